"""Facts of Helix: how it says no."""

from mini_ttv.core.errors import ApiError, Conflict, Forbidden, MissingScope, RateLimited, ServerError, Unauthorized
from mini_ttv.core.models import Schedule
from mini_ttv.core.pages import Page
from mini_ttv.emulator.subscriptions import Session
from mini_ttv.emulator.world import World
from tests.contract.case import Case
from tests.contract.local_twitch import CONFIDENTIAL, PUBLIC, Provoke, fault, helix, live, twice, viewer
from tests.contract.readers import Readers


async def _ask(ours: Readers) -> object:
    return await ours.helix.top_games()


async def _schedule(ours: Readers) -> object:
    return await ours.helix.schedule("1")


async def _videos(ours: Readers) -> object:
    return await ours.helix.videos(ids=["1"])


def _online(world: World) -> dict[str, object]:
    """A subscription that anybody may have."""
    world.eventsub.sessions["s"] = Session("s", world.clock.now())
    return {
        "type": "stream.online",
        "version": "1",
        "condition": {"broadcaster_user_id": live(world).id},
        "transport": {"method": "websocket", "session_id": "s"},
    }


def _chat(world: World) -> dict[str, object]:
    """A subscription that wants a scope."""
    condition = {"broadcaster_user_id": live(world).id, "user_id": viewer(world).id}
    return {**_online(world), "type": "channel.chat.message", "condition": condition}


def _message(text: str, **more: str) -> Provoke:
    def body(world: World) -> dict[str, str]:
        return {"broadcaster_id": live(world).id, "sender_id": viewer(world).id, "message": text, **more}

    return helix("chat/messages", method="POST", scope="user:write:chat", json=body)


CASES = (
    Case("helix_errors/no_token", helix("users", headers={"Authorization": None}), _ask, Unauthorized),
    Case("helix_errors/bad_token", helix("users", headers={"Authorization": "Bearer x"}), _ask, Unauthorized),
    Case("helix_errors/other_client", helix("users", headers={"Client-Id": CONFIDENTIAL}), _ask, Unauthorized),
    Case(
        "helix_errors/nothing_at_all",
        helix("users", headers={"Authorization": None, "Client-Id": None}),
        _ask,
        Unauthorized,
    ),
    Case(
        "helix_errors/missing_scope",
        helix("streams/followed", lambda world: {"user_id": viewer(world).id}),
        _ask,
        MissingScope,
    ),
    Case(
        "helix_errors/other_user",
        helix("streams/followed", lambda world: {"user_id": live(world).id}, scope="user:read:follows"),
        _ask,
        MissingScope,
    ),
    Case("helix_errors/missing_parameter", helix("schedule"), _ask, ApiError),
    Case("helix_errors/first_too_large", helix("streams", {"first": "101"}), _ask, ApiError),
    Case("helix_errors/bad_reply", _message("hello", reply_parent_message_id="invented"), _ask, ApiError),
    Case("helix_errors/not_permitted", helix("eventsub/subscriptions", method="POST", json=_chat), _ask, Forbidden),
    Case("helix_errors/videos_gone", helix("videos", {"id": "1"}), _videos, Page(), own_words=True),
    Case(
        "helix_errors/no_schedule",
        helix("schedule", lambda world: {"broadcaster_id": viewer(world).id}),
        _schedule,
        Schedule(),
        own_words=True,
    ),
    Case(
        "helix_errors/exists_already",
        twice(helix("eventsub/subscriptions", method="POST", json=_online)),
        _ask,
        Conflict,
    ),
    Case("helix_errors/removed", helix("users/follows"), _ask, ApiError),
    Case("helix_errors/message_too_large", _message("x" * 501), _ask, ApiError, own_words=True),
    Case(
        "helix_errors/rate_limited",
        helix("users", before=lambda world: world.rate_limits.leave(0, PUBLIC, viewer(world).id)),
        _ask,
        RateLimited,
        own_words=True,
    ),
    Case("helix_errors/server_page", fault("/helix", 502, helix("users")), _ask, ServerError),
    Case("helix_errors/server_empty", fault("/helix", 503, helix("users")), _ask, ServerError),
)
