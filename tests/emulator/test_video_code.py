"""The time in the picture survives scaling, and nothing else is taken for it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.emulator import video_band, video_code
from mini_ttv.emulator.video_band import RENDITIONS, Band, Rendition, band_colour, utc_clock
from mini_ttv.emulator.video_code import FrameCode

PICTURES = [rendition for rendition in RENDITIONS if rendition.fps]
MOMENT = 1_795_267_863_776


def frame_of(rendition: Rendition, blocks: list[bytes]) -> bytes:
    """The luma of a frame with a grey picture above the band."""
    stride = rendition.columns * 16
    luma = bytearray([120]) * (stride * rendition.rows * 16)
    for index, block in enumerate(blocks):
        assert len(block) == 384
        left = index % rendition.columns * 16
        top = (rendition.picture_rows + index // rendition.columns) * 16
        for y in range(16):
            start = (top + y) * stride + left
            luma[start : start + 16] = block[y * 16 : y * 16 + 16]
    return b"".join(bytes(luma[y * stride : y * stride + rendition.width]) for y in range(rendition.height))


def scaled(luma: bytes, width: int, height: int, to_width: int, to_height: int) -> bytes:
    """Nearest neighbours, the worst that a screen may do."""
    return bytes(
        luma[y * height // to_height * width + x * width // to_width] for y in range(to_height) for x in range(to_width)
    )


@pytest.mark.parametrize("rendition", PICTURES, ids=lambda rendition: rendition.name)
@given(moment=st.integers(0, (1 << 43) - 1), ad=st.booleans())
def test_a_band_shows_what_the_decoder_reads(rendition: Rendition, moment: int, ad: bool) -> None:
    band = Band(rendition, "somebody", band_colour(200), ad=ad)
    luma = frame_of(rendition, band.blocks(moment))
    assert video_code.decode(luma, rendition.width, rendition.height) == FrameCode(moment, ad)


@pytest.mark.parametrize("rendition", PICTURES, ids=lambda rendition: rendition.name)
def test_changes_lead_from_one_frame_to_the_next(rendition: Rendition) -> None:
    band = Band(rendition, "somebody", band_colour(20))
    blocks = band.blocks(MOMENT)
    before = MOMENT
    for number in range(1, 90):
        now = MOMENT + number * 1000 // rendition.fps
        changes = band.changes(before, now)
        assert [index for index, _ in changes] == sorted({index for index, _ in changes})
        for index, block in changes:
            blocks[index] = block
        before = now
    assert blocks == band.blocks(before)


def test_samples_stay_in_the_video_range() -> None:
    for hue in range(0, 360, 30):
        for block in Band(PICTURES[0], "Somebody_42", band_colour(hue)).blocks(MOMENT):
            assert min(block) >= 16
            assert max(block) <= 240


@pytest.mark.parametrize("width", [640, 854, 960, 1277, 1920])
def test_a_screenshot_of_another_size_can_be_read(width: int) -> None:
    rendition = PICTURES[0]
    luma = frame_of(rendition, Band(rendition, "somebody", band_colour(100)).blocks(MOMENT))
    height = width * 9 // 16
    picture = scaled(luma, rendition.width, rendition.height, width, height)
    assert video_code.decode(picture, width, height) == FrameCode(MOMENT)


def test_rows_may_have_padding() -> None:
    rendition = PICTURES[1]
    luma = frame_of(rendition, Band(rendition, "somebody", band_colour(100)).blocks(MOMENT))
    padded = b"".join(luma[y * 640 : y * 640 + 640] + bytes(32) for y in range(360))
    assert video_code.decode(padded, 640, 360, 672) == FrameCode(MOMENT)


def test_a_picture_without_a_code_gives_none() -> None:
    noise = random.Random(7)
    assert video_code.decode(bytes(640 * 360), 640, 360) is None
    assert video_code.decode(noise.randbytes(640 * 360), 640, 360) is None


def test_a_damaged_cell_is_noticed() -> None:
    rendition = PICTURES[0]
    luma = bytearray(frame_of(rendition, Band(rendition, "somebody", band_colour(100)).blocks(MOMENT)))
    columns, rows = video_code.cell_edges(1280, 720)
    for y in range(rows[1], rows[2]):
        for x in range(columns[9], columns[10]):
            luma[y * 1280 + x] = 251 - luma[y * 1280 + x]
    assert video_code.decode(luma, 1280, 720) is None


def test_the_clock_reads_utc() -> None:
    assert utc_clock(1_795_267_863_776) == "13:31:03.7 UTC"
    assert len(utc_clock(0)) == video_band.CLOCK_LETTERS
