"""EventSub subscriptions over Helix, without sockets: the registry stands in for them."""

from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import SubscriptionsChanged
from tests.emulator.conftest import Headers, Login
from tests.emulator.helix_asker import Helix

PATH = "/eventsub/subscriptions"


@pytest.fixture
def helix(http: aiohttp.ClientSession, log_in: Login) -> Helix:
    return Helix(http, log_in("user:read:chat"))


@pytest.fixture
def session(world: World) -> str:
    return world.eventsub.open("AgoQHR3s6Mb4T8GFB1l3DlPfiRIGY2VsbC1h", world.clock.now()).id


def chat(world: World, session: str, channel: str = "luma_arcade", user: str = "viewer") -> dict[str, Any]:
    return {
        "type": "channel.chat.message",
        "version": "1",
        "condition": {"broadcaster_user_id": world.users[channel].id, "user_id": world.users[user].id},
        "transport": {"method": "websocket", "session_id": session},
    }


def online(world: World, session: str, channel: str) -> dict[str, Any]:
    return {
        "type": "stream.online",
        "version": "1",
        "condition": {"broadcaster_user_id": world.users[channel].id},
        "transport": {"method": "websocket", "session_id": session},
    }


async def test_create_list_delete(helix: Helix, world: World, session: str) -> None:
    told: list[object] = []
    world.subscribe(told.append)
    wish = chat(world, session)
    status, body = await helix.ask(PATH, method="POST", body=wish)
    assert status == 202
    (made,) = body["data"]
    assert {key: made[key] for key in ("type", "version", "condition")} == {
        key: wish[key] for key in ("type", "version", "condition")
    }
    assert (made["status"], made["cost"], made["transport"]["session_id"]) == ("enabled", 0, session)
    assert (body["total"], body["total_cost"], body["max_total_cost"]) == (1, 0, 10)
    assert world.eventsub.of_session(session)[0].id == made["id"]
    assert world.eventsub.matching("channel.chat.message", {"broadcaster_user_id": world.users["luma_arcade"].id})
    for query in (
        {},
        {"type": "channel.chat.message"},
        {"status": "enabled"},
        {"user_id": world.users["viewer"].id},
        {"subscription_id": made["id"]},
    ):
        assert [one["id"] for one in (await helix.get(PATH, query))["data"]] == [made["id"]]
    assert (await helix.get(PATH, type="stream.online"))["data"] == []
    assert (await helix.error(PATH, {"type": "stream.online", "status": "enabled"}))[0] == 400
    assert await helix.ask(PATH, {"id": made["id"]}, method="DELETE") == (204, None)
    assert await helix.error(PATH, {"id": made["id"]}, method="DELETE") == (404, "subscription not found")
    assert told == [SubscriptionsChanged(session), SubscriptionsChanged(session)]


async def test_twice_is_a_conflict(helix: Helix, world: World, session: str) -> None:
    await helix.ask(PATH, method="POST", body=chat(world, session))
    answer = await helix.error(PATH, method="POST", body=chat(world, session))
    assert answer == (409, "subscription already exists")


async def test_three_identical_ones_at_most(helix: Helix, world: World) -> None:
    for number in range(3):
        world.eventsub.open(f"session-{number}", world.clock.now())
        status, _ = await helix.ask(PATH, method="POST", body=chat(world, f"session-{number}"))
        assert status == 202
    world.eventsub.open("session-3", world.clock.now())
    assert (await helix.error(PATH, method="POST", body=chat(world, "session-3")))[0] == 429
    world.eventsub.close("session-0")
    assert [one["status"] for one in (await helix.get(PATH))["data"]].count("websocket_disconnected") == 1
    assert (await helix.ask(PATH, method="POST", body=chat(world, "session-3")))[0] == 202


