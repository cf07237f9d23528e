"""From what a person prefers to a rendition that exists.

Names of renditions are streamlink's (`720p60`, `480p30`, `1280p30_portrait`, `audio_only`); their spelling has changed
several times, so they are read by pattern and never remembered: what is kept is a preference, or a height and a rate.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from mini_ttv.core.translation import marked, tr

_PIXELS = re.compile(r"^(\d{1,5})p(\d{1,3})?")
_BIT_RATE = re.compile(r"^(\d{1,6})k")
_SOURCE_NAMES = ("source", "chunked")
_ALIASES = ("best", "worst")
_SOURCE_HEIGHT = 100_000  # older playlists call the broadcaster's own rendition by a word


class QualityPreference(Enum):
    """What a person wants, in words that hold for every channel."""

    BEST = "best"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class ExactQuality:
    """A rendition picked from the menu; on a channel that lacks it, the nearest below is taken."""

    height: int
    fps: int


Quality = QualityPreference | ExactQuality

PREFERENCE_TITLES = {
    QualityPreference.BEST: marked("Best"),
    QualityPreference.HIGH: marked("High (up to 720p)"),
    QualityPreference.MEDIUM: marked("Medium (up to 540p)"),
    QualityPreference.LOW: marked("Low (up to 360p)"),
    QualityPreference.AUDIO: marked("Audio only"),
}

_HEIGHT_LIMITS = {QualityPreference.HIGH: 720, QualityPreference.MEDIUM: 540, QualityPreference.LOW: 360}


@dataclass(frozen=True, slots=True)
class Rendition:
    """One of the forms in which a channel's video is offered."""

    name: str
    height: int = 0
    fps: int = 0
    bandwidth: int = 0  # bits a second, 0 where the playlist does not say
    codecs: tuple[str, ...] = ()
    portrait: bool = False

    @property
    def audio_only(self) -> bool:
        """Whether there is nothing to see."""
        return self.name.startswith("audio")

    @property
    def title(self) -> str:
        """The words of the quality menu."""
        if self.audio_only:
            return tr("Audio only")
        if self.height in (0, _SOURCE_HEIGHT):
            return self.name
        rate = str(self.fps) if self.fps > 30 else ""
        size = f"{self.height}p{rate}"
        return tr("{size} portrait", size=size) if self.portrait else size

    @property
    def rank(self) -> tuple[bool, bool, int, int, int]:
        """Grows with quality: audio, then portrait, then landscape by height, rate and bit rate."""
        return (not self.audio_only, not self.portrait, self.height, self.fps, self.bandwidth)


def rendition(name: str, *, bandwidth: int = 0, codecs: tuple[str, ...] = ()) -> Rendition:
    """What the name of a rendition tells; an unknown name has height 0 and stands below all others with a picture."""
    if pixels := _PIXELS.match(name):
        height, fps = int(pixels[1]), int(pixels[2] or 30)
        return Rendition(name, height, fps, bandwidth, codecs, portrait=name.endswith("_portrait"))
    if name.startswith(_SOURCE_NAMES):
        return Rendition(name, _SOURCE_HEIGHT, 0, bandwidth, codecs)
    if rate := _BIT_RATE.match(name):
        return Rendition(name, 0, 0, bandwidth or int(rate[1]) * 1000, codecs)
    return Rendition(name, 0, 0, bandwidth, codecs)


def in_order(names: Iterable[str]) -> list[Rendition]:
    """The renditions behind `names`, the best first, without streamlink's aliases."""
    found = [rendition(name) for name in names if not name.startswith(_ALIASES)]
    return sorted(found, key=lambda each: each.rank, reverse=True)


def choose(preference: Quality, rendition_names: Iterable[str]) -> str | None:
    """The rendition that fits `preference`: the best within its limit, or else the lowest above it.

    Audio only never falls back to a picture (that would cost somebody's data plan); a preference with a picture is
    content with sound where a channel has nothing else. `None` says that nothing fits.
    """
    renditions = in_order(rendition_names)
    if preference is QualityPreference.AUDIO:
        return next((each.name for each in renditions if each.audio_only), None)
    # A landscape picture of any size is preferred to a portrait one, and that to sound alone.
    for kind in (_is_landscape, _is_portrait, _is_audio):
        if candidates := [each for each in renditions if kind(each)]:
            fitting = [each for each in candidates if _within(each, preference)]
            return (fitting[0] if fitting else candidates[-1]).name
    return None


def _is_landscape(each: Rendition) -> bool:
    return not each.audio_only and not each.portrait


def _is_portrait(each: Rendition) -> bool:
    return each.portrait


def _is_audio(each: Rendition) -> bool:
    return each.audio_only


def _within(each: Rendition, preference: Quality) -> bool:
    if isinstance(preference, ExactQuality):
        return (each.height, each.fps) <= (preference.height, preference.fps)
    limit = _HEIGHT_LIMITS.get(preference)
    return limit is None or each.height <= limit
