import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.completion import Chatters
from mini_ttv.core.emotes import Provider
from mini_ttv.ui.chat_completer import Completer, candidate_words
from mini_ttv.ui.chat_field import ChatField
from tests.ui.chat_samples import KAPPA, Pictures, emote

KEY = Qt.Key
EMOTES = {
    each.name: each for each in (KAPPA, emote("KappaHD"), emote("LULW", Provider.SEVENTV), emote("wide", width=96))
}


class Desk(QWidget):
    """A field below a place for the list."""

    def __init__(self) -> None:
        super().__init__()
        self.place = QWidget()
        self.field = ChatField()
        column = QVBoxLayout(self)
        column.addWidget(self.place, 1)
        column.addWidget(self.field)
        self.pictures = Pictures()
        self.chatters = Chatters()
        for login, name in (("kai", "kai"), ("mira", "Mira")):
            self.chatters.saw(login, name)
        self.completer = Completer(self.field, self.place, self.pictures, lambda: EMOTES, self.chatters)
        self.field.first_keys = self.completer.key
        self.resize(300, 400)

    def keys(self, *keys: str | Qt.Key) -> str:
        """The text after these keys."""
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.field, key)
            else:
                QTest.keyClick(self.field, key)
        return self.field.text()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_tab_goes_around_and_shift_tab_back(desk: Desk) -> None:
    assert desk.keys("hi ka", KEY.Key_Tab) == "hi Kappa "
    assert is_open(desk)
    assert desk.field.accessibleDescription() == "Kappa, Twitch"
    assert desk.keys(KEY.Key_Tab) == "hi KappaHD "
    assert desk.keys(KEY.Key_Tab) == "hi kai "
    assert desk.keys(KEY.Key_Tab) == "hi Kappa "
    assert desk.keys(KEY.Key_Backtab) == "hi kai "
    assert desk.keys("!") == "hi kai !"
    assert not is_open(desk)


def is_open(desk: Desk) -> bool:
    return desk.completer.is_open


def test_escape_brings_back_what_was_written(desk: Desk) -> None:
    desk.keys("ka", KEY.Key_Tab, KEY.Key_Tab)
    assert desk.keys(KEY.Key_Escape) == "ka"
    assert not is_open(desk)


def test_the_only_one_is_taken_without_a_list(desk: Desk) -> None:
    assert desk.keys("lu", KEY.Key_Tab) == "LULW "
    assert not is_open(desk)
    assert desk.keys(KEY.Key_Tab) == "LULW "  # nothing begins like nothing, and Tab does not run away


def test_a_sign_opens_the_list_and_enter_sends_unless_something_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    assert desk.keys("@") == "@"
    assert is_open(desk)
    assert [each.text for each in desk.completer.model.candidates] == ["@Mira", "@kai"]
    with qtbot.waitSignal(desk.field.send_wanted):
        desk.keys(KEY.Key_Return)
    assert desk.keys(KEY.Key_Down, KEY.Key_Down) == "@kai "
    with qtbot.assertNotEmitted(desk.field.send_wanted):
        desk.keys(KEY.Key_Return)
    assert not is_open(desk)
    with qtbot.waitSignal(desk.field.send_wanted):
        desk.keys(KEY.Key_Return)


def test_enter_after_tab_sends_at_once(qtbot: QtBot, desk: Desk) -> None:
    desk.keys("ka", KEY.Key_Tab)
    with qtbot.waitSignal(desk.field.send_wanted):
        desk.keys(KEY.Key_Return)
    assert desk.field.text() == "Kappa "


def test_a_colon_asks_for_emotes(desk: Desk) -> None:
    desk.keys(":k")
    assert not is_open(desk)  # might become a smile
    desk.keys("a")
    assert [each.text for each in desk.completer.model.candidates] == ["Kappa", "KappaHD"]
    assert desk.keys(KEY.Key_Up) == "KappaHD "
    desk.keys(KEY.Key_Backspace, KEY.Key_Backspace, " x :zzz")
    assert not is_open(desk)


def test_a_click_takes_one_and_the_keyboard_stays(desk: Desk) -> None:
    desk.keys("ka", KEY.Key_Tab)
    view = desk.completer.view
    row = view.visualRect(desk.completer.model.index(1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert desk.field.text() == "KappaHD "
    assert desk.field.hasFocus()
    assert not is_open(desk)


def test_who_goes_elsewhere_ends_it(desk: Desk) -> None:
    desk.keys("hello ka", KEY.Key_Tab, KEY.Key_Home)
    assert not is_open(desk)
    assert desk.keys(KEY.Key_End, KEY.Key_Tab) == "hello Kappa "


def test_losing_the_keyboard_closes_the_list(desk: Desk) -> None:
    desk.keys("@")
    desk.field.clearFocus()
    assert not is_open(desk)


def test_rows_show_pictures_that_come_late(qtbot: QtBot, desk: Desk) -> None:
    desk.pictures.late.add("https://cdn.example/Kappa/1")
    desk.keys("ka", KEY.Key_Tab)
    before = desk.completer.view.grab().toImage()
    desk.pictures.late.clear()
    desk.pictures.ready.emit("https://cdn.example/Kappa/1")
    assert desk.completer.view.grab().toImage() != before
    assert desk.completer.list.geometry().bottom() <= desk.place.height()
    desk.resize(200, 120)
    qtbot.waitUntil(lambda: desk.place.rect().contains(desk.completer.list.geometry()))
    assert desk.completer.view.indexAt(QPoint(5, 5)).isValid()


def test_words_of_rows(desk: Desk) -> None:
    desk.keys("ka", KEY.Key_Tab)
    model = desk.completer.model
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Kappa, Twitch", "KappaHD, Twitch", "kai"]
    assert model.data(model.index(99)) is None
    assert candidate_words(model.candidates[2]) == "kai"
