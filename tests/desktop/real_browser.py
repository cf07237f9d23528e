"""`python -m tests.desktop.real_browser ADDRESS`: a real browser that opens the address and prints what can be read."""

import sys

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWidgets import QApplication

from mini_ttv.ui.login_helper import leave, prepare_environment

_PATIENCE_MS = 20_000
_LOOK_MS = 100
_WAITS = "Handing the login over"


def main(address: str) -> None:
    """Print the address that is left in the bar, and the words of the page, once it does not wait any more."""
    prepare_environment("")
    application = QApplication(sys.argv[:1])
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)

    def look(text: str) -> None:
        if text.strip() and _WAITS not in text:
            sys.stdout.write(f"{page.url().toString()}\n{text.strip()}\n")
            sys.stdout.flush()
            leave()

    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(lambda: page.toPlainText(look))
    timer.start()
    QTimer.singleShot(_PATIENCE_MS, leave)
    page.load(QUrl(address))
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
