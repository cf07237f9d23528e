"""Segments of two seconds, put together from a scene, the band, music and a container."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Literal

from mini_ttv.emulator import aac, fmp4, h264, mpegts, video_media
from mini_ttv.emulator.video_band import CLOCK_LETTERS, Band, Rendition, utc_clock, yuv
from mini_ttv.emulator.video_media import SECONDS_A_SEGMENT

Container = Literal["ts", "mp4"]

TICKS = 90_000
LENGTH = SECONDS_A_SEGMENT * TICKS
START = 10 * TICKS  # presentation time of a broadcast's first picture
_START_CODE = b"\x00\x00\x00\x01"
_DELIMITER = _START_CODE + b"\x09\xf0"
_AUDIO_FRAMES_A_PES = 5
_FRAGMENTS = 10  # a segment, so that a fragment is 0.2 s long
_AD_COLOUR = yuv(0.62, 0.33, 0.0)


@dataclass(frozen=True, slots=True)
class Look:
    """What makes the pictures and the sound of one channel its own.

    Attributes:
        scene: Name of the scene.
        music: Name of the loop of music.
        phase: How many segments the scene's loop is ahead.
        label: What stands in the band.
        colour: Of the band, as (Y, Cb, Cr).
    """

    scene: str
    music: str
    phase: int
    label: str
    colour: tuple[int, int, int]


AD_LOOK = Look(video_media.AD_SCENE, "ad", 0, "Ad break", _AD_COLOUR)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that a segment's bytes depend on.

    Attributes:
        look: Pictures and sound.
        rendition: Size of the pictures.
        container: What the segment is wrapped in.
        number: Segments since the beginning of the timeline: presentation times grow with it.
        unix_ms: What the clock in the picture shows at the segment's start.
        ad_until_ms: In an ad, when it is over, by the same clock.
    """

    look: Look
    rendition: Rendition
    container: Container
    number: int
    unix_ms: int
    ad_until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A finished segment in the pieces in which a live encoder would deliver it."""

    chunks: tuple[mpegts.Chunk, ...]

    @property
    def data(self) -> bytes:
        """The whole segment."""
        return b"".join(chunk.data for chunk in self.chunks)


def _ad_clock(until_ms: int, unix_ms: int) -> str:
    """As long as the other clock, so that the band's parts stay where they are."""
    seconds = max(0, -(-(until_ms - unix_ms) // 1000))
    return f"ENDS IN {seconds // 60:>3}:{seconds % 60:02}"[:CLOCK_LETTERS]


@lru_cache(maxsize=32)
def _band(rendition: Rendition, label: str, colour: tuple[int, int, int], ad_until_ms: int | None) -> Band:
    clock = utc_clock if ad_until_ms is None else partial(_ad_clock, ad_until_ms)
    return Band(rendition, label, colour, ad=ad_until_ms is not None, clock=clock)


@dataclass(frozen=True, slots=True)
class _Picture:
    """A frame: its time in 90 kHz from the segment's start and its two slices."""

    time: int
    slices: tuple[bytes, bytes]
    key: bool


def _pictures(recipe: Recipe, scene: video_media.Scene) -> Iterator[_Picture]:
    """The frames of a segment: the scene's slices and the band below them."""
    rendition, look = recipe.rendition, recipe.look
    band = _band(rendition, look.label, look.colour, recipe.ad_until_ms)
    count = rendition.fps * SECONDS_A_SEGMENT
    gop = (recipe.number + look.phase) % (len(scene.slices) // count)
    first_mb = rendition.picture_rows * rendition.columns
    before = recipe.unix_ms
    for number in range(count):
        header = scene.headers[gop * count + number]
        now = recipe.unix_ms + number * 1000 // rendition.fps
        if header.idr:
            below = h264.intra_slice(header, scene.syntax, first_mb, band.blocks(now))
        else:
            below = h264.changes_slice(header, scene.syntax, first_mb, band.changes(before, now))
        before = now
        yield _Picture(number * TICKS // rendition.fps, (scene.slices[gop * count + number], below), header.idr)


def _sound(recipe: Recipe) -> list[aac.AudioFrame]:
    loop = video_media.music(recipe.look.music)
    start = recipe.number * SECONDS_A_SEGMENT
    return list(aac.frames_between(loop, start, SECONDS_A_SEGMENT, recipe.look.phase * 94))


def _audio_units(sound: list[aac.AudioFrame]) -> list[mpegts.Unit]:
    groups = [sound[n : n + _AUDIO_FRAMES_A_PES] for n in range(0, len(sound), _AUDIO_FRAMES_A_PES)]
    return [
        mpegts.Unit(
            START + group[0].number * aac.TICKS_A_FRAME, b"".join(frame.adts for frame in group), video=False, key=True
        )
        for group in groups
    ]


def _units(recipe: Recipe) -> Iterator[mpegts.Unit]:
    """Pictures and sound in the order of their times."""
    audio = _audio_units(_sound(recipe))
    start = START + recipe.number * LENGTH
    if recipe.rendition.fps:
        scene = video_media.scene(recipe.look.scene, recipe.rendition)
        sets = _START_CODE + scene.sps + _START_CODE + scene.pps
        for picture in _pictures(recipe, scene):
            upper, lower = picture.slices
            head = _DELIMITER + (sets if picture.key else b"")
            data = head + _START_CODE + upper + _START_CODE + lower
            yield mpegts.Unit(start + picture.time, data, video=True, key=picture.key)
            while audio and audio[0].pts <= start + picture.time:
                yield audio.pop(0)
    yield from audio


def _build_mp4(recipe: Recipe) -> Iterator[mpegts.Chunk]:
    """A segment as short fragments."""
    sound = _sound(recipe)
    scene = video_media.scene(recipe.look.scene, recipe.rendition) if recipe.rendition.fps else None
    pictures = list(_pictures(recipe, scene)) if scene else []
    per_fragment = len(pictures) // _FRAGMENTS
    start = recipe.number * LENGTH
    for number in range(_FRAGMENTS):
        end = (number + 1) * LENGTH // _FRAGMENTS
        shown = pictures[number * per_fragment : (number + 1) * per_fragment]
        last = number == _FRAGMENTS - 1
        heard = [frame for frame in sound if last or frame.number * aac.TICKS_A_FRAME < start + end]
        del sound[: len(heard)]
        video = audio = None
        if shown:
            samples = [b"".join(len(nal).to_bytes(4, "big") + nal for nal in picture.slices) for picture in shown]
            video = fmp4.Run(START + start + shown[0].time, TICKS // recipe.rendition.fps, samples, shown[0].key)
        if heard:
            begin = START * aac.SAMPLE_RATE // TICKS + heard[0].number * aac.SAMPLES_A_FRAME
            audio = fmp4.Run(begin, aac.SAMPLES_A_FRAME, [frame.raw for frame in heard])
        yield mpegts.Chunk(end, fmp4.fragment(recipe.number * _FRAGMENTS + number + 1, video, audio))


def build(recipe: Recipe) -> Segment:
    """Put a segment together."""
    if recipe.container == "mp4":
        return Segment(tuple(_build_mp4(recipe)))
    return Segment(tuple(mpegts.mux(_units(recipe), START + recipe.number * LENGTH, LENGTH)))


def init_section(look: Look, rendition: Rendition) -> bytes:
    """What the fMP4 segments of a look and rendition need before them."""
    if not rendition.fps:
        return fmp4.init_section(0, 0, b"", b"")
    scene = video_media.scene(look.scene, rendition)
    return fmp4.init_section(rendition.width, rendition.height, scene.sps, scene.pps)


class SegmentStore:
    """Builds segments in a thread and keeps the latest; many viewers of one segment cost one build."""

    def __init__(self, size: int = 24) -> None:
        self._size = size
        self._segments: OrderedDict[Recipe, asyncio.Future[Segment]] = OrderedDict()

    async def get(self, recipe: Recipe) -> Segment:
        """The segment, as soon as it is there."""
        future = self._segments.get(recipe)
        if future is None or future.cancelled():
            future = asyncio.get_running_loop().run_in_executor(None, build, recipe)
            self._segments[recipe] = future
        self._segments.move_to_end(recipe)
        while len(self._segments) > self._size:
            self._segments.popitem(last=False)
        # One viewer who leaves must not take the segment from the others.
        return await asyncio.shield(future)
