"""Connections that break in every way that `/_control/irc` knows, and TCP, which cuts lines anywhere."""

import asyncio

import aiohttp
import pytest

from mini_ttv.emulator import irc
from mini_ttv.emulator.irc_wire import Lines, Outbox
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import anonymous, logged_in

CHANNEL = "luma_arcade"


async def command(http: aiohttp.ClientSession, action: str, **data: object) -> None:
    async with http.post("/_control/irc", json={"action": action, **data}) as response:
        assert response.status == 200


async def say(http: aiohttp.ClientSession, text: str) -> str:
    async with http.post("/_control/say", json={"login": CHANNEL, "text": text}) as response:
        message_id: str = (await response.json())["message_id"]
        return message_id


async def test_reconnect_asks_and_closes_later(http: aiohttp.ClientSession, world: World) -> None:
    async with anonymous(http, CHANNEL) as old:
        await old.until("ROOMSTATE")
        await command(http, "reconnect", grace=0.2)
        assert await old.next() == ":tmi.twitch.tv RECONNECT"
        async with anonymous(http, CHANNEL) as new:
            await new.until("ROOMSTATE")
            message_id = await say(http, "to both")
            await old.until("to both")
            await new.until("to both")
            await old.closed()
            assert await new.quiet() == []
    assert [sent.message_id for sent in world.truth.messages(CHANNEL)] == [message_id]  # once, however many heard it


async def test_drop_only_one_user(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine, anonymous(http, CHANNEL) as other:
        await mine.until("ROOMSTATE")
        await other.until("ROOMSTATE")
        await command(http, "drop", login="viewer")
        await mine.closed()
        assert await other.quiet() == []


async def test_half_open_connections_hear_nothing_and_nothing_is_recorded_for_them(
    http: aiohttp.ClientSession, world: World
) -> None:
    async with anonymous(http, CHANNEL) as dead:
        await dead.until("ROOMSTATE")
        await command(http, "half-open")
        await say(http, "into the void")
        await dead.send("PING x", "JOIN #ottofjord")
        async with anonymous(http, CHANNEL) as alive:
            await alive.until("ROOMSTATE")
            heard = await say(http, "heard")
            await alive.until("heard")
        with pytest.raises(TimeoutError):
            await dead.until("PONG", seconds=0.2)
        assert not dead.socket.closed
    assert [sent.message_id for sent in world.truth.messages(CHANNEL)] == [heard]


async def test_who_does_not_answer_a_ping_is_dropped(
    http: aiohttp.ClientSession, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(irc, "PONG_SECONDS", 0.2)
    async with anonymous(http) as good, anonymous(http) as bad:
        bad.answers = False
        await good.until("376")
        await bad.until("376")
        world.clock.advance(300)
        assert await bad.next() == "PING :tmi.twitch.tv"
        assert await good.quiet() == []
        await bad.closed()
        assert await good.quiet() == []


async def test_faults_on_the_handshake(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with http.post("/_control/fault", json={"path": "/irc", "status": 503, "count": 1}):
        pass
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await http.ws_connect("/irc")
    async with anonymous(http) as chat:
        await chat.until("376")
    assert emulator.world.faults.take("GET", "/irc") is None


async def test_tcp_in_pieces(emulator: Emulator, http: aiohttp.ClientSession) -> None:
    host, port = emulator.irc_address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    everything = f"CAP REQ :twitch.tv/tags\r\nNICK justinfan5\nJOIN #{CHANNEL}\r\n".encode()
    for at in range(0, len(everything), 7):
        writer.write(everything[at : at + 7])
        await writer.drain()
    joined = await asyncio.wait_for(reader.readuntil(f"JOIN #{CHANNEL}\r\n".encode()), 10)
    assert joined.startswith(b":tmi.twitch.tv CAP * ACK")
    await say(http, "über 😂 alles")
    assert (await asyncio.wait_for(reader.readline(), 10)).decode().endswith("PRIVMSG #luma_arcade :über 😂 alles\r\n")
    writer.write(b"QUIT\r\n")
    assert await asyncio.wait_for(reader.read(), 10) == b""
    writer.close()
    await writer.wait_closed()


async def test_stopping_the_server_ends_all_connections(emulator: Emulator, http: aiohttp.ClientSession) -> None:
    host, port = emulator.irc_address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    async with anonymous(http, CHANNEL) as chat:
        await chat.until("ROOMSTATE")
        began = asyncio.get_running_loop().time()
        await emulator.stop()
        assert asyncio.get_running_loop().time() - began < 0.9
        await chat.closed()
    assert await reader.read() == b""
    writer.close()


def test_lines_are_cut_wherever_they_came_apart() -> None:
    lines = Lines()
    assert lines.feed("PING ä\r".encode()[:6]) == []
    assert lines.feed("PING ä\r".encode()[6:]) == []
    assert lines.feed(b"\n\r\nNICK x\nJO") == ["PING ä", "NICK x"]
    assert lines.feed(b"\xff\n") == ["JO\ufffd"]
    assert lines.feed(b"x" * 20_000) == []
    assert lines.feed(b"\nPING\n") == ["PING"]


async def test_who_does_not_read_is_cut_off() -> None:
    outbox = Outbox()
    assert outbox.push("x" * 16 * 1024 * 1024)
    assert not outbox.push("one more")


async def test_who_reads_late_holds_up_nobody_and_misses_nothing(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, CHANNEL) as lazy, anonymous(http, CHANNEL) as busy:
        await lazy.until("ROOMSTATE")
        await busy.until("ROOMSTATE")
        for number in range(50):
            await say(http, f"message {number}")
        await busy.until("message 49")
        await lazy.until("message 49")
