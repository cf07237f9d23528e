"""The list of channels that are counted in the background, in this run and the next ones."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol, TypeVar

from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.translation import tr
from mini_ttv.services.background_chats import BackgroundChats, Tracked

T = TypeVar("T")


class TrackedStorage(Protocol):
    """The list on disk; every call may block and may raise StorageError."""

    def tracked(self) -> list[str]:
        """Logins, the oldest first."""

    def track(self, login: str, *, now: int) -> None:
        """Keep a channel; `now` is Unix seconds."""

    def untrack(self, login: str) -> None:
        """Forget a channel."""


class TrackingService:
    """Counts the chats of a list; `trouble` tells, in words, that the list is not kept."""

    def __init__(self, chats: BackgroundChats, store: TrackedStorage, executor: Executor) -> None:
        """Take the collaborators.

        Args:
            chats: reads them.
            store: keeps the list.
            executor: with one thread, in which alone the store is called.
        """
        self.changed = chats.changed
        self.trouble: Event[str] = Event()
        self._chats = chats
        self._store = store
        self._executor = executor

    @property
    def channels(self) -> tuple[Tracked, ...]:
        """The list with its states, the oldest first."""
        return self._chats.channels

    async def start(self) -> None:
        """Take the list of the last run up again."""
        for login in await self._in_store(self._store.tracked) or ():
            self._chats.open(login)

    async def add(self, login: str) -> None:
        """Count a channel from now on."""
        if self._chats.open(login):
            await self._in_store(lambda: self._store.track(login.lower(), now=int(time.time())))

    async def remove(self, login: str) -> None:
        """Count a channel no more; what was counted stays."""
        if self._chats.leave(login):
            await self._in_store(lambda: self._store.untrack(login.lower()))

    async def close(self) -> None:
        """Leave all chats; the list stays for the next run."""
        await self._chats.close()

    async def _in_store(self, call: Callable[[], T]) -> T | None:
        # Whoever asked may be gone before it is done: what a person chose is kept all the same.
        working = asyncio.get_running_loop().run_in_executor(self._executor, call)
        try:
            return await asyncio.shield(working)
        except StorageError as error:
            self.trouble.emit(tr("{error} The list of counted channels is not kept.", error=error))
            return None
