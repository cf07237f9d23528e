"""Big pictures: stream previews like frames of made-up games, and box art.

A scene is laid out on a grid 160 wide and 90 high and belongs to a hue (the channel's or the game's); which kind of
scene, and where its hills, towers and stars are, follows from a seed.
"""

import math
from random import Random

from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, Point, arc, curve, hsv, mix, oval, ribbon, rounded
from mini_ttv.emulator.pictures_features import EXTRAS, EYES, MOUTHS
from mini_ttv.emulator.pictures_letters import draw_text, initials, text_width
from mini_ttv.emulator.png import encode_png

_WHITE: Colour = (255, 255, 255)
_NIGHT: Colour = (12, 12, 24)
SCENES = ("hills", "city", "space", "sea", "cave", "desk")


def _ridge(rng: Random, base: float, rough: float, steps: int = 12) -> list[Point]:
    """A hilly line across the grid, closed below it."""
    phase, second = rng.random() * math.tau, rng.random() * math.tau
    line = [
        (
            x * 180 / steps - 10,
            base
            - rough * (math.sin(phase + x * 0.9) * 0.6 + math.sin(second + x * 2.3) * 0.4 + rng.uniform(-0.2, 0.2)),
        )
        for x in range(steps + 1)
    ]
    return [*line, (170, 100), (-10, 100)]


def _glow(canvas: Canvas, centre: Point, radius: float, colour: Colour) -> None:
    for ring in range(5, 0, -1):
        canvas.ellipse(centre, radius * (1 + ring * 0.45), fill=colour, alpha=0.07)
    canvas.ellipse(centre, radius, fill=colour)


def _hills(canvas: Canvas, rng: Random, hue: float) -> None:
    _glow(canvas, (rng.uniform(30, 130), rng.uniform(14, 36)), rng.uniform(7, 12), hsv(hue + 0.08, 0.25, 1))
    for depth in range(4):
        shade = hsv(hue + depth * 0.03, 0.45 + depth * 0.1, 0.75 - depth * 0.16)
        canvas.polygon(_ridge(rng, 48 + depth * 11, 13 - depth * 2), fill=(shade, mix(shade, _NIGHT, 0.35)))
    for _ in range(9):
        x, y, size = rng.uniform(0, 160), rng.uniform(72, 88), rng.uniform(6, 12)
        canvas.polygon([(x, y - size * 1.6), (x - size * 0.5, y), (x + size * 0.5, y)], fill=hsv(hue + 0.12, 0.6, 0.2))


