"""The drawn scenes and the music in `resources/demo`, read once and kept."""

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mini_ttv.emulator import aac, h264
from mini_ttv.emulator.h264 import SliceHeader, Sps
from mini_ttv.emulator.video_band import Rendition

SECONDS_A_SEGMENT = 2
AD_SCENE = "ad"


@dataclass(frozen=True, slots=True)
class Scene:
    """The pictures of a loop, whole GOPs of one segment's length, without the band.

    Attributes:
        sps: Sequence parameter set, as a NAL unit.
        pps: Picture parameter set, as a NAL unit.
        syntax: What the slice headers need to know of the SPS.
        slices: A NAL unit a frame.
        headers: What each frame's second slice must repeat.
    """

    sps: bytes
    pps: bytes
    syntax: Sps
    slices: tuple[bytes, ...]
    headers: tuple[SliceHeader, ...]


def _folder() -> Path:
    """`resources/demo`: inside the package when it is installed, beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "resources" / "demo"
    return installed if installed.is_dir() else package.parent / "resources" / "demo"


def parse_scene(data: bytes) -> Scene:
    """Read the file of a scene: NAL units, each after its length in four bytes; SPS, PPS, then a slice a frame.

    Raises:
        ValueError: the file is cut off or of another kind.
    """
    nals = []
    at = 0
    while at < len(data):
        try:
            (length,) = struct.unpack_from(">I", data, at)
        except struct.error as error:
            raise ValueError("The scene's file is cut off.") from error
        nals.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    if at != len(data) or [nal[0] & 31 for nal in nals[:3]] != [7, 8, 5]:
        message = "The scene's file does not hold SPS, PPS and slices."
        raise ValueError(message)
    syntax = h264.parse_sps(nals[0])
    headers = tuple(h264.parse_slice_header(nal, syntax) for nal in nals[2:])
    return Scene(nals[0], nals[1], syntax, tuple(nals[2:]), headers)


@cache
def scene(name: str, rendition: Rendition) -> Scene:
    """A scene in one rendition (one with pictures)."""
    return parse_scene((_folder() / f"{name}-{rendition.name}.nals").read_bytes())


@cache
def music(name: str) -> tuple[bytes, ...]:
    """The AAC frames of a loop of music, with ADTS headers."""
    return aac.split_adts((_folder() / f"{name}.aac").read_bytes())
