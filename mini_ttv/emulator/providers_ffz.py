"""FrankerFaceZ' JSON: ids are numbers, set keys are strings, addresses have no scheme."""

from collections.abc import Iterable

from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world_emotes import FFZ_GLOBAL, WorldEmote, ffz_channel_emotes
from mini_ttv.emulator.world_types import Channel

_GLOBAL_SET = 3
_SUPPORTERS_SET = 1_539_687
_FOR_SOME = 4_330  # in the reply, but not for everybody: only `default_sets` are


def _urls(emote: WorldEmote, base_url: str, folder: str = "") -> dict[str, str]:
    host = "//" + base_url.partition("//")[2]
    return {scale: f"{host}/cdn/ffz/emote/{emote.id}/{folder}{scale}" for scale in ("1", "2", "4")}


def _emote(emote: WorldEmote, base_url: str) -> dict[str, object]:
    made: dict[str, object] = {
        "id": int(emote.id),
        "name": emote.name,
        "height": emote.height,
        "width": emote.width,
        "public": False,
        "hidden": False,
        "modifier": emote.modifier,
        "modifier_flags": 0,
        "offset": None,
        "margins": None,
        "css": None,
        "owner": {"_id": 1, "name": "emulator", "display_name": "Emulator"},
        "artist": None,
        "urls": _urls(emote, base_url),
        "status": 1,
        "usage_count": 1,
        "created_at": "2020-01-01T00:00:00.000Z",
        "last_updated": None,
    }
    if emote.animated:
        made["animated"] = _urls(emote, base_url, "animated/")
    return made


def _set(set_id: int, kind: int, title: str, emotes: Iterable[WorldEmote], base_url: str) -> dict[str, object]:
    return {
        "id": set_id,
        "_type": kind,
        "icon": None,
        "title": title,
        "css": None,
        "emoticons": [_emote(emote, base_url) for emote in emotes],
    }


def global_sets(base_url: str) -> dict[str, object]:
    """The answer of `/set/global`; one of its sets is only for some users."""
    stranger = WorldEmote("ffz", "9999", "OnlyForSome", width=32, height=32)
    return {
        "default_sets": [_GLOBAL_SET, _SUPPORTERS_SET],
        "sets": {
            str(_GLOBAL_SET): _set(_GLOBAL_SET, 0, "Global Emotes", FFZ_GLOBAL[:5], base_url),
            str(_SUPPORTERS_SET): _set(_SUPPORTERS_SET, 0, "Global Event Emotes", FFZ_GLOBAL[5:], base_url),
            str(_FOR_SOME): _set(_FOR_SOME, 0, "For some", [stranger], base_url),
        },
        "users": {str(_FOR_SOME): ["someuser"]},
    }


def room(channel: Channel, base_url: str) -> dict[str, object]:
    """The answer of `/room/id/{id}`."""
    set_id = stable_number("ffz set", channel.login, low=10_000, high=999_999)
    emotes = ffz_channel_emotes(channel.login)
    return {
        "room": {
            "_id": stable_number("ffz room", channel.login, low=1_000, high=99_999),
            "twitch_id": int(channel.id),
            "youtube_id": None,
            "id": channel.login,
            "is_group": False,
            "display_name": channel.user.display_name,
            "set": set_id,
            "moderator_badge": None,
            "vip_badge": None,
            "mod_urls": None,
            "user_badges": {},
            "user_badge_ids": {},
            "css": None,
        },
        "sets": {str(set_id): _set(set_id, 1, f"Channel: {channel.user.display_name}", emotes, base_url)},
    }
