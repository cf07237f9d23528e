"""Fragmented MP4: boxes that fit into each other, and times that go on."""

import struct
from collections.abc import Iterator

import pytest

from mini_ttv.emulator import aac, video_media, video_segments
from mini_ttv.emulator.video_band import RENDITIONS, Rendition
from mini_ttv.emulator.video_segments import Look, Recipe

LOOK = Look("drive", "dusk", 3, "somebody", (100, 120, 130))
CONTAINERS = {"moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf"}


def boxes(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        assert 8 <= size <= len(data) - at
        yield kind.decode(), data[at + 8 : at + size]
        at += size


def find(data: bytes, *path: str) -> list[bytes]:
    """The contents of all boxes at a path."""
    found = [content for kind, content in boxes(data) if kind == path[0]]
    return found if len(path) == 1 else [inner for content in found for inner in find(content, *path[1:])]


def segment(number: int, rendition: Rendition) -> bytes:
    return video_segments.build(Recipe(LOOK, rendition, "mp4", number, 1_795_000_000_000 + number * 2000)).data


def samples(data: bytes) -> dict[int, list[tuple[int, int, bytes]]]:
    """By track: decoding time, duration and bytes of each sample."""
    found: dict[int, list[tuple[int, int, bytes]]] = {1: [], 2: []}
    at = 0
    for kind, content in list(boxes(data)):
        size = len(content) + 8
        if kind == "moof":
            for traf in find(content, "traf"):
                track, duration, _flags = struct.unpack(">3I", find(traf, "tfhd")[0][4:])
                (time,) = struct.unpack(">Q", find(traf, "tfdt")[0][4:])
                trun = find(traf, "trun")[0]
                count, offset, _first = struct.unpack_from(">IiI", trun, 4)
                place = at + offset
                for length in struct.unpack_from(f">{count}I", trun, 16):
                    found[track].append((time, duration, data[place : place + length]))
                    place += length
                    time += duration
        at += size
    return found


@pytest.mark.parametrize("rendition", RENDITIONS, ids=lambda rendition: rendition.name)
def test_times_go_on_without_a_gap(rendition: Rendition) -> None:
    tracks = samples(b"".join(segment(number, rendition) for number in range(4)))
    for track, scale in ((1, 90_000), (2, 48_000)):
        time = 10 * scale
        for start, duration, _ in tracks[track]:
            assert start == time
            time += duration
    assert len(tracks[1]) == rendition.fps * 8
    assert len(tracks[2]) == -(-8 * 48_000 // 1024)


def test_samples_are_length_prefixed_slices_and_bare_aac() -> None:
    tracks = samples(segment(6, RENDITIONS[1]))
    for number, (_, _, data) in enumerate(tracks[1]):
        kinds = []
        at = 0
        while at < len(data):
            length = int.from_bytes(data[at : at + 4], "big")
            kinds.append(data[at + 4] & 31)
            at += 4 + length
        assert at == len(data)
        assert kinds == ([5, 5] if number == 0 else [1, 1])
    loop = video_media.music("dusk")
    assert tracks[2][0][2] in [frame[aac.ADTS_HEADER :] for frame in loop]


def test_far_times_need_64_bits() -> None:
    number = 40_000_000
    tracks = samples(segment(number, RENDITIONS[2]))
    assert tracks[1][0][0] == 900_000 + number * 180_000


@pytest.mark.parametrize("rendition", RENDITIONS, ids=lambda rendition: rendition.name)
def test_the_init_section_describes_the_tracks(rendition: Rendition) -> None:
    data = video_segments.init_section(LOOK, rendition)
    assert [kind for kind, _ in boxes(data)] == ["ftyp", "moov"]
    entries = [
        entry for stsd in find(data, "moov", "trak", "mdia", "minf", "stbl", "stsd") for entry in boxes(stsd[8:])
    ]
    assert [kind for kind, _ in entries] == (["avc1", "mp4a"] if rendition.fps else ["mp4a"])
    assert len(find(data, "moov", "mvex", "trex")) == len(entries)
    if rendition.fps:
        assert struct.unpack_from(">2H", entries[0][1], 24) == (rendition.width, rendition.height)
        scene = video_media.scene(LOOK.scene, rendition)
        config = find(entries[0][1][78:], "avcC")[0]
        assert scene.sps in config
        assert scene.pps in config
    assert aac.CONFIG in entries[-1][1]


@pytest.mark.parametrize("data", [b"no sound at all", b"\xff\xf1\x4c"])
def test_what_is_no_adts_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="ADTS"):
        aac.split_adts(data)
