"""The page of the channels that somebody follows: who is live, and who is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import marked, number, tr
from mini_ttv.services.listing import ListingPhase
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.cards import CardPictures
from mini_ttv.ui.channel_cards import OfflineCards, offline_key, offline_words
from mini_ttv.ui.list_body import Kind, ListBody, Spawn, State
from mini_ttv.ui.pages import BrowsePage, live_words, stream_key, stream_sought
from mini_ttv.ui.sort_menu import SortButton
from mini_ttv.ui.stream_cards import StreamCards, stream_tip, stream_words

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.listing import Listing, LiveList
    from mini_ttv.services.offline import OfflineChannel, OfflineList

_GOOD_FOR = timedelta(minutes=10)  # the list of all follows, which costs a request for a hundred of them
_ADD = marked("Add a channel…")
_NO_LOGIN = marked("Or add channels here, without an account: they are watched like follows.")
_OFFLINE: Kind[OfflineChannel] = Kind(
    marked("Offline channels"),
    lambda number: tr("%n offline", "", number),
    offline_key,
    offline_words,
    offline_words,
    State(
        "empty",
        marked("Nobody is offline"),
        marked("Everybody you follow is live, or you follow nobody yet."),
        secondary=_ADD,
    ),
    _NO_LOGIN,
    _ADD,
)


def _live_kind(title: str) -> Kind[Stream]:
    empty = State(
        "following",
        tr("Nobody you follow is live"),
        tr("The list looks again every minute. Meanwhile, see what others are watching."),
        secondary=_ADD,
    )
    return Kind(title, live_words, stream_key, stream_words, stream_sought, empty, _NO_LOGIN, _ADD, stream_tip)


class FollowingPage(BrowsePage):
    """Two lists: live and offline; each says how many there are on the button that leads to it."""

    add_wanted = Signal()
    """Somebody wants to follow a channel here, without Twitch knowing."""

    def __init__(self, title: str, cards: StreamCards, offline_cards: OfflineCards, spawn: Spawn) -> None:
        """Take the headline, how live and offline cards look, and what starts a coroutine."""
        self.live: ListBody[Stream] = ListBody(_live_kind(title), cards, spawn)
        self.offline: ListBody[OfflineChannel] = ListBody(_OFFLINE, offline_cards, spawn)
        self._offline_list: OfflineList | None = None
        self._spawn = spawn
        self._counting = False
        super().__init__(title, [self.live, self.offline])
        self.header.set_sections((tr("Live"), tr("Offline")))
        self.header.section_chosen.connect(self.show_body)
        self.live.noted.connect(self._count_all)
        self.sort = SortButton()
        self.header.add_tool(self.sort)
        self.add = icon_button("plus", tr(_ADD), role="muted")
        self.add.clicked.connect(self.add_wanted)
        self.header.add_tool(self.add)

    def attach(self, followed: LiveList[Stream], offline: OfflineList, pictures: CardPictures) -> None:
        """Show these lists from now on."""
        self._offline_list = offline
        offline.total_changed.connect(lambda _total: self.show_note())
        self.live.attach(followed, pictures)
        self.offline.attach(offline, pictures)
        # The service knows all of them, the page only those that have been shown.
        self.offline.sought_by = offline.find

    @property
    def listing(self) -> Listing[Stream]:
        """Who is live."""
        return self.live.listing

    def lists(self, login: str) -> bool:
        """Whether a channel is among those that are shown here, live or not."""
        live = any(stream.user_login == login for stream in self.listing.items)
        return live or any(channel.user.login == login for channel in self.offline.listing.items)

    @property
    def total(self) -> int | None:
        """How many channels are followed, live or not; None while nobody knows."""
        return self._offline_list.total if self._offline_list is not None else None

    def _count_all(self) -> None:
        """How many are offline stands beside how many are live; who they are costs a request for a hundred follows."""
        ready = self.live.listing.phase is ListingPhase.READY and self.total is None
        if ready and self._offline_list is not None and not self._counting:
            self._counting = True
            self._spawn(self._count(self._offline_list))

    async def _count(self, offline: OfflineList) -> None:
        try:
            await offline.read_total()
        finally:
            self._counting = False

    @override
    def show_note(self) -> None:
        super().show_note()
        live = self.listing
        known = live.as_of is not None
        self.header.name_section(0, tr("Live {count}", count=number(len(live.items))) if known else tr("Live"))
        offline = self._how_many_offline()
        self.header.name_section(1, tr("Offline {count}", count=offline) if offline else tr("Offline"))
        if self.body.listing.phase is not ListingPhase.ERROR and not self.header.field.text() and known and self.total:
            words = tr("{live} live of %n followed", "", self.total, live=number(len(live.items)))
            self.header.note.set_text(words)

    @override
    def _secondary(self) -> None:
        self.add_wanted.emit()

    def _how_many_offline(self) -> str:
        """For the button: all of them, not only those that have been shown or found."""
        listing = self.offline.listing
        partly = listing.has_more or listing.as_of is None or bool(self.header.field.text())
        if partly and self.total is not None:
            return number(max(0, self.total - len(self.listing.items)))
        return number(len(listing.items)) if listing.items or listing.as_of is not None else ""

    @override
    def show_part(self, number: int) -> None:
        super().show_part(number)
        read = self.offline.listing.as_of
        if self.body is self.offline and read is not None and datetime.now(UTC) - read > _GOOD_FOR:
            self.offline.refresh()
        self.sort.setVisible(self.body is self.live)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sort.set_compact(compact=self.width() < self.header.room_with(self.sort))
