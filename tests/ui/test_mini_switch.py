"""Between the windows: chat, full screen and on-top go with the player; keys and menu mean the window that has it."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.services.resting import WhenHidden
from mini_ttv.ui import mini_switch, on_top, player_menu, window_forms
from mini_ttv.ui.key_help import KeyHelp
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.on_top import is_on_top
from mini_ttv.ui.window_modes import WindowModes
from tests.ui.browse_samples import turns
from tests.ui.shell_desk import Desk, opened


@pytest.fixture
async def desk(qtbot: QtBot) -> AsyncIterator[Desk]:
    async with opened(qtbot) as made:
        made.shell.start(hidden=False, mini=False)
        made.attach()
        made.shell.window.play("channel1")
        await turns()
        yield made


def modes(desk: Desk) -> WindowModes:
    return desk.deck.modes[-1]


async def test_the_chat_goes_with_the_player_and_comes_back(desk: Desk) -> None:
    side = desk.shell.window.stage.side
    chat, hits = side.split.widget(0), side.split.widget(1)
    assert chat is not None
    desk.shell.switch.toggle()
    assert not modes(desk).chat
    desk.deck.player.chat_toggled.emit()
    await turns()
    assert chat.window() is desk.shell.mini
    assert modes(desk).chat
    desk.deck.player.chat_toggled.emit()
    assert desk.shell.mini.chat.place is ChatPlace.ABOVE
    desk.shell.switch.toggle()
    assert [side.split.widget(0), side.split.widget(1)] == [chat, hits]
    assert chat.isVisible()
    assert chat.graphicsEffect() is None
    desk.deck.player.chat_toggled.emit()
    assert not side.isVisible()
    desk.deck.player.chat_toggled.emit()
    desk.shell.switch.toggle()
    assert chat.window() is desk.shell.mini, "it is above the picture, as it was"


async def test_full_screen_comes_back_to_the_mini_player(desk: Desk) -> None:
    desk.deck.player.mini_requested.emit()
    assert desk.small()
    desk.deck.player.full_screen_requested.emit()
    await turns()
    assert not desk.small()
    assert desk.shell.window.isFullScreen()
    desk.shell.window.forms.leave()
    await turns()
    assert desk.small()
    desk.shell.switch.toggle()
    desk.deck.player.full_screen_requested.emit()
    await turns()
    desk.shell.window.forms.leave()
    await turns()
    assert not desk.small(), "it came from the large window"


async def test_a_stream_that_is_stopped_in_full_screen_leaves_no_empty_mini_player(desk: Desk) -> None:
    desk.shell.switch.enter()
    desk.deck.player.full_screen_requested.emit()
    await turns()
    desk.shell.window.stop()
    await turns()
    assert not desk.small()


async def test_theatre_is_for_the_large_window(desk: Desk) -> None:
    desk.shell.switch.enter()
    desk.deck.player.theatre_requested.emit()
    assert not modes(desk).theatre
    desk.shell.switch.leave()
    desk.deck.player.theatre_requested.emit()
    assert modes(desk).theatre


async def test_on_top_is_the_wish_for_the_window_that_has_the_player(desk: Desk) -> None:
    kept: list[object] = []
    desk.shell.mini.kept.connect(lambda name, value: kept.append(value) if name == "mini_on_top" else None)
    desk.deck.player.on_top_requested.emit()
    assert is_on_top(desk.shell.window)
    assert modes(desk).on_top
    desk.shell.switch.enter()
    assert is_on_top(desk.shell.mini)
    await turns()
    QTest.keyClick(desk.shell.mini, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert not is_on_top(desk.shell.mini)
    assert not modes(desk).on_top
    assert desk.shell.mini.isVisible(), "a window that is shown is not made anew"
    assert kept == [False]


async def test_where_no_window_can_be_kept_on_top_the_switch_says_why(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (on_top, mini_switch, window_forms, player_menu):
        monkeypatch.setattr(module, "why_not_on_top", lambda: "Only the desktop can.")
    before = is_on_top(desk.shell.window), is_on_top(desk.shell.mini)
    desk.deck.player.on_top_requested.emit()
    desk.shell.switch.enter()
    desk.deck.player.on_top_requested.emit()
    assert (is_on_top(desk.shell.window), is_on_top(desk.shell.mini)) == before
    assert modes(desk).no_top == "Only the desktop can."
    entry = entries(open_menu(desk))["Keep on top: only the desktop can (Wayland)"]
    assert not entry.isEnabled()
    assert entry.toolTip() == "Only the desktop can."


def open_menu(desk: Desk) -> QMenu:
    desk.deck.player.menu_wanted.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> dict[str, QAction]:
    """All entries by their words, those of menus in it, too."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        found[action.text().split("\t")[0]] = action
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= entries(inner)
    return found


