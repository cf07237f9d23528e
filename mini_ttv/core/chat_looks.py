"""Pictures that belong to a chat rather than to a message: badges, and cheers by how many bits they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mini_ttv.core.chat import Badge
from mini_ttv.core.emotes import EmoteImage


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """One version of a badge: `set_id/id` as chat names it."""

    set_id: str
    id: str
    title: str
    images: tuple[EmoteImage, ...]  # ascending scale; the first is 18 logical pixels high


@dataclass(frozen=True, slots=True)
class CheerTier:
    """How a cheer of at least `least` bits looks."""

    least: int
    color: str  # "#rrggbb" or ""
    on_dark: tuple[EmoteImage, ...]
    on_light: tuple[EmoteImage, ...]


@dataclass(frozen=True, slots=True)
class ChatLooks:
    """What is known of one channel; empty where nobody is logged in, as Twitch tells it to its users only."""

    badges: Mapping[tuple[str, str], BadgeLook] = field(default_factory=dict)  # by set and version
    cheers: Mapping[str, tuple[CheerTier, ...]] = field(default_factory=dict)  # by lower-case prefix, ascending

    def badge(self, badge: Badge) -> BadgeLook | None:
        """How a badge looks here."""
        return self.badges.get((badge.set_id, badge.id))

    def cheer(self, prefix: str, bits: int) -> CheerTier | None:
        """How a cheer looks here."""
        fitting = [tier for tier in self.cheers.get(prefix.lower(), ()) if tier.least <= bits]
        return fitting[-1] if fitting else None
