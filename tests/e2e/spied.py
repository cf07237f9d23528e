"""`python -m tests.e2e.spied FILE ARGUMENTS…`: Mini TTV with a spy in its window.

On SIGUSR1 the spy writes into FILE what a person could read in the windows at that moment, and how long the loop of the
user interface was kept from its work since the last time. The program itself is left as it is.

How stalls are measured: a timer of 2 ms is due all the time, so the gap between two of its ticks is the time in which
the loop could neither paint nor take a key. `stall_ms` is that gap by the wall's clock, in which other programs may
have had the processors. `stall_own_ms` is as much of it as this process itself, all its threads together, was at work:
what it is to blame for, whatever else the machine does. `stall_blocked_ms` is the gap without the time in which the
thread was ready and only waited for a processor, as Linux counts it: work and blocking calls together, so that a call
that waits for a server or a lock shows even though it costs no processor time.

Beside FILE, in FILE's name with `.stacks`, is written where all threads were during gaps of more than 60 ms; on
SIGUSR2 the same is written into `.hung`. A file `.want` says which parts of the windows the next look is about; without
it, all.

Of the player it keeps a diary: what was to be read over the picture, and when the picture stood still.
"""

import faulthandler
import gc
import json
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from mini_ttv.app import program
from mini_ttv.cli import main
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.chat_layout import LaidParagraph, x_of
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_view import ChatView
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.rows_table import RowsTable
from mini_ttv.ui.statistics_timeline import TimelinePane

_TICK_MS = 2
_DIARY_MS = 50
_STANDS_AFTER = 0.6  # seconds: what people see as standing
_DIARY_LINES = 400
_WITNESS_SECONDS = 0.02
_LATE = 0.06
_MOST_STACKS = 200
_SCHEDULED = Path("/proc/thread-self/schedstat")


def rss_kilobytes(pid: int | str = "self") -> int:
    """The resident memory of a process."""
    words = Path(f"/proc/{pid}/status").read_text(encoding="ascii").split()
    return int(words[words.index("VmRSS:") + 1])


@dataclass(slots=True)
class _Gap:
    """The longest gaps since the last look, in seconds."""

    wall: float = 0.0
    own: float = 0.0
    blocked: float = 0.0
    over_50_ms: int = 0
    collecting: float = 0.0  # the longest collection of garbage, which is part of some gap


def waited_for_a_processor() -> float:
    """Seconds that the thread that asks has been ready, but not at work, since it began."""
    return int(_SCHEDULED.read_text(encoding="ascii").split()[1]) / 1e9 if _SCHEDULED.exists() else 0.0


