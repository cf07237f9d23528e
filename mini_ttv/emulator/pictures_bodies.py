"""The bodies that emotes are made of: heads of animals and people, and things with a face.

All are drawn on a grid from -50 to 50 with the face around the origin; each says where its face sits.
"""

import math
from collections.abc import Callable

from mini_ttv.emulator.pictures_canvas import Canvas, Colour, Point, curve, mix, oval, rounded

Body = Callable[[Canvas, Colour], Point]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (24, 20, 32)


def edge_of(colour: Colour) -> Colour:
    """The outline that suits a body's colour."""
    return mix(colour, BLACK, 0.62)


def _outlined(canvas: Canvas, outline: list[Point], colour: Colour, *, border: float = 4) -> None:
    """A filled outline with a dark border inside and a soft shine from above."""
    centre_x = sum(x for x, _ in outline) / len(outline)
    centre_y = sum(y for _, y in outline) / len(outline)
    reach = max(math.hypot(x - centre_x, y - centre_y) for x, y in outline)
    shrink = 1 - border / reach
    inner = [(centre_x + (x - centre_x) * shrink, centre_y + (y - centre_y) * shrink) for x, y in outline]
    canvas.polygon(outline, fill=edge_of(colour))
    canvas.polygon(inner, fill=(mix(colour, WHITE, 0.22), mix(colour, BLACK, 0.10)))


def face(canvas: Canvas, colour: Colour) -> Point:
    """A round head."""
    _outlined(canvas, oval((0, 0), 46, 46), colour)
    canvas.ellipse((-14, -26), 16, 8, fill=WHITE, alpha=0.28)
    return 0, 0


def cat(canvas: Canvas, colour: Colour) -> Point:
    """A cat's head with ears and whiskers."""
    for side in (-1, 1):
        _outlined(canvas, [(side * 43, -46), (side * 44, 4), (side * 8, -30)], colour)
        canvas.polygon([(side * 38, -36), (side * 37, -12), (side * 20, -26)], fill=(255, 158, 178))
    _outlined(canvas, oval((0, 6), 47, 39), colour)
    for stripe in (-9, 0, 9):
        canvas.stroke([(stripe, -30), (stripe * 0.8, -22)], 4, fill=edge_of(colour), alpha=0.7)
    for side in (-1, 1):
        for drop in (0, 7):
            canvas.stroke([(side * 28, 18 + drop), (side * 47, 15 + drop * 1.6)], 2, fill=edge_of(colour))
    return 0, 8


def frog(canvas: Canvas, colour: Colour) -> Point:
    """A wide frog's head; its eyes sit on top."""
    for side in (-1, 1):
        _outlined(canvas, oval((side * 21, -24), 20, 20), colour)
    _outlined(canvas, oval((0, 10), 48, 35), colour)
    canvas.ellipse((0, -6), 34, 18, fill=(mix(colour, WHITE, 0.2), mix(colour, WHITE, 0.05)))
    return 0, -4


def bear(canvas: Canvas, colour: Colour) -> Point:
    """A bear with round ears and a light muzzle."""
    for side in (-1, 1):
        _outlined(canvas, oval((side * 32, -31), 16, 16), colour)
        canvas.ellipse((side * 32, -30), 7, fill=mix(colour, BLACK, 0.35))
    _outlined(canvas, oval((0, 4), 45, 42), colour)
    canvas.ellipse((0, 22), 22, 17, fill=mix(colour, WHITE, 0.55))
    return 0, 4


def bunny(canvas: Canvas, colour: Colour) -> Point:
    """A bunny with upright ears."""
    for side in (-1, 1):
        _outlined(canvas, oval((side * 19, -28), 11, 22), colour)
        canvas.ellipse((side * 19, -27), 5, 15, fill=(255, 176, 196))
    _outlined(canvas, oval((0, 14), 40, 34), colour)
    return 0, 14


