"""How live playback gets back to live after ads, stalls and pauses: a little faster than life, or with a jump.

Delay is compared with the least that this stream has had in this run: what is usual differs by a factor of ten between
streams with and without low latency.
"""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Haste:
    """When to hurry, in seconds and times of the usual speed."""

    begin: float = 0.5  # behind the usual delay
    end: float = 0.1
    far: float = 1.0  # behind: a faster rate
    mild_rate: float = 1.05  # nobody hears it
    fast_rate: float = 1.1
    spare: float = 0.4  # media that has to be left in the buffer
    jump: float = 15.0  # behind: no rate brings that back soon
    jumps: int = 3
    between_jumps: float = 30.0
    settled: float = 2.0  # a delay that holds this long is believed
    margin_step: float = 0.5  # more delay for a stream that stalls again and again
    margin_limit: float = 4.0
    again: float = 60.0  # two stalls within this time
    forgiven: float = 300.0  # without a stall, the margin is gone


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do now."""

    rate: float = 1.0
    jump: bool = False


class CatchUp:
    """Watches the delay of one stream; fed several times a second while it plays."""

    def __init__(self, haste: Haste | None = None, *, enabled: bool = True) -> None:
        """Begin with nothing known; without `enabled` it only learns what is usual."""
        self._haste = haste or Haste()
        self._enabled = enabled
        self._samples: deque[tuple[float, float]] = deque()
        self._usual: float | None = None
        self._rate = 1.0
        self._margin = 0.0
        self._stalled_at: float | None = None
        self._jumped_at: float | None = None
        self._jumps = 0

    @property
    def usual(self) -> float | None:
        """The delay to come back to; `None` while nothing is known."""
        return None if self._usual is None else self._usual + self._margin

    def stalled(self, now: float) -> None:
        """The picture stood still for want of media."""
        haste = self._haste
        if self._stalled_at is not None and now - self._stalled_at < haste.again:
            self._margin = min(self._margin + haste.margin_step, haste.margin_limit)
        self._stalled_at = now
        self.interrupted()

    def interrupted(self) -> None:
        """Nothing plays, or something else: the last samples tell nothing about the next."""
        self._samples.clear()
        self._rate = 1.0

    def observe(self, now: float, delay: float | None, ahead: float | None) -> Advice:
        """Take in how things stand while the picture moves.

        Args:
            now: Monotonic seconds.
            delay: Seconds behind live.
            ahead: Seconds of media in the buffer.
        """
        if delay is None:
            return Advice()
        if self._stalled_at is not None and now - self._stalled_at > self._haste.forgiven:
            self._margin = 0.0
        settled = self._learn(now, delay)
        usual = self.usual
        if usual is None or not self._enabled or not settled:
            return Advice(self._rate)
        behind = delay - usual
        if behind > self._haste.jump and self._may_jump(now):
            self._jumps += 1
            self._jumped_at = now
            return Advice(jump=True)
        self._rate = self._rate_for(behind, ahead)
        return Advice(self._rate)

    def _learn(self, now: float, delay: float) -> bool:
        """Take in a sample; whether the picture has moved long enough to draw conclusions."""
        samples, settled = self._samples, self._haste.settled
        samples.append((now, delay))
        while samples[0][0] < now - settled:
            samples.popleft()
        if now - samples[0][0] < settled * 0.9:
            return False
        mean = sum(each for _at, each in samples) / len(samples)
        self._usual = mean if self._usual is None else min(self._usual, mean)
        return True

    def _may_jump(self, now: float) -> bool:
        rested = self._jumped_at is None or now - self._jumped_at >= self._haste.between_jumps
        return rested and self._jumps < self._haste.jumps

    def _rate_for(self, behind: float, ahead: float | None) -> float:
        haste = self._haste
        hurrying = self._rate > 1.0
        if behind <= (haste.end if hurrying else haste.begin):
            return 1.0
        if ahead is not None and ahead < (haste.spare if hurrying else haste.spare * 2):
            return 1.0  # hurry would only end in a stall
        return haste.fast_rate if behind > haste.far else haste.mild_rate
