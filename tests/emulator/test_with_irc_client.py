"""An ordinary IRC client (the `irc` package), unchanged, against the emulator's TCP port."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
from irc.client_aio import AioConnection, AioReactor

from mini_ttv.emulator.server import Emulator
from tests.emulator.chat_wire import token_for

CHANNEL = "#luma_arcade"


class Listener:
    """Keeps every event of a connection."""

    def __init__(self, connection: AioConnection) -> None:
        self.connection = connection
        self.events: asyncio.Queue[Any] = asyncio.Queue()
        connection.add_global_handler("all_events", self._keep)  # type: ignore[no-untyped-call]

    def _keep(self, _connection: object, event: Any) -> None:
        self.events.put_nowait(event)

    async def until(self, kind: str, wanted: Callable[[Any], bool] = lambda _event: True) -> Any:
        """The next event of a kind."""
        async with asyncio.timeout(10):
            while True:
                event = await self.events.get()
                if event.type == kind and wanted(event):
                    return event


Connect = Callable[..., Any]


@pytest.fixture
async def connect(emulator: Emulator) -> AsyncIterator[Connect]:
    """`await connect("justinfan1")` -> a Listener that is logged in."""
    reactor = AioReactor(loop=asyncio.get_running_loop())  # type: ignore[no-untyped-call]
    opened: list[AioConnection] = []

    async def make(nick: str, password: str | None = None) -> Listener:
        connection = reactor.server()  # type: ignore[no-untyped-call]
        opened.append(connection)
        listener = Listener(connection)
        host, port = emulator.irc_address.split(":")
        await connection.connect(host, int(port), nick, password)
        connection.cap("REQ", "twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership")
        await listener.until("welcome")
        return listener

    yield make
    for connection in opened:
        connection.disconnect()  # type: ignore[no-untyped-call]
    await asyncio.sleep(0)


def tags(event: Any) -> dict[str, str]:
    return {tag["key"]: tag["value"] for tag in event.tags}


async def test_reading_without_an_account(connect: Connect, http: aiohttp.ClientSession) -> None:
    chat = await connect("justinfan4711")
    chat.connection.join(CHANNEL)
    state = await chat.until("roomstate")
    assert state.target == CHANNEL
    body = {"login": CHANNEL[1:], "text": "grüße 😂 Kappa", "as": "ottofjord"}
    async with http.post("/_control/say", json=body):
        pass
    message = await chat.until("pubmsg")
    assert message.arguments == ["grüße 😂 Kappa"]
    assert message.source.nick == "ottofjord"
    assert (tags(message)["display-name"], tags(message)["emotes"]) == ("OttoFjord", "25:8-12")
    async with http.post("/_control/event", json={"login": CHANNEL[1:], "kind": "sub", "months": 3, "user": "viewer"}):
        pass
    notice = await chat.until("usernotice")
    assert tags(notice)["system-msg"].startswith("Viewer subscribed at Tier 1.")


async def test_two_people_talk(connect: Connect, emulator: Emulator) -> None:
    first = await connect("viewer", "oauth:" + token_for(emulator, "viewer", "chat:read", "chat:edit"))
    second = await connect("collector", "oauth:" + token_for(emulator, "collector", "chat:read", "chat:edit"))
    for one in (first, second):
        one.connection.join(CHANNEL)
        await one.until("userstate")
    first.connection.privmsg(CHANNEL, "hello collector")
    heard = await second.until("pubmsg")
    assert (heard.source.nick, heard.arguments) == ("viewer", ["hello collector"])
    second.connection.action(CHANNEL, "waves")
    heard = await first.until("action")
    assert (heard.source.nick, heard.arguments) == ("collector", ["waves"])


async def test_the_server_pings_and_the_client_stays(connect: Connect, emulator: Emulator) -> None:
    chat = await connect("justinfan4711")
    emulator.world.clock.advance(300)
    await chat.until("ping")
    chat.connection.ping("are you there")
    await chat.until("pong")


async def test_a_busy_chat(connect: Connect, http: aiohttp.ClientSession) -> None:
    chat = await connect("justinfan4711")
    chat.connection.join(CHANNEL)
    await chat.until("roomstate")
    async with http.post("/_control/chat", json={"login": CHANNEL[1:], "rate": 300}):
        pass
    ids: list[str] = []
    while len(ids) < 300:
        event = await chat.events.get()
        if event.type in {"pubmsg", "action"}:
            ids.append(tags(event)["id"])
    async with http.get(
        "/_control/truth", params={"channel": CHANNEL[1:], "first": ids[0], "last": ids[-1]}
    ) as response:
        assert (await response.json())["ids"] == ids


async def test_a_wrong_password(emulator: Emulator) -> None:
    reactor = AioReactor(loop=asyncio.get_running_loop())  # type: ignore[no-untyped-call]
    connection = reactor.server()  # type: ignore[no-untyped-call]
    listener = Listener(connection)
    host, port = emulator.irc_address.split(":")
    await connection.connect(host, int(port), "viewer", "oauth:wrong")
    notice = await listener.until("privnotice")
    assert notice.arguments == ["Login authentication failed"]
    await listener.until("disconnect")
