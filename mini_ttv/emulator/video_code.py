"""The time in the picture: black and white cells that a test can read back from a frame or a screenshot.

Layout, on a frame thought to be 1280 x 720 whatever its real size: 22 columns and 3 rows of square cells with sides
of 16, the left upper corner at (912, 672), so the block ends one cell before the right edge and at the lower edge.
Black is 0, white is 1. The first column is white, black, white and the last black, white, black; they tell whether
there is a code at all and what black and white look like here. The 20 columns between hold 60 bits, row by row, left
to right, most significant bit first:

    43 bits  milliseconds since 1970 UTC at which the frame was "filmed"
     1 bit   1 in the pictures of an ad
    16 bits  CRC-16/CCITT (polynomial 0x1021, start 0xFFFF) of the 44 bits before as six bytes, big-endian
"""

import binascii
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COLUMNS = 22
ROWS = 3
CELL = 16
LEFT = 912
TOP = 672
CANVAS_WIDTH = 1280
CANVAS_HEIGHT = 720

_DATA_COLUMNS = COLUMNS - 2
_MARKERS = ((1, 0), (0, 1), (1, 0))  # first and last cell of each row
_MIN_CONTRAST = 40


@dataclass(frozen=True, slots=True)
class FrameCode:
    """What a frame says about itself."""

    unix_ms: int
    ad: bool = False


def encode(code: FrameCode) -> int:
    """All 66 cells as one number: row by row, left to right, the first cell in the highest bit."""
    payload = (code.unix_ms & (1 << 43) - 1) << 1 | code.ad
    bits = payload << 16 | _checksum(payload)
    cells = 0
    for row, (first, last) in enumerate(_MARKERS):
        data = bits >> _DATA_COLUMNS * (ROWS - 1 - row) & (1 << _DATA_COLUMNS) - 1
        cells = cells << COLUMNS | first << COLUMNS - 1 | data << 1 | last
    return cells


def cell_bit(column: int, row: int) -> int:
    """The number with only the bit of this cell in `encode`'s answer."""
    return 1 << (COLUMNS * ROWS - 1 - row * COLUMNS - column)


def cell_edges(width: int, height: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the cells' columns and rows begin in a frame of this size, in pixels, and where the last ends."""
    columns = tuple(round((LEFT + CELL * n) * width / CANVAS_WIDTH) for n in range(COLUMNS + 1))
    rows = tuple(round((TOP + CELL * n) * height / CANVAS_HEIGHT) for n in range(ROWS + 1))
    return columns, rows


def decode(luma: Sequence[int], width: int, height: int, stride: int | None = None) -> FrameCode | None:
    """Read the code of a frame.

    Args:
        luma: Brightness of each pixel, 0 to 255 or the video range, row by row.
        width: Pixels in a row that belong to the picture.
        height: Rows.
        stride: Distance from one row to the next in `luma`, the width by default.

    Returns:
        The code, or None where there is none or it was damaged (the checksum tells).
    """
    cells = list(_sample(luma, width, height, stride or width))
    markers = [(cells[row * COLUMNS], cells[(row + 1) * COLUMNS - 1], _MARKERS[row]) for row in range(ROWS)]
    white = [first if is_white else last for first, last, (is_white, _) in markers]
    black = [last if is_white else first for first, last, (is_white, _) in markers]
    if min(white) - max(black) < _MIN_CONTRAST:
        return None
    threshold = (min(white) + max(black)) / 2
    bits = 0
    for row in range(ROWS):
        for value in cells[row * COLUMNS + 1 : (row + 1) * COLUMNS - 1]:
            bits = bits << 1 | (value > threshold)
    payload = bits >> 16
    if bits & 0xFFFF != _checksum(payload):
        return None
    return FrameCode(payload >> 1, bool(payload & 1))


def _checksum(payload: int) -> int:
    return binascii.crc_hqx(payload.to_bytes(6, "big"), 0xFFFF)


def _sample(luma: Sequence[int], width: int, height: int, stride: int) -> Iterator[float]:
    """The mean brightness in the middle half of each cell."""
    across, down = width / CANVAS_WIDTH, height / CANVAS_HEIGHT
    for row in range(ROWS):
        top, bottom = ((TOP + CELL * (row + part)) * down for part in (0.3, 0.7))
        lines = range(int(top), max(int(top) + 1, int(bottom)))
        for column in range(COLUMNS):
            left, right = ((LEFT + CELL * (column + part)) * across for part in (0.3, 0.7))
            spots = range(int(left), max(int(left) + 1, int(right)))
            yield sum(luma[y * stride + x] for y in lines for x in spots) / (len(lines) * len(spots))
