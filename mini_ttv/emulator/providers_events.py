"""The providers' event sockets, as far as a client notices on a quiet day: greetings, heartbeats, acknowledgements.

BetterTTV takes what it is told and says nothing; 7TV greets, beats and acknowledges. Emote sets never change here.
"""

import asyncio
import contextlib
import json
import secrets
from collections.abc import AsyncIterator
from typing import Any
from weakref import WeakSet

from aiohttp import WSMsgType, web

from mini_ttv.emulator.world import World

HEARTBEAT_SECONDS = 45.0
_DISPATCHED_TYPES = ("emote_set.", "user.", "entitlement.", "cosmetic.")
_HELLO, _HEARTBEAT, _ACK, _SUBSCRIBE, _UNSUBSCRIBE = 1, 2, 5, 35, 36
_GOING_AWAY, _UNKNOWN_OP, _BAD_PAYLOAD = 1001, 4001, 4002


_OPEN: web.AppKey[WeakSet[web.WebSocketResponse]] = web.AppKey("provider sockets", WeakSet)


async def _opened(request: web.Request) -> web.WebSocketResponse:
    """A socket that `shutdown` knows of."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    request.app[_OPEN].add(socket)
    return socket


async def _bttv(request: web.Request) -> web.WebSocketResponse:
    socket = await _opened(request)
    async for _ in socket:
        pass
    return socket


class _SevenTv:
    """7TV's EventAPI."""

    def __init__(self, world: World) -> None:
        self._world = world

    def _frame(self, op: int, data: dict[str, Any]) -> str:
        return json.dumps({"op": op, "t": int(self._world.clock.timestamp() * 1000), "d": data})

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """One client."""
        socket = await _opened(request)
        hello = {
            "heartbeat_interval": int(HEARTBEAT_SECONDS * 1000),
            "session_id": secrets.token_hex(16),
            "subscription_limit": 500,
        }
        await socket.send_str(self._frame(_HELLO, hello))
        beating = asyncio.create_task(self._beat(socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._answer(socket, message.data)
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await beating
        return socket

    async def _beat(self, socket: web.WebSocketResponse) -> None:
        count = 0
        while True:
            await self._world.clock.sleep(HEARTBEAT_SECONDS)
            count += 1
            await socket.send_str(self._frame(_HEARTBEAT, {"count": count}))

    async def _answer(self, socket: web.WebSocketResponse, text: str) -> None:
        try:
            frame = json.loads(text)
            op, data = frame["op"], frame["d"]
            known = op not in {_SUBSCRIBE, _UNSUBSCRIBE} or str(data["type"]).startswith(_DISPATCHED_TYPES)
        except (ValueError, KeyError, TypeError):
            await socket.close(code=_BAD_PAYLOAD)
            return
        if not known:
            await socket.close(code=_BAD_PAYLOAD)
        elif op in {_SUBSCRIBE, _UNSUBSCRIBE}:
            command = "SUBSCRIBE" if op == _SUBSCRIBE else "UNSUBSCRIBE"
            await socket.send_str(self._frame(_ACK, {"command": command, "data": data}))
        elif op not in {33, 34, 37}:  # identify, resume and signal need no answer
            await socket.close(code=_UNKNOWN_OP)


def routes(world: World) -> list[web.RouteDef]:
    """Both sockets."""
    return [web.get("/bttv/ws", _bttv), web.get("/7tv/events", _SevenTv(world).socket)]


async def shutdown(app: web.Application) -> None:
    """Close the sockets, so that nobody waits for their handlers when the server stops."""
    sockets = app[_OPEN]
    for socket in list(sockets):
        await socket.close(code=_GOING_AWAY, drain=False)


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:  # noqa: ARG001 # every room is called alike
    """Remember which sockets are open."""
    app[_OPEN] = WeakSet()
    yield
