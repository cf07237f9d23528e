"""The badges that exist: what chat messages carry, `/helix/chat/badges` lists and `/badges/v1/` shows."""

from dataclasses import dataclass
from functools import lru_cache

from mini_ttv.emulator.stable import stable_uuid


@dataclass(frozen=True, slots=True)
class BadgeVersion:
    """One badge; `id` is the version as in `set_id/id` of the badges tag."""

    set_id: str
    id: str
    title: str
    uuid: str

    def url(self, base_url: str, scale: int) -> str:
        """The picture's address; `scale` 1, 2 or 3 = 18, 36 or 72 pixels."""
        return f"{base_url}/badges/v1/{self.uuid}/{scale}"


_GLOBAL: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("broadcaster", ("1",), "Broadcaster"), ("moderator", ("1",), "Moderator"), ("vip", ("1",), "VIP"),
    ("partner", ("1",), "Verified"), ("premium", ("1",), "Prime Gaming"), ("turbo", ("1",), "Turbo"), ("staff",
    ("1",), "Staff"),
    ("admin", ("1",), "Admin"), ("founder", ("0",), "Founder"), ("no_audio", ("1",), "Watching without audio"),
    ("no_video", ("1",), "Listening only"), ("subscriber", ("0", "1"), "Subscriber"),
    ("bits", ("1", "100", "1000", "5000", "10000", "25000", "50000", "100000"), "cheer {0}"),
    ("bits-leader", ("1", "2", "3"), "Bits Leader {0}"), ("sub-gifter", ("1", "5", "10", "25", "50", "100"),
    "{0} Gift Subs"),
    ("sub-gift-leader", ("1", "2", "3"), "Gifter Leader {0}"), ("raging-wolf-helm", ("1",), "Raging Wolf Helm"),
    ("glitchcon2020", ("1",), "GlitchCon 2020"), ("predictions", ("blue-1", "pink-2"), "Predicted {0}"),
)  # fmt: skip
SUBSCRIBER_MONTHS = (0, 2, 3, 6, 9, 12, 18, 24, 36, 48)


def _version(owner: str, set_id: str, version: str, title: str) -> BadgeVersion:
    return BadgeVersion(set_id, version, title.format(version), stable_uuid("badge", owner, set_id, version))


@lru_cache(1)
def global_badges() -> tuple[BadgeVersion, ...]:
    """The badges of all channels."""
    return tuple(
        _version("global", set_id, version, title) for set_id, versions, title in _GLOBAL for version in versions
    )


@lru_cache(2048)
def channel_badges(login: str) -> tuple[BadgeVersion, ...]:
    """A channel's own badges: subscribers by months, in three tiers."""
    return tuple(
        _version(
            login, "subscriber", str(tier * 1000 + months), f"{months}-Month Subscriber" if months else "Subscriber"
        )
        for tier in (0, 2, 3)
        for months in SUBSCRIBER_MONTHS
    )


def subscriber_version(months: int, tier: int = 1) -> str:
    """The version of the subscriber badge after `months` months."""
    reached = max(step for step in SUBSCRIBER_MONTHS if step <= max(0, months))
    return str(reached if tier == 1 else tier * 1000 + reached)
