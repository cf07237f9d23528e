"""Memory that nobody uses any more goes back to the system.

Where glibc hands out memory, each thread has a place of its own for it, and what a playback's decoders leave behind
stays there: 10 to 20 MB after each ad break or change of channel, unused and counted as the program's.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_AFTER_MS = 3000  # the old decoders have ended, and the new ones have what they need


def _trimming() -> Callable[[int], int] | None:
    """`malloc_trim` of glibc (its manual page tells of it); `None` where another library hands out memory."""
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found


class SpareMemory(QObject):
    """Gives back what is free, some time after something large has ended."""

    def __init__(self, parent: QObject | None = None, trim: Callable[[int], int] | None = None) -> None:
        """Take what gives memory back, and is told how many bytes to keep; by default the system's own."""
        super().__init__(parent)
        self._trim = trim or _trimming()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._give_back)

    def expect(self) -> None:
        """Something large ends now; what ends soon after it counts as the same."""
        self._timer.start()

    def _give_back(self) -> None:
        if self._trim is not None:
            self._trim(0)
