"""The chat of the open channel: events with all emotes in their places, every message counted once."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Protocol

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserState
from mini_ttv.core.emotes import Emote
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.chat_reading import ChatReading, ChatTools, Cheers, EmoteCatalogue, History, MessageCounter

_LOGGER = logging.getLogger(__name__)


class ChatSource(Protocol):
    """Where chats come from."""

    def events(self, channel: str) -> AsyncGenerator[list[ChatEvent], None]:
        """The events of a channel until it is closed."""


class ChatService:
    """One open channel at a time."""

    def __init__(
        self, source: ChatSource, catalogue: EmoteCatalogue, counter: MessageCounter, *, hold_seconds: float = 3.0
    ) -> None:
        self.received: Event[list[ChatEvent]] = Event()
        self.channel_changed: Event[str] = Event()
        """Another channel is open, or none."""
        self.channel = ""
        self.history: History | None = None
        """Gives what was said in a channel before it was opened, where that is wanted."""
        self.hold_seconds = hold_seconds
        """The longest that messages of the next channel wait for emotes and history."""
        self.cheers: Cheers = tuple
        """Gives the prefixes of the open channel's own cheers."""
        self._source = source
        self._tasks = TaskSet(_LOGGER)
        self._tools = ChatTools(catalogue, counter, self._tasks)
        self._open: ChatReading | None = None
        self._reading: asyncio.Task[None] | None = None

    def open(self, channel: str) -> None:
        """Leave the open channel and read another; `channel` is a login."""
        self.close()
        self.channel = channel.lower()
        self._open = ChatReading(
            self._tools,
            self.received.emit,
            hold_seconds=self.hold_seconds,
            history=self.history,
            cheers=self.cheers,
        )
        self._reading = self._tasks.spawn(self._read(self._open, self.channel), name=f"chat of {self.channel}")
        self.channel_changed.emit(self.channel)

    @property
    def channel_id(self) -> str:
        """The user id of the open channel; "" while it is not known."""
        return "" if self._open is None else self._open.channel_id

    @property
    def emotes(self) -> Mapping[str, Emote]:
        """The third-party emotes of the open channel that are known by now, by name."""
        return {} if self._open is None else self._open.emotes

    @property
    def own_state(self) -> UserState | None:
        """How we ourselves look in the open channel, where a login reads it."""
        return None if self._open is None else self._open.own_state

    def learn(self, channel_id: str, emotes: Mapping[str, Emote]) -> None:
        """A channel's third-party emotes are others than before."""
        if self._open is not None:
            self._open.learn(channel_id, emotes)

    def take_own(self, message: ChatMessage) -> None:
        """Show and count what we wrote at once.

        A copy that a connection or the history brings is dropped, as is this one where the connection was faster.
        """
        if self._open is not None and message.channel == self.channel:
            self._open.take([message])

    def close(self) -> None:
        """Leave the channel; nothing is received any more, and what was received is counted."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if self._open is not None:
            self._open.close()
            self._open = None
            self.channel = ""
            self.channel_changed.emit("")

    async def aclose(self) -> None:
        """Leave the channel and wait until its connection is gone."""
        self.close()
        await self._tasks.cancel()

    async def _read(self, chat: ChatReading, channel: str) -> None:
        async with aclosing(self._source.events(channel)) as batches:
            chat.ask_global()
            async for batch in batches:
                chat.take(batch)
