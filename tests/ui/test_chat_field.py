from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mini_ttv.ui.chat_field import ChatField, TextHistory
from mini_ttv.ui.shortcuts import typing

KEY = Qt.Key
# What a line of text may hold; Qt's fields have their own ideas of what breaks a line, and of U+00A0.
_WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"], exclude_characters="\u00a0"), max_size=12
)


@pytest.fixture
def field(qtbot: QtBot, qapp: QApplication) -> ChatField:
    made = ChatField()
    qtbot.addWidget(made)
    made.resize(200, 30)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_enter_sends_and_nothing_else_does(qtbot: QtBot, field: ChatField) -> None:
    QTest.keyClicks(field, "hello")
    with qtbot.waitSignal(field.send_wanted):
        QTest.keyClick(field, KEY.Key_Return)
    with qtbot.assertNotEmitted(field.send_wanted):
        QTest.keyClick(field, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "hello"
    with qtbot.waitSignal(field.send_wanted):
        QTest.keyClick(field, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def test_it_grows_to_four_lines_and_shrinks_again(field: ChatField) -> None:
    heights = [field.height()]
    for _ in range(6):
        QTest.keyClicks(field, "many words in a row ")
        heights.append(field.height())
    line = field.fontMetrics().lineSpacing()
    assert max(heights) - heights[0] == 3 * line
    assert sorted(heights) == heights
    field.set_text("")
    assert field.height() == heights[0]


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """Empty afterwards: without a display it dies after Python, and what Python has put there does not stand that."""
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def test_what_is_pasted_becomes_one_line(field: ChatField, clipboard: QClipboard) -> None:
    data = QMimeData()
    data.setText("one\ntwo\r\nthree")
    data.setHtml("<b>one</b>")
    clipboard.setMimeData(data)
    field.paste()
    assert field.text() == "one two three"
    data = QMimeData()
    data.setText("x" * 1_000_000)
    field.insertFromMimeData(data)
    assert len(field.text()) < 3_000
    data = QMimeData()
    data.setData("image/png", b"x")
    assert not field.canInsertFromMimeData(data)


def test_arrows_go_through_what_was_written(field: ChatField) -> None:
    for text in ("first", "second"):
        field.history.add(text)
    QTest.keyClicks(field, "begun")
    seen = []
    for key in (KEY.Key_Up, KEY.Key_Up, KEY.Key_Up, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down):
        QTest.keyClick(field, key)
        seen.append(field.text())
    assert seen == ["second", "first", "first", "second", "begun", "begun"]
    field.undo()
    assert field.text() == "second"


def test_arrows_move_between_wrapped_lines_first(field: ChatField) -> None:
    field.history.add("before")
    field.set_text("many words in a row, so that they fill two lines")
    QTest.keyClick(field, KEY.Key_Up)
    assert field.text() != "before"
    for _ in range(3):
        QTest.keyClick(field, KEY.Key_Up)
    assert field.text() == "before"


def test_escape_leaves_and_tab_goes_on(qtbot: QtBot, field: ChatField) -> None:
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, KEY.Key_Escape)
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.text() == ""


def test_keys_may_be_wanted_by_somebody_else_first(qtbot: QtBot, field: ChatField) -> None:
    keys = []

    def first(event: object) -> bool:
        keys.append(event)
        return True

    field.first_keys = first
    with qtbot.assertNotEmitted(field.send_wanted):
        QTest.keyClick(field, KEY.Key_Return)
    assert len(keys) == 1


def test_words_are_replaced_by_letters_of_any_size(field: ChatField) -> None:
    field.set_text("😀 a😀b")
    assert field.before_cursor() == "😀 a😀b"
    field.replace_before("a😀b", "Kappa ")
    assert field.text() == "😀 Kappa "
    field.insert_word("LUL")
    assert field.text() == "😀 Kappa LUL "
    field.set_text("glued")
    field.insert_word("LUL")
    assert field.text() == "glued LUL "


def test_letters_are_no_shortcuts_while_it_has_the_keyboard(field: ChatField) -> None:
    assert typing()


def test_a_hint_stands_in_the_empty_field(field: ChatField) -> None:
    field.set_hint("Message somebody with a very long name indeed")
    with_hint = field.grab().toImage()
    field.set_hint("")
    assert field.grab().toImage() != with_hint


def test_the_history_is_bounded_and_has_nothing_twice_in_a_row() -> None:
    history = TextHistory()
    for number in range(300):
        history.add(f"text {number // 2}")
    history.add("")
    seen = []
    while (text := history.older("")) is not None:
        seen.append(text)
    assert len(seen) == 100
    assert seen[:2] == ["text 149", "text 148"]
    assert TextHistory().older("x") is None
    assert TextHistory().newer() is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=_WORDS, old=_WORDS, new=_WORDS)
def test_whatever_is_written_is_replaced_and_nothing_beside_it(
    field: ChatField, before: str, old: str, new: str
) -> None:
    field.set_text(before + old)
    assert field.before_cursor() == before + old
    field.replace_before(old, new)
    assert field.text() == before + new
