"""Sets that change while people watch: what providers tell, over real sockets."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from websockets.asyncio.server import Server, ServerConnection, serve

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.emotes.bttv import Bttv
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.events_bttv import BttvEvents
from mini_ttv.emotes.events_seventv import ActiveSet, SevenTvEvents
from mini_ttv.emotes.events_socket import EventsSocket
from mini_ttv.emotes.live_set import MAX_EMOTES, SetChange, changed
from mini_ttv.emotes.seventv import SevenTv
from tests.emotes.conftest import Web

BTTV, FFZ, SEVENTV = "https://bttv/3", "https://ffz/v1", "https://7tv/v3"


def emote(number: str, name: str = "") -> Emote:
    return Emote(Provider.BTTV, number, name or f"emote{number}")


def test_a_set_after_a_change() -> None:
    before = [emote("1"), emote("2"), emote("3")]
    after = changed(before, SetChange("7", (emote("4"), emote("1", "again")), frozenset({"2"}), {"3": "new", "9": "x"}))
    assert [(each.id, each.name) for each in after] == [("3", "new"), ("4", "emote4"), ("1", "again")]
    many = tuple(emote(str(number)) for number in range(MAX_EMOTES + 5))
    assert len(changed(before, SetChange("7", many))) == MAX_EMOTES


class Provider7:
    """Whatever provider at the other end of a socket."""

    def __init__(self) -> None:
        self.sockets: asyncio.Queue[ServerConnection] = asyncio.Queue()
        self.heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.server: Server | None = None

    async def talk(self, socket: ServerConnection) -> None:
        self.sockets.put_nowait(socket)
        async for text in socket:
            self.heard.put_nowait(json.loads(text))

    @property
    def url(self) -> str:
        assert self.server is not None
        host, port = next(iter(self.server.sockets)).getsockname()[:2]
        return f"ws://{host}:{port}"


@pytest.fixture
async def far() -> AsyncIterator[Provider7]:
    provider = Provider7()
    async with serve(provider.talk, "127.0.0.1", 0) as provider.server:
        yield provider


class Near:
    """The sockets' owner."""

    def __init__(self) -> None:
        self.channels = ["7"]
        self.sets = {"7": ActiveSet("user", "set")}
        self.changes: asyncio.Queue[SetChange] = asyncio.Queue()


@pytest.fixture
def near() -> Near:
    return Near()


def quick() -> Backoff:
    return Backoff(0.01, 0.01)


@pytest.fixture
async def bttv(http: httpx.AsyncClient, far: Provider7, near: Near) -> AsyncIterator[EventsSocket]:
    dialect = BttvEvents(lambda: near.channels, Bttv(http, BTTV, "https://bttv.cdn").emote)
    socket = EventsSocket(far.url, dialect, near.changes.put_nowait, backoff=quick())
    task = asyncio.create_task(socket.run())
    yield socket
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def seventv(http: httpx.AsyncClient, far: Provider7, near: Near) -> AsyncIterator[EventsSocket]:
    dialect = SevenTvEvents(lambda: near.sets, SevenTv(http, SEVENTV).emote)
    socket = EventsSocket(far.url, dialect, near.changes.put_nowait, backoff=quick(), pause=0.3)
    task = asyncio.create_task(socket.run())
    yield socket
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def say(socket: ServerConnection, *frames: object) -> None:
    for frame in frames:
        await socket.send(frame if isinstance(frame, str) else json.dumps(frame))


async def test_bttv_tells_of_each_kind_of_change(bttv: EventsSocket, far: Provider7, near: Near) -> None:
    socket = await far.sockets.get()
    assert await far.heard.get() == {"name": "join_channel", "data": {"name": "twitch:7"}}
    new = {"id": "1", "code": "new", "imageType": "gif", "animated": True, "user": {}}
    await say(
        socket,
        "no json",
        "[1]",
        {"name": "lookup_user", "data": {"channel": "twitch:7"}},
        {"name": "emote_create", "data": {"channel": "twitch:8", "emote": new}},
        {"name": "emote_create", "data": {"channel": "twitch:7", "emote": {"id": 1.5}}},
        {"name": "emote_create", "data": {"channel": "twitch:7", "emote": new}},
        {"name": "emote_update", "data": {"channel": "twitch:7", "emote": {"id": "1", "code": "newer"}}},
        {"name": "emote_delete", "data": {"channel": "twitch:7", "emoteId": "1"}},
    )
    created = await near.changes.get()
    assert [(each.name, each.animated) for each in created.added] == [("new", True)]
    assert (await near.changes.get()).renamed == {"1": "newer"}
    assert (await near.changes.get()).removed == {"1"}
    assert near.changes.empty()


async def test_channels_come_and_go_on_one_connection(bttv: EventsSocket, far: Provider7, near: Near) -> None:
    await far.heard.get()
    near.channels = ["8"]
    bttv.wake()
    assert await far.heard.get() == {"name": "part_channel", "data": {"name": "twitch:7"}}
    assert await far.heard.get() == {"name": "join_channel", "data": {"name": "twitch:8"}}
    assert far.sockets.qsize() == 1


async def test_after_a_gap_all_is_outdated(bttv: EventsSocket, far: Provider7, near: Near) -> None:
    await (await far.sockets.get()).close()
    await far.sockets.get()
    assert await near.changes.get() == SetChange("7", outdated=True)


@pytest.fixture
def active(seventv_entry: dict[str, Any]) -> dict[str, Any]:
    return seventv_entry


