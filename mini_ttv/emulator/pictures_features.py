"""What makes a body an expression: eyes, mouths and things to wear."""

import math
from collections.abc import Callable

from mini_ttv.emulator.pictures_bodies import BLACK, WHITE
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, Point, arc, curve, oval, ribbon, rounded

Feature = Callable[[Canvas, float, float], None]
_RED: Colour = (224, 56, 84)
_BLUE: Colour = (92, 180, 255)
_GOLD: Colour = (255, 206, 64)
_PI = math.pi
_APART = 17.0


def _each_eye(x: float) -> tuple[float, float]:
    return x - _APART, x + _APART


def dot_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Small black eyes with a glint."""
    for eye in _each_eye(x):
        canvas.ellipse((eye, y - 8), 6, 7.5, fill=BLACK)
        canvas.ellipse((eye + 2, y - 11), 2, fill=WHITE)


def wide_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Big white eyes with pupils."""
    for eye in _each_eye(x):
        canvas.ellipse((eye, y - 10), 14, fill=BLACK)
        canvas.ellipse((eye, y - 10), 12, fill=WHITE)
        canvas.ellipse((eye + 2, y - 9), 5.5, fill=BLACK)


def tiny_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Wide open eyes with tiny pupils: fright."""
    for eye in _each_eye(x):
        canvas.ellipse((eye, y - 10), 15, fill=BLACK)
        canvas.ellipse((eye, y - 10), 13, fill=WHITE)
        canvas.ellipse((eye, y - 9), 2.6, fill=BLACK)


def happy_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Arched, laughing eyes."""
    for eye in _each_eye(x):
        canvas.polygon(ribbon(arc((eye, y - 4), (9, 9), _PI, 2 * _PI), 4.5), fill=BLACK)


def closed_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Eyes closed in peace."""
    for eye in _each_eye(x):
        canvas.polygon(ribbon(arc((eye, y - 12), (9, 7), 0, _PI), 4.5), fill=BLACK)


def sly_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Half closed eyes that look aside."""
    for eye in _each_eye(x):
        canvas.polygon(arc((eye, y - 10), (12, 12), 0, _PI), fill=WHITE)
        canvas.ellipse((eye + 5, y - 5), 4.5, fill=BLACK)
        canvas.stroke([(eye - 13, y - 11), (eye + 13, y - 11)], 4, fill=BLACK)


def angry_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Eyes under frowning brows."""
    dot_eyes(canvas, x, y)
    for side in (-1, 1):
        canvas.stroke([(x + side * 28, y - 24), (x + side * 9, y - 15)], 5.5, fill=BLACK)


def crying_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Eyes with streaming tears."""
    closed_eyes(canvas, x, y)
    for eye in _each_eye(x):
        canvas.polygon(rounded(eye - 5, y - 3, eye + 5, y + 30, 5), fill=_BLUE, alpha=0.9)


def heart_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Hearts for eyes."""
    for eye in _each_eye(x):
        _heart(canvas, (eye, y - 10), 13)


def star_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Stars for eyes."""
    for eye in _each_eye(x):
        points = [
            (
                eye + math.sin(k * _PI / 5) * (14 if k % 2 == 0 else 6),
                y - 9 - math.cos(k * _PI / 5) * (14 if k % 2 == 0 else 6),
            )
            for k in range(10)
        ]
        canvas.polygon(points, fill=_GOLD)


def dizzy_eyes(canvas: Canvas, x: float, y: float) -> None:
    """Crosses for eyes."""
    for eye in _each_eye(x):
        for lean in (-1, 1):
            canvas.stroke([(eye - 8, y - 9 - 8 * lean), (eye + 8, y - 9 + 8 * lean)], 4.5, fill=BLACK)


def wink_eyes(canvas: Canvas, x: float, y: float) -> None:
    """One eye open, one closed."""
    canvas.ellipse((x - _APART, y - 8), 6, 7.5, fill=BLACK)
    canvas.polygon(ribbon(arc((x + _APART, y - 4), (9, 8), _PI, 2 * _PI), 4.5), fill=BLACK)


