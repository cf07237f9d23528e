"""Favourites: channels that stand first in the list of followed ones, whoever is logged in."""

from mini_ttv.core.events import Event
from mini_ttv.services.channel_records import ChannelRecords


class Favourites:
    """User ids of channels, followed at Twitch or here."""

    def __init__(self, records: ChannelRecords) -> None:
        """Take what keeps them."""
        self.changed: Event[frozenset[str]] = Event()
        self._records = records
        self._pinned: frozenset[str] = frozenset()

    @property
    def pinned(self) -> frozenset[str]:
        """The user ids of all favourites."""
        return self._pinned

    async def start(self) -> None:
        """Take up the favourites of earlier runs."""
        kept = await self._records.read(lambda store: store.favourites())
        self._set(self._pinned | frozenset(kept))

    async def toggle(self, user_id: str) -> None:
        """Make a channel a favourite, or one no more; seen at once, kept when this returns."""
        if not user_id:
            return
        pinned = user_id not in self._pinned
        self._set(self._pinned ^ {user_id})
        await self._records.write(lambda store: store.set_favourite(user_id, pinned=pinned))

    def _set(self, pinned: frozenset[str]) -> None:
        if pinned != self._pinned:
            self._pinned = pinned
            self.changed.emit(pinned)
