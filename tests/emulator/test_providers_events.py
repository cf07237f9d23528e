"""The providers' event sockets."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World


async def test_bttv_listens_and_says_nothing(http: aiohttp.ClientSession) -> None:
    async with http.ws_connect("/bttv/ws") as socket:
        await socket.send_json({"name": "join_channel", "data": {"name": "twitch:1"}})
        with pytest.raises(TimeoutError):
            await socket.receive(timeout=0.05)


async def test_seventv_greets_acknowledges_and_beats(http: aiohttp.ClientSession, world: World) -> None:
    async with http.ws_connect("/7tv/events") as socket:
        hello = await socket.receive_json()
        assert (hello["op"], hello["d"]["heartbeat_interval"]) == (1, 45_000)
        wanted: dict[str, Any] = {"type": "emote_set.update", "condition": {"object_id": "1"}}
        await socket.send_json({"op": 37, "d": {}})
        await socket.send_json({"op": 35, "d": wanted})
        assert (await socket.receive_json())["d"] == {"command": "SUBSCRIBE", "data": wanted}
        await socket.send_json({"op": 36, "d": wanted})
        assert (await socket.receive_json())["d"]["command"] == "UNSUBSCRIBE"
        world.clock.advance(46)
        beat = await socket.receive_json()
        assert (beat["op"], beat["d"]) == (2, {"count": 1})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("no json", 4002), ("[]", 4002), (json.dumps({"op": 99, "d": {}}), 4001),
        (json.dumps({"op": 35, "d": {"type": "weather.update"}}), 4002),
    ],
)  # fmt: skip
async def test_seventv_closes_on_nonsense(http: aiohttp.ClientSession, said: str, code: int) -> None:
    async with http.ws_connect("/7tv/events") as socket:
        await socket.receive_json()
        await socket.send_str(said)
        await socket.receive()
        assert socket.close_code == code


async def test_stopping_the_server_closes_them_at_once(emulator: Emulator, http: aiohttp.ClientSession) -> None:
    async with http.ws_connect("/bttv/ws") as one, http.ws_connect("/7tv/events") as other:
        await other.receive_json()
        closing = asyncio.create_task(emulator.stop())
        assert (await one.receive()).type is aiohttp.WSMsgType.CLOSE
        assert (await other.receive()).type is aiohttp.WSMsgType.CLOSE
        await asyncio.wait_for(closing, 0.9)
