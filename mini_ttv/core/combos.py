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
        # What one chatter alone has written is most of it: nothing but a tuple is made for that.
        self._begun: dict[str, tuple[Emote, str, float]] = {}  # by emote key: who began, and when
        self._rows: dict[str, _Row] = {}

    def add(self, user_id: str, emotes: Iterable[Emote], now: float) -> list[Combo]:
        """One more message; the combos that it has ended."""
        begun: dict[str, tuple[Emote, str, float]] = {}
        going_on: dict[str, _Row] = {}
        for emote in emotes:
            key = emote.key
            row = self._rows.get(key)
            if row is None:
                first = self._begun.get(key)
                if first is None or first[1] == user_id:
                    begun[key] = first or (emote, user_id, now)
                    continue
                row = _Row(first[0], {first[1]}, first[2], first[2])
            if user_id not in row.chatters:
                row.chatters.add(user_id)
                row.last_at = now
            going_on[key] = row
        over = (row for key, row in self._rows.items() if key not in going_on) if self._rows else ()
        ended = [combo for row in over if (combo := _combo(row)) is not None]
        self._begun, self._rows = begun, going_on
        return ended

    def running(self) -> list[Combo]:
        """The combos that go on, the longest first."""
        combos = [combo for row in self._rows.values() if (combo := _combo(row)) is not None]
        return sorted(combos, key=lambda combo: -combo.length)


def _combo(row: _Row) -> Combo | None:
    length = len(row.chatters)
    return Combo(row.emote, length, row.began_at, row.last_at) if length >= LEAST else None
