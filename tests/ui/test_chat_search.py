from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat import Notice
from mini_ttv.ui.chat_search import ChatSearch
from mini_ttv.ui.chat_view import ChatView
from tests.ui.chat_samples import Pictures, message

Key = Qt.Key


@pytest.fixture
def search(qtbot: QtBot, qapp: QApplication) -> Iterator[ChatSearch]:
    pictures = Pictures()
    window = QWidget()
    qtbot.addWidget(window)
    view = ChatView(pictures, limit=200)
    bar = ChatSearch(view)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(view)
    window.resize(320, 400)
    window.show()
    words = ["good game", *(f"number {number}" for number in range(60)), "a GAME", "over"]
    view.feed([message(text, login="jon" if text == "over" else "mira") for text in words])
    view.feed([Notice("northwind", "x", "The game was changed.")])
    qtbot.waitUntil(lambda: len(view.log.rows) == 64)
    yield bar
    pictures.close()


def view_of(search: ChatSearch) -> ChatView:
    view = search.window().findChild(ChatView)
    assert isinstance(view, ChatView)
    return view


def shown(search: ChatSearch) -> list[int]:
    return [index for index, _ in view_of(search).scroller.visible]


def yellow(search: ChatSearch) -> int:
    picture = view_of(search).viewport().grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == QColor("#FFD54A") for x, y in places)


def test_the_newest_match_comes_first_and_enter_goes_to_older_ones(search: ChatSearch) -> None:
    search.search_for("game")
    assert search.count.text() == "1 of 3"
    assert yellow(search) > 50
    QTest.keyClick(search.field, Key.Key_Return)
    assert search.count.text() == "2 of 3"
    QTest.keyClick(search.field, Key.Key_Up)
    assert search.count.text() == "3 of 3"
    assert 0 in shown(search)
    search.older.click()
    assert search.count.text() == "1 of 3"
    assert 63 in shown(search)
    QTest.keyClick(search.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert search.count.text() == "3 of 3"
    search.newer.click()
    assert search.count.text() == "2 of 3"


def test_messages_of_one_person_are_found(search: ChatSearch) -> None:
    search.search_for("from:jon")
    assert search.count.text() == "1 of 1"
    assert view_of(search).marks.current == 62
    search.field.setText("jon")
    assert search.count.text() == "1 of 1"
    search.field.setText("from:jon game")
    assert search.count.text() == "none"
    assert not search.older.isEnabled()
    QTest.keyClick(search.field, Key.Key_Return)


def test_what_comes_later_is_counted_and_what_goes_is_not(qtbot: QtBot, search: ChatSearch) -> None:
    view = view_of(search)
    search.search_for("game")
    view.follow()
    view.feed([message("new game"), message("x")])
    qtbot.waitUntil(lambda: search.count.text() == "2 of 4")
    view.feed([message("x") for _ in range(198)])
    qtbot.waitUntil(lambda: search.count.text() == "1")
    QTest.keyClick(search.field, Key.Key_Return)
    assert search.count.text() == "1 of 1"
    view.clear()
    view.feed([message("a game")])
    qtbot.waitUntil(lambda: len(view.log.rows) == 1)
    qtbot.waitUntil(lambda: search.count.text() == "1")


def test_escape_closes_and_takes_the_marks_away(search: ChatSearch) -> None:
    search.search_for("game")
    QTest.keyClick(search.field, Key.Key_Escape)
    assert search.isHidden()
    assert yellow(search) == 0
    assert view_of(search).marks.numbers == frozenset()
    search.open()
    assert search.count.text() == "1 of 3"
    assert search.field.selectedText() == "game"
    search.field.clear()
    assert search.count.text() == ""


def test_keys_of_the_window_do_not_disturb(qtbot: QtBot, search: ChatSearch) -> None:
    """Escape leaves full screen elsewhere."""
    shortcut = QShortcut(QKeySequence("Esc"), search.window())
    heard: list[bool] = []
    shortcut.activated.connect(lambda: heard.append(True))
    search.window().activateWindow()
    search.search_for("game")
    qtbot.waitUntil(search.field.hasFocus)
    QTest.keyClick(search.field, Key.Key_Escape)
    assert search.isHidden()
    view = view_of(search)
    QTest.keyClick(view, Key.Key_Up)
    assert view.current_row() is not None
    QTest.keyClick(view, Key.Key_Escape)
    assert view.current_row() is None
    assert heard == []
    QTest.keyClick(view, Key.Key_Escape)
    assert heard == [True]
