"""Counting emotes: what a hit is, and what a channel's numbers are now.

Pure: the clock and the store are the caller's. A hit is told apart by provider and emote id (`Emote.key`). Whatever is
counted is counted by all three modes at once, so that a person can switch between them at any time.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from mini_ttv.core.chat import ChatMessage, EmoteFragment
from mini_ttv.core.emotes import Emote
from mini_ttv.core.hit_window import Window

_YEAR = 366 * 86_400
_REMEMBERED_MESSAGES = 1_000  # of a channel, in case they are deleted
KNOWN_BOTS = frozenset({
    "botisimo", "cloudbot", "commanderroot", "deepbot", "fossabot", "moobot", "nightbot", "ohbot", "own3d",
    "phantombot", "pokemoncommunitygame", "sery_bot", "soundalerts", "streamelements", "streamlabs", "streamstickers",
    "supibot", "wizebot", "xanbot",
})  # fmt: skip


class Mode(IntEnum):
    """What a hit is; the value is its place in a Tally."""

    OCCURRENCES = 0  # each emote as often as it stands in a message
    MESSAGES = 1  # once a message
    CHATTERS = 2  # once a chatter and minute


class Tally(NamedTuple):
    """Hits by mode."""

    occurrences: int = 0
    messages: int = 0
    chatters: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """The sum."""
        return Tally(*map(sum, zip(self, other, strict=True)))


Use = tuple[Emote, Tally]
"""One emote in one message; plain, since it is made three times a message."""

_ONCE = Tally(1, 1, 1)
_NO_PEAK = (0, 0.0)
_ONCE_AGAIN = Tally(1, 1, 0)


@dataclass(slots=True)
class EmoteCount:
    """One row of the hit table."""

    emote: Emote
    total: int  # ever since counting began, whatever was stored before included
    last_minute: int
    session: int = 0  # since this run of the program began
    peak: int = 0  # the most occurrences in any minute of this run, whatever else is a hit
    peak_at: float = 0.0  # when that was, in Unix seconds
    deleted: int = 0  # of the session: hits in messages that a moderator has deleted


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store knows of a channel from before."""

    counts: Mapping[str, tuple[Emote, Tally]] = field(default_factory=dict)  # by emote key
    messages: int = 0


def counts_here(message: ChatMessage) -> bool:
    """Whether a message belongs to its channel: a copy from another room of a shared chat is counted there."""
    return message.source_channel_id in ("", message.channel_id)


def emotes_in(message: ChatMessage) -> list[Emote]:
    """The emotes of a message, each as often as it stands there."""
    return [fragment.emote for fragment in message.fragments if type(fragment) is EmoteFragment]


def is_bot(message: ChatMessage, bots: Collection[str] = KNOWN_BOTS) -> bool:
    """Whether a program wrote it: one of `bots` by login, or by Twitch's own badge."""
    return message.login in bots or any(badge.set_id == "bot-badge" for badge in message.badges)


