"""Badges and cheermotes out of Helix.

Source: https://dev.twitch.tv/docs/api/reference (Get Global Chat Badges, Get Channel Chat Badges, Get Cheermotes).
"""

import re

from mini_ttv.core.chat_looks import BadgeLook, CheerTier
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.twitch.fields import BadField, Item, identity, items_of, part, text, whole
from mini_ttv.twitch.helix_calls import HelixCalls

_BADGE_SCALES = ((1, "image_url_1x"), (2, "image_url_2x"), (4, "image_url_4x"))  # 18, 36 and 72 pixels
_CHEER_SCALES = (1, 2, 3, 4)
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_PREFIX = re.compile(r"[A-Za-z0-9]{1,50}")


class HelixLooks:
    """Asks; every method raises `MiniTtvError`s only."""

    def __init__(self, calls: HelixCalls) -> None:
        self._calls = calls

    async def global_badges(self) -> list[BadgeLook]:
        """Those of all channels."""
        return await self._badges("chat/badges/global", [])

    async def channel_badges(self, channel_id: str) -> list[BadgeLook]:
        """Those that a channel has made itself, which go before global ones."""
        return await self._badges("chat/badges", [("broadcaster_id", channel_id)])

    async def cheers(self, channel_id: str) -> dict[str, tuple[CheerTier, ...]]:
        """The cheermotes that work in a channel, by prefix in lower case."""
        page = await self._calls.page("bits/cheermotes", [("broadcaster_id", channel_id)], _cheermote)
        return dict(page.items)

    async def _badges(self, path: str, query: list[tuple[str, str]]) -> list[BadgeLook]:
        page = await self._calls.page(path, query, _badge_set)
        return [badge for badges in page.items for badge in badges]


def _badge_set(item: Item) -> tuple[BadgeLook, ...]:
    set_id = identity(item, "set_id")

    def version(item: Item) -> BadgeLook:
        images = tuple(EmoteImage(scale, _address(text(item, key))) for scale, key in _BADGE_SCALES)
        found = tuple(image for image in images if image.url)
        if not found:
            raise BadField("image_url_1x")
        return BadgeLook(set_id, identity(item, "id"), text(item, "title"), found)

    return items_of(item.get("versions"), version)


def _cheermote(item: Item) -> tuple[str, tuple[CheerTier, ...]]:
    prefix = text(item, "prefix")
    tiers = items_of(item.get("tiers"), _tier)
    if not _PREFIX.fullmatch(prefix) or not tiers:
        raise BadField("prefix")
    return prefix.lower(), tuple(sorted(tiers, key=lambda tier: tier.least))


def _tier(item: Item) -> CheerTier:
    color = text(item, "color")
    images = part(item, "images")
    dark, light = (_cheer_images(part(images, theme)) for theme in ("dark", "light"))
    if not dark and not light:
        raise BadField("images")
    color = color if _COLOR.fullmatch(color) else ""
    return CheerTier(whole(item, "min_bits"), color, dark or light, light or dark)


def _cheer_images(theme: Item) -> tuple[EmoteImage, ...]:
    moving, still = part(theme, "animated"), part(theme, "static")
    found = []
    for scale in _CHEER_SCALES:
        one, other = _address(text(moving, str(scale))), _address(text(still, str(scale)))
        if one or other:
            found.append(EmoteImage(scale, one or other, other if one else ""))
    return tuple(found)


def _address(url: str) -> str:
    return url if url.startswith(("https://", "http://")) else ""
