"""Pictures of videos, clips and offline channels."""

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.conftest import Login
from tests.emulator.helix_asker import Helix


async def picture(http: aiohttp.ClientSession, url: str) -> bytes:
    async with http.get(url) as response:
        assert (response.status, response.content_type) == (200, "image/png")
        return await response.read()


async def test_what_helix_names_is_there(http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
    helix = Helix(http, log_in())
    luma = world.users["luma_arcade"].id
    videos = (await helix.get("/videos", user_id=luma))["data"]
    stills = {
        await picture(http, video["thumbnail_url"].replace("%{width}", "160").replace("%{height}", "90"))
        for video in videos[:2]
    }
    assert len(stills) == 2
    (clip, *_) = (await helix.get("/clips", broadcaster_id=luma))["data"]
    assert clip["thumbnail_url"].endswith("-preview-480x272.jpg")
    await picture(http, clip["thumbnail_url"].replace("480x272", "80x45"))
    (user,) = (await helix.get("/users", id=luma))["data"]
    assert user["offline_image_url"].endswith("-1920x1080.jpg")
    await picture(http, user["offline_image_url"].replace("1920x1080", "96x54"))


@pytest.mark.parametrize(
    "path",
    [
        "/cdn/cf_vods/1/thumb/thumb0-160x90.jpg",
        "/cdn/clips/NoSuch-preview-160x90.jpg",
        "/cdn/channel_offline_images/nobody-160x90.jpg",
        "/cdn/channel_offline_images/luma_arcade-9999x9999.jpg",
        "/cdn/channel_offline_images/luma_arcade-0x0.jpg",
    ],
)
async def test_what_is_not_there(http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(path) as response:
        assert response.status == 404
