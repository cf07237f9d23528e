"""The people and things of the world."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Game:
    """A category; `share` says how much of Twitch's viewers it has."""

    id: str
    name: str
    igdb_id: str
    hue: int  # 0 to 359, the colour of its box art
    share: float


@dataclass(frozen=True, slots=True)
class User:
    """Anybody with an account."""

    id: str
    login: str
    display_name: str
    created_at: datetime
    description: str = ""
    broadcaster_type: str = ""  # "", "affiliate" or "partner"
    color: str = ""  # "#RRGGBB" or "" where never chosen; `World.colors` holds later changes


@dataclass(frozen=True, slots=True)
class AdBreak:
    """Ads from `started_at` for `seconds`."""

    started_at: datetime
    seconds: float
    commercial_id: str


@dataclass(slots=True)
class ChatSettings:
    """The modes of a chat room; 0 seconds or -1 minutes = off, as in ROOMSTATE."""

    emote_only: bool = False
    followers_only: int = -1
    slow: int = 0
    subs_only: bool = False
    unique: bool = False


@dataclass(slots=True, eq=False)
class Channel:
    """A user who streams now and then; the last title and game stay while offline."""

    user: User
    game: Game
    title: str
    language: str
    tags: tuple[str, ...]
    hue: int  # 0 to 359: avatar, thumbnails and video of one channel share a colour
    base_viewers: int
    labels: tuple[str, ...] = ()  # content classification
    small: bool = False  # one of the many tiny channels, without third-party emotes
    extra: bool = False  # made by `world_crowd`; shares its pictures with others
    live: bool = False
    stream_id: str = ""
    started_at: datetime | None = None
    chat_rate: float = 1.0  # messages/s
    ads: list[AdBreak] = field(default_factory=list)
    chat_settings: ChatSettings = field(default_factory=ChatSettings)

    @property
    def id(self) -> str:
        """The user's id, which is the channel's and the chat room's too."""
        return self.user.id

    @property
    def login(self) -> str:
        """The user's login, as in addresses and chat commands."""
        return self.user.login

    @property
    def is_mature(self) -> bool:
        """Whether a label warns."""
        return bool(self.labels)


@dataclass(frozen=True, slots=True)
class Follow:
    """Somebody follows a channel since."""

    channel: Channel
    followed_at: datetime


@dataclass(frozen=True, slots=True)
class SharedChat:
    """Channels whose chats are joined; the first is the host."""

    session_id: str
    channels: tuple[Channel, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SayRequest:
    """Somebody wants to write into a chat, through Helix or the control API."""

    channel: Channel
    sender: User
    text: str
    reply_parent_id: str = ""
    scripted: bool = False  # from the control API: no rate limits, no duplicate check


@dataclass(frozen=True, slots=True)
class SayResult:
    """What became of it: an id, or why it was dropped (the codes of POST /chat/messages, such as msg_duplicate)."""

    message_id: str = ""
    drop_code: str = ""
    drop_message: str = ""
    invalid_reply: bool = False  # reply_parent_id is no message of this chat: Helix answers 400
