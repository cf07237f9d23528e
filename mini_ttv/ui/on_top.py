"""Windows on top of all others, and the truth where a program cannot keep them there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import marked, tr

_FLAG = Qt.WindowType.WindowStaysOnTopHint
_WAYLAND = marked(
    "On Wayland only the desktop itself can keep a window on top: use the window's own menu there, "
    "or start Mini TTV with QT_QPA_PLATFORM=xcb."
)


def on_wayland() -> bool:
    """Whether windows are the compositor's: a program can neither place them nor keep them on top."""
    return QGuiApplication.platformName().startswith("wayland")


def why_not_on_top() -> str:
    """Why no window can be kept on top here; "" where that works."""
    return tr(_WAYLAND) if on_wayland() else ""


def is_on_top(window: QWidget) -> bool:
    """Whether the window is to stay on top."""
    return bool(window.windowFlags() & _FLAG)


def set_on_top(window: QWidget, *, on: bool) -> None:
    """Keep the window on top, or no longer; one that is shown is not made anew, so the picture plays on."""
    flags = window.windowFlags() | _FLAG if on else window.windowFlags() & ~_FLAG
    window.overrideWindowFlags(flags)
    handle = window.windowHandle()
    if handle is not None:
        handle.setFlag(_FLAG, on)
