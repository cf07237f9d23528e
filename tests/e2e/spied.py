"""`python -m tests.e2e.spied FILE ARGUMENTS…`: Mini TTV with a spy in its window.

On SIGUSR1 the spy writes into FILE what a person could read in the windows at that moment, and how long the loop of the
user interface was kept from its work since the last time. The program itself is left as it is.

How stalls are measured: a timer of 2 ms is due all the time, so the gap between two of its ticks is the time in which
the loop could neither paint nor take a key. `stall_ms` is that gap by the wall's clock, in which other programs may
have had the processors. `stall_own_ms` is as much of it as this process itself, all its threads together, was at work:
what it is to blame for, whatever else the machine does.
"""

import gc
import json
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from mini_ttv.app import program
from mini_ttv.cli import main
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_view import ChatView

_TICK_MS = 2


def rss_kilobytes(pid: int | str = "self") -> int:
    """The resident memory of a process."""
    words = Path(f"/proc/{pid}/status").read_text(encoding="ascii").split()
    return int(words[words.index("VmRSS:") + 1])


@dataclass(slots=True)
class _Gap:
    """The longest gaps since the last look, in seconds."""

    wall: float = 0.0
    own: float = 0.0
    over_50_ms: int = 0
    collecting: float = 0.0  # the longest collection of garbage, which is part of some gap


class Spy(QObject):
    """Counts gaps, and tells on demand."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._gap = _Gap()
        self._wall = time.perf_counter()
        self._work = time.process_time()
        self._wanted = True  # the first look says that it is there: a signal before would end the process
        signal.signal(signal.SIGUSR1, self._want)
        self._collection_began = 0.0
        gc.callbacks.append(self._collecting)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _want(self, *_signal: object) -> None:
        self._wanted = True

    def _collecting(self, phase: str, _info: object) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._collection_began = now
        else:
            self._gap.collecting = max(self._gap.collecting, now - self._collection_began)

    def _tick(self) -> None:
        wall, work = time.perf_counter(), time.process_time()
        gap = wall - self._wall - _TICK_MS / 1000
        self._gap.wall = max(self._gap.wall, gap)
        self._gap.own = max(self._gap.own, min(gap, work - self._work))
        self._gap.over_50_ms += gap > 0.05
        if self._wanted:
            self._wanted = False
            self._tell()
            wall, work = time.perf_counter(), time.process_time()
        self._wall, self._work = wall, work

    def _tell(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        seen = {
            "texts": [text for window in windows for text in _texts(window)],
            "places": {name: place for window in windows for name, place in _places(window)},
            "messages": sum(pane.messages_shown for window in windows for pane in window.findChildren(ChatPane)),
            "rows": [row for window in windows for pane in window.findChildren(ChatPane) for row in _rows(pane.view)],
            "lists": [_list(view) for window in windows for view in window.findChildren(CardView) if view.isVisible()],
            "stall_ms": round(self._gap.wall * 1000, 1),
            "stall_own_ms": round(self._gap.own * 1000, 1),
            "collection_ms": round(self._gap.collecting * 1000, 1),
            "stalls_over_50_ms": self._gap.over_50_ms,
            "rss_kilobytes": rss_kilobytes(),
        }
        self._gap = _Gap()
        unfinished = self._file.with_suffix(".part")
        unfinished.write_text(json.dumps(seen), encoding="utf-8")
        unfinished.replace(self._file)


def _texts(window: QWidget) -> list[str]:
    parts = window.findChildren(QLabel) + window.findChildren(QAbstractButton) + window.findChildren(QLineEdit)
    texts = [part.text() for part in parts if part.isVisible() and part.text()]
    return texts + [part.toPlainText() for part in window.findChildren(QPlainTextEdit) if part.isVisible()]


def _rows(view: ChatView) -> list[str]:
    """The last rows of a chat, as a copy holds them."""
    return [view.text_of(row) for row in view.log.rows[-20:]]


def _places(window: QWidget) -> Iterator[tuple[str, tuple[int, int]]]:
    """What can be clicked or typed into, by its words, and where on the screen its middle is."""
    fields = window.findChildren(QLineEdit) + window.findChildren(QPlainTextEdit)
    for part in window.findChildren(QAbstractButton) + fields:
        words = part.placeholderText() if isinstance(part, QLineEdit | QPlainTextEdit) else part.text()
        name = words or part.accessibleName()
        if part.isVisible() and part.isEnabled() and name:
            middle = part.mapToGlobal(part.rect().center())
            yield name.strip(), (middle.x(), middle.y())
    if isinstance(window, QMenu):
        for action in window.actions():
            middle = window.mapToGlobal(window.actionGeometry(action).center())
            yield action.text().strip(), (middle.x(), middle.y())


def _list(view: CardView) -> dict[str, object]:
    bar = view.verticalScrollBar()
    return {
        "name": view.accessibleName(),
        "rows": view.model().rowCount(),
        "value": bar.value(),
        "maximum": bar.maximum(),
        "columns": view.columns(),
    }


def spied(file: Path, words: list[str]) -> int:
    """Run the program with a spy; its exit code."""
    plain = program._new_application

    def with_spy() -> QApplication:
        application = plain()
        application.setProperty("spy", Spy(file))
        return application

    program._new_application = with_spy
    return main(words)


if __name__ == "__main__":
    sys.exit(spied(Path(sys.argv[1]), sys.argv[2:]))
