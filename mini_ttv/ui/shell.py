"""The windows together: large, mini and tray, and which of them a person sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.core.wish import Wish
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.commands import Commands
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.mini_switch import MiniSwitch
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.notice_desk import NoticeDesk
from mini_ttv.ui.seen import Seen
from mini_ttv.ui.tray import Tray
from mini_ttv.ui.tray_desk import TrayDesk
from mini_ttv.ui.tray_guard import TrayGuard

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.notify import NotifyService

_IN_TRAY = marked(
    "Mini TTV goes on in the tray, and tells when somebody goes live. Quit it from the icon's menu or with Ctrl+Q."
)
_PAGES = {"following": Page.FOLLOWING, "games": Page.GAMES, "streams": Page.STREAMS}
_NO_TRAY = marked("This desktop shows no tray, so Mini TTV shows its window: else there would be no way back to it.")


class Shell(QObject):
    """Decides what closing, hiding and the mini player mean."""

    quit_wanted = Signal()
    settings_wanted = Signal(QWidget)
    """The settings are to be shown above this window."""
    tray_explained = Signal()
    """A person was told what closing to the tray means."""

    def __init__(
        self,
        window: MainWindow,
        mini: MiniWindow,
        tray: Tray,
        close_to_tray: Callable[[], bool],
        *,
        explained: bool = False,
    ) -> None:
        """Take the parts.

        Args:
            window: the large one.
            mini: the mini player.
            tray: the icon.
            close_to_tray: says whether closing the window keeps the program.
            explained: what that means has been told before.
        """
        super().__init__()
        self.window = window
        self.mini = mini
        self.tray = tray
        self._close_to_tray = close_to_tray
        self.switch = MiniSwitch(window, mini)
        self.commands = Commands(self.switch)
        self.commands.quit_wanted.connect(self.quit_wanted)
        for wish in (self.commands.settings_wanted, window.bar.settings_wanted, tray.settings_wanted):
            wish.connect(self.show_settings)
        self._seen = Seen((window, mini))
        self._told = explained
        self.notices = NoticeDesk(window.bar.bell, tray, window.banner)
        self._tray_desk = TrayDesk(tray)
        self._guard = TrayGuard(lambda: tray.available)
        self._guard.lost.connect(self.tray_lost)
        self._mini_waits = False
        window.played.connect(self._played)
        window.close_wanted.connect(self._close)
        window.quit_wanted.connect(self.quit_wanted)
        self.switch.left.connect(self.raise_window)
        tray.toggled.connect(self.toggle)
        tray.watch_wanted.connect(self.watch)
        tray.inbox_wanted.connect(self.show_inbox)
        tray.quit_wanted.connect(self.quit_wanted)

    def attach(self, deck: Deck, notify: NotifyService) -> None:
        """Fill the window, and let notices lead to it."""
        # What shows the channel is told of it from the first on.
        self.window.showing.add(deck.player.sound_picture)
        self.switch.attach(deck)
        self.window.attach(deck)
        self.commands.attach(deck)
        self._seen.changed.connect(deck.set_seen)
        deck.sleep.rang.connect(lambda _none: self._sleep())
        self._tray_desk.attach(deck.browse, notify)
        self.notices.attach(deck, notify)
        notify.activated.connect(self.watch)
        notify.mini_wanted.connect(self.watch_small)
        notify.list_wanted.connect(lambda _none: self.show_following())

    def _enter_waiting_mini(self) -> None:
        self._mini_waits = False
        self.switch.enter()

    def _played(self) -> None:
        if self._mini_waits:
            self._enter_waiting_mini()

    def start(self, *, hidden: bool, mini: bool) -> None:
        """Show the first window.

        Args:
            hidden: in the tray alone; where no tray comes within seconds, the window is shown, never lost.
            mini: as the mini player, as soon as there is something to play.
        """
        self._mini_waits = mini
        if hidden:
            self._guard.watch()
        else:
            self.window.show()
        self.tray.show_window_state(shown=self.window.isVisible())

    @property
    def in_mini(self) -> bool:
        """Whether the mini player is what is seen."""
        return self.switch.in_mini

    def screenshot(self, path: Path) -> bool:
        """Write a picture of what is seen, the video included; False where that does not work."""
        return (self.mini if self.in_mini else self.window).grab().save(str(path))

    def watch(self, login: str) -> None:
        """Play a channel; "" only brings the window."""
        if login:
            self.window.play(login)
        if not self.in_mini:
            self.raise_window()

    def watch_small(self, login: str) -> None:
        """Play a channel in the mini player."""
        self._guard.rest()
        self.window.play(login)
        if not self.in_mini:
            self.switch.enter()

    def show_following(self) -> None:
        """Bring the list of followed channels to the front."""
        if self.in_mini:
            self.switch.leave()
        self.raise_window()
        self.window.navigator.go_to(Page.FOLLOWING)

    def show_page(self, name: str) -> None:
        """Show one of the pages that a start can ask for; another name changes nothing."""
        page = _PAGES.get(name)
        if page is not None:
            self.window.navigator.go_to(page)

    def grant(self, wish: Wish) -> None:
        """Do what a second start asks for."""
        if wish.page and self.in_mini:
            self.switch.leave()
        if not wish.hidden:
            self.raise_window()
        self.show_page(wish.page)
        if wish.open:
            self.window.open_text(wish.open)
        if wish.mini and not self.in_mini:
            self.switch.enter()

    def raise_window(self) -> None:
        """Bring the window, or the mini player, to the front."""
        self._guard.rest()
        front = self.mini if self.in_mini else self.window
        if front.isMinimized():
            front.showNormal()
        front.show()
        front.raise_()
        front.activateWindow()
        self.tray.show_window_state(shown=True)

    def toggle(self) -> None:
        """Hide what is seen, or show what is hidden."""
        if self.in_mini:
            self.switch.leave()
        elif self.window.isVisible() and not self.window.isMinimized() and self.tray.available:
            self._hide()
        else:
            self.raise_window()

    def _hide(self) -> None:
        self.window.hide()
        self._guard.watch()
        self.tray.show_window_state(shown=False)

    def tray_lost(self) -> None:
        """There is no way back from the tray any more: the window comes."""
        self.raise_window()
        self.window.banner.show_message("tray", Message(tr(_NO_TRAY), Severity.INFO))

    def show_inbox(self) -> None:
        """Show what was missed."""
        if self.in_mini:
            self.switch.leave()
        self.raise_window()
        self.notices.show_inbox()

    def show_settings(self) -> None:
        """Bring the settings."""
        self.raise_window()
        self.settings_wanted.emit(self.mini if self.in_mini else self.window)

    def _close(self) -> None:
        if not self._close_to_tray():
            self.quit_wanted.emit()
            return
        self.window.stop()  # closing means silence
        if not self.tray.available:
            self.window.showMinimized()
            return
        self._hide()
        if not self._told:
            self._told = True
            self.tray.tell("Mini TTV", tr(_IN_TRAY))
            self.tray_explained.emit()

    def _sleep(self) -> None:
        """The sleep timer: silence, and the desktop's own rest from now on."""
        self.switch.leave()
        self.window.stop()
        words = tr("The sleep timer has stopped the video. Good night!")
        self.window.banner.show_message("sleep", Message(words, Severity.INFO))
