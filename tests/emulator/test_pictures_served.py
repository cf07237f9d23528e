"""The picture servers over HTTP: what is there, what is not, and how long it may be kept."""

import asyncio
import io

import aiohttp
import pytest
from PIL import Image

from mini_ttv.emulator.chatter_badges import channel_badges, global_badges
from mini_ttv.emulator.pictures_studio import Studio
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import (
    BTTV_GLOBAL,
    FFZ_GLOBAL,
    SEVENTV_GLOBAL,
    twitch_channel_emotes,
)

NEMO = "emotesv2_5d523adb8bbb4786821cd7091e47da21"


async def fetch(http: aiohttp.ClientSession, path: str) -> tuple[Image.Image, str]:
    """The picture at `path` and its content type, which tells the truth."""
    async with http.get(path) as response:
        assert response.status == 200, path
        assert response.headers["Cache-Control"].startswith("public, max-age=")
        image = Image.open(io.BytesIO(await response.read()))
        image.load()
        assert response.content_type == f"image/{(image.format or '').lower()}"
        return image, response.content_type


async def status(http: aiohttp.ClientSession, path: str) -> int:
    async with http.get(path) as response:
        return response.status


@pytest.mark.parametrize(("scale", "size"), [("1.0", 28), ("2.0", 56), ("3.0", 112)])
@pytest.mark.parametrize(
    ("emote", "form", "frames"),
    [("25", "static", 1), ("25", "default", 1), (NEMO, "static", 1), (NEMO, "animated", 12), (NEMO, "default", 12)],
)
async def test_twitch_emotes(  # noqa: PLR0917 # one for each column of the table
    http: aiohttp.ClientSession, emote: str, form: str, frames: int, scale: str, size: int
) -> None:
    image, _ = await fetch(http, f"/emoticons/v2/{emote}/{form}/dark/{scale}")
    assert image.size == (size, size)
    assert getattr(image, "n_frames", 1) == frames


@pytest.mark.parametrize(
    "path",
    [
        "/emoticons/v2/25/animated/dark/1.0",  # a still emote
        "/emoticons/v2/25/static/dark/4.0",
        "/emoticons/v2/25/static/green/1.0",
        "/emoticons/v2/nothing/static/dark/1.0",
        "/emoticons/v2/25/moving/dark/1.0",
        f"/bttv/cdn/emote/{BTTV_GLOBAL[0].id}/4x",
        "/bttv/cdn/emote/nothing/1x",
        f"/cdn/ffz/emote/{FFZ_GLOBAL[0].id}/animated/1",
        f"/cdn/ffz/emote/{FFZ_GLOBAL[0].id}/3",
        f"/cdn/7tv/emote/{SEVENTV_GLOBAL[0].id}/1x.gif",
        f"/cdn/7tv/emote/{SEVENTV_GLOBAL[1].id}/1x.png",
        f"/cdn/7tv/emote/{SEVENTV_GLOBAL[0].id}/1x.webp",
        "/badges/v1/nothing/1",
        f"/badges/v1/{global_badges()[0].uuid}/4",
        "/cdn/previews-ttv/live_user_nobody-440x248.jpg",
        "/cdn/previews-ttv/live_user_cindercass-440x248.jpg",  # not live
        "/cdn/previews-ttv/live_user_luma_arcade-9999x9999.jpg",
        "/cdn/previews-ttv/live_user_luma_arcade.jpg",
        "/cdn/ttv-boxart/1-285x380.jpg",
        "/cdn/jtv_user_pictures/somebody-profile_image-300x200.png",
        "/cdn/actions/cheer/dark/animated/100/5.gif",
        "/cdn/actions/cheer/dark/static/100/1.gif",
    ],
)
async def test_what_is_not_there_is_404(http: aiohttp.ClientSession, path: str) -> None:
    assert await status(http, path) == 404


