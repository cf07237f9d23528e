"""The chat room as a part of the server: it ticks while the server runs; IRC and EventSub listen to it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from aiohttp import web

from mini_ttv.emulator.chatter_room import ChatRoom
from mini_ttv.emulator.chatter_scripted import play
from mini_ttv.emulator.irc_gallery import open_gallery
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import Scripted

CHAT = web.AppKey("chat", ChatRoom)
TICK_SECONDS = 0.03


def routes(world: World) -> list[web.RouteDef]:  # noqa: ARG001 # every room is called alike
    """None: the chat is reached through IRC and EventSub."""
    return []


async def _play(room: ChatRoom) -> None:
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(TICK_SECONDS)
        room.tick(loop.time())


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:
    """Play all chats that somebody listens to. Has to start before the rooms that listen."""
    room = ChatRoom(world)
    app[CHAT] = room
    open_gallery(world)
    world.chat_hook = room.say

    def hear(happening: object) -> None:
        if isinstance(happening, Scripted):
            play(room, happening)

    unsubscribe = world.subscribe(hear)
    ticking = asyncio.create_task(_play(room), name="emulator chat")
    yield
    unsubscribe()
    world.chat_hook = None
    ticking.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await ticking
