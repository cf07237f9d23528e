"""Where bytes are cut, how late pictures are, how fast media flows."""

from datetime import UTC, datetime, timedelta

import pytest

from mini_ttv.playback.timeline import Timeline
from tests.playback.ts_pieces import segment

START = datetime(2026, 1, 1, tzinfo=UTC)
SIZE = len(segment(0))


def write(
    timeline: Timeline, clock: float, taken: float | None = None, *, breaks: bool = False, init: bool = False,
    data: bytes | None = None,
) -> None:  # fmt: skip
    date = None if taken is None else START + timedelta(seconds=taken)
    timeline.begin_segment(date=date, duration=2.0, breaks=breaks, init=init)
    body = segment(clock) if data is None else data
    for at in range(0, len(body), 1000):
        timeline.add(body[at : at + 1000])


def cuts(timeline: Timeline) -> list[int]:
    """All cuts, taken one after the other as a feed does."""
    found: list[int] = []
    offset = 0
    while (cut := timeline.cut_within(offset, 1 << 40)) is not None:
        found.append(cut)
        timeline.enter(cut)
        offset = cut
    return found


@pytest.mark.parametrize(
    ("clocks", "cut_at"),
    [
        ([10, 12, 14], []),
        ([10, 12, 24], []),  # a gap that a demuxer bears
        ([10, 12, 30], [2 * SIZE]),
        ([10, 12, 3], [2 * SIZE]),
        ([10, 500, 3], [SIZE, 2 * SIZE]),
        ([95_442, 95_443, 0.7], []),  # the 33-bit counter wraps at 95,443.7
    ],
)
def test_jumps_of_the_clock_are_cut_where_their_segment_begins(clocks: list[float], cut_at: list[int]) -> None:
    timeline = Timeline()
    for clock in clocks:
        write(timeline, clock)
    assert cuts(timeline) == cut_at


def test_a_jump_within_a_segment_is_cut_near_it() -> None:
    timeline = Timeline()
    write(timeline, 0, data=segment(10) + segment(100))
    (cut,) = cuts(timeline)
    assert SIZE - 1000 <= cut <= SIZE + 1000


def test_breaks_told_by_the_playlist() -> None:
    timeline = Timeline()
    write(timeline, 10, breaks=True)  # nothing before it: nothing to cut off
    write(timeline, 12)
    write(timeline, 14, breaks=True)
    assert cuts(timeline) == [2 * SIZE]


def test_another_initialisation_section_is_cut_once() -> None:
    timeline = Timeline()
    header, media = b"\0\0\0\x18ftyp" * 10, b"\0\0\0\x18moof" * 50
    for breaks in (False, True):
        write(timeline, 0, data=header, init=True, breaks=breaks)
        write(timeline, 0, 0.0, data=media, breaks=breaks)
    assert cuts(timeline) == [len(header) + len(media)]


def test_a_cut_that_was_passed_is_made_at_once() -> None:
    timeline = Timeline()
    write(timeline, 10)
    write(timeline, 100)
    assert timeline.cut_within(SIZE + 50, 10) == SIZE + 50
    assert timeline.cut_within(0, 10) is None


def test_delay_counts_from_the_date_of_the_picture() -> None:
    timeline = Timeline()
    now = START + timedelta(seconds=30)
    assert timeline.delay(0.0, now) is None
    write(timeline, 10)  # no date
    assert timeline.delay(0.0, now) is None
    timeline = Timeline()
    write(timeline, 10, 20.0)
    assert timeline.delay(0.0, now) == pytest.approx(10.0)
    assert timeline.delay(2.5, now) == pytest.approx(7.5)
    write(timeline, 12, 25.0)  # ads were cut out before this one
    assert timeline.delay(1.9, now) == pytest.approx(8.1)
    assert timeline.delay(2.1, now) == pytest.approx(4.9)


def test_delay_begins_anew_behind_a_cut() -> None:
    timeline = Timeline()
    now = START + timedelta(seconds=30)
    write(timeline, 10, 0.0)
    write(timeline, 500, 20.0)
    assert timeline.delay(0.0, now) == pytest.approx(30.0)
    cuts(timeline)
    assert timeline.delay(0.0, now) == pytest.approx(10.0)


def test_delay_without_a_clock_in_the_stream() -> None:
    timeline = Timeline()
    write(timeline, 0, 0.0, data=b"\0\0\0\x18moof")
    write(timeline, 0, 2.0, data=b"\0\0\0\x18moof")
    assert timeline.delay(3.0, START + timedelta(seconds=5)) == pytest.approx(2.0)


def test_rate() -> None:
    timeline = Timeline()
    write(timeline, 10)
    assert timeline.byte_rate == 0.0  # the segment is not known to be whole
    write(timeline, 12)
    assert timeline.byte_rate == pytest.approx(SIZE / 2)
    assert timeline.written == 2 * SIZE


def test_what_has_come_but_is_not_seen_yet() -> None:
    timeline = Timeline()
    assert timeline.ahead(0.0) is None
    write(timeline, 10, 0)
    write(timeline, 12, 2)
    assert timeline.ahead(0.5) == pytest.approx(3.5, abs=0.01)
    assert timeline.ahead(9.0) == 0.0
    timeline.begin_segment(date=START + timedelta(seconds=4), duration=2.0, breaks=False, init=False)
    assert timeline.ahead(0.5) == pytest.approx(3.5, abs=0.01)
    body = segment(14)
    timeline.add(body[: len(body) // 2])
    assert timeline.ahead(0.5) == pytest.approx(4.5, abs=0.2)


def test_another_container_is_cut_off() -> None:
    timeline = Timeline()
    write(timeline, 10)
    write(timeline, 12)
    write(timeline, 0, data=b"\0\0\0\x1cftyp", init=True)
    write(timeline, 0, data=b"\0\0\0\x1cmoof" * 20)
    write(timeline, 0, data=b"\0\0\0\x1cmoof" * 20)
    back = timeline.written
    write(timeline, 18)
    write(timeline, 20)
    assert cuts(timeline) == [2 * SIZE, back]


def fragment(seconds: float) -> bytes:
    return b"\0\0\0\x10moof\0\0\0\x14tfdt\1\0\0\0" + round(seconds * 1000).to_bytes(8, "big") + bytes(100)


INIT = b"\0\0\0\x1cftyp\0\0\0\x20mdhd\0\0\0\0" + bytes(8) + (1000).to_bytes(4, "big") + bytes(8)


def test_time_in_fragments_that_jumps_is_cut_and_the_initialisation_section_is_told_again() -> None:
    timeline = Timeline()
    write(timeline, 0, data=INIT, init=True)
    for seconds in (10, 12):
        write(timeline, 0, taken=seconds - 10, data=fragment(seconds))
    assert timeline.delay(3.0, START + timedelta(seconds=5)) == pytest.approx(2.0)
    jump = timeline.written
    write(timeline, 0, taken=4, data=fragment(500))
    assert timeline.cut_within(0, 1 << 30) == jump
    assert timeline.enter(jump) == INIT
    back = timeline.written
    write(timeline, 0, taken=6, data=fragment(3), breaks=True)
    assert timeline.cut_within(jump, 1 << 30) == back
    assert timeline.enter(back) == INIT
    other = timeline.written
    write(timeline, 0, data=INIT, init=True)
    write(timeline, 0, taken=8, data=fragment(5))
    assert timeline.cut_within(back, 1 << 30) == other
    assert timeline.enter(other) == b"", "it comes by itself"
