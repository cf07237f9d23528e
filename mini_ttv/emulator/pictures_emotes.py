"""Emotes as pictures: a recipe in words becomes a still PNG or a moving GIF of any size."""

import math
from dataclasses import dataclass
from random import Random

from mini_ttv.emulator.gif import encode_gif
from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, hsv
from mini_ttv.emulator.pictures_features import EXTRAS, EYES, MOUTHS
from mini_ttv.emulator.png import encode_png

FRAMES = 12
FRAME_DELAY = 6  # hundredths of a second
_GRID = 112.0  # design units that fit into a picture: the body's 100 and room to move

_HUES: dict[str, tuple[float, float, float]] = {
    "face": (0.12, 0.62, 1.0), "cat": (0.08, 0.55, 0.98), "frog": (0.31, 0.55, 0.78), "bear": (0.07, 0.55, 0.72),
    "bunny": (0.9, 0.08, 0.97), "ghost": (0.7, 0.07, 0.97), "robot": (0.56, 0.22, 0.78), "heart": (0.97, 0.72, 0.97),
    "star": (0.13, 0.72, 1.0), "toast": (0.1, 0.45, 0.95), "flame": (0.05, 0.82, 1.0), "chick": (0.14, 0.66, 1.0),
    "pumpkin": (0.07, 0.8, 0.98),
}  # fmt: skip
MOTIONS = ("bounce", "wobble", "jam", "pulse", "shake", "spin", "rainbow")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an emote shows."""

    body: str
    eyes: str
    mouth: str
    extra: str = ""
    motion: str = ""  # "" = a still
    hue: float = 0  # turns away from the body's own colour
    wide: float = 1  # width over height


def recipe(name: str, look: str = "", *, animated: bool = False, wide: float = 1) -> Recipe:
    """The recipe of an emote.

    Args:
        name: The emote's name; whatever `look` leaves open follows from it, the same on every run.
        look: Words for the parts, in any order: "cat happy jam headphones".
        animated: It moves (in a way of its own where `look` names no motion).
        wide: Width over height.

    Returns:
        All parts chosen.
    """
    rng = Random(f"emote {name}")
    words = look.split()

    def pick(known: tuple[str, ...]) -> str:
        choice = rng.choice(known)
        return next((word.removeprefix("~") for word in words if word.removeprefix("~") in known), choice)

    body, eyes = pick(tuple(BODIES)), pick(tuple(EYES))
    mouth = pick(tuple(MOUTHS))
    motion = pick(MOTIONS)
    extra = next((word for word in words if word in EXTRAS), "")
    if not words:
        extra = rng.choice((*EXTRAS, "", "", "", ""))
    hue = rng.choice((0.0, 0.0, rng.random())) if not look or "tinted" in words else 0.0
    return Recipe(body, eyes, mouth, extra, motion if animated else "", hue, wide)


def _colour(made: Recipe, shift: float) -> Colour:
    hue, saturation, value = _HUES[made.body]
    if made.motion == "rainbow":
        saturation = max(saturation, 0.6)
    else:
        shift = 0
    return hsv(hue + made.hue + shift, saturation, value)


def _paint(made: Recipe, height: int, phase: float) -> Canvas:
    """One frame; `phase` from 0 to 1 goes once through the motion, 0 is the still."""
    width = round(height * made.wide)
    canvas = Canvas(width, height)
    scale_x, scale_y, turn, move_x, move_y = 1.0, 1.0, 0.0, 0.0, 0.0
    wave = math.sin(phase * math.tau)
    if made.motion == "bounce":
        move_y, scale_y = -abs(math.sin(phase * math.tau)) * 10 + 4, 1 - 0.12 * (1 - abs(wave))
    elif made.motion == "wobble":
        turn = wave * 0.24
    elif made.motion == "jam":
        turn, move_y, move_x = wave * 0.16, abs(wave) * 6 - 3, wave * 4
    elif made.motion == "pulse":
        scale_x = scale_y = 0.92 + 0.1 * wave
    elif made.motion == "shake":
        move_x, move_y = math.sin(phase * math.tau * 3) * 4, math.cos(phase * math.tau * 2) * 2 - 2
    elif made.motion == "spin":
        turn = phase * math.tau
    unit = height / _GRID
    canvas.transform(
        unit * scale_x * made.wide, unit * scale_y, turn=turn, move=(width / 2 + move_x * unit, height / 2 + move_y * unit)
    )
    x, y = BODIES[made.body](canvas, _colour(made, phase))
    EYES[made.eyes](canvas, x, y)
    MOUTHS[made.mouth](canvas, x, y)
    if made.extra:
        EXTRAS[made.extra](canvas, x, y)
    return canvas


def draw_still(made: Recipe, height: int) -> bytes:
    """The emote as a PNG with transparency, `height` pixels high."""
    canvas = _paint(made, height, 0)
    return encode_png(canvas.width, canvas.height, canvas.pixels)


def draw_moving(made: Recipe, height: int) -> bytes:
    """The emote as a GIF that goes once through its motion and repeats for ever."""
    frames = [_paint(made, height, index / FRAMES) for index in range(FRAMES)]
    return encode_gif(frames[0].width, height, [frame.pixels for frame in frames], [FRAME_DELAY] * FRAMES)
