"""Keys that a person changes: bound at once, never two meanings without a word, written so that people can read it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui import shortcuts
from mini_ttv.ui.key_choice import KeyChoice, portable
from mini_ttv.ui.keys_panel import KeysPanel
from mini_ttv.ui.shortcuts import Key, all_keys, hint, in_the_way, keys_of

KEYS = st.sampled_from(["M", "Ctrl+M", "F5", "Shift+Return", "?", "Ctrl++", "Alt+Left", "Space", ",", "Ctrl+,", "="])


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    yield
    shortcuts.CHOICE.take("")


@pytest.fixture
def kept() -> list[str]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, kept: list[str]) -> KeysPanel:
    made = KeysPanel(kept.append)
    qtbot.addWidget(made.widget)
    made.widget.show()
    return made


@given(st.dictionaries(st.sampled_from(["mute", "on top", "to left"]), st.lists(KEYS, unique=True, max_size=3)))
def test_what_is_written_is_read_again(changes: dict[str, list[str]]) -> None:
    one, other = KeyChoice(), KeyChoice()
    one.choose({action: tuple(keys) for action, keys in changes.items()})
    other.take(one.text())
    assert other.text() == one.text()
    for action, keys in changes.items():
        assert other.keys(action, ("X",)) == tuple(keys)


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    KeyChoice().take(text)


def test_lines_that_make_no_sense_are_passed_over() -> None:
    choice = KeyChoice()
    choice.take("mute = Ctrl+M\nnothing\n= X\nfull = Foo+Bar+Baz\npause =")
    assert choice.keys("mute", ()) == ("Ctrl+M",)
    assert choice.keys("full", ("F",)) == ("F",)
    assert choice.keys("pause", ("K",)) == ()


def test_signs_need_no_shift() -> None:
    assert portable("Shift+?") == "?"
    assert portable("Shift+T") == "Shift+T"


def test_a_changed_key_works_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pressed: list[str] = []
    shortcuts.install(window, {"mini": lambda: pressed.append("mini")})
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shortcuts.CHOICE.choose({"mini": ("Ctrl+M",)})
    QTest.keyClick(window, Qt.Key.Key_P)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["mini"]
    assert keys_of("mini") == "Ctrl+M"
    assert hint("Mini player", "mini") == "Mini player (Ctrl+M)"


def press(panel: KeysPanel, action: str, key: str, number: int = 0) -> None:
    field = panel.rows[action].fields[number]
    field.setKeySequence(QKeySequence(key))
    field.editingFinished.emit()


def test_a_free_key_is_taken_and_kept(panel: KeysPanel, kept: list[str]) -> None:
    press(panel, "mute", "Ctrl+M")
    assert kept[-1] == "mute = Ctrl+M"
    row = panel.rows["mute"]
    assert row.reset.isVisible()
    row.reset.click()
    assert kept[-1] == ""
    assert keys_of("mute") == "M"
    assert not row.reset.isVisible()


def test_a_key_that_means_something_else_is_told_first(panel: KeysPanel, kept: list[str]) -> None:
    press(panel, "mute", "R")
    row = panel.rows["mute"]
    assert "Reload the stream" in row.warning
    assert keys_of("mute") == "M"
    assert kept == []
    row._take.click()
    assert (keys_of("mute"), keys_of("reload")) == ("R", "")
    assert row.warning == ""
    panel._reset_all()
    assert (keys_of("mute"), keys_of("reload")) == ("M", "R")


def test_keys_of_other_windows_are_not_in_the_way() -> None:
    assert in_the_way("leave mini", "T") == ()  # theatre is of the large window
    assert [key.action for key in in_the_way("mini chat", "M")] == ["mute"]
    shortcuts.CHOICE.choose({"mute": ("X",)})
    assert in_the_way("mini chat", "M") == ()


def test_backspace_takes_a_key_away_and_tab_goes_on(panel: KeysPanel) -> None:
    field = panel.rows["pause"].fields[1]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert keys_of("pause") == "Space"
    panel.widget.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not field
    assert keys_of("pause") == "Space"


def test_keys_are_found_by_words_and_by_key(panel: KeysPanel) -> None:
    assert panel.search("video and chat ONLY")
    assert {action for action, row in panel.rows.items() if row.isVisible()} == {"theatre"}
    assert panel.search("f11")
    assert not panel.search("no such words")
    assert panel.search("")


def test_no_usual_key_is_in_the_way_of_another() -> None:
    def others(key: Key) -> list[str]:
        return [other.action for sequence in key.keys for other in in_the_way(key.action, sequence)]

    assert {key.action: others(key) for key in all_keys() if others(key)} == {}


@pytest.mark.parametrize(("width", "above"), [(640, False), (300, True)])
def test_words_have_room_however_narrow_the_panel_is(panel: KeysPanel, width: int, above: bool) -> None:
    panel.widget.resize(width, 600)
    row = panel.rows["mute"]
    row.resize(width - 20, row.height())
    layout = row.layout()
    assert layout is not None
    layout.activate()
    assert row._words.width() >= 100
    assert (row._words.geometry().bottom() < row.fields[0].geometry().top()) is above
