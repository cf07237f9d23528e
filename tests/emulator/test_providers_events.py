"""The providers' event sockets."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World

LOGIN = "luma_arcade"


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


async def change(http: aiohttp.ClientSession, **values: str) -> int:
    async with http.post("/_control/emotes", json={"login": LOGIN, **values}) as answer:
        return answer.status


async def test_bttv_tells_whoever_joined_of_changes(http: aiohttp.ClientSession, world: World) -> None:
    channel = world.channels[LOGIN]
    mine = world.emote_sets.of("bttv", LOGIN)[0]
    async with http.ws_connect("/bttv/ws") as socket, http.ws_connect("/bttv/ws") as other:
        await socket.send_json({"name": "join_channel", "data": {"name": f"twitch:{channel.id}"}})
        await other.send_str("nonsense")
        await http.get(f"/bttv/3/cached/users/twitch/{channel.id}")  # until then the join is read
        await asyncio.sleep(0.05)
        assert await change(http, provider="bttv", action="rename", name=mine.name, to="renamedOne") == 200
        told = await socket.receive_json()
        assert told["name"] == "emote_update"
        assert told["data"] == {"channel": f"twitch:{channel.id}", "emote": {"id": mine.id, "code": "renamedOne"}}
        assert await change(http, provider="bttv", action="remove", name="renamedOne") == 200
        assert (await socket.receive_json())["data"]["emoteId"] == mine.id
        assert await change(http, provider="bttv", action="add", name=mine.name) == 200
        assert (await socket.receive_json())["data"]["emote"]["code"] == mine.name
        with pytest.raises(TimeoutError):
            await other.receive(timeout=0.05)
    async with http.get(f"/bttv/3/cached/users/twitch/{channel.id}") as answer:
        shared = (await answer.json())["sharedEmotes"]
    assert shared[-1]["code"] == mine.name
    assert world.emotes_by_word(channel)[mine.name].id == mine.id


async def test_seventv_tells_subscribers_of_changes(http: aiohttp.ClientSession, world: World) -> None:
    mine = world.emote_sets.of("7tv", LOGIN)[0]
    async with http.get(f"/7tv/v3/users/twitch/{world.channels[LOGIN].id}") as answer:
        set_id = (await answer.json())["emote_set"]["id"]
    async with http.ws_connect("/7tv/events") as socket:
        await socket.receive_json()
        wanted = {"type": "emote_set.update", "condition": {"object_id": set_id}}
        await socket.send_json({"op": 35, "d": wanted})
        await socket.receive_json()
        for action, key in (("rename", "updated"), ("remove", "pulled"), ("add", "pushed")):
            name = "other" if action == "remove" else mine.name
            assert await change(http, provider="7tv", action=action, name=name, to="other") == 200
            told = (await socket.receive_json())["d"]
            assert (told["type"], told["body"]["id"]) == ("emote_set.update", set_id)
            [entry] = told["body"][key]
            assert (entry["value"] or entry["old_value"])["id"] == mine.id


@pytest.mark.parametrize(
    "values",
    [
        {"provider": "ffz", "action": "add", "name": "x"},
        {"provider": "bttv", "action": "burn", "name": "x"},
        {"provider": "bttv", "action": "add", "name": "nobodyKnows"},
        {"provider": "7tv", "action": "remove", "name": "nobodyKnows"},
    ],
)
async def test_what_cannot_be_changed_is_said(http: aiohttp.ClientSession, values: dict[str, str]) -> None:
    assert await change(http, **values) == 400
