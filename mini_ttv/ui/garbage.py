"""Collect Python's garbage on the thread of the user interface, and on no other.

Python collects cycles in whichever thread happens to allocate, and the threads that read streams allocate a lot. A
widget or timer that is part of such a cycle would be destroyed there, which Qt answers with a crash.

Looking at everything that was made at the start (modules, classes, functions, windows) takes 45 ms, in which nothing is
painted. Nearly all of that lives to the end, so it is set aside once and never looked at again.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """Takes Python's automatic collection over while it lives; make it on the thread of the user interface."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._automatic = gc.isenabled()
        self._set_aside = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> None:
        """Collect the oldest generation whose threshold is reached, as Python itself would.

        The first time that it is more than the youngest, it would be everything that the start has left behind: that is
        set aside instead.
        """
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                if generation == 0 or self._set_aside:
                    gc.collect(generation)
                else:
                    gc.collect(0)
                    gc.freeze()
                    self._set_aside = True
                return

    def stop(self) -> None:
        """Leave collecting, of everything, to Python again."""
        self._timer.stop()
        if self._set_aside:
            gc.unfreeze()
            self._set_aside = False
        if self._automatic:
            gc.enable()
