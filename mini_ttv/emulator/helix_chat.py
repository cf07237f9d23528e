"""Chat over REST: sending, colours, settings, shared chat."""

import re

from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply, everything
from mini_ttv.emulator.world_types import SayRequest, User

MAX_MESSAGE = 500

_NAMED_COLORS = {
    "blue": "#0000FF",
    "blue_violet": "#8A2BE2",
    "cadet_blue": "#5F9EA0",
    "chocolate": "#D2691E",
    "coral": "#FF7F50",
    "dodger_blue": "#1E90FF",
    "firebrick": "#B22222",
    "golden_rod": "#DAA520",
    "green": "#008000",
    "hot_pink": "#FF69B4",
    "orange_red": "#FF4500",
    "red": "#FF0000",
    "sea_green": "#2E8B57",
    "spring_green": "#00FF7F",
    "yellow_green": "#9ACD32",
}


def _text(call: Call, name: str, *, needed: bool = True) -> str:
    """A text of the JSON body, or of the query: some clients send it there."""
    value = call.body.get(name, call.optional(name))
    if not isinstance(value, str):
        raise HelixError(400, f'The parameter "{name}" was malformed: the value must be a string')
    if needed and not value:
        raise HelixError(400, f'Missing required parameter "{name}"')
    return value


def send_message(call: Call) -> Reply:
    """POST /chat/messages: 200 does not mean sent, `is_sent` does."""
    broadcaster_id, sender_id, message = (_text(call, name) for name in ("broadcaster_id", "sender_id", "message"))
    if call.user is None or sender_id != call.user.id:
        raise HelixError(401, "The ID in sender_id must match the user ID found in the request's OAuth token")
    if call.body.get("for_source_only") is not None or call.optional("for_source_only"):
        raise HelixError(400, "The for_source_only parameter can only be used with an App Access Token")
    channel = call.world.channels_by_id.get(broadcaster_id)
    if channel is None:
        raise HelixError(400, "The ID in broadcaster_id was not found")
    if len(message) > MAX_MESSAGE:
        raise HelixError(422, "The message is too large")
    reply_to = _text(call, "reply_parent_message_id", needed=False)
    result = call.world.say(SayRequest(channel, call.user, message, reply_to))
    if result.invalid_reply:
        raise HelixError(400, "The request's input was not valid. Message cannot be replied to.")
    if result.message_id:
        return everything([{"message_id": result.message_id, "is_sent": True}])
    reason = {"code": result.drop_code, "message": result.drop_message}
    return everything([{"message_id": "", "is_sent": False, "drop_reason": reason}])


def colors(call: Call) -> Reply:
    """GET /chat/color."""
    call.needed("user_id")

    def to_json(user: User) -> Json:
        color = call.world.color(user)
        return {"user_id": user.id, "user_name": user.display_name, "user_login": user.login, "color": color}

    found = [call.world.users_by_id.get(user_id) for user_id in call.many("user_id")]
    return everything([to_json(user) for user in found if user is not None])


def set_color(call: Call) -> Reply:
    """PUT /chat/color: one of the names, or any #RRGGBB."""
    user = call.own_user("user_id")
    color = call.needed("color")
    value = _NAMED_COLORS.get(color.lower(), color)
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise HelixError(400, "The named color in color is not valid")
    call.world.colors[user.id] = value.upper()
    return Reply(None, 204)


def settings(call: Call) -> Reply:
    """GET /chat/settings."""
    channel = call.channel()
    if channel is None:
        raise HelixError(400, "The ID in broadcaster_id was not found")
    modes = channel.chat_settings
    answer: Json = {
        "broadcaster_id": channel.id,
        "slow_mode": modes.slow > 0,
        "slow_mode_wait_time": modes.slow or None,
        "follower_mode": modes.followers_only >= 0,
        "follower_mode_duration": modes.followers_only if modes.followers_only >= 0 else None,
        "subscriber_mode": modes.subs_only,
        "emote_mode": modes.emote_only,
        "unique_chat_mode": modes.unique,
    }
    moderator_id = call.optional("moderator_id")
    if moderator_id:
        call.own_user("moderator_id")
        if "moderator:read:chat_settings" not in call.scopes:
            raise HelixError(401, "Missing scope: moderator:read:chat_settings")
        answer |= {
            "moderator_id": moderator_id,
            "non_moderator_chat_delay": False,
            "non_moderator_chat_delay_duration": None,
        }
    return everything([answer])


def shared_chat(call: Call) -> Reply:
    """GET /shared_chat/session: no entry where there is no session."""
    channel = call.channel()
    session = None if channel is None else call.world.shared_chat(channel)
    if session is None:
        return everything([])
    return everything(
        [
            {
                "session_id": session.session_id,
                "host_broadcaster_id": session.channels[0].id,
                "participants": [{"broadcaster_id": one.id} for one in session.channels],
                "created_at": rfc3339(session.created_at),
                "updated_at": rfc3339(session.created_at),
            }
        ]
    )


ENDPOINTS = (
    Endpoint("POST", "/chat/messages", send_message, "user:write:chat"),
    Endpoint("GET", "/chat/color", colors),
    Endpoint("PUT", "/chat/color", set_color, "user:manage:chat_color"),
    Endpoint("GET", "/chat/settings", settings),
    Endpoint("GET", "/shared_chat/session", shared_chat),
)
