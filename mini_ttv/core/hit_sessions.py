"""Sessions: times in which a chat was counted without a long break, as far as minutes of messages tell."""

from collections.abc import Iterable
from dataclasses import dataclass

from mini_ttv.core.hit_report import EmoteSum
from mini_ttv.core.hits import Mode

BREAK = 45 * 60
"""Seconds without a message that end a session."""


@dataclass(frozen=True, slots=True)
class Session:
    """One of them; times are Unix seconds, `end` is after its last minute."""

    start: int
    end: int
    messages: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One emote in two sessions: its hits, and its hits by a thousand messages."""

    row: EmoteSum  # of the first, or of the second where the first has none
    counts: tuple[int, int]
    rates: tuple[float, float]


def sessions(messages: Iterable[tuple[int, int]]) -> list[Session]:
    """The sessions of minutes with their messages, which are in order of time; the newest first."""
    found: list[Session] = []
    for at, count in messages:
        if found and at - found[-1].end < BREAK:
            found[-1] = Session(found[-1].start, at + 60, found[-1].messages + count)
        else:
            found.append(Session(at, at + 60, count))
    return found[::-1]


def compared(
    one: Iterable[EmoteSum], other: Iterable[EmoteSum], messages: tuple[int, int], mode: Mode = Mode.OCCURRENCES
) -> list[Compared]:
    """Two sessions side by side, the most frequent emote of both together first.

    Args:
        one: the emotes of the first.
        other: those of the second.
        messages: how many each has.
        mode: what a hit is.
    """
    first = {each.emote.key: each for each in one}
    second = {each.emote.key: each for each in other}
    rows = [_compared(first.get(key), second.get(key), row, messages, mode) for key, row in (second | first).items()]
    return sorted(rows, key=lambda each: (-sum(each.counts), each.row.emote.name, each.row.emote.key))


def _compared(
    one: EmoteSum | None, other: EmoteSum | None, row: EmoteSum, messages: tuple[int, int], mode: Mode
) -> Compared:
    counts = (one.tally[mode] if one else 0, other.tally[mode] if other else 0)
    rates = (1000 * counts[0] / max(1, messages[0]), 1000 * counts[1] / max(1, messages[1]))
    return Compared(row, counts, rates)
