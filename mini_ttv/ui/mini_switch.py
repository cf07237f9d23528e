"""Between the large window and the mini player: who has the player, the chat and the full screen."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mini_ttv.core.translation import tr
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.on_top import is_on_top, on_wayland, set_on_top, why_not_on_top
from mini_ttv.ui.window_modes import WindowModes

_COMPOSITOR_MS = 400


class MiniSwitch(QObject):
    """Moves the player from one window to the other, and sends what it asks for to the one it is in."""

    left = Signal()
    """The large window is back, and to be seen."""

    def __init__(self, window: MainWindow, mini: MiniWindow) -> None:
        """Take both windows."""
        super().__init__()
        self.window = window
        self.mini = mini
        self._deck: Deck | None = None
        self._full_for_mini = False
        mini.back_wanted.connect(self.leave)
        window.windowTitleChanged.connect(mini.setWindowTitle)
        window.mini_wanted.connect(self.toggle)

    def attach(self, deck: Deck) -> None:
        """There is a player now."""
        self._deck = deck
        player, forms, side = deck.player, self.window.forms, self.window.stage.side
        player.full_screen_requested.connect(self.toggle_full_screen)
        player.mini_requested.connect(self.toggle)
        player.theatre_requested.connect(self._toggle_theatre)
        player.chat_toggled.connect(self._toggle_chat)
        player.on_top_requested.connect(self.toggle_on_top)
        player.first_frame.connect(lambda _ms: self.mini.fit_ratio(player.view.picture_size))
        self.mini.chat.wanted.connect(self._lend_chat)
        self.mini.chat.given_back.connect(side.return_chat)
        self.mini.chat.changed.connect(forms.sync)
        forms.tell = self._tell
        # A compositor may take a moment from the wish for the full screen to the full screen itself.
        patience = _COMPOSITOR_MS if on_wayland() else 0
        forms.left_full_screen = partial(QTimer.singleShot, patience, self._full_screen_left)
        forms.sync()

    @property
    def in_mini(self) -> bool:
        """Whether the mini player is what is seen."""
        return self.mini.isVisible()

    def toggle(self) -> None:
        """Into the mini player, or back."""
        if self.in_mini:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """The video alone in a small window on top."""
        self._full_for_mini = False
        if self._deck is None or not self.window.stage.playing:
            self.window.banner.show_message(
                "mini", Message(tr("Play a channel first; then P makes it small."), Severity.INFO)
            )
            return
        self.window.banner.clear("mini")
        self.window.forms.leave()
        self.window.stage.lend_player()
        self.mini.fit_ratio(self._deck.player.view.picture_size)
        self.mini.take(self._deck.player, self._deck.ticker)
        self.window.hide()
        self.window.forms.sync()

    def leave(self) -> None:
        """Back to the large window."""
        if self.in_mini:
            self.mini.release()
            self.window.show()
            self.window.stage.return_player()
            self.window.forms.sync()
            self.left.emit()
            self.window.setFocus()  # else the last button would have it, and a ring

    def toggle_full_screen(self) -> None:
        """Full screen, or back to the window that it came from."""
        if not self.in_mini:
            self.window.forms.toggle_full_screen()
            return
        self.leave()
        self._full_for_mini = True
        self.window.forms.toggle_full_screen()

    def toggle_on_top(self) -> None:
        """Keep the window that has the player on top of all others, or no longer."""
        if not self.in_mini:
            self.window.forms.toggle_on_top()
            return
        self.set_mini_on_top(on=not is_on_top(self.mini))

    def set_mini_on_top(self, *, on: bool) -> None:
        """Keep the mini player on top of all others, or not."""
        if not why_not_on_top() and on != is_on_top(self.mini):
            set_on_top(self.mini, on=on)
            self.mini.kept.emit("mini_on_top", is_on_top(self.mini))
        self.window.forms.sync()

    def _full_screen_left(self) -> None:
        if self._full_for_mini and self.window.stage.playing and not self.window.isFullScreen():
            self.enter()

    def _toggle_theatre(self) -> None:
        if not self.in_mini:
            self.window.forms.toggle_theatre()

    def _toggle_chat(self) -> None:
        if self.in_mini:
            self.mini.chat.toggle()
        else:
            self.window.forms.toggle_chat()

    def _lend_chat(self) -> None:
        chat = self.window.stage.side.lend_chat()
        if chat is not None:
            self.mini.chat.put(chat)

    def _tell(self, modes: WindowModes) -> None:
        if self._deck is None:
            return
        if modes.mini:
            chat = self.mini.chat.place is not ChatPlace.OFF
            modes = replace(modes, chat=chat, on_top=is_on_top(self.mini), full_screen=False)
        self._deck.show_modes(modes)
