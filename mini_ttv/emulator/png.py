"""PNG files written with zlib alone."""

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def encode_png(width: int, height: int, rgba: bytes | bytearray, *, opaque: bool = False, level: int = 6) -> bytes:
    """A PNG file of `width` x `height` pixels.

    Args:
        width: Pixels a row.
        height: Rows.
        rgba: Four bytes a pixel, row after row, not premultiplied.
        opaque: Leave the alpha channel out; a quarter less to compress.
        level: zlib's effort, 1 to 9.

    Returns:
        The whole file.
    """
    if len(rgba) != width * height * 4:
        message = f"{width}x{height} pixels take {width * height * 4} bytes, not {len(rgba)}"
        raise ValueError(message)
    if opaque:
        pixels = bytearray(width * height * 3)
        for channel in range(3):
            pixels[channel::3] = rgba[channel::4]
    else:
        pixels = bytearray(rgba)
    stride = width * (3 if opaque else 4)
    rows = b"".join(b"\x00" + bytes(pixels[start : start + stride]) for start in range(0, len(pixels), stride))
    header = struct.pack(">IIBBBBB", width, height, 8, 2 if opaque else 6, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, level)) + _chunk(b"IEND", b"")
