"""The little H.264 that the emulator writes, read back bit by bit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.emulator import h264, video_media
from mini_ttv.emulator.h264 import BitReader, BitWriter, SliceHeader
from mini_ttv.emulator.video_band import RENDITIONS, Rendition

PICTURES = [rendition for rendition in RENDITIONS if rendition.fps]
SCENES = ("drive", "hills", "reef", "orbit", video_media.AD_SCENE)
SPS = h264.Sps("avc1.64001E", 40, 23, 4, 0)
FIRST = 21 * 40
HEADER = SliceHeader(ref_idc=2, idr=False, intra=False, frame_num=5, idr_pic_id=0, poc_lsb=0)


@given(st.binary(max_size=300) | st.lists(st.integers(0, 4), max_size=300).map(bytes))
def test_escaping_can_be_undone_and_leaves_no_start_code(payload: bytes) -> None:
    safe = h264.escape(payload)
    assert h264.unescape(safe) == payload
    assert not any(start in safe for start in (b"\0\0\0", b"\0\0\1", b"\0\0\2"))


@given(st.lists(st.integers(0, 100_000)))
def test_exp_golomb_numbers_are_read_as_written(numbers: list[int]) -> None:
    bits = BitWriter()
    for number in numbers:
        bits.ue(number)
    bits.stop()
    reader = BitReader(bits.getvalue())
    assert [reader.ue() for _ in numbers] == numbers


def test_reading_beyond_the_end_is_an_error() -> None:
    with pytest.raises(ValueError, match="too early"):
        BitReader(b"\x00").ue()


def macroblocks(nal: bytes, *, idr: bool) -> dict[int, bytes]:
    """The I_PCM macroblocks of a slice by index, and a check that the slice ends where the frame does."""
    payload = h264.unescape(nal[1:])
    reader = BitReader(payload)
    used = 0

    def ue() -> int:
        nonlocal used
        zeros = 0
        while reader.u(1) == 0:
            zeros += 1
        used += 2 * zeros + 1
        return (1 << zeros) - 1 + reader.u(zeros)

    def skip(count: int) -> int:
        nonlocal used
        used += count
        return reader.u(count)

    assert ue() == FIRST
    slice_type = ue()
    assert slice_type == (7 if idr else 5)
    assert ue() == 0
    assert skip(4) == (0 if idr else 5)
    if idr:
        assert ue() == 1
        assert skip(2) == 0
    else:
        assert skip(3) == 0
    assert (ue(), ue()) == (0, 1)
    found: dict[int, bytes] = {}
    index = 0
    while index < 80:
        if not idr:
            index += ue()
            if index == 80:
                break
        assert ue() == (25 if idr else 30)
        assert skip(-used % 8) == 0
        found[index] = bytes(skip(8) for _ in range(384))
        index += 1
    assert skip(1) == 1
    assert skip(-used % 8) == 0
    assert used == len(payload) * 8
    return found


def block(value: int) -> bytes:
    return bytes([16 + value % 200]) * 384


@given(st.sets(st.integers(0, 79)))
def test_changes_stand_where_they_belong(places: set[int]) -> None:
    wanted = {index: block(index) for index in sorted(places)}
    nal = h264.changes_slice(HEADER, SPS, FIRST, wanted.items())
    assert nal[0] == 0x41
    assert macroblocks(nal, idr=False) == wanted


def test_a_key_frame_has_all_blocks() -> None:
    header = SliceHeader(ref_idc=3, idr=True, intra=True, frame_num=0, idr_pic_id=1, poc_lsb=0)
    blocks = [block(n) for n in range(80)]
    nal = h264.intra_slice(header, SPS, FIRST, blocks)
    assert nal[0] == 0x65
    assert macroblocks(nal, idr=True) == dict(enumerate(blocks))


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("rendition", PICTURES, ids=lambda rendition: rendition.name)
def test_the_media_are_what_the_slices_need(name: str, rendition: Rendition) -> None:
    scene = video_media.scene(name, rendition)
    syntax = scene.syntax
    assert (syntax.columns, syntax.rows, syntax.poc_bits) == (rendition.columns, rendition.rows, 0)
    gop = rendition.fps * video_media.SECONDS_A_SEGMENT
    assert len(scene.slices) % gop == 0
    for number, header in enumerate(scene.headers):
        assert header.idr == header.intra == (number % gop == 0)
        assert header.frame_num == number % gop % (1 << syntax.frame_num_bits)
        assert header.ref_idc > 0
    # Picture parameter set 0: CAVLC, one reference by default, no weighting, deblocking under control.
    pps = BitReader(h264.unescape(scene.pps[1:]))
    assert (pps.ue(), pps.ue(), pps.u(2), pps.ue(), pps.ue(), pps.ue(), pps.u(3)) == (0, 0, 0, 0, 0, 0, 0)
    assert (pps.ue(), pps.ue()) == (0, 0)
    pps.ue()
    assert pps.u(3) == 0b100


def test_all_scenes_share_their_parameter_sets() -> None:
    """An ad may follow a channel in one stream of bytes without a decoder that stumbles."""
    for rendition in PICTURES:
        scenes = [video_media.scene(name, rendition) for name in SCENES]
        assert len({scene.sps for scene in scenes}) == 1
        assert len({scene.pps for scene in scenes}) == 1


def test_strange_parameter_sets_are_refused() -> None:
    good = video_media.scene("ad", PICTURES[1]).sps
    assert h264.parse_sps(good).codec == "avc1.64001E"
    with pytest.raises(ValueError, match="4:2:0"):
        h264.parse_sps(good[:4] + bytes([0b10100000]) + good[5:])
    bits = BitWriter()
    for value in (0, 0, 1):
        bits.ue(value)
    bits.stop()
    with pytest.raises(ValueError, match="order count"):
        h264.parse_sps(b"\x67\x42\x00\x1e" + bits.getvalue())
    bits = BitWriter()
    for value in (0, 0, 2, 1):
        bits.ue(value)
    bits.u(0, 1)
    for value in (39, 22):
        bits.ue(value)
    bits.u(0, 1)
    bits.stop()
    with pytest.raises(ValueError, match="Interlaced"):
        h264.parse_sps(b"\x67\x42\x00\x1e" + bits.getvalue())


@pytest.mark.parametrize("data", [b"\0\0", b"\0\0\0\x05\x67abc", b"\0\0\0\x02\x68ab", b""])
def test_broken_scene_files_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="scene's file"):
        video_media.parse_scene(data)
