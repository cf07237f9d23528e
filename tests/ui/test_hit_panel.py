import asyncio
from collections.abc import Coroutine, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QMenu
from pytestqt.qtbot import QtBot

from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_board import Base
from mini_ttv.core.hit_ranges import HitRange, Span
from mini_ttv.core.hits import EmoteCount, Mode, Tally
from mini_ttv.ui.hit_head import MODES, HitHead
from mini_ttv.ui.hit_leader import LeaderStrip
from mini_ttv.ui.hit_model import Column, HitModel
from mini_ttv.ui.hit_panel import HitPanel
from mini_ttv.ui.hit_totals import Totals
from mini_ttv.ui.wording import count
from tests.ui.chat_samples import Pictures, emote

DESCENDING, ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class Counter:
    """What was counted, by channel."""

    def __init__(self) -> None:
        self.counts: dict[str, dict[str, tuple[int, int]]] = {}
        self.asked = 0
        self.asked_for: list[tuple[Mode, Base | None]] = []
        self.deleted = 0
        self.running: list[Combo] = []
        self.left = (0, 0)

    def look(self, channel: str, mode: Mode, base: Base | None) -> list[EmoteCount]:
        self.asked += 1
        self.asked_for.append((mode, base))
        counts = self.counts.get(channel, {})
        return [
            EmoteCount(emote(name, Provider.FFZ), total, minute, total, minute, 1.7e9, self.deleted)
            for name, (total, minute) in counts.items()
        ]

    def course(self, channel: str, key: str, parts: int, mode: Mode) -> list[int]:
        return [number % 4 for number in range(parts)]

    def combos(self, channel: str) -> list[Combo]:
        return self.running

    def left_out(self, channel: str) -> tuple[int, int]:
        return self.left


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, counter: Counter) -> Iterator[HitPanel]:
    pictures = Pictures()
    widget = HitPanel(counter, pictures)
    qtbot.addWidget(widget)
    widget.resize(320, 500)
    yield widget
    pictures.close()


def names(model: HitModel) -> list[str]:
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def words(panel: HitPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_a_table_of_the_channel(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"Kappa": (1234, 3), "LUL": (2000, 0)}
    panel.show()
    panel.set_channel("northwind")
    model = panel.model
    assert names(model) == ["LUL", "Kappa"]
    assert [model.index(1, column).data() for column in Column] == [
        "",
        "Kappa",
        count(1234),
        "3",
        "3",
    ]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Kappa, FFZ, {count(1234)} in total, 3 in the last 60 seconds"
    assert f"{count(3234)} hits · 2 emotes" in words(panel)


@pytest.mark.parametrize(
    ("channel", "search", "expected"),
    [
        ("", "", "Open a channel"),
        ("quiet", "", "No emote yet"),
        ("northwind", "zzz", "No emote here has “zzz” in its name."),
    ],
)
def test_an_empty_table_says_why(panel: HitPanel, counter: Counter, channel: str, search: str, expected: str) -> None:
    counter.counts["northwind"] = {"Kappa": (1, 1)}
    panel.show()
    panel.set_channel(channel)
    panel.search.setText(search)
    assert any(text.startswith(expected) for text in words(panel))
    panel.search.clear()
    assert panel.table.isVisible() == (channel == "northwind")


def test_numbers_come_by_themselves_at_most_four_times_a_second_and_rest_while_hidden(
    qtbot: QtBot, panel: HitPanel, counter: Counter
) -> None:
    panel.set_channel("northwind")
    asked = counter.asked
    assert asked == 1
    counter.counts["northwind"] = {"Kappa": (1, 1)}
    panel.show()
    qtbot.waitUntil(lambda: names(panel.model) == ["Kappa"])
    counter.counts["northwind"]["Kappa"] = (2, 2)
    with qtbot.waitSignal(panel.model.dataChanged, timeout=2000):
        pass
    assert counter.asked <= asked + 3
    panel.hide()
    before = counter.asked
    qtbot.wait(300)  # a bit more than the time between two looks: none must come
    assert counter.asked == before


def test_the_channel_can_be_asked_for(qtbot: QtBot, qapp: QApplication, counter: Counter) -> None:
    pictures = Pictures()
    counter.counts["skyharbor"] = {"Kappa": (1, 1)}
    panel = HitPanel(counter, pictures, channel=lambda: "skyharbor")
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: names(panel.model) == ["Kappa"])
    pictures.close()


def test_a_click_on_a_title_sorts(qtbot: QtBot, panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"b": (3, 1), "a": (2, 9), "c": (1, 5)}
    panel.show()
    panel.set_channel("northwind")
    header = panel.table.horizontalHeader()

    def click(column: Column) -> list[str]:
        place = QPointF(header.sectionViewportPosition(column) + 10, 10).toPoint()
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return names(panel.model)

    assert names(panel.model) == ["b", "a", "c"]
    assert click(Column.MINUTE) == ["a", "c", "b"]
    assert panel.model.headerData(Column.MINUTE, Qt.Orientation.Horizontal) == "60 s ↓"
    assert click(Column.MINUTE) == ["b", "c", "a"]
    assert click(Column.NAME) == ["a", "b", "c"]
    assert click(Column.TOTAL) == ["b", "a", "c"]


