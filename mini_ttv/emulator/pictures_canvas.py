"""A small anti-aliased painter: polygons with holes, ellipses and strokes into an RGBA buffer.

Speed comes from working in runs: four sub-scanlines a row give exact horizontal coverage, and everything between the
edges of a row is one slice assignment.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

Colour = tuple[int, int, int]
Point = tuple[float, float]
Paint = Colour | tuple[Colour, Colour]  # flat, or a vertical gradient over the whole picture
_SAMPLES = 4


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with `part` (0 to 1) of `other` in it."""
    return (
        round(one[0] + (other[0] - one[0]) * part),
        round(one[1] + (other[1] - one[1]) * part),
        round(one[2] + (other[2] - one[2]) * part),
    )


def hsv(hue: float, saturation: float, value: float) -> Colour:
    """Red, green and blue of a colour given by hue (in turns), saturation and value (0 to 1)."""
    turn = hue % 1 * 6
    sector, rest = int(turn), turn - int(turn)
    low, down, up = value * (1 - saturation), value * (1 - saturation * rest), value * (1 - saturation * (1 - rest))
    red, green, blue = (
        (value, up, low), (down, value, low), (low, value, up),
        (low, down, value), (up, low, value), (value, low, down),
    )[sector % 6]  # fmt: skip
    return round(red * 255), round(green * 255), round(blue * 255)


