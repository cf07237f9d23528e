"""The badges and cheers of the open channel: asked for once it is known, kept while the program runs."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping
from typing import Protocol, TypeVar

from mini_ttv.core.chat import ChatEvent, ChatMessage, RoomState
from mini_ttv.core.chat_looks import BadgeLook, ChatLooks, CheerTier
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet

T = TypeVar("T")

_KEPT_CHANNELS = 30
_LOGGER = logging.getLogger(__name__)


class LooksSource(Protocol):
    """Who knows; raises `MiniTtvError`s, such as for nobody being logged in."""

    async def global_badges(self) -> list[BadgeLook]:
        """Those of all channels."""

    async def channel_badges(self, channel_id: str) -> list[BadgeLook]:
        """A channel's own."""

    async def cheers(self, channel_id: str) -> Mapping[str, tuple[CheerTier, ...]]:
        """By prefix."""


class ChatLooksService:
    """Hears the chat's events, and gives the looks of the channel that they come from."""

    def __init__(self, source: LooksSource) -> None:
        """Ask `source`."""
        self.looks = ChatLooks()
        self.changed: Event[ChatLooks] = Event()
        self._source = source
        self._tasks = TaskSet(_LOGGER)
        self._channel_id = ""
        self._everywhere: list[BadgeLook] = []
        self._kept: OrderedDict[str, ChatLooks] = OrderedDict()

    def take(self, events: list[ChatEvent]) -> None:
        """Events of the open chat: the first of a channel names it."""
        for event in events:
            if isinstance(event, RoomState | ChatMessage):
                if event.channel_id and event.channel_id != self._channel_id:
                    self._channel_id = event.channel_id
                    self._begin()
                return

    def ask_again(self) -> None:
        """Somebody else is logged in now: what could not be had may be had."""
        if self._channel_id and self._channel_id not in self._kept:
            self._begin()

    async def close(self) -> None:
        """Ask no more."""
        await self._tasks.cancel()

    def _begin(self) -> None:
        channel_id = self._channel_id
        kept = self._kept.get(channel_id)
        self._show(kept or ChatLooks({(each.set_id, each.id): each for each in self._everywhere}))
        if kept is None:
            _ = self._tasks.spawn(self._ask(channel_id), name="badges and cheers")

    def _show(self, looks: ChatLooks) -> None:
        if looks != self.looks:
            self.looks = looks
            self.changed.emit(looks)

    async def _ask(self, channel_id: str) -> None:
        try:
            self._everywhere = self._everywhere or await self._source.global_badges()
            own, cheers = await asyncio.gather(self._source.channel_badges(channel_id), self._source.cheers(channel_id))
        except MiniTtvError as error:
            _LOGGER.info("The program's own badges are shown: %s", error)
            return
        badges = {(each.set_id, each.id): each for each in [*self._everywhere, *own]}
        looks = self._kept[channel_id] = ChatLooks(badges, cheers)
        while len(self._kept) > _KEPT_CHANNELS:
            self._kept.popitem(last=False)
        if channel_id == self._channel_id:
            self._show(looks)
