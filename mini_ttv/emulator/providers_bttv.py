"""BetterTTV's JSON."""

from collections.abc import Sequence

from mini_ttv.emulator.stable import stable_hex, stable_number
from mini_ttv.emulator.world_emotes import BTTV_GLOBAL, WorldEmote
from mini_ttv.emulator.world_types import Channel

_OWN = 2  # of a channel's emotes; the others are somebody else's, shared


def _emote(emote: WorldEmote) -> dict[str, object]:
    made: dict[str, object] = {
        "id": emote.id,
        "code": emote.name,
        "imageType": "gif" if emote.animated else "png",
        "animated": emote.animated,
    }
    if (emote.width, emote.height) != (28, 28):
        made |= {"width": emote.width, "height": emote.height}
    return made


def global_emotes() -> list[dict[str, object]]:
    """The answer of `/cached/emotes/global`."""
    return [_emote(emote) | {"userId": "5561169bd6b9d206222a8c19", "modifier": emote.modifier} for emote in BTTV_GLOBAL]


def channel_emotes(channel: Channel, emotes: Sequence[WorldEmote], base_url: str) -> dict[str, object]:
    """The answer of `/cached/users/twitch/{id}`."""
    user_id = stable_hex("bttv user", channel.login, digits=24)
    return {
        "id": user_id,
        "bots": ["nightbot"],
        "avatar": f"{base_url}/cdn/jtv_user_pictures/{channel.login}-profile_image-300x300.png",
        "channelEmotes": [_emote(emote) | {"userId": user_id} for emote in emotes[:_OWN]],
        "sharedEmotes": [shared_emote(emote) for emote in emotes[_OWN:]],
    }


def shared_emote(emote: WorldEmote) -> dict[str, object]:
    """An emote that somebody else made, with its maker."""
    return _emote(emote) | {"user": _artist(emote)}


def _artist(emote: WorldEmote) -> dict[str, object]:
    name = f"artist{stable_number('artist', emote.name, low=1, high=9)}"
    return {
        "id": stable_hex("bttv user", name, digits=24),
        "name": name,
        "displayName": name.capitalize(),
        "providerId": str(stable_number("artist id", name, low=10_000_000, high=99_999_999)),
    }
