"""The tray's menu and its picture."""

from dataclasses import replace
from itertools import combinations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from mini_ttv.ui.tray import Tray
from mini_ttv.ui.tray_picture import TrayState, tray_icon
from tests.ui.browse_samples import stream, streams


def action(tray: Tray, words: str) -> QAction:
    return next(each for each in tray.actions if each.text().startswith(words))


def test_the_menu_lists_who_is_live_and_a_click_plays(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    assert not action(tray, "Nobody you follow is live").isEnabled()
    tray.show_streams((stream(1, viewers=5), stream(2, viewers=70_000)))
    words = [each.text() for each in tray.actions if not each.isSeparator()]
    assert words == [
        "Pause notifications",
        "Snooze for an hour",
        "Channel2  (70K)",
        "Channel1  (5)",
        "Missed notices",
        "Settings…",
        "Hide the window",
        "Quit",
    ]
    with qtbot.waitSignal(tray.watch_wanted) as wanted:
        action(tray, "Channel2").trigger()
    assert wanted.args == ["channel2"]


def test_a_long_list_is_cut_and_an_equal_one_is_not_made_anew(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    tray.show_streams(streams(*range(40)))
    first = action(tray, "Channel0")
    assert sum(each.text().startswith("Channel") for each in tray.actions) == 15
    tray.show_streams(streams(*reversed(range(40))))
    assert action(tray, "Channel0") is first


def test_pausing_showing_and_quitting(qtbot: QtBot) -> None:
    tray = Tray(paused=True)
    assert action(tray, "Pause").isChecked()
    with qtbot.waitSignal(tray.paused_changed) as paused:
        action(tray, "Pause").trigger()
    assert paused.args == [False]
    tray.show_window_state(shown=False)
    with qtbot.waitSignal(tray.toggled):
        action(tray, "Show the window").trigger()
    tray.show_window_state(shown=True)
    with qtbot.waitSignal(tray.quit_wanted):
        action(tray, "Quit").trigger()
    icon = tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QSystemTrayIcon)
    with qtbot.waitSignal(tray.toggled):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.toggled):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_without_a_tray_nothing_is_told_there(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    assert not tray.available
    tray.tell("Somebody is live", "A game")
    tray.close()


def test_the_picture_tells_the_state(qtbot: QtBot) -> None:
    images = [
        tray_icon(state, count).pixmap(QSize(32, 32)).toImage()
        for state, count in ((TrayState.IDLE, 0), *((state, 3) for state in TrayState if state is not TrayState.IDLE))
    ]
    assert all(one != other for one, other in combinations(images, 2))
    assert tray_icon(TrayState.LIVE, 3).pixmap(QSize(22, 22)) != tray_icon(TrayState.LIVE, 4).pixmap(QSize(22, 22))


def test_the_state_and_its_words(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    assert (tray.state, tray.tip) == (TrayState.IDLE, "Mini TTV: nobody is live")
    tray.show_streams(streams(1, 2))
    assert (tray.state, tray.tip) == (TrayState.LIVE, "Mini TTV: 2 live")
    tray.show_rest("These are quiet hours.", snoozed=False)
    assert (tray.state, tray.tip) == (TrayState.PAUSED, "Mini TTV: 2 live\nThese are quiet hours.")
    tray.show_trouble("Twitch does not answer.")
    assert (tray.state, tray.tip) == (
        TrayState.TROUBLE,
        "Mini TTV: 2 live\nThese are quiet hours.\nTwitch does not answer.",
    )
    tray.show_trouble("")
    tray.show_rest("", snoozed=False)
    icon = tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QSystemTrayIcon)
    icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
    assert (tray.state, tray.tip) == (TrayState.PAUSED, "Mini TTV: 2 live\nNotifications are paused.")


def test_snooze_and_missed_notices(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    with qtbot.waitSignal(tray.snooze_toggled) as wanted:
        action(tray, "Snooze").trigger()
    assert wanted.args == [True]
    tray.show_rest("", snoozed=False)
    assert not action(tray, "Snooze").isChecked()
    tray.show_missed(3)
    with qtbot.waitSignal(tray.inbox_wanted):
        action(tray, "Missed notices (3)").trigger()
    tray.show_missed(0)
    assert action(tray, "Notices so far").isEnabled()


def test_a_very_long_name_does_not_widen_the_menu(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    tray.show_streams((replace(stream(1), user_name="&" * 500),))
    assert len(action(tray, "&&").text()) < 100