def test_rows_keep_still_under_the_pointer_and_follow_afterwards(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"a": (3, 0), "b": (2, 0)}
    panel.show()
    panel.set_channel("northwind")
    viewport = panel.table.viewport()
    viewport.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    counter.counts["northwind"] = {"a": (1, 0), "b": (2, 0)}
    panel.refresh()
    assert names(panel.model) == ["b", "a"]  # a pointer that merely rests there holds nothing
    counter.counts["northwind"] = {"a": (3, 0), "b": (2, 0)}
    panel.refresh()
    QTest.mouseMove(viewport, QPoint(20, 20))
    QTest.mouseMove(viewport, QPoint(25, 25))
    counter.counts["northwind"] = {"a": (3, 0), "b": (9, 0), "new": (99, 0)}
    panel.refresh()
    assert names(panel.model) == ["a", "b", "new"]
    assert panel.model.index(1, Column.TOTAL).data() == "9"
    assert "Still while you point" in words(panel)
    viewport.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    panel.refresh()
    assert names(panel.model) == ["new", "b", "a"]


def counts(**values: tuple[int, int]) -> list[EmoteCount]:
    return [EmoteCount(emote(name), total, minute) for name, (total, minute) in values.items()]


def test_the_model_is_one_by_qts_rules_and_selections_stay_with_their_emote(qapp: QApplication) -> None:
    model = HitModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(Column.TOTAL, DESCENDING)
    model.show(counts(a=(3, 1), b=(2, 1), c=(1, 1)))
    selected = QPersistentModelIndex(model.index(1, Column.NAME))
    model.show(counts(a=(3, 1), b=(9, 1), c=(1, 1), d=(5, 0)))
    assert names(model) == ["b", "d", "a", "c"]
    assert selected.row() == 0
    model.set_filter("A")
    assert names(model) == ["a"]
    model.set_filter("")
    assert names(model) == ["b", "d", "a", "c"]
    model.sort(Column.NAME, ASCENDING)
    assert names(model) == ["a", "b", "c", "d"]
    model.show([])
    assert model.rowCount() == 0
    assert model.index(0, 0).data() is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(QModelIndex()) == 0
    tester.deleteLater()


def test_the_leader_is_the_most_frequent_of_the_last_minute_and_stays_on_a_tie(
    qtbot: QtBot, panel: HitPanel, counter: Counter
) -> None:
    leader = panel.findChild(LeaderStrip)
    assert isinstance(leader, LeaderStrip)
    panel.show()

    def led(**values: tuple[int, int]) -> str:
        counter.counts["northwind"] = values
        panel.set_channel("northwind")
        return leader.accessibleDescription()

    assert led() == ""
    empty = leader.grab().toImage()
    assert led(a=(100, 1), b=(2, 5)) == "b, 5 in the last 60 seconds"
    assert led(a=(100, 5), b=(2, 5)) == "b, 5 in the last 60 seconds"
    assert leader.grab().toImage() != empty
    assert led(a=(100, 6), b=(2, 5)) == "a, 6 in the last 60 seconds"
    assert led(a=(100, 0), b=(2, 0)) == ""


@pytest.mark.parametrize("number_of", [0, 1, 50, 5000])
def test_any_number_of_emotes(panel: HitPanel, counter: Counter, number_of: int) -> None:
    counter.counts["northwind"] = {f"emote{number}": (number, number % 60) for number in range(number_of)}
    panel.show()
    panel.set_channel("northwind")
    assert panel.model.rowCount() == number_of
    panel.table.scrollToBottom()
    assert isinstance(panel.grab().toImage(), QImage)


def test_an_emote_without_picture_shows_its_first_letter(qtbot: QtBot, qapp: QApplication, counter: Counter) -> None:
    pictures = Pictures()
    panel = HitPanel(counter, pictures)
    qtbot.addWidget(panel)
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.show()
    panel.set_channel("northwind")
    drawn = panel.grab().toImage()
    pictures.late = {image.url for image in emote("Kappa").images}
    waiting = panel.grab().toImage()
    pictures.broken = pictures.late
    pictures.ready.emit("https://cdn.example/Kappa/1")
    assert drawn != waiting != panel.grab().toImage()
    pictures.close()


