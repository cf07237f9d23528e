"""PNG and GIF files, looked at by a reader that we did not write."""

import io
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mini_ttv.emulator.gif import encode_gif
from mini_ttv.emulator.png import encode_png


@given(st.integers(1, 12), st.integers(1, 12), st.randoms(use_true_random=False))
def test_png_keeps_every_pixel(width: int, height: int, rng: Random) -> None:
    rgba = rng.randbytes(width * height * 4)
    image = Image.open(io.BytesIO(encode_png(width, height, rgba)))
    assert image.mode == "RGBA"
    assert image.tobytes() == rgba


def test_opaque_png_has_no_alpha() -> None:
    image = Image.open(io.BytesIO(encode_png(2, 1, bytes([1, 2, 3, 255, 4, 5, 6, 255]), opaque=True)))
    assert image.mode == "RGB"
    assert image.tobytes() == bytes([1, 2, 3, 4, 5, 6])


def test_png_refuses_a_buffer_of_another_size() -> None:
    with pytest.raises(ValueError, match="2x2 pixels take 16 bytes, not 3"):
        encode_png(2, 2, b"abc")


@settings(deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 255), st.randoms(use_true_random=False))
def test_gif_keeps_every_pixel_of_few_colours(width: int, height: int, colours: int, rng: Random) -> None:
    # Colours that survive the dropping of low bits; enough noise to overflow the code table now and then.
    palette = [
        bytes([rng.randrange(32) * 8, rng.randrange(64) * 4, rng.randrange(32) * 8, 255]) for _ in range(colours)
    ]
    palette.append(bytes(4))
    frames = [b"".join(rng.choice(palette) for _ in range(width * height)) for _ in range(2)]
    image = Image.open(io.BytesIO(encode_gif(width, height, frames, [5, 7])))
    shown_frames = getattr(image, "n_frames", 1)
    assert shown_frames == 2 or frames[0] == frames[1]
    for index in range(shown_frames):
        image.seek(index)
        shown = image.convert("RGBA").tobytes()
        for at in range(0, len(shown), 4):
            wanted = frames[index][at : at + 4]
            assert shown[at + 3] == wanted[3]
            assert wanted[3] == 0 or shown[at : at + 4] == wanted


def test_gif_survives_long_noise_and_too_many_colours() -> None:
    width = height = 120
    pixels = bytearray()
    for place in range(width * height):
        pixels += bytes([place * 7 % 256, place * 13 % 256, place // 57, 255])
    image = Image.open(io.BytesIO(encode_gif(width, height, [pixels], [4])))
    image.load()
    shown = image.convert("RGB").tobytes()
    worst = max(abs(shown[place * 3 + c] - pixels[place * 4 + c]) for place in range(width * height) for c in range(3))
    assert worst < 90  # 255 entries for thousands of colours: near, not equal


def test_gif_says_how_long_and_repeats_for_ever() -> None:
    image = Image.open(io.BytesIO(encode_gif(1, 1, [bytes([255, 0, 0, 255]), bytes([0, 0, 248, 255])], [6, 12])))
    assert image.info["loop"] == 0
    assert image.info["duration"] == 60
    image.seek(1)
    assert image.info["duration"] == 120
