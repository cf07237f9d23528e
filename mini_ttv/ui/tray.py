"""The icon in the tray: who is live, with a click to watch; and never the only way back to the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import number, tr
from mini_ttv.ui import icons
from mini_ttv.ui.tray_picture import TrayState, tray_icon
from mini_ttv.ui.wording import short_count

_MOST = 15  # channels in the menu
_LONGEST = 40  # letters of a name in it


class Tray(QObject):
    """Icon and menu; where the desktop has no tray, both are simply not seen."""

    toggled = Signal()
    """Show the window, or hide it."""
    watch_wanted = Signal(str)
    paused_changed = Signal(bool)
    snooze_toggled = Signal(bool)
    """Notices are to rest for an hour, or no longer."""
    inbox_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, *, paused: bool) -> None:
        """`paused` says whether notices rest."""
        super().__init__()
        self._streams: tuple[Stream, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._drawn: tuple[object, ...] = ()
        self._rest = ""
        self._trouble = ""
        self._menu = QMenu()
        self._pause = QAction(tr("Pause notifications"), self, checkable=True, checked=paused)
        self._pause.toggled.connect(self._pause_toggled)
        self._snooze = QAction(tr("Snooze for an hour"), self, checkable=True)
        self._snooze.triggered.connect(self.snooze_toggled)
        self._inbox = QAction(tr("Missed notices"), self)
        self._inbox.triggered.connect(self.inbox_wanted)
        self._settings = QAction(tr("Settings…"), self)
        self._settings.triggered.connect(self.settings_wanted)
        self._window = QAction(tr("Hide the window"), self)
        self._window.triggered.connect(self.toggled)
        self._quit = QAction(tr("Quit"), self)
        self._quit.triggered.connect(self.quit_wanted)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self.show_streams(())
        self._draw()
        self._icon.show()

    @property
    def available(self) -> bool:
        """Whether there is a tray at this moment; without one the window must not hide."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def actions(self) -> list[QAction]:
        """The menu from top to bottom."""
        return self._menu.actions()

    @property
    def state(self) -> TrayState:
        """What the picture tells."""
        if self._trouble:
            return TrayState.TROUBLE
        if self._pause.isChecked() or self._rest:
            return TrayState.PAUSED
        return TrayState.LIVE if self._streams else TrayState.IDLE

    @property
    def tip(self) -> str:
        """What the picture tells, in words."""
        return self._icon.toolTip()

    def show_streams(self, streams: Sequence[Stream]) -> None:
        """List these live channels, those with most viewers first."""
        self._streams = tuple(sorted(streams, key=lambda stream: -stream.viewer_count))
        self._draw()
        listed = tuple((each.user_login, each.user_name, each.game_name) for each in self._streams[:_MOST])
        if self._shown != listed or not self._menu.actions():
            self._shown = listed
            self._fill()

    def show_rest(self, words: str, *, snoozed: bool) -> None:
        """Notices rest for the reason that `words` say; "" when they do not."""
        self._rest = words
        self._snooze.setChecked(snoozed)
        self._draw()

    def show_trouble(self, words: str) -> None:
        """Twitch cannot be asked, and why; "" when it can."""
        self._trouble = words
        self._draw()

    def set_paused(self, *, paused: bool) -> None:
        """Let notices rest for good, or no longer."""
        self._pause.setChecked(paused)

    def show_missed(self, count: int) -> None:
        """So many notices were missed."""
        self._inbox.setText(tr("Missed notices ({number})", number=number(count)) if count else tr("Notices so far"))

    def show_window_state(self, *, shown: bool) -> None:
        """Call the menu's entry after what it does."""
        self._window.setText(tr("Hide the window") if shown else tr("Show the window"))

    def tell(self, title: str, text: str) -> None:
        """Show a notice at the icon, where nothing better shows it."""
        if self.available:
            self._icon.showMessage(title, text, icons.app_icon())

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _pause_toggled(self, paused: bool) -> None:  # noqa: FBT001 - a signal's slot
        self.paused_changed.emit(paused)
        self._draw()

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(self._pause)
        self._menu.addAction(self._snooze)
        self._menu.addSeparator()
        if not self._streams:
            nobody = self._menu.addAction(tr("Nobody you follow is live"))
            nobody.setEnabled(False)
        for stream in self._streams[:_MOST]:
            words = f"{stream.user_name[:_LONGEST]}  ({short_count(stream.viewer_count)})"
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setToolTip(stream.title)
            action.triggered.connect(lambda _checked=False, login=stream.user_login: self.watch_wanted.emit(login))
        self._menu.addSeparator()
        for action in (self._inbox, self._settings, self._window, self._quit):
            self._menu.addAction(action)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self._pause.toggle()

    def _draw(self) -> None:
        count, state = len(self._streams), self.state
        live = tr("%n live", "", count) if count else tr("nobody is live")
        rest = tr("Notifications are paused.") if self._pause.isChecked() else self._rest
        self._icon.setToolTip("\n".join(part for part in (f"Mini TTV: {live}", rest, self._trouble) if part))
        # A panel gets a new picture only when it looks different.
        if self._drawn != (state, count):
            self._drawn = (state, count)
            self._icon.setIcon(tray_icon(state, count))
