"""Clock references are found wherever pieces end, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.playback.mpegts import ClockReader, elapsed
from tests.playback.ts_pieces import packet, segment


def first_clock(pieces: list[bytes]) -> float | None:
    reader = ClockReader()
    reader.begin_segment()
    return next((clock for piece in pieces if (clock := reader.feed(piece)) is not None), None)


@given(st.lists(st.integers(1, 600), min_size=1, max_size=20), st.integers(0, 90_000 * 95_000))
def test_in_pieces_of_any_size(sizes: list[int], ticks: int) -> None:
    data = segment(ticks / 90_000)
    pieces, at = [], 0
    for size in sizes:
        pieces.append(data[at : at + size])
        at += size
    pieces.append(data[at:])
    assert first_clock(pieces) == pytest.approx(ticks / 90_000 % (2**33 / 90_000), abs=1e-4)


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\0\0\x18ftypiso5", packet() * 3, packet()[:100], packet() + b"no packet" * 40 + packet(1.0)],
)
def test_where_there_is_none(data: bytes) -> None:
    assert first_clock([data]) is None


@given(st.binary(max_size=2000))
def test_rubbish_does_no_harm(data: bytes) -> None:
    ClockReader().feed(data)


def test_what_looks_like_a_packet_inside_a_picture_is_not_one() -> None:
    hidden = packet(99.0)
    inside = packet()[:50] + hidden[:138]
    assert first_clock([inside + packet(5.0)]) == pytest.approx(5.0)


def test_time_between_clocks() -> None:
    wrap = 2**33 / 90_000
    assert elapsed(10.0, 12.5) == pytest.approx(2.5)
    assert elapsed(10.0, 3.0) == pytest.approx(-7.0)
    assert elapsed(wrap - 1, 1.0) == pytest.approx(2.0)
