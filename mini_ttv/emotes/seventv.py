"""7TV: the global set, and the active set of a channel."""

import re
from collections import OrderedDict

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
from mini_ttv.emotes.events_seventv import ActiveSet

_MAX_ACTIVE = 200  # remembered
_ZERO_WIDTH = 1  # bit of an active emote's flags
_FORMATS = ("WEBP", "GIF", "PNG")  # what the window can decode everywhere, best first
_FILE = re.compile(r"([1-4])x\.[a-z]+")
_STILL = re.compile(r"[1-4]x_static\.[a-z]+")


class SevenTv:
    """7TV's emotes."""

    name = "7TV"

    def __init__(self, http: httpx.AsyncClient, base_url: str) -> None:
        self._http = http
        self._base = base_url
        self.active: OrderedDict[str, ActiveSet] = OrderedDict()
        """Whose changes there are to hear of, by the Twitch id of channels that were asked for."""

    async def global_emotes(self) -> list[Emote]:
        """Emotes that work in every channel."""
        return self._emotes(await fetch_json(self._http, f"{self._base}/emote-sets/global"))

    async def channel_emotes(self, channel_id: str) -> list[Emote]:
        """Emotes of the active set of this Twitch user; none where there is no account or no active set."""
        answer = as_dict(await fetch_json(self._http, f"{self._base}/users/twitch/{path_part(channel_id)}"))
        emote_set = as_dict(answer.get("emote_set"))
        self.active[channel_id] = ActiveSet(
            emote_id(as_dict(answer.get("user")).get("id")), emote_id(emote_set.get("id"))
        )
        self.active.move_to_end(channel_id)
        while len(self.active) > _MAX_ACTIVE:
            self.active.popitem(last=False)
        return self._emotes(emote_set)

    def _emotes(self, emote_set: object) -> list[Emote]:
        emotes = (self.emote(entry) for entry in dicts(as_dict(emote_set).get("emotes")))
        return [emote for emote in emotes if emote is not None]

    def emote(self, entry: dict[str, object]) -> Emote | None:
        """One active emote of a set as 7TV writes it; None for what is none."""
        # The name of the active emote is the channel's alias and the one that is typed.
        identity, name = emote_id(entry.get("id")), emote_name(entry.get("name"))
        data = as_dict(entry.get("data"))
        images, width, height = self._images(as_dict(data.get("host")))
        if not identity or not name or not images:
            return None
        return Emote(
            provider=Provider.SEVENTV,
            id=identity,
            name=name,
            images=images,
            animated=data.get("animated") is True,
            zero_width=bool(flag_bits(entry.get("flags")) & _ZERO_WIDTH),
            width=width,
            height=height,
        )

    def _images(self, host: dict[str, object]) -> tuple[tuple[EmoteImage, ...], int, int]:
        """Files of the best format by ascending scale, and the size at scale 1."""
        folder = absolute_url(self._base, host.get("url")).rstrip("/")
        files = list(dicts(host.get("files"))) if folder else []
        for wanted in _FORMATS:
            found: dict[int, EmoteImage] = {}
            width = height = 0
            for file in (file for file in files if file.get("format") == wanted):
                name, still = str(file.get("name")), str(file.get("static_name"))
                if (match := _FILE.fullmatch(name)) is None:
                    continue
                scale = int(match[1])
                static_url = f"{folder}/{still}" if _STILL.fullmatch(still) else ""
                found[scale] = EmoteImage(scale, f"{folder}/{name}", static_url)
                if scale == min(found):
                    width = side(file.get("width"), 32 * scale) // scale
                    height = side(file.get("height"), 32 * scale) // scale
            if found:
                return tuple(found[scale] for scale in sorted(found)), max(1, width), max(1, height)
        return (), 0, 0
