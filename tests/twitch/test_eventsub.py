"""Chats over EventSub, against the local Twitch: the same events as over IRC, through every kind of trouble."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

import httpx
import pytest
from typing_extensions import override

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatMessage,
    ChatStatus,
    MessageDeleted,
    RoomState,
    StatusChanged,
    UserNotice,
)
from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.core.errors import Forbidden, MiniTtvError, ServerError, Unauthorized
from mini_ttv.core.secret import Secret
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import EventSubCommand, Scripted
from mini_ttv.emulator.world_types import SayRequest
from mini_ttv.twitch.chat import irc_chat
from mini_ttv.twitch.chat_link import ChatTiming
from mini_ttv.twitch.chat_pool import ChatPool
from mini_ttv.twitch.eventsub import eventsub_chat
from mini_ttv.twitch.eventsub_link import EventSubTiming
from mini_ttv.twitch.helix import HelixClient
from mini_ttv.twitch.helix_eventsub import ChatSubscriptions

CLIENT = "minittvlocalpublicclient000001"
CHANNEL = "luma_arcade"


_HAPPENINGS: list[tuple[str, dict[str, object]]] = [
    ("sub", {}),
    ("sub", {"months": 58, "plan": "2000", "text": "Kappa 58 months"}),
    ("gift", {"count": 3}),
    ("raid", {"viewers": 12}),
    ("announcement", {"text": "Hear ye @viewer", "color": "BLUE"}),
    ("streak", {"streams": 5}),
]


def _pictures(emote_id: str) -> tuple[EmoteImage, ...]:
    return (EmoteImage(1, f"https://cdn.test/{emote_id}"),)


class Helix(ChatSubscriptions):
    """The real adapter, watched and made to fail."""

    def __init__(self, emulator: Emulator, http: httpx.AsyncClient) -> None:
        self.world = emulator.world
        self.viewer = self.world.users["viewer"].id
        self.made: list[str] = []
        self.failures: list[MiniTtvError] = []
        issued = self.world.tokens.issue(CLIENT, self.viewer, ("user:read:chat",))
        client = HelixClient(
            http, emulator.endpoints["helix"], ClientIdentity(CLIENT), _Credentials(issued.access.value)
        )
        super().__init__(client.calls, lambda: self.viewer, client.users)

    @override
    async def subscribe(self, kind: str, channel_id: str, session_id: str) -> str:
        if self.failures:
            raise self.failures.pop(0)
        self.made.append(kind)
        return await super().subscribe(kind, channel_id, session_id)


class _Credentials:
    def __init__(self, token: str) -> None:
        self._token = Secret(token)

    def access_token(self) -> Secret | None:
        return self._token

    async def refreshed(self, stale: Secret) -> Secret | None:
        raise AssertionError(stale)

    def lacks(self, words: str) -> None:
        raise AssertionError(words)


class Listener:
    """Takes events one by one."""

    def __init__(self, chat: ChatPool, channel: str = CHANNEL) -> None:
        self.queue: asyncio.Queue[ChatEvent | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._listen(chat, channel))

    async def _listen(self, chat: ChatPool, channel: str) -> None:
        async with aclosing(chat.events(channel)) as batches:
            async for batch in batches:
                for event in batch:
                    self.queue.put_nowait(event)
        self.queue.put_nowait(None)

    async def next(self) -> ChatEvent | None:
        async with asyncio.timeout(10):
            return await self.queue.get()

    async def status(self) -> StatusChanged:
        while not isinstance(event := await self.next(), StatusChanged):
            assert event is not None
        return event

    async def joined(self) -> StatusChanged:
        while (status := await self.status()).status is not ChatStatus.JOINED:
            pass
        return status

    async def message(self) -> ChatMessage:
        while not isinstance(event := await self.next(), ChatMessage):
            assert event is not None
        return event

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator(world=World(chat_rate=0)) as running:
        yield running


@pytest.fixture
def world(emulator: Emulator) -> World:
    return emulator.world


@pytest.fixture
async def helix(emulator: Emulator) -> AsyncIterator[Helix]:
    async with httpx.AsyncClient() as http:
        yield Helix(emulator, http)


@pytest.fixture
async def chat(emulator: Emulator, helix: Helix) -> AsyncIterator[ChatPool]:
    pool = _chat(emulator, helix)
    yield pool
    await pool.close()


def _chat(emulator: Emulator, helix: Helix, timing: EventSubTiming | None = None) -> ChatPool:
    url = emulator.endpoints["eventsub"]
    return eventsub_chat(url, helix, emote_url=_pictures, timing=timing, backoff=lambda: Backoff(0.01, 0.05))


def _say(world: World, text: str, login: str = CHANNEL) -> None:
    world.say(SayRequest(world.channels[login], world.chatters[0], text, "", scripted=True))


async def test_a_chat_is_joined_and_read(chat: ChatPool, helix: Helix, world: World) -> None:
    listener = Listener(chat)
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert not (await listener.joined()).gap
    state = await listener.next()
    assert isinstance(state, RoomState)
    assert state.channel_id == world.channels[CHANNEL].id
    _say(world, "hello Kappa")
    message = await listener.message()
    assert (message.text, message.login) == ("hello Kappa", world.chatters[0].login)
    assert abs(message.sent_at - world.clock.timestamp()) < 60
    await listener.close()
    assert helix.made[0] == "channel.chat.message"


async def test_what_comes_before_we_know_that_a_chat_is_joined_comes_behind_that(
    chat: ChatPool, helix: Helix, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribe = helix.subscribe

    async def subscribe_slowly(kind: str, channel_id: str, session_id: str) -> str:
        made = await subscribe(kind, channel_id, session_id)
        if kind == "channel.chat.message":
            _say(world, "early")
            await asyncio.sleep(0.1)  # as long as the way of an answer
        return made

    monkeypatch.setattr(helix, "subscribe", subscribe_slowly)
    told: list[ChatEvent] = []
    async with asyncio.timeout(10), aclosing(chat.events(CHANNEL)) as batches:
        async for batch in batches:
            told += batch
            if any(isinstance(event, ChatMessage) for event in told):
                break
    kinds = [event.status for event in told if isinstance(event, StatusChanged)]
    assert kinds == [ChatStatus.CONNECTING, ChatStatus.JOINED]
    assert isinstance(told[-1], ChatMessage)


async def test_irc_and_eventsub_tell_the_same(emulator: Emulator, chat: ChatPool, world: World) -> None:
    irc = irc_chat(emulator.endpoints["irc"], emote_url=_pictures, timing=ChatTiming(idle=0.0))
    listeners = [Listener(irc), Listener(chat)]
    for listener in listeners:
        await listener.joined()
    world.set_chat_rate(400)
    for kind, data in _HAPPENINGS:
        world.publish(Scripted(world.channels[CHANNEL], kind, data))
    found: list[dict[str, ChatMessage | UserNotice]] = [{}, {}]
    for events, listener in zip(found, listeners, strict=True):
        while len(events) < 300:
            event = await listener.next()
            if isinstance(event, ChatMessage | UserNotice):
                events[event.id] = event
    world.set_chat_rate(0)
    both = found[0].keys() & found[1].keys()
    assert len(both) > 200
    kinds = Counter(type(found[0][each]).__name__ for each in both)
    assert kinds["UserNotice"] >= len(_HAPPENINGS)
    for each in both:
        assert _comparable(found[0][each]) == _comparable(found[1][each])
    for listener in listeners:
        await listener.close()
    await irc.close()


def _comparable(event: ChatMessage | UserNotice) -> object:
    """Without what EventSub does not know, and what it words otherwise."""
    if isinstance(event, UserNotice):
        inner = _comparable(event.message) if event.message is not None else None
        return (event.kind, event.system_text, event.login, event.display_name, event.color, inner)
    fragments = () if event.bits else event.fragments  # IRC does not say which words of a cheer are this channel's own
    return replace(event, sent_at=0.0, is_first=False, fragments=fragments)


async def test_what_else_happens(chat: ChatPool, world: World) -> None:
    listener = Listener(chat)
    await listener.joined()
    _say(world, "to be deleted")
    message = await listener.message()
    world.publish(Scripted(world.channels[CHANNEL], "delete", {"message_id": message.id}))
    assert await listener.next() == MessageDeleted(CHANNEL, message.id)
    world.publish(Scripted(world.channels[CHANNEL], "timeout", {"user": message.login}))
    cleared = await listener.next()
    assert isinstance(cleared, ChatCleared)
    assert cleared.login == message.login
    world.publish(Scripted(world.channels[CHANNEL], "clear", {}))
    assert await listener.next() == ChatCleared(CHANNEL)
    world.publish(Scripted(world.channels[CHANNEL], "slow", {"seconds": 5}))
    state = await listener.next()
    assert isinstance(state, RoomState)
    assert (state.slow, state.followers_only, state.emote_only) == (5, -1, False)
    await listener.close()


async def test_a_hand_over_leaves_no_gap_and_makes_nothing_twice(chat: ChatPool, helix: Helix, world: World) -> None:
    listener = Listener(chat)
    await listener.joined()
    _say(world, "one")
    assert (await listener.message()).text == "one"
    made = len(helix.made)
    world.publish(EventSubCommand("reconnect", {}))
    assert not (await listener.joined()).gap
    _say(world, "two")
    assert (await listener.message()).text == "two"
    assert len(helix.made) == max(made, 6)
    await listener.close()


@pytest.mark.parametrize("action", ["drop", "close"])
async def test_a_loss_is_mended_with_a_gap(chat: ChatPool, world: World, action: str) -> None:
    listener = Listener(chat)
    await listener.joined()
    world.publish(EventSubCommand(action, {}))
    assert (await listener.status()).status is ChatStatus.RECONNECTING
    assert (await listener.joined()).gap
    _say(world, "again")
    assert (await listener.message()).text == "again"
    await listener.close()


async def test_a_silent_server_is_left(emulator: Emulator, helix: Helix, world: World) -> None:
    pool = _chat(emulator, helix, EventSubTiming(slack=-9.7))
    listener = Listener(pool)
    await listener.joined()
    world.publish(EventSubCommand("half-open", {}))
    assert "silent" in (await listener.status()).text
    await listener.close()
    await pool.close()


async def test_a_revocation_is_told(chat: ChatPool, world: World) -> None:
    listener = Listener(chat)
    await listener.joined()
    world.publish(EventSubCommand("revoke", {"login": "viewer"}))
    status = await listener.status()
    assert status.status is ChatStatus.FAILED
    assert "authorization_revoked" in status.text
    assert await listener.next() is None


async def test_nobody_logged_in(chat: ChatPool, helix: Helix) -> None:
    helix.viewer = ""
    listener = Listener(chat)
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert (await listener.status()).status is ChatStatus.FAILED


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Unauthorized(401, "invalid token"), "invalid token"),
        (Forbidden(403, "You are banned."), "You are banned."),
    ],
)
async def test_refusals_are_told(chat: ChatPool, helix: Helix, error: MiniTtvError, words: str) -> None:
    helix.failures = [error]
    listener = Listener(chat)
    assert (await listener.status()).status is ChatStatus.CONNECTING
    status = await listener.status()
    assert status.status is ChatStatus.FAILED
    assert words in status.text
    assert await listener.next() is None


async def test_trouble_with_helix_is_tried_again(chat: ChatPool, helix: Helix) -> None:
    helix.failures = [ServerError(503, "down"), ServerError(503, "down")]
    listener = Listener(chat)
    await listener.joined()
    await listener.close()


async def test_a_channel_that_does_not_exist(chat: ChatPool) -> None:
    listener = Listener(chat, "nobody_at_all")
    assert (await listener.status()).status is ChatStatus.CONNECTING
    assert (await listener.status()).status is ChatStatus.FAILED


async def test_channels_share_a_session(chat: ChatPool, world: World) -> None:
    others = [login for login in world.channels if login != CHANNEL][:3]
    listeners = {login: Listener(chat, login) for login in (CHANNEL, *others)}
    for listener in listeners.values():
        await listener.joined()
    sessions = {one.session_id for one in world.eventsub.matching("channel.chat.message", {})}
    assert len(sessions) == 1
    for login, listener in listeners.items():
        _say(world, f"hi {login}", login)
        assert (await listener.message()).text == f"hi {login}"
        await listener.close()
