"""Avatars and badges."""

from random import Random

from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, Point, arc, curve, hsv, mix, oval, ribbon, rounded
from mini_ttv.emulator.pictures_features import EXTRAS, EYES, MOUTHS
from mini_ttv.emulator.pictures_letters import draw_text, initials
from mini_ttv.emulator.png import encode_png

_WHITE: Colour = (255, 255, 255)


def draw_avatar(name: str, hue: int, size: int) -> bytes:
    """A user's picture: a character before a pattern, or the initials."""
    rng = Random(f"avatar {name}")
    tone = hue / 360
    canvas = Canvas(size, size, background=(hsv(tone, 0.5, 0.95), hsv(tone + 0.08, 0.65, 0.6)))
    unit = size / 100
    canvas.transform(unit, unit, move=(size / 2, size / 2))
    _pattern(canvas, rng, tone)
    if rng.random() < 0.25:
        draw_text(canvas, initials(name) or "?", (2, 3), 42, fill=hsv(tone, 0.6, 0.25), weight=0.2)
        draw_text(canvas, initials(name) or "?", (0, 0), 42, fill=_WHITE, weight=0.2)
    else:
        canvas.ellipse((0, 62), 42, 30, fill=hsv(tone + 0.5, 0.45, 0.55))
        canvas.transform(unit * 0.72, unit * 0.72, move=(size / 2, size * 0.51))
        x, y = BODIES[rng.choice(tuple(BODIES))](canvas, hsv(rng.random(), rng.uniform(0.15, 0.55), 0.97))
        EYES[rng.choice(("dot", "wide", "happy", "shades", "wink", "sly", "star"))](canvas, x, y)
        MOUTHS[rng.choice(("smile", "grin", "smirk", "cat", "tongue", "flat"))](canvas, x, y)
        extra = rng.choice(("", "", *EXTRAS))
        if extra:
            EXTRAS[extra](canvas, x, y)
    return encode_png(size, size, canvas.pixels, opaque=True)


def _pattern(canvas: Canvas, rng: Random, tone: float) -> None:
    light = hsv(tone + 0.04, 0.3, 1)
    kind = rng.randrange(3)
    for index in range(-5, 6):
        if kind == 0:
            canvas.stroke([(index * 22 - 60, -60), (index * 22 + 60, 60)], 7, fill=light, alpha=0.3)
        elif kind == 1:
            canvas.ellipse((index * 17, (index * 37 % 90) - 45), 9, fill=light, alpha=0.35)
    if kind == 2:
        for ring in (60, 48, 36):
            canvas.ellipse((0, 0), ring, fill=light, alpha=0.22)


_BADGE_COLOURS: dict[str, Colour] = {
    "broadcaster": (233, 25, 22), "moderator": (0, 173, 3), "vip": (224, 5, 185), "subscriber": (130, 62, 240),
    "founder": (200, 140, 30), "premium": (0, 148, 214), "turbo": (90, 58, 160), "partner": (145, 71, 255),
    "staff": (32, 28, 43), "admin": (250, 175, 25), "bits": (110, 110, 130), "bits-leader": (230, 160, 20),
    "sub-gifter": (18, 130, 190), "sub-gift-leader": (14, 150, 170), "no_audio": (90, 90, 104),
    "no_video": (90, 90, 104),
}  # fmt: skip
_TIERS: tuple[Colour, ...] = (
    (164, 125, 255), (130, 62, 240), (84, 62, 220), (40, 120, 230), (16, 160, 170), (40, 170, 90), (222, 160, 30),
    (228, 90, 40), (220, 50, 100), (60, 60, 76),
)  # fmt: skip