def ghost(canvas: Canvas, colour: Colour) -> Point:
    """A ghost with a wavy hem."""
    hem = [(36 - step * 12, 46 if step % 2 else 34) for step in range(7)]
    crown = [(-36.0 + 0.4 * step, -8 - math.sqrt(max(0, 1296 - (-36 + 0.4 * step) ** 2))) for step in range(0, 181, 9)]
    _outlined(canvas, crown + [(float(x), float(y)) for x, y in hem], colour)
    return 0, -6


def robot(canvas: Canvas, colour: Colour) -> Point:
    """A robot's head with an antenna."""
    canvas.stroke([(0, -30), (0, -44)], 4, fill=edge_of(colour))
    canvas.ellipse((0, -44), 6, fill=(255, 84, 84))
    for side in (-1, 1):
        canvas.polygon(rounded(side * 44 - 5, -8, side * 44 + 5, 16, 4), fill=edge_of(colour))
    _outlined(canvas, rounded(-42, -34, 42, 44, 14), colour)
    canvas.polygon(rounded(-33, -22, 33, 34, 9), fill=mix(colour, WHITE, 0.5))
    return 0, 4


def heart(canvas: Canvas, colour: Colour) -> Point:
    """A heart with a face."""
    steps = [index * math.tau / 48 for index in range(48)]
    outline = [
        (
            2.85 * 16 * math.sin(t) ** 3 * 1.02,
            -2.75 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) - 2,
        )
        for t in steps
    ]
    _outlined(canvas, outline, colour)
    canvas.ellipse((-20, -20), 9, 6, fill=WHITE, alpha=0.4)
    return 0, -6


def star(canvas: Canvas, colour: Colour) -> Point:
    """A star with soft points and a face."""
    points = []
    for index in range(10):
        angle, reach = index * math.pi / 5 - math.pi / 2, 58 if index % 2 == 0 else 32
        points.append((math.cos(angle) * reach, math.sin(angle) * reach + 4))
    _outlined(canvas, curve(points, pieces=4), colour)
    return 0, 3


def toast(canvas: Canvas, colour: Colour) -> Point:
    """A slice of toast."""
    crust = curve(
        [(-48, -44), (0, -50), (48, -44), (50, -10), (38, 0), (40, 48), (0, 47), (-40, 48), (-38, 0), (-50, -10)]
    )
    _outlined(canvas, crust, mix(colour, (120, 60, 10), 0.45))
    canvas.polygon([(x * 0.82, y * 0.82) for x, y in crust], fill=mix(colour, WHITE, 0.35))
    return 0, 2


def flame(canvas: Canvas, colour: Colour) -> Point:
    """A flame with a face."""
    outer = curve(
        [(0, -62), (16, -30), (34, -34), (44, 10), (34, 48), (0, 50), (-34, 48), (-44, 8), (-26, -18), (-14, -34)]
    )
    _outlined(canvas, outer, colour)
    canvas.polygon([(x * 0.66, y * 0.62 + 14) for x, y in outer], fill=(255, 214, 92))
    return 0, 18


def chick(canvas: Canvas, colour: Colour) -> Point:
    """A chick with a tuft of feathers."""
    for lean in (-10, 0, 10):
        canvas.stroke([(0, -36), (lean, -48)], 5, fill=edge_of(colour))
    for side in (-1, 1):
        _outlined(canvas, oval((side * 40, 12), 9, 18), mix(colour, BLACK, 0.1))
    _outlined(canvas, oval((0, 4), 42, 42), colour)
    return 0, 0


def pumpkin(canvas: Canvas, colour: Colour) -> Point:
    """A pumpkin with ribs and a stalk."""
    canvas.polygon(curve([(-8, -30), (-4, -50), (14, -50), (8, -30)]), fill=(70, 120, 50))
    for side in (-1, 1):
        _outlined(canvas, oval((side * 24, 7), 24, 36), colour)
    _outlined(canvas, oval((0, 7), 28, 38), colour)
    return 0, 6


BODIES: dict[str, Body] = {
    "face": face, "cat": cat, "frog": frog, "bear": bear, "bunny": bunny, "ghost": ghost, "robot": robot,
    "heart": heart, "star": star, "toast": toast, "flame": flame, "chick": chick, "pumpkin": pumpkin,
}  # fmt: skip
