"""BetterTTV: global emotes, and those that a channel made or shares."""

import httpx

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.errors import BadAnswer
from mini_ttv.core.translation import tr
from mini_ttv.emotes.answers import as_dict, dicts, emote_id, emote_name, fetch_json, path_part, side

_SCALES = ((1, "1x"), (2, "2x"), (4, "3x"))  # 28, 56 and 112 pixels
# The API has no flag for these; BetterTTV's own extension lists them by name.
_ZERO_WIDTH = {"SoSnowy", "IceCold", "SantaHat", "TopHat", "ReinDeer", "CandyCane", "cvMask", "cvHazmat"}


class Bttv:
    """BetterTTV's emotes."""

    name = "BetterTTV"

    def __init__(self, http: httpx.AsyncClient, base_url: str, cdn_url: str) -> None:
        self._http = http
        self._base = base_url
        self._cdn = cdn_url

    async def global_emotes(self) -> list[Emote]:
        """Emotes that work in every channel."""
        answer = await fetch_json(self._http, f"{self._base}/cached/emotes/global")
        if answer is not None and not isinstance(answer, list):
            message = tr("{name} sent global emotes that are no list.", name=self.name)
            raise BadAnswer(message)
        return self._emotes(answer, zero_width=True)

    async def channel_emotes(self, channel_id: str) -> list[Emote]:
        """Emotes of the channel with this Twitch user id; none where it has no account."""
        answer = as_dict(await fetch_json(self._http, f"{self._base}/cached/users/twitch/{path_part(channel_id)}"))
        return [*self._emotes(answer.get("channelEmotes")), *self._emotes(answer.get("sharedEmotes"))]

    def _emotes(self, entries: object, *, zero_width: bool = False) -> list[Emote]:
        emotes = (self.emote(entry, zero_width=zero_width) for entry in dicts(entries))
        return [emote for emote in emotes if emote is not None]

    def emote(self, entry: dict[str, object], *, zero_width: bool = False) -> Emote | None:
        """One emote as BetterTTV writes it; None for what is none, or has no picture of its own."""
        identity, name = emote_id(entry.get("id")), emote_name(entry.get("code"))
        # Modifiers such as "w!" change the next emote and have no picture worth showing: they stay text.
        if not identity or not name or entry.get("modifier") is True:
            return None
        animated = entry.get("animated") is True or entry.get("imageType") == "gif"
        folder = f"{self._cdn}/emote/{path_part(identity)}"
        return Emote(
            provider=Provider.BTTV,
            id=identity,
            name=name,
            images=tuple(
                EmoteImage(scale, f"{folder}/{file}", f"{folder}/static/{file}.webp" if animated else "")
                for scale, file in _SCALES
            ),
            animated=animated,
            zero_width=zero_width and name in _ZERO_WIDTH,
            width=side(entry.get("width"), 28),
            height=side(entry.get("height"), 28),
        )
