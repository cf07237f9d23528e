"""Whether the desktop asks programs to move less: Qt knows since 6.12, and before it says nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

_LESS = "ReducedMotion"


def system_wants_less(hints: QObject | None = None) -> bool:
    """Whether pictures are to stand still for everybody on this desktop.

    Args:
        hints: what Qt knows of the desktop's aids; None for those of the application.
    """
    preference = getattr(hints or _hints(), "motionPreference", None)
    return preference is not None and preference().name == _LESS


def follow_system(heard: Callable[[], object], hints: QObject | None = None) -> None:
    """Call `heard` whenever the desktop may have changed its mind."""
    changed = getattr(hints or _hints(), "motionPreferenceChanged", None)
    if changed is not None:
        changed.connect(lambda _preference: heard())


def _hints() -> QObject:
    return QGuiApplication.styleHints().accessibility()
