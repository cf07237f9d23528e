"""The tray's menu and its picture."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from mini_ttv.ui.tray import Tray, tray_icon
from tests.ui.browse_samples import stream, streams


def action(tray: Tray, words: str) -> QAction:
    return next(each for each in tray.actions if each.text().startswith(words))


def test_the_menu_lists_who_is_live_and_a_click_plays(qtbot: QtBot) -> None:
    tray = Tray(paused=False)
    assert not action(tray, "Nobody you follow is live").isEnabled()
    tray.show_streams((stream(1, viewers=5), stream(2, viewers=70_000)))
    words = [each.text() for each in tray.actions if not each.isSeparator()]
    assert words == ["Pause notifications", "Channel2  (70K)", "Channel1  (5)", "Hide the window", "Quit"]
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
    pictures = [
        tray_icon(count, paused=paused).pixmap(QSize(32, 32)) for count, paused in ((0, False), (3, False), (3, True))
    ]
    images = [picture.toImage() for picture in pictures]
    assert images[0] != images[1]
    assert images[1] != images[2]
    assert images[0] != images[2]
