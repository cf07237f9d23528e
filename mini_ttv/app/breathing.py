"""Loading much without silence: between two modules the window answers."""

import sys
import time
from types import TracebackType

from PySide6.QtCore import QCoreApplication

_BREATH = 0.015  # seconds after which a window wants to be asked


def breathe() -> None:
    """Let the window answer what has come. Only before the loop runs: coroutines would be torn apart."""
    QCoreApplication.processEvents()


class Breathing:
    """A finder of modules that finds none. While it is entered, imports stop for the window's events now and then.

    A thread that imports would leave the window to itself altogether, but modules of Qt have to be loaded by the thread
    of the windows. For use before the loop runs: whatever hears events must not need what is still being loaded.
    """

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __enter__(self) -> None:
        """Begin."""
        sys.meta_path.insert(0, self)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let imports be as they were."""
        breathe()
        sys.meta_path.remove(self)

    def find_spec(self, *_module: object) -> None:
        """Somebody imports: let the window have its turn, and others find the module."""
        if time.monotonic() - self._last > _BREATH:
            self._last = time.monotonic()  # already now: what hears an event may import, too
            breathe()
            self._last = time.monotonic()
