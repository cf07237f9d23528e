"""Animated GIF files: one palette for all frames, own LZW encoder."""

import struct
from collections import Counter
from collections.abc import Sequence

Frame = bytes | bytearray
_TRANSPARENT = 0
_OPAQUE_FROM = 112  # alpha; GIF knows no half-transparent pixels
_MAX_CODE = 4095
_STEPS = (32, 96, 160, 224)


# Where the colours are too many, these make sure that none is far from an entry of the palette.
_GRID = tuple(red | green << 8 | blue << 16 for red in _STEPS for green in _STEPS for blue in _STEPS)


class _BitWriter:
    """Codes of growing width, least significant bit first, cut into GIF's blocks of up to 255 bytes."""

    def __init__(self) -> None:
        self._out = bytearray()
        self._bits = 0
        self._filled = 0

    def write(self, code: int, width: int) -> None:
        self._bits |= code << self._filled
        self._filled += width
        while self._filled >= 8:
            self._out.append(self._bits & 255)
            self._bits >>= 8
            self._filled -= 8

    def blocks(self) -> bytes:
        if self._filled:
            self._out.append(self._bits & 255)
        data = bytes(self._out)
        parts = [data[start : start + 255] for start in range(0, len(data), 255)]
        return b"".join(bytes([len(part)]) + part for part in parts) + b"\x00"


def _lzw(indices: bytes, code_size: int) -> bytes:
    clear, end = 1 << code_size, (1 << code_size) + 1
    writer = _BitWriter()
    write = writer.write
    table: dict[int, int] = {}
    following, width = end + 1, code_size + 1
    write(clear, width)
    prefix = indices[0]
    for index in indices[1:]:
        key = prefix << 8 | index
        known = table.get(key)
        if known is not None:
            prefix = known
            continue
        write(prefix, width)
        prefix = index
        if following > _MAX_CODE:
            write(clear, width)
            table.clear()
            following, width = end + 1, code_size + 1
            continue
        table[key] = following
        if following == 1 << width:
            width += 1
        following += 1
    write(prefix, width)
    # The reader's table is one entry behind ours, and grows by one at this code as well.
    write(end, width + 1 if following == 1 << width and width < 12 else width)
    return writer.blocks()


def _reduced(pixel: int) -> int:
    """Little-endian RGBA with the low bits of every colour dropped, so that shades of one edge share an entry."""
    return pixel & 0x00F8FCF8


def _palette(frames: Sequence[memoryview]) -> tuple[list[int], dict[int, int]]:
    """At most 255 colours, the most frequent ones, and the palette index of each pixel value."""
    seen: Counter[int] = Counter()
    for frame in frames:
        seen.update(frame)
    votes: Counter[int] = Counter()
    for pixel, times in seen.items():
        if pixel >> 24 >= _OPAQUE_FROM:
            votes[_reduced(pixel)] += times
    colours = [colour for colour, _ in votes.most_common(255)]
    if len(votes) > len(colours):
        colours = list(dict.fromkeys([*colours[: 255 - len(_GRID)], *_GRID]))
    places = {colour: place + 1 for place, colour in enumerate(colours)}
    for colour in votes:
        if colour not in places:
            places[colour] = places[min(colours, key=lambda other: _distance(colour, other))]
    return colours, {pixel: places[_reduced(pixel)] if pixel >> 24 >= _OPAQUE_FROM else _TRANSPARENT for pixel in seen}


def _distance(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


def encode_gif(width: int, height: int, frames: Sequence[Frame], delays: Sequence[int]) -> bytes:
    """An endlessly repeating GIF with transparency.

    Args:
        width: Pixels a row.
        height: Rows.
        frames: One RGBA buffer a frame (four bytes a pixel, not premultiplied).
        delays: How long each frame stands, in hundredths of a second.

    Returns:
        The whole file.
    """
    pixels = [memoryview(frame).cast("I") for frame in frames]
    colours, places = _palette(pixels)
    code_size = max(2, len(colours).bit_length())
    table = bytearray(3 << code_size)
    for place, colour in enumerate(colours, 1):
        table[place * 3 : place * 3 + 3] = colour.to_bytes(4, "little")[:3]
    out = bytearray(b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80 | 0x70 | (code_size - 1), 0, 0) + table)
    out += b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
    for frame, delay in zip(pixels, delays, strict=True):
        # Disposal 2: back to transparent before the next frame.
        out += struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 2 << 2 | 1, delay, _TRANSPARENT, 0)
        out += struct.pack("<BHHHHB", 0x2C, 0, 0, width, height, 0)
        out += bytes([code_size]) + _lzw(bytes(map(places.__getitem__, frame)), code_size)
    return bytes(out + b"\x3b")