def _city(canvas: Canvas, rng: Random, hue: float) -> None:
    _glow(canvas, (rng.uniform(20, 140), 20), 9, hsv(hue + 0.5, 0.15, 1))
    for depth in range(3):
        shade = hsv(hue, 0.5, 0.5 - depth * 0.15)
        x = -5.0
        while x < 160:
            wide, high = rng.uniform(9, 20), rng.uniform(16, 52) - depth * 8
            canvas.polygon([(x, 90), (x, 80 - high), (x + wide, 80 - high), (x + wide, 90)], fill=shade)
            if depth == 1:
                for floor in range(int(high // 6)):
                    lit = x + 2 + rng.random() * (wide - 6)
                    canvas.polygon(
                        rounded(lit, 83 - high + floor * 6, lit + 3, 85.5 - high + floor * 6, 0.5),
                        fill=hsv(0.13, 0.5, 1),
                    )
            x += wide + rng.uniform(-1, 3)
    for _ in range(3):
        y = rng.uniform(82, 89)
        canvas.stroke(
            [(rng.uniform(0, 60), y), (rng.uniform(90, 160), y)], 0.8, fill=hsv(hue + 0.45, 0.7, 1), alpha=0.8
        )


def _space(canvas: Canvas, rng: Random, hue: float) -> None:
    for _ in range(46):
        canvas.ellipse((rng.uniform(0, 160), rng.uniform(0, 90)), rng.uniform(0.25, 0.8), fill=_WHITE, alpha=0.8)
    centre, radius = (rng.uniform(45, 115), rng.uniform(35, 60)), rng.uniform(17, 27)
    world = hsv(hue + 0.45, 0.55, 0.9)
    canvas.polygon(oval(centre, radius, radius, corners=60), fill=(world, mix(world, _NIGHT, 0.6)))
    for band in (-0.45, 0.1, 0.5):
        half = radius * math.sqrt(1 - band * band) * 0.95
        y = centre[1] + band * radius
        canvas.stroke([(centre[0] - half, y), (centre[0] + half, y)], 2.4, fill=mix(world, _WHITE, 0.3), alpha=0.35)
    canvas.polygon(
        ribbon(arc(centre, (radius * 1.7, radius * 0.4), -0.2, math.pi + 0.2, pieces=30), 1.8), fill=hsv(hue, 0.3, 0.95)
    )
    x, y = rng.uniform(20, 60), rng.uniform(60, 80)
    canvas.polygon([(x, y), (x + 22, y - 6), (x + 4, y - 12), (x + 7, y - 6)], fill=(228, 232, 242))
    canvas.polygon([(x + 1, y - 1), (x - 14, y - 2), (x + 5, y - 6)], fill=hsv(0.06, 0.8, 1), alpha=0.8)


def _sea(canvas: Canvas, rng: Random, hue: float) -> None:
    _glow(canvas, (rng.uniform(40, 120), 44), 13, hsv(0.1, 0.4, 1))
    for depth in range(5):
        y = 50 + depth * 8
        wave = [(x * 4.0 - 4, y + math.sin(x * 0.8 + depth * 1.7) * (1 + depth * 0.7)) for x in range(43)]
        canvas.polygon([*wave, (170, 100), (-10, 100)], fill=hsv(hue + 0.02 * depth, 0.65, 0.75 - depth * 0.12))
    x = rng.uniform(40, 120)
    canvas.polygon(curve([(x - 20, 60), (x + 20, 60), (x + 12, 71), (x - 12, 71)]), fill=hsv(0.05, 0.6, 0.4))
    canvas.stroke([(x, 62), (x, 30)], 1.2, fill=hsv(0.05, 0.6, 0.3))
    canvas.polygon([(x + 1.5, 32), (x + 17, 54), (x + 1.5, 54)], fill=_WHITE)
    canvas.polygon([(x - 1.5, 36), (x - 13, 54), (x - 1.5, 54)], fill=hsv(hue + 0.5, 0.5, 0.95))


def _cave(canvas: Canvas, rng: Random, hue: float) -> None:
    for depth in range(3):
        shade = hsv(hue, 0.45, 0.34 - depth * 0.09)
        canvas.polygon(_ridge(rng, 62 + depth * 10, 8), fill=shade)
        teeth: list[Point] = [(-10, -10)]
        for left in range(0, 170, 10):
            teeth += [(left - 5.0, 4 + depth * 2.0), (left + rng.uniform(-2, 2), rng.uniform(10, 30) - depth * 5)]
        canvas.polygon([*teeth, (170, 4), (170, -10)], fill=shade)
    for _ in range(7):
        x, y, size = rng.uniform(5, 155), rng.uniform(62, 84), rng.uniform(3, 7)
        gem = hsv(hue + rng.choice((0.35, 0.5, 0.6)), 0.55, 1)
        canvas.ellipse((x, y - size), size * 2.2, fill=gem, alpha=0.13)
        canvas.polygon([(x, y - size * 2), (x + size * 0.6, y - size), (x, y), (x - size * 0.6, y - size)], fill=gem)


def _desk(canvas: Canvas, rng: Random, hue: float) -> None:
    canvas.polygon([(-5, 72), (165, 72), (165, 95), (-5, 95)], fill=hsv(hue + 0.05, 0.5, 0.3))
    for place in (16, 100):
        canvas.polygon(rounded(place, 14, place + 40, 18, 1), fill=hsv(hue, 0.4, 0.25))
        for book in range(7):
            high = rng.uniform(6, 11)
            spine, left = hsv(rng.random(), 0.5, 0.8), place + 2.0 + book * 5
            canvas.polygon(rounded(left, 14 - high, left + 4, 14, 0.6), fill=spine)
    canvas.polygon(rounded(46, 26, 114, 66, 2), fill=(26, 26, 36))
    canvas.polygon(rounded(48.5, 28.5, 111.5, 63.5, 1), fill=hsv(hue + 0.5, 0.5, 0.3))
    for line in range(7):
        x = 52 + rng.choice((0, 4, 8))
        canvas.stroke(
            [(x, 33 + line * 4.4), (x + rng.uniform(10, 42), 33 + line * 4.4)], 1.5, fill=hsv(rng.random(), 0.4, 0.95)
        )
    canvas.polygon([(74, 66), (86, 66), (90, 74), (70, 74)], fill=(40, 40, 52))
    _glow(canvas, (136, 50), 5, hsv(0.12, 0.35, 1))
    canvas.stroke([(136, 54), (136, 72)], 1.6, fill=(50, 46, 60))


_DRAW = {"hills": _hills, "city": _city, "space": _space, "sea": _sea, "cave": _cave, "desk": _desk}


def _sky(scene: str, hue: float) -> tuple[Colour, Colour]:
    if scene == "space":
        return hsv(hue, 0.7, 0.1), hsv(hue + 0.1, 0.7, 0.3)
    if scene == "cave":
        return hsv(hue, 0.5, 0.42), hsv(hue + 0.1, 0.5, 0.62)
    if scene == "desk":
        return hsv(hue, 0.35, 0.5), hsv(hue, 0.35, 0.38)
    return hsv(hue + 0.55, 0.55, 0.55), hsv(hue + 0.05, 0.4, 1)


def _camera(canvas: Canvas, rng: Random, hue: float, unit: tuple[float, float]) -> None:
    """The streamer's little picture in a corner, with somebody in it."""
    wide, high = unit
    left = rng.choice((6.0, 118.0))
    canvas.polygon(rounded(left - 1, 60, left + 37, 87, 2.5), fill=_WHITE, alpha=0.85)
    canvas.polygon(rounded(left, 61, left + 36, 86, 2), fill=hsv(hue + 0.5, 0.45, 0.5))
    canvas.polygon(
        curve([(left + 4, 86.5), (left + 8, 78), (left + 28, 78), (left + 32, 86.5)]), fill=hsv(hue, 0.5, 0.7)
    )
    size = 0.22
    canvas.transform(wide * size, high * size, move=((left + 18) * wide, 72.5 * high))
    body = rng.choice(("face", "cat", "bear", "frog", "bunny", "robot", "chick"))
    x, y = BODIES[body](canvas, hsv(rng.choice((0.09, 0.07, 0.12, hue)), 0.45, 0.95))
    EYES[rng.choice(("dot", "happy", "wide", "shades"))](canvas, x, y)
    MOUTHS[rng.choice(("smile", "grin", "smirk", "gasp"))](canvas, x, y)
    EXTRAS["headphones"](canvas, x, y)
    canvas.transform(wide, high)


def _overlay(canvas: Canvas, rng: Random, hue: float) -> None:
    """What games put over their picture: bars and a map."""
    for bar, colour in enumerate((hsv(0.0, 0.7, 0.95), hsv(0.36, 0.6, 0.85))):
        y = 6 + bar * 5
        canvas.polygon(rounded(6, y, 44, y + 3, 1.5), fill=_NIGHT, alpha=0.55)
        canvas.polygon(rounded(6.5, y + 0.5, 6.5 + rng.uniform(10, 36), y + 2.5, 1), fill=colour)
    canvas.ellipse((148, 14), 9.5, fill=_NIGHT, alpha=0.55)
    canvas.ellipse((148, 14), 8.5, fill=hsv(hue + 0.3, 0.4, 0.6), alpha=0.8)
    canvas.polygon([(148, 10), (151, 17), (148, 15.5), (145, 17)], fill=_WHITE)


def draw_preview(seed: str, moment: int, hue: int, width: int, height: int) -> bytes:
    """A stream's preview as PNG.

    Args:
        seed: Channel and game: they decide on the kind of scene.
        moment: Goes up while the stream runs; the scene looks different every time.
        hue: The channel's colour, 0 to 359.
        width: Pixels a row.
        height: Rows.
    """
    tone = hue / 360
    scene = Random(f"preview {seed}").choice(SCENES)
    rng = Random(f"preview {seed} {moment}")
    canvas = Canvas(width, height, background=_sky(scene, tone))
    unit = width / 160, height / 90
    canvas.transform(*unit)
    _DRAW[scene](canvas, rng, tone)
    if scene != "desk":
        _overlay(canvas, rng, tone)
    _camera(canvas, Random(f"camera {seed}"), tone, unit)
    return encode_png(width, height, canvas.pixels, opaque=True, level=3)


def draw_box_art(name: str, hue: int, width: int, height: int) -> bytes:
    """A game's box as PNG: a scene, a frame, the initials and the title."""
    rng = Random(f"box {name}")
    tone = hue / 360
    scene = rng.choice(SCENES)
    canvas = Canvas(width, height, background=_sky(scene, tone))
    scale = height / 120
    canvas.transform(scale, scale * 1.33, move=(width / 2 - 80 * scale, 0))
    _DRAW[scene](canvas, rng, tone)
    canvas.transform(width / 90, height / 120)
    canvas.polygon([(0, 82), (90, 66), (90, 120), (0, 120)], fill=mix(hsv(tone, 0.6, 0.25), _NIGHT, 0.3), alpha=0.88)
    canvas.polygon([(0, 80), (90, 64), (90, 67), (0, 83)], fill=hsv(tone + 0.5, 0.5, 1))
    short = initials(name)
    size = min(30.0, 74 / max(1, text_width(short, 1)))
    draw_text(canvas, short, (46.5, 42.5), size, fill=_NIGHT, weight=0.24)
    draw_text(canvas, short, (45, 41), size, fill=(_WHITE, hsv(tone + 0.5, 0.25, 1)), weight=0.17)
    _title(canvas, name)
    canvas.polygon(
        [(0, 0), (90, 0), (90, 120), (0, 120)], [(2, 2), (88, 2), (88, 118), (2, 118)], fill=_NIGHT, alpha=0.5
    )
    return encode_png(width, height, canvas.pixels, opaque=True, level=3)


def _title(canvas: Canvas, name: str) -> None:
    """The whole title in the lower part, in up to three lines."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + len(word) < 12:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    for index, line in enumerate(lines[:3]):
        size = min(7.0, 78 / max(1.0, text_width(line, 1)))
        draw_text(canvas, line, (45, 100 + (index - (min(3, len(lines)) - 1) / 2) * 10), size, fill=_WHITE, weight=0.15)
