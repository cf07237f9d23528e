"""Pictures of Twitch's own emotes: chat gives the id, the CDN has a file for each scale.

Source: https://dev.twitch.tv/docs/chat/send-receive-messages/ (emote CDN template)
"""

from functools import lru_cache

from mini_ttv.core.emotes import EmoteImage
from mini_ttv.emotes.answers import path_part

_SCALES = ((1, "1.0"), (2, "2.0"), (4, "3.0"))  # 28, 56 and 112 pixels: what Twitch calls 3.0 is four times the first


class TwitchEmotes:
    """Image URLs by emote id; an instance is the `emote_url` that the chat parser asks."""

    def __init__(self, cdn: str, theme: str = "dark") -> None:
        """`cdn` is `Endpoints.emote_cdn`, `theme` "dark" or "light": the background that the pictures are made for."""
        self._cdn = cdn
        self._theme = theme
        # Emotes repeat: one tuple for each id is shared by all messages that hold it.
        self._images = lru_cache(maxsize=4096)(self._build)

    def __call__(self, emote_id: str) -> tuple[EmoteImage, ...]:
        """The files of one emote by ascending scale; the first of each is animated where the emote is."""
        return self._images(emote_id)

    def _build(self, emote_id: str) -> tuple[EmoteImage, ...]:
        start, end = f"{self._cdn}/{path_part(emote_id)}", self._theme
        return tuple(
            EmoteImage(scale, f"{start}/default/{end}/{name}", f"{start}/static/{end}/{name}")
            for scale, name in _SCALES
        )
