"""Large window, mini player and tray together."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mini_ttv.services.notify import Notice
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.stage import VideoPlace
from tests.ui.browse_samples import turns
from tests.ui.shell_desk import Desk, opened


@pytest.fixture
async def desk(qtbot: QtBot) -> AsyncIterator[Desk]:
    async with opened(qtbot) as made:
        yield made


async def test_p_makes_it_small_and_large_again(desk: Desk) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.attach()
    desk.shell.window.play("channel1")
    desk.shell.window.mini_wanted.emit()
    assert desk.small()
    assert not desk.shell.window.isVisible()
    assert desk.deck.player.window() is desk.shell.mini
    assert desk.shell.mini.windowTitle().startswith("channel1")
    assert desk.says_mini()
    desk.shell.mini.back_wanted.emit()
    await turns()
    assert desk.shell.window.isVisible()
    assert desk.deck.player.window() is desk.shell.window
    assert desk.shell.window.stage.place is VideoPlace.LARGE
    assert not desk.says_mini()
    desk.shell.switch.leave()


async def test_without_a_video_there_is_no_mini_player(desk: Desk) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.shell.switch.toggle()
    desk.attach()
    desk.shell.switch.toggle()
    assert not desk.small()
    assert "Play a channel first" in desk.shell.window.banner.text


async def test_starting_small_waits_for_a_channel(desk: Desk) -> None:
    desk.shell.start(hidden=False, mini=True)
    desk.attach()
    assert not desk.small()
    desk.shell.window.play("channel1")
    assert desk.small()
    desk.shell.toggle()
    assert not desk.small()
    desk.shell.window.play("channel2")
    assert not desk.small(), "only once"


async def test_closing_quits_unless_the_tray_keeps_the_program(desk: Desk, qtbot: QtBot) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.attach()
    desk.shell.window.play("channel1")
    with qtbot.waitSignal(desk.shell.quit_wanted):
        desk.shell.window.close()
    desk.to_tray[0] = True
    with qtbot.assertNotEmitted(desk.shell.quit_wanted):
        desk.shell.window.close()
    assert not desk.shell.window.isVisible()
    assert desk.deck.watch.told[-1] == "close", "closing means silence"
    assert len(desk.tray.told) == 1
    desk.shell.toggle()
    assert desk.shell.window.isVisible()
    with qtbot.assertNotEmitted(desk.shell.tray_explained):
        desk.shell.window.close()
    assert len(desk.tray.told) == 1, "explained once"


async def test_without_a_tray_the_window_never_vanishes(desk: Desk, qtbot: QtBot) -> None:
    desk.tray.there = False
    desk.shell._guard._timer.setInterval(1)
    desk.shell.start(hidden=True, mini=False)
    qtbot.waitUntil(desk.shell.window.isVisible)
    assert "shows no tray" in desk.shell.window.banner.text
    desk.shell.toggle()
    assert desk.shell.window.isVisible()
    desk.to_tray[0] = True
    with qtbot.assertNotEmitted(desk.shell.quit_wanted):
        desk.shell.window.close()
    assert desk.shell.window.isMinimized()
    desk.shell.toggle()
    assert not desk.shell.window.isMinimized()


async def test_a_tray_that_goes_gives_the_window_back(desk: Desk, qtbot: QtBot) -> None:
    desk.shell._guard._timer.setInterval(1)
    desk.shell.start(hidden=True, mini=False)
    qtbot.wait(20)
    assert not desk.shell.window.isVisible()
    desk.tray.there = False
    qtbot.waitUntil(desk.shell.window.isVisible)


async def test_hidden_in_the_tray_until_wanted(desk: Desk) -> None:
    desk.shell.start(hidden=True, mini=False)
    assert not desk.shell.window.isVisible()
    desk.attach()
    desk.tray.watch_wanted.emit("channel2")
    assert desk.shell.window.isVisible()
    assert desk.deck.watch.told == ["open channel2"]
    desk.shell.toggle()
    assert not desk.shell.window.isVisible()


async def test_notices_lead_to_the_channel(desk: Desk) -> None:
    desk.shell.start(hidden=True, mini=False)
    desk.attach()
    desk.shell.window.navigator.go_to(Page.GAMES)
    desk.notify.list_wanted.emit(None)
    assert desk.shell.window.isVisible()
    assert desk.shell.window.navigator.page is Page.FOLLOWING
    assert desk.deck.watch.told == []
    desk.notify.activated.emit("channel3")
    assert desk.deck.watch.told == ["open channel3"]
    desk.notify.mini_wanted.emit("channel4")
    assert desk.deck.watch.told[-1] == "open channel4"
    assert desk.small()
    desk.notify.mini_wanted.emit("channel5")
    assert desk.small()
    desk.notify.list_wanted.emit(None)
    assert not desk.small()
    desk.notify.unshown.emit(Notice("Otto is live", "Fishing", ("otto",)))
    assert desk.tray.told == ["Otto is live: Fishing"]
    desk.tray.paused_changed.emit(True)
    assert not desk.notify.enabled
    await desk.deck.browse.followed.refresh()
    assert any(action.text().startswith("Channel1") for action in desk.tray.actions)


async def test_a_picture_of_what_is_seen(desk: Desk, tmp_path: Path) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.attach()
    desk.shell.window.play("channel1")
    assert desk.shell.screenshot(tmp_path / "large.png")
    desk.shell.switch.enter()
    assert desk.shell.screenshot(tmp_path / "mini.png")
    assert QImage(str(tmp_path / "large.png")).width() == 1280
    assert QImage(str(tmp_path / "mini.png")).width() == 480
    assert not desk.shell.screenshot(tmp_path / "no such folder" / "x.png")
    desk.shell.raise_window()
    assert desk.small()


async def test_the_palette_opens_over_the_mini_player_and_pages_lead_back(desk: Desk) -> None:
    desk.shell.start(hidden=False, mini=False)
    desk.attach()
    window, mini = desk.shell.window, desk.shell.mini
    window.play("channel1")
    window.mini_wanted.emit()
    mini.activateWindow()
    await turns()
    QTest.keyClick(mini, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.opening.palette
    assert palette.parentWidget() is mini
    palette.field.setText("otto")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.deck.watch.told[-1] == "open otto"
    assert desk.small(), "another channel plays where the first did"
    QTest.keyClick(mini, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette.field.setText("two words")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    await turns()
    assert not desk.small()
    assert window.navigator.page is Page.SEARCH
