"""The main window with lists and hands of a test: clicks become commands, facts become words."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from mini_ttv.core.channel_name import Clip, Target, Video
from mini_ttv.core.playback import About, Kind
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.watch_state import WatchState
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.stage import VideoPlace
from mini_ttv.ui.state_pane import StatePane
from mini_ttv.ui.window_modes import WindowModes
from tests.ui.browse_samples import category, settled, stream, streams, turns
from tests.ui.fake_deck import FakeDeck


@pytest.fixture
async def window(qtbot: QtBot) -> AsyncIterator[MainWindow]:
    tasks = TaskSet(logging.getLogger(__name__))
    made = MainWindow(tasks.spawn, note="test")
    qtbot.addWidget(made)
    made.show()
    await turns()
    yield made
    await tasks.cancel()


@pytest.fixture
async def deck(window: MainWindow) -> FakeDeck:
    fake = FakeDeck()
    window.attach(fake.deck())
    await fake.browse.followed.refresh()
    await settled()
    return fake


def page(window: MainWindow) -> Page:
    return window.navigator.page


def place(window: MainWindow) -> VideoPlace:
    return window.stage.place


async def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    made = MainWindow(lambda _coroutine: None)
    qtbot.addWidget(made)
    told: list[int] = []
    painted = asyncio.Event()
    made.painted.connect(painted.set)
    made.painted.connect(lambda: told.append(1))
    made.show()
    await asyncio.wait_for(painted.wait(), 5)
    made.repaint()
    await turns()
    assert told == [1]


async def test_a_frame_does_what_was_clicked_last_once_it_is_filled(qtbot: QtBot) -> None:
    tasks = TaskSet(logging.getLogger(__name__))
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    closed: list[int] = []
    made.close_wanted.connect(lambda: closed.append(1))
    made.close()
    made.rail.chosen.emit(Page.GAMES)
    assert made.isVisible()
    made.furnish(tasks.spawn, 340)
    assert page(made) is Page.FOLLOWING
    made.catch_up()
    assert (page(made), closed) == (Page.GAMES, [1])
    made.close()
    made.catch_up()
    assert page(made) is Page.GAMES
    await tasks.cancel()


async def test_a_frame_that_was_closed_is_closed_when_somebody_can_do_that(qtbot: QtBot) -> None:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.close()
    made.furnish(lambda _coroutine: None, 340)
    closed: list[int] = []
    made.close_wanted.connect(lambda: closed.append(1))
    made.catch_up()
    assert closed == [1]


async def test_an_empty_window_waits_with_what_it_is_asked(window: MainWindow) -> None:
    assert window.windowTitle() == "Mini TTV (test)"
    assert window.pages.following.view.loading
    window.play("luma")
    window.accounts.log_in()
    window.stop()
    window.play("otto")
    fake = FakeDeck()
    window.attach(fake.deck())
    assert fake.watch.told == ["open otto"]
    await settled()


async def test_a_card_plays_with_its_chat(window: MainWindow, deck: FakeDeck) -> None:
    window.pages.following.view.opened.emit(stream(2))
    await settled()
    assert deck.watch.told == ["open channel2"]
    assert deck.chat.told == ["open channel2"]
    assert page(window) is Page.WATCH
    assert place(window) is VideoPlace.LARGE
    assert deck.player.isVisible()
    assert window.windowTitle() == "Channel2 · A game - Mini TTV (test)"


async def test_browsing_goes_on_beside_the_video(window: MainWindow, deck: FakeDeck) -> None:
    window.resize(1280, 800)
    window.play("channel1")
    window.navigator.go_to(Page.GAMES)
    await settled()
    assert place(window) is VideoPlace.SIDE
    assert deck.player.isVisible()
    assert window.pages.games.view.model().rowCount() == 2
    window.pages.games.view.opened.emit(category(1))
    await settled()
    assert deck.browse.asked_games == ["g1"]
    assert page(window) is Page.GAME
    assert window.pages.game.header.title.text() == "Game 1"
    window.navigator.back()
    window.navigator.back()
    assert page(window) is Page.WATCH
    assert place(window) is VideoPlace.LARGE
    window.navigator.forward()
    assert page(window) is Page.GAMES
    await settled()


async def test_a_narrow_window_docks_the_video_below(window: MainWindow, deck: FakeDeck) -> None:
    window.play("channel1")
    window.resize(640, 400)
    await turns()
    assert place(window) is VideoPlace.LARGE
    assert not window.stage.side.isVisible()
    window.forms.toggle_chat()
    assert window.stage.side.isVisible()
    assert window.stage.side.width() <= 300
    window.navigator.go_to(Page.FOLLOWING)
    assert place(window) is VideoPlace.BAR
    window.resize(1280, 800)
    await turns()
    assert place(window) is VideoPlace.SIDE
    await settled()


async def test_stopping_leads_back_to_the_list(window: MainWindow, deck: FakeDeck) -> None:
    window.navigator.go_to(Page.STREAMS)
    window.play("channel1")
    window.stop()
    await settled()
    assert deck.watch.told[-1] == "close"
    assert deck.chat.told[-1] == "close"
    assert page(window) is Page.STREAMS
    assert place(window) is VideoPlace.NOWHERE
    assert window.windowTitle() == "Mini TTV (test)"
    window.navigator.back()
    assert page(window) is Page.FOLLOWING, "there is no video to go back to"
    window.stop()


@pytest.mark.parametrize(
    ("typed", "login"), [("Luma", "luma"), ("https://www.twitch.tv/otto", "otto"), ("twitch.tv/mistral", "mistral")]
)
async def test_a_name_or_an_address_is_played(window: MainWindow, deck: FakeDeck, typed: str, login: str) -> None:
    window.activateWindow()
    window.bar.field.click()
    palette = window.opening.palette
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    await settled()
    assert deck.watch.told == [f"open {login}"]
    assert not palette.isVisible()
    assert window.showing.login == login
    assert window.windowTitle().startswith(login)


async def test_what_cannot_be_played_is_said(window: MainWindow, deck: FakeDeck) -> None:
    window.open_text("bad name!!")
    assert deck.watch.told == []
    assert window.banner.isVisible()
    window.open_text("luma")
    assert not window.banner.isVisible()
    await settled()
    assert deck.watch.told == ["open luma"]


@pytest.mark.parametrize(
    ("address", "target"),
    [("twitch.tv/videos/123", Video("123")), ("https://clips.twitch.tv/Witty", Clip("Witty"))],
)
async def test_videos_and_clips_play_without_a_chat(
    window: MainWindow, deck: FakeDeck, address: str, target: Target
) -> None:
    window.play("channel1")
    window.open_text(address)
    assert deck.watch.told[-1] == f"open {target}"
    assert deck.chat.told[-1] == "close"
    assert page(window) is Page.WATCH
    assert window.windowTitle().startswith(("Video - ", "Clip - "))
    sides = window.stage.side.findChildren(StatePane)
    assert [side.title for side in sides if side.isVisible()] == ["No chat here"]
    kind = Kind.VIDEO if isinstance(target, Video) else Kind.CLIP
    deck.watch.changed.emit(WatchState(kind=kind, target=target, about=About("The run", "Luma", "A game")))
    assert window.windowTitle().startswith("The run - ")
    window.play("channel1")
    assert deck.chat.told[-1] == "open channel1"
    assert not [side for side in sides if side.isVisible()]
    await settled()


async def test_a_chat_is_read_without_its_video(window: MainWindow, deck: FakeDeck) -> None:
    window.navigator.go_to(Page.STREAMS)
    window.pages.chat_wanted.emit(stream(2))
    assert (deck.watch.told[-1], deck.chat.told[-1]) == ("close", "open channel2")
    assert page(window) is Page.STREAMS
    assert window.stage.side.isVisible()
    assert not window.stage.side.slot.isVisible()
    assert window.windowTitle().startswith("Channel2")
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert page(window) is Page.WATCH
    assert not window.stage.pages.isVisible(), "the chat has all the room"
    window.resize(600, 500)
    await turns()
    window.navigator.go_to(Page.STREAMS)
    assert not window.stage.side.isVisible()
    window.read_chat("channel3")
    assert page(window) is Page.WATCH
    window.stop()
    assert not window.stage.side.isVisible()
    assert window.stage.pages.isVisible()
    await settled()


async def test_keys_change_pages_and_rest_while_somebody_types(window: MainWindow, deck: FakeDeck) -> None:
    window.play("channel1")
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page(window) is Page.GAMES
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert page(window) is Page.STREAMS
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page(window) is Page.FOLLOWING
    QTest.keyClick(window, Qt.Key.Key_M)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = window.opening.palette.field
    QTest.keyClicks(field, "kmtcp")
    assert field.text() == "kmtcp"
    assert [each for each in deck.player.told if each != "controls"] == ["mute"]
    await settled()


async def test_refresh_reads_the_list_that_is_seen(window: MainWindow, deck: FakeDeck) -> None:
    window.activateWindow()
    window.navigator.go_to(Page.STREAMS)
    await settled()
    await turns()  # the list comes to its end, and reads on
    await settled()
    before = deck.browse.sources["top"].calls
    QTest.keyClick(window, Qt.Key.Key_F5)
    await settled()
    assert deck.browse.sources["top"].calls > before
    window.play("channel1")
    await settled()
    followed = deck.browse.sources["followed"].calls
    window.navigator.refresh()
    await settled()
    assert deck.browse.sources["followed"].calls > followed


async def test_theatre_and_full_screen_come_and_go(window: MainWindow, deck: FakeDeck) -> None:
    window.forms.tell = deck.modes.append
    window.forms.toggle_theatre()
    window.forms.toggle_full_screen()
    assert window.rail.isVisible(), "without a video there is no theatre"
    window.play("channel1")
    window.forms.toggle_theatre()
    assert not window.rail.isVisible()
    assert not window.bar.isVisible()
    assert window.stage.side.isVisible()
    assert deck.modes[-1] == WindowModes(theatre=True)
    window.forms.leave()
    assert window.rail.isVisible()
    window.forms.toggle_full_screen()
    await turns()
    assert window.isFullScreen()
    assert not window.stage.side.isVisible()
    assert deck.modes[-1] == WindowModes(full_screen=True)
    window.forms.toggle_full_screen()
    await turns()
    assert not window.isFullScreen()
    assert window.stage.side.isVisible()
    window.forms.toggle_theatre()
    window.navigator.go_to(Page.FOLLOWING)
    assert window.rail.isVisible()
    await settled()


async def test_the_chat_button_hides_and_shows(window: MainWindow, deck: FakeDeck) -> None:
    window.play("channel1")
    window.forms.toggle_chat()
    assert not window.stage.side.isVisible()
    assert not window.bar.chat.isChecked()
    window.bar.chat.click()
    assert window.stage.side.isVisible()
    assert window.bar.chat.isChecked()
    await settled()


async def test_the_strip_shows_the_others(window: MainWindow, deck: FakeDeck) -> None:
    window.play("channel1")
    await settled()
    title = window.pages.strip.findChild(QLabel)
    assert isinstance(title, QLabel)
    assert title.text() == "Also live"
    deck.browse.sources["followed"].pages = [streams(1)]
    await deck.browse.followed.refresh()
    await settled()
    assert title.text() == "Top streams"


async def test_the_account_is_shown_and_logged_out(window: MainWindow, deck: FakeDeck) -> None:
    assert window.bar.account.text().strip() == "Viewer"
    assert window.bar.login.isHidden()
    deck.pictures.ready.emit("http://pictures.test/me.png")
    window.bar.logout_wanted.emit()
    await settled()
    assert not window.bar.login.isHidden()
    window.bar.login.click()
    assert deck.logins.asked == [(window, False)]
    deck.account.become(AccountState(AccountPhase.CHECKING))
    assert window.bar.account.text().strip() == "Checking the login"


async def test_what_the_account_says_stands_in_the_bar(window: MainWindow, deck: FakeDeck) -> None:
    deck.account.become(AccountState(message="The login has expired."))
    assert window.banner.text == "The login has expired."
    deck.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer"))
    assert window.banner.text == ""


async def test_a_card_offers_more_on_a_right_click(window: MainWindow, deck: FakeDeck, qtbot: QtBot) -> None:
    window.pages.menu_wanted.emit(category(1), QPoint(5, 5))
    assert window.findChild(QMenu) is None
    window.pages.menu_wanted.emit(stream(3), QPoint(5, 5))
    menu = window.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://twitch.test/channel3"
    with qtbot.waitSignal(window.mini_wanted):
        actions["Play in the mini player"].trigger()
    assert deck.watch.told == ["open channel3"]
    menu.close()
    await settled()


async def test_closing_is_a_wish(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_wanted):
        window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.quit_wanted):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


async def test_the_window_is_where_it_was(qtbot: QtBot) -> None:
    made = MainWindow(lambda _coroutine: None, place="40, 50, 700, 600")
    qtbot.addWidget(made)
    assert made.place() == "40, 50, 700, 600"
    lost = MainWindow(lambda _coroutine: None, place="90000, 50, 900, 600")
    qtbot.addWidget(lost)
    assert lost.place() == "0, 0, 1280, 800"
