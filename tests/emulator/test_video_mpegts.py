"""Transport stream segments: counters, times and the order of things, bit by bit."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mini_ttv.emulator import mpegts, video_segments
from mini_ttv.emulator.video_band import RENDITIONS, Rendition
from mini_ttv.emulator.video_segments import AD_LOOK, LENGTH, START, Look, Recipe
from tests.emulator.ts_reader import Pes, assert_counters_continue, packets, pes_packets

LOOK = Look("drive", "dusk", 1, "somebody", (100, 120, 130))
MOMENT = 1_795_000_000_000
WRAP = 1 << 33


def segment(number: int, rendition: Rendition = RENDITIONS[2], look: Look = LOOK) -> bytes:
    return video_segments.build(Recipe(look, rendition, "ts", number, MOMENT + number * 2000)).data


def of(pes: list[Pes], pid: int) -> list[Pes]:
    return [one for one in pes if one.pid == pid]


@pytest.mark.parametrize("rendition", RENDITIONS, ids=lambda rendition: rendition.name)
def test_counters_go_on_from_any_segment_to_any_other(rendition: Rendition) -> None:
    numbers = (0, 1, 2, 7, 3, 3, 1_000_001)
    assert_counters_continue(b"".join(segment(number, rendition) for number in numbers))


def test_counters_go_on_through_an_ad() -> None:
    assert_counters_continue(segment(4) + segment(0, look=AD_LOOK) + segment(9))


@given(
    sizes=st.lists(st.integers(20, 900), min_size=1, max_size=40),
    audio=st.lists(st.integers(20, 900), min_size=1, max_size=10),
)
@settings(max_examples=60, deadline=None)
def test_every_pid_fills_its_sixteen_whatever_the_sizes(sizes: list[int], audio: list[int]) -> None:
    units = [mpegts.Unit(n * 1500, b"v" * size, video=True, key=n == 0) for n, size in enumerate(sizes)]
    units += [mpegts.Unit(n * 1920, b"a" * size, video=False) for n, size in enumerate(audio)]
    data = b"".join(chunk.data for chunk in mpegts.mux(units, 0, LENGTH))
    assert_counters_continue(data + data)
    found = pes_packets(data)
    assert [len(pes.data) for pes in of(found, mpegts.VIDEO_PID)] == sizes
    assert [len(pes.data) for pes in of(found, mpegts.AUDIO_PID)] == audio


def test_times_are_those_of_the_timeline_and_never_drift() -> None:
    rendition = RENDITIONS[0]
    pes = pes_packets(b"".join(segment(number, rendition) for number in range(5)))
    video, audio = of(pes, mpegts.VIDEO_PID), of(pes, mpegts.AUDIO_PID)
    assert [one.pts for one in video] == [START + n * 1500 for n in range(600)]
    frames = 0
    for one in audio:
        assert one.pts == START + frames * 1920
        assert len(one.data)
        at = 0
        while at < len(one.data):
            assert one.data[at] == 0xFF
            at += (one.data[at + 3] & 3) << 11 | one.data[at + 4] << 3 | one.data[at + 5] >> 5
            frames += 1
    assert frames == -(-10 * 48_000 // 1024)


def test_the_loops_end_is_heard_once_and_seen_once() -> None:
    """Scenes last 4 segments, music 8: after 8 both begin again while the times go on."""
    first, again = (pes_packets(segment(number, RENDITIONS[3])) for number in (1, 9))
    assert [one.data for one in first] == [one.data for one in again]
    assert {after.pts - before.pts for before, after in zip(first, again, strict=True)} == {8 * LENGTH}


def test_times_wrap_at_33_bits() -> None:
    number = (WRAP - START) // LENGTH  # the segment in which the wrap falls
    pes = pes_packets(segment(number) + segment(number + 1))
    video = of(pes, mpegts.VIDEO_PID)
    steps = {(after.pts - before.pts) % WRAP for before, after in itertools.pairwise(video)}
    assert steps == {3000}
    assert any(after.pts < before.pts for before, after in itertools.pairwise(video))
    clocks = [packet.pcr for packet in packets(segment(number) + segment(number + 1)) if packet.pcr is not None]
    assert all(0 < (after - before) % WRAP < 9000 for before, after in itertools.pairwise(clocks))


def test_the_clock_leads_the_pictures_and_keys_are_marked() -> None:
    data = segment(3)
    clocks = [packet for packet in packets(data) if packet.pcr is not None]
    times = [one.pts for one in of(pes_packets(data), mpegts.VIDEO_PID)]
    assert [time - (packet.pcr or 0) for packet, time in zip(clocks, times, strict=True)] == [45_000] * 60
    assert [packet.random_access for packet in clocks] == [True] + [False] * 59


def test_chunks_are_whole_packets_of_a_tenth_of_a_second() -> None:
    built = video_segments.build(Recipe(LOOK, RENDITIONS[0], "ts", 5, MOMENT))
    assert [chunk.end for chunk in built.chunks] == [9000 * n for n in range(1, 21)]
    for chunk in built.chunks:
        first = next(packets(chunk.data))
        assert first.pid == 0
        assert first.starts
        pictures = of(pes_packets(chunk.data), mpegts.VIDEO_PID)
        assert len(pictures) == 6
        assert all(
            START + 5 * LENGTH + chunk.end - 9000 <= one.pts < START + 5 * LENGTH + chunk.end for one in pictures
        )


def test_a_segment_begins_with_its_parameter_sets() -> None:
    pictures = of(pes_packets(segment(2)), mpegts.VIDEO_PID)
    kinds = [[nal[0] & 31 for nal in picture.data.split(b"\x00\x00\x00\x01")[1:]] for picture in pictures]
    assert kinds[0] == [9, 7, 8, 5, 5]
    assert all(kind == [9, 1, 1] for kind in kinds[1:])


def test_sound_alone_carries_the_clock() -> None:
    data = segment(0, RENDITIONS[3])
    assert {packet.pid for packet in packets(data)} == {0, mpegts.PMT_PID, mpegts.AUDIO_PID}
    assert all(packet.pcr is not None for packet in packets(data) if packet.pid == mpegts.AUDIO_PID and packet.starts)
