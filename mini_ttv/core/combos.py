"""Combos: the same emote in one message after another, each of a different chatter."""

from collections.abc import Iterable
from dataclasses import dataclass

from mini_ttv.core.emotes import Emote

LEAST = 5
"""Messages from which a row of them is a combo."""


@dataclass(frozen=True, slots=True)
class Combo:
    """One row of messages; times are Unix seconds."""

    emote: Emote
    length: int
    began_at: float
    ended_at: float  # its last message


@dataclass(slots=True)
class _Row:
    emote: Emote
    chatters: set[str]
    began_at: float
    last_at: float


class Combos:
    """The rows of one channel that go on, and the last combos that have ended.

    A message without the emote ends a row. One with it, of somebody who is in the row already, neither ends it nor
    makes it longer: nobody can make a combo alone.
    """

    def __init__(self) -> None:
        self._rows: dict[str, _Row] = {}

    def add(self, user_id: str, emotes: Iterable[Emote], now: float) -> list[Combo]:
        """One more message; the combos that it has ended."""
        going_on: dict[str, _Row] = {}
        for emote in emotes:
            key = emote.key
            row = self._rows.pop(key, None)
            if row is None:
                row = going_on.get(key) or _Row(emote, set(), now, now)
            if user_id not in row.chatters:
                row.chatters.add(user_id)
                row.last_at = now
            going_on[key] = row
        ended = [combo for row in self._rows.values() if (combo := _combo(row)) is not None]
        self._rows = going_on
        return ended

    def running(self) -> list[Combo]:
        """The combos that go on, the longest first."""
        combos = [combo for row in self._rows.values() if (combo := _combo(row)) is not None]
        return sorted(combos, key=lambda combo: -combo.length)


def _combo(row: _Row) -> Combo | None:
    length = len(row.chatters)
    return Combo(row.emote, length, row.began_at, row.last_at) if length >= LEAST else None
