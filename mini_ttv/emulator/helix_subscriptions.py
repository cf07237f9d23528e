"""EventSub's subscriptions over REST."""

import uuid
from collections.abc import Mapping

from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Reply
from mini_ttv.emulator.subscriptions import (
    MAX_PER_SESSION,
    MAX_SESSIONS_PER_USER,
    MAX_TOTAL_COST,
    Session,
    Subscription,
)
from mini_ttv.emulator.world_events import SubscriptionsChanged
from mini_ttv.emulator.world_types import User

_MAX_IDENTICAL = 3
_PER_PAGE = 100

# (type, version) -> the keys of its condition; all are needed, but of a raid's two just one.
_CHAT = ("broadcaster_user_id", "user_id")
_TYPES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("channel.chat.message", "1"): _CHAT,
    ("channel.chat.message_delete", "1"): _CHAT,
    ("channel.chat.clear", "1"): _CHAT,
    ("channel.chat.clear_user_messages", "1"): _CHAT,
    ("channel.chat.notification", "1"): _CHAT,
    ("channel.chat_settings.update", "1"): _CHAT,
    ("channel.chat.user_message_hold", "1"): _CHAT,
    ("channel.chat.user_message_update", "1"): _CHAT,
    ("stream.online", "1"): ("broadcaster_user_id",),
    ("stream.offline", "1"): ("broadcaster_user_id",),
    ("channel.update", "2"): ("broadcaster_user_id",),
    ("channel.shared_chat.begin", "1"): ("broadcaster_user_id",),
    ("channel.shared_chat.update", "1"): ("broadcaster_user_id",),
    ("channel.shared_chat.end", "1"): ("broadcaster_user_id",),
    ("channel.raid", "1"): ("from_broadcaster_user_id", "to_broadcaster_user_id"),
}
_EITHER = "channel.raid"


def _needs_chat_scope(subscription_type: str) -> bool:
    return subscription_type.startswith("channel.chat")


def _user(call: Call) -> User:
    if call.user is None:
        raise HelixError(400, "websocket transport requires a user access token")
    return call.user


def _mapping(call: Call, name: str) -> Mapping[str, object]:
    value = call.body.get(name)
    if not isinstance(value, dict):
        raise HelixError(400, f'Missing required parameter "{name}"')
    return value


def _condition(call: Call, subscription_type: str, version: str) -> dict[str, str]:
    keys = _TYPES.get((subscription_type, version))
    if keys is None:
        raise HelixError(400, "The combination of values in the type and version fields is not valid.")
    given = _mapping(call, "condition")
    condition = {key: value for key, value in given.items() if key in keys and isinstance(value, str) and value}
    if len(condition) != (1 if subscription_type == _EITHER else len(keys)):
        raise HelixError(400, "The condition of the subscription type is not valid.")
    return condition


def _session(call: Call, user: User) -> Session:
    transport = _mapping(call, "transport")
    if transport.get("method") != "websocket":
        raise HelixError(400, "The value specified in the method field is not valid.")
    session = call.world.eventsub.sessions.get(str(transport.get("session_id", "")))
    if session is None:
        raise HelixError(400, "websocket transport session does not exist or has already disconnected")
    if session.user_id not in {"", user.id}:
        raise HelixError(400, "websocket transport cannot have subscriptions created by different users")
    used = [
        other
        for other in call.world.eventsub.sessions.values()
        if other is not session and (other.client_id, other.user_id) == (call.client_id, user.id)
    ]
    if not session.user_id and len(used) >= MAX_SESSIONS_PER_USER:
        raise HelixError(429, "number of websocket transports limit exceeded")
    return session


def _check_limits(call: Call, new: Subscription) -> None:
    mine = [one for one in _mine(call) if one.status == "enabled"]
    same = [one for one in mine if (one.type, one.condition) == (new.type, new.condition)]
    if any(one.session_id == new.session_id for one in same):
        raise HelixError(409, "subscription already exists")
    if len(same) >= _MAX_IDENTICAL:
        raise HelixError(429, "Your request exceeds the number of subscriptions with the same type and condition")
    if len(call.world.eventsub.of_session(new.session_id)) >= MAX_PER_SESSION:
        raise HelixError(429, "number of subscriptions for the websocket transport limit exceeded")
    if sum(one.cost for one in mine) + new.cost > MAX_TOTAL_COST:
        raise HelixError(429, "cost exceeded")


def _mine(call: Call) -> list[Subscription]:
    """This app's subscriptions; with a user token, only the user's."""
    return [
        one
        for one in call.world.eventsub.subscriptions
        if one.client_id == call.client_id and (call.user is None or one.user_id == call.user.id)
    ]


def _totals(call: Call) -> dict[str, object]:
    mine = _mine(call)
    cost = sum(one.cost for one in mine if one.status == "enabled")
    return {"total": len(mine), "total_cost": cost, "max_total_cost": MAX_TOTAL_COST}


def create(call: Call) -> Reply:
    """POST /eventsub/subscriptions."""
    user = _user(call)
    subscription_type, version = str(call.body.get("type", "")), str(call.body.get("version", ""))
    condition = _condition(call, subscription_type, version)
    allowed = "user:read:chat" in call.scopes and condition.get("user_id") == user.id
    if _needs_chat_scope(subscription_type) and not allowed:
        raise HelixError(403, "subscription missing proper authorization")
    session = _session(call, user)
    own = user.id in condition.values()
    new = Subscription(
        id=str(uuid.uuid4()),
        type=subscription_type,
        version=version,
        condition=condition,
        session_id=session.id,
        connected_at=session.connected_at,
        created_at=call.world.clock.now(),
        user_id=user.id,
        client_id=call.client_id,
        cost=0 if own else 1,
    )
    _check_limits(call, new)
    session.user_id, session.client_id = user.id, call.client_id
    call.world.eventsub.subscriptions.append(new)
    call.world.publish(SubscriptionsChanged(session.id))
    return Reply({"data": [new.to_json()], **_totals(call)}, 202)


def listing(call: Call) -> Reply:
    """GET /eventsub/subscriptions: at most one filter."""
    filters = [name for name in ("status", "type", "user_id", "subscription_id") if call.optional(name)]
    if len(filters) > 1:
        raise HelixError(400, "The request may specify only one filter query parameter")
    found = _mine(call)
    for name in filters:
        value = call.optional(name)
        found = [one for one in found if value in _filtered(one, name)]
    return call.page(found, _PER_PAGE, Subscription.to_json, **_totals(call))


def _filtered(subscription: Subscription, name: str) -> tuple[str, ...]:
    """What a filter is compared with; a user may stand anywhere in the condition."""
    if name == "user_id":
        return tuple(subscription.condition.values())
    return {
        "status": (subscription.status,),
        "type": (subscription.type,),
        "subscription_id": (subscription.id,),
    }[name]


def delete(call: Call) -> Reply:
    """DELETE /eventsub/subscriptions."""
    wanted = call.needed("id")
    found = next((one for one in _mine(call) if one.id == wanted), None)
    if found is None:
        raise HelixError(404, "subscription not found")
    call.world.eventsub.subscriptions.remove(found)
    call.world.publish(SubscriptionsChanged(found.session_id))
    return Reply(None, 204)


ENDPOINTS = (
    Endpoint("POST", "/eventsub/subscriptions", create),
    Endpoint("GET", "/eventsub/subscriptions", listing),
    Endpoint("DELETE", "/eventsub/subscriptions", delete),
)
