import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.services.emote_shelf import Section, Shelf
from mini_ttv.ui.emote_grid import CELL
from mini_ttv.ui.emote_picker import EmotePicker, RecentEmotes
from tests.ui.chat_samples import KAPPA, Pictures, emote

KEY = Qt.Key
MANY = tuple(emote(f"many{number}", Provider.BTTV) for number in range(1_000))
SHELF = Shelf((Section("Twitch", (KAPPA, emote("LUL"), emote("Keepo"))), Section("BetterTTV", MANY)))


class Desk(QWidget):
    """A picker over a place, and a field below it."""

    def __init__(self, kept: str = "") -> None:
        super().__init__()
        self.place = QWidget()
        self.other = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.place, 1)
        column.addWidget(self.other)
        self.pictures = Pictures()
        self.kept: list[str] = []
        self.picker = EmotePicker(self.place, self.pictures, RecentEmotes(kept, self.kept.append))
        self.picked: list[Emote] = []
        self.picker.picked.connect(self.picked.append)
        self.resize(400, 500)

    def press(self, *keys: Qt.Key) -> str:
        """The name of the current emote after these keys."""
        for key in keys:
            QTest.keyClick(self.picker.field, key)
        current = self.picker.grid.current
        return "" if current is None else current.name


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    return opened(qtbot, Desk())


def opened(qtbot: QtBot, desk: Desk) -> Desk:
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    desk.other.setFocus()
    qtbot.waitUntil(desk.other.hasFocus)
    desk.picker.show_shelf(SHELF)
    desk.picker.open()
    return desk


def test_only_what_is_in_sight_is_fetched(qtbot: QtBot, desk: Desk) -> None:
    desk.picker.grab()
    names = {url.split("/")[3] for url, _, _ in desk.pictures.asked}
    assert "Kappa" in names
    assert 20 < len(names) < 150
    desk.picker.grid.verticalScrollBar().setValue(desk.picker.grid.verticalScrollBar().maximum())
    desk.picker.grab()
    assert any("many999/" in url for url, _, _ in desk.pictures.asked)


def test_arrows_go_over_titles_and_stop_at_the_ends(desk: Desk) -> None:
    assert desk.press() == ""
    assert desk.press(KEY.Key_Down) == "Kappa"
    assert desk.press(KEY.Key_Left, KEY.Key_Up) == "Kappa"
    assert desk.press(KEY.Key_Right) == "LUL"
    assert desk.press(KEY.Key_Down) == "many1"
    assert desk.press(KEY.Key_Up) == "LUL"
    for _ in range(100):
        desk.press(KEY.Key_PageDown)
    columns = desk.picker.grid._columns
    assert int(desk.press().removeprefix("many")) >= 1_000 - 6 * columns
    bar = desk.picker.grid.verticalScrollBar()
    assert bar.value() > 500
    for _ in range(100):
        desk.press(KEY.Key_PageUp, KEY.Key_Up)
    assert bar.value() == 0


def test_enter_takes_the_current_one_and_it_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    desk.press(KEY.Key_Return)
    assert desk.picked == []
    QTest.keyClicks(desk.picker.field, "KEEP")
    assert desk.press(KEY.Key_Return) == "Keepo"
    assert [each.name for each in desk.picked] == ["Keepo"]
    assert desk.kept == ["twitch:Keepo"]
    desk.picker.field.clear()
    assert desk.press() == "Keepo"  # picked last comes first
    assert desk.press(KEY.Key_Down) == "Kappa"
    desk.press(KEY.Key_Escape)
    assert not desk.picker.isVisible()
    assert desk.other.hasFocus()


def test_names_that_begin_so_come_first_in_their_section(desk: Desk) -> None:
    QTest.keyClicks(desk.picker.field, "y9")
    assert desk.press() == "many9"
    QTest.keyClicks(desk.picker.field, "zzz")
    assert desk.press() == ""
    assert any("No emote is called “y9zzz”." in each.text() for each in desk.picker.findChildren(QLabel))


def test_the_mouse_points_and_picks(desk: Desk) -> None:
    grid = desk.picker.grid
    place = QPoint(4 + CELL + 5, 28 + 10)
    QTest.mouseMove(grid.viewport(), place - QPoint(2, 2))
    QTest.mouseMove(grid.viewport(), place)
    assert grid.current is not None
    assert grid.current.name == "LUL"
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [each.name for each in desk.picked] == ["LUL"]
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 5))  # a title
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(grid.viewport().width() - 1, 38))
    assert len(desk.picked) == 1


def test_a_click_elsewhere_closes_it(desk: Desk) -> None:
    desk.other.setFocus()
    assert not desk.picker.isVisible()


def test_what_was_picked_last_is_taken_from_the_settings_where_it_may_be_written_here(qtbot: QtBot) -> None:
    desk = opened(qtbot, Desk("bttv:many7\n7tv:gone\ntwitch:LUL"))
    assert desk.press(KEY.Key_Down) == "many7"
    assert desk.press(KEY.Key_Right) == "LUL"
    assert desk.press(KEY.Key_Down) == "LUL"
    desk.picker.show_shelf(SHELF)
    assert desk.press() == "LUL"  # stays current when the emotes are told anew


def test_notes_and_waiting_are_said(qtbot: QtBot) -> None:
    desk = opened(qtbot, Desk())
    desk.picker.show_shelf(Shelf())
    words = [each.text() for each in desk.picker.findChildren(QLabel) if each.isVisible()]
    assert "The emotes are on their way…" in words
    desk.picker.show_shelf(Shelf(note="Twitch's emotes are missing."))
    assert "Twitch's emotes are missing." in [each.text() for each in desk.picker.findChildren(QLabel)]


def test_emotes_that_come_late_or_never_leave_no_hole(qtbot: QtBot, desk: Desk) -> None:
    desk.pictures.late.add("https://cdn.example/Kappa/1")
    desk.pictures.broken.add("https://cdn.example/LUL/1")
    first = desk.picker.grid.grab().toImage()
    desk.pictures.late.clear()
    desk.pictures.ready.emit("https://cdn.example/Kappa/1")
    assert desk.picker.grid.grab().toImage() != first
    desk.resize(260, 300)
    qtbot.waitUntil(lambda: desk.place.rect().contains(desk.picker.geometry()))


def test_recent_emotes_are_bounded_and_each_there_once() -> None:
    kept: list[str] = []
    recent = RecentEmotes("\n".join(f"x:{number}" for number in range(50)), kept.append)
    for one in (*MANY[:3], MANY[1]):
        recent.picked(one)
    assert kept[-1].splitlines()[:4] == ["bttv:many1", "bttv:many2", "bttv:many0", "x:0"]
    assert len(kept[-1].splitlines()) == 24
