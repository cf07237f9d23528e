"""Room events as EventSub's chat types have them: messages in fragments, notifications with their one filled object."""

from collections.abc import Mapping, Sequence

from mini_ttv.emulator.chatter_types import (
    Author,
    Cheer,
    Cleared,
    Deleted,
    Happening,
    RoomEvent,
    SettingsChanged,
    Span,
    Spoken,
)
from mini_ttv.emulator.world_types import Channel, User

Json = dict[str, object]
Names = Mapping[str, User]  # login and display name, both lower case
_NOTICES = {
    "sub": "sub", "resub": "resub", "subgift": "sub_gift", "submysterygift": "community_sub_gift",
    "giftpaidupgrade": "gift_paid_upgrade", "raid": "raid", "announcement": "announcement",
    "bitsbadgetier": "bits_badge_tier", "viewermilestone": "watch_streak",
}  # fmt: skip
_DETAILS = (
    "sub", "resub", "sub_gift", "community_sub_gift", "gift_paid_upgrade", "prime_paid_upgrade", "pay_it_forward",
    "raid", "unraid", "announcement", "bits_badge_tier", "charity_donation", "watch_streak",
)  # fmt: skip
_CHEER_TIERS = (10000, 5000, 1000, 100, 1)


def person(prefix: str, user: User) -> Json:
    """A user under the keys `<prefix>_user_id`, `_login`, `_name`."""
    return {
        f"{prefix}_user_id": user.id,
        f"{prefix}_user_login": user.login,
        f"{prefix}_user_name": user.display_name,
    }


def _fragment(kind: str, text: str, **filled: Json) -> Json:
    return {"type": kind, "text": text, "cheermote": None, "emote": None, "mention": None, **filled}


def _words(text: str, names: Names) -> list[Json]:
    """Text with the mentions in it."""
    fragments: list[Json] = []
    plain = ""
    for index, word in enumerate(text.split(" ")):
        plain += " " if index else ""
        user = names.get(word[1:].lower()) if word.startswith("@") else None
        if user is None:
            plain += word
            continue
        if plain:
            fragments.append(_fragment("text", plain))
        mention: Json = {"user_id": user.id, "user_name": user.display_name, "user_login": user.login}
        fragments.append(_fragment("mention", word, mention=mention))
        plain = ""
    if plain:
        fragments.append(_fragment("text", plain))
    return fragments


def _placed(text: str, place: Span | Cheer) -> Json:
    words = text[place.start : place.end]
    if isinstance(place, Cheer):
        tier = next(tier for tier in _CHEER_TIERS if place.bits >= tier)
        return _fragment(
            "cheermote", words, cheermote={"prefix": place.prefix.lower(), "bits": place.bits, "tier": tier}
        )
    emote = place.emote
    formats = ["static", "animated"] if emote.animated else ["static"]
    detail: Json = {"id": emote.id, "emote_set_id": emote.set_id, "owner_id": emote.owner_id, "format": formats}
    return _fragment("emote", words, emote=detail)


def fragments(text: str, places: Sequence[Span | Cheer], names: Names) -> list[Json]:
    """A text in pieces that add up to it."""
    made: list[Json] = []
    at = 0
    for place in sorted(places, key=lambda place: place.start):
        made += _words(text[at : place.start], names)
        made.append(_placed(text, place))
        at = place.end
    return made + _words(text[at:], names)


def _badges(author: Author) -> list[Json]:
    return [{"set_id": set_id, "id": version, "info": info} for set_id, version, info in author.badges]


def _broadcaster(channel: Channel) -> Json:
    return person("broadcaster", channel.user)


def _reply(parent: Spoken) -> Json:
    thread = parent.thread
    return {
        "parent_message_id": parent.id,
        "parent_message_body": parent.text,
        **person("parent", parent.author.user),
        "thread_message_id": thread.id,
        **person("thread", thread.author.user),
    }


def message(spoken: Spoken, names: Names) -> Json:
    """channel.chat.message."""
    text = f"\x01ACTION {spoken.text}\x01" if spoken.is_action else spoken.text
    source = spoken.source if spoken.is_copy else None
    kind = "channel_points_highlighted" if spoken.msg_id == "highlighted-message" else "text"
    return {
        **_broadcaster(spoken.channel),
        **person("chatter", spoken.author.user),
        "message_id": spoken.id,
        "message": {"text": text, "fragments": fragments(spoken.text, (*spoken.spans, *spoken.cheers), names)},
        "color": spoken.color,
        "badges": _badges(spoken.author),
        "message_type": kind,
        "cheer": {"bits": spoken.bits} if spoken.cheers else None,
        "reply": None if spoken.parent is None else _reply(spoken.parent),
        "channel_points_custom_reward_id": spoken.reward_id or None,
        "channel_points_animation_id": None,
        "source_broadcaster_user_id": None if source is None else source.channel.id,
        "source_broadcaster_user_login": None if source is None else source.channel.login,
        "source_broadcaster_user_name": None if source is None else source.channel.user.display_name,
        "source_message_id": None if source is None else source.id,
        "source_badges": None if source is None else _badges(source.author),
        "is_source_only": None if source is None else False,
    }


