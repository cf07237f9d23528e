"""Counting emotes: what a hit is, what is in the last minute, and what has yet to be stored.

Pure: the clock and the store are the caller's. A hit is told apart by provider and emote id (`Emote.key`).
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mini_ttv.core.chat import ChatMessage, EmoteFragment
from mini_ttv.core.emotes import Emote

WINDOW_SECONDS = 60
_YEAR = 366 * 86_400

Rule = Callable[[ChatMessage], list[Emote]]


def every_occurrence(message: ChatMessage) -> list[Emote]:
    """The plain rule: each emote as often as it stands in the message."""
    return [fragment.emote for fragment in message.fragments if type(fragment) is EmoteFragment]


def counts_here(message: ChatMessage) -> bool:
    """Whether a message belongs to its channel: a copy from another room of a shared chat is counted there."""
    return message.source_channel_id in ("", message.channel_id)


@dataclass(slots=True)
class EmoteCount:
    """One row of the hit table."""

    emote: Emote
    total: int  # ever since counting began, whatever was stored before included
    last_minute: int
    session: int = 0  # since this run of the program began


class Window:
    """Counts of the last seconds: one bucket a second, with running totals."""

    def __init__(self, seconds: int = WINDOW_SECONDS) -> None:
        self._seconds = seconds
        self._buckets: deque[tuple[int, dict[str, int]]] = deque()
        self._totals: dict[str, int] = {}

    def add(self, key: str, now: float) -> None:
        """One more of `key`; times that go backwards count as the newest second."""
        second = int(now)
        if not self._buckets or self._buckets[-1][0] < second:
            self._expire(second)
            self._buckets.append((second, {}))
        bucket = self._buckets[-1][1]
        bucket[key] = bucket.get(key, 0) + 1
        self._totals[key] = self._totals.get(key, 0) + 1

    def totals(self, now: float) -> Mapping[str, int]:
        """What is in the window now, by key; keys with nothing are left out."""
        self._expire(int(now))
        return self._totals

    def _expire(self, second: int) -> None:
        while self._buckets and self._buckets[0][0] <= second - self._seconds:
            for key, count in self._buckets.popleft()[1].items():
                left = self._totals[key] - count
                if left:
                    self._totals[key] = left
                else:
                    del self._totals[key]


@dataclass(slots=True)
class Deltas:
    """What has been counted and not stored yet; a minute is the Unix time of its beginning in seconds."""

    hits: dict[tuple[str, str, int], int] = field(default_factory=dict)  # (channel id, emote key, minute) -> more
    messages: dict[tuple[str, int], int] = field(default_factory=dict)  # (channel id, minute) -> more
    seen_ids: list[str] = field(default_factory=list)  # in order of arrival
    emotes: dict[str, Emote] = field(default_factory=dict)  # by key: all that `hits` speaks of
    channels: dict[str, str] = field(default_factory=dict)  # id -> login

    def __bool__(self) -> bool:
        return bool(self.messages)

    def add(self, message: ChatMessage, channel_id: str, emotes: list[Emote], minute: int) -> None:
        """One more message with its hits."""
        self.channels[channel_id] = message.channel
        bucket = (channel_id, minute)
        self.messages[bucket] = self.messages.get(bucket, 0) + 1
        if message.id:
            self.seen_ids.append(message.id)
        for emote in emotes:
            hit = (channel_id, emote.key, minute)
            self.hits[hit] = self.hits.get(hit, 0) + 1
            self.emotes[emote.key] = emote

    def merge(self, later: "Deltas") -> None:
        """Add what was counted after this."""
        for hit, count in later.hits.items():
            self.hits[hit] = self.hits.get(hit, 0) + count
        for bucket, count in later.messages.items():
            self.messages[bucket] = self.messages.get(bucket, 0) + count
        self.seen_ids += later.seen_ids
        self.emotes |= later.emotes
        self.channels |= later.channels


class Pending:
    """Deltas on their way to the store: gone only after the commit.

    `take` hands out a batch; then either `committed` or `failed` follows. What is added meanwhile waits.
    """

    def __init__(self) -> None:
        self.waiting = Deltas()
        self._on_its_way: Deltas | None = None

    def take(self) -> Deltas | None:
        """The next batch; None where there is nothing, or where a batch is on its way already."""
        if self._on_its_way is not None or not self.waiting:
            return None
        self._on_its_way, self.waiting = self.waiting, Deltas()
        return self._on_its_way

    def committed(self) -> None:
        """The batch is stored."""
        self._on_its_way = None

    def failed(self) -> None:
        """The batch is not stored: it waits again, before what came later."""
        if self._on_its_way is not None:
            self._on_its_way.merge(self.waiting)
            self.waiting, self._on_its_way = self._on_its_way, None


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store knows of a channel from before."""

    counts: Mapping[str, tuple[Emote, int]] = field(default_factory=dict)  # by emote key
    messages: int = 0


class ChannelHits:
    """The numbers of one channel in this run, over what was stored before."""

    def __init__(self) -> None:
        self.messages = 0
        self.stored = Stored()
        self._emotes: dict[str, Emote] = {}
        self._totals: dict[str, int] = {}
        self._window = Window()

    def add(self, emotes: list[Emote], now: float, *, is_live: bool) -> None:
        """One more message; what comes out of a history is not of the last minute."""
        self.messages += 1
        for emote in emotes:
            key = emote.key
            self._totals[key] = self._totals.get(key, 0) + 1
            self._emotes[key] = emote
            if is_live:
                self._window.add(key, now)

    def table(self, now: float) -> list[EmoteCount]:
        """All emotes, the most frequent first."""
        window = self._window.totals(now)
        rows = {
            key: EmoteCount(self._emotes[key], total, window.get(key, 0), total) for key, total in self._totals.items()
        }
        for key, (emote, total) in self.stored.counts.items():
            row = rows.setdefault(key, EmoteCount(emote, 0, 0))
            row.total += total
        return sorted(rows.values(), key=lambda row: (-row.total, row.emote.name, row.emote.key))


def minute_of(sent_at: float, now: float) -> int:
    """The minute to which a message belongs: the server's, unless its clock makes no sense."""
    seconds = sent_at if abs(sent_at - now) < _YEAR else now
    return int(seconds // 60) * 60
