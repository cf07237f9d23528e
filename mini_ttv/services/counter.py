"""Counting while the program runs: numbers in memory at once, in the store a moment later, each message once."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.hits import (
    ChannelHits,
    Deltas,
    EmoteCount,
    Pending,
    Rule,
    Stored,
    counts_here,
    every_occurrence,
    minute_of,
)
from mini_ttv.core.seen_ids import SeenIds

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

    def apply(self, deltas: Deltas) -> None:
        """Add a batch, all of it or nothing."""

    def recent_ids(self) -> list[str]:
        """Ids of messages that were counted, the oldest first."""

    def totals(self, channel_id: str) -> Stored:
        """All that was ever counted in a channel."""


class Counter:
    """Hits of all channels.

    `trouble` tells, in words, that the store does not work, and "" when it works again; counting goes on in memory and
    is stored as soon as that is possible. `notice` tells once what was done to make it work.
    """

    def __init__(
        self,
        store: HitStorage,
        executor: Executor,
        *,
        clock: Callable[[], float] = time.time,
        flush_interval: float = 2.0,
        rule: Rule = every_occurrence,
    ) -> None:
        """Prepare; nothing is opened yet.

        Args:
            store: where hits are kept.
            executor: with one thread, in which alone the store is called.
            clock: Unix seconds.
            flush_interval: seconds between two writes.
            rule: what a hit is.
        """
        self.trouble: Event[str] = Event()
        self.trouble_text = ""
        self.notice: Event[str] = Event()
        self._store = store
        self._executor = executor
        self._clock = clock
        self._interval = flush_interval
        self._backoff = Backoff(flush_interval, max(_SLOWEST_RETRY, flush_interval), jitter=0.0)
        self._rule = rule
        self._seen = SeenIds()
        self._pending = Pending()
        self._channels: dict[str, ChannelHits] = {}  # by login
        self._ids: dict[str, str] = {}  # login -> channel id
        self._loaded: set[str] = set()  # logins whose stored numbers are here
        self._early: list[ChatMessage] | None = []  # until the ids of earlier runs are known
        self._is_open = False
        self._is_closing = False
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def record(self, message: ChatMessage) -> None:
        """Count a message, unless its id was counted before; third-party emotes must be placed already."""
        if self._early is not None:
            self._early.append(message)
        elif counts_here(message) and self._seen.add(message.id):
            self._count(message)

    def _count(self, message: ChatMessage) -> None:
        now = self._clock()
        emotes = self._rule(message)
        channel = message.channel
        if channel not in self._channels:
            self._channels[channel] = ChannelHits()
            self._wake.set()  # for what was stored before
        if message.channel_id:
            self._ids[channel] = message.channel_id
        self._channels[channel].add(emotes, now, is_live=not message.is_history)
        self._pending.waiting.add(message, self._id_of(channel), emotes, minute_of(message.sent_at, now))

    def table(self, channel: str) -> list[EmoteCount]:
        """The emotes of a channel, the most frequent first: ever, in this run, in the last minute."""
        hits = self._channels.get(channel)
        return hits.table(self._clock()) if hits else []

    def messages(self, channel: str) -> int:
        """Messages of a channel that were ever counted."""
        hits = self._channels.get(channel)
        return hits.stored.messages + hits.messages if hits else 0

    def session_messages(self, channel: str) -> int:
        """Messages of a channel that were counted in this run."""
        hits = self._channels.get(channel)
        return hits.messages if hits else 0

    async def start(self) -> None:
        """Open the store and begin to write; where it cannot be opened, `trouble` tells and it is tried again."""
        await self._attempt()
        self._count_early()
        self._task = asyncio.create_task(self._write_on(), name="hit counter")

    async def close(self) -> None:
        """Write what is left and close the store."""
        self._count_early()
        self._is_closing = True
        self._wake.set()
        if self._task is not None:
            await self._task
            self._task = None
            await self._attempt()
        if self._pending.waiting:
            _LOGGER.error("Hits of the last seconds were not stored: %s", self.trouble_text)
        if self._is_open:
            self._is_open = False
            with contextlib.suppress(StorageError):
                await self._in_store(self._store.close)

    def _count_early(self) -> None:
        early, self._early = self._early or [], None
        for message in early:
            self.record(message)

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
            if not self._is_open:
                await self._open()
            await self._load()
            await self._flush()
        except StorageError as error:
            self._tell(str(error))
            return False
        self._tell("")
        return True

    async def _open(self) -> None:
        notice = await self._in_store(self._store.open)
        self._seen.update(await self._in_store(self._store.recent_ids))
        self._is_open = True
        if notice:
            self.notice.emit(notice)

    async def _load(self) -> None:
        """Fetch stored numbers before the first write of a channel, so that they never hold what is counted here."""
        while missing := self._channels.keys() - self._loaded:
            channel = missing.pop()
            self._channels[channel].stored = await self._in_store(self._store.totals, self._id_of(channel))
            self._loaded.add(channel)

    async def _flush(self) -> None:
        batch = self._pending.take()
        if batch is not None:
            writing = asyncio.get_running_loop().run_in_executor(self._executor, self._store.apply, batch)
            writing.add_done_callback(self._settle)
            await asyncio.shield(writing)  # a cancelled wait does not stop the write: its outcome must be known

    def _settle(self, writing: asyncio.Future[None]) -> None:
        if writing.cancelled() or writing.exception() is not None:
            self._pending.failed()
        else:
            self._pending.committed()

    async def _in_store(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, partial(call, *args, **kwargs))

    def _tell(self, text: str) -> None:
        if text != self.trouble_text:
            self.trouble_text = text
            self.trouble.emit(text)

    def _id_of(self, channel: str) -> str:
        return self._ids.get(channel, f"#{channel}")
