"""Whether anybody can see the picture: not while its window is minimised, in the tray or on another desktop."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_PATIENCE_MS = 2000  # a window that is hidden for a glance at another keeps its picture
_TELLING = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.WindowStateChange,
    QEvent.Type.Expose,
    QEvent.Type.PlatformSurface,
}


class Seen(QObject):
    """Watches windows of which one may have the picture."""

    changed = Signal(bool)

    def __init__(self, windows: Sequence[QWidget], patience_ms: int = _PATIENCE_MS) -> None:
        """Take the windows, and how long hidden is not yet hidden."""
        super().__init__()
        self._windows = windows
        self._handles: set[int] = set()
        self.seen = True
        """Whether it could be seen when last told."""
        self._hidden = QTimer(self, singleShot=True, interval=patience_ms)
        self._hidden.timeout.connect(lambda: self._tell(seen=False))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        for window in windows:
            window.installEventFilter(self)
            window.destroyed.connect(self._end)

    def _end(self) -> None:
        """The windows are being taken down: there is nothing to look at any more."""
        self._windows = ()
        self._soon.stop()
        self._hidden.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self._soon.start()
        return False

    def _look(self) -> None:
        for window in self._windows:
            # The desktop's own window tells of other desktops; it comes and goes with its widget.
            handle: QWindow | None = window.windowHandle()  # until it is shown, there is none
            if handle is not None and id(handle) not in self._handles:
                self._handles.add(id(handle))
                handle.installEventFilter(self)
        if any(_is_seen(window) for window in self._windows):
            self._hidden.stop()
            self._tell(seen=True)
        elif self.seen and not self._hidden.isActive():
            self._hidden.start()

    def _tell(self, *, seen: bool) -> None:
        if seen is not self.seen:
            self.seen = seen
            self.changed.emit(seen)


def _is_seen(window: QWidget) -> bool:
    return window.isVisible() and not window.isMinimized() and window.windowHandle().isExposed()
