"""Whether a bundle is whole: `mini-ttv -m self_check`. Loads what a demo does not come by; prints what it found."""

import importlib
import json
import os
import pkgutil
import sys

import mini_ttv
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QImageReader
from PySide6.QtMultimedia import QMediaFormat
from PySide6.QtNetwork import QSslSocket
from PySide6.QtWidgets import QApplication

_KEYRINGS = {"linux": "SecretService", "win32": "Windows", "darwin": "macOS"}
_PICTURES = {"gif", "jpeg", "png", "svg", "webp"}


def modules() -> dict[str, str]:
    """Every module of the program that cannot be loaded, and why."""
    troubles = {}
    for found in pkgutil.walk_packages(mini_ttv.__path__, "mini_ttv."):
        if found.name.endswith("__main__"):
            continue
        try:
            importlib.import_module(found.name)
        except (ImportError, NameError, FileNotFoundError) as error:
            troubles[found.name] = str(error)
    return troubles


def languages() -> bool:
    """Whether Qt's words are there in the other languages that the program speaks."""
    from mini_ttv.ui.translations import LANGUAGES  # noqa: PLC0415 - after the application is there

    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return all(QTranslator().load(f"qtbase_{code}", place) for code in LANGUAGES)


def plots() -> bool:
    """Whether the timeline of the statistics page can be drawn."""
    from mini_ttv.ui.statistics_plot import TimelinePlot  # noqa: PLC0415 - as above

    plot = TimelinePlot()
    plot.resize(200, 100)
    return not plot.grab().isNull()


def web_engine() -> bool:
    """Whether the engine of the login draws a page, in its own processes."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - as above
    from PySide6.QtWebEngineWidgets import QWebEngineView  # noqa: PLC0415

    answers: list[bool] = []
    view, loop = QWebEngineView(), QEventLoop()
    view.loadFinished.connect(answers.append)
    view.loadFinished.connect(loop.quit)
    QTimer.singleShot(30_000, loop.quit)
    view.setHtml("<p>whole")
    loop.exec()
    return answers == [True]


def main() -> int:
    """0 when nothing is missing."""
    if os.name == "posix" and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    application = QApplication(["mini-ttv"])
    from keyring.backend import get_all_keyring  # noqa: PLC0415 - as above
    from streamlink.session.session import Streamlink  # noqa: PLC0415

    troubles = modules()
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    found = {
        "modules": troubles or True,
        "languages": languages(),
        "pictures": formats >= _PICTURES,
        "media": bool(QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode)),
        "tls": QSslSocket.supportsSsl(),
        "keyrings": bool(get_all_keyring()) and f"keyring.backends.{_KEYRINGS[sys.platform]}" in sys.modules,
        "streamlink": bool(Streamlink({"no-plugin-cache": True})),
        "plot": plots(),
        "web engine": web_engine(),
    }
    print(json.dumps(found))
    application.quit()
    sys.stdout.flush()
    os._exit(0 if all(value is True for value in found.values()) else 1)  # the engine's own end takes its time


if __name__ == "__main__":
    sys.exit(main())
