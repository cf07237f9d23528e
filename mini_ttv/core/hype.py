"""Moments at which a chat goes off: spikes in its messages a minute.

The rule. A minute is a spike where it has at least `LEAST` messages, at least `TIMES` as many as the median of the
`BEFORE` minutes before it (those of a spike that goes on are left out), and is above that median by at least `SIGMAS`
times the spread that chance would give, the square root of the median. At least `KNOWN` minutes must have been counted
before it, with no `BREAK` of more minutes between them: there the program did not run, or the chat slept. Spikes side
by side are one, marked at their highest minute. Scale plays no part: a room with 20 messages a minute has its moments
as one with 2,000 has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

MINUTE = 60
BEFORE = 20
KNOWN = 5
BREAK = 5
LEAST = 10
TIMES = 2.0
SIGMAS = 4.0


@dataclass(frozen=True, slots=True)
class Spike:
    """One moment; times are Unix seconds of the beginnings of minutes."""

    at: int  # its highest minute
    start: int
    end: int  # the last minute of it
    messages: int  # in the highest minute
    usual: float  # messages a minute before it


def spikes(messages: Sequence[tuple[int, int]]) -> list[Spike]:
    """Find them.

    Args:
        messages: minutes with their messages in order of time; minutes that are missing had none.

    Returns:
        The spikes in order of time.
    """
    found: list[Spike] = []
    calm: list[tuple[int, int]] = []
    last_at = 0
    for at, count in messages:
        since = at - BEFORE * MINUTE if at - last_at <= BREAK * MINUTE else at
        calm = [each for each in calm if each[0] >= since]
        last_at = at
        usual = _usual(calm, at)
        if usual is None or not _goes_off(count, usual):
            calm.append((at, count))
            continue
        last = found[-1] if found else None
        if last is not None and last.end == at - MINUTE:
            higher = count > last.messages
            top, most = (at, count) if higher else (last.at, last.messages)
            found[-1] = Spike(top, last.start, at, most, last.usual)
        else:
            found.append(Spike(at, at, at, count, usual))
    return found


def _usual(calm: Sequence[tuple[int, int]], at: int) -> float | None:
    """The median of what was usual before; None where too little is known."""
    if len(calm) < KNOWN:
        return None
    # Minutes in which nobody wrote stand for nothing in the list, and count as quiet ones all the same.
    first = calm[0][0]
    quiet = (at - first) // MINUTE - len(calm)
    return median([*(count for _, count in calm), *([0] * max(0, quiet))])


def _goes_off(count: int, usual: float) -> bool:
    return count >= LEAST and count >= TIMES * usual and count - usual >= SIGMAS * max(1.0, usual) ** 0.5
