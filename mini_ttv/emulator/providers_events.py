"""The providers' event sockets: greetings, heartbeats, acknowledgements, and changes of sets to those who asked.

BetterTTV takes what it is told without a word; 7TV greets, beats and acknowledges.
"""

import asyncio
import contextlib
import json
import secrets
from collections.abc import AsyncIterator
from typing import Any
from weakref import WeakSet

from aiohttp import WSMsgType, web

from mini_ttv.emulator import providers_seventv
from mini_ttv.emulator.providers_bttv import shared_emote
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emote_sets import EmoteSetChanged
from mini_ttv.emulator.world_emotes import BTTV, SEVENTV

HEARTBEAT_SECONDS = 45.0
_DISPATCHED_TYPES = ("emote_set.", "user.", "entitlement.", "cosmetic.")
_DISPATCH, _HELLO, _HEARTBEAT, _ACK, _SUBSCRIBE, _UNSUBSCRIBE = 0, 1, 2, 5, 35, 36
_GOING_AWAY, _UNKNOWN_OP, _BAD_PAYLOAD = 1001, 4001, 4002


_OPEN: web.AppKey[WeakSet[web.WebSocketResponse]] = web.AppKey("provider sockets", WeakSet)


async def _opened(request: web.Request) -> web.WebSocketResponse:
    """A socket that `shutdown` knows of."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    request.app[_OPEN].add(socket)
    return socket


class _Bttv:
    """BetterTTV's socket."""

    def __init__(self, world: World) -> None:
        self._joined: dict[web.WebSocketResponse, set[str]] = {}
        self._sending: set[asyncio.Task[None]] = set()
        world.subscribe(self._happened)

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """One client."""
        socket = await _opened(request)
        names = self._joined[socket] = set()
        try:
            async for message in socket:
                with contextlib.suppress(ValueError, KeyError, TypeError):
                    frame = json.loads(message.data)
                    change = names.add if frame["name"] == "join_channel" else names.discard
                    change(str(frame["data"]["name"]))
        finally:
            del self._joined[socket]
        return socket

    def _happened(self, happening: object) -> None:
        if not isinstance(happening, EmoteSetChanged) or happening.emote.provider != BTTV:
            return
        channel = f"twitch:{happening.channel.id}"
        emote = happening.emote
        frame = {
            "add": {"name": "emote_create", "data": {"channel": channel, "emote": shared_emote(emote)}},
            "rename": {
                "name": "emote_update",
                "data": {"channel": channel, "emote": {"id": emote.id, "code": emote.name}},
            },
            "remove": {"name": "emote_delete", "data": {"channel": channel, "emoteId": emote.id}},
        }[happening.action]
        for socket, names in self._joined.items():
            if channel in names:
                _send(socket, json.dumps(frame), self._sending)


def _send(socket: web.WebSocketResponse, text: str, tasks: set[asyncio.Task[None]]) -> None:
    """Send without waiting; a socket that is closing gets nothing."""

    async def send() -> None:
        with contextlib.suppress(ConnectionError):
            await socket.send_str(text)

    task = asyncio.get_running_loop().create_task(send())
    tasks.add(task)
    task.add_done_callback(tasks.discard)


class _SevenTv:
    """7TV's EventAPI."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._subscribed: dict[web.WebSocketResponse, set[tuple[str, str]]] = {}
        self._sending: set[asyncio.Task[None]] = set()
        world.subscribe(self._happened)

    def _happened(self, happening: object) -> None:
        if not isinstance(happening, EmoteSetChanged) or happening.emote.provider != SEVENTV:
            return
        identity = providers_seventv.set_id(happening.channel)
        new, old = (
            providers_seventv.active_emote(emote, self._world.base_url)
            for emote in (happening.emote, happening.before or happening.emote)
        )
        change: dict[str, Any] = {"key": "emotes", "index": 0, "type": "object"}
        body = {
            "add": {"pushed": [change | {"old_value": None, "value": new}]},
            "remove": {"pulled": [change | {"old_value": old, "value": None}]},
            "rename": {"updated": [change | {"old_value": old, "value": new}]},
        }[happening.action]
        data = {"type": "emote_set.update", "body": {"id": identity, "kind": 3, "actor": {"username": "mod"}, **body}}
        for socket, wanted in self._subscribed.items():
            if ("emote_set.update", identity) in wanted:
                _send(socket, self._frame(_DISPATCH, data), self._sending)

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
        self._subscribed[socket] = set()
        beating = asyncio.create_task(self._beat(socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._answer(socket, message.data)
        finally:
            del self._subscribed[socket]
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
            self._note(socket, op, data)
            await socket.send_str(self._frame(_ACK, {"command": command, "data": data}))
        elif op not in {33, 34, 37}:  # identify, resume and signal need no answer
            await socket.close(code=_UNKNOWN_OP)

    def _note(self, socket: web.WebSocketResponse, op: int, data: dict[str, Any]) -> None:
        condition = data.get("condition")
        topic = str(data["type"]), str(condition.get("object_id")) if isinstance(condition, dict) else ""
        subscribed = self._subscribed[socket]
        (subscribed.add if op == _SUBSCRIBE else subscribed.discard)(topic)


def routes(world: World) -> list[web.RouteDef]:
    """Both sockets."""
    return [web.get("/bttv/ws", _Bttv(world).socket), web.get("/7tv/events", _SevenTv(world).socket)]


async def shutdown(app: web.Application) -> None:
    """Close the sockets, so that nobody waits for their handlers when the server stops."""
    sockets = app[_OPEN]
    for socket in list(sockets):
        await socket.close(code=_GOING_AWAY, drain=False)


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:  # noqa: ARG001 # every room is called alike
    """Remember which sockets are open."""
    app[_OPEN] = WeakSet()
    yield
