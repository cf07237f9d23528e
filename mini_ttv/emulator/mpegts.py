"""An MPEG transport stream multiplexer for segments that can stand in any order.

Every PID starts each segment with continuity counter 0 and ends it with 15: whatever segment follows which (a client
may have left ads out), the counters go on without a gap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PACKET = 188
PAT_PID = 0
PMT_PID = 0x1000
VIDEO_PID = 0x100
AUDIO_PID = 0x101
WRAP = 1 << 33
_ROOM = PACKET - 4
_PCR_LEAD = 45_000  # data comes half a second before it is shown
_PROGRAM_PERIOD = 9_000  # PAT and PMT ten times a second: a client may join in the middle


@dataclass(frozen=True, slots=True)
class Unit:
    """What one PES packet carries: a picture or a few audio frames."""

    pts: int  # in 90 kHz; may exceed 33 bits, the wrap happens here
    data: bytes
    video: bool
    key: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a segment that is complete when the clock has come to `end`, in 90 kHz from the segment's start."""

    end: int
    data: bytes


class _Pid:
    """The packets of one PID with their counter."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._counter = 0
        heads = range(16)
        self._plain = [bytes((0x47, pid >> 8, pid & 255, 0x10 | count)) for count in heads]
        self._start = [bytes((0x47, 0x40 | pid >> 8, pid & 255, 0x10 | count)) for count in heads]
        self._adapted = [bytes((0x47, pid >> 8, pid & 255, 0x30 | count)) for count in heads]
        self._adapted_start = [bytes((0x47, 0x40 | pid >> 8, pid & 255, 0x30 | count)) for count in heads]

    @property
    def missing(self) -> int:
        """How many packets it takes until the counter comes to 0 again."""
        return -self._counter % 16

    def section(self, payload: bytes) -> bytes:
        """One packet with a table."""
        head = self._start[self._counter]
        self._counter = (self._counter + 1) % 16
        return head + b"\x00" + payload + b"\xff" * (_ROOM - 1 - len(payload))

    def pes(self, data: bytes, adaptation: bytes, *, fill: bool) -> bytes:
        """The packets of a PES packet.

        Args:
            data: The PES packet; longer than sixteen bytes.
            adaptation: Flags and PCR for the first packet's adaptation field, or nothing.
            fill: Whether to use so many packets that the counter ends on 15.
        """
        first = min(len(data), _ROOM - 1 - len(adaptation) if adaptation else _ROOM)
        sizes = [first, *[_ROOM] * ((len(data) - first) // _ROOM)]
        if rest := len(data) - sum(sizes):
            sizes.append(rest)
        extra = -(self._counter + len(sizes)) % 16 if fill else 0
        if extra:
            # One packet gives up its bytes one by one to as many packets as are missing.
            roomy = next(n for n in range(len(sizes) - 1, -1, -1) if sizes[n] > extra)
            sizes[roomy : roomy + 1] = [sizes[roomy] - extra, *[1] * extra]
        parts: list[bytes] = []
        at = 0
        counter = self._counter
        for number, size in enumerate(sizes):
            if size == _ROOM:
                parts.append((self._start if number == 0 else self._plain)[counter])
            else:
                parts.append((self._adapted_start if number == 0 else self._adapted)[counter])
                parts.append(_adaptation_field(adaptation if number == 0 else b"", _ROOM - size))
            parts.append(data[at : at + size])
            at += size
            counter = counter + 1 & 15
        self._counter = counter
        return b"".join(parts)


def _adaptation_field(content: bytes, size: int) -> bytes:
    """An adaptation field of exactly `size` bytes: its length, its flags and stuffing."""
    if size == 1:
        return b"\x00"
    content = content or b"\x00"
    return bytes([size - 1]) + content + b"\xff" * (size - 1 - len(content))


def _crc32(data: bytes) -> bytes:
    """The checksum of tables: CRC-32/MPEG-2."""
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value.to_bytes(4, "big")


def _table(table_id: int, extension: int, body: bytes) -> bytes:
    head = bytes([table_id]) + (0xB000 | len(body) + 9).to_bytes(2, "big") + extension.to_bytes(2, "big")
    section = head + b"\xc1\x00\x00" + body
    return section + _crc32(section)


_PAT = _table(0, 1, (1).to_bytes(2, "big") + (0xE000 | PMT_PID).to_bytes(2, "big"))


def _stream(kind: int, pid: int) -> bytes:
    return bytes([kind]) + (0xE000 | pid).to_bytes(2, "big") + b"\xf0\x00"


def _pmt(*, video: bool) -> bytes:
    clock = VIDEO_PID if video else AUDIO_PID
    streams = (_stream(0x1B, VIDEO_PID) if video else b"") + _stream(0x0F, AUDIO_PID)
    return _table(2, 1, (0xE000 | clock).to_bytes(2, "big") + b"\xf0\x00" + streams)


_PMT_VIDEO = _pmt(video=True)
_PMT_AUDIO = _pmt(video=False)


def _time(prefix: int, ticks: int) -> bytes:
    ticks %= WRAP
    return bytes(
        (
            prefix << 4 | ticks >> 29 & 0x0E | 1,
            ticks >> 22 & 0xFF,
            ticks >> 14 & 0xFE | 1,
            ticks >> 7 & 0xFF,
            ticks << 1 & 0xFE | 1,
        )
    )


def _pes(unit: Unit) -> bytes:
    length = 0 if unit.video else len(unit.data) + 8
    head = bytes((0, 0, 1, 0xE0 if unit.video else 0xC0)) + length.to_bytes(2, "big")
    return head + b"\x84\x80\x05" + _time(2, unit.pts) + unit.data


def _pcr(unit: Unit) -> bytes:
    """Flags and clock reference of a unit's first packet."""
    ticks = (unit.pts - _PCR_LEAD) % WRAP
    return bytes([0x50 if unit.key else 0x10]) + (ticks << 15 | 0x7E00).to_bytes(6, "big")


def mux(units: Iterable[Unit], start: int, length: int) -> Iterator[Chunk]:
    """One segment.

    Args:
        units: Pictures and audio in the order in which they shall be sent; the first kind that comes carries the
            clock, so pictures go first where there are any.
        start: Presentation time at which the segment begins, in 90 kHz.
        length: Of the segment, in 90 kHz.

    Yields:
        Chunks of a tenth of a second; together they are whole packets and the whole segment.
    """
    queue: Sequence[Unit] = list(units)
    video = queue[0].video
    pat, pmt = _Pid(PAT_PID), _Pid(PMT_PID)
    pids = {True: _Pid(VIDEO_PID), False: _Pid(AUDIO_PID)}
    last = {unit.video: number for number, unit in enumerate(queue)}
    parts: list[bytes] = []
    end = 0
    for number, unit in enumerate(queue):
        if number == 0 or (unit.video == video and unit.pts - start >= end):
            if parts:
                yield Chunk(end, b"".join(parts))
                parts = []
            end = min(length, end + _PROGRAM_PERIOD)
            parts += [pat.section(_PAT), pmt.section(_PMT_VIDEO if video else _PMT_AUDIO)]
        adaptation = _pcr(unit) if unit.video == video else b""
        parts.append(pids[unit.video].pes(_pes(unit), adaptation, fill=number == last[unit.video]))
    for _ in range(pat.missing):
        parts += [pat.section(_PAT), pmt.section(_PMT_VIDEO if video else _PMT_AUDIO)]
    yield Chunk(length, b"".join(parts))
