"""What people say: who gets it, who does not, and what the truth holds."""

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import ChatWire, anonymous, logged_in, tags_of, text_of, token_for
from tests.emulator.conftest import Login

CHANNEL = "luma_arcade"


async def ready(chat: ChatWire) -> ChatWire:
    await chat.until("ROOMSTATE")
    return chat


async def test_a_message_goes_to_the_others_and_its_state_to_the_sender(
    http: aiohttp.ClientSession, emulator: Emulator
) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine, anonymous(http, CHANNEL) as other:
        await ready(mine)
        await ready(other)
        await mine.send(f"@client-nonce=abc123 PRIVMSG #{CHANNEL} :hi Kappa LilOwl")
        state = tags_of((await mine.quiet())[0])
        line = (await other.quiet())[0]
        assert state["client-nonce"] == "abc123"
        assert {
            "id": state["id"],
            "emotes": "25:3-7",
            "client-nonce": "abc123",
            "display-name": "Viewer",
        }.items() <= tags_of(line).items()
        assert text_of(line) == "hi Kappa LilOwl"
        assert line.partition(" ")[2].startswith(":viewer!viewer@viewer.tmi.twitch.tv PRIVMSG")
        report = emulator.world.truth.report(CHANNEL)
        assert report["ids"] == [state["id"]]
        emotes = report["emotes"]
        assert isinstance(emotes, dict)
        assert {value["name"] for value in emotes.values()} == {"Kappa", "LilOwl"}


