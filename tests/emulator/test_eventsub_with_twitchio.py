"""TwitchIO's EventSub client, with nothing changed but its addresses."""

import asyncio
import warnings
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.conftest import CONFIDENTIAL, SECRET

with warnings.catch_warnings():
    # On import the library inherits from aiohttp's Application, of which aiohttp warns.
    warnings.simplefilter("ignore", DeprecationWarning)
    from twitchio import Client
    from twitchio.eventsub import ChatMessageSubscription, StreamOnlineSubscription, websockets
    from twitchio.http import Route

CHANNEL = "luma_arcade"


class Heard(Client):
    """A client that keeps what it hears."""

    def __init__(self) -> None:
        super().__init__(client_id=CONFIDENTIAL, client_secret=SECRET)
        self.events: asyncio.Queue[Any] = asyncio.Queue()
        self.moves: asyncio.Queue[str] = asyncio.Queue()

    async def event_message(self, payload: Any) -> None:
        await self.events.put(payload)

    async def event_stream_online(self, payload: Any) -> None:
        await self.events.put(payload)

    async def event_websocket_welcome(self, payload: Any) -> None:
        await self.moves.put("welcome")

    async def event_websocket_closed(self, payload: Any) -> None:
        await self.moves.put("closed")


@pytest.fixture
async def client(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Heard]:
    monkeypatch.setattr(Route, "BASE", emulator.base_url + "/helix/")
    monkeypatch.setattr(Route, "ID_BASE", emulator.base_url + "/")
    monkeypatch.setattr(websockets, "WSS", emulator.endpoints["eventsub"])
    heard = Heard()
    await heard.login(load_tokens=False, save_tokens=False)
    world = emulator.world
    issued = world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, ["user:read:chat"])
    assert issued.refresh is not None
    await heard.add_token(issued.access.value, issued.refresh.value)
    yield heard
    await heard.close(save_tokens=False)


async def say(http: aiohttp.ClientSession, text: str) -> None:
    async with http.post("/_control/say", json={"login": CHANNEL, "text": text}) as response:
        assert response.status == 200


async def test_messages_streams_and_the_move_to_another_socket(
    client: Heard, http: aiohttp.ClientSession, world: World
) -> None:
    viewer, channel = world.users["viewer"], world.channels[CHANNEL]
    chat = ChatMessageSubscription(broadcaster_user_id=channel.id, user_id=viewer.id)
    await client.subscribe_websocket(chat, token_for=viewer.id)
    online = StreamOnlineSubscription(broadcaster_user_id=world.channels["cindercass"].id)
    await client.subscribe_websocket(online, token_for=viewer.id)

    await say(http, "Hi @OttoFjord Kappa")
    message = await asyncio.wait_for(client.events.get(), 10)
    assert message.text == "Hi @OttoFjord Kappa"
    assert [part.type for part in message.fragments] == ["text", "mention", "text", "emote"]
    assert message.fragments[3].emote.id == "25"
    assert message.broadcaster.name == CHANNEL

    async with http.post("/_control/live", json={"login": "cindercass"}):
        pass
    stream = await asyncio.wait_for(client.events.get(), 10)
    assert (stream.broadcaster.name, stream.type) == ("cindercass", "live")

    assert await asyncio.wait_for(client.moves.get(), 10) == "welcome"
    async with http.post("/_control/eventsub", json={"action": "reconnect"}):
        pass
    # The library keeps the old socket until the new one is welcomed, then closes it.
    assert await asyncio.wait_for(client.moves.get(), 10) == "welcome"
    assert await asyncio.wait_for(client.moves.get(), 10) == "closed"
    await say(http, "after the move")
    message = await asyncio.wait_for(client.events.get(), 10)
    assert message.text == "after the move"
    assert client.events.empty()