def _detail(happening: Happening, names: Names) -> Json:
    """The one object of a notification that is not null."""
    params, user = happening.params, happening.author.user
    plan = params.get("sub-plan", "1000")
    tier: Json = {"sub_tier": "1000" if plan == "Prime" else plan}
    months = int(params.get("cumulative-months", "1"))
    match happening.kind:
        case "sub":
            return tier | {"is_prime": plan == "Prime", "duration_months": 1}
        case "resub":
            streak = params.get("streak-months")
            gifter = {f"gifter_{key}": None for key in ("is_anonymous", "user_id", "user_name", "user_login")}
            counts = {"cumulative_months": months, "duration_months": 0, "streak_months": streak and int(streak)}
            return counts | tier | {"is_prime": plan == "Prime", "is_gift": False, **gifter}
        case "subgift":
            receiver = names.get(params["recipient-user-name"], user)
            rest = {"duration_months": 1, "cumulative_total": None, "community_gift_id": params["origin-id"]}
            return person("recipient", receiver) | tier | rest
        case "submysterygift":
            total, so_far = int(params["mass-gift-count"]), int(params["sender-count"])
            return tier | {"id": params["origin-id"], "total": total, "cumulative_total": so_far}
        case "giftpaidupgrade":
            return {"gifter_is_anonymous": False, **person("gifter", names.get(params["sender-login"], user))}
        case _:
            return _small_detail(happening.kind, params, user)


def _small_detail(kind: str, params: Mapping[str, str], user: User) -> Json:
    if kind == "raid":
        who: Json = {"user_id": user.id, "user_name": user.display_name, "user_login": user.login}
        picture = params["profileImageURL"].replace("%s", "300x300")
        return who | {"viewer_count": int(params["viewerCount"]), "profile_image_url": picture}
    if kind == "announcement":
        return {"color": params["color"]}
    if kind == "bitsbadgetier":
        return {"tier": int(params["threshold"])}
    return {"streak_count": int(params.get("value", "0")), "channel_points_awarded": int(params.get("copoReward", "0"))}


def notification(happening: Happening, names: Names) -> Json:
    """channel.chat.notification."""
    notice = _NOTICES[happening.kind]
    return {
        **_broadcaster(happening.channel),
        **person("chatter", happening.author.user),
        "chatter_is_anonymous": False,
        "color": happening.color or happening.author.user.color,
        "badges": _badges(happening.author),
        "system_message": happening.system_text,
        "message_id": happening.id,
        "message": {"text": happening.text, "fragments": fragments(happening.text, happening.spans, names)},
        "notice_type": notice,
        **dict.fromkeys(_DETAILS),
        notice: _detail(happening, names),
    }


def _settings(channel: Channel) -> Json:
    modes = channel.chat_settings
    return {
        **_broadcaster(channel),
        "emote_mode": modes.emote_only,
        "follower_mode": modes.followers_only >= 0,
        "follower_mode_duration_minutes": modes.followers_only if modes.followers_only >= 0 else None,
        "slow_mode": modes.slow > 0,
        "slow_mode_wait_time_seconds": modes.slow or None,
        "subscriber_mode": modes.subs_only,
        "unique_chat_mode": modes.unique,
    }


def chat_event(event: RoomEvent, names: Names) -> tuple[str, Json]:
    """The subscription type of a room event, and its body."""
    match event:
        case Spoken():
            return "channel.chat.message", message(event, names)
        case Happening():
            return "channel.chat.notification", notification(event, names)
        case Deleted():
            target = event.message
            body = _broadcaster(target.channel) | person("target", target.author.user)
            return "channel.chat.message_delete", body | {"message_id": target.id}
        case Cleared():
            if event.user is None:
                return "channel.chat.clear", _broadcaster(event.channel)
            return "channel.chat.clear_user_messages", _broadcaster(event.channel) | person("target", event.user)
        case SettingsChanged():
            return "channel.chat_settings.update", _settings(event.channel)
