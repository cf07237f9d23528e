"""The bell, the inbox below it, and the tray beside it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mini_ttv.services.listing import ListingPhase
from mini_ttv.services.notify import Notice
from mini_ttv.ui.inbox_popup import InboxPopup
from mini_ttv.ui.tray_picture import TrayState
from tests.ui.browse_samples import stream, streams
from tests.ui.shell_desk import Desk, opened

NOW = datetime.now(UTC)


@pytest.fixture
async def desk(qtbot: QtBot) -> AsyncIterator[Desk]:
    async with opened(qtbot) as made:
        made.shell.start(hidden=False, mini=False)
        assert not made.shell.window.bar.bell.isVisible()
        made.attach()
        yield made


def popups() -> list[InboxPopup]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, InboxPopup) and each.isVisible()]


def popup() -> InboxPopup:
    (shown,) = popups()
    return shown


def says(desk: Desk) -> TrayState:
    return desk.tray.state


async def test_the_bell_counts_what_was_missed(desk: Desk) -> None:
    bell = desk.shell.window.bar.bell
    assert bell.isVisible()
    desk.notify.inbox.add(streams(1, 2), NOW)
    assert (bell.count, bell.accessibleName()) == (2, "Notices: 2 missed")
    assert any(each.text() == "Missed notices (2)" for each in desk.tray.actions)
    assert not bell.grab().isNull()
    desk.notify.inbox.add(streams(*range(20)), NOW)
    assert not bell.grab().isNull()


async def test_the_inbox_lists_who_went_live_and_a_click_watches(desk: Desk) -> None:
    now = datetime.now(UTC)
    desk.notify.inbox.add([stream(1)], now - timedelta(minutes=5, seconds=10))
    desk.notify.inbox.add([replace(stream(2), title="")], now, change=True)
    desk.shell.window.bar.bell.click()
    shown = popup()
    rows = [shown.rows.item(row).text().split("\n") for row in range(shown.rows.count())]
    assert rows[0][0] == "Channel2 does something else"
    assert rows[1][0] == "Channel1 is live"
    assert rows[1][-1].endswith("5 minutes ago")
    assert desk.notify.inbox.unread == 2, "it is read when it is closed"
    shown.picture_ready("http://pictures.test/id1.png")
    QTest.keyClick(shown.rows, Qt.Key.Key_Down)
    shown.rows.itemActivated.emit(shown.rows.currentItem())
    assert desk.deck.watch.told == ["open channel1"]
    assert desk.notify.inbox.unread == 0


async def test_the_inbox_is_emptied_and_says_so(desk: Desk) -> None:
    desk.notify.inbox.add(streams(1, 2), NOW)
    desk.tray.inbox_wanted.emit()
    shown = popup()
    shown.clear.click()
    assert shown.rows.count() == 0
    assert not shown.rows.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert desk.notify.inbox.entries == ()


async def test_snoozing_from_the_tray(desk: Desk) -> None:
    desk.tray.snooze_toggled.emit(True)
    assert says(desk) is TrayState.PAUSED
    assert desk.shell.window.bar.bell.toolTip() == "Notifications are snoozed until 13:00."
    desk.tray.snooze_toggled.emit(False)
    assert desk.notify.told == ["snooze", "wake"]
    assert says(desk) is TrayState.IDLE
    assert desk.shell.window.bar.bell.toolTip() == "Notices"


async def test_trouble_with_twitch_is_told_by_the_tray(desk: Desk) -> None:
    followed = desk.deck.browse.followed
    followed.clear(ListingPhase.ERROR, "Twitch does not answer.")
    assert says(desk) is TrayState.TROUBLE
    followed.clear(ListingPhase.LOADING)
    assert says(desk) is TrayState.IDLE


async def test_where_nothing_shows_notices_the_window_says_so_once(desk: Desk) -> None:
    desk.tray.there = False
    banner = desk.shell.window.banner
    desk.notify.unshown.emit(Notice("One is live", "", ("one",)))
    assert "noted behind the bell" in banner.text
    banner.clear("notices")
    desk.notify.unshown.emit(Notice("Two is live", "", ("two",)))
    assert banner.text == ""
    assert desk.tray.told == []


async def test_before_there_are_services_nothing_happens(qtbot: QtBot) -> None:
    async with opened(qtbot) as bare:
        bare.shell.start(hidden=False, mini=False)
        bare.tray.snooze_toggled.emit(True)
        bare.tray.paused_changed.emit(True)
        bare.tray.inbox_wanted.emit()
        assert not [
            each for each in QApplication.topLevelWidgets() if isinstance(each, InboxPopup) and each.isVisible()
        ]


async def test_the_inbox_reopens_from_the_mini_player_in_the_window(desk: Desk) -> None:
    desk.shell.window.play("channel1")
    desk.shell.switch.enter()
    desk.tray.inbox_wanted.emit()
    assert not desk.small()
    popup().close()
