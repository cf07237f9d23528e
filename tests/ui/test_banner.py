"""The bar of messages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.state_pane import StatePane


@pytest.fixture
def bar(qtbot: QtBot) -> BannerBar:
    made = BannerBar()
    qtbot.addWidget(made)
    return made


def named(bar: BannerBar, name: str) -> QAbstractButton:
    return next(each for each in bar.findChildren(QAbstractButton) if each.accessibleName() == name)


def test_it_is_not_there_without_a_message(bar: BannerBar) -> None:
    assert bar.isHidden()
    assert bar.text == ""


def test_the_newest_message_is_on_top_and_the_others_wait(bar: BannerBar) -> None:
    bar.show_message("one", Message("First."))
    bar.show_message("two", Message("Second.", Severity.ERROR))
    assert bar.text == "Second."
    named(bar, "Dismiss this message").click()
    assert bar.text == "First."
    bar.clear("one")
    assert bar.text == ""
    assert bar.isHidden()
    bar.clear("never there")
    named(bar, "Dismiss this message").click()
    assert bar.isHidden()


def test_a_key_has_one_message(bar: BannerBar) -> None:
    bar.show_message("one", Message("First."))
    bar.show_message("two", Message("Second."))
    bar.show_message("one", Message("First, again."))
    assert bar.text == "First, again."
    bar.clear("one")
    assert bar.text == "Second."


def test_what_was_said_last_is_not_said_again(bar: BannerBar) -> None:
    bar.show_message("one", Message("First."))
    bar.show_message("two", Message("Second."))
    bar.show_message("one", Message("First."))
    assert bar.text == "Second."


def test_a_message_may_offer_something_to_do(bar: BannerBar) -> None:
    done: list[str] = []
    bar.show_message("one", Message("Nobody is logged in.", Severity.WARNING, "Log in", lambda: done.append("login")))
    button = next(each for each in bar.findChildren(QPushButton) if each.text() == "Log in")
    button.click()
    assert done == ["login"]
    bar.show_message("two", Message("Nothing to do."))
    assert button.isHidden()
    button.click()
    assert done == ["login"]


def test_a_pane_shows_what_it_is_told(qtbot: QtBot) -> None:
    pane = StatePane()
    qtbot.addWidget(pane)
    pane.show_state("offline", "No network", "Try again.", "Retry")
    assert pane.title == "No network"
    retry, other = pane.findChildren(QPushButton)
    assert (retry.text(), other.isHidden()) == ("Retry", True)
    with qtbot.waitSignal(pane.primary):
        retry.click()
    pane.show_state("user", "Nobody", "Log in.", "Log in", "Open a channel")
    with qtbot.waitSignal(pane.secondary):
        other.click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_any_of_the_keys_that_press_buttons(qtbot: QtBot, key: Qt.Key) -> None:
    pane = StatePane()
    qtbot.addWidget(pane)
    pane.show_state("info", "Nobody is logged in", "Log in to see more.", "Log in")
    button = pane.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(pane.primary):
        QTest.keyClick(button, key)
