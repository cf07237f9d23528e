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
class Video:
    """GET /videos: a recording, highlight or upload."""

    id: str
    user_id: str
    user_login: str
    user_name: str
    title: str
    created_at: datetime
    seconds: int = 0  # how long it is
    kind: str = ""  # "archive", "highlight" or "upload"
    description: str = ""
    view_count: int = 0
    language: str = ""
    thumbnail_url: str = ""  # with {width} and {height} in it, or "" while it is being recorded
    stream_id: str = ""  # of the stream that it records
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class Clip:
    """GET /clips: some seconds that somebody cut out of a stream."""

    id: str  # the slug
    broadcaster_id: str
    broadcaster_name: str
    title: str
    created_at: datetime
    seconds: float = 0.0  # how long it is
    creator_name: str = ""
    game_id: str = ""
    view_count: int = 0
    language: str = ""
    thumbnail_url: str = ""
    video_id: str = ""  # the recording that it was cut from, where there is one
    video_offset: int | None = None  # seconds into that recording


@dataclass(frozen=True, slots=True)
class ScheduleSegment:
    """An announced stream."""

    id: str
    start_time: datetime
    end_time: datetime | None = None
    title: str = ""
    category: Category | None = None
    is_canceled: bool = False
    is_recurring: bool = False


@dataclass(frozen=True, slots=True)
class Vacation:
    """A time in which no announced stream takes place."""

    start_time: datetime
    end_time: datetime


@dataclass(frozen=True, slots=True)
class Schedule:
    """GET /schedule: what a channel announces, the next first; empty where it announces nothing."""

    segments: tuple[ScheduleSegment, ...] = ()
    vacation: Vacation | None = None


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
    client_id: str = ""  # the application that it was issued to, "" where that is not known


@dataclass(frozen=True, slots=True)
class Validation:
    """GET /oauth2/validate: whose token it is."""

    client_id: str
    login: str
    user_id: str
    scopes: frozenset[str] = field(default_factory=frozenset)
    expires_in: int = 0  # seconds
