"""The first start: the keyboard is in the field, and every way out leads somewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui.welcome import Welcome


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_name_and_enter_play_a_channel(window: QWidget, qtbot: QtBot) -> None:
    welcome = Welcome(window)
    QTest.keyClicks(welcome.field, " somebody ")
    wanted: list[str] = []
    welcome.open_wanted.connect(wanted.append)
    with qtbot.waitSignal(welcome.closed):
        QTest.keyClick(welcome.field, Qt.Key.Key_Return)
    assert wanted == ["somebody"]
    assert not welcome.isVisible()


def test_without_a_name_it_waits(window: QWidget) -> None:
    welcome = Welcome(window)
    welcome.watch.click()
    assert welcome.isVisible()


@pytest.mark.parametrize("way", ["login", "add"])
def test_one_click_leads_to_the_login_and_to_follows(window: QWidget, qtbot: QtBot, way: str) -> None:
    welcome = Welcome(window)
    button, signal = {
        "login": (welcome.log_in, welcome.login_wanted),
        "add": (welcome.add, welcome.add_wanted),
    }[way]
    with qtbot.waitSignals([welcome.closed, signal]):
        button.click()


def test_the_keyboard_stays_in_the_sheet_and_escape_ends_it(window: QWidget, qtbot: QtBot) -> None:
    welcome = Welcome(window)
    behind = next(each for each in window.findChildren(QLineEdit) if each is not welcome.field)
    behind.setFocus()
    assert QApplication.focusWidget() is welcome.field
    with qtbot.waitSignal(welcome.closed):
        QTest.keyClick(welcome, Qt.Key.Key_Escape)
    behind.setFocus()
    assert QApplication.focusWidget() is behind


def test_it_fits_into_a_small_window(window: QWidget) -> None:
    welcome = Welcome(window)
    window.resize(360, 300)
    QApplication.processEvents()
    assert window.rect().contains(welcome._sheet.geometry())
