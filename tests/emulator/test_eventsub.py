"""EventSub's sockets: welcome to close code, and every notification of the chat."""

import asyncio
import json
from types import TracebackType
from typing import Any, Self

import aiohttp
import pytest

from mini_ttv.emulator.eventsub_sessions import keepalive_of
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.emulator.chat_wire import anonymous, logged_in
from tests.emulator.conftest import Headers, Login

CHANNEL = "luma_arcade"
CHAT = "channel.chat.message"


class EventSocket:
    """One EventSub connection after its welcome."""

    def __init__(self, http: aiohttp.ClientSession, world: World, headers: Headers, url: str = "/eventsub/ws") -> None:
        self._http = http
        self._world = world
        self._headers = headers
        self._url = url

    async def __aenter__(self) -> Self:
        self.socket = await self._http.ws_connect(self._url)
        self.welcome = await self.next()
        assert self.welcome["metadata"]["message_type"] == "session_welcome"
        self.session: dict[str, Any] = self.welcome["payload"]["session"]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    async def next(self) -> Any:
        async with asyncio.timeout(10):
            message = await self.socket.receive()
        assert message.type is aiohttp.WSMsgType.TEXT, message
        return json.loads(message.data)

    async def event(self) -> dict[str, Any]:
        """The next notification's event."""
        message = await self.next()
        assert message["metadata"]["message_type"] == "notification", message
        assert message["metadata"]["subscription_type"] == message["payload"]["subscription"]["type"]
        event: dict[str, Any] = message["payload"]["event"]
        return event

    async def closed(self) -> int | None:
        """The close code, once the server closes."""
        async with asyncio.timeout(10):
            while not self.socket.closed:
                await self.socket.receive()
        return self.socket.close_code

    async def subscribe(self, *types: str, channel: str = CHANNEL, status: int = 202) -> list[str]:
        """Subscribe through Helix; ids of the subscriptions."""
        ids = []
        for one in types:
            condition = {"broadcaster_user_id": self._world.channels[channel].id}
            if one.startswith("channel.chat"):
                condition["user_id"] = self._world.users["viewer"].id
            body = {
                "type": one,
                "version": "2" if one == "channel.update" else "1",
                "condition": condition,
                "transport": {"method": "websocket", "session_id": self.session["id"]},
            }
            async with self._http.post("/helix/eventsub/subscriptions", json=body, headers=self._headers) as response:
                answer = await response.json()
                assert response.status == status, answer
                ids.append(answer["data"][0]["id"])
        return ids


@pytest.fixture
def headers(log_in: Login) -> Headers:
    return log_in("user:read:chat")


