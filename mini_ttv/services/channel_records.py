"""What is kept of channels on this machine, reached through one thread: the door of favourites and local follows."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol, TypeVar

from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.translation import tr

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)


class ChannelStorage(Protocol):
    """What is asked of the store; every call may block and may raise StorageError."""

    def open(self) -> str:
        """Open it; a sentence for a person where something had to be done, else ""."""

    def close(self) -> None:
        """Close it; it may be closed already."""

    def favourites(self) -> list[str]:
        """User ids, the oldest favourite first."""

    def set_favourite(self, user_id: str, *, pinned: bool) -> None:
        """Make a channel a favourite, or one no more."""

    def local_follows(self) -> list[LocalFollow]:
        """The channels that are followed here, the oldest first."""

    def follow(self, channel: LocalFollow) -> None:
        """Keep a channel, or what is known of it now."""

    def unfollow(self, login: str) -> None:
        """Forget a channel."""


class ChannelRecords:
    """The store behind its thread.

    `trouble` tells, in words, that something was not kept: what people chose holds for this run then.
    """

    def __init__(self, store: ChannelStorage, executor: Executor) -> None:
        """Take the store and the executor, with one thread, in which alone it is called."""
        self.trouble: Event[str] = Event()
        self._store = store
        self._executor = executor
        self._is_open = False

    async def start(self) -> None:
        """Open the store; where that fails, `trouble` tells and it is tried again with the next call."""
        await self._attempt(self._opened)

    async def close(self) -> None:
        """Close the store."""
        if self._is_open:
            self._is_open = False
            await self._attempt(self._store.close)

    async def read(self, call: Callable[[ChannelStorage], list[T]]) -> list[T]:
        """What `call` reads in the store; nothing where that fails."""
        found = await self._attempt(lambda: call(self._opened()))
        return [] if found is None else found

    async def write(self, call: Callable[[ChannelStorage], None]) -> None:
        """Let `call` change the store; changes are made in the order in which they were asked for."""
        await self._attempt(lambda: call(self._opened()))

    def _opened(self) -> ChannelStorage:
        """The store, open; runs in its thread."""
        if not self._is_open:
            notice = self._store.open()
            self._is_open = True
            if notice:
                _LOGGER.warning("%s", notice)
        return self._store

    async def _attempt(self, call: Callable[[], T]) -> T | None:
        # Whoever asked may be gone before it is done: what a person chose is kept all the same.
        working = asyncio.get_running_loop().run_in_executor(self._executor, call)
        try:
            return await asyncio.shield(working)
        except StorageError as error:
            self.trouble.emit(tr("{error} Favourites and added channels are kept until Mini TTV ends.", error=error))
            return None
