"""The live channels that somebody follows, at Twitch and here, as one list."""

import asyncio
from collections.abc import Iterable

from typing_extensions import override

from mini_ttv.core.follow_order import FollowOrder, arranged
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.models import Stream
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.listing import Listing, ListingPhase, LiveList, Pager
from mini_ttv.services.local_follows import LocalFollows


def channel_of(stream: Stream) -> str:
    """What tells streams apart on a page: a channel has one card, even while its stream restarts."""
    return stream.user_id or stream.user_login  # nobody told the id of some that are asked for without a login


class FollowedStreams(LiveList[Stream]):
    """Two lists as one: a card a channel, in the order that the person wants, favourites first."""

    def __init__(
        self, account: Pager[Stream], local: Pager[Stream], follows: LocalFollows, favourites: Favourites
    ) -> None:
        """Take the parts.

        Args:
            account: live channels that the account follows.
            local: live local follows.
            follows: which channels these are now.
            favourites: who comes first.
        """
        super().__init__()
        self.order = FollowOrder.VIEWERS
        self._account = account
        self._local = local
        self._follows = follows
        self._favourites = favourites
        self._reading = 0
        self._logins: frozenset[str] = frozenset()  # of local follows
        for part in (account, local):
            part.changed.connect(lambda _listing: self._part_changed())
        follows.changed.connect(self._follows_changed)
        favourites.changed.connect(lambda _ids: self.show())

    @property
    @override
    def waits(self) -> bool:
        return any(part.waits for part in self._askable())

    @property
    def can_be_read(self) -> bool:
        """Whether there is anything to ask for: an account, or local follows."""
        return bool(self._askable())

    @override
    async def more(self) -> None:
        if self._listing.as_of is None:
            await self.refresh()

    @override
    async def refresh(self) -> bool:
        parts = self._askable()
        if not parts:
            return False
        # A list that is there changes once, not with each part that comes in.
        self._reading += 1
        try:
            return all(await asyncio.gather(*(part.refresh() for part in parts)))
        finally:
            self._reading -= 1
            self._part_changed()

    def set_order(self, order: FollowOrder) -> None:
        """Put the list in another order."""
        self.order = order
        self.show()

    def _askable(self) -> list[Pager[Stream]]:
        """The lists that can be read: nobody may be logged in, and no channel be added."""
        parts = [self._account] if self._account.listing.phase is not ListingPhase.LOGGED_OUT else []
        return [*parts, self._local] if self._follows.channels else parts

    def _follows_changed(self, channels: Iterable[LocalFollow]) -> None:
        logins = frozenset(channel.login for channel in channels)
        if logins != self._logins:  # and not merely an id that became known while they are read
            self._logins = logins
            self.show()

    def _part_changed(self) -> None:
        if not self._reading or self._listing.as_of is None:
            self.show()

    def show(self) -> None:
        """Show what the parts hold, at once even while they are being read."""
        account = self._account.listing
        parts = [self._local.listing] if self._follows.channels else []
        if not parts or account.phase is not ListingPhase.LOGGED_OUT or account.as_of is not None:
            parts.insert(0, account)
        found: dict[str, Stream] = {}
        for listing in parts:
            for stream in listing.items:
                if listing is not self._local.listing or self._follows.follows(stream.user_login):
                    found.setdefault(channel_of(stream), stream)
        worst = min(parts, key=lambda listing: _SHOWN_FIRST.index(listing.phase))
        read = [listing.as_of for listing in parts if listing.as_of is not None]
        items = arranged(found.values(), self.order, self._favourites.pinned)
        self._set(Listing(items, worst.phase, worst.message, min(read) if read else None))


# Of two parts the one that a person should know of.
_SHOWN_FIRST = (ListingPhase.LOGGED_OUT, ListingPhase.ERROR, ListingPhase.LOADING, ListingPhase.READY)
