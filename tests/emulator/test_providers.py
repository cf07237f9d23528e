"""The emote providers' JSON, in the shapes that their real services have."""

from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import BTTV_GLOBAL, SEVENTV_GLOBAL

CHANNEL = "luma_arcade"


async def get(http: aiohttp.ClientSession, path: str, status: int = 200) -> Any:
    async with http.get(path) as response:
        assert response.status == status
        assert response.content_type == "application/json"
        return await response.json()


async def shown(http: aiohttp.ClientSession, url: str) -> str:
    """The content type of a picture whose address may have no scheme."""
    async with http.get(("http:" + url) if url.startswith("//") else url) as response:
        assert response.status == 200, url
        return response.content_type


async def test_bttv_global(http: aiohttp.ClientSession) -> None:
    emotes = await get(http, "/bttv/3/cached/emotes/global")
    assert [emote["code"] for emote in emotes] == [emote.name for emote in BTTV_GLOBAL]
    assert set(emotes[0]) == {"id", "code", "imageType", "animated", "userId", "modifier"}
    assert {emote["code"] for emote in emotes if emote["modifier"]} == {"w!", "h!"}
    for emote in emotes[:5]:
        kind = await shown(http, f"/bttv/cdn/emote/{emote['id']}/1x")
        assert kind == ("image/gif" if emote["animated"] else "image/png")
    assert await get(http, "/bttv/3/cached/badges/twitch") == []


async def test_bttv_channel(http: aiohttp.ClientSession, world: World) -> None:
    answer = await get(http, f"/bttv/3/cached/users/twitch/{world.channels[CHANNEL].id}")
    assert set(answer) == {"id", "bots", "avatar", "channelEmotes", "sharedEmotes"}
    assert all("userId" in emote for emote in answer["channelEmotes"])
    assert set(answer["sharedEmotes"][0]["user"]) == {"id", "name", "displayName", "providerId"}
    assert await shown(http, answer["avatar"]) == "image/png"


async def test_ffz_global_has_a_set_that_is_not_for_everybody(http: aiohttp.ClientSession) -> None:
    answer = await get(http, "/ffz/v1/set/global")
    assert set(answer["sets"]) - {str(number) for number in answer["default_sets"]} == set(answer["users"])
    emote = answer["sets"]["3"]["emoticons"][0]
    assert isinstance(emote["id"], int)
    assert emote["urls"]["1"].startswith("//")
    assert await shown(http, emote["urls"]["4"]) == "image/png"
    moving = [emote for one in answer["sets"].values() for emote in one["emoticons"] if emote.get("animated")]
    assert await shown(http, moving[0]["animated"]["2"]) == "image/gif"
    assert await get(http, "/ffz/v1/badges/ids") == {"badges": [], "users": {}}


async def test_ffz_room_by_id_and_login(http: aiohttp.ClientSession, world: World) -> None:
    answer = await get(http, f"/ffz/v1/room/id/{world.channels[CHANNEL].id}")
    assert answer == await get(http, f"/ffz/v1/room/{CHANNEL}")
    assert answer["room"]["twitch_id"] == int(world.channels[CHANNEL].id)
    assert answer["sets"][str(answer["room"]["set"])]["emoticons"]


async def test_seventv_global(http: aiohttp.ClientSession) -> None:
    answer = await get(http, "/7tv/v3/emote-sets/global")
    assert [emote["name"] for emote in answer["emotes"]] == [emote.name for emote in SEVENTV_GLOBAL]
    assert answer["emote_count"] == len(answer["emotes"])
    assert {emote["name"] for emote in answer["emotes"] if emote["flags"] & 1} == {"RainTime", "PartyHatz"}
    for emote in answer["emotes"]:
        host = emote["data"]["host"]
        file = host["files"][0]
        kind = await shown(http, f"{host['url']}/{file['name']}")
        assert kind == f"image/{file['format'].lower()}"
        assert await shown(http, f"{host['url']}/{file['static_name']}") == "image/png"


async def test_seventv_channel(http: aiohttp.ClientSession, world: World) -> None:
    answer = await get(http, f"/7tv/v3/users/twitch/{world.channels[CHANNEL].id}")
    assert answer["platform"] == "TWITCH"
    assert answer["user"]["connections"][0]["id"] == world.channels[CHANNEL].id
    assert answer["emote_set"] == await get(http, f"/7tv/v3/emote-sets/{answer['emote_set']['id']}")


async def test_channels_agree_with_what_the_truth_counts(http: aiohttp.ClientSession, world: World) -> None:
    """Every word that counts as an emote somewhere is listed by the provider that it is counted for."""
    channel = world.channels[CHANNEL]
    bttv = await get(http, f"/bttv/3/cached/users/twitch/{channel.id}")
    ffz = await get(http, f"/ffz/v1/room/id/{channel.id}")
    seventv = await get(http, f"/7tv/v3/users/twitch/{channel.id}")
    ffz_global = await get(http, "/ffz/v1/set/global")
    lists: list[list[tuple[str, str]]] = [
        [(f"ffz:{e['id']}", e["name"]) for one in ffz["sets"].values() for e in one["emoticons"]],
        [(f"bttv:{e['id']}", e["code"]) for e in (*bttv["channelEmotes"], *bttv["sharedEmotes"])],
        [(f"7tv:{e['id']}", e["name"]) for e in seventv["emote_set"]["emotes"]],
        [
            (f"ffz:{e['id']}", e["name"])
            for n in ffz_global["default_sets"]
            for e in ffz_global["sets"][str(n)]["emoticons"]
        ],
        [(f"bttv:{e['id']}", e["code"]) for e in await get(http, "/bttv/3/cached/emotes/global") if not e["modifier"]],
        [(f"7tv:{e['id']}", e["name"]) for e in (await get(http, "/7tv/v3/emote-sets/global"))["emotes"]],
    ]
    merged: dict[str, str] = {}
    for emotes in lists:
        for key, word in emotes:
            merged.setdefault(word, key)
    assert merged == {word: emote.key for word, emote in world.emotes_by_word(channel).items()}


@pytest.mark.parametrize("name", ["1", "nobody"])
async def test_each_provider_has_its_own_404(http: aiohttp.ClientSession, name: str) -> None:
    assert await get(http, f"/bttv/3/cached/users/twitch/{name}", 404) == {"message": "user not found"}
    assert await get(http, f"/ffz/v1/room/id/{name}", 404) == {
        "status": 404,
        "error": "Not Found",
        "message": "No such room",
    }
    body = {"status": "Not Found", "error_code": 12000, "error": "user not found"}
    assert await get(http, f"/7tv/v3/users/twitch/{name}", 404) == body
    assert (await get(http, f"/7tv/v3/emote-sets/{name}", 404))["error_code"] == 12000


async def test_small_channels_have_no_accounts(http: aiohttp.ClientSession, world: World) -> None:
    small = next(channel for channel in world.channels.values() if channel.small)
    await get(http, f"/bttv/3/cached/users/twitch/{small.id}", 404)
    await get(http, f"/7tv/v3/users/twitch/{small.id}", 404)
