"""When playback takes another rendition than the person prefers: what the decoder cannot do, and what is too much.

Three memories: renditions that gave no picture and a limit below which nothing stuttered, of one run, and what was
chosen on each channel, which outlives it as a line of text.
"""

import re
from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from mini_ttv.core.quality import ExactQuality, Quality, QualityPreference, Rendition, choose

_CHANNELS = 200
_KEPT = re.compile(r"(\w{1,40})=(?:(\d{1,5})p(\d{1,3})|([a-z]{1,10}))")
_PREFERENCES = {each.value: each for each in QualityPreference}


class QualityMemory:
    """What a person chose: for all channels, and for single ones."""

    def __init__(self, usual: Quality, kept: str = "") -> None:
        """`usual` holds where nothing else was chosen; `kept` is what `text` once was."""
        self.usual = usual
        self._chosen: OrderedDict[str, Quality] = OrderedDict()
        for word in kept.split():
            if (found := _KEPT.fullmatch(word)) is None:
                continue
            channel, height, fps, preference = found.groups()
            if height:
                self.choose(channel, ExactQuality(int(height), int(fps)))
            elif preference in _PREFERENCES:
                self.choose(channel, _PREFERENCES[preference])

    def text(self) -> str:
        """What was chosen for single channels, as a line that a person could write, too."""
        return " ".join(f"{channel}={_word(quality)}" for channel, quality in self._chosen.items())

    def of(self, channel: str) -> Quality:
        """What holds for a channel."""
        return self._chosen.get(channel, self.usual)

    def choose(self, channel: str, quality: Quality) -> None:
        """The person chose `quality` while `channel` played."""
        self._chosen.pop(channel, None)
        if quality != self.usual:
            self._chosen[channel] = quality
            while len(self._chosen) > _CHANNELS:
                self._chosen.popitem(last=False)


def _word(quality: Quality) -> str:
    return quality.value if isinstance(quality, QualityPreference) else f"{quality.height}p{quality.fps}"


class RefusedRenditions:
    """Renditions that the decoder failed on: not picked again in this run."""

    def __init__(self) -> None:
        self._refused: set[tuple[str, int, int]] = set()

    def refuse(self, rendition: Rendition) -> None:
        """Nothing was to be seen of `rendition` although its bytes came."""
        self._refused.add(_key(rendition))

    def without(self, renditions: Sequence[Rendition]) -> tuple[Rendition, ...]:
        """Those that may work; all of them where none is left, for better than nothing is another try."""
        left = tuple(each for each in renditions if _key(each) not in self._refused)
        return left if any(not each.audio_only for each in left) else tuple(renditions)


def _key(rendition: Rendition) -> tuple[str, int, int]:
    video = next((codec for codec in rendition.codecs if not codec.startswith("mp4a")), "")
    return (video.split(".", maxsplit=1)[0], rendition.height, rendition.fps)


def pick(quality: Quality, renditions: Sequence[Rendition]) -> Rendition | None:
    """The rendition that fits `quality`."""
    name = choose(quality, [each.name for each in renditions])
    return next((each for each in renditions if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Strain:
    """When a rendition is too much."""

    window: float = 10.0  # seconds that are looked at
    dropped_share: float = 0.2  # of the pictures
    stalls: int = 3  # within...
    stall_window: float = 60.0  # ...these seconds
    rest: float = 20.0  # after a step, before the next
    calm: float = 180.0  # without strain, before a step up


@dataclass(slots=True)
class _Sample:
    at: float
    came: int
    dropped: int


@dataclass(slots=True)
class StepDown:
    """Counts lost pictures and stalls, and says when to take less; never more without being allowed to."""

    strain: Strain = field(default_factory=Strain)
    may_rise: bool = False
    _samples: deque[_Sample] = field(default_factory=deque)
    _stalls: deque[float] = field(default_factory=deque)
    _quiet_since: float | None = None

    def restart(self, now: float) -> None:
        """Another rendition plays."""
        self._samples.clear()
        self._stalls.clear()
        self._quiet_since = now

    def stalled(self, now: float) -> None:
        """The picture stood still for want of media."""
        self._stalls.append(now)

    def observe(self, now: float, came: int, dropped: int) -> int:
        """Take in how many pictures came and were lost since the source began.

        Returns:
            -1 for a step down, 1 for a step up, 0 for neither.
        """
        if self._quiet_since is None:
            self._quiet_since = now
        samples, strain = self._samples, self.strain
        if samples and (came < samples[-1].came or dropped < samples[-1].dropped):
            samples.clear()  # another source
        samples.append(_Sample(now, came, dropped))
        while samples[0].at < now - strain.window:
            samples.popleft()
        while self._stalls and self._stalls[0] < now - strain.stall_window:
            self._stalls.popleft()
        if self._strained(now):
            if now - self._quiet_since < strain.rest:
                return 0
            self.restart(now)
            return -1
        if self.may_rise and now - self._quiet_since >= strain.calm and not self._stalls:
            self.restart(now)
            return 1
        return 0

    def _strained(self, now: float) -> bool:
        if len(self._stalls) >= self.strain.stalls:
            return True
        first, last = self._samples[0], self._samples[-1]
        lost = last.dropped - first.dropped
        seen = last.came - first.came
        long_enough = now - first.at >= self.strain.window * 0.9
        return long_enough and lost > 0 and lost >= self.strain.dropped_share * (seen + lost)


def below(renditions: Sequence[Rendition], present: Rendition) -> Rendition | None:
    """The next rendition with a picture that asks for less than `present`; `renditions` are the best first."""
    kind = [each for each in renditions if not each.audio_only and each.portrait == present.portrait]
    return next((each for each in kind if each.rank < present.rank), None)


def above(renditions: Sequence[Rendition], present: Rendition, limit: Rendition) -> Rendition | None:
    """The next rendition that asks for more than `present`, up to `limit`."""
    kind = [each for each in renditions if not each.audio_only and each.portrait == present.portrait]
    return next((each for each in reversed(kind) if present.rank < each.rank <= limit.rank), None)
