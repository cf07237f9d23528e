"""Zero-width emotes: hats, masks and weather that chat clients draw over the emote before them."""

from mini_ttv.emulator.pictures_bodies import BLACK, WHITE, Body
from mini_ttv.emulator.pictures_canvas import Canvas, Colour, Point, curve, mix, oval, rounded

_FLAKES: tuple[tuple[float, float, float], ...] = (
    (-38, -30, 5), (-20, -44, 4), (2, -24, 6), (22, -40, 4), (40, -18, 5), (-30, 4, 4), (-8, 16, 5), (14, 2, 4),
    (34, 22, 6),
    (-42, 34, 5), (-18, 42, 4), (6, 36, 4), (26, 46, 5),
)  # fmt: skip


def snow(canvas: Canvas, colour: Colour) -> Point:  # noqa: ARG001 # snow is white
    """Falling flakes; one screenful, to be drawn twice while it falls."""
    for x, y, size in _FLAKES:
        canvas.ellipse((x, y), size, fill=WHITE)
    return 0, 0


def rain(canvas: Canvas, colour: Colour) -> Point:
    """Falling drops."""
    for x, y, size in _FLAKES:
        canvas.stroke([(x, y - size), (x - 2, y + size * 1.4)], 4, fill=colour)
    return 0, 0


def santa_hat(canvas: Canvas, colour: Colour) -> Point:  # noqa: ARG001 # red by nature
    """A red hat with a bobble."""
    canvas.polygon(
        curve([(-30, -24), (-18, -52), (14, -54), (40, -34), (36, -22), (22, -34), (26, -22)]), fill=(210, 36, 48)
    )
    canvas.polygon(rounded(-36, -30, 32, -17, 6), fill=WHITE)
    canvas.ellipse((40, -26), 8, fill=WHITE)
    return 0, 0


def top_hat(canvas: Canvas, colour: Colour) -> Point:  # noqa: ARG001 # black by nature
    """A black top hat."""
    canvas.polygon(rounded(-24, -56, 24, -20, 4), fill=BLACK)
    canvas.polygon(rounded(-38, -26, 38, -18, 4), fill=mix(BLACK, WHITE, 0.1))
    canvas.polygon([(-24, -36), (24, -36), (24, -28), (-24, -28)], fill=(170, 34, 60))
    return 0, 0


def party_hat(canvas: Canvas, colour: Colour) -> Point:
    """A pointed paper hat."""
    canvas.polygon([(-20, -22), (20, -22), (0, -54)], fill=colour)
    for x, y in ((-8, -30), (6, -28), (0, -40)):
        canvas.ellipse((x, y), 4, fill=WHITE)
    canvas.ellipse((0, -52), 6, fill=(255, 206, 64))
    return 0, 0


def hazmat(canvas: Canvas, colour: Colour) -> Point:
    """The frame of a protective suit, see-through where the face is."""
    canvas.polygon(rounded(-50, -50, 50, 50, 24), oval((0, -2), 34, 30), fill=colour)
    canvas.polygon(oval((0, -2), 38, 34), oval((0, -2), 33, 29), fill=BLACK)
    canvas.polygon(rounded(-12, 32, 12, 46, 6), fill=BLACK)
    return 0, 0


OVERLAYS: dict[str, Body] = {
    "snow": snow, "rain": rain, "santa": santa_hat, "tophat": top_hat, "party": party_hat, "hazmat": hazmat,
}  # fmt: skip
