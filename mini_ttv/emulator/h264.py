"""As much H.264 syntax as it takes to put a second, self-written slice under the picture of an encoded frame.

Reads what must agree between the slices of one frame (SPS, slice header) and writes slices made of nothing but
P_Skip and I_PCM macroblocks. The stream must be CAVLC coded with one reference frame: FFmpeg decodes all slices of a
frame with the entropy coding of the first. Section numbers are those of ITU-T H.264.
"""

from collections.abc import Iterable
from dataclasses import dataclass

NAL_IDR = 5
HIGH_PROFILES = {100, 110, 122, 244}
_SLICE_P = 5  # slice_type + 5: all slices of the frame have this type
_SLICE_I = 7
_MB_I_PCM = 25
_MB_I_PCM_IN_P = _MB_I_PCM + 5


class BitReader:
    """Bits of a NAL unit's payload, emulation prevention removed (7.2, 9.1)."""

    def __init__(self, payload: bytes) -> None:
        self._bits = int.from_bytes(payload, "big")
        self._left = len(payload) * 8

    def u(self, count: int) -> int:
        """The next `count` bits as a number.

        Raises:
            ValueError: the payload ends before.
        """
        if count > self._left:
            message = "The NAL unit ends too early."
            raise ValueError(message)
        self._left -= count
        return (self._bits >> self._left) & ((1 << count) - 1)

    def ue(self) -> int:
        """An unsigned Exp-Golomb number."""
        zeros = 0
        while self.u(1) == 0:
            zeros += 1
        return (1 << zeros) - 1 + self.u(zeros)


