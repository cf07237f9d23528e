"""How long the window stands still for the hit panel: 5,000 emotes, 750 hits between two looks, and scrolling."""

import logging
import os
import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hit_board import Base, HitBoard
from mini_ttv.core.hits import ChannelHits, EmoteCount, Mode, Stored, Tally
from mini_ttv.core.tasks import TaskSet
from tests.core.chat_messages import message

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QTableView

EMOTES = 5_000
_HITS = 250  # messages of three emotes between two looks
_LOOKS = 60
_STEPS = 200
_WHEEL = 960  # eight notches at once, as a flick gives them


class Source:
    """Hits as the counter has them, without a store."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.rng = random.Random(4)
        self.emotes = [Emote(Provider.SEVENTV, f"{number:026x}", f"emote{number}") for number in range(EMOTES)]
        self.hits = ChannelHits()
        stored = {each.key: (each, Tally(self.rng.randrange(1, 90_000), 1, 1)) for each in self.emotes}
        self.hits.stored = Stored(stored, 1)
        self.board = HitBoard(self.hits, Mode.OCCURRENCES, stored)
        self.messages = 0

    def chat(self) -> None:
        """What is written between two looks."""
        self.now += 0.25
        for _ in range(_HITS):
            self.messages += 1
            said = message(*self.rng.choices(self.emotes, k=3), id=str(self.messages), user_id=str(self.messages % 900))
            self.hits.add(said, int(self.now // 60) * 60, self.now)

    def look(self, _channel: str, _mode: Mode, _base: Base | None) -> list[EmoteCount]:
        return self.board.look(self.now)

    def course(self, _channel: str, key: str, parts: int, mode: Mode) -> list[int]:
        return self.hits.course(key, self.now, parts, mode)

    def combos(self, _channel: str) -> list[object]:
        return []

    def left_out(self, _channel: str) -> tuple[int, int]:
        return (3, 4)


def _longest(times: int, job: Callable[[int], object]) -> tuple[float, float]:
    """The longest and the middle of several runs, in milliseconds of this thread, whatever else the machine does."""
    spent = []
    for number in range(times):
        begin = time.thread_time()
        job(number)
        spent.append((time.thread_time() - begin) * 1000)
    return max(spent), sorted(spent)[times // 2]


def _turns(application: "QCoreApplication", table: "QTableView") -> Callable[[int], object]:
    """Turns of the wheel over a table, as the window system brings them, until what they cause is painted."""
    from PySide6.QtCore import QPoint, QPointF, Qt  # noqa: PLC0415
    from PySide6.QtGui import QWheelEvent  # noqa: PLC0415

    viewport = table.viewport()
    middle = QPointF(viewport.rect().center())
    bar = table.verticalScrollBar()

    def turn(number: int) -> None:
        down = number < _STEPS // 2
        angle = QPoint(0, -_WHEEL if down else _WHEEL)
        event = QWheelEvent(
            middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), angle, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        before = bar.value()
        application.sendEvent(viewport, event)
        application.processEvents()
        assert bar.value() != before, "the wheel moves nothing"

    return turn


def _jump(table: "QTableView", number: int) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() * number // _STEPS)
    table.viewport().repaint()


def _page_figures(application: "QCoreApplication") -> dict[str, float]:
    """The same of the table on the statistics page."""
    from mini_ttv.core.hit_report import EmoteSum  # noqa: PLC0415
    from mini_ttv.ui.statistics_tables import emote_table  # noqa: PLC0415

    table = emote_table(lambda: Mode.OCCURRENCES, lambda: 1_000_000)
    table.resize(900, 700)
    table.show()
    rows = [EmoteSum(each, Tally(number, number, number)) for number, each in enumerate(Source().emotes)]

    def show(_number: int) -> None:
        table.rows.show(rows)
        application.processEvents()

    shown, _ = _longest(1, show)
    longest, usual = _longest(_STEPS, _turns(application, table))
    table.hide()
    return {
        "statistics: showing all ms": shown,
        "statistics: longest turn of the wheel ms": longest,
        "statistics: usual turn of the wheel ms": usual,
    }


def measure() -> dict[str, float]:
    """Milliseconds: of a look with its painting, and of a step of scrolling."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Other measures run without Qt.
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from mini_ttv.ui.garbage import GarbageCollector  # noqa: PLC0415
    from mini_ttv.ui.hit_panel import HitPanel, HitSource  # noqa: PLC0415
    from mini_ttv.ui.pictures import PictureSource  # noqa: PLC0415

    application = QApplication.instance() or QApplication([])

    async def load(url: str) -> bytes:
        raise AssertionError(url)

    pictures = PictureSource(load, TaskSet(logging.getLogger(__name__)))
    source = Source()
    panel = HitPanel(cast("HitSource", source), pictures)
    panel.resize(420, 800)
    panel.show()
    panel.set_channel("northwind")
    application.processEvents()
    garbage = GarbageCollector()  # as the program has it: once a second, apart from all else
    viewport = panel.table.viewport()

    def look(_number: int) -> None:
        panel.refresh()
        viewport.repaint()

    looks, collections = [], []
    for number in range(_LOOKS):
        source.chat()
        looks.append(_longest(1, look)[0])
        if number % 4 == 0:
            collections.append(_longest(1, lambda _number: garbage.collect_due())[0])

    longest, usual = _longest(_STEPS, _turns(application, panel.table))
    jumps, _ = _longest(_STEPS, lambda number: _jump(panel.table, number))
    garbage.stop()
    panel.hide()
    pictures.close()
    return _page_figures(application) | {
        "emotes": panel.model.rowCount(),
        "longest look ms": max(looks),
        "usual look ms": sorted(looks)[_LOOKS // 2],
        "longest turn of the wheel ms": longest,
        "usual turn of the wheel ms": usual,
        "longest jump ms": jumps,
        "longest collection of garbage ms": max(collections[1:]),
    }