async def test_third_party_files(http: aiohttp.ClientSession) -> None:
    moving = next(emote for emote in BTTV_GLOBAL if emote.animated)
    for path, size, kind in (
        (f"/bttv/cdn/emote/{BTTV_GLOBAL[0].id}/2x", (56, 56), "image/png"),
        (f"/bttv/cdn/emote/{moving.id}/1x.webp", (28, 28), "image/gif"),
        (f"/bttv/cdn/emote/{moving.id}/static/3x.webp", (112, 112), "image/png"),
        (f"/cdn/ffz/emote/{FFZ_GLOBAL[2].id}/2", (104, 64), "image/png"),
        (f"/cdn/ffz/emote/{FFZ_GLOBAL[6].id}/animated/1.gif", (32, 32), "image/gif"),
        (f"/cdn/7tv/emote/{SEVENTV_GLOBAL[6].id}/1x.png", (96, 32), "image/png"),
        (f"/cdn/7tv/emote/{SEVENTV_GLOBAL[1].id}/2x.gif", (64, 64), "image/gif"),
        (f"/cdn/7tv/emote/{SEVENTV_GLOBAL[1].id}/2x_static.png", (64, 64), "image/png"),
        ("/cdn/actions/cheer/dark/animated/100/2.gif", (56, 56), "image/gif"),
        ("/cdn/actions/cheer/light/static/1000/1.5.png", (42, 42), "image/png"),
    ):
        image, content_type = await fetch(http, path)
        assert (image.size, content_type) == (size, kind), path


async def test_badges_previews_boxes_and_avatars(http: aiohttp.ClientSession, world: World) -> None:
    badge = channel_badges("luma_arcade")[3]
    assert badge.url("http://x", 2) == f"http://x/badges/v1/{badge.uuid}/2"
    for path, size in (
        (f"/badges/v1/{badge.uuid}/1", (18, 18)),
        (f"/badges/v1/{global_badges()[0].uuid}/3", (72, 72)),
        ("/cdn/previews-ttv/live_user_luma_arcade-320x180.jpg?t=1", (320, 180)),
        (f"/cdn/ttv-boxart/{world.games[0].id}-144x192.jpg", (144, 192)),
        (f"/cdn/ttv-boxart/./{world.games[0].id}_IGDB-52x72.jpg", (52, 72)),
        ("/cdn/jtv_user_pictures/luma_arcade-profile_image-70x70.png", (70, 70)),
        ("/cdn/jtv_user_pictures/anybody-profile_image-50x50.png", (50, 50)),
    ):
        image, _ = await fetch(http, path)
        assert image.size == size, path


async def test_emotes_of_a_channel_have_pictures(http: aiohttp.ClientSession, world: World) -> None:
    channel = world.channels["luma_arcade"]
    for emote in twitch_channel_emotes(channel.login, channel.id):
        image, _ = await fetch(http, f"/emoticons/v2/{emote.id}/default/light/1.0")
        assert getattr(image, "n_frames", 1) > 1 or not emote.animated


async def test_a_picture_is_drawn_once_for_all_who_ask() -> None:
    drawn = []

    def draw() -> bytes:
        drawn.append(1)
        return b"picture"

    studio = Studio()
    assert await asyncio.gather(*(studio.picture("one", draw) for _ in range(20))) == [b"picture"] * 20
    assert await studio.picture("one", draw) == b"picture"
    assert len(drawn) == 1
    await studio.close()


async def test_the_studio_forgets_the_oldest_when_full_and_survives_a_failure() -> None:
    drawn: list[str] = []

    def draw(name: str) -> bytes:
        drawn.append(name)
        return name.encode() * 10

    def fail() -> bytes:
        raise ZeroDivisionError

    studio = Studio(kept_bytes=25)
    with pytest.raises(ZeroDivisionError):
        await studio.picture("bad", fail)
    for name in ("a", "b", "a", "c", "a", "b"):
        await studio.picture(name, lambda name=name: draw(name))  # type: ignore[misc]
    assert drawn == ["a", "b", "c", "b"]
    await studio.close()
