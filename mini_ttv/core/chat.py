"""Chat as events, whichever wire brought them; fragments have EventSub's names.

Source: https://dev.twitch.tv/docs/eventsub/eventsub-subscription-types#channelchatmessage

What is made for every message (texts, emotes, the message itself) is not frozen, since that costs thrice the time to
make; nobody writes to it all the same.
"""

from dataclasses import dataclass
from enum import Enum

from mini_ttv.core.emotes import Emote


@dataclass(slots=True, unsafe_hash=True)
class TextFragment:
    """Plain words."""

    text: str


SPACE = TextFragment(" ")  # what stands between most emotes: one for all


@dataclass(slots=True, unsafe_hash=True)
class EmoteFragment:
    """An emote where `text` stood."""

    text: str
    emote: Emote


@dataclass(frozen=True, slots=True)
class MentionFragment:
    """`@name`, with the sign."""

    text: str
    login: str


@dataclass(frozen=True, slots=True)
class CheermoteFragment:
    """A cheer of `bits` bits."""

    text: str
    prefix: str
    bits: int


Fragment = TextFragment | EmoteFragment | MentionFragment | CheermoteFragment


@dataclass(frozen=True, slots=True)
class Badge:
    """`set_id/id` of the badges tag; `info` as in badge-info."""

    set_id: str
    id: str
    info: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message answers to."""

    parent_message_id: str
    parent_login: str
    parent_name: str
    parent_text: str
    thread_message_id: str = ""


@dataclass(slots=True)
class ChatMessage:
    """One message of a channel."""

    id: str  # "" where the server gave none
    channel: str  # login, lower case, no "#"
    channel_id: str
    user_id: str
    login: str
    display_name: str
    color: str  # "#RRGGBB" or ""
    badges: tuple[Badge, ...]
    text: str  # without CTCP and duplicate-bypass characters
    fragments: tuple[Fragment, ...]  # their texts concatenate to `text`
    sent_at: float  # server time, Unix seconds; 0 where unknown
    is_action: bool = False
    is_first: bool = False
    is_highlighted: bool = False
    is_history: bool = False
    bits: int = 0
    months: int = 0  # subscription months
    reply: Reply | None = None
    source_channel_id: str = ""  # shared chat: "" or own channel id = written here
    source_message_id: str = ""
    is_deleted: bool = False  # history only: a moderator had deleted it before it came here
    paid: str = ""  # hype chat: the amount with its currency

    def with_fragments(self, fragments: tuple[Fragment, ...]) -> "ChatMessage":
        """The same message in other pieces, whose texts concatenate to the same text."""
        other = object.__new__(ChatMessage)  # in half the time that the constructor takes
        other.id = self.id
        other.channel = self.channel
        other.channel_id = self.channel_id
        other.user_id = self.user_id
        other.login = self.login
        other.display_name = self.display_name
        other.color = self.color
        other.badges = self.badges
        other.text = self.text
        other.fragments = fragments
        other.sent_at = self.sent_at
        other.is_action = self.is_action
        other.is_first = self.is_first
        other.is_highlighted = self.is_highlighted
        other.is_history = self.is_history
        other.bits = self.bits
        other.months = self.months
        other.reply = self.reply
        other.source_channel_id = self.source_channel_id
        other.source_message_id = self.source_message_id
        other.is_deleted = self.is_deleted
        other.paid = self.paid
        return other


class NoticeKind(Enum):
    """Kinds of USERNOTICE that look different; all others are OTHER and show their system message."""

    SUB = "sub"
    GIFT = "gift"
    RAID = "raid"
    ANNOUNCEMENT = "announcement"
    WATCH_STREAK = "watch streak"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class UserNotice:
    """USERNOTICE: something that happened, with the user's words where there are some."""

    id: str
    channel: str
    kind: NoticeKind
    msg_id: str  # Twitch's own name of the kind
    system_text: str
    login: str
    display_name: str
    sent_at: float
    message: ChatMessage | None = None
    color: str = ""  # of an announcement: PRIMARY, BLUE, GREEN, ORANGE, PURPLE
    gift_id: str = ""  # of many gifts at once, and of each of them
    gifts: int = 0  # how many at once
    recipient: str = ""  # who got a gift
    is_history: bool = False


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """CLEARMSG."""

    channel: str
    message_id: str


@dataclass(frozen=True, slots=True)
class ChatCleared:
    """CLEARCHAT: of everything, or of one user (`duration` None = ban)."""

    channel: str
    login: str = ""
    user_id: str = ""
    duration: int | None = None  # seconds


@dataclass(frozen=True, slots=True)
class RoomState:
    """ROOMSTATE; None = not said, keep what was known."""

    channel: str
    channel_id: str = ""
    emote_only: bool | None = None
    followers_only: int | None = None  # minutes, -1 = off
    unique: bool | None = None
    slow: int | None = None  # seconds
    subs_only: bool | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """NOTICE: the server's words to us."""

    channel: str
    msg_id: str
    text: str


@dataclass(frozen=True, slots=True)
class UserState:
    """USERSTATE: how we ourselves look in a channel; not shown, but the looks of what we write."""

    channel: str
    display_name: str
    color: str  # "#RRGGBB" or ""
    badges: tuple[Badge, ...] = ()


class ChatStatus(Enum):
    """How the connection of one channel is."""

    CONNECTING = "connecting"
    JOINED = "joined"
    RECONNECTING = "reconnecting"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The one status line; `gap` = messages may be missing before this point.

    A quiet one is for nobody to see: what was said lately is worth asking for.
    """

    channel: str
    status: ChatStatus
    text: str = ""
    gap: bool = False
    is_quiet: bool = False


ChatEvent = ChatMessage | UserNotice | MessageDeleted | ChatCleared | RoomState | Notice | UserState | StatusChanged
