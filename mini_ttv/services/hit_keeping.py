"""Keeping what was counted: in the store a moment later, from a thread, again and again until it works."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from contextlib import asynccontextmanager
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.hit_deltas import Deltas, Pending, Sums
from mini_ttv.core.hits import Stored

_LOGGER = logging.getLogger(__name__)
_SLOWEST_RETRY = 30.0  # seconds

P = ParamSpec("P")
T = TypeVar("T")


class HitStorage(Protocol):
    """What is asked of the store; every call may block and may raise StorageError."""

    def open(self) -> str:
        """Open it; a sentence for a person where something had to be done, else ""."""

    def close(self) -> None:
        """Close it; it may be closed already."""

    def apply(self, deltas: Deltas) -> list[str]:
        """Add a batch, all of it or nothing; ids of messages that another process has counted since the last call."""

    def recent_ids(self) -> list[str]:
        """Ids of messages that were counted, the oldest first."""

    def totals(self, channel_id: str) -> Stored:
        """All that was ever counted in a channel."""

    def wipe(self, before: int | None = None) -> None:
        """Remove what was counted, or what is older than a Unix time."""

    def wipe_messages(self, before: int | None = None) -> bool:
        """Remove the messages that are kept, or what is older than a Unix time; whether there was one."""

    def oldest(self) -> int | None:
        """The hour of the first message that is kept."""

    def silence(self, login: str) -> None:
        """Keep a person out of the lists of chatters."""

    def unsilence(self, login: str) -> None:
        """Count a person among the chatters again."""

    def silent(self) -> list[str]:
        """Who is kept out."""


class Numbers(Protocol):
    """What is counted in memory."""

    def remember(self, message_ids: list[str]) -> None:
        """Take the ids of messages that were counted before."""

    def unknown(self) -> list[str]:
        """Ids of channels whose stored numbers are wanted; they are read before anything is written."""

    def load(self, channel_id: str, stored: Stored, waiting: Sums) -> None:
        """Take the stored numbers of a channel; what of this run is not among them is `waiting`."""

    def forget(self, *, all_: bool) -> None:
        """What was stored has changed: want it anew, or begin anew altogether."""


class HitKeeping:
    """Writes what is `pending`.

    `trouble` tells, in words, that the store does not work, and "" when it works again. `notice` tells once what was
    done to make it work.
    """

    def __init__(self, store: HitStorage, executor: Executor, numbers: Numbers, flush_interval: float = 1.5) -> None:
        """Prepare; nothing is opened yet.

        Args:
            store: where hits are kept.
            executor: with one thread, in which alone the store is called.
            numbers: what is counted in memory.
            flush_interval: seconds between two writes.
        """
        self.pending = Pending()
        self.trouble: Event[str] = Event()
        self.trouble_text = ""
        self.notice: Event[str] = Event()
        self._store = store
        self._executor = executor
        self._numbers = numbers
        self._interval = flush_interval
        self._backoff = Backoff(flush_interval, max(_SLOWEST_RETRY, flush_interval), jitter=0.0)
        self._is_open = False
        self._is_closing = False
        self._wake = asyncio.Event()
        self._flushing: asyncio.Lock = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Open the store; where that does not work, `trouble` tells and it is tried again."""
        await self._attempt()
        self._task = asyncio.create_task(self._write_on(), name="hit counter")

    def wake(self) -> None:
        """Write, or load, soon."""
        self._wake.set()

    async def flush(self) -> None:
        """Write what waits now.

        Raises:
            StorageError: that does not work; what waits goes on waiting.
        """
        async with self._flushing:
            await self._flush_all()

    @asynccontextmanager
    async def settled(self) -> AsyncIterator[None]:
        """All but what is `pending.waiting` is in the store, and nothing more is written meanwhile.

        Raises:
            StorageError: what waited cannot be written.
        """
        async with self._flushing:
            await self._flush_all()
            yield

    async def wipe(self, before: int | None = None) -> None:
        """Remove what was counted, or what is older than a Unix time; what waits is thrown away in the first case.

        Raises:
            StorageError: that does not work.
        """
        async with self._flushing:
            if before is not None:
                await self._flush_all()
            await self.in_store(self._store.wipe, before)
            if before is None:
                self.pending = Pending()
            self._numbers.forget(all_=before is None)
            await self._load()

    async def close(self) -> None:
        """Write what is left and close the store."""
        self._is_closing = True
        self._wake.set()
        if self._task is not None:
            await self._task
            self._task = None
            await self._attempt()
        if self.pending.waiting:
            _LOGGER.error("Hits of the last seconds were not stored: %s", self.trouble_text)
        if self._is_open:
            self._is_open = False
            with contextlib.suppress(StorageError):
                await self.in_store(self._store.close)

    async def in_store(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call the store in its thread."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, partial(call, *args, **kwargs))

    async def _write_on(self) -> None:
        delay = self._interval
        while not self._is_closing:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(delay):
                    await self._wake.wait()
            self._wake.clear()
            if await self._attempt():
                self._backoff.reset()
                delay = self._interval
            else:
                delay = self._backoff.next_delay()

    async def _attempt(self) -> bool:
        """Open what is closed, load what is missing, write what waits; whether that worked."""
        try:
            await self.flush()
        except StorageError as error:
            self._tell(str(error))
            return False
        self._tell("")
        return True

    async def _open(self) -> None:
        notice = await self.in_store(self._store.open)
        self._numbers.remember(await self.in_store(self._store.recent_ids))
        self._is_open = True
        if notice:
            self.notice.emit(notice)

    async def _flush_all(self) -> None:
        if not self._is_open:
            await self._open()
        await self._load()
        await self._flush()

    async def _load(self) -> None:
        """Fetch stored numbers before the first write of a channel, and whenever they have changed otherwise."""
        while missing := self._numbers.unknown():
            for channel_id in missing:
                stored = await self.in_store(self._store.totals, channel_id)
                self._numbers.load(channel_id, stored, self.pending.waiting.summed())

    async def _flush(self) -> None:
        pending = self.pending
        batch = pending.take()
        if batch is not None:
            writing = asyncio.get_running_loop().run_in_executor(self._executor, self._store.apply, batch)
            writing.add_done_callback(partial(_settle, pending))
            # A cancelled wait does not stop the write: its outcome must be known.
            self._numbers.remember(await asyncio.shield(writing))

    def _tell(self, text: str) -> None:
        if text != self.trouble_text:
            self.trouble_text = text
            self.trouble.emit(text)


def _settle(pending: Pending, writing: asyncio.Future[list[str]]) -> None:
    if writing.cancelled() or writing.exception() is not None:
        pending.failed()
    else:
        pending.committed()
