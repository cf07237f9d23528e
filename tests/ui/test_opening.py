"""From a wish to what is done: the menu of a card, channels added here, searches that are remembered."""

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from mini_ttv.core.channel_name import Channel
from mini_ttv.core.models import Category, User
from mini_ttv.services.offline import OfflineChannel
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.palette_entries import Aim
from tests.ui.browse_samples import category, settled, stream
from tests.ui.fake_deck import FakeDeck

Menu = Callable[[object], dict[str, QAction]]


@pytest.fixture
async def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(asyncio.ensure_future)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
async def deck(window: MainWindow) -> FakeDeck:
    fake = FakeDeck()
    window.attach(fake.deck())
    await fake.browse.followed.refresh()
    await settled()
    return fake


@pytest.fixture
def menu(window: MainWindow, deck: FakeDeck) -> Menu:
    def opened(item: object) -> dict[str, QAction]:
        for old in window.findChildren(QMenu):
            old.close()
            old.setParent(None)
        window.pages.menu_wanted.emit(item, QPoint(5, 5))
        found = window.findChild(QMenu)
        assert isinstance(found, QMenu)
        return {action.text().split("\t")[0]: action for action in found.actions() if action.text()}

    return opened


async def test_the_menu_has_everything_that_a_card_can_do(window: MainWindow, deck: FakeDeck, menu: Menu) -> None:
    actions = menu(stream(9))
    assert list(actions) == [
        "Play Channel9",
        "Play in the mini player",
        "Chat only",
        "Pin: first in the list",
        "Add to Following, on this computer only",
        "Count in the background",
        "More of A game",
        "Copy address",
        "Open in the browser",
    ]
    actions["Count in the background"].trigger()
    await settled()
    assert [each.login for each in deck.statistics.tracking.channels] == ["channel9"]
    actions = menu(stream(9))
    assert actions["Count in the background"].isChecked()
    actions["Count in the background"].trigger()
    await settled()
    assert deck.statistics.tracking.channels == []
    actions["Chat only"].trigger()
    assert deck.chat.told[-1] == "open channel9"
    actions["Pin: first in the list"].trigger()
    await settled()
    assert deck.small.favourites.pinned == {"u9"}
    actions = menu(stream(9))
    actions["No longer first in the list"].trigger()
    actions["More of A game"].trigger()
    await settled()
    assert deck.small.favourites.pinned == frozenset()
    assert window.navigator.page is Page.GAME
    assert deck.browse.asked_games[-1] == "g1"
    menu(stream(9))["Play Channel9"].trigger()
    assert deck.watch.told[-1] == "open channel9"
    await settled()


async def test_a_channel_is_followed_here_and_no_longer(window: MainWindow, deck: FakeDeck, menu: Menu) -> None:
    menu(stream(9))["Add to Following, on this computer only"].trigger()
    await settled()
    assert [each.login for each in deck.small.follows.channels] == ["channel9"]
    assert "Channel9 is watched now" in window.banner.text
    menu(stream(9))["Remove from the channels added here"].trigger()
    await settled()
    assert deck.small.follows.channels == ()
    assert "no longer" in window.banner.text
    menu(stream(1))["Copy address"].trigger()


async def test_who_is_followed_at_twitch_is_not_offered_to_be_added(menu: Menu) -> None:
    assert [text for text in menu(stream(1)) if "Following" in text] == []


async def test_a_channel_that_nobody_looked_up_has_no_pin(menu: Menu) -> None:
    actions = menu(OfflineChannel(User("", "away", "away")))
    assert [text for text in actions if "Pin" in text or "More" in text] == []


async def test_a_channel_is_added_by_its_name(window: MainWindow, deck: FakeDeck) -> None:
    window.pages.add_wanted.emit()
    palette = window.opening.palette
    assert palette.aim is Aim.FOLLOW
    palette.field.setText("twitch.tv/Luma")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    await settled()
    assert [each.login for each in deck.small.follows.channels] == ["luma"]
    palette.follow_chosen.emit(Channel("luma"))
    await settled()
    assert len(deck.small.follows.channels) == 1, "adding twice is not removing"
    deck.small.store.trouble = "The disk is full."
    palette.follow_chosen.emit(Channel("otto"))
    await settled()
    assert len(deck.small.follows.channels) == 2


async def test_searches_are_remembered_newest_first(window: MainWindow, deck: FakeDeck, qtbot: QtBot) -> None:
    window.opening.take_up("cats\n\ndogs")
    with qtbot.waitSignal(window.opening.recent_changed) as changed:
        window.opening.search(" dogs ")
    assert changed.args == ["dogs\ncats"]
    await settled()
    assert window.pages.search.isVisible()
    assert window.pages.search.query == "dogs"
    window.pages.search.ask("birds")
    await settled()
    window.navigator.go_to(Page.GAMES)
    window.navigator.back()
    assert window.pages.search.query == "birds", "the way back leads to the last question, not to each of its letters"
    window.navigator.back()
    assert window.pages.following.isVisible()
    await settled()


async def test_categories_lead_to_their_page(window: MainWindow, deck: FakeDeck) -> None:
    window.opening.palette.category_chosen.emit(Category("g1", "A game"))
    assert window.navigator.page is Page.GAME
    window.pages.search.opened.emit(category(2))
    assert deck.browse.asked_games[-1] == "g2"
    await settled()


async def test_keys_open_the_palette_from_anywhere(window: MainWindow, deck: FakeDeck) -> None:
    palette = window.opening.palette
    field = window.pages.following.header.field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible(), "a text field does not keep Ctrl+K"
    assert field.text() == "abc"
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert field.hasFocus()
    window.play("channel1")
    window.forms.toggle_theatre()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not window.bar.isVisible(), "Esc closes the palette, not the theatre"
    other = QLineEdit()
    palette.open_over(window)
    palette.leave()
    other.deleteLater()
    await settled()
