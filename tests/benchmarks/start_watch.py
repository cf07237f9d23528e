"""When a window answers for the first time, and how long it is silent afterwards."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

_TICK_MS = 5
_SECONDS = 4.0


class Watch(QObject):
    """Writes what it has seen into a file, some seconds after the first painting."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._painted = self._answered = self._tick = self._silence = self._work = 0.0
        self._modules: list[str] = []
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._look)

    def painted(self) -> None:
        """The window has been painted."""
        if not self._painted:
            self._painted = time.monotonic()
            QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        self._answered = self._tick = time.monotonic()
        self._work = time.process_time()
        self._modules = sorted(name for name in sys.modules if name.startswith("PySide6.Qt"))
        self._timer.start()

    def _look(self) -> None:
        now = time.monotonic()
        self._silence = max(self._silence, now - self._tick - _TICK_MS / 1000)
        self._tick = now
        if now - self._answered > _SECONDS:
            self._timer.stop()
            part = self._file.with_suffix(".part")
            seen = {
                "answered": self._answered,
                "work": self._work,
                "silence": self._silence,
                "modules": self._modules,
            }
            part.write_text(json.dumps(seen), encoding="utf-8")
            part.replace(self._file)
