"""The sheet of all keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui.key_help import KeyHelp, show_keys
from mini_ttv.ui.shortcuts import Group, all_keys, native


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def words(sheet: KeyHelp) -> set[str]:
    return {label.text() for label in sheet.findChildren(QLabel)}


def gone(window: QWidget) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window.findChild(KeyHelp) is None


def test_it_shows_every_key_in_its_group(window: QWidget) -> None:
    sheet = KeyHelp(window, all_keys())
    shown = words(sheet)
    assert {group.value for group in Group} <= shown
    for key in all_keys():
        assert key.words in shown
        assert {native(each) for each in key.keys} <= shown
    assert sheet.geometry() == window.rect()
    assert sheet.columns == 3
    window.resize(700, 500)
    assert sheet.columns == 1
    assert sheet.geometry() == window.rect()
    sheet.grab()
    sheet.close_sheet()
    assert gone(window)


@pytest.mark.parametrize("key", ["?", "Esc"])
def test_keys_take_it_away_and_give_the_focus_back(window: QWidget, key: str) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    sheet = KeyHelp(window, all_keys())
    inside = QApplication.focusWidget()
    assert inside is not None
    assert inside is not field
    QTest.keyClick(inside, Qt.Key.Key_M)
    assert sheet.isVisible()
    if key == "?":
        QTest.keyClicks(inside, "?")
    else:
        QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert gone(window)
    assert QApplication.focusWidget() is field


def test_a_click_beside_it_takes_it_away_and_one_on_it_does_not(window: QWidget) -> None:
    sheet = KeyHelp(window, all_keys())
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().center())
    assert sheet.isVisible()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert gone(window)


def test_a_window_too_small_to_read_in_opens_another(window: QWidget) -> None:
    large = show_keys(window, all_keys())
    assert large.window() is window
    large.close_sheet()
    window.resize(QSize(240, 135))
    own = show_keys(window, all_keys()).window()
    assert own is not window
    assert own.isVisible()
    assert own.windowTitle() == "Keys"
    sheet = own.findChild(KeyHelp)
    assert sheet is not None
    sheet.close_sheet()
    assert not own.isVisible()