def shades(canvas: Canvas, x: float, y: float) -> None:
    """Sun glasses."""
    canvas.stroke([(x - 40, y - 16), (x + 40, y - 16)], 4, fill=BLACK)
    for eye in _each_eye(x):
        canvas.polygon(rounded(eye - 15, y - 18, eye + 15, y + 4, 7), fill=BLACK)
        canvas.stroke([(eye - 7, y - 4), (eye + 2, y - 13)], 3, fill=WHITE, alpha=0.5)


def _heart(canvas: Canvas, centre: Point, size: float) -> None:
    x, y = centre
    half = size / 2
    canvas.polygon(
        curve([(x, y - half * 0.5), (x + half * 1.1, y - size), (x + size * 1.3, y - half * 0.2), (x, y + size * 1.3),
               (x - size * 1.3, y - half * 0.2), (x - half * 1.1, y - size)]),
        fill=_RED,
    )  # fmt: skip


def smile(canvas: Canvas, x: float, y: float) -> None:
    """A friendly curve."""
    canvas.polygon(ribbon(arc((x, y + 8), (19, 14), 0.15, _PI - 0.15), 5), fill=BLACK)


def grin(canvas: Canvas, x: float, y: float) -> None:
    """A wide open laugh with a tongue."""
    canvas.polygon(arc((x, y + 6), (25, 27), 0, _PI), fill=(96, 20, 40))
    canvas.polygon([(x - 24, y + 6), (x + 24, y + 6), (x + 21, y + 13), (x - 21, y + 13)], fill=WHITE)
    canvas.ellipse((x, y + 25), 12, 6, fill=(255, 110, 130))


def flat(canvas: Canvas, x: float, y: float) -> None:
    """A straight line."""
    canvas.stroke([(x - 17, y + 16), (x + 17, y + 16)], 5, fill=BLACK)


def sad(canvas: Canvas, x: float, y: float) -> None:
    """A mouth with its corners down."""
    canvas.polygon(ribbon(arc((x, y + 28), (17, 13), _PI + 0.2, 2 * _PI - 0.2), 5), fill=BLACK)


def gasp(canvas: Canvas, x: float, y: float) -> None:
    """A round, open mouth."""
    canvas.ellipse((x, y + 20), 11, 14, fill=(96, 20, 40))
    canvas.ellipse((x, y + 27), 7, 5, fill=(255, 110, 130))


def smirk(canvas: Canvas, x: float, y: float) -> None:
    """A smile to one side."""
    canvas.polygon(ribbon([(x - 15, y + 18), (x - 4, y + 21), (x + 8, y + 19), (x + 19, y + 11)], 5), fill=BLACK)


def cat_mouth(canvas: Canvas, x: float, y: float) -> None:
    """A nose and two small arcs."""
    canvas.polygon([(x - 5, y + 4), (x + 5, y + 4), (x, y + 10)], fill=(240, 110, 140))
    for side in (-1, 1):
        canvas.polygon(ribbon(arc((x + side * 8, y + 11), (8, 8), 0.1, _PI - 0.1), 4), fill=BLACK)


def tongue(canvas: Canvas, x: float, y: float) -> None:
    """A smile with the tongue out."""
    canvas.polygon(rounded(x - 2, y + 14, x + 16, y + 36, 8), fill=(255, 110, 130))
    canvas.stroke([(x - 20, y + 15), (x + 20, y + 15)], 5, fill=BLACK)


def teeth(canvas: Canvas, x: float, y: float) -> None:
    """Clenched teeth."""
    canvas.polygon(rounded(x - 23, y + 8, x + 23, y + 28, 8), fill=BLACK)
    canvas.polygon(rounded(x - 20, y + 11, x + 20, y + 25, 6), fill=WHITE)
    for gap in (-10, 0, 10):
        canvas.stroke([(x + gap, y + 11), (x + gap, y + 25)], 2, fill=BLACK)