async def test_seventv_tells_of_each_kind_of_change(
    seventv: EventsSocket, far: Provider7, near: Near, active: dict[str, Any]
) -> None:
    socket = await far.sockets.get()
    asked = [await far.heard.get(), await far.heard.get()]
    assert [(frame["op"], frame["d"]["type"], frame["d"]["condition"]) for frame in asked] == [
        (35, "emote_set.update", {"object_id": "set"}),
        (35, "user.update", {"object_id": "user"}),
    ]

    def dispatch(kind: str, **body: object) -> dict[str, object]:
        return {"op": 0, "d": {"type": kind, "body": body}}

    await say(
        socket,
        {"op": 1, "d": {"heartbeat_interval": 45_000}},
        {"op": 2, "d": {"count": 1}},
        {"op": 5, "d": {"command": "SUBSCRIBE"}},
        dispatch("emote_set.update", id="other", pushed=[{"key": "emotes", "value": active}]),
        dispatch("emote_set.create", id="set"),
        dispatch(
            "emote_set.update",
            id="set",
            pushed=[{"key": "emotes", "value": active}, {"key": "emotes", "value": None}, {"key": "name"}, 5],
            pulled=[{"key": "emotes", "old_value": {"id": "gone"}}],
            updated=[{"key": "emotes", "old_value": {"id": "1", "name": "a"}, "value": {"id": "1", "name": "b"}}],
        ),
        dispatch("user.update", id="user", updated=[{"key": "style"}]),
        dispatch("user.update", id="user", updated=[{"key": "connections", "value": [{"key": "emote_set"}]}]),
    )
    change = await near.changes.get()
    assert [each.name for each in change.added] == [active["name"]]
    assert change.removed == {"gone"}
    assert change.renamed == {"1": "b"}
    assert await near.changes.get() == SetChange("7", outdated=True)


@pytest.mark.parametrize("op", [4, 7])
async def test_seventv_sends_us_to_another_connection(
    seventv: EventsSocket, far: Provider7, near: Near, op: int
) -> None:
    await say(await far.sockets.get(), {"op": op, "d": {}})
    await far.sockets.get()
    assert (await near.changes.get()).outdated


async def test_seventv_that_has_fallen_silent_is_left(seventv: EventsSocket, far: Provider7, near: Near) -> None:
    await say(await far.sockets.get(), {"op": 1, "d": {"heartbeat_interval": 1}})  # taken as a second
    async with asyncio.timeout(8):
        await far.sockets.get()


async def test_maintenance_is_given_time(seventv: EventsSocket, far: Provider7) -> None:
    await (await far.sockets.get()).close(4007)
    began = asyncio.get_running_loop().time()
    await far.sockets.get()
    assert asyncio.get_running_loop().time() - began >= 0.3


async def test_nothing_is_opened_while_there_is_nothing_to_hear(
    http: httpx.AsyncClient, far: Provider7, near: Near
) -> None:
    near.sets = {}
    dialect = SevenTvEvents(lambda: near.sets, SevenTv(http, SEVENTV).emote)
    socket = EventsSocket(far.url, dialect, near.changes.put_nowait)
    task = asyncio.create_task(socket.run())
    await asyncio.sleep(0.05)
    assert far.sockets.empty()
    near.sets = {"7": ActiveSet("", "set")}
    socket.wake()
    await far.sockets.get()
    assert (await far.heard.get())["d"]["condition"] == {"object_id": "set"}
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_server_that_is_not_there_is_tried_again(http: httpx.AsyncClient, near: Near, far: Provider7) -> None:
    url = far.url
    assert far.server is not None
    far.server.close()
    await far.server.wait_closed()
    dialect = BttvEvents(lambda: near.channels, Bttv(http, BTTV, "https://bttv.cdn").emote)
    for address in (url, "nonsense"):
        task = asyncio.create_task(EventsSocket(address, dialect, near.changes.put_nowait, backoff=quick()).run())
        await asyncio.wait([task], timeout=0.1)
        assert task.done() == (address == "nonsense")
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_the_catalogue_says_whose_emotes_are_others(
    http: httpx.AsyncClient, web: Web, far: Provider7, active: dict[str, Any]
) -> None:
    entry = {"id": "b1", "code": "first", "imageType": "png", "animated": False}
    web.answers[f"{BTTV}/cached/users/twitch/7"] = {"channelEmotes": [entry], "sharedEmotes": []}
    web.answers[f"{SEVENTV}/users/twitch/7"] = {"emote_set": {"id": "set", "emotes": [active]}, "user": {"id": "user"}}
    catalogue = Catalogue(
        http,
        bttv=BTTV,
        bttv_cdn="https://bttv.cdn",
        ffz=FFZ,
        seventv=SEVENTV,
        bttv_events=far.url,
        seventv_events=far.url,
    )
    told: asyncio.Queue[str] = asyncio.Queue()
    catalogue.changed.connect(told.put_nowait)
    catalogue.listen()
    try:
        assert set(await catalogue.channel_emotes("7")) == {"first", active["name"]}
        sockets = [await far.sockets.get(), await far.sockets.get()]
        update = {"name": "emote_update", "data": {"channel": "twitch:7", "emote": {"id": "b1", "code": "second"}}}
        pulled = {"id": "set", "pulled": [{"key": "emotes", "old_value": {"id": active["id"]}}]}
        for socket in sockets:
            await say(socket, update, {"op": 0, "d": {"type": "emote_set.update", "body": pulled}})
        assert [await told.get(), await told.get()] == ["7", "7"]
        assert set(await catalogue.channel_emotes("7")) == {"second"}
        for socket in sockets:
            await socket.close()
        # What the services answer now is what was there at first.
        await told.get()
        await told.get()
        assert set(await catalogue.channel_emotes("7")) == {"first", active["name"]}
        assert told.empty()
    finally:
        await catalogue.close()
