"""Chats that are counted without being watched."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.chat import ChatEvent, ChatStatus, StatusChanged
from mini_ttv.core.emotes import Emote
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.chat_reading import ChatReading, ChatTools, EmoteCatalogue, MessageCounter

_LOGGER = logging.getLogger(__name__)
_HOLD_SECONDS = 30.0  # nobody looks at it: what has all its emotes is better than what is early


class BackgroundSource(Protocol):
    """Where chats come from."""

    def events(self, channel: str, *, is_urgent: bool) -> AsyncGenerator[list[ChatEvent], None]:
        """The events of a channel until it is closed."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """One channel."""

    login: str
    status: ChatStatus = ChatStatus.CONNECTING
    text: str = ""  # a sentence where something is wrong


class BackgroundChats:
    """Reads chats side by side and counts their messages; `changed` tells that one, or its state, is another."""

    def __init__(self, source: BackgroundSource, catalogue: EmoteCatalogue, counter: MessageCounter) -> None:
        """Take the collaborators.

        Args:
            source: chats.
            catalogue: third-party emotes.
            counter: counts each message once.
        """
        self.changed: Event[tuple[Tracked, ...]] = Event()
        self._source = source
        self._tasks = TaskSet(_LOGGER)
        self._tools = ChatTools(catalogue, counter, self._tasks)
        self._channels: dict[str, Tracked] = {}
        self._reading: dict[str, asyncio.Task[None]] = {}
        self._open: set[ChatReading] = set()

    @property
    def channels(self) -> tuple[Tracked, ...]:
        """All with their states, the oldest first."""
        return tuple(self._channels.values())

    def open(self, login: str) -> bool:
        """Read a chat from now on; False where it is read already."""
        login = login.lower()
        if login in self._channels:
            return False
        self._channels[login] = Tracked(login)
        self._reading[login] = self._tasks.spawn(self._read(login), name=f"counted chat of {login}")
        self.changed.emit(self.channels)
        return True

    def leave(self, login: str) -> bool:
        """Read a chat no more; False where it was not read."""
        login = login.lower()
        if self._channels.pop(login, None) is None:
            return False
        self._reading.pop(login).cancel()
        self.changed.emit(self.channels)
        return True

    def learn(self, channel_id: str, emotes: Mapping[str, Emote]) -> None:
        """A channel's third-party emotes are others than before."""
        for reading in self._open:
            reading.learn(channel_id, emotes)

    async def close(self) -> None:
        """Leave all; what was received is counted."""
        await self._tasks.cancel()

    async def _read(self, login: str) -> None:
        def received(events: list[ChatEvent]) -> None:
            for event in events:
                if isinstance(event, StatusChanged):
                    self._show(Tracked(login, event.status, event.text))

        reading = ChatReading(self._tools, received, hold_seconds=_HOLD_SECONDS)
        self._open.add(reading)
        reading.ask_global()
        try:
            async with aclosing(self._source.events(login, is_urgent=False)) as batches:
                async for batch in batches:
                    reading.take(batch)
        finally:
            self._open.discard(reading)
            reading.close()

    def _show(self, tracked: Tracked) -> None:
        if tracked.login in self._channels and self._channels[tracked.login] != tracked:
            self._channels[tracked.login] = tracked
            self.changed.emit(self.channels)
