"""7TV's JSON, version 3 of its API."""

from collections.abc import Iterable

from mini_ttv.emulator.stable import stable_number, stable_ulid
from mini_ttv.emulator.world_emotes import SEVENTV_GLOBAL, WorldEmote
from mini_ttv.emulator.world_types import Channel

GLOBAL_SET = "01HKQT8EWR000ESSWF3625XCS4"
_ZERO_WIDTH_HERE = 1
_ZERO_WIDTH_RECOMMENDED = 256
_FRAMES = 12


def _file(emote: WorldEmote, scale: int) -> dict[str, object]:
    ending = "gif" if emote.animated else "png"
    return {
        "name": f"{scale}x.{ending}",
        "static_name": f"{scale}x_static.png" if emote.animated else f"{scale}x.png",
        "width": emote.width * scale,
        "height": emote.height * scale,
        "frame_count": _FRAMES if emote.animated else 1,
        "size": 900 * scale,
        "format": ending.upper(),
    }


def active_emote(emote: WorldEmote, base_url: str) -> dict[str, object]:
    """An emote as it stands in a set."""
    host = "//" + base_url.partition("//")[2]
    owner_id = stable_ulid("7tv user", "emulator")
    added = stable_number("7tv added", emote.id, low=1_600_000_000_000, high=1_750_000_000_000)
    return {
        "id": emote.id,
        "name": emote.name,
        "flags": _ZERO_WIDTH_HERE if emote.zero_width else 0,
        "timestamp": added,
        "actor_id": None,
        "data": {
            "id": emote.id,
            "name": emote.name,
            "flags": _ZERO_WIDTH_RECOMMENDED if emote.zero_width else 0,
            "tags": [],
            "lifecycle": 3,
            "state": ["LISTED", "PERSONAL"],
            "listed": True,
            "animated": emote.animated,
            "owner": {"id": owner_id, "username": "emulator", "display_name": "Emulator", "style": {}, "role_ids": []},
            "host": {
                "url": f"{host}/cdn/7tv/emote/{emote.id}",
                "files": [_file(emote, scale) for scale in (1, 2, 3, 4)],
            },
        },
        "origin_id": None,
    }


def _set(set_id: str, name: str, emotes: Iterable[WorldEmote], base_url: str) -> dict[str, object]:
    listed = [active_emote(emote, base_url) for emote in emotes]
    return {
        "id": set_id,
        "name": name,
        "flags": 0,
        "tags": [],
        "immutable": False,
        "privileged": False,
        "emotes": listed,
        "emote_count": len(listed),
        "capacity": 1000,
        "owner": {
            "id": stable_ulid("7tv user", name),
            "username": name,
            "display_name": name,
            "style": {},
            "roles": [],
        },
    }


def set_id(channel: Channel) -> str:
    """The id of a channel's active set."""
    return stable_ulid("7tv set", channel.login)


def global_set(base_url: str) -> dict[str, object]:
    """The answer of `/emote-sets/global`."""
    return _set(GLOBAL_SET, "Global Emotes", SEVENTV_GLOBAL, base_url)


def channel_set(channel: Channel, emotes: Iterable[WorldEmote], base_url: str) -> dict[str, object]:
    """The answer of `/emote-sets/{id}` for a channel's active set."""
    name = f"{channel.user.display_name}'s Emotes"
    return _set(set_id(channel), name, emotes, base_url)


def user_id(channel: Channel) -> str:
    """The id of a channel's account."""
    return stable_ulid("7tv user", channel.login)


def connection(channel: Channel, emotes: Iterable[WorldEmote], base_url: str) -> dict[str, object]:
    """The answer of `/users/twitch/{id}`."""
    name, login = channel.user.display_name, channel.login
    linked = {"id": channel.id, "platform": "TWITCH", "username": login, "display_name": name}
    return {
        **linked,
        "linked_at": 1_621_433_541_000,
        "emote_capacity": 1000,
        "emote_set_id": None,
        "emote_set": channel_set(channel, emotes, base_url),
        "user": {
            "id": user_id(channel),
            "username": login,
            "display_name": name,
            "created_at": 1_621_433_541_000,
            "avatar_url": f"{base_url}/cdn/jtv_user_pictures/{login}-profile_image-150x150.png",
            "style": {"color": 0},
            "emote_sets": [],
            "roles": [],
            "connections": [linked],
        },
    }