def minute_of(sent_at: float, now: float) -> int:
    """The minute to which a message belongs: the server's, unless its clock makes no sense."""
    seconds = sent_at if abs(sent_at - now) < _YEAR else now
    return int(seconds // 60) * 60


class Chatters:
    """Who has used what in the minutes of late: tells a chatter's first use of an emote in a minute from the others."""

    def __init__(self) -> None:
        self._minutes: dict[int, set[tuple[str, str]]] = {}

    def used_in(self, minute: int) -> set[tuple[str, str]]:
        """Emote keys with the ids of the users who have used them in a minute."""
        used = self._minutes.get(minute)
        if used is None:
            used = self._minutes[minute] = set()
            while len(self._minutes) > 3:  # messages that come out of a history are late by more
                del self._minutes[min(self._minutes)]
        return used


_Remembered = tuple[str, str, int, list[Use]]
"""A message of late: its id, its user's, its minute, and what was counted."""


class ChannelHits:
    """The numbers of one channel in this run, over what was stored before."""

    def __init__(self) -> None:
        self.messages = 0
        self.bots = 0  # messages of programs, which are not counted otherwise
        self.copies = 0  # messages of other rooms of a shared chat, likewise
        self.stored = Stored()
        self._emotes: dict[str, Emote] = {}
        self._totals: dict[str, list[int]] = {}  # by mode
        self._deleted: dict[str, int] = {}
        self._window = Window()
        self._chatters = Chatters()
        self._recent: deque[_Remembered] = deque(maxlen=_REMEMBERED_MESSAGES)
        self._touched: set[str] | None = None

    def watch(self) -> set[str]:
        """A set that gets the keys of whatever has changed from now on; there is one, and who looks empties it."""
        if self._touched is None:
            self._touched = self._window.left = set()
        return self._touched

    def add(self, message: ChatMessage, minute: int, now: float, also: Iterable[Emote] = ()) -> list[Use]:
        """One more message; what comes out of a history is not of the last minute.

        Args:
            message: all emotes in their places.
            minute: to which it belongs, as `minute_of` says.
            now: Unix seconds.
            also: what counts as an emote beside them.

        Returns:
            What was counted.
        """
        self.messages += 1
        found: dict[str, int] = {}
        for emote in emotes_in(message):
            key = emote.key
            if key in found:
                found[key] += 1
            else:
                found[key] = 1
                self._emotes[key] = emote
        for emote in also:
            found[emote.key] = found.get(emote.key, 0) + 1
            self._emotes[emote.key] = emote
        if not found:
            return []
        if self._touched is not None:
            self._touched.update(found)
        uses: list[Use] = []
        user_id = message.user_id
        tallies: list[tuple[str, Tally]] = []
        used = self._chatters.used_in(minute)
        for key, count in found.items():
            # Here every step is taken a thousand times a second and more, hence no helpers and no loops over modes.
            chatter = (key, user_id)
            if user_id and chatter in used:
                is_first = 0
            else:
                used.add(chatter)
                is_first = 1
            tally = (_ONCE if is_first else _ONCE_AGAIN) if count == 1 else Tally(count, 1, is_first)
            uses.append((self._emotes[key], tally))
            totals = self._totals.get(key)
            if totals is None:
                self._totals[key] = [count, 1, is_first]
            else:
                totals[0] += count
                totals[1] += 1
                totals[2] += is_first
            tallies.append((key, tally))
        if not message.is_history:
            self._window.add(tallies, now)
        self._recent.append((message.id, user_id, minute, uses))
        return uses

    def delete(self, *, message_id: str = "", user_id: str = "") -> list[tuple[int, Use]]:
        """Mark hits as deleted: those of a message, of a user, or of everybody; they stay counted.

        Returns:
            What was marked, with its minute.
        """
        marked: list[tuple[int, Use]] = []
        kept: list[_Remembered] = []
        for each in self._recent:
            its_id, its_user, minute, uses = each
            if (its_id == message_id) if message_id else (not user_id or its_user == user_id):
                marked += [(minute, use) for use in uses]
            else:
                kept.append(each)
        if marked:
            self._recent = deque(kept, maxlen=_REMEMBERED_MESSAGES)
        for _, (emote, tally) in marked:
            self._deleted[emote.key] = self._deleted.get(emote.key, 0) + tally.occurrences
            if self._touched is not None:
                self._touched.add(emote.key)
        return marked

    def session(self) -> dict[str, Tally]:
        """What was counted in this run, by emote key."""
        return {key: Tally(*totals) for key, totals in self._totals.items()}

    def recent(self, now: float) -> Mapping[str, Sequence[int]]:
        """Hits of the last minute by emote key and mode; `watch` gets the keys of what is older now."""
        return self._window.totals(now)

    def row(self, key: str, mode: Mode, recent: Mapping[str, Sequence[int]]) -> EmoteCount | None:
        """One emote as counted in this run alone, with the `recent` hits of now; None where it was not."""
        totals = self._totals.get(key)
        if totals is None:
            return None
        minute = recent.get(key)
        peak, peak_at = self._window.peaks.get(key, _NO_PEAK)
        total = totals[mode]
        return EmoteCount(
            self._emotes[key], total, 0 if minute is None else minute[mode], total, peak, peak_at,
            self._deleted.get(key, 0),
        )  # fmt: skip

    def table(self, now: float, mode: Mode = Mode.OCCURRENCES) -> list[EmoteCount]:
        """All emotes, the most frequent first."""
        recent = self.recent(now)
        rows = {key: row for key in self._totals if (row := self.row(key, mode, recent)) is not None}
        for key, (emote, tally) in self.stored.counts.items():
            row = rows.setdefault(key, EmoteCount(emote, 0, 0))
            row.total += tally[mode]
        return sorted(rows.values(), key=lambda row: (-row.total, row.emote.name, row.emote.key))

    def course(self, key: str, now: float, parts: int = 12, mode: Mode = Mode.OCCURRENCES) -> list[int]:
        """Hits of an emote in each twelfth, or other part, of the last minute, the oldest first."""
        return self._window.course(key, now, parts, mode)
