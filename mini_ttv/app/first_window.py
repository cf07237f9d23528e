"""What a run has while its window is an empty frame: as little as can be, so that the frame is there at once."""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mini_ttv.app.logs import Troubles
from mini_ttv.app.plan import Plan
from mini_ttv.core.wish import Wish
from mini_ttv.ui.session_end import Application
from mini_ttv.ui.single_instance import SingleInstance
from mini_ttv.ui.theme import Theme

if TYPE_CHECKING:
    # Who only waits in the tray has none.
    from mini_ttv.ui.main_window import MainWindow

_PAINT_MS = 5000
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Early:
    """What is wanted of the program before it can do it."""

    def __init__(self, application: QApplication, instance: SingleInstance) -> None:
        """Listen, until `close`."""
        self.ended = False
        """The program is to end."""
        self.wishes: list[Wish] = []
        """What second starts have asked for."""
        self._instance = instance
        self._on_end: Callable[[], object] = lambda: None
        instance.wished.connect(self.wishes.append)
        if isinstance(application, Application):
            application.ended.connect(self._end)
        self._before = {number: signal.signal(number, self._signalled) for number in _SIGNALS}

    def wait(self, loop: QEventLoop) -> None:
        """Let the loop run until it is left, or the program is to end."""
        self._on_end = loop.quit
        if not self.ended:
            loop.exec()

    def close(self) -> None:
        """Leave signals to whom they belonged before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _signalled(self, _number: int, _frame: FrameType | None) -> None:
        self._end()

    def _end(self) -> None:
        self.ended = True
        self._on_end()


@dataclass(frozen=True, slots=True)
class Begun:
    """What the rest of a run is built upon."""

    application: QApplication
    environ: Mapping[str, str]
    plan: Plan
    troubles: Troubles  # that were logged
    instance: SingleInstance
    early: Early
    theme: Theme
    window: MainWindow | None  # None where no window is wanted yet
    window_ms: int | None = None  # from the start of the process to the first paint


def show_frame(window: MainWindow, early: Early, *, maximized: bool) -> None:
    """Show the empty window; returns when it has been painted."""
    loop = QEventLoop()
    window.painted.connect(loop.quit)
    QTimer.singleShot(_PAINT_MS, loop.quit)  # a window that somebody hides at once is never painted
    if maximized:
        window.showMaximized()
    else:
        window.show()
    early.wait(loop)
