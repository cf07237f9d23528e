"""The windows together: large, mini and tray, and which of them a person sees."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mini_ttv.services.notify import Notice, NotifyService
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.commands import Commands
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.mini_switch import MiniSwitch
from mini_ttv.ui.seen import Seen
from mini_ttv.ui.tray import Tray

_IN_TRAY = (
    "Mini TTV goes on in the tray, and tells when somebody goes live. Quit it from the icon's menu or with Ctrl+Q."
)


class Shell(QObject):
    """Decides what closing, hiding and the mini player mean."""

    quit_wanted = Signal()

    def __init__(self, window: MainWindow, mini: MiniWindow, tray: Tray, close_to_tray: Callable[[], bool]) -> None:
        """`close_to_tray` says whether closing the window keeps the program."""
        super().__init__()
        self.window = window
        self.mini = mini
        self.tray = tray
        self._close_to_tray = close_to_tray
        self.switch = MiniSwitch(window, mini)
        self.commands = Commands(self.switch)
        self.commands.quit_wanted.connect(self.quit_wanted)
        self._seen = Seen((window, mini))
        self._told = False
        self._mini_waits = False
        window.played.connect(self._played)
        window.close_wanted.connect(self._close)
        window.quit_wanted.connect(self.quit_wanted)
        window.pages.listed.connect(lambda: tray.show_streams(window.pages.following.listing.items))
        self.switch.left.connect(self.raise_window)
        tray.toggled.connect(self.toggle)
        tray.watch_wanted.connect(self.watch)
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
        notify.activated.connect(self.watch)
        notify.unshown.connect(self._tell)
        self.tray.paused_changed.connect(lambda paused: setattr(notify, "enabled", not paused))

    def _enter_waiting_mini(self) -> None:
        self._mini_waits = False
        self.switch.enter()

    def _played(self) -> None:
        if self._mini_waits:
            self._enter_waiting_mini()

    def start(self, *, hidden: bool, mini: bool) -> None:
        """Show the first window.

        Args:
            hidden: in the tray alone; without a tray the window is minimised instead, never lost.
            mini: as the mini player, as soon as there is something to play.
        """
        self._mini_waits = mini
        if not hidden:
            self.window.show()
        elif not self.tray.available:
            self.window.showMinimized()
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

    def raise_window(self) -> None:
        """Bring the window, or the mini player, to the front."""
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
            self.window.hide()
            self.tray.show_window_state(shown=False)
        else:
            self.raise_window()

    def _close(self) -> None:
        if not (self._close_to_tray() and self.tray.available):
            self.quit_wanted.emit()
            return
        self.window.stop()  # closing means silence
        self.window.hide()
        self.tray.show_window_state(shown=False)
        if not self._told:
            self._told = True
            self.tray.tell("Mini TTV", _IN_TRAY)

    def _sleep(self) -> None:
        """The sleep timer: silence, and the desktop's own rest from now on."""
        self.switch.leave()
        self.window.stop()
        words = "The sleep timer has stopped the video. Good night!"
        self.window.banner.show_message("sleep", Message(words, Severity.INFO))

    def _tell(self, notice: Notice) -> None:
        self.tray.tell(notice.summary, notice.body)
