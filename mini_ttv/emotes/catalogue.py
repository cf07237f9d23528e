"""The third-party emotes of a channel, merged from all providers."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Sequence

import httpx

from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.emotes.answers import EmoteProvider
from mini_ttv.emotes.bttv import Bttv
from mini_ttv.emotes.ffz import Ffz
from mini_ttv.emotes.flights import Flights
from mini_ttv.emotes.seventv import SevenTv

_GLOBAL_AGE = 3600.0  # seconds that global emotes are good for; they change a few times a year
_CHANNEL_AGE = 60.0  # of a channel's: opening it again shows what was added meanwhile
_KEPT_SETS = 200  # answers in memory, three for each channel


class Catalogue:
    """Emotes by name: FrankerFaceZ goes before BetterTTV before 7TV.

    A channel's emotes go before global ones: `{**await global_emotes(), **await channel_emotes(id)}`.
    `trouble` says in a sentence which provider's emotes are missing or old, and why; the others stay.
    """

    def __init__(  # noqa: PLR0913 - four addresses, as Endpoints has them
        self,
        http: httpx.AsyncClient,
        *,
        bttv: str,
        bttv_cdn: str,
        ffz: str,
        seventv: str,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.trouble: Event[str] = Event()
        # The order is the precedence.
        self._providers: tuple[EmoteProvider, ...] = (
            Ffz(http, ffz),
            Bttv(http, bttv, bttv_cdn),
            SevenTv(http, seventv),
        )
        self._now = now
        self._flights: Flights[list[Emote]] = Flights()
        self._kept: OrderedDict[str, tuple[float, list[Emote]]] = OrderedDict()

    async def global_emotes(self) -> dict[str, Emote]:
        """Emotes that work in every channel; asked for once an hour, however often this is called."""
        return _merged(
            await asyncio.gather(
                *(self._emotes(f"{p.name} global", p, p.global_emotes, _GLOBAL_AGE) for p in self._providers)
            )
        )

    async def channel_emotes(self, channel_id: str) -> dict[str, Emote]:
        """Emotes of the channel with this Twitch user id."""
        return _merged(
            await asyncio.gather(
                *(self._channel(provider, channel_id) for provider in self._providers),
            )
        )

    async def _channel(self, provider: EmoteProvider, channel_id: str) -> list[Emote]:
        key = f"{provider.name} channel {channel_id}"
        return await self._emotes(key, provider, lambda: provider.channel_emotes(channel_id), _CHANNEL_AGE)

    async def _emotes(
        self, key: str, provider: EmoteProvider, fetch: Callable[[], Coroutine[object, object, list[Emote]]], age: float
    ) -> list[Emote]:
        """A provider's answer, from memory while it is young; an older one is better than none."""
        asked_at, emotes = self._kept.get(key, (float("-inf"), []))
        if self._now() - asked_at < age:
            self._kept.move_to_end(key)
            return emotes
        try:
            emotes = await self._flights.run(key, fetch)
        except MiniTtvError as error:
            words = "may be out of date" if key in self._kept else "are missing"
            self.trouble.emit(f"{provider.name} emotes {words}: {error}")
            return emotes
        self._kept[key] = (self._now(), emotes)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT_SETS:
            self._kept.popitem(last=False)
        return emotes


def _merged(sets: Sequence[Sequence[Emote]]) -> dict[str, Emote]:
    """Emotes by name; the first set that has a name wins, and in a set its first entry."""
    merged: dict[str, Emote] = {}
    for emotes in sets:
        for emote in emotes:
            merged.setdefault(emote.name, emote)
    return merged
