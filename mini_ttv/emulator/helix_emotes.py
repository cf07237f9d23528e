"""Emotes, badges and cheermotes."""

from mini_ttv.emulator.chatter_badges import BadgeVersion, channel_badges, global_badges
from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply, everything
from mini_ttv.emulator.world_emotes import TWITCH_GLOBAL, WorldEmote, twitch_channel_emotes
from mini_ttv.emulator.world_types import Channel

_SCALES = ("1.0", "2.0", "3.0")
_PER_PAGE = 40
_CHEER_TIERS = ((1, "#979797"), (100, "#9c3ee8"), (1000, "#1db2a5"), (5000, "#0099fe"), (10000, "#f43021"))
_CHEER_PREFIXES = ("Cheer", "LampCheer", "Acorn")
_CHEER_SCALES = ("1", "1.5", "2", "3", "4")


def _template(call: Call) -> str:
    return f"{call.base_url}/emoticons/v2/{{{{id}}}}/{{{{format}}}}/{{{{theme_mode}}}}/{{{{scale}}}}"


def _of_channel(channel: Channel) -> tuple[WorldEmote, ...]:
    return twitch_channel_emotes(channel.login, channel.id, small=channel.small)


def _emote_json(call: Call, emote: WorldEmote, *extra: str) -> Json:
    """An emote with what all lists have, and the `extra` keys of this one."""
    base = f"{call.base_url}/emoticons/v2/{emote.id}/static/light"
    more: Json = {
        "images": {"url_1x": f"{base}/1.0", "url_2x": f"{base}/2.0", "url_4x": f"{base}/3.0"},
        "tier": emote.tier,
        "emote_type": emote.kind,
        "emote_set_id": emote.set_id,
        "owner_id": emote.owner_id,
    }
    return {
        "id": emote.id,
        "name": emote.name,
        **{key: more[key] for key in extra},
        "format": ["static", "animated"] if emote.animated else ["static"],
        "scale": list(_SCALES),
        "theme_mode": ["light", "dark"],
    }


def channel_emotes(call: Call) -> Reply:
    """GET /chat/emotes: a channel's own, all tiers."""
    channel = call.channel()
    emotes = () if channel is None else _of_channel(channel)
    keys = ("images", "tier", "emote_type", "emote_set_id")
    return everything([_emote_json(call, emote, *keys) for emote in emotes], template=_template(call))


def global_emotes(call: Call) -> Reply:
    """GET /chat/emotes/global."""
    return everything([_emote_json(call, emote, "images") for emote in TWITCH_GLOBAL], template=_template(call))


def emote_sets(call: Call) -> Reply:
    """GET /chat/emotes/set."""
    call.needed("emote_set_id")
    wanted = set(call.many("emote_set_id", 25))
    everywhere = [*TWITCH_GLOBAL, *(e for channel in call.world.channels.values() for e in _of_channel(channel))]
    keys = ("images", "emote_type", "emote_set_id", "owner_id")
    found = [_emote_json(call, emote, *keys) for emote in everywhere if emote.set_id in wanted]
    return everything(found, template=_template(call))


def user_emotes(call: Call) -> Reply:
    """GET /chat/emotes/user: what the token's user may write; no pictures, pages of a size that Helix chooses."""
    user = call.own_user("user_id")
    subscribed = [
        emote
        for channel in call.world.subscribed_to(user)
        for emote in _of_channel(channel)
        if emote.kind == "subscriptions" and emote.tier == "1000"
    ]
    here = call.world.channels_by_id.get(call.optional("broadcaster_id"))
    followed = here is not None and here in {follow.channel for follow in call.world.follows.get(user.id, ())}
    follower = [emote for emote in _of_channel(here) if emote.kind == "follower"] if here and followed else []
    keys = ("emote_set_id", "emote_type", "owner_id")
    emotes = [*TWITCH_GLOBAL, *subscribed, *follower]
    return call.page(emotes, _PER_PAGE, lambda emote: _emote_json(call, emote, *keys), template=_template(call))


def _badges_json(call: Call, badges: tuple[BadgeVersion, ...]) -> list[Json]:
    sets: dict[str, list[Json]] = {}
    for badge in badges:
        sets.setdefault(badge.set_id, []).append(
            {
                "id": badge.id,
                "image_url_1x": badge.url(call.base_url, 1),
                "image_url_2x": badge.url(call.base_url, 2),
                "image_url_4x": badge.url(call.base_url, 3),
                "title": badge.title,
                "description": badge.title,
                "click_action": None,
                "click_url": None,
            }
        )
    return [{"set_id": set_id, "versions": versions} for set_id, versions in sets.items()]


def badges_global(call: Call) -> Reply:
    """GET /chat/badges/global."""
    return everything(_badges_json(call, global_badges()))


def badges_channel(call: Call) -> Reply:
    """GET /chat/badges."""
    channel = call.channel()
    return everything([] if channel is None else _badges_json(call, channel_badges(channel.login)))


def cheermotes(call: Call) -> Reply:
    """GET /bits/cheermotes: the same for every channel."""
    channel_id = call.optional("broadcaster_id")
    if channel_id and channel_id not in call.world.channels_by_id:
        raise HelixError(404, "The broadcaster was not found")
    answer: list[Json] = [
        {
            "prefix": prefix,
            "tiers": [_tier_json(call, prefix, bits, color) for bits, color in _CHEER_TIERS],
            "type": "global_first_party",
            "order": order,
            "last_updated": "2018-05-22T00:06:04Z",
            "is_charitable": False,
        }
        for order, prefix in enumerate(_CHEER_PREFIXES, 1)
    ]
    return everything(answer)


def _tier_json(call: Call, prefix: str, bits: int, color: str) -> Json:
    def files(theme: str, kind: str, ending: str) -> dict[str, str]:
        folder = f"{call.base_url}/cdn/actions/{prefix.lower()}/{theme}/{kind}/{bits}"
        return {scale: f"{folder}/{scale}.{ending}" for scale in _CHEER_SCALES}

    images = {
        theme: {"animated": files(theme, "animated", "gif"), "static": files(theme, "static", "png")}
        for theme in ("dark", "light")
    }
    return {
        "min_bits": bits,
        "id": str(bits),
        "color": color,
        "images": images,
        "can_cheer": True,
        "show_in_bits_card": True,
    }


ENDPOINTS = (
    Endpoint("GET", "/chat/emotes", channel_emotes),
    Endpoint("GET", "/chat/emotes/global", global_emotes),
    Endpoint("GET", "/chat/emotes/set", emote_sets),
    Endpoint("GET", "/chat/emotes/user", user_emotes, "user:read:emotes"),
    Endpoint("GET", "/chat/badges", badges_channel),
    Endpoint("GET", "/chat/badges/global", badges_global),
    Endpoint("GET", "/bits/cheermotes", cheermotes),
)