def test_modes_are_switched_and_providers_chosen(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.show()
    panel.set_channel("northwind")
    panel.head.choose_mode(Mode.CHATTERS)
    panel.head.choose_range(HitRange(Span.SESSION))
    assert counter.asked_for[-2:] == [(Mode.CHATTERS, None), (Mode.CHATTERS, {})]
    panel.providers.choose(frozenset({Provider.SEVENTV}))
    assert names(panel.model) == []
    assert "No emote here is of the providers that are chosen." in words(panel)
    panel.providers.choose(frozenset())
    assert names(panel.model) == ["Kappa"]


@pytest.mark.parametrize("button", ["range_button", "mode_button"])
def test_menus_offer_what_there_is(panel: HitPanel, button: str) -> None:
    panel.show()
    getattr(panel.head, button).click()
    (menu,) = getattr(panel.head, button).findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    offered = [action.text() for action in menu.actions()]
    assert offered in (["Session", "All time"], [words for _, words in MODES.values()])
    menu.actions()[-1].trigger()
    menu.close()


def test_the_providers_on_show_can_be_chosen(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.show()
    panel.set_channel("northwind")
    panel.providers.click()
    (menu,) = panel.providers.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["All providers", "", "FFZ"]
    menu.actions()[-1].trigger()
    assert panel.providers.wanted == {Provider.FFZ}
    assert panel.providers.isChecked()
    menu.close()


def test_numbers_stand_still_while_paused_and_counting_goes_on(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.show()
    panel.set_channel("northwind")
    panel.head.pause_button.click()
    counter.counts["northwind"] = {"Kappa": (6, 6)}
    panel.refresh()
    assert panel.model.index(0, Column.TOTAL).data() == "5"
    assert "Paused: the numbers stand still, counting goes on" in words(panel)
    panel.head.pause_button.click()
    assert panel.model.index(0, Column.TOTAL).data() == "6"


def test_combos_are_told_while_they_run_and_a_moment_after(panel: HitPanel, counter: Counter) -> None:
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.show()
    panel.set_channel("northwind")
    counter.running = [Combo(emote("Kappa"), 7, 0, 1)]
    panel.refresh()
    assert panel.leader.toolTip().startswith("7x combo: Kappa")
    drawn = panel.leader.grab().toImage()
    counter.running = []
    panel.refresh()
    assert panel.leader.toolTip().startswith("7x combo has ended: Kappa")
    assert panel.leader.grab().toImage() != drawn


def test_what_is_left_out_and_what_was_deleted_is_told(panel: HitPanel, counter: Counter) -> None:
    counter.left = (12, 3)
    counter.deleted = 2
    counter.counts["northwind"] = {"Kappa": (5, 5)}
    panel.resize(500, 500)
    panel.show()
    panel.set_channel("northwind")
    assert "5 hits · 1 emote · left out: 12 of bots and 3 of other rooms" in words(panel)
    tip = panel.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole).split("\n")
    assert tip[:3] == ["Kappa (FFZ)", "5 in the chosen range", "5 since the program was started"]
    assert tip[-1] == "2 of them in messages that moderators deleted"
    assert not panel.table.isColumnHidden(Column.PEAK)
    assert isinstance(panel.grab().toImage(), QImage)
    panel.resize(300, 500)
    assert panel.table.isColumnHidden(Column.PEAK)


async def test_totals_since_a_date_begin_with_what_the_store_has(qapp: QApplication, counter: Counter) -> None:
    asked: list[tuple[str, int]] = []
    trouble: list[str] = []
    tasks: list[asyncio.Task[object]] = []

    async def find(channel: str, start: int) -> Base:
        asked.append((channel, start))
        if trouble:
            raise StorageError(trouble[0])
        return {"ffz:old": (emote("old"), Tally(9, 9, 9))}

    def spawn(coroutine: Coroutine[object, object, object]) -> None:
        tasks.append(asyncio.get_running_loop().create_task(coroutine))

    totals = Totals(find, spawn)
    assert totals.dates
    assert totals.base("northwind", HitRange(Span.ALL)) is None
    assert totals.base("northwind", HitRange(Span.TODAY)) == {}
    await asyncio.gather(*tasks)
    assert list(totals.base("northwind", HitRange(Span.TODAY)) or ()) == ["ffz:old"]
    assert len(asked) == 1
    totals.forget()
    trouble.append("The disk is gone.")
    totals.base("northwind", HitRange(Span.SINCE, date(2026, 1, 2)))
    await asyncio.gather(*tasks)
    assert totals.trouble == "The disk is gone."
    assert datetime.fromtimestamp(asked[-1][1]).date() == date(2026, 1, 2)  # noqa: DTZ006 - local, as the range


def test_dates_are_offered_where_they_can_be_had(qtbot: QtBot, qapp: QApplication) -> None:
    head = HitHead(dates=True)
    qtbot.addWidget(head)
    head.show()
    head.range_button.click()
    (menu,) = head.range_button.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert [action.text() for action in menu.actions()] == ["Session", "Today", "All time", "Since a date"]
    (calendar,) = menu.findChildren(QCalendarWidget)
    chosen: list[HitRange] = []
    head.range_chosen.connect(chosen.append)
    calendar.clicked.emit(QDate(2026, 3, 4))
    assert chosen == [HitRange(Span.SINCE, date(2026, 3, 4))]
    assert head.range_button.text().startswith("Since 4")
