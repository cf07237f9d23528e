"""What the painter paints: coverage, transparency, and every part of the emote kit."""

import io

import pytest
from PIL import Image

from mini_ttv.emulator.pictures_bodies import BODIES
from mini_ttv.emulator.pictures_canvas import Canvas, hsv, mix
from mini_ttv.emulator.pictures_emotes import FRAMES, MOTIONS, Recipe, draw_moving, draw_still, recipe
from mini_ttv.emulator.pictures_features import EXTRAS, EYES, MOUTHS
from mini_ttv.emulator.pictures_letters import initials
from mini_ttv.emulator.pictures_looks import _LOOKS, recipe_of
from mini_ttv.emulator.pictures_overlays import OVERLAYS
from mini_ttv.emulator.pictures_people import draw_avatar, draw_badge
from mini_ttv.emulator.pictures_scenes import SCENES, draw_box_art, draw_preview
from mini_ttv.emulator.world_emotes import twitch_channel_emotes


def picture(body: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(body))
    image.load()
    return image


def pixel(canvas: Canvas, x: int, y: int) -> tuple[int, ...]:
    at = (y * canvas.width + x) * 4
    return tuple(canvas.pixels[at : at + 4])


def test_a_polygon_covers_exactly_its_area() -> None:
    canvas = Canvas(10, 10)
    canvas.polygon([(2, 2), (6.5, 2), (6.5, 6), (2, 6)], fill=(10, 20, 30))
    assert pixel(canvas, 2, 2) == pixel(canvas, 5, 5) == (10, 20, 30, 255)
    assert pixel(canvas, 6, 4)[3] == pytest.approx(128, abs=2)
    assert pixel(canvas, 7, 4) == pixel(canvas, 1, 4) == pixel(canvas, 4, 6) == (0, 0, 0, 0)


def test_an_outline_inside_is_a_hole_and_what_is_outside_is_cut() -> None:
    canvas = Canvas(8, 8, background=(255, 255, 255))
    canvas.polygon([(-9, -9), (99, -9), (99, 99), (-9, 99)], [(2, 2), (6, 2), (6, 6), (2, 6)], fill=(0, 0, 0))
    assert pixel(canvas, 0, 0) == pixel(canvas, 7, 7) == (0, 0, 0, 255)
    assert pixel(canvas, 3, 3) == (255, 255, 255, 255)


@pytest.mark.parametrize("background", [None, (255, 255, 255)])
def test_half_transparent_paint_mixes(background: tuple[int, int, int] | None) -> None:
    canvas = Canvas(6, 2, background=background)
    if background is None:
        canvas.polygon([(0, 0), (6, 0), (6, 2), (0, 2)], fill=(255, 255, 255))
    canvas.polygon([(0, 0), (6, 0), (6, 2), (0, 2)], fill=(255, 0, 0), alpha=0.5)
    red, green, blue, alpha = pixel(canvas, 3, 1)
    assert (red, alpha) == (255, 255)
    assert green == blue == pytest.approx(127, abs=1)


def test_colours() -> None:
    assert hsv(0, 1, 1) == (255, 0, 0)
    assert hsv(1 / 3, 1, 1) == (0, 255, 0)
    assert hsv(2 / 3, 0, 1) == (255, 255, 255)
    assert mix((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)


@pytest.mark.parametrize("body", [*BODIES, *OVERLAYS])
def test_every_body_fills_a_good_part_of_the_picture(body: str) -> None:
    image = picture(draw_still(Recipe(body), 56))
    assert image.size == (56, 56)
    seen = sum(1 for value in image.getchannel("A").tobytes() if value > 128)
    assert 56 * 56 * (0.02 if body in OVERLAYS else 0.3) < seen < 56 * 56


def test_every_feature_shows() -> None:
    bare = draw_still(Recipe("face"), 56)
    drawn = [draw_still(Recipe("face", eyes=name), 56) for name in EYES]
    drawn += [draw_still(Recipe("face", mouth=name), 56) for name in MOUTHS]
    drawn += [draw_still(Recipe("face", extra=name), 56) for name in EXTRAS]
    assert len({bare, *drawn}) == 1 + len(drawn)


@pytest.mark.parametrize("motion", [*MOTIONS, "fall"])
def test_every_motion_moves_and_keeps_the_size(motion: str) -> None:
    body = "snow" if motion == "fall" else "cat"
    image = picture(draw_moving(Recipe(body, "happy" if body == "cat" else "", motion=motion, wide=2), 28))
    assert image.format == "GIF"
    assert (getattr(image, "n_frames", 1), image.size) == (FRAMES, (56, 28))


def test_the_same_name_looks_the_same_and_others_do_not() -> None:
    assert draw_still(recipe("someEmote"), 28) == draw_still(recipe("someEmote"), 28)
    assert len({draw_still(recipe(f"emote{number}"), 28) for number in range(40)}) > 35


def test_looks_are_spelt_with_known_words() -> None:
    known = {*BODIES, *OVERLAYS, *EYES, *MOUTHS, *EXTRAS, *MOTIONS, "fall", "plain", "tinted"}
    assert {word for look in _LOOKS.values() for word in look.split()} <= known


def test_a_channels_own_emotes_show_one_mascot() -> None:
    made = [recipe_of(emote) for emote in twitch_channel_emotes("luma_arcade", "1")]
    assert len({(one.body, one.hue) for one in made}) == 1
    assert len({(one.eyes, one.mouth) for one in made}) > 5


def test_previews_differ_by_channel_and_time_and_have_the_wanted_size() -> None:
    drawn = [draw_preview(f"channel{number}", 1, number * 20, 160, 90) for number in range(12)]
    assert len(set(drawn)) == 12
    assert draw_preview("channel1", 2, 20, 160, 90) != drawn[1]
    assert picture(draw_preview("channel1", 1, 20, 440, 248)).size == (440, 248)
    assert len(SCENES) == 6


def test_box_art_avatars_and_badges() -> None:
    assert picture(draw_box_art("Moss & Marrow", 120, 285, 380)).size == (285, 380)
    assert picture(draw_avatar("somebody", 40, 300)).size == (300, 300)
    assert len({draw_avatar(f"user{number}", 40, 50) for number in range(20)}) > 14
    for set_id, version in (
        ("subscriber", "3024"),
        ("bits", "1000"),
        ("raging-wolf-helm", "1"),
        ("odd", "x"),
        ("-", ""),
    ):
        assert picture(draw_badge(set_id, version, 36)).size == (36, 36)


def test_initials() -> None:
    assert initials("The Last Cartographer") == "LC"
    assert initials("Voidlings") == "VO"
    assert initials("설문") == ""
