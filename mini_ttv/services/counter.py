"""Counting while the program runs: numbers in memory at once, in the store a moment later, each message once."""

import time
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from concurrent.futures import Executor
from contextlib import asynccontextmanager
from dataclasses import dataclass

from mini_ttv.core.chat import ChatCleared, ChatEvent, ChatMessage, MessageDeleted
from mini_ttv.core.combos import Combo, Combos
from mini_ttv.core.emotes import Emote
from mini_ttv.core.events import Event
from mini_ttv.core.hit_board import Base, HitBoard
from mini_ttv.core.hit_deltas import Sums, without, written_of
from mini_ttv.core.hits import (
    KNOWN_BOTS,
    ChannelHits,
    EmoteCount,
    Mode,
    Stored,
    Tally,
    counts_here,
    is_bot,
    minute_of,
)
from mini_ttv.core.message_events import event_of, moderation
from mini_ttv.core.seen_ids import SeenIds
from mini_ttv.services.hit_keeping import HitKeeping, HitStorage
from mini_ttv.services.silent_people import SilentPeople

__all__ = ["Counter", "HitStorage"]


@dataclass(slots=True)
class Rules:
    """What is counted; may be changed at any time."""

    bots: Collection[str] = KNOWN_BOTS  # logins of programs, whose messages are not counted
    also: Callable[[str], Iterable[Emote]] | None = None  # finds what counts as an emote in a text, such as emoji
    keep_messages: bool = False  # store the messages themselves, too


