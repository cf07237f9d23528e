"""GQL and usher: who gets in, and in which words others are turned away."""

import json
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.video_client import access, gql, operation, renditions, token, usher

Control = Callable[..., Awaitable[dict[str, object]]]
LIVE = "luma_arcade"


def offline(world: World) -> str:
    return next(channel.login for channel in world.channels.values() if not channel.live)


def errors(answer: object) -> list[str]:
    assert isinstance(answer, dict)
    return [error["message"] for error in answer["errors"]]


async def test_a_token_names_the_channel_and_is_signed(http: aiohttp.ClientSession, world: World) -> None:
    granted = await token(http, "Luma_ARCADE")
    value = json.loads(granted["value"])
    assert (value["channel"], value["channel_id"]) == (LIVE, int(world.channels[LIVE].id))
    assert value["chansub"]["restricted_bitrates"] == []
    assert len(granted["signature"]) == 40


async def test_nobody_gets_a_token_for_nobody(http: aiohttp.ClientSession) -> None:
    _, answer = await gql(http, access("no_such_channel"))
    assert isinstance(answer, dict)
    assert answer["data"] == {"streamPlaybackAccessToken": None}


async def test_metadata_come_as_a_list(http: aiohttp.ClientSession, world: World) -> None:
    body = [operation("ChannelShell", login=LIVE), operation("StreamMetadata", channelLogin=LIVE, includeIsDJ=True)]
    _, answer = await gql(http, body)
    assert isinstance(answer, list)
    channel = world.channels[LIVE]
    assert answer[0]["data"]["userOrError"]["displayName"] == channel.user.display_name
    assert answer[1]["data"]["user"]["lastBroadcast"]["title"] == channel.title
    assert answer[1]["data"]["user"]["stream"]["id"] == channel.stream_id
    assert answer[1]["data"]["user"]["stream"]["game"]["name"] == channel.game.name


async def test_metadata_of_the_absent(http: aiohttp.ClientSession, world: World) -> None:
    body = [
        operation("StreamMetadata", channelLogin=offline(world)),
        operation("StreamMetadata", channelLogin="no_such_channel"),
        operation("ChannelShell", login="no_such_channel"),
        operation("VideoMetadata", videoID="1"),
        operation("ShareClipRenderStatus", slug="Nothing"),
        operation("VideoAccessToken_Clip", slug="Nothing"),
    ]
    _, answer = await gql(http, body)
    assert isinstance(answer, list)
    assert answer[0]["data"]["user"]["stream"] is None
    assert answer[1]["data"] == {"user": None}
    assert answer[2]["data"]["userOrError"]["__typename"] == "UserDoesNotExist"
    assert [one["data"] for one in answer[3:]] == [{"video": None}, {"clip": None}, {"clip": None}]


@pytest.mark.parametrize(
    "body",
    [
        {"operationName": "PlaybackAccessToken", "extensions": {"persistedQuery": {"sha256Hash": "0" * 64}}},
        {"operationName": "Unheard", "extensions": {"persistedQuery": {"sha256Hash": "0" * 64}}},
    ],
)
async def test_unknown_queries_are_not_found(http: aiohttp.ClientSession, body: object) -> None:
    status, answer = await gql(http, body)
    assert (status, errors(answer)) == (200, ["PersistedQueryNotFound"])


@pytest.mark.parametrize("body", [{}, {"operationName": "ChannelShell", "extensions": []}, "text", 7, None])
async def test_bodies_of_the_wrong_shape_get_an_answer(http: aiohttp.ClientSession, body: object) -> None:
    status, answer = await gql(http, body)
    assert (status, errors(answer)) == (200, ["service error"])


async def test_requests_that_are_refused_as_a_whole(http: aiohttp.ClientSession) -> None:
    async with http.post("/gql", json=access(LIVE)) as response:
        assert response.status == 400
        assert "Client-ID" in (await response.json())["message"]
    async with http.post("/gql", data=b"{", headers={"Client-ID": "x"}) as response:
        assert response.status == 400
    status, _ = await gql(http, [access(LIVE)] * 36)
    assert status == 400
    status, answer = await gql(http, access(LIVE), Authorization="OAuth of-another-program")
    assert status == 401
    assert answer == {
        "error": "Unauthorized",
        "status": 401,
        "message": 'The "Authorization" token is invalid.',
    }


