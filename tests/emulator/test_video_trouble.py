"""What the streams of the local Twitch can suffer, and that they are well again afterwards."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.ts_reader import pes_packets
from tests.emulator.video_client import playlist, renditions

Control = Callable[..., Awaitable[dict[str, object]]]
LIVE = "luma_arcade"


async def status(http: aiohttp.ClientSession, path: str) -> int:
    async with http.get(path) as response:
        await response.read()
        return response.status


@pytest.mark.parametrize(("kind", "code"), [("refuse", 503), ("missing", 404), ("garbage", 200)])
async def test_playlists_and_segments_fail_as_told(
    http: aiohttp.ClientSession, control: Control, kind: str, code: int
) -> None:
    path = (await renditions(http, LIVE))["160p30"]
    segment = (await playlist(http, path)).entries[-1].path
    await control("video", login=LIVE, segments=kind)
    assert (await status(http, path), await status(http, segment)) == (200, code)
    await control("video", login=LIVE, segments="", playlists=kind)
    assert (await status(http, path), await status(http, segment)) == (code, 200)
    if kind == "garbage":
        async with http.get(path) as response:
            assert not (await response.read()).startswith(b"#EXTM3U")
    await control("video", login=LIVE, playlists="")
    assert await status(http, path) == 200


async def test_half_an_answer_and_then_silence(http: aiohttp.ClientSession, control: Control) -> None:
    path = (await renditions(http, LIVE))["160p30"]
    segment = (await playlist(http, path)).entries[0].path
    async with http.get(segment) as response:
        whole = await response.read()
    await control("video", login=LIVE, segments="hang")
    async with http.get(segment) as response:
        half = await response.content.readexactly(len(whole) // 2)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(response.content.readexactly(1), 0.3)
        response.close()
    assert whole.startswith(half)


async def test_a_frozen_playlist_names_nothing_new(http: aiohttp.ClientSession, world: World, control: Control) -> None:
    path = (await renditions(http, LIVE))["160p30"]
    await control("video", login=LIVE, playlists="frozen")
    before = [each.path for each in (await playlist(http, path)).entries]
    world.clock.advance(8)
    assert [each.path for each in (await playlist(http, path)).entries] == before
    await control("video", login=LIVE, playlists="")
    assert [each.path for each in (await playlist(http, path)).entries] != before


async def test_playlists_that_were_handed_out_expire(http: aiohttp.ClientSession, control: Control) -> None:
    old = (await renditions(http, LIVE))["160p30"]
    await control("video", login=LIVE, expire=True)
    new = (await renditions(http, LIVE))["160p30"]
    assert (await status(http, old), await status(http, new)) == (403, 200)


async def test_a_broadcast_goes_on_in_another_form(http: aiohttp.ClientSession, world: World, control: Control) -> None:
    path = (await renditions(http, LIVE))["160p30"]
    await control("video", login=LIVE, container="ts")
    last = (await playlist(http, path)).entries[-1].path
    await control("video", login=LIVE, turn={"seconds": 100})
    world.clock.advance(8)
    entries = (await playlist(http, path)).entries
    (turn,) = [number for number, each in enumerate(entries) if each.discontinuity]
    assert entries[turn].path > last
    times = []
    for each in entries[turn - 1 : turn + 1]:
        async with http.get(each.path) as response:
            times.append(pes_packets(await response.read())[0].pts or 0)
    assert (times[1] - times[0]) / 90_000 == pytest.approx(102, abs=0.2)
    await control("video", login=LIVE, turn={"container": "mp4"})
    world.clock.advance(8)
    entries = (await playlist(http, path)).entries
    (turn,) = [number for number, each in enumerate(entries) if each.discontinuity and each.map]
    assert entries[turn].path.endswith(".mp4")
    assert entries[turn - 1].path.endswith(".ts")


async def test_only_what_is_live_can_turn(http: aiohttp.ClientSession, world: World) -> None:
    offline = next(login for login, channel in world.channels.items() if not channel.live)
    async with http.post("/_control/video", json={"login": offline, "turn": {}}) as answer:
        assert answer.status == 400
