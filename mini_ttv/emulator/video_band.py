"""The band below the picture: the channel's name, a clock and the machine-readable time, as macroblocks."""

import colorsys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from mini_ttv.emulator import video_code, video_font
from mini_ttv.emulator.video_code import FrameCode

WHITE = 235
BLACK = 16
NEUTRAL = 128
CLOCK_LETTERS = 14


@dataclass(frozen=True, slots=True)
class Rendition:
    """One quality of a stream, as the media files have it.

    Attributes:
        name: As in STABLE-VARIANT-ID.
        width: Pixels; 0 = no picture.
        height: Pixels.
        fps: Frames a second.
        picture_rows: Macroblock rows above the band.
        scale: Pixels a dot of the band's letters.
        bandwidth: Bits a second, as the playlist says.
    """

    name: str
    width: int
    height: int
    fps: int
    picture_rows: int
    scale: int
    bandwidth: int

    @property
    def columns(self) -> int:
        """Macroblocks in a row."""
        return -(-self.width // 16)

    @property
    def rows(self) -> int:
        """Macroblock rows, the last of which may be cut off."""
        return -(-self.height // 16)


RENDITIONS = (
    Rendition("720p60", 1280, 720, 60, 42, 4, 4_422_999),
    Rendition("360p30", 640, 360, 30, 21, 2, 1_427_999),
    Rendition("160p30", 284, 160, 30, 9, 1, 630_000),
    Rendition("audio_only", 0, 0, 0, 0, 0, 160_000),
)


def yuv(red: float, green: float, blue: float) -> tuple[int, int, int]:
    """A colour with parts from 0 to 1 as BT.709 samples in the video range."""
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return (
        round(16 + 219 * light),
        round(128 + 224 * (blue - light) / 1.8556),
        round(128 + 224 * (red - light) / 1.5748),
    )


def band_colour(hue: int) -> tuple[int, int, int]:
    """The background for a channel's hue in degrees, dark enough for white letters."""
    return yuv(*colorsys.hls_to_rgb(hue / 360, 0.34, 0.55))


def utc_clock(unix_ms: int) -> str:
    """Such as "12:34:56.7 UTC"."""
    seconds, ms = divmod(unix_ms, 1000)
    return f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms // 100} UTC"


class Band:
    """Draws the band of one channel in one rendition; all blocks are the 384 samples of an I_PCM macroblock."""

    def __init__(
        self,
        rendition: Rendition,
        label: str,
        colour: tuple[int, int, int],
        *,
        ad: bool = False,
        clock: Callable[[int], str] = utc_clock,
    ) -> None:
        """Draw what never changes.

        Args:
            rendition: Size of the frame.
            label: What stands on the left; cut where it is too long.
            colour: Background as (Y, Cb, Cr).
            ad: What the machine-readable code shall say.
            clock: What stands beside the code, out of Unix milliseconds: `CLOCK_LETTERS` letters.
        """
        self._rendition = rendition
        self._colour = colour
        self._ad = ad
        self._clock = clock
        self._top = rendition.picture_rows * 16
        self._width = rendition.columns * 16
        columns, rows = video_code.cell_edges(rendition.width, rendition.height)
        self._edges = columns, tuple(row - self._top for row in rows)
        dot = rendition.scale
        self._letter = video_font.ADVANCE * dot
        # The clock ends before the first macroblock with a piece of the code, so that no block shows both.
        self._clock_left = columns[0] // 16 * 16 - 4 * dot - CLOCK_LETTERS * self._letter
        # The letters stand in the middle of what is visible of the band.
        self._text_top = (rendition.height - self._top - video_font.HEIGHT * dot) // 2
        self._paper = self._static_rows(label)
        self._masks = self._code_masks()
        self._code_block = lru_cache(maxsize=2048)(self._draw_code_block)
        self._static = [self._cut(self._paper, index) for index in range(self._count)]
        self._clock_blocks = self._clock_block_indices()
        self._clock_cache: tuple[str, dict[int, bytes]] = ("", {})

    @property
    def _count(self) -> int:
        return self._rendition.columns * (self._rendition.rows - self._rendition.picture_rows)

    def blocks(self, unix_ms: int) -> list[bytes]:
        """All macroblocks of the band at a time, from left above to right below."""
        blocks = self._static.copy()
        for index, block in self._moving(unix_ms).items():
            blocks[index] = block
        return blocks

    def changes(self, before_ms: int, unix_ms: int) -> list[tuple[int, bytes]]:
        """The macroblocks that differ from those at `before_ms`, with their places in the band, in rising order."""
        old_cells, cells = self._cells(before_ms), self._cells(unix_ms)
        changed = {
            index: self._code_block(index, cells & mask)
            for index, mask in self._masks.items()
            if (old_cells ^ cells) & mask
        }
        old_text, text = self._clock(before_ms), self._clock(unix_ms)
        if old_text != text:
            old, new = self._draw_clock(old_text), self._draw_clock(text)
            changed.update((index, block) for index, block in new.items() if old[index] != block)
        return sorted(changed.items())

    def _cells(self, unix_ms: int) -> int:
        return video_code.encode(FrameCode(unix_ms, self._ad))

    def _moving(self, unix_ms: int) -> dict[int, bytes]:
        cells = self._cells(unix_ms)
        blocks = {index: self._code_block(index, cells & mask) for index, mask in self._masks.items()}
        return blocks | self._draw_clock(self._clock(unix_ms))

    def _static_rows(self, label: str) -> list[bytearray]:
        """The luma of the band without clock and code."""
        height = (self._rendition.rows - self._rendition.picture_rows) * 16
        rows = [bytearray([self._colour[0]]) * self._width for _ in range(height)]
        dot = self._rendition.scale
        room = (self._clock_left - 8 * dot) // self._letter
        for y, line in enumerate(video_font.text_lines(label.upper()[:room], dot, WHITE, self._colour[0])):
            rows[self._text_top + y][4 * dot : 4 * dot + len(line)] = line
        return rows

    def _cut(self, rows: list[bytearray], index: int) -> bytes:
        """Macroblock `index` out of luma rows, in the band's colour."""
        top, left = index // self._rendition.columns * 16, index % self._rendition.columns * 16
        luma = b"".join(bytes(rows[y][left : left + 16]) for y in range(top, top + 16))
        return luma + bytes([self._colour[1]]) * 64 + bytes([self._colour[2]]) * 64

    def _clock_block_indices(self) -> list[int]:
        """Macroblocks that the clock's letters touch."""
        columns = self._rendition.columns
        right = self._clock_left + CLOCK_LETTERS * self._letter
        bottom = self._text_top + video_font.HEIGHT * self._rendition.scale
        return [
            row * columns + column
            for row in range(self._text_top // 16, -(-bottom // 16))
            for column in range(self._clock_left // 16, -(-right // 16))
        ]

    def _draw_clock(self, text: str) -> dict[int, bytes]:
        """The clock's macroblocks for a text; the last text is remembered, as it holds for several frames."""
        drawn, blocks = self._clock_cache  # read once: segments are built in several threads
        if drawn != text:
            rows = [row.copy() for row in self._paper]
            lines = video_font.text_lines(text, self._rendition.scale, WHITE, self._colour[0])
            for y, line in enumerate(lines):
                rows[self._text_top + y][self._clock_left : self._clock_left + len(line)] = line
            blocks = {index: self._cut(rows, index) for index in self._clock_blocks}
            self._clock_cache = text, blocks
        return blocks

    def _code_masks(self) -> dict[int, int]:
        """For each macroblock that the code touches: its cells' bits in the code."""
        masks: dict[int, int] = {}
        columns, rows = self._edges
        for row in range(video_code.ROWS):
            for column in range(video_code.COLUMNS):
                for y in range(rows[row] // 16, (rows[row + 1] - 1) // 16 + 1):
                    for x in range(columns[column] // 16, (columns[column + 1] - 1) // 16 + 1):
                        index = y * self._rendition.columns + x
                        masks[index] = masks.get(index, 0) | video_code.cell_bit(column, row)
        return masks

    def _draw_code_block(self, index: int, cells: int) -> bytes:
        """A macroblock of the code; `cells` has the bits of its white cells."""
        top, left = index // self._rendition.columns * 16, index % self._rendition.columns * 16
        columns, rows = self._edges
        lines = [bytearray(self._paper[y][left : left + 16]) for y in range(top, top + 16)]
        for row in range(video_code.ROWS):
            for column in range(video_code.COLUMNS):
                start, end = max(columns[column] - left, 0), min(columns[column + 1] - left, 16)
                if start < end:
                    light = WHITE if cells & video_code.cell_bit(column, row) else BLACK
                    for y in range(max(rows[row] - top, 0), min(rows[row + 1] - top, 16)):
                        lines[y][start:end] = bytes([light]) * (end - start)
        return b"".join(bytes(line) for line in lines) + bytes([NEUTRAL]) * 128
