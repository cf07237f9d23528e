"""Collect Python's garbage on the thread of the user interface, and on no other.

Python collects cycles in whichever thread happens to allocate, and the threads that read streams allocate a lot. A
widget or timer that is part of such a cycle would be destroyed there, which Qt answers with a crash.

Looking at everything that was made at the start (modules, classes, functions, windows) takes 45 ms, in which nothing is
painted. Nearly all of that lives to the end, so it is set aside once and never looked at again.

What a second of a busy chat makes takes 30 ms, all at once. So while much is new it is looked at in small portions, and
what is older only once a minute: nearly all of it goes by itself.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 100
_CALM, _AT_LEAST = 10, 600  # after so many moments, calm ones or any, what is due is collected
_MUCH = 5_000  # new objects, which take 1 or 2 ms to look at


class GarbageCollector(QObject):
    """Takes Python's automatic collection over while it lives; make it on the thread of the user interface."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._automatic = gc.isenabled()
        self._set_aside = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._looks = self._calm = 0

    def look(self) -> None:
        """What is done ten times a second."""
        self._looks += 1
        much = gc.get_count()[0] > _MUCH
        self._calm = 0 if much else self._calm + 1
        if self._calm == _CALM or self._looks == _AT_LEAST:
            self._looks = self._calm = 0
            self.collect_due()
        elif much:
            gc.collect(0)

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