class _Diary(QObject):
    """What a person reads over the picture, and when the picture stands; times are those of `time.monotonic`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player: PlayerWidget | None = None
        self._words: list[tuple[float, str]] = []
        self._stands: list[tuple[float, float]] = []
        self._shown = 0
        self._moved_at = time.monotonic()
        self._timer = QTimer(self, interval=_DIARY_MS)
        self._timer.timeout.connect(self._write)
        self._timer.start()

    def _write(self) -> None:
        if self._player is None:
            players = [each.findChild(PlayerWidget) for each in QApplication.topLevelWidgets()]
            self._player = next((each for each in players if each is not None), None)
            return
        now, words = time.monotonic(), self._player.state.words if self._player.overlay.isVisible() else ""
        if (self._words[-1][1] if self._words else "") != words:
            self._words = [*self._words[-_DIARY_LINES:], (now, words)]
        if self._player.view.counter.shown != self._shown:
            if now - self._moved_at > _STANDS_AFTER:
                self._stands = [*self._stands[-_DIARY_LINES:], (self._moved_at, now)]
            self._shown, self._moved_at = self._player.view.counter.shown, now

    def read(self) -> dict[str, object]:
        """All of it; empty while there is no player."""
        if self._player is None:
            return {}
        statistics = self._player.statistics()
        return {
            "now": time.monotonic(),
            "phase": self._player.state.phase.value,
            "shown": self._shown,
            "moved_at": self._moved_at,
            "stands": self._stands,
            "words": self._words,
            "delay": statistics.delay_s,
            "buffer": statistics.buffer_s,
            "rendition": statistics.rendition,
            "first_frame_ms": statistics.first_frame_ms,
            "dropped": statistics.frames_dropped,
            "recoveries": statistics.recoveries,
            "stalls": statistics.stalls,
        }


class _Witness:
    """A thread that sees where all threads are while a tick is long overdue.

    Not by Python's own frames: to hold one of those keeps a painter alive that the loop's thread is about to end.
    """

    def __init__(self, last_tick: Callable[[], float], file: Path) -> None:
        self._last_tick = last_tick
        self._file = file
        self._stacks = 0
        threading.Thread(target=self._watch, name="witness", daemon=True).start()

    def _watch(self) -> None:
        told = 0.0
        with self._file.open("w", encoding="utf-8") as file:
            while self._stacks < _MOST_STACKS:
                time.sleep(_WITNESS_SECONDS)
                tick = self._last_tick()
                late = time.perf_counter() - tick
                if late > _LATE and tick != told:
                    told = tick
                    self._stacks += 1
                    file.write(f"\n{time.strftime('%H:%M:%S')}, {late * 1000:.0f} ms late:\n")
                    file.flush()
                    faulthandler.dump_traceback(file)


class Spy(QObject):
    """Counts gaps, and tells on demand."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._gap = _Gap()
        self._wall = time.perf_counter()
        self._work = time.process_time()
        self._queued = waited_for_a_processor()
        self._diary = _Diary(self)
        self._witness = _Witness(lambda: self._wall, file.with_suffix(".stacks"))
        self._wanted = True  # the first look says that it is there: a signal before would end the process
        signal.signal(signal.SIGUSR1, self._want)
        # Whoever gets no answer asks where all threads are; this one is answered whatever they do.
        self._hung = file.with_suffix(".hung").open("w", encoding="utf-8")
        faulthandler.register(signal.SIGUSR2, self._hung)
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
        wall, work, queued = time.perf_counter(), time.process_time(), waited_for_a_processor()
        gap = wall - self._wall - _TICK_MS / 1000
        self._gap.wall = max(self._gap.wall, gap)
        self._gap.own = max(self._gap.own, min(gap, work - self._work))
        self._gap.blocked = max(self._gap.blocked, gap - (queued - self._queued))
        self._gap.over_50_ms += gap > 0.05
        if self._wanted:
            self._wanted = False
            self._tell()
            wall, work, queued = time.perf_counter(), time.process_time(), waited_for_a_processor()
        self._wall, self._work, self._queued = wall, work, queued

    def _tell(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        wanted = self._file.with_suffix(".want")
        names = wanted.read_text(encoding="ascii").split() if wanted.exists() else _PARTS
        seen = {name: _PARTS[name](windows) for name in names} | {
            "stall_ms": round(self._gap.wall * 1000, 1),
            "stall_own_ms": round(self._gap.own * 1000, 1),
            "stall_blocked_ms": round(self._gap.blocked * 1000, 1),
            "player": self._diary.read(),
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


def _chat(view: ChatView) -> Iterator[dict[str, object]]:
    """The rows of a chat that are to be seen: what they say, and where on the screen their parts can be clicked."""
    if not view.isVisible() or not view.log.has_messages():
        return
    for index, top in view.scroller.visible:
        laid = view.laid(index)
        said = laid.paragraphs[-1]
        parts = {"text": _on_screen(view, said, top, said.paragraph.length - 1)}
        for spot in said.paragraph.spots:
            parts[spot.link or spot.login or "name"] = _on_screen(view, said, top, (spot.start + spot.end) // 2)
        for part in laid.paragraphs:
            if part.paragraph.one_line:
                parts["thread"] = _on_screen(view, part, top, 2)
        words = [paragraph.plain() for paragraph in view.paragraphs_of(laid.row)]
        yield {"words": words, "parts": {name: place for name, place in parts.items() if place is not None}}


def _on_screen(view: ChatView, part: LaidParagraph, top: int, position: int) -> tuple[int, int] | None:
    """The middle of a letter on the screen; None where something else lies above it."""
    line = part.layout.lineForTextPosition(position)
    x, height = x_of(line, position) + 1, line.ascent() / 2
    at = view.viewport().mapToGlobal(QPoint(round(view.style_of_rows.left + x), round(top + line.y() + height)))
    return (at.x(), at.y()) if QApplication.widgetAt(at) is view.viewport() else None


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


def _table_places(window: QWidget) -> Iterator[tuple[str, tuple[int, int]]]:
    """The rows of tables by the table's name and the words of the first column, and the marks on the timeline."""
    for table in window.findChildren(RowsTable):
        for row in range(table.rows.rowCount() if table.isVisible() else 0):
            index = table.rows.index(row, 0)
            middle = table.viewport().mapToGlobal(table.visualRect(index).center())
            if QApplication.widgetAt(middle) is table.viewport():
                yield f"{table.accessibleName()}: {index.data()}", (middle.x(), middle.y())
    for pane in window.findChildren(TimelinePane):
        if pane.plot is not None and pane.isVisible():
            for number, place in enumerate(pane.plot.mark_places()):
                yield f"mark {number}", (place.x(), place.y())


def _list(view: CardView) -> dict[str, object]:
    bar = view.verticalScrollBar()
    return {
        "name": view.accessibleName(),
        "rows": view.model().rowCount(),
        "value": bar.value(),
        "maximum": bar.maximum(),
        "columns": view.columns(),
    }


# What takes its time, as windows full of chat do; only what is asked for is looked at.
_PARTS: dict[str, Callable[[list[QWidget]], object]] = {
    "texts": lambda windows: [text for window in windows for text in _texts(window)],
    "places": lambda windows: {
        name: place for window in windows for name, place in (*_places(window), *_table_places(window))
    },
    "messages": lambda windows: sum(
        pane.messages_shown for window in windows for pane in window.findChildren(ChatPane)
    ),
    "rows": lambda windows: [
        row for window in windows for pane in window.findChildren(ChatPane) for row in _rows(pane.view)
    ],
    "chat": lambda windows: [
        row for window in windows for view in window.findChildren(ChatView) for row in _chat(view)
    ],
    "lists": lambda windows: [
        _list(view) for window in windows for view in window.findChildren(CardView) if view.isVisible()
    ],
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
