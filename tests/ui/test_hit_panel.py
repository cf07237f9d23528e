from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mini_ttv.core.emotes import Provider
from mini_ttv.core.hits import EmoteCount
from mini_ttv.ui.hit_leader import LeaderStrip
from mini_ttv.ui.hit_model import Column, HitModel
from mini_ttv.ui.hit_panel import HitPanel
from tests.ui.chat_samples import Pictures, emote

DESCENDING, ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class Counter:
    """What was counted, by channel."""

    def __init__(self) -> None:
        self.counts: dict[str, dict[str, tuple[int, int]]] = {}
        self.asked = 0

    def table(self, channel: str) -> list[EmoteCount]:
        self.asked += 1
        counts = self.counts.get(channel, {})
        return [EmoteCount(emote(name, Provider.FFZ), total, minute) for name, (total, minute) in counts.items()]


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
    assert [model.index(1, column).data() for column in Column] == ["", "Kappa", panel.locale().toString(1234), "3"]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Kappa, FFZ, {panel.locale().toString(1234)} in total, 3 in the last 60 seconds"
    assert f"{panel.locale().toString(3234)} hits · 2 emotes" in words(panel)


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


@pytest.mark.parametrize("count", [0, 1, 50, 5000])
def test_any_number_of_emotes(panel: HitPanel, counter: Counter, count: int) -> None:
    counter.counts["northwind"] = {f"emote{number}": (number, number % 60) for number in range(count)}
    panel.show()
    panel.set_channel("northwind")
    assert panel.model.rowCount() == count
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
