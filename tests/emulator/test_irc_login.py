"""Logging in to chat, joining channels, and staying alive."""

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import TAGS_AND_COMMANDS, ChatWire, anonymous, logged_in, tags_of, token_for

CHANNEL = "luma_arcade"


async def test_anonymous_login_and_join(http: aiohttp.ClientSession, world: World) -> None:
    async with anonymous(http, CHANNEL) as chat:
        assert await chat.next() == ":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands"
        greeting = [await chat.next() for _ in range(7)]
        assert [line.split(" ")[1] for line in greeting] == ["001", "002", "003", "004", "375", "372", "376"]
        assert await chat.next() == f":justinfan12345!justinfan12345@justinfan12345.tmi.twitch.tv JOIN #{CHANNEL}"
        state = await chat.next()
        assert state.endswith(f" :tmi.twitch.tv ROOMSTATE #{CHANNEL}")
        assert tags_of(state) == {
            "emote-only": "0", "followers-only": "-1", "r9k": "0", "rituals": "0", "slow": "0", "subs-only": "0",
            "room-id": world.channels[CHANNEL].id,
        }  # fmt: skip
        assert await chat.quiet() == []


async def test_login_with_a_token(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with logged_in(http, emulator, CHANNEL) as chat:
        state = tags_of(await chat.until("GLOBALUSERSTATE"))
        assert state["user-id"] == emulator.world.users["viewer"].id
        assert state["emote-sets"].startswith("0,")
        mine = tags_of(await chat.until(f"USERSTATE #{CHANNEL}"))
        assert (mine["display-name"], mine["mod"], mine["user-type"]) == ("Viewer", "0", "")
        assert "id" not in mine
        await chat.until("ROOMSTATE")


async def test_the_nick_is_the_tokens_owner(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    token = token_for(emulator, "viewer", "chat:read")
    async with ChatWire(http, f"PASS oauth:{token}", "NICK somebody_else") as chat:
        assert "001 viewer" in await chat.next()


@pytest.mark.parametrize(
    ("password", "nick", "answer"),
    [
        ("PASS oauth:wrong", "viewer", "Login authentication failed"),
        ("PASS wrong", "viewer", "Improperly formatted auth"),
        ("PASS", "viewer", "Improperly formatted auth"),
        ("CAP END", "viewer", "Login unsuccessful"),
        ("CAP END", "no spaces-or-dashes", "Invalid NICK"),
        ("CAP END", "", "Invalid NICK"),
    ],
)
async def test_refused_logins_close_the_connection(
    http: aiohttp.ClientSession, password: str, nick: str, answer: str
) -> None:
    async with ChatWire(http, password, f"NICK :{nick}") as chat:
        assert await chat.closed() == [f":tmi.twitch.tv NOTICE * :{answer}"]


async def test_tokens_without_a_chat_scope_or_user_are_refused(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    app = emulator.world.tokens.issue_app("minittvlocalconfidential000001").access.value
    for token in (token_for(emulator, "viewer", "user:read:follows"), app):
        async with ChatWire(http, f"PASS oauth:{token}", "NICK viewer") as chat:
            assert await chat.closed() == [":tmi.twitch.tv NOTICE * :Login authentication failed"]


async def test_too_many_logins(http: aiohttp.ClientSession, world: World) -> None:
    for _ in range(20):
        assert await _try(http) == [":tmi.twitch.tv NOTICE * :Login authentication failed"]
    assert await _try(http) == [":tmi.twitch.tv NOTICE * :Login unsuccessful"]
    world.clock.advance(11)
    assert await _try(http) == [":tmi.twitch.tv NOTICE * :Login authentication failed"]


async def _try(http: aiohttp.ClientSession) -> list[str]:
    async with ChatWire(http, "PASS oauth:wrong", "NICK viewer") as chat:
        return await chat.closed()


async def test_capabilities(http: aiohttp.ClientSession) -> None:
    async with ChatWire(http, "CAP LS 302", "CAP REQ :twitch.tv/tags nonsense", "CAP", "CAP END") as chat:
        assert await chat.next() == ":tmi.twitch.tv CAP * LS :twitch.tv/tags twitch.tv/commands twitch.tv/membership"
        assert await chat.next() == ":tmi.twitch.tv CAP * NAK :twitch.tv/tags nonsense"
        assert await chat.quiet() == []


async def test_without_capabilities_there_are_no_tags_and_no_commands(
    http: aiohttp.ClientSession, emulator: Emulator
) -> None:
    async with (
        ChatWire(http, "NICK justinfan1", f"JOIN #{CHANNEL}") as chat,
        ChatWire(http, "CAP REQ :twitch.tv/commands", "NICK justinfan2", f"JOIN #{CHANNEL}") as second,
    ):
        await second.until("ROOMSTATE")
        await chat.until("JOIN")
        async with http.post("/_control/event", json={"login": CHANNEL, "kind": "clear"}):
            pass
        async with http.post("/_control/say", json={"login": CHANNEL, "text": "hello"}):
            pass
        sender = emulator.world.chatters[0].login
        line = f":{sender}!{sender}@{sender}.tmi.twitch.tv PRIVMSG #{CHANNEL} :hello"
        assert await chat.quiet() == [line]
        assert await second.quiet() == [f":tmi.twitch.tv CLEARCHAT #{CHANNEL}", line]


async def test_joining_many_leaving_and_joining_twice(http: aiohttp.ClientSession) -> None:
    async with ChatWire(
        http, TAGS_AND_COMMANDS, "NICK justinfan1", "JOIN #luma_arcade,#OttoFjord", "JOIN #ottofjord"
    ) as chat:
        await chat.until("ROOMSTATE #luma_arcade")
        await chat.until("ROOMSTATE #ottofjord")
        assert await chat.quiet() == []
        await chat.send("PART #ottofjord,#sablequill")
        assert await chat.quiet() == [":justinfan1!justinfan1@justinfan1.tmi.twitch.tv PART #ottofjord"]
        await chat.send("JOIN #ottofjord")
        await chat.until("ROOMSTATE #ottofjord")


async def test_unknown_channels_answer_nothing_and_suspended_ones_a_notice(http: aiohttp.ClientSession) -> None:
    async with anonymous(http) as chat:
        await chat.quiet()
        await chat.send("JOIN #nobody_has_this_name", "JOIN #suspended", "JOIN")
        lines = await chat.quiet()
        assert [tags_of(line).get("msg-id") for line in lines] == ["msg_channel_suspended"]


async def test_twenty_joins_in_ten_seconds(http: aiohttp.ClientSession, world: World) -> None:
    logins = list(world.channels)[:25]
    async with anonymous(http, *logins) as chat:
        joined = [line for line in await chat.quiet() if "ROOMSTATE" in line]
        assert len(joined) == 20
        world.clock.advance(10)
        await chat.send(f"JOIN #{logins[24]}")
        await chat.until(f"ROOMSTATE #{logins[24]}")


async def test_a_hundred_channels_at_most(http: aiohttp.ClientSession, world: World) -> None:
    logins = list(world.channels)[:101]
    async with anonymous(http) as chat:
        last: list[str] = []
        for start in range(0, 101, 20):
            await chat.send("JOIN " + ",".join(f"#{login}" for login in logins[start : start + 20]))
            last = await chat.quiet()
            world.clock.advance(10)
        assert tags_of(last[-1])["msg-id"] == "msg_concurrent_channel_limit_reached"


async def test_membership(http: aiohttp.ClientSession) -> None:
    hello = ("CAP REQ :twitch.tv/membership", "NICK justinfan1", f"JOIN #{CHANNEL}")
    async with ChatWire(http, *hello) as chat:
        assert await chat.until(" 353 ") == f":justinfan1.tmi.twitch.tv 353 justinfan1 = #{CHANNEL} :justinfan1"
        await chat.until(" 366 ")
        async with ChatWire(http, "NICK justinfan2", f"JOIN #{CHANNEL}") as other:
            assert await chat.next() == f":justinfan2!justinfan2@justinfan2.tmi.twitch.tv JOIN #{CHANNEL}"
            assert not any(" 353 " in line for line in await other.quiet())
        assert await chat.next() == f":justinfan2!justinfan2@justinfan2.tmi.twitch.tv PART #{CHANNEL}"


async def test_ping_unknown_words_and_goodbye(http: aiohttp.ClientSession) -> None:
    async with ChatWire(
        http, "JOIN #luma_arcade", "WHAT", "NICK justinfan1", "NICK justinfan2", "USER a b c :d"
    ) as chat:
        await chat.until("376")
        await chat.send("PING", "PING :a b", "DANCE #x", "", "@only-tags")
        assert await chat.quiet() == [
            ":tmi.twitch.tv PONG tmi.twitch.tv :",
            ":tmi.twitch.tv PONG tmi.twitch.tv :a b",
            ":tmi.twitch.tv 421 justinfan1 DANCE :Unknown command",
        ]
        await chat.send("QUIT :bye")
        assert await chat.closed() == []
