"""What has been counted and not stored yet. Minutes are the Unix times of their beginnings in seconds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import Tally, Use
from mini_ttv.core.message_events import MessageEvent, Moderation

K = TypeVar("K")

Hit = tuple[str, str, int]
"""Channel id, emote key, minute."""


Record = tuple[str, str, str, str, int, list[Use]]
"""One message: its id, the channel's id and login, the chatter's login, the minute, what was counted."""

_MOST_RECORDS = 200_000  # beyond these, which only a store in trouble leaves waiting, records are summed up
_MOST_KEPT = 50_000  # messages themselves that wait for such a store; the oldest go


@dataclass(slots=True)
class Sums:
    """Messages added up."""

    hits: dict[Hit, list[int]] = field(default_factory=dict)  # by mode
    messages: dict[tuple[str, int], int] = field(default_factory=dict)  # (channel id, minute) -> more
    chatters: dict[tuple[str, int, str], list[int]] = field(default_factory=dict)
    """(channel id, day, login) -> messages and occurrences; a day is the Unix time of its beginning in UTC."""
    emotes: dict[str, Emote] = field(default_factory=dict)  # by key
    channels: dict[str, str] = field(default_factory=dict)  # id -> login
    seen_ids: list[str] = field(default_factory=list)  # in order of arrival

    def add(self, record: Record) -> None:
        """One more message."""
        message_id, channel_id, channel, login, minute, uses = record
        self.channels[channel_id] = channel
        bucket = (channel_id, minute)
        self.messages[bucket] = self.messages.get(bucket, 0) + 1
        if message_id:
            self.seen_ids.append(message_id)
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
        chatter = (channel_id, minute - minute % 86_400, login)
        mine = self.chatters.get(chatter)
        if mine is None:
            self.chatters[chatter] = [1, occurrences]
        else:
            mine[0] += 1
            mine[1] += occurrences

    def merge(self, later: "Sums") -> None:
        """Add what was counted after this."""
        _add_lists(self.hits, later.hits)
        _add_lists(self.chatters, later.chatters)
        _add_numbers(self.messages, later.messages)
        self.emotes |= later.emotes
        self.channels |= later.channels
        self.seen_ids += later.seen_ids


@dataclass(slots=True)
class Deltas:
    """What is new; messages stay apart until they are written, since another process may have counted them too."""

    records: list[Record] = field(default_factory=list)
    deleted: list[tuple[str, str, int, Use]] = field(default_factory=list)  # channel id and login, minute, what
    combos: list[tuple[str, str, Combo]] = field(default_factory=list)  # channel id and login
    older: Sums = field(default_factory=Sums)  # messages that could not be kept apart any longer
    kept: list[MessageEvent] = field(default_factory=list)  # the messages themselves, where a person wants them kept
    moderations: list[Moderation] = field(default_factory=list)  # of kept messages that were handed out earlier

    def __bool__(self) -> bool:
        return bool(self.records or self.deleted or self.combos or self.older.messages or self.moderations)

    def add(self, message: ChatMessage, channel_id: str, uses: list[Use], minute: int) -> None:
        """One more message with its hits."""
        self.records.append((message.id, channel_id, message.channel, message.login, minute, uses))

    def take_away(self, moderation: Moderation) -> None:
        """A moderator took messages away, whether they wait here or were handed out earlier."""
        for event in self.kept:
            if moderation.means(event):
                event.deleted = True
        self.moderations.append(moderation)

    def summed(self, without: Collection[str] = ()) -> Sums:
        """All messages added up, but for those of some ids."""
        sums = Sums()
        sums.merge(self.older)
        for record in self.records:
            if not (without and record[0] in without):
                sums.add(record)
        return sums

    def merge(self, later: "Deltas") -> None:
        """Add what was counted after this."""
        self.records += later.records
        self.deleted += later.deleted
        self.combos += later.combos
        self.older.merge(later.older)
        for moderation in later.moderations:
            self.take_away(moderation)
        self.kept += later.kept
        del self.kept[:-_MOST_KEPT]
        if len(self.records) > _MOST_RECORDS:
            self.older, self.records = self.summed(), []


def written_of(session: Mapping[str, Tally], channel_id: str, waiting: Sums) -> dict[str, Tally]:
    """What of a run's numbers, by emote key, does not wait any longer."""
    written = {key: list(tally) for key, tally in session.items()}
    for (channel, key, _), counts in waiting.hits.items():
        if channel == channel_id and key in written:
            written[key] = [one - other for one, other in zip(written[key], counts, strict=True)]
    return {key: Tally(*counts) for key, counts in written.items()}


def without(counts: Mapping[str, tuple[Emote, Tally]], less: Mapping[str, Tally]) -> dict[str, tuple[Emote, Tally]]:
    """Stored numbers without those of a run; none where its own were removed."""
    left = dict(counts)
    for key, (emote, tally) in counts.items():
        if key in less:
            left[key] = (emote, Tally(*(max(0, one - other) for one, other in zip(tally, less[key], strict=True))))
    return left


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
