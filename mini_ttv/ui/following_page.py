"""The page of the channels that somebody follows: who is live, and who is not."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from mini_ttv.core.models import Stream
from mini_ttv.services.listing import Listing, ListingPhase, LiveList
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.cards import CardPictures
from mini_ttv.ui.list_body import Kind, ListBody, Spawn, State
from mini_ttv.ui.pages import BrowsePage, stream_key, stream_sought
from mini_ttv.ui.sort_menu import SortButton
from mini_ttv.ui.stream_cards import StreamCards, stream_words
from mini_ttv.ui.wording import count

_WITH_WORDS = 760  # logical pixels of width, from which the order stands in words on its button
_ADD = "Add a channel…"


class FollowingPage(BrowsePage):
    """Two lists: live and offline."""

    add_wanted = Signal()
    """Somebody wants to follow a channel here, without Twitch knowing."""

    def __init__(self, title: str, cards: StreamCards, spawn: Spawn) -> None:
        """Take the headline, how live cards look, and what starts a coroutine."""
        self.live: ListBody[Stream] = ListBody(
            Kind(
                title,
                "live",
                stream_key,
                stream_words,
                stream_sought,
                State(
                    "following",
                    "Nobody you follow is live",
                    "The list looks again every minute. Meanwhile, see what others are watching.",
                    secondary=_ADD,
                ),
                "Or add channels here, without an account: they are watched like follows.",
                _ADD,
            ),
            cards,
            spawn,
        )
        super().__init__(title, [self.live])
        self.total: int | None = None
        self.sort = SortButton()
        self.header.add_tool(self.sort)
        self.add = icon_button("plus", _ADD, role="muted")
        self.add.clicked.connect(self.add_wanted)
        self.header.add_tool(self.add)

    def attach(self, followed: LiveList[Stream], pictures: CardPictures) -> None:
        """Show these lists from now on."""
        self.live.attach(followed, pictures)

    @property
    def listing(self) -> Listing[Stream]:
        """Who is live."""
        return self.live.listing

    def set_total(self, total: int | None) -> None:
        """How many channels are followed, live or not; None while nobody knows."""
        self.total = total
        self.show_note()

    @override
    def show_note(self) -> None:
        super().show_note()
        live = self.listing
        if self.body is self.live and live.phase is not ListingPhase.ERROR and not self.header.field.text():
            self.header.note.set_text(self._live_note(live))

    def _live_note(self, live: Listing[Stream]) -> str:
        if live.as_of is None:
            return ""
        of = f" of {count(self.total)} followed" if self.total else ""
        return f"{count(len(live.items))} live{of}" if live.items or of else ""

    @override
    def _secondary(self) -> None:
        self.add_wanted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sort.set_compact(compact=self.width() < _WITH_WORDS)
