"""What Twitch speaks of, as frozen values with Helix' field names.

Source: https://dev.twitch.tv/docs/api/reference. Ids are strings throughout; times are aware datetimes in UTC.
"""

from dataclasses import dataclass, field
from datetime import datetime

from mini_ttv.core.secret import Secret


@dataclass(frozen=True, slots=True)
class User:
    """GET /users."""

    id: str
    login: str
    display_name: str
    profile_image_url: str = ""
    description: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stream:
    """GET /streams and /streams/followed: a channel that is live."""

    id: str
    user_id: str
    user_login: str
    user_name: str
    game_id: str
    game_name: str
    title: str
    viewer_count: int
    started_at: datetime
    language: str = ""
    thumbnail_url: str = ""  # with {width} and {height} in it
    tags: tuple[str, ...] = ()
    is_mature: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """GET /games, /games/top and /search/categories."""

    id: str
    name: str
    box_art_url: str = ""  # with or without {width} and {height}


@dataclass(frozen=True, slots=True)
class FollowedChannel:
    """GET /channels/followed."""

    broadcaster_id: str
    broadcaster_login: str
    broadcaster_name: str
    followed_at: datetime


@dataclass(frozen=True, slots=True)
class FoundChannel:
    """GET /search/channels: a channel, live or not."""

    id: str
    login: str
    display_name: str
    is_live: bool = False
    game_id: str = ""
    game_name: str = ""
    title: str = ""
    profile_image_url: str = ""
    started_at: datetime | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class ChannelInfo:
    """GET /channels: the last title and category, whether live or not."""

    broadcaster_id: str
    broadcaster_login: str
    broadcaster_name: str
    game_id: str = ""
    game_name: str = ""
    title: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What the device endpoint hands out: `user_code` is for the person, `device_code` for us."""

    device_code: Secret
    user_code: str
    verification_uri: str
    expires_in: int  # seconds
    interval: float  # seconds between two polls


@dataclass(frozen=True, slots=True)
class Token:
    """What the token endpoint hands out, and what the keyring keeps."""

    access_token: Secret
    refresh_token: Secret | None = None
    scope: frozenset[str] = frozenset()
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Validation:
    """GET /oauth2/validate: whose token it is."""

    client_id: str
    login: str
    user_id: str
    scopes: frozenset[str] = field(default_factory=frozenset)
    expires_in: int = 0  # seconds
