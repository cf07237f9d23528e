"""How rooms plug into the server."""

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType

import aiohttp
import pytest
from aiohttp import web

from mini_ttv.emulator.server import ROOMS, Emulator
from mini_ttv.emulator.world import World


def make_room(log: list[str], *, broken: bool = False) -> ModuleType:
    room = ModuleType("room")

    def routes(world: World) -> list[web.RouteDef]:
        async def hello(_request: web.Request) -> web.Response:
            return web.Response(text=world.base_url)

        return [web.get("/hello", hello)]

    async def serve(world: World, _app: web.Application) -> AsyncIterator[None]:
        if broken:
            raise RuntimeError("no room")
        log.append(f"start {world.base_url}")
        yield
        log.append("stop")

    vars(room).update(routes=routes, serve=serve)
    return room


async def test_a_room_is_started_served_and_stopped() -> None:
    log: list[str] = []
    async with Emulator(rooms=(make_room(log),)) as emulator:
        assert log == [f"start {emulator.base_url}"]
        async with aiohttp.ClientSession() as http, http.get(emulator.base_url + "/hello") as response:
            assert await response.text() == emulator.base_url
    assert log[1:] == ["stop"]
    await emulator.stop()  # once more does no harm


async def test_a_room_that_fails_leaves_nothing_behind() -> None:
    emulator = Emulator(rooms=(make_room([], broken=True),))
    with pytest.raises(RuntimeError, match="no room"):
        await emulator.start()
    port = int(emulator.base_url.rpartition(":")[2])
    with pytest.raises(OSError):  # noqa: PT011 # which one depends on the system
        await asyncio.open_connection("127.0.0.1", port)


async def test_where_it_is(emulator: Emulator) -> None:
    assert emulator.endpoints["helix"] == emulator.base_url + "/helix"
    host, _, port = emulator.irc_address.partition(":")
    assert host == "127.0.0.1"
    assert int(port) == emulator.world.irc_port > 0


def test_no_address_is_served_twice() -> None:
    world = World()
    addresses = [(route.method, route.path) for room in ROOMS for route in room.routes(world)]
    assert len(addresses) == len(set(addresses))