class _Numbers:
    """What is counted in memory, over what was stored before."""

    def __init__(self) -> None:
        self.seen = SeenIds()
        self.channels: dict[str, ChannelHits] = {}  # by login
        self.combos: dict[str, Combos] = {}
        self.ids: dict[str, str] = {}  # login -> channel id
        self.known: set[str] = set()  # logins whose stored numbers are here

    def id_of(self, channel: str) -> str:
        return self.ids.get(channel) or f"#{channel}"

    def forget(self, *, all_: bool) -> None:
        if all_:
            self.channels.clear()
            self.combos.clear()
        self.known.clear()

    def remember(self, message_ids: list[str]) -> None:
        self.seen.update(message_ids)

    def unknown(self) -> list[str]:
        return [self.id_of(channel) for channel in self.channels.keys() - self.known]

    def load(self, channel_id: str, stored: Stored, waiting: Sums) -> None:
        for channel in self.channels.keys() - self.known:
            if self.id_of(channel) == channel_id:
                hits = self.channels[channel]
                written = hits.messages - sum(count for (of, _), count in waiting.messages.items() if of == channel_id)
                hits.stored = Stored(
                    without(stored.counts, written_of(hits.session(), channel_id, waiting)),
                    max(0, stored.messages - written),
                )
                self.known.add(channel)


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
        flush_interval: float = 1.5,
        rules: Rules | None = None,
    ) -> None:
        """Prepare; nothing is opened yet.

        Args:
            store: where hits are kept.
            executor: with one thread, in which alone the store is called.
            clock: Unix seconds.
            flush_interval: seconds between two writes.
            rules: what is counted.
        """
        self.rules = rules or Rules()
        self.combo_ended: Event[tuple[str, Combo]] = Event()
        """A combo, and the login of its channel."""
        self.wiped: Event[int | None] = Event()
        """What was stored has been removed: all, or what is older than this Unix time."""
        self._numbers = _Numbers()
        self._store = store
        self._keeping = HitKeeping(store, executor, self._numbers, flush_interval)
        self.people = SilentPeople(self._keeping, store)
        self.trouble = self._keeping.trouble
        self.notice = self._keeping.notice
        self._clock = clock
        self._board: HitBoard | None = None  # what somebody looks at
        self._early: list[ChatMessage] | None = []  # until the ids of earlier runs are known

    @property
    def trouble_text(self) -> str:
        """What `trouble` told last."""
        return self._keeping.trouble_text

    def record(self, message: ChatMessage) -> None:
        """Count a message, unless its id was counted before; third-party emotes must be placed already."""
        if self._early is not None:
            self._early.append(message)
        elif not counts_here(message):
            self._hits_of(message.channel).copies += 1
        elif self._numbers.seen.add(message.id):
            self._count(message)

    def moderated(self, event: ChatEvent) -> None:
        """Mark the hits of messages that were deleted; they stay counted."""
        hits = self._numbers.channels.get(event.channel)
        if hits is None:
            return
        if isinstance(event, MessageDeleted):
            marked = hits.delete(message_id=event.message_id)
        elif isinstance(event, ChatCleared) and (event.user_id or not event.login):
            marked = hits.delete(user_id=event.user_id)
        else:
            return
        channel_id = self._numbers.id_of(event.channel)
        waiting = self._keeping.pending.waiting
        waiting.deleted += ((channel_id, event.channel, minute, use) for minute, use in marked)
        if self.rules.keep_messages:
            waiting.take_away(moderation(channel_id, event, self._clock()))

    def table(self, channel: str, mode: Mode = Mode.OCCURRENCES) -> list[EmoteCount]:
        """The emotes of a channel, the most frequent first: ever, in this run, in the last minute."""
        hits = self._numbers.channels.get(channel)
        return hits.table(self._clock(), mode) if hits else []

    def course(self, channel: str, key: str, parts: int = 12, mode: Mode = Mode.OCCURRENCES) -> list[int]:
        """Hits of an emote in each twelfth, or other part, of the last minute, the oldest first."""
        hits = self._numbers.channels.get(channel)
        return hits.course(key, self._clock(), parts, mode) if hits else [0] * parts

    def combos(self, channel: str) -> list[Combo]:
        """The combos that go on, the longest first."""
        combos = self._numbers.combos.get(channel)
        return combos.running() if combos else []

    def messages(self, channel: str) -> int:
        """Messages of a channel that were ever counted."""
        hits = self._numbers.channels.get(channel)
        return hits.stored.messages + hits.messages if hits else 0

    def session_messages(self, channel: str) -> int:
        """Messages of a channel that were counted in this run."""
        hits = self._numbers.channels.get(channel)
        return hits.messages if hits else 0

    def left_out(self, channel: str) -> tuple[int, int]:
        """Messages that were not counted in this run: of bots, and of other rooms of a shared chat."""
        hits = self._numbers.channels.get(channel)
        return (hits.bots, hits.copies) if hits else (0, 0)

    def look(self, channel: str, mode: Mode = Mode.OCCURRENCES, base: Base | None = None) -> list[EmoteCount]:
        """The emotes of a channel in no order, for who looks again and again.

        Args:
            channel: its login.
            mode: what a hit is.
            base: what the totals begin with; None for all that was stored before this run.

        Returns:
            The same list with the same rows, made new, as long as the same is asked for.
        """
        hits = self._numbers.channels.get(channel)
        if hits is None:
            return []
        base = hits.stored.counts if base is None else base
        board = self._board
        if board is None or board.hits is not hits or board.mode is not mode or board.base is not base:
            board = self._board = HitBoard(hits, mode, base)
        return board.look(self._clock())

    @asynccontextmanager
    async def settled(self, channel: str) -> AsyncIterator[tuple[str, dict[str, Tally]]]:
        """The store stands still: gives the id of a channel, and what of this run is in the store.

        Raises:
            StorageError: what waited cannot be written.
        """
        async with self._keeping.settled():
            channel_id = self._numbers.id_of(channel)
            hits = self._numbers.channels.get(channel)
            session = hits.session() if hits is not None else {}
            yield channel_id, written_of(session, channel_id, self._keeping.pending.waiting.summed())

    async def start(self) -> None:
        """Open the store and begin to write; where it cannot be opened, `trouble` tells and it is tried again."""
        await self._keeping.start()
        self._count_early()

    async def flush(self) -> None:
        """Write what was counted now, for who reads the store.

        Raises:
            StorageError: that does not work.
        """
        await self._keeping.flush()

    async def wipe(self, before: int | None = None) -> None:
        """Remove all that was ever counted, or what is older than a Unix time; the numbers of this run stay then.

        Raises:
            StorageError: that does not work.
        """
        await self._keeping.wipe(before)
        self.wiped.emit(before)

    async def wipe_messages(self, before: int | None = None) -> bool:
        """Remove all messages that are kept, or those older than a Unix time; what was counted of them stays.

        Returns:
            Whether there was one.

        Raises:
            StorageError: that does not work.
        """
        await self.flush()
        return await self._keeping.in_store(self._store.wipe_messages, before)

    async def oldest(self) -> int | None:
        """The hour of the first message that is kept.

        Raises:
            StorageError: the store does not work.
        """
        await self.flush()
        return await self._keeping.in_store(self._store.oldest)

    async def close(self) -> None:
        """Write what is left and close the store."""
        self._count_early()
        await self._keeping.close()

    def _count(self, message: ChatMessage) -> None:
        channel = message.channel
        hits = self._hits_of(channel)
        if message.channel_id:
            self._numbers.ids[channel] = message.channel_id
        if is_bot(message, self.rules.bots):
            hits.bots += 1
            return
        now = self._clock()
        minute = minute_of(message.sent_at, now)
        uses = hits.add(message, minute, now, self.rules.also(message.text) if self.rules.also is not None else ())
        channel_id = self._numbers.id_of(channel)
        waiting = self._keeping.pending.waiting
        waiting.add(message, channel_id, uses, minute)
        if self.rules.keep_messages:
            waiting.kept.append(event_of(message, channel_id, now))
        if not message.is_history:
            for combo in self._numbers.combos[channel].add(message.user_id, [emote for emote, _ in uses], now):
                waiting.combos.append((channel_id, channel, combo))
                self.combo_ended.emit((channel, combo))

    def _hits_of(self, channel: str) -> ChannelHits:
        hits = self._numbers.channels.get(channel)
        if hits is None:
            hits = self._numbers.channels[channel] = ChannelHits()
            self._numbers.combos[channel] = Combos()
            self._keeping.wake()  # for what was stored before
        return hits

    def _count_early(self) -> None:
        early, self._early = self._early or [], None
        for message in early:
            self.record(message)
