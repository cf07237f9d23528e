"""What has been counted and not stored yet. Minutes are the Unix times of their beginnings in seconds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import Use

K = TypeVar("K")

Hit = tuple[str, str, int]
"""Channel id, emote key, minute."""


@dataclass(slots=True)
class Deltas:
    """More of everything."""

    hits: dict[Hit, list[int]] = field(default_factory=dict)  # by mode
    deleted: dict[Hit, int] = field(default_factory=dict)  # of the occurrences
    messages: dict[tuple[str, int], int] = field(default_factory=dict)  # (channel id, minute) -> more
    chatters: dict[tuple[str, int, str], list[int]] = field(default_factory=dict)
    """(channel id, day, login) -> messages and occurrences; a day is the Unix time of its beginning in UTC."""
    combos: list[tuple[str, Combo]] = field(default_factory=list)  # (channel id, combo)
    seen_ids: list[str] = field(default_factory=list)  # in order of arrival
    emotes: dict[str, Emote] = field(default_factory=dict)  # by key: all that `hits` speaks of
    channels: dict[str, str] = field(default_factory=dict)  # id -> login

    def __bool__(self) -> bool:
        return bool(self.messages or self.deleted)

    def add(self, message: ChatMessage, channel_id: str, uses: Iterable[Use], minute: int) -> None:
        """One more message with its hits."""
        self.channels[channel_id] = message.channel
        bucket = (channel_id, minute)
        self.messages[bucket] = self.messages.get(bucket, 0) + 1
        if message.id:
            self.seen_ids.append(message.id)
        occurrences = 0
        for emote, tally in uses:
            key = emote.key
            hit = (channel_id, key, minute)
            counts = self.hits.get(hit)
            if counts is None:
                self.hits[hit] = list(tally)
                self.emotes[key] = emote
            else:
                counts[0] += tally[0]
                counts[1] += tally[1]
                counts[2] += tally[2]
            occurrences += tally[0]
        chatter = (channel_id, minute - minute % 86_400, message.login)
        mine = self.chatters.get(chatter)
        if mine is None:
            self.chatters[chatter] = [1, occurrences]
        else:
            mine[0] += 1
            mine[1] += occurrences

    def delete(self, channel_id: str, channel: str, marked: Iterable[tuple[int, Use]]) -> None:
        """Hits of messages that were deleted."""
        self.channels[channel_id] = channel
        for minute, (emote, tally) in marked:
            hit = (channel_id, emote.key, minute)
            self.deleted[hit] = self.deleted.get(hit, 0) + tally.occurrences
            self.emotes[emote.key] = emote

    def merge(self, later: "Deltas") -> None:
        """Add what was counted after this."""
        _add_lists(self.hits, later.hits)
        _add_lists(self.chatters, later.chatters)
        _add_numbers(self.deleted, later.deleted)
        _add_numbers(self.messages, later.messages)
        self.combos += later.combos
        self.seen_ids += later.seen_ids
        self.emotes |= later.emotes
        self.channels |= later.channels


def _add_lists(to: dict[K, list[int]], more: dict[K, list[int]]) -> None:
    for key, counts in more.items():
        mine = to.get(key)
        to[key] = list(counts) if mine is None else [one + other for one, other in zip(mine, counts, strict=True)]


def _add_numbers(to: dict[K, int], more: dict[K, int]) -> None:
    for key, count in more.items():
        to[key] = to.get(key, 0) + count


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