def _tier(version: str, step: int) -> Colour:
    digits = "".join(letter for letter in version if letter.isdigit())[:9]
    return _TIERS[min(len(_TIERS) - 1, (int(digits) if digits else 0) // step)]


def _badge_colour(set_id: str, version: str) -> Colour:
    if set_id == "subscriber":
        return _tier(str(int(version) % 1000) if version.isdigit() else version, 6)
    if set_id in {"bits", "sub-gifter"}:
        amount = len(version) * 2 if version.isdigit() else 0
        return _TIERS[min(len(_TIERS) - 1, amount)]
    return _BADGE_COLOURS.get(set_id) or hsv(Random(f"badge {set_id}").random(), 0.6, 0.75)


def _gem(canvas: Canvas) -> None:
    canvas.polygon([(0, -32), (26, -4), (0, 34), (-26, -4)], fill=_WHITE)
    canvas.polygon([(0, -32), (26, -4), (0, 4)], fill=(210, 214, 232))


def _star(canvas: Canvas) -> None:
    points: list[Point] = []
    for index, (x, y) in enumerate(oval((0, 2), 34, 34, corners=10)):
        reach = 1 if index % 2 == 0 else 0.45
        points.append((y * reach, -x * reach))
    canvas.polygon(points, fill=_WHITE)


def _camera(canvas: Canvas) -> None:
    canvas.polygon(rounded(-32, -20, 12, 20, 7), fill=_WHITE)
    canvas.polygon([(16, -4), (33, -18), (33, 18), (16, 4)], fill=_WHITE)


def _sword(canvas: Canvas) -> None:
    canvas.stroke([(-14, 14), (24, -24)], 11, fill=_WHITE)
    canvas.stroke([(-24, 2), (-2, 24)], 8, fill=_WHITE)
    canvas.stroke([(-26, 26), (-16, 16)], 9, fill=_WHITE)


def _crown(canvas: Canvas) -> None:
    canvas.polygon([(-30, 22), (-34, -18), (-14, 0), (0, -28), (14, 0), (34, -18), (30, 22)], fill=_WHITE)


def _gift(canvas: Canvas) -> None:
    canvas.polygon(rounded(-28, -8, 28, 32, 4), fill=_WHITE)
    canvas.polygon(rounded(-33, -18, 33, -5, 3), fill=_WHITE)
    for side in (-1, 1):
        canvas.polygon(ribbon(arc((side * 11, -24), (10, 8), 0, 6.28), 6), fill=_WHITE)


def _tick(canvas: Canvas) -> None:
    canvas.stroke([(-24, 2), (-6, 20), (26, -18)], 11, fill=_WHITE)


def _spanner(canvas: Canvas) -> None:
    canvas.stroke([(-20, 20), (12, -12)], 12, fill=_WHITE)
    canvas.polygon(ribbon(arc((16, -16), (13, 13), -0.4, 4.2), 9), fill=_WHITE)


def _muted(canvas: Canvas) -> None:
    canvas.polygon([(-28, -11), (-14, -11), (4, -27), (4, 27), (-14, 11), (-28, 11)], fill=_WHITE)
    canvas.stroke([(14, -11), (32, 11)], 7, fill=_WHITE)
    canvas.stroke([(32, -11), (14, 11)], 7, fill=_WHITE)


_SIGNS = {
    "broadcaster": _camera, "moderator": _sword, "vip": _gem, "subscriber": _star, "founder": _star, "premium": _crown,
    "turbo": _tick, "partner": _tick, "staff": _spanner, "admin": _spanner, "bits": _gem, "bits-leader": _crown,
    "sub-gifter": _gift, "sub-gift-leader": _gift, "no_audio": _muted, "no_video": _muted,
}  # fmt: skip


def draw_badge(set_id: str, version: str, size: int) -> bytes:
    """A chat badge: a sign on a coloured tile; sets without a sign of their own show an initial."""
    canvas = Canvas(size, size)
    unit = size / 100
    canvas.transform(unit, unit, move=(size / 2, size / 2))
    colour = _badge_colour(set_id, version)
    shape = rounded(-50, -50, 50, 50, 14)
    if set_id == "bits":
        shape = curve([(0, -58), (46, -30), (54, 2), (46, 30), (0, 58), (-46, 30), (-54, 2), (-46, -30)], pieces=3)
    canvas.polygon(shape, fill=(mix(colour, _WHITE, 0.18), mix(colour, (0, 0, 0), 0.12)))
    sign = _SIGNS.get(set_id)
    if sign is not None:
        sign(canvas)
    else:
        draw_text(canvas, initials(set_id, 1)[:1] or "?", (0, 0), 56, fill=_WHITE, weight=0.2)
    return encode_png(size, size, canvas.pixels)
