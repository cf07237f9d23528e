"""What helps somebody else to find out what is wrong: versions, screens, last warnings; nothing secret, no people."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from mini_ttv import settings
from mini_ttv.core.redaction import redacted
from mini_ttv.settings import Settings, Value
from mini_ttv.ui.player_rendering import has_gpu
from mini_ttv.version import __version__

_LIBRARIES = ("httpx", "streamlink", "websockets", "keyring", "qasync", "jeepney")
_DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_XCB_GL_INTEGRATION", "QT_SCALE_FACTOR")


def about_program(*, libraries: bool = True) -> str:
    """The program and the machine, without anything that needs a display; to name libraries takes a moment."""
    kind = "bundle" if getattr(sys, "frozen", False) else "Python package"
    system = f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    lines = [
        f"Mini TTV {__version__} ({kind})",
        f"Python {sys.version.split(maxsplit=1)[0]}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{QSysInfo.prettyProductName()}, {system}, {QSysInfo.currentCpuArchitecture()}",
    ]
    if libraries:
        lines.append("Libraries: " + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES))
    return "\n".join(lines)


def diagnostics(values: Settings, fixed: Mapping[str, str], troubles: Iterable[str], environ: Mapping[str, str]) -> str:
    """The whole text.

    Args:
        values: the settings; those that are free text may name people and are only said to be set.
        fixed: options that this run was started with.
        troubles: the last warnings and errors.
        environ: the environment, of which some names are told.
    """
    told = [f"{name}={environ[name]}" for name in _DESKTOP if environ.get(name)]
    parts = [
        about_program(),
        "Desktop: " + (", ".join(told) or "nothing is said of it"),
        (
            f"Qt platform {QGuiApplication.platformName()}, style {QApplication.style().name()}, "
            f"tray {_yes(QSystemTrayIcon.isSystemTrayAvailable())}, graphics processor {_yes(has_gpu())}, "
            f"{os.cpu_count()} processors"
        ),
        *(f"Screen {number}: {_screen(screen)}" for number, screen in enumerate(QGuiApplication.screens(), 1)),
        "Settings: " + (", ".join(_chosen(values)) or "all as they come"),
        "Set from outside: " + (", ".join(sorted(fixed)) or "none"),
        "Last warnings:",
        *(list(troubles) or ["none"]),
    ]
    return without_home(redacted("\n".join(parts))) + "\n"


def _screen(screen: QScreen) -> str:
    size = screen.size()
    return (
        f"{size.width()} x {size.height()} at ratio {screen.devicePixelRatio():g}, "
        f"{screen.logicalDotsPerInch():g} dpi, {screen.refreshRate():g} Hz"
    )


def _chosen(values: Settings) -> list[str]:
    return [
        f"{name}={_shown(name, value)}"
        for name in settings.option_names()
        if (value := getattr(values, name)) != settings.default_of(name)
    ]


def _shown(name: str, value: Value) -> str:
    return "(set)" if isinstance(value, str) and not settings.choices_of(name) else str(value)


def _version(library: str) -> str:
    # Brings the whole of the mail package along, which no start should wait for.
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "missing"


def _yes(fact: bool) -> str:  # noqa: FBT001 - one fact, one word
    return "yes" if fact else "no"


def without_home(text: str) -> str:
    """`text` without the name of the person whose computer this is, as far as it stands in paths."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
