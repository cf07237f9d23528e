"""Times in fragments of MP4, by the local Twitch's own muxer and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.emulator import video_segments
from mini_ttv.emulator.video_band import RENDITIONS
from mini_ttv.emulator.video_segments import Look, Recipe
from mini_ttv.playback.fragments import FragmentReader

LOOK = Look("hills", "meadow", 3, "Somebody", (90, 120, 130))
INIT = video_segments.init_section(LOOK, RENDITIONS[2])


def begun() -> FragmentReader:
    reader = FragmentReader()
    reader.begin(init=True)
    for at in range(0, len(INIT), 100):
        assert reader.feed(INIT[at : at + 100]) is None
    assert reader.init == INIT
    return reader


def test_the_start_of_each_segment_is_read_once() -> None:
    reader = begun()
    times = []
    for number in (0, 1, 7):
        data = video_segments.build(Recipe(LOOK, RENDITIONS[2], "mp4", number, 1_795_267_864_000)).data
        reader.begin(init=False)
        told = [reader.feed(data[at : at + 90]) for at in range(0, len(data), 90)]
        (time,) = [each for each in told if each is not None]
        times.append(time)
    assert [time - times[0] for time in times] == [0.0, 2.0, 14.0]


@pytest.mark.parametrize("version", [0, 1])
def test_both_sizes_of_numbers(version: int) -> None:
    wide = 8 if version else 4
    init = b"\0\0\0\x20mdhd" + bytes([version, 0, 0, 0]) + bytes(2 * wide) + (48_000).to_bytes(4, "big") + bytes(8)
    head = b"\0\0\0\x10moof\0\0\0\x14tfdt" + bytes([version, 0, 0, 0]) + (96_000).to_bytes(wide, "big") + bytes(8)
    reader = FragmentReader()
    reader.begin(init=True)
    reader.feed(init)
    reader.begin(init=False)
    assert reader.feed(head) == 2.0


def test_nothing_is_told_without_an_initialisation_section() -> None:
    reader = FragmentReader()
    reader.begin(init=False)
    assert reader.feed(b"tfdt" + bytes(40)) is None


@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=200)), max_size=20))
def test_garbage_is_no_trouble(pieces: list[tuple[bool, bytes]]) -> None:
    reader = FragmentReader()
    for init, piece in pieces:
        reader.begin(init=init)
        reader.feed(b"mdhd" + piece if init else b"tfdt" + piece)
