"""The windows together: large, mini and tray, and which of them a person sees."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mini_ttv.services.notify import Notice, NotifyService
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
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
        self._deck: Deck | None = None
        self._told = False
        self._mini_waits = False
        window.mini_wanted.connect(self.toggle_mini)
        window.played.connect(self._played)
        window.close_wanted.connect(self._close)
        window.quit_wanted.connect(self.quit_wanted)
        window.pages.listed.connect(lambda: tray.show_streams(window.pages.following.listing.items))
        mini.back_wanted.connect(self.leave_mini)
        tray.toggled.connect(self.toggle)
        tray.watch_wanted.connect(self.watch)
        tray.quit_wanted.connect(self.quit_wanted)

    def attach(self, deck: Deck, notify: NotifyService) -> None:
        """Fill the window, and let notices lead to it."""
        self._deck = deck
        self.window.attach(deck)
        notify.activated.connect(self.watch)
        notify.unshown.connect(self._tell)
        self.tray.paused_changed.connect(lambda paused: setattr(notify, "enabled", not paused))

    def _played(self) -> None:
        if self._mini_waits:
            self.enter_mini()

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
        return self.mini.isVisible()

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
            self.leave_mini()
        elif self.window.isVisible() and not self.window.isMinimized() and self.tray.available:
            self.window.hide()
            self.tray.show_window_state(shown=False)
        else:
            self.raise_window()

    def toggle_mini(self) -> None:
        """Into the mini player, or back."""
        if self.in_mini:
            self.leave_mini()
        else:
            self.enter_mini()

    def enter_mini(self) -> None:
        """The video alone in a small window on top."""
        if self._deck is None or not self.window.showing.login:
            self.window.banner.show_message(
                "mini", Message("Play a channel first; then P makes it small.", Severity.INFO)
            )
            return
        self._mini_waits = False
        self.window.banner.clear("mini")
        self.window.forms.leave()
        self.window.stage.lend_player()
        self.mini.setWindowTitle(self.window.windowTitle())
        self.mini.take(self._deck.player)
        self.window.hide()

    def leave_mini(self) -> None:
        """Back to the large window."""
        if not self.in_mini:
            return
        self.mini.release()
        self.window.show()
        self.window.stage.return_player()
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

    def _tell(self, notice: Notice) -> None:
        self.tray.tell(notice.summary, notice.body)