async def test_nobody_hears_so_nothing_was_sent(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine:
        await ready(mine)
        await mine.send(f"PRIVMSG #{CHANNEL} :alone")
        assert "USERSTATE" in (await mine.quiet())[0]
    async with http.post("/_control/say", json={"login": CHANNEL, "text": "nobody there"}) as response:
        assert (await response.json())["message_id"]
    assert emulator.world.truth.messages(CHANNEL) == []


async def test_replies_and_threads(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine, anonymous(http, CHANNEL) as other:
        await ready(mine)
        await ready(other)
        async with http.post(
            "/_control/say", json={"login": CHANNEL, "text": "a Kappa; b", "as": "ottofjord"}
        ) as response:
            first = (await response.json())["message_id"]
        await mine.send(f"@reply-parent-msg-id={first} PRIVMSG #{CHANNEL} :really? Keepo")
        second = tags_of(await mine.until("USERSTATE"))["id"]
        async with http.post("/_control/say", json={"login": CHANNEL, "text": "yes", "reply_to": second}):
            pass
        _, reply, nested = await other.quiet()
        tags = tags_of(reply)
        assert text_of(reply) == "@OttoFjord really? Keepo"
        assert (tags["reply-parent-msg-id"], tags["reply-parent-msg-body"]) == (first, "a Kappa\\: b")
        assert tags["emotes"] == "1902:19-23"
        tags = tags_of(nested)
        assert (tags["reply-parent-msg-id"], tags["reply-thread-parent-msg-id"]) == (second, first)
        assert tags["reply-thread-parent-user-login"] == "ottofjord"


@pytest.mark.parametrize("said", ["/me waves Kappa", ".me waves Kappa", "\x01ACTION waves Kappa\x01"])
async def test_actions(http: aiohttp.ClientSession, emulator: Emulator, said: str) -> None:
    async with logged_in(http, emulator) as mine, anonymous(http, CHANNEL) as other:
        await ready(other)
        await mine.send(f"PRIVMSG #{CHANNEL} :{said}")
        await mine.until(f"USERSTATE #{CHANNEL}")
        line = (await other.quiet())[0]
        assert line.endswith(f"PRIVMSG #{CHANNEL} :\x01ACTION waves Kappa\x01")
        assert tags_of(line)["emotes"] == "25:6-10"


async def refused(mine: ChatWire, *texts: str) -> list[tuple[str, str]]:
    """The notices for messages; a USERSTATE is ("", "")."""
    await mine.send(*(f"PRIVMSG #{CHANNEL} :{text}" for text in texts))
    return [(tags_of(line).get("msg-id", ""), text_of(line)) for line in await mine.quiet()]


async def test_too_fast_twice_the_same_and_commands(
    http: aiohttp.ClientSession, emulator: Emulator, world: World
) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine:
        await ready(mine)
        assert [code for code, _ in await refused(mine, "one", "two")] == ["", "msg_ratelimit"]
        world.clock.advance(2)
        code, text = (await refused(mine, "one"))[0]
        assert code == "msg_duplicate"
        assert text.endswith("identical to the previous one you sent, less than 30 seconds ago.")
        world.clock.advance(30)
        assert await refused(mine, "one") == [("", "")]
        assert await refused(mine, "/ban somebody") == [("unrecognized_cmd", "Unrecognized command: /ban")]
        assert await refused(mine, " ", "") == []


async def test_twenty_messages_in_thirty_seconds_then_silence_for_half_an_hour(
    http: aiohttp.ClientSession, emulator: Emulator, world: World
) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine:
        await ready(mine)
        for number in range(20):
            assert await refused(mine, f"message {number}") == [("", "")]
            world.clock.advance(1.2)
        assert await refused(mine, "one too many") == []
        world.clock.advance(60)
        assert await refused(mine, "still not") == []
        world.clock.advance(1800)
        assert await refused(mine, "again") == [("", "")]


async def play(http: aiohttp.ClientSession, kind: str, **data: object) -> None:
    async with http.post("/_control/event", json={"login": CHANNEL, "kind": kind, **data}) as response:
        assert response.status == 200


async def test_modes_of_the_room(http: aiohttp.ClientSession, emulator: Emulator, world: World) -> None:
    world.follows[world.users["collector"].id].clear()  # neither follows nor subscribes
    async with logged_in(http, emulator, CHANNEL, login="collector") as mine, anonymous(http, CHANNEL) as other:
        await ready(mine)
        await ready(other)
        await play(http, "slow", seconds=30)
        notice, state = await other.quiet()
        assert tags_of(notice)["msg-id"] == "slow_on"
        assert tags_of(state) == {"room-id": world.channels[CHANNEL].id, "slow": "30"}
        await mine.quiet()
        assert await refused(mine, "one") == [("", "")]
        world.clock.advance(10)
        code, text = (await refused(mine, "two"))[0]
        assert code == "msg_slowmode"
        assert text.startswith("This room is in slow mode")
        assert text.endswith("again in 20 seconds.")
        await play(http, "slow", seconds=0)
        for kind, data, code in (
            ("subs", {"on": True}, "msg_subsonly"),
            ("followers", {"minutes": 10}, "msg_followersonly"),
            ("followers", {"minutes": 0}, "msg_followersonly_zero"),
            ("emote_only", {"on": True}, "msg_emoteonly"),
        ):
            await play(http, kind, **data)
            await mine.quiet()
            assert (await refused(mine, "hello Kappa there"))[0][0] == code
            await play(http, kind, **({"minutes": -1} if kind == "followers" else {"on": False}))
        await mine.quiet()
        world.clock.advance(40)
        await play(http, "emote_only", on=True)
        await mine.quiet()
        assert await refused(mine, "Kappa Keepo") == [("", "")]
        await play(http, "emote_only", on=False)
        world.clock.advance(40)
        await play(http, "unique", on=True)
        await mine.quiet()
        assert [code for code, _ in await refused(mine, "Kappa Keepo")] == ["msg_r9k"]


async def test_timeouts_bans_and_their_end(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    async with logged_in(http, emulator, CHANNEL) as mine:
        await ready(mine)
        await play(http, "timeout", user="viewer", seconds=600)
        line = (await mine.quiet())[0]
        assert line.endswith(f"CLEARCHAT #{CHANNEL} :viewer")
        assert tags_of(line)["ban-duration"] == "600"
        code, text = (await refused(mine, "hello"))[0]
        assert code == "msg_timedout"
        assert text == "You are timed out for 600 more seconds."
        await play(http, "ban", user="viewer")
        assert "ban-duration" not in tags_of((await mine.quiet())[0])
        assert (await refused(mine, "hello"))[0] == (
            "msg_banned",
            "You are permanently banned from talking in luma_arcade.",
        )
        await play(http, "unban", user="viewer")
        assert await refused(mine, "hello") == [("", "")]
        for kind in ("timeout", "ban", "unban"):
            await play(http, kind, user="nobody at all")
        assert await mine.quiet() == []


async def test_who_may_not_write(http: aiohttp.ClientSession, emulator: Emulator) -> None:
    token = token_for(emulator, "viewer", "chat:read")
    async with ChatWire(
        http, "CAP REQ :twitch.tv/tags twitch.tv/commands", f"PASS oauth:{token}", "NICK viewer"
    ) as chat:
        await chat.until("GLOBALUSERSTATE")
        assert [code for code, _ in await refused(chat, "hello")] == ["no_permission"]
        await chat.send("PRIVMSG #nobody_has_this_name :hello", "PRIVMSG")
        assert [tags_of(line)["msg-id"] for line in await chat.quiet()] == ["msg_room_not_found"]
    async with anonymous(http, CHANNEL) as nobody:
        await ready(nobody)
        assert await refused(nobody, "hello") == []


async def test_messages_through_helix_reach_everybody(
    http: aiohttp.ClientSession, emulator: Emulator, log_in: Login
) -> None:
    world = emulator.world
    body = {"broadcaster_id": world.channels[CHANNEL].id, "sender_id": world.users["viewer"].id, "message": "hi Kappa"}
    headers = log_in("user:write:chat")
    async with logged_in(http, emulator, CHANNEL) as mine:
        await ready(mine)
        async with http.post("/helix/chat/messages", json=body, headers=headers) as response:
            answer = (await response.json())["data"][0]
            assert answer["is_sent"], answer
        line = (await mine.quiet())[0]
        assert tags_of(line)["id"] == answer["message_id"]
        async with http.post("/helix/chat/messages", json=body, headers=headers) as response:
            answer = (await response.json())["data"][0]
        assert answer["drop_reason"]["code"] == "msg_ratelimit"
        body["reply_parent_message_id"] = "no such message"
        async with http.post("/helix/chat/messages", json=body, headers=headers) as response:
            assert response.status == 400
    assert [sent.message_id for sent in world.truth.messages(CHANNEL)] == [tags_of(line)["id"]]


async def test_deleting_and_clearing(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, CHANNEL) as chat:
        await ready(chat)
        async with http.post(
            "/_control/say", json={"login": CHANNEL, "text": "/me is rude", "as": "ottofjord"}
        ) as response:
            message_id = (await response.json())["message_id"]
        await play(http, "delete", message_id=message_id)
        await play(http, "delete", message_id="unknown")
        await play(http, "clear")
        await play(http, "no such kind")
        _, deleted, cleared = await chat.quiet()
        tags = tags_of(deleted)
        assert (tags["target-msg-id"], tags["login"], tags["room-id"]) == (message_id, "ottofjord", "")
        assert deleted.endswith(f"CLEARMSG #{CHANNEL} :\x01ACTION is rude\x01")
        assert cleared.endswith(f":tmi.twitch.tv CLEARCHAT #{CHANNEL}")


async def test_happenings_on_demand(http: aiohttp.ClientSession) -> None:
    async with anonymous(http, CHANNEL) as chat:
        await ready(chat)
        await play(http, "sub", user="viewer")
        await play(http, "sub", user="viewer", months=7, plan="Prime", text="hello again")
        await play(http, "gift")
        await play(http, "gift", count=5, user="ottofjord")
        await play(http, "raid", user="ottofjord", viewers=120)
        await play(http, "announcement", text="Hear ye", color="PURPLE")
        await play(http, "streak", user="viewer", streams=5)
        lines = await chat.quiet()
    kinds = [tags_of(line)["msg-id"] for line in lines]
    assert kinds == [
        "sub",
        "resub",
        "subgift",
        "submysterygift",
        *["subgift"] * 5,
        "raid",
        "announcement",
        "viewermilestone",
    ]
    resub = tags_of(lines[1])
    assert (resub["msg-param-cumulative-months"], resub["msg-param-sub-plan"]) == ("7", "Prime")
    assert resub["system-msg"].startswith("Viewer subscribed with Prime. They've subscribed for 7 months")
    assert text_of(lines[1]) == "hello again"
    assert len({tags_of(line)["msg-param-origin-id"] for line in lines[3:9]}) == 1
    raid = tags_of(lines[9])
    assert (raid["msg-param-viewerCount"], raid["system-msg"]) == ("120", "120 raiders from OttoFjord have joined!")
    assert tags_of(lines[10])["system-msg"] == ""
