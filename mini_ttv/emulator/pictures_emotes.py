"""Emotes as pictures: a recipe in words becomes a still PNG or a moving GIF of any size."""

import math
from dataclasses import dataclass
from random import Random

from mini_ttv.emulator.gif import encode_gif
from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, hsv
from mini_ttv.emulator.pictures_features import EXTRAS, EYES, MOUTHS
from mini_ttv.emulator.pictures_overlays import OVERLAYS
from mini_ttv.emulator.png import encode_png

FRAMES = 12
FRAME_DELAY = 6  # hundredths of a second
_GRID = 112.0  # design units that fit into a picture: the body's 100 and room to move

_HUES: dict[str, tuple[float, float, float]] = {
    "face": (0.12, 0.62, 1.0), "cat": (0.08, 0.55, 0.98), "frog": (0.31, 0.55, 0.78), "bear": (0.07, 0.55, 0.72),
    "bunny": (0.9, 0.08, 0.97), "ghost": (0.7, 0.07, 0.97), "robot": (0.56, 0.22, 0.78), "heart": (0.97, 0.72, 0.97),
    "star": (0.13, 0.72, 1.0), "toast": (0.1, 0.45, 0.95), "flame": (0.05, 0.82, 1.0), "chick": (0.14, 0.66, 1.0),
    "pumpkin": (0.07, 0.8, 0.98), "rain": (0.57, 0.55, 1.0), "party": (0.86, 0.6, 1.0), "hazmat": (0.15, 0.75, 0.98),
}  # fmt: skip
MOTIONS = ("bounce", "wobble", "jam", "pulse", "shake", "spin", "rainbow")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an emote shows."""

    body: str
    eyes: str = ""
    mouth: str = ""
    extra: str = ""
    motion: str = ""  # "" = a still
    hue: float = 0  # turns away from the body's own colour
    wide: float = 1  # width over height


def recipe(name: str, look: str = "", *, animated: bool = False, wide: float = 1, hue: float | None = None) -> Recipe:
    """The recipe of an emote.

    Args:
        name: The emote's name; whatever `look` leaves open follows from it, the same on every run.
        look: Words for the parts: body, then eyes, then mouth, then anything else: "cat happy cat jam headphones".
            "plain" means no face, "tinted" a colour of its own.
        animated: It moves (in a way of its own where `look` names no motion).
        wide: Width over height.
        hue: Turns away from the body's own colour, where the caller decides.

    Returns:
        All parts chosen.
    """
    rng = Random(f"emote {name}")
    words = look.split()
    overlay = next((word for word in words if word in OVERLAYS), "")
    if overlay:
        return Recipe(overlay, motion=_one(words, (*MOTIONS, "fall"), "fall") if animated else "", wide=wide)
    body = _one(words[:1], tuple(BODIES), rng.choice(tuple(BODIES)))
    faceless = "plain" in words
    eyes = _one(words[1:2], tuple(EYES), rng.choice(tuple(EYES)))
    mouth = _one(words[2:3], tuple(MOUTHS), rng.choice(tuple(MOUTHS)))
    motion = _one(words, MOTIONS, rng.choice(MOTIONS))
    extra = _one(words, tuple(EXTRAS), "" if words else rng.choice((*EXTRAS, "", "", "", "")))
    if hue is None:
        hue = rng.choice((0.0, 0.0, rng.random())) if not words else rng.random() if "tinted" in words else 0.0
    return Recipe(
        body, "" if faceless else eyes, "" if faceless else mouth, extra, motion if animated else "", hue, wide
    )


def _one(words: list[str], known: tuple[str, ...], otherwise: str) -> str:
    return next((word for word in words if word in known), otherwise)


def _colour(made: Recipe, shift: float) -> Colour:
    hue, saturation, value = _HUES.get(made.body, (0.0, 0.0, 1.0))
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
    middle = width / 2 + move_x * unit, height / 2 + move_y * unit
    canvas.transform(unit * scale_x * made.wide, unit * scale_y, turn=turn, move=middle)
    if made.body in OVERLAYS:
        _paint_overlay(canvas, made, unit, phase)
        return canvas
    x, y = BODIES[made.body](canvas, _colour(made, phase))
    for part, known in ((made.eyes, EYES), (made.mouth, MOUTHS), (made.extra, EXTRAS)):
        if part:
            known[part](canvas, x, y)
    return canvas


def _paint_overlay(canvas: Canvas, made: Recipe, unit: float, phase: float) -> None:
    """Weather falls once through the picture, what leaves below comes in above."""
    colour = _colour(made, phase)
    for screen in (0, -1) if made.motion == "fall" else (0,):
        fallen = (phase + screen) * _GRID if made.motion == "fall" else 0
        canvas.transform(unit * made.wide, unit, move=(canvas.width / 2, canvas.height / 2 + fallen * unit))
        OVERLAYS[made.body](canvas, colour)


def draw_still(made: Recipe, height: int) -> bytes:
    """The emote as a PNG with transparency, `height` pixels high."""
    canvas = _paint(made, height, 0)
    return encode_png(canvas.width, canvas.height, canvas.pixels)


def draw_moving(made: Recipe, height: int) -> bytes:
    """The emote as a GIF that goes once through its motion and repeats for ever."""
    frames = [_paint(made, height, index / FRAMES) for index in range(FRAMES)]
    return encode_gif(frames[0].width, height, [frame.pixels for frame in frames], [FRAME_DELAY] * FRAMES)