async def test_other_peoples_channels_cost(helix: Helix, world: World, session: str) -> None:
    logins = list(world.channels)[:11]
    answers = [await helix.ask(PATH, method="POST", body=online(world, session, login)) for login in logins[:10]]
    assert [(status, body["total_cost"]) for status, body in answers] == [(202, cost) for cost in range(1, 11)]
    assert await helix.error(PATH, method="POST", body=online(world, session, logins[10])) == (429, "cost exceeded")


async def test_300_on_a_socket(helix: Helix, world: World, session: str) -> None:
    for login in list(world.channels)[:300]:
        status, _ = await helix.ask(PATH, method="POST", body=chat(world, session, login))
        assert status == 202
    last = list(world.channels)[300]
    assert (await helix.error(PATH, method="POST", body=chat(world, session, last)))[0] == 429


async def test_one_user_a_socket_and_three_sockets_a_user(
    helix: Helix, http: aiohttp.ClientSession, world: World, log_in: Login
) -> None:
    for number in range(4):
        world.eventsub.open(f"session-{number}", world.clock.now())
    for number, login in enumerate(("luma_arcade", "ottofjord", "sablequill")):
        body = chat(world, f"session-{number}", login)
        assert (await helix.ask(PATH, method="POST", body=body))[0] == 202
    assert (await helix.error(PATH, method="POST", body=chat(world, "session-3", "hana_kettle")))[0] == 429
    other = Helix(http, log_in("user:read:chat", login="collector"))
    body = chat(world, "session-0", user="collector")
    assert (await other.error(PATH, method="POST", body=body))[0] == 400
    assert (await other.get(PATH))["data"] == []


async def test_raids_by_either_end(helix: Helix, world: World, session: str) -> None:
    body = online(world, session, "luma_arcade") | {
        "type": "channel.raid",
        "condition": {"to_broadcaster_user_id": world.users["luma_arcade"].id, "from_broadcaster_user_id": ""},
    }
    assert (await helix.ask(PATH, method="POST", body=body))[0] == 202
    assert (await helix.error(PATH, method="POST", body=body | {"condition": {}}))[0] == 400


@pytest.mark.parametrize(
    ("changes", "status", "message"),
    [
        ({"type": "channel.cheer"}, 400, "The combination of values in the type and version fields is not valid."),
        ({"version": "9"}, 400, "The combination of values in the type and version fields is not valid."),
        ({"condition": {}}, 400, "The condition of the subscription type is not valid."),
        ({"condition": "x"}, 400, 'Missing required parameter "condition"'),
        ({"transport": None}, 400, 'Missing required parameter "transport"'),
        ({"transport": {"method": "webhook"}}, 400, "The value specified in the method field is not valid."),
        (
            {"transport": {"method": "websocket", "session_id": "x"}},
            400,
            "websocket transport session does not exist or has already disconnected",
        ),
        (
            {"condition": {"broadcaster_user_id": "1", "user_id": "2"}},
            403,
            "subscription missing proper authorization",
        ),
    ],
)
async def test_errors(
    *, helix: Helix, world: World, session: str, changes: dict[str, object], status: int, message: str
) -> None:
    assert await helix.error(PATH, method="POST", body=chat(world, session) | changes) == (status, message)


async def test_token_without_scope_or_user(
    http: aiohttp.ClientSession, world: World, session: str, log_in: Login, app_headers: Headers
) -> None:
    message = "subscription missing proper authorization"
    assert await Helix(http, log_in()).error(PATH, method="POST", body=chat(world, session)) == (403, message)
    assert (await Helix(http, log_in()).ask(PATH, method="POST", body=online(world, session, "ottofjord")))[0] == 202
    assert (await Helix(http, app_headers).error(PATH, method="POST", body=chat(world, session)))[0] == 400


async def test_a_revoked_user_loses_all(helix: Helix, world: World, session: str) -> None:
    await helix.ask(PATH, method="POST", body=chat(world, session))
    (ended,) = world.eventsub.revoke_user(world.users["viewer"].id)
    assert ended.status == "authorization_revoked"
    assert world.eventsub.of_session(session) == []
    assert world.eventsub.revoke_user(world.users["viewer"].id) == []