async def test_the_menu_of_the_large_window(desk: Desk) -> None:
    menu = open_menu(desk)
    texts = [action.text() for action in menu.actions()]
    assert "Pause\tSpace" in texts
    assert "Mini player\tP" in texts
    assert "All keys\t?" in texts
    found = entries(menu)
    for words in ("Pause", "Mute", "Reload the stream", "Statistics", "Save the picture"):
        found[words].trigger()
    assert desk.deck.player.told[-4:] == ["pause", "mute", "reload", "statistics"]
    assert desk.deck.pictures_taken == ["taken"]
    found["In 30 minutes"].trigger()
    assert desk.deck.sleep.minutes_left == 30
    found["Best"].trigger()
    kept: list[tuple[str, object]] = []
    desk.shell.commands.kept.connect(lambda name, value: kept.append((name, value)))
    found["The smallest picture"].trigger()
    assert kept == [("when_hidden", "lowest")]
    assert desk.deck.hiding.choice is WhenHidden.LOWEST
    menu.close()
    again = entries(open_menu(desk))
    assert "Sleep timer: 30 min left" in again
    again["At the end of the stream"].trigger()
    again["Off"].trigger()
    assert not desk.deck.sleep.ends_with_stream
    desk.deck.sleep.close()


async def test_the_menu_of_the_mini_player(desk: Desk) -> None:
    desk.shell.switch.enter()
    mini = desk.shell.mini
    found = entries(open_menu(desk))
    found["200 %  (960 x 540)"].trigger()
    assert mini.picture_rect().width() > 480
    found["65 %"].trigger()
    assert mini.opacity == 65
    for words, place in (("Above the picture", ChatPlace.ABOVE), ("No chat", ChatPlace.OFF)):
        found[words].trigger()
        assert mini.chat.place is place
    found["Emotes of the last minute"].trigger()
    assert not mini.picture.ticker_wanted
    found["Back to the large window"].trigger()
    assert not desk.small()


async def test_the_sheet_of_keys_is_that_of_the_window(desk: Desk) -> None:
    def sheet(window: QWidget) -> KeyHelp | None:
        return window.findChild(KeyHelp)

    QTest.keyClicks(desk.shell.window, "?")
    large = sheet(desk.shell.window)
    assert large is not None
    desk.shell.window.forms.leave()
    QTest.keyClicks(desk.shell.window, "?")
    large.close_sheet()
    desk.shell.switch.enter()
    await turns()
    QTest.keyClicks(desk.shell.mini, "?")
    assert sheet(desk.shell.mini) is not None


async def test_keys_of_the_mini_player_quit_and_lead_back(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.switch.enter()
    await turns()
    with qtbot.waitSignal(desk.shell.quit_wanted):
        QTest.keyClick(desk.shell.mini, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.shell.mini, Qt.Key.Key_P)
    assert not desk.small()


async def test_the_sleep_timer_ends_the_play(desk: Desk) -> None:
    desk.shell.switch.enter()
    desk.deck.sleep.soon.emit(None)
    assert "The video stops in a minute: click to keep it." in desk.deck.player.told
    desk.deck.sleep.rang.emit(None)
    assert not desk.small()
    assert desk.deck.watch.told[-1] == "close"
    assert "sleep timer" in desk.shell.window.banner.text


async def test_hidden_windows_are_told(desk: Desk, qtbot: QtBot) -> None:
    desk.shell._seen._hidden.setInterval(20)
    desk.shell.window.hide()
    qtbot.waitUntil(lambda: desk.deck.seen == [False])
    desk.shell.window.show()
    qtbot.waitUntil(lambda: desk.deck.seen == [False, True])
    desk.shell.switch.enter()
    qtbot.wait(80)
    assert desk.deck.seen == [False, True], "the mini player is seen"
    desk.shell.mini.showMinimized()
    qtbot.waitUntil(lambda: desk.deck.seen == [False, True, False])
