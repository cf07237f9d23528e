"""FrankerFaceZ: the default sets, and the set of a channel's room."""

import httpx

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.emotes.answers import (
    absolute_url,
    as_dict,
    dicts,
    emote_id,
    emote_name,
    fetch_json,
    flag_bits,
    path_part,
    side,
)

_SCALES = (1, 2, 4)
_ALL_EFFECTS = 0x3FFFF  # bits of modifier_flags that are known


class Ffz:
    """FrankerFaceZ' emotes."""

    name = "FrankerFaceZ"

    def __init__(self, http: httpx.AsyncClient, base_url: str) -> None:
        self._http = http
        self._base = base_url

    async def global_emotes(self) -> list[Emote]:
        """Emotes of the default sets; the other sets in the answer are for a few users only."""
        answer = as_dict(await fetch_json(self._http, f"{self._base}/set/global"))
        sets = as_dict(answer.get("sets"))
        default = answer.get("default_sets")
        keys = default if isinstance(default, list) else []
        return [emote for key in keys for emote in self._emotes(sets.get(emote_id(key)))]

    async def channel_emotes(self, channel_id: str) -> list[Emote]:
        """Emotes of the room with this Twitch user id; none where there is no room."""
        answer = as_dict(await fetch_json(self._http, f"{self._base}/room/id/{path_part(channel_id)}"))
        room = as_dict(answer.get("room"))
        return self._emotes(as_dict(answer.get("sets")).get(emote_id(room.get("set"))))

    def _emotes(self, emote_set: object) -> list[Emote]:
        emotes = (self._emote(entry) for entry in dicts(as_dict(emote_set).get("emoticons")))
        return [emote for emote in emotes if emote is not None]

    def _emote(self, entry: dict[str, object]) -> Emote | None:
        identity, name = emote_id(entry.get("id")), emote_name(entry.get("name"))
        images = self._images(as_dict(entry.get("urls")), as_dict(entry.get("animated")))
        if not identity or not name or not images:
            return None
        # A modifier belongs to the emote before it, changes that, and is drawn over it unless its flags hide it.
        modifies = entry.get("modifier") is True
        return Emote(
            provider=Provider.FFZ,
            id=identity,
            name=name,
            images=images,
            animated=bool(as_dict(entry.get("animated"))),
            zero_width=modifies,
            width=side(entry.get("width"), 32),
            height=side(entry.get("height"), 32),
            effects=flag_bits(entry.get("modifier_flags")) & _ALL_EFFECTS if modifies else 0,
        )

    def _images(self, urls: dict[str, object], animated: dict[str, object]) -> tuple[EmoteImage, ...]:
        """Files by scale; "2" and "4" may be missing or null, and `urls` are stills where there is `animated`."""
        images = []
        for scale in _SCALES:
            still = absolute_url(self._base, urls.get(str(scale)))
            moving = absolute_url(self._base, animated.get(str(scale)))
            if moving or (still and not animated):
                images.append(EmoteImage(scale, moving or still, still if moving else ""))
        return tuple(images)
