"""Looks after a window that is hidden in the tray: where the tray goes, or never comes, the window comes back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 2000
_PATIENCE = 2  # looks without a tray; panels start after programs, and start anew after a crash


class TrayGuard(QObject):
    """Watches only while something is hidden."""

    lost = Signal()
    """What is hidden could not be brought back any more."""

    def __init__(self, available: Callable[[], bool], look_ms: int = _LOOK_MS) -> None:
        """Take what tells whether there is a tray now."""
        super().__init__()
        self._available = available
        self._missed = 0
        self._timer = QTimer(self, interval=look_ms)
        self._timer.timeout.connect(self._look)

    def watch(self) -> None:
        """The window is in the tray alone."""
        self._missed = 0
        self._timer.start()

    def rest(self) -> None:
        """The window is to be seen."""
        self._timer.stop()

    def _look(self) -> None:
        self._missed = 0 if self._available() else self._missed + 1
        if self._missed >= _PATIENCE:
            self.rest()
            self.lost.emit()
