"""Channels that are counted in the background, without being watched, in this run and the next ones."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Executor
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol, TypeVar

from mini_ttv.core.chat import ChatEvent, ChatStatus, StatusChanged
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.chat_reading import ChatReading, EmoteCatalogue, MessageCounter

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)
_HOLD_SECONDS = 30.0  # nobody looks at it: what has all its emotes is better than what is early


class BackgroundSource(Protocol):
    """Where chats come from."""

    def events(self, channel: str, *, is_urgent: bool) -> AsyncGenerator[list[ChatEvent], None]:
        """The events of a channel until it is closed."""


class TrackedStorage(Protocol):
    """The list on disk; every call may block and may raise StorageError."""

    def tracked(self) -> list[str]:
        """Logins, the oldest first."""

    def track(self, login: str, *, now: int) -> None:
        """Keep a channel; `now` is Unix seconds."""

    def untrack(self, login: str) -> None:
        """Forget a channel."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """One channel."""

    login: str
    status: ChatStatus = ChatStatus.CONNECTING
    text: str = ""  # a sentence where something is wrong


class TrackingService:
    """Counts the chats of a list of channels.

    `changed` tells that the list, or the state of a channel, is another; `trouble` tells, in words, that the list is
    not kept.
    """

    def __init__(
        self,
        source: BackgroundSource,
        catalogue: EmoteCatalogue,
        counter: MessageCounter,
        store: TrackedStorage,
        executor: Executor,
    ) -> None:
        """Take the collaborators.

        Args:
            source: chats.
            catalogue: third-party emotes.
            counter: counts each message once.
            store: keeps the list.
            executor: with one thread, in which alone the store is called.
        """
        self.changed: Event[tuple[Tracked, ...]] = Event()
        self.trouble: Event[str] = Event()
        self._source = source
        self._catalogue = catalogue
        self._counter = counter
        self._store = store
        self._executor = executor
        self._tasks = TaskSet(_LOGGER)
        self._channels: dict[str, Tracked] = {}
        self._reading: dict[str, asyncio.Task[None]] = {}

    @property
    def channels(self) -> tuple[Tracked, ...]:
        """The list with its states, the oldest first."""
        return tuple(self._channels.values())

    async def start(self) -> None:
        """Take the list of the last run up again."""
        for login in await self._in_store(self._store.tracked) or ():
            self._open(login)

    async def add(self, login: str) -> None:
        """Count a channel from now on."""
        login = login.lower()
        if login not in self._channels:
            self._open(login)
            await self._in_store(lambda: self._store.track(login, now=int(time.time())))

    async def remove(self, login: str) -> None:
        """Count a channel no more; what was counted stays."""
        login = login.lower()
        if self._channels.pop(login, None) is not None:
            reading = self._reading.pop(login, None)
            if reading is not None:
                reading.cancel()
            self.changed.emit(self.channels)
            await self._in_store(lambda: self._store.untrack(login))

    async def close(self) -> None:
        """Leave all chats; the list stays for the next run."""
        await self._tasks.cancel()

    def _open(self, login: str) -> None:
        self._channels[login] = Tracked(login)
        self._reading[login] = self._tasks.spawn(self._read(login), name=f"tracked chat of {login}")
        self.changed.emit(self.channels)

    async def _read(self, login: str) -> None:
        def received(events: list[ChatEvent]) -> None:
            for event in events:
                if isinstance(event, StatusChanged):
                    self._show(Tracked(login, event.status, event.text))

        reading = ChatReading(self._catalogue, self._counter, received, self._tasks, hold_seconds=_HOLD_SECONDS)
        reading.ask_global()
        try:
            async with aclosing(self._source.events(login, is_urgent=False)) as batches:
                async for batch in batches:
                    reading.take(batch)
        finally:
            reading.close()

    def _show(self, tracked: Tracked) -> None:
        if tracked.login in self._channels and self._channels[tracked.login] != tracked:
            self._channels[tracked.login] = tracked
            self.changed.emit(self.channels)

    async def _in_store(self, call: Callable[[], T]) -> T | None:
        # Whoever asked may be gone before it is done: what a person chose is kept all the same.
        working = asyncio.get_running_loop().run_in_executor(self._executor, call)
        try:
            return await asyncio.shield(working)
        except StorageError as error:
            self.trouble.emit(f"{error} The list of counted channels is not kept.")
            return None