def wavy(canvas: Canvas, x: float, y: float) -> None:
    """An uneasy line."""
    canvas.polygon(ribbon([(x - 20 + k * 2, y + 17 + math.sin(k * 0.95) * 4) for k in range(21)], 4.5), fill=BLACK)


def blush(canvas: Canvas, x: float, y: float) -> None:
    """Rosy cheeks."""
    for side in (-1, 1):
        canvas.ellipse((x + side * 31, y + 7), 8, 5, fill=(255, 92, 120), alpha=0.6)


def crown(canvas: Canvas, x: float, y: float) -> None:
    """A small crown."""
    top = y - 44
    canvas.polygon(
        [(x - 24, top + 16), (x - 27, top - 6), (x - 12, top + 4), (x, top - 10), (x + 12, top + 4), (x + 27, top - 6),
         (x + 24, top + 16)], fill=_GOLD,
    )  # fmt: skip
    canvas.ellipse((x, top + 9), 4, fill=_RED)


def headphones(canvas: Canvas, x: float, y: float) -> None:
    """Headphones."""
    canvas.polygon(ribbon(arc((x, y - 4), (43, 40), _PI, 2 * _PI), 6), fill=(48, 44, 66))
    for side in (-1, 1):
        canvas.polygon(rounded(x + side * 43 - 7, y - 14, x + side * 43 + 7, y + 16, 6), fill=(145, 92, 255))


def cap(canvas: Canvas, x: float, y: float) -> None:
    """A party hat."""
    canvas.polygon([(x - 18, y - 30), (x + 18, y - 30), (x + 4, y - 52)], fill=(145, 92, 255))
    canvas.ellipse((x + 4, y - 49), 6, fill=_GOLD)


def sweat(canvas: Canvas, x: float, y: float) -> None:
    """A drop of sweat."""
    canvas.polygon(curve([(x + 34, y - 42), (x + 43, y - 22), (x + 34, y - 12), (x + 25, y - 22)]), fill=_BLUE)


def bow(canvas: Canvas, x: float, y: float) -> None:
    """A ribbon bow."""
    for side in (-1, 1):
        canvas.polygon([(x + 20, y - 36), (x + 20 + side * 18, y - 48), (x + 20 + side * 18, y - 24)], fill=_RED)
    canvas.ellipse((x + 20, y - 36), 5, fill=(170, 30, 60))


def hearts(canvas: Canvas, x: float, y: float) -> None:
    """A small heart at the side."""
    _heart(canvas, (x + 34, y + 28), 9)


def clap(canvas: Canvas, x: float, y: float) -> None:
    """Two hands in front."""
    for side in (-1, 1):
        outline = oval((x + side * 13, y + 34), 11, 14)
        canvas.polygon(outline, fill=BLACK)
        canvas.ellipse((x + side * 13, y + 34), 8.5, 11.5, fill=(255, 214, 170))


EYES: dict[str, Feature] = {
    "dot": dot_eyes, "wide": wide_eyes, "tiny": tiny_eyes, "happy": happy_eyes, "closed": closed_eyes, "sly": sly_eyes,
    "angry": angry_eyes, "crying": crying_eyes, "heart": heart_eyes, "star": star_eyes, "dizzy": dizzy_eyes,
    "wink": wink_eyes, "shades": shades,
}  # fmt: skip
MOUTHS: dict[str, Feature] = {
    "smile": smile, "grin": grin, "flat": flat, "sad": sad, "gasp": gasp, "smirk": smirk, "cat": cat_mouth,
    "tongue": tongue, "teeth": teeth, "wavy": wavy,
}  # fmt: skip
EXTRAS: dict[str, Feature] = {
    "blush": blush, "crown": crown, "headphones": headphones, "cap": cap, "sweat": sweat, "bow": bow,
    "hearts": hearts, "clap": clap,
}  # fmt: skip
