"""The one list of keys: nothing in it twice, nothing bound beside it, and letters rest while a person writes."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui import shortcuts
from mini_ttv.ui.shortcuts import Key, action_for, all_keys, entry, hint, keys_of, typing

UI = Path(__file__).parent.parent.parent / "mini_ttv" / "ui"


def event(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


@pytest.mark.parametrize(
    "keys",
    [
        (*shortcuts.WINDOW_KEYS, *shortcuts.PLAYER_KEYS, *shortcuts.SHARED_KEYS),
        (*shortcuts.MINI_KEYS, *shortcuts.PLAYER_KEYS, *shortcuts.SHARED_KEYS),
    ],
    ids=["window", "mini"],
)
def test_no_key_means_two_things_in_one_window(keys: tuple[Key, ...]) -> None:
    counts = Counter(sequence for key in keys for sequence in key.keys)
    assert [sequence for sequence, times in counts.items() if times > 1] == []


def test_every_key_is_one_that_qt_knows_and_has_words() -> None:
    for key in all_keys():
        assert key.words
        for sequence in key.keys:
            assert QKeySequence(sequence).toString(QKeySequence.SequenceFormat.PortableText) == sequence
    assert len({key.action for key in all_keys()}) == len(all_keys())


def test_keys_that_people_bring_with_them() -> None:
    brought = {
        "pause": "Space or K", "mute": "M", "full": "F or F11", "louder": "Up", "quieter": "Down", "theatre": "T",
        "mini": "P", "on top": "Shift+T", "reload": "R", "screenshot": "S", "statistics": "I", "help": "?",
        "refresh": "F5", "quit": "Ctrl+Q",
    }  # fmt: skip
    assert {action: keys_of(action) for action in brought} == brought
    assert "Esc" in keys_of("leave")
    assert hint("Mute", "mute") == "Mute (M)"
    assert hint("Else", "no such action") == "Else"
    assert entry("Pause", "pause") == "Pause\tSpace"
    assert entry("Else", "no such action") == "Else"


def test_tool_tips_name_no_keys_of_their_own() -> None:
    """A key in brackets in the text of a player's module would not follow the list."""
    named = re.compile(r'"[^"\n]*\((?:Space|[A-Z]|Esc|Shift\+\w|F\d+)\)"')
    for path in UI.glob("player*.py"):
        assert named.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_letters_and_arrows_rest_while_a_person_writes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, closed, free = QLineEdit(), QComboBox(), QComboBox()
    free.setEditable(True)
    column = QVBoxLayout(window)
    for part in (field, closed, free):
        column.addWidget(part)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    window.setFocus()
    assert not typing()
    assert action_for(event(Qt.Key.Key_Up)) == "louder"
    assert action_for(event(Qt.Key.Key_K)) == "pause"
    assert action_for(event(Qt.Key.Key_Up, Qt.KeyboardModifier.KeypadModifier)) == "louder"
    assert action_for(event(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)) == ""
    closed.setFocus()
    assert not typing()
    for part in (field, free):
        part.setFocus()
        assert typing()
        assert action_for(event(Qt.Key.Key_Up)) == ""