async def test_switched_refusals(http: aiohttp.ClientSession, control: Control) -> None:
    await control("video", login=LIVE, gql="integrity")
    _, answer = await gql(http, access(LIVE))
    assert errors(answer) == ["failed integrity check"]
    _, answer = await gql(http, access(LIVE), **{"Client-Integrity": "proof", "Device-Id": "device"})
    assert isinstance(answer, dict)
    assert answer["data"]["streamPlaybackAccessToken"]
    await control("video", login=LIVE, gql="outdated")
    _, answer = await gql(http, access(LIVE))
    assert errors(answer) == ["PersistedQueryNotFound"]
    await control("video", login=LIVE, gql="unauthorized")
    status, _ = await gql(http, access(LIVE))
    assert status == 401
    await control("video", login=LIVE, gql="")
    assert await token(http, LIVE)


async def test_usher_lists_four_qualities(http: aiohttp.ClientSession) -> None:
    status, text = await usher(http, LIVE, await token(http, LIVE))
    assert status == 200
    assert 'RESOLUTION=1280x720,CODECS="avc1.640020,mp4a.40.2",FRAME-RATE=60.000,STABLE-VARIANT-ID="720p60"' in text
    assert list(await renditions(http, LIVE)) == ["720p60", "360p30", "160p30", "audio_only"]


async def test_usher_says_why_not(http: aiohttp.ClientSession, world: World, control: Control) -> None:
    granted = await token(http, LIVE)
    refused = {
        "invalid_signature": usher(http, LIVE, granted | {"value": granted["value"].replace("false", "true", 1)}),
        "unauthorized_entitlements": usher(http, "brotundbits", granted),
    }
    for code, asked in refused.items():
        status, text = await asked
        assert (status, json.loads(text)[0]["error_code"]) == (403, code)
    await control("video", login=LIVE, geoblocked=True)
    status, text = await usher(http, LIVE, granted)
    assert status == 403
    assert json.loads(text)[0] | {"url": ""} == {
        "url": "",
        "error": "Content Restricted In Region",
        "error_code": "content_geoblocked",
        "type": "error",
    }
    gone = offline(world)
    status, text = await usher(http, gone, await token(http, gone))
    assert status == 404
    assert json.loads(text)[0]["error_code"] == "transcode_does_not_exist"
    assert json.loads(text)[0]["error"] == "twirp error not_found: transcode does not exist"


async def test_recordings_for_subscribers(http: aiohttp.ClientSession, world: World, control: Control) -> None:
    video = next(iter(world.videos.values()))
    await control("video", login=video.channel.login, videos_restricted=True)
    _, answer = await gql(http, operation("PlaybackAccessToken", isLive=False, isVod=True, vodID=video.id))
    assert isinstance(answer, dict)
    granted = answer["data"]["videoPlaybackAccessToken"]
    query = {"nauth": granted["value"], "nauthsig": granted["signature"]}
    async with http.get(f"/vod/v2/{video.id}.m3u8", params=query) as response:
        assert response.status == 403
        assert (await response.json())[0]["error_code"] == "vod_manifest_restricted"


async def test_tokens_grow_old(http: aiohttp.ClientSession, world: World) -> None:
    granted = await token(http, LIVE)
    world.clock.advance(3600)
    status, text = await usher(http, LIVE, granted)
    assert (status, json.loads(text)[0]["error_code"]) == (403, "nauth_token_expired")


async def test_qualities_for_subscribers_are_named_but_missing(http: aiohttp.ClientSession, control: Control) -> None:
    await control("video", login=LIVE, restricted=["720p60"])
    assert json.loads((await token(http, LIVE))["value"])["chansub"]["restricted_bitrates"] == ["720p60"]
    assert "720p60" not in await renditions(http, LIVE)


@pytest.mark.parametrize(
    "body", [[], {}, {"login": "nobody"}, {"login": LIVE, "colour": 1}, {"login": LIVE, "geoblocked": "yes"}]
)
async def test_wrong_switches_are_refused(http: aiohttp.ClientSession, body: object) -> None:
    async with http.post("/_control/video", json=body) as response:
        assert response.status == 400
        assert (await response.json())["error"]