class BitWriter:
    """Bits appended to one another."""

    def __init__(self) -> None:
        self._bits = 0
        self._count = 0

    def u(self, value: int, count: int) -> None:
        """Append the `count` low bits of `value`."""
        self._bits = (self._bits << count) | (value & ((1 << count) - 1))
        self._count += count

    def ue(self, value: int) -> None:
        """Append an unsigned Exp-Golomb number."""
        self.u(value + 1, 2 * (value + 1).bit_length() - 1)

    def align(self) -> None:
        """Append zeros up to a whole byte."""
        self.u(0, -self._count % 8)

    def stop(self) -> None:
        """Append the stop bit and zeros up to a whole byte (7.3.2.11)."""
        self.u(1, 1)
        self.align()

    def getvalue(self) -> bytes:
        """What was written; it must end on a byte."""
        return self._bits.to_bytes(self._count // 8, "big")


def escape(payload: bytes) -> bytes:
    """`payload` with emulation prevention bytes where three bytes could be mistaken for a start code."""
    if b"\x00\x00" not in payload:
        return payload
    out = bytearray()
    zeros = 0
    for byte in payload:
        if zeros >= 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = zeros + 1 if byte == 0 else 0
    return bytes(out)


def unescape(nal: bytes) -> bytes:
    """`nal` without its emulation prevention bytes."""
    return nal.replace(b"\x00\x00\x03", b"\x00\x00")


@dataclass(frozen=True, slots=True)
class Sps:
    """What the slice headers need of a sequence parameter set (7.3.2.1.1), and what a playlist says about it."""

    codec: str  # as in RFC 6381, such as avc1.64001F
    columns: int  # width in macroblocks
    rows: int  # height in macroblocks
    frame_num_bits: int
    poc_bits: int  # 0 where the picture order follows from frame_num


def parse_sps(nal: bytes) -> Sps:
    """Read a sequence parameter set of a progressive 4:2:0 stream.

    Raises:
        ValueError: it is of another kind than this module writes slices for.
    """
    bits = BitReader(unescape(nal[1:]))
    profile = bits.u(8)
    bits.u(16)
    bits.ue()  # seq_parameter_set_id
    if profile in HIGH_PROFILES and (bits.ue(), bits.ue(), bits.ue(), bits.u(1), bits.u(1)) != (1, 0, 0, 0, 0):
        message = "Only 4:2:0 with 8 bits and flat scaling matrices is supported."
        raise ValueError(message)
    frame_num_bits = bits.ue() + 4
    poc_type = bits.ue()
    if poc_type == 1:
        message = "Picture order count type 1 is not supported."
        raise ValueError(message)
    poc_bits = bits.ue() + 4 if poc_type == 0 else 0
    bits.ue()  # max_num_ref_frames
    bits.u(1)
    columns, rows, progressive = bits.ue() + 1, bits.ue() + 1, bits.u(1)
    if not progressive:
        message = "Interlaced streams are not supported."
        raise ValueError(message)
    return Sps(f"avc1.{nal[1:4].hex().upper()}", columns, rows, frame_num_bits, poc_bits)


@dataclass(frozen=True, slots=True)
class SliceHeader:
    """What all slices of one frame have in common (7.4.3)."""

    ref_idc: int
    idr: bool
    intra: bool
    frame_num: int
    idr_pic_id: int
    poc_lsb: int


def parse_slice_header(nal: bytes, sps: Sps) -> SliceHeader:
    """Read the beginning of a slice's NAL unit."""
    idr = nal[0] & 31 == NAL_IDR
    bits = BitReader(unescape(nal[1:24]))
    bits.ue()  # first_mb_in_slice
    slice_type = bits.ue() % 5
    bits.ue()  # pic_parameter_set_id
    frame_num = bits.u(sps.frame_num_bits)
    idr_pic_id = bits.ue() if idr else 0
    poc_lsb = bits.u(sps.poc_bits)
    return SliceHeader(nal[0] >> 5 & 3, idr, slice_type == _SLICE_I - 5, frame_num, idr_pic_id, poc_lsb)


def _start_slice(header: SliceHeader, sps: Sps, first_mb: int) -> BitWriter:
    """A slice header that agrees with `header` (7.3.3)."""
    bits = BitWriter()
    bits.ue(first_mb)
    bits.ue(_SLICE_I if header.intra else _SLICE_P)
    bits.ue(0)  # pic_parameter_set_id
    bits.u(header.frame_num, sps.frame_num_bits)
    if header.idr:
        bits.ue(header.idr_pic_id)
    bits.u(header.poc_lsb, sps.poc_bits)
    if not header.intra:
        bits.u(0, 2)  # no override of the reference count, list as it is
    if header.ref_idc:
        bits.u(0, 2 if header.idr else 1)  # plain sliding window of references
    bits.ue(0)  # slice_qp_delta
    bits.ue(1)  # no deblocking: the picture above and the band stay apart
    return bits


def _pcm_start(skip_run: int | None) -> bytes:
    """The bytes before an I_PCM macroblock's samples that stands on a byte boundary; None = in an I slice."""
    bits = BitWriter()
    if skip_run is None:
        bits.ue(_MB_I_PCM)
    else:
        bits.ue(skip_run)
        bits.ue(_MB_I_PCM_IN_P)
    bits.align()
    return bits.getvalue()


_PCM_AFTER_SKIPS = tuple(_pcm_start(run) for run in range(400))
_PCM_IN_I = _pcm_start(None)


def intra_slice(header: SliceHeader, sps: Sps, first_mb: int, blocks: Iterable[bytes]) -> bytes:
    """A slice NAL unit whose macroblocks are all I_PCM: `blocks` with 384 samples each, 256 luma, 64 Cb, 64 Cr."""
    bits = _start_slice(header, sps, first_mb)
    bits.ue(_MB_I_PCM)
    bits.align()
    return _nal(header, bits.getvalue() + _PCM_IN_I.join(blocks) + b"\x80")


def changes_slice(header: SliceHeader, sps: Sps, first_mb: int, changes: Iterable[tuple[int, bytes]]) -> bytes:
    """A P slice NAL unit that repeats the frame before but for `changes`.

    Args:
        header: What the slice has in common with the others of its frame.
        sps: The stream's sequence parameter set.
        first_mb: Address of the slice's first macroblock; the slice goes to the end of the frame.
        changes: Index of a macroblock in this slice and its 384 samples, in rising order.
    """
    total = sps.columns * sps.rows - first_mb
    bits = _start_slice(header, sps, first_mb)
    parts: list[bytes] = []
    done = 0
    for index, block in changes:
        if parts:
            parts.append(_PCM_AFTER_SKIPS[index - done])
        else:
            bits.ue(index)
            bits.ue(_MB_I_PCM_IN_P)
            bits.align()
            parts.append(bits.getvalue())
        parts.append(block)
        done = index + 1
    tail = BitWriter() if parts else bits
    if done < total:
        tail.ue(total - done)
    tail.stop()
    parts.append(tail.getvalue())
    return _nal(header, b"".join(parts))


def _nal(header: SliceHeader, payload: bytes) -> bytes:
    return bytes([header.ref_idc << 5 | (NAL_IDR if header.idr else 1)]) + escape(payload)
