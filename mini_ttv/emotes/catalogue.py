"""The third-party emotes of a channel, merged from all providers."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Sequence

import httpx

from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.emotes.answers import EmoteProvider
from mini_ttv.emotes.bttv import Bttv
from mini_ttv.emotes.ffz import Ffz
from mini_ttv.emotes.flights import Flights
from mini_ttv.emotes.live import LiveSets
from mini_ttv.emotes.live_set import SetChange, changed
from mini_ttv.emotes.seventv import SevenTv

_GLOBAL_AGE = 3600.0  # seconds that global emotes are good for; they change a few times a year
_CHANNEL_AGE = 60.0  # of a channel's: opening it again shows what was added meanwhile
_LOGGER = logging.getLogger(__name__)
_KEPT_SETS = 200  # answers in memory, three for each channel


class Catalogue:
    """Emotes by name: FrankerFaceZ goes before BetterTTV before 7TV.

    A channel's emotes go before global ones: `{**await global_emotes(), **await channel_emotes(id)}`.
    `changed` gives the id of a channel whose emotes are others than before: `known` has them. After `listen` the
    providers tell so, of channels that were asked for lately.
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
        bttv_events: str = "",
        seventv_events: str = "",
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.trouble: Event[str] = Event()
        self.changed: Event[str] = Event()
        # The order is the precedence.
        better, seven = Bttv(http, bttv, bttv_cdn), SevenTv(http, seventv)
        self._providers: tuple[EmoteProvider, ...] = (Ffz(http, ffz), better, seven)
        self._tasks = TaskSet(_LOGGER)
        self._live = (
            LiveSets((better, bttv_events), (seven, seventv_events), self._heard)
            if bttv_events and seventv_events
            else None
        )
        self._now = now
        self._flights: Flights[list[Emote]] = Flights()
        self._kept: OrderedDict[str, tuple[float, list[Emote]]] = OrderedDict()

    def listen(self) -> None:
        """Hear of changes from now on; needs the addresses of the providers' sockets, and a running loop."""
        if self._live is not None:
            self._live.start()

    async def close(self) -> None:
        """Hear of nothing more."""
        if self._live is not None:
            await self._live.close()
        await self._tasks.cancel()

    async def global_emotes(self) -> dict[str, Emote]:
        """Emotes that work in every channel; asked for once an hour, however often this is called."""
        return _merged(
            await asyncio.gather(
                *(self._emotes(f"{p.name} global", p, p.global_emotes, _GLOBAL_AGE) for p in self._providers)
            )
        )

    async def channel_emotes(self, channel_id: str) -> dict[str, Emote]:
        """Emotes of the channel with this Twitch user id."""
        sets = await asyncio.gather(*(self._channel(provider, channel_id) for provider in self._providers))
        if self._live is not None:
            self._live.watch(channel_id)
        # A provider may have told of a change while another had not answered yet.
        return self.known(channel_id) or _merged(sets)

    def known(self, channel_id: str) -> dict[str, Emote]:
        """What is known of a channel's emotes by now; nobody is asked, and nothing gets older by it."""
        keys = (_channel_key(provider.name, channel_id) for provider in self._providers)
        return _merged([self._kept[key][1] for key in keys if key in self._kept])

    def _heard(self, name: str, change: SetChange) -> None:
        """A provider tells of a change."""
        key = _channel_key(name, change.channel_id)
        if key not in self._kept:
            return
        if change.outdated:
            _ = self._tasks.spawn(self._ask_anew(name, change.channel_id), name=f"emotes of {name}")
            return
        self._keep(key, changed(self._kept[key][1], change), change.channel_id)

    async def _ask_anew(self, name: str, channel_id: str) -> None:
        provider = next(provider for provider in self._providers if provider.name == name)
        try:
            emotes = await provider.channel_emotes(channel_id)
        except MiniTtvError as error:
            self.trouble.emit(tr("{name} emotes may be out of date: {error}", name=name, error=error))
            return
        if self._live is not None:
            self._live.watch(channel_id)  # another set may be active, to be listened to
        self._keep(_channel_key(name, channel_id), emotes, channel_id)

    def _keep(self, key: str, emotes: list[Emote], channel_id: str) -> None:
        """Replace a channel's emotes; what a provider tells is newer than what its caches answer."""
        before = self._kept.get(key)
        self._kept[key] = (self._now(), emotes)
        if before is None or before[1] != emotes:
            self.changed.emit(channel_id)

    async def _channel(self, provider: EmoteProvider, channel_id: str) -> list[Emote]:
        key = _channel_key(provider.name, channel_id)
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
            words = tr("{name} emotes are missing: {error}", name=provider.name, error=error)
            if key in self._kept:
                words = tr("{name} emotes may be out of date: {error}", name=provider.name, error=error)
            self.trouble.emit(words)
            return emotes
        self._kept[key] = (self._now(), emotes)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT_SETS:
            self._kept.popitem(last=False)
        return emotes


def _channel_key(name: str, channel_id: str) -> str:
    return f"{name} channel {channel_id}"


def _merged(sets: Sequence[Sequence[Emote]]) -> dict[str, Emote]:
    """Emotes by name; the first set that has a name wins, and in a set its first entry."""
    merged: dict[str, Emote] = {}
    for emotes in sets:
        for emote in emotes:
            merged.setdefault(emote.name, emote)
    return merged