async def control(http: aiohttp.ClientSession, name: str, **body: object) -> Any:
    async with http.post(f"/_control/{name}", json=body) as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def test_welcome_and_keepalive(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        assert set(events.session) == {
            "id", "status", "connected_at", "keepalive_timeout_seconds", "reconnect_url", "recovery_url",
        }  # fmt: skip
        assert (events.session["status"], events.session["keepalive_timeout_seconds"]) == ("connected", 10)
        assert events.welcome["metadata"]["message_timestamp"].endswith("Z")
        await events.subscribe("stream.online")
        for _ in range(2):
            world.clock.advance(10.1)
            message = await events.next()
            assert (message["metadata"]["message_type"], message["payload"]) == ("session_keepalive", {})


@pytest.mark.parametrize(
    ("asked", "seconds"), [(None, 10), ("30", 30), ("5", 10), ("9999", 600), ("-3", 10), ("soon", 10)]
)
def test_keepalive_bounds(asked: str | None, seconds: int) -> None:
    assert keepalive_of(asked) == seconds


async def test_a_longer_keepalive(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers, "/eventsub/ws?keepalive_timeout_seconds=42") as events:
        assert events.session["keepalive_timeout_seconds"] == 42


async def test_unused_sessions_are_closed(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as idle, EventSocket(http, world, headers) as used:
        (subscription,) = await used.subscribe("stream.online")
        world.clock.advance(10.5)
        assert await idle.closed() == 4003
        async with http.delete(f"/helix/eventsub/subscriptions?id={subscription}", headers=headers) as response:
            assert response.status == 204
        world.clock.advance(10.5)
        assert await used.closed() == 4003
    assert world.eventsub.sessions == {}


async def test_whoever_speaks_is_thrown_out(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.socket.ping()
        await events.socket.send_str("hello?")
        assert await events.closed() == 4001


async def test_a_message_in_fragments(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        text = "Hi @OttoFjord Kappa  @nobody-here LilOwl Cheer100 bye"
        first = (await control(http, "say", login=CHANNEL, text=text))["message_id"]
        event = await events.event()
        assert event["message_id"] == first
        assert event["message"]["text"] == text == "".join(part["text"] for part in event["message"]["fragments"])
        assert [(part["type"], part["text"]) for part in event["message"]["fragments"]] == [
            ("text", "Hi "), ("mention", "@OttoFjord"), ("text", " "), ("emote", "Kappa"),
            ("text", "  @nobody-here LilOwl "), ("cheermote", "Cheer100"), ("text", " bye"),
        ]  # fmt: skip
        parts = event["message"]["fragments"]
        assert parts[1]["mention"]["user_id"] == world.users["ottofjord"].id
        assert parts[3]["emote"] == {"id": "25", "emote_set_id": "0", "owner_id": "0", "format": ["static"]}
        assert parts[5]["cheermote"] == {"prefix": "cheer", "bits": 100, "tier": 100}
        assert (event["cheer"], event["message_type"], event["reply"]) == ({"bits": 100}, "text", None)
        await control(http, "say", login=CHANNEL, text="/me waves", reply_to=first, **{"as": "ottofjord"})
        event = await events.event()
        assert event["chatter_user_login"] == "ottofjord"
        assert event["reply"]["parent_message_id"] == event["reply"]["thread_message_id"] == first
        assert event["message"]["text"].startswith("\x01ACTION @")
        assert event["message"]["fragments"][0]["type"] == "mention"
    assert len(world.truth.messages(CHANNEL)) == 2


async def test_own_messages_come_back(
    http: aiohttp.ClientSession, emulator: Emulator, world: World, headers: Headers
) -> None:
    async with EventSocket(http, world, headers) as events, logged_in(http, emulator, CHANNEL) as chat:
        await events.subscribe(CHAT)
        await chat.until("ROOMSTATE")
        await chat.send(f"PRIVMSG #{CHANNEL} :it's me")
        assert (await events.event())["message"]["text"] == "it's me"
    assert len(world.truth.messages(CHANNEL)) == 1


async def test_what_else_happens_in_a_chat(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    types = (CHAT, "channel.chat.message_delete", "channel.chat.clear", "channel.chat.clear_user_messages",
             "channel.chat.notification", "channel.chat_settings.update")  # fmt: skip
    viewer = world.users["viewer"]
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(*types)
        message_id = (await control(http, "say", login=CHANNEL, text="rude", **{"as": "viewer"}))["message_id"]
        await events.event()
        await control(http, "event", login=CHANNEL, kind="delete", message_id=message_id)
        event = await events.event()
        assert (event["message_id"], event["target_user_id"]) == (message_id, viewer.id)
        await control(http, "event", login=CHANNEL, kind="clear")
        assert set(await events.event()) == {"broadcaster_user_id", "broadcaster_user_login", "broadcaster_user_name"}
        await control(http, "event", login=CHANNEL, kind="timeout", user="viewer")
        assert (await events.event())["target_user_login"] == "viewer"
        await control(http, "event", login=CHANNEL, kind="slow", seconds=5)
        event = await events.event()
        assert (event["slow_mode"], event["slow_mode_wait_time_seconds"], event["follower_mode"]) == (True, 5, False)


@pytest.mark.parametrize(
    ("kind", "data", "notice", "detail"),
    [
        ("sub", {}, "sub", {"sub_tier": "1000", "is_prime": False, "duration_months": 1}),
        ("sub", {"months": 58, "plan": "2000", "text": "GIB"}, "resub", {"cumulative_months": 58, "sub_tier": "2000"}),
        ("gift", {}, "sub_gift", {"duration_months": 1, "sub_tier": "1000"}),
        ("gift", {"count": 3}, "community_sub_gift", {"total": 3, "sub_tier": "1000"}),
        ("raid", {"viewers": 12}, "raid", {"user_login": "ottofjord", "viewer_count": 12}),
        ("announcement", {"text": "Hear ye", "color": "BLUE"}, "announcement", {"color": "BLUE"}),
        ("streak", {"streams": 5}, "watch_streak", {"streak_count": 5}),
    ],
)
async def test_notifications_have_one_object_that_is_filled(  # noqa: PLR0917 # one for each column of the table
    http: aiohttp.ClientSession,
    world: World,
    headers: Headers,
    kind: str,
    data: dict[str, Any],
    notice: str,
    detail: dict[str, Any],
) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe("channel.chat.notification")
        await control(http, "event", login=CHANNEL, kind=kind, user="ottofjord", **data)
        event = await events.event()
    assert event["notice_type"] == notice
    filled = {key for key, value in event.items() if isinstance(value, dict)} - {"message"}
    assert filled == {notice}
    assert detail.items() <= event[notice].items()
    assert event["message"]["text"] == data.get("text", "")


async def test_streams_and_raids(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe("stream.online", "stream.offline", "channel.update", channel="cindercass")
        stream_id = (await control(http, "live", login="cindercass", title="Back!"))["stream_id"]
        event = await events.event()
        assert (event["id"], event["type"], event["broadcaster_user_login"]) == (stream_id, "live", "cindercass")
        await control(http, "update", login="cindercass", title="New title")
        event = await events.event()
        assert (event["title"], event["category_name"]) == ("New title", "Clockwork Heist")
        await control(http, "offline", login="cindercass")
        assert set(await events.event()) == {"broadcaster_user_id", "broadcaster_user_login", "broadcaster_user_name"}
        body = {
            "type": "channel.raid", "version": "1", "condition": {"to_broadcaster_user_id": world.channels[CHANNEL].id},
            "transport": {"method": "websocket", "session_id": events.session["id"]},
        }  # fmt: skip
        async with http.post("/helix/eventsub/subscriptions", json=body, headers=headers) as response:
            assert response.status == 202
        await control(http, "event", login=CHANNEL, kind="raid", user="ottofjord", viewers=99)
        event = await events.event()
        assert (event["from_broadcaster_user_login"], event["to_broadcaster_user_login"]) == ("ottofjord", CHANNEL)
        assert event["viewers"] == 99


async def test_reconnect_hands_the_subscriptions_over(
    http: aiohttp.ClientSession, world: World, headers: Headers
) -> None:
    async with EventSocket(http, world, headers) as old:
        await old.subscribe(CHAT)
        await control(http, "eventsub", action="reconnect")
        message = await old.next()
        assert message["metadata"]["message_type"] == "session_reconnect"
        asked = message["payload"]["session"]
        assert (asked["status"], asked["keepalive_timeout_seconds"]) == ("reconnecting", None)
        async with EventSocket(http, world, headers, asked["reconnect_url"]) as new:
            assert new.session["id"] == old.session["id"]
            await control(http, "say", login=CHANNEL, text="in between")
            first, second = await old.next(), await new.next()
            assert first["metadata"]["message_id"] == second["metadata"]["message_id"]  # to be counted once
            await old.socket.close()
            await control(http, "say", login=CHANNEL, text="after")
            assert (await new.event())["message"]["text"] == "after"
            world.clock.advance(31)
            assert (await new.next())["metadata"]["message_type"] == "session_keepalive"
            async with http.ws_connect(asked["reconnect_url"]) as again:  # each works once
                await again.receive()
                assert again.close_code == 4007
    assert len(world.truth.messages(CHANNEL)) == 2


async def test_who_does_not_move_is_closed(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as old:
        (subscription,) = await old.subscribe(CHAT)
        await control(http, "eventsub", action="reconnect")
        url = (await old.next())["payload"]["session"]["reconnect_url"]
        world.clock.advance(31)
        assert await old.closed() == 4004
        async with http.ws_connect(url) as late:
            await late.receive()
            assert late.close_code == 4007
    async with http.get("/helix/eventsub/subscriptions", headers=headers) as response:
        (listed,) = (await response.json())["data"]
    assert (listed["id"], listed["status"]) == (subscription, "websocket_disconnected")


async def test_a_session_waits_for_its_new_socket(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as old:
        await old.subscribe(CHAT)
        await control(http, "eventsub", action="reconnect")
        url = (await old.next())["payload"]["session"]["reconnect_url"]
    async with EventSocket(http, world, headers, url) as new:
        await control(http, "say", login=CHANNEL, text="still here")
        assert (await new.event())["message"]["text"] == "still here"


async def test_revocation(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "revoke", login="viewer")
        message = await events.next()
        assert message["metadata"]["message_type"] == "revocation"
        assert message["metadata"]["subscription_type"] == CHAT
        assert message["payload"]["subscription"]["status"] == "authorization_revoked"
        world.clock.advance(11)
        assert await events.closed() == 4003


async def test_revocation_for_another_reason(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "eventsub", action="revoke", login="viewer", status="user_removed")
        assert (await events.next())["payload"]["subscription"]["status"] == "user_removed"


@pytest.mark.parametrize("code", [4000, 4002, 4005, 4006])
async def test_closing_with_a_code(http: aiohttp.ClientSession, world: World, headers: Headers, code: int) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "eventsub", action="close", code=code, login="ottofjord")  # somebody else's: nothing
        await control(http, "eventsub", action="close", code=code)
        assert await events.closed() == code
    await asyncio.sleep(0)
    assert world.eventsub.sessions == {}


async def test_dropped_half_open_and_silent(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "eventsub", action="drop")
        assert await events.closed() == 1006
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "eventsub", action="half-open")
        await control(http, "say", login=CHANNEL, text="into the void")
        with pytest.raises(TimeoutError):
            await events.socket.receive(timeout=0.1)
    assert world.truth.messages(CHANNEL) == []
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "eventsub", action="silence")
        world.clock.advance(60)
        await control(http, "say", login=CHANNEL, text="heard")
        assert (await events.event())["message"]["text"] == "heard"  # and no keepalive before it


async def test_one_record_for_irc_and_eventsub_together(
    http: aiohttp.ClientSession, world: World, headers: Headers
) -> None:
    async with EventSocket(http, world, headers) as events, anonymous(http, CHANNEL) as chat:
        await events.subscribe(CHAT)
        await chat.until("ROOMSTATE")
        await control(http, "say", login=CHANNEL, text="to both Kappa")
        await events.event()
        await chat.until("to both Kappa")
    assert len(world.truth.messages(CHANNEL)) == 1


async def test_the_chat_runs_for_eventsub_alone(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT)
        await control(http, "chat", login=CHANNEL, rate=100)
        heard = [(await events.event())["message_id"] for _ in range(50)]
        await control(http, "chat", login=CHANNEL, rate=0)
    sent = [message.message_id for message in world.truth.messages(CHANNEL)]
    assert sent[:50] == heard


async def test_shared_chats_name_their_source(http: aiohttp.ClientSession, world: World, headers: Headers) -> None:
    async with EventSocket(http, world, headers) as events:
        await events.subscribe(CHAT, channel="basilblitz")
        first = (await control(http, "say", login="sablequill", text="hello over there"))["message_id"]
        event = await events.event()
        assert (event["source_message_id"], event["source_broadcaster_user_login"]) == (first, "sablequill")
        await control(http, "say", login="basilblitz", text="hello here")
        assert (await events.event())["source_message_id"] is None
