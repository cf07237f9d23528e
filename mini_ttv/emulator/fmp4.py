"""Fragmented MP4: the initialisation section, and segments made of short fragments."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from mini_ttv.emulator import aac, h264

VIDEO_TIMESCALE = 90_000
_VIDEO_TRACK = 1
_AUDIO_TRACK = 2
_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_KEY = 0x02000000
_DELTA = 0x01010000


def box(kind: str, *parts: bytes) -> bytes:
    """A box: length, four letters, content."""
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind.encode() + content


def full_box(kind: str, version: int, flags: int, *parts: bytes) -> bytes:
    """A box whose content begins with version and flags."""
    return box(kind, struct.pack(">I", version << 24 | flags), *parts)


def _track(number: int, width: int, height: int, media: bytes) -> bytes:
    volume = 0 if width else 0x0100
    header = struct.pack(">5I", 0, 0, number, 0, 0) + bytes(8) + struct.pack(">4H", 0, 0, volume, 0)
    tkhd = full_box("tkhd", 0, 3, header, _MATRIX, struct.pack(">2I", width << 16, height << 16))
    return box("trak", tkhd, media)


def _media(timescale: int, handler: str, kind_header: bytes, entry: bytes) -> bytes:
    mdhd = full_box("mdhd", 0, 0, struct.pack(">4I2H", 0, 0, timescale, 0, 0x55C4, 0))
    hdlr = full_box("hdlr", 0, 0, bytes(4), handler.encode(), bytes(12), b"emulator\x00")
    dinf = box("dinf", full_box("dref", 0, 0, struct.pack(">I", 1), full_box("url ", 0, 1)))
    empty = (full_box("stts", 0, 0, bytes(4)), full_box("stsc", 0, 0, bytes(4)))
    stbl = box(
        "stbl",
        full_box("stsd", 0, 0, struct.pack(">I", 1), entry),
        *empty,
        full_box("stsz", 0, 0, bytes(8)),
        full_box("stco", 0, 0, bytes(4)),
    )
    return box("mdia", mdhd, hdlr, box("minf", kind_header, dinf, stbl))


def _video_track(width: int, height: int, sps: bytes, pps: bytes) -> bytes:
    config = b"\x01" + sps[1:4] + b"\xff\xe1" + struct.pack(">H", len(sps)) + sps
    config += b"\x01" + struct.pack(">H", len(pps)) + pps
    if sps[1] in h264.HIGH_PROFILES:
        config += b"\xfd\xf8\xf8\x00"  # 4:2:0, eight bits
    entry = box(
        "avc1",
        bytes(6) + struct.pack(">H", 1) + bytes(16),
        struct.pack(">2H3IH", width, height, 0x480000, 0x480000, 0, 1),
        bytes(32) + struct.pack(">Hh", 0x18, -1),
        box("avcC", config),
    )
    return _track(_VIDEO_TRACK, width, height, _media(VIDEO_TIMESCALE, "vide", full_box("vmhd", 0, 1, bytes(8)), entry))


def _descriptor(tag: int, content: bytes) -> bytes:
    return bytes([tag, len(content)]) + content


def _audio_track() -> bytes:
    decoder = b"\x40\x15" + bytes(3) + struct.pack(">2I", 128_000, 96_000) + _descriptor(5, aac.CONFIG)
    stream = _descriptor(3, bytes(3) + _descriptor(4, decoder) + _descriptor(6, b"\x02"))
    entry = box(
        "mp4a",
        bytes(6) + struct.pack(">H", 1) + bytes(8),
        struct.pack(">4HI", 2, 16, 0, 0, aac.SAMPLE_RATE << 16),
        full_box("esds", 0, 0, stream),
    )
    media = _media(aac.SAMPLE_RATE, "soun", full_box("smhd", 0, 0, bytes(4)), entry)
    return _track(_AUDIO_TRACK, 0, 0, media)


def init_section(width: int, height: int, sps: bytes, pps: bytes) -> bytes:
    """What EXT-X-MAP points to; without `sps` there is sound only."""
    header = struct.pack(">4I", 0, 0, 1000, 0) + struct.pack(">IH", 0x10000, 0x0100) + bytes(10)
    mvhd = full_box("mvhd", 0, 0, header, _MATRIX, bytes(24), struct.pack(">I", 3))
    tracks = ([_video_track(width, height, sps, pps)] if sps else []) + [_audio_track()]
    numbers = ([_VIDEO_TRACK] if sps else []) + [_AUDIO_TRACK]
    extends = [full_box("trex", 0, 0, struct.pack(">5I", number, 1, 0, 0, 0)) for number in numbers]
    ftyp = box("ftyp", b"iso5", struct.pack(">I", 512), b"iso5iso6mp41")
    return ftyp + box("moov", mvhd, *tracks, box("mvex", *extends))


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive samples of one track, all equally long."""

    start: int  # decoding time of the first in the track's timescale
    duration: int  # of each
    samples: Sequence[bytes]
    key_first: bool = True  # whether the first one can be decoded without others


def _traf(track: int, run: Run, offset: int) -> bytes:
    default = _KEY if track == _AUDIO_TRACK else _DELTA
    tfhd = full_box("tfhd", 0, 0x020028, struct.pack(">3I", track, run.duration, default))
    tfdt = full_box("tfdt", 1, 0, struct.pack(">Q", run.start))
    first = _KEY if run.key_first else default
    sizes = struct.pack(f">{len(run.samples)}I", *(len(sample) for sample in run.samples))
    trun = full_box("trun", 0, 0x000205, struct.pack(">IiI", len(run.samples), offset, first), sizes)
    return box("traf", tfhd, tfdt, trun)


def fragment(sequence: int, video: Run | None, audio: Run | None) -> bytes:
    """A fragment with one run of each track that has samples."""
    runs = [(track, run) for track, run in ((_VIDEO_TRACK, video), (_AUDIO_TRACK, audio)) if run and run.samples]

    def moof(data_start: int) -> bytes:
        parts = [full_box("mfhd", 0, 0, struct.pack(">I", sequence & 0xFFFFFFFF))]
        for track, run in runs:
            parts.append(_traf(track, run, data_start))
            data_start += sum(len(sample) for sample in run.samples)
        return box("moof", *parts)

    data_start = len(moof(0)) + 8
    return moof(data_start) + box("mdat", *(sample for _, run in runs for sample in run.samples))
