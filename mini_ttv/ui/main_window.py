"""The main window: shown as an empty frame at once, filled when there is something; here clicks become commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.ui import shortcuts
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.player_keys import player_key
from mini_ttv.ui.window_frame import NARROW, WindowFrame

if TYPE_CHECKING:
    # Loaded after the frame is shown; what is loaded before it is to be as little as can be.
    from mini_ttv.ui.deck import Deck
    from mini_ttv.ui.list_body import Spawn


class MainWindow(WindowFrame):
    """Rail, top bar, banner and stage.

    A window that was made without `spawn` is a frame that remembers what was clicked in it, until `furnish` and
    `catch_up`.
    """

    quit_wanted = Signal()
    mini_wanted = Signal()
    played = Signal()
    """A channel is being opened."""
    furnished = False
    """Whether there is more than the frame."""

    def __init__(self, spawn: Spawn | None = None, *, note: str = "", place: str = "", side_width: int = 340) -> None:
        """Make the window.

        Args:
            spawn: starts a coroutine on the loop; where there is one, the window is filled at once.
            note: stands behind the program's name in the title, such as "demo".
            place: where the window was, as `places.place_text` writes it.
            side_width: of the chat side, in logical pixels.
        """
        super().__init__(note=note, place=place)
        self._deck: Deck | None = None
        self._waiting: Target | None = None  # what was asked for before there was anything to play it with
        self._caught_up = spawn is not None
        self._clicked: Callable[[], object] | None = None
        if spawn is not None:
            self.furnish(spawn, side_width)
            return
        self.setFocus()  # else the first button would have it, and a ring
        self.rail.choose(Page.FOLLOWING)
        self.rail.chosen.connect(lambda page: self._remember(lambda: self.navigator.go_to(page)))
        for wish in (self.bar.search_wanted, self.bar.settings_wanted, self.close_wanted):
            wish.connect(lambda wish=wish: self._remember(wish.emit))

    def _remember(self, act: Callable[[], object]) -> None:
        if not self._caught_up:
            self._clicked = act

    def catch_up(self) -> None:
        """Do what was clicked last while nobody was there to do it; from now on somebody is."""
        self._caught_up = True
        if self._clicked is not None:
            self._clicked()

    def furnish(self, spawn: Spawn, side_width: int, breathe: Callable[[], object] = lambda: None) -> None:
        """Fill the frame with pages that wait for something to show.

        Args:
            spawn: starts a coroutine on the loop.
            side_width: of the chat side, in logical pixels.
            breathe: called between two pieces of work, to let the frame answer.
        """
        # Loads most of the user interface.
        from mini_ttv.ui.interior import furnish  # noqa: PLC0415

        made = furnish(self, spawn, side_width, breathe)
        self.stage, self.pages, self.navigator, self.forms = made.stage, made.pages, made.navigator, made.forms
        self.accounts, self.showing, self.statistics, self.opening = (
            made.accounts,
            made.showing,
            made.statistics,
            made.opening,
        )
        self._connect()
        shortcuts.install(self, self._actions(), shortcuts.WINDOW_KEYS + shortcuts.SHARED_KEYS)
        self.furnished = True
        self.navigator.show_again()

    def _connect(self) -> None:
        self.bar.search_wanted.connect(self._show_palette_at_field)
        self.bar.chat_toggled.connect(self.forms.toggle_chat)
        self.bar.mini_wanted.connect(self.mini_wanted)
        self.opening.play_wanted.connect(self.play)
        self.opening.chat_wanted.connect(self.read_chat)
        self.opening.mini_wanted.connect(self.mini_wanted)
        self.opening.category_wanted.connect(self.pages.category_opened)
        self.opening.search_wanted.connect(self.navigator.search)
        self.statistics.made.connect(self.opening.watch_fields)
        self.statistics.play_wanted.connect(self.opening.play_wanted)
        self.pages.login_wanted.connect(self.accounts.log_in)
        self.pages.listed.connect(self._lists_changed)
        self.showing.title_changed.connect(self.show_title)
        for words in self.stage.words:
            words.expand_wanted.connect(self._show_video)
            words.stop_wanted.connect(self.stop)

    def _actions(self) -> dict[str, Callable[[], object]]:
        navigator = self.navigator
        return {
            "refresh": navigator.refresh,
            "following": lambda: navigator.go_to(Page.FOLLOWING),
            "games": lambda: navigator.go_to(Page.GAMES),
            "streams": lambda: navigator.go_to(Page.STREAMS),
            "search page": lambda: navigator.search(""),
            "statistics page": lambda: navigator.go_to(Page.STATISTICS),
            "watch": lambda: navigator.go_to(Page.WATCH) if self.stage.open else None,
            "back": navigator.back,
            "forward": navigator.forward,
            "open": self._show_palette_at_field,
            "mini": self.mini_wanted.emit,
            "theatre": self.forms.toggle_theatre,
            "chat": self.forms.toggle_chat,
            "leave": self.forms.leave,
            "quit": self.quit_wanted.emit,
        }

    def attach(self, deck: Deck) -> None:
        """Fill the window: from now on there is something to show and to command."""
        from mini_ttv.ui.chat_side import ChatSide  # noqa: PLC0415 - as the interior

        self._deck = deck
        self._chat = ChatSide(deck.chat, deck.chat_pane)
        self.stage.set_panels(deck.player, self._chat, deck.hit_panel)
        self.pages.attach(deck)
        self.opening.attach(deck)
        self.bar.attach(deck.pictures)
        self.showing.attach(deck.browse, deck.pictures)
        deck.watch.changed.connect(self.showing.learn)
        deck.pictures.ready.connect(self.bar.picture_ready)
        deck.pictures.ready.connect(self.showing.picture_ready)
        self.accounts.attach(deck)
        self.statistics.attach(deck)
        self.navigator.show_again()
        if self._waiting:
            self.play(self._waiting)

    # Playing.

    def play(self, wanted: str | Target) -> None:
        """Play a channel with its chat, a video or a clip, large; a text is a channel's login."""
        target = Channel(wanted) if isinstance(wanted, str) else wanted
        if self._deck is None:
            self._waiting = target
            return
        self._waiting = None
        # First what is seen, then what takes time.
        self._set_playing(target)
        self.navigator.go_to(Page.WATCH)
        self._deck.watch.open(target)
        self._chat.follow(target)
        self.played.emit()

    def read_chat(self, login: str) -> None:
        """Show the chat of a channel beside the pages, without its video; where there is no room, instead of them."""
        if self._deck is None:
            return
        self._deck.watch.close()
        self.forms.leave()
        self._set_playing(None)
        self.stage.set_reading()
        self.rail.set_playing(playing=True)
        self.showing.show(Channel(login))
        if self.width() < NARROW:
            self.navigator.go_to(Page.WATCH)
        elif self.navigator.page is Page.WATCH:
            self.navigator.leave_video()
        self._chat.follow(Channel(login))

    def stop(self) -> None:
        """Play nothing; a list is shown again."""
        self._waiting = None
        if self._deck is None:
            return
        self._deck.watch.close()
        self._chat.follow(None)
        self.forms.leave()
        self._set_playing(None)
        self.navigator.leave_video()

    def open_text(self, text: str) -> None:
        """Play what a person typed or a second start handed over: a channel's name or an address."""
        self.opening.text(text)

    def _set_playing(self, target: Target | None) -> None:
        playing = target is not None
        self.stage.set_playing(playing=playing)
        self.rail.set_playing(playing=playing)
        self.bar.set_playing(playing=playing)
        self.showing.show(target)
        if playing:
            self.pages.show_strip(self.showing.login)

    # What others tell.

    def _lists_changed(self) -> None:
        self.rail.set_live_count(len(self.pages.following.listing.items))
        if self.stage.open:
            self.showing.update()
            self.pages.show_strip(self.showing.login)

    def _show_video(self) -> None:
        """Large; where only the chat was read, it is played."""
        if self.stage.playing:
            self.navigator.go_to(Page.WATCH)
        else:
            self.play(self.showing.login)

    def _show_palette_at_field(self) -> None:
        corner = self.bar.field.mapTo(self, QPoint())
        place = QRect(corner, self.bar.field.size()) if self.bar.isVisible() else None
        self.opening.show_palette(place=place)

    # The window itself.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what nobody in the window has used comes here.
        if self._deck is None or not self.stage.playing or not player_key(self._deck.player, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.furnished and event.type() is QEvent.Type.WindowStateChange:
            self.forms.window_state_changed()