@lru_cache(4096)
def _blend_table(value: int, alpha: int) -> bytes:
    """What each channel value of an opaque picture becomes under `value` with `alpha` (0 to 255)."""
    rest = 255 - alpha
    add = value * alpha + 127
    return bytes([(add + old * rest) // 255 for old in range(256)])


class Canvas:
    """A picture in the making.

    Shapes are given in units of the picture's own design grid: the affine `transform` carries them to pixels, so that
    one drawing serves all sizes and an animation only moves the grid.
    """

    def __init__(self, width: int, height: int, *, background: Paint | None = None) -> None:
        self.width, self.height = width, height
        self.opaque = background is not None
        self.pixels = bytearray(width * height * 4)
        self._matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        if background is not None:
            for row in range(height):
                colour = self._shade(background, row)
                self.pixels[row * width * 4 : (row + 1) * width * 4] = bytes((*colour, 255)) * width

    def transform(self, scale_x: float, scale_y: float, *, turn: float = 0, move: Point = (0, 0)) -> None:
        """Set how design units become pixels: scaled, turned (radians) about the origin, then moved (pixels)."""
        cosine, sine = math.cos(turn), math.sin(turn)
        self._matrix = (
            cosine * scale_x, -sine * scale_y, sine * scale_x, cosine * scale_y, move[0], move[1],
        )  # fmt: skip

    def polygon(self, *outlines: Sequence[Point], fill: Paint, alpha: float = 1) -> None:
        """Fill outlines by the even-odd rule: an outline inside another is a hole."""
        a, b, c, d, e, f = self._matrix
        crossings: dict[int, list[float]] = {}
        for outline in outlines:
            pixels = [(a * x + b * y + e, (c * x + d * y + f) * _SAMPLES - 0.5) for x, y in outline]
            self._cross(pixels, crossings)
        self._fill(crossings, fill, round(alpha * 255))

    def _cross(self, outline: list[Point], crossings: dict[int, list[float]]) -> None:
        """Note where the outline's edges cross the sub-scanlines."""
        last_line = self.height * _SAMPLES - 1
        x0, y0 = outline[-1]
        for x1, y1 in outline:
            (top_x, top), (bottom_x, bottom) = ((x0, y0), (x1, y1)) if y0 < y1 else ((x1, y1), (x0, y0))
            first, last = max(0, math.ceil(top)), min(last_line, math.ceil(bottom) - 1)
            if first <= last:
                slope = (bottom_x - top_x) / (bottom - top)
                x = top_x + (first - top) * slope
                for line in range(first, last + 1):
                    crossings.setdefault(line, []).append(x)
                    x += slope
            x0, y0 = x1, y1

    def _fill(self, crossings: dict[int, list[float]], fill: Paint, alpha: int) -> None:
        rows: dict[int, dict[int, float]] = {}
        width = float(self.width)
        for line, places in crossings.items():
            places.sort()
            changes = rows.setdefault(line // _SAMPLES, {})
            for index in range(0, len(places) - 1, 2):
                left = places[index] if places[index] > 0 else 0.0
                right = min(width, places[index + 1])
                if left < right:
                    _add_span(changes, left, right)
        for row, changes in rows.items():
            self._paint_row(row, changes, self._shade(fill, row), alpha)

    def _paint_row(self, row: int, changes: dict[int, float], colour: Colour, alpha: int) -> None:
        covered, start = 0.0, 0
        for place in sorted(changes):
            if place > start and covered > 0.01:
                weight = min(255, int(covered * alpha / _SAMPLES + 0.5))
                self._run(row, start, min(place, self.width), colour, weight)
            covered += changes[place]
            start = place

    def _run(self, row: int, start: int, end: int, colour: Colour, alpha: int) -> None:
        """Paint the pixels from `start` up to `end` of a row."""
        if alpha <= 0 or start >= end:
            return
        pixels, base = self.pixels, row * self.width * 4
        first, last = base + start * 4, base + end * 4
        if alpha == 255:
            pixels[first:last] = bytes((*colour, 255)) * (end - start)
        elif self.opaque and end - start > 2:
            for channel, value in enumerate(colour):
                part = slice(first + channel, last, 4)
                pixels[part] = pixels[part].translate(_blend_table(value, alpha))
        else:
            for at in range(first, last, 4):
                _blend(pixels, at, colour, alpha)

    def _shade(self, paint: Paint, row: int) -> Colour:
        if isinstance(paint[0], int):
            return paint
        top, bottom = paint
        return mix(top, bottom, row / max(1, self.height - 1))

    def ellipse(
        self, centre: Point, radius_x: float, radius_y: float | None = None, *, fill: Paint, alpha: float = 1
    ) -> None:
        """Fill an ellipse (a circle without `radius_y`)."""
        self.polygon(oval(centre, radius_x, radius_y or radius_x), fill=fill, alpha=alpha)

    def stroke(self, line: Sequence[Point], width: float, *, fill: Paint, alpha: float = 1) -> None:
        """Draw a line of connected pieces with round ends and joints."""
        for start, end in pairwise(line):
            self.polygon(capsule(start, end, width), fill=fill, alpha=alpha)


def ribbon(line: Sequence[Point], width: float) -> list[Point]:
    """The outline of a gently bent line of some width, in one piece; sharp corners want `Canvas.stroke`."""
    half = width / 2
    left, right = [], []
    for index, (x, y) in enumerate(line):
        before, after = line[max(0, index - 1)], line[min(len(line) - 1, index + 1)]
        run, rise = after[0] - before[0], after[1] - before[1]
        length = math.hypot(run, rise) or 1
        across, along = -rise / length * half, run / length * half
        left.append((x + across, y + along))
        right.append((x - across, y - along))
    begin, end = _cap(line[1], line[0], half), _cap(line[-2], line[-1], half)
    return left + end + right[::-1] + begin


def _cap(inner: Point, tip: Point, half: float) -> list[Point]:
    """The round end at `tip` of a line that comes from `inner`, clockwise from its left side."""
    angle = math.atan2(tip[1] - inner[1], tip[0] - inner[0]) + math.pi / 2
    return [
        (tip[0] + math.cos(angle - step * math.pi / 4) * half, tip[1] + math.sin(angle - step * math.pi / 4) * half)
        for step in range(1, 4)
    ]


def _add_span(changes: dict[int, float], left: float, right: float) -> None:
    """Add the coverage of one sub-scanline from `left` to `right` as differences between neighbours."""
    first, last = int(left), int(right)
    if first == last:
        part = right - left
        changes[first] = changes.get(first, 0.0) + part
        changes[first + 1] = changes.get(first + 1, 0.0) - part
        return
    inner, outer = left - first, right - last
    changes[first] = changes.get(first, 0.0) + 1 - inner
    changes[first + 1] = changes.get(first + 1, 0.0) + inner
    changes[last] = changes.get(last, 0.0) - 1 + outer
    changes[last + 1] = changes.get(last + 1, 0.0) - outer


def _blend(pixels: bytearray, at: int, colour: Colour, alpha: int) -> None:
    """Put a half-transparent colour over one pixel that may be transparent itself."""
    old = pixels[at + 3]
    if old == 0:
        pixels[at : at + 4] = bytes((*colour, alpha))
        return
    below = old * (255 - alpha) // 255
    total = alpha + below
    pixels[at] = (colour[0] * alpha + pixels[at] * below) // total
    pixels[at + 1] = (colour[1] * alpha + pixels[at + 1] * below) // total
    pixels[at + 2] = (colour[2] * alpha + pixels[at + 2] * below) // total
    pixels[at + 3] = total


@lru_cache(8)
def _circle(corners: int) -> tuple[Point, ...]:
    step = math.tau / corners
    return tuple((math.cos(index * step), math.sin(index * step)) for index in range(corners))


def oval(centre: Point, radius_x: float, radius_y: float, *, corners: int = 28) -> list[Point]:
    """The outline of an ellipse."""
    return [(centre[0] + x * radius_x, centre[1] + y * radius_y) for x, y in _circle(corners)]


def capsule(start: Point, end: Point, width: float) -> list[Point]:
    """The outline of a thick line with round ends."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    half = width / 2
    points = []
    for centre, base in ((start, angle + math.pi / 2), (end, angle - math.pi / 2)):
        for step in range(6):
            turn = base + math.pi * step / 5
            points.append((centre[0] + math.cos(turn) * half, centre[1] + math.sin(turn) * half))
    return points


def arc(centre: Point, radius: Point, begin: float, end: float, *, pieces: int = 10) -> list[Point]:
    """Points along an arc from angle `begin` to `end` (radians, clockwise on the screen)."""
    step = (end - begin) / pieces
    return [
        (centre[0] + math.cos(begin + index * step) * radius[0], centre[1] + math.sin(begin + index * step) * radius[1])
        for index in range(pieces + 1)
    ]


def curve(points: Iterable[Point], *, pieces: int = 6) -> list[Point]:
    """A smooth closed outline through the middle of each pair of neighbouring points (quadratic curves)."""
    corners = list(points)
    smooth = []
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        start = ((before[0] + corner[0]) / 2, (before[1] + corner[1]) / 2)
        end = ((corner[0] + after[0]) / 2, (corner[1] + after[1]) / 2)
        for step in range(pieces):
            part = step / pieces
            rest = 1 - part
            smooth.append(
                (
                    rest * rest * start[0] + 2 * rest * part * corner[0] + part * part * end[0],
                    rest * rest * start[1] + 2 * rest * part * corner[1] + part * part * end[1],
                )
            )
    return smooth


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> list[Point]:
    """The outline of a rectangle with round corners."""
    quarter = math.pi / 2
    points: list[Point] = []
    corners = ((right - radius, top + radius), (right - radius, bottom - radius),
               (left + radius, bottom - radius), (left + radius, top + radius))  # fmt: skip
    for index, corner in enumerate(corners):
        points += arc(corner, (radius, radius), (index - 1) * quarter, index * quarter, pieces=5)
    return points
