"""One entry of a chat, as small as it can be: a thousand are kept."""

from collections.abc import Sequence
from enum import Enum, auto

from mini_ttv.core.chat import ChatMessage


class Look(Enum):
    """How a row stands out: an edge and a tint."""

    PLAIN = auto()
    STATUS = auto()
    INFO = auto()
    DIVIDER = auto()
    FIRST = auto()
    HIGHLIGHT = auto()
    MENTION = auto()
    RULE = auto()  # a rule of the reader's
    PAID = auto()
    SUB = auto()
    RAID = auto()
    STREAK = auto()
    EVENT = auto()
    PRIMARY = auto()  # announcements, by Twitch's names of their colours
    BLUE = auto()
    GREEN = auto()
    ORANGE = auto()
    PURPLE = auto()


class Row:
    """One entry. `text` stands above the message, or alone where there is none."""

    __slots__ = ("count", "deleted", "look", "message", "number", "repeats", "revision", "text")

    def __init__(self, number: int, look: Look, text: str, message: ChatMessage | None = None) -> None:
        self.number = number  # counts on without end: a row's identity, in order
        self.look = look
        self.text = text
        self.message = message
        self.count = 1  # how often it was said
        self.repeats: Sequence[ChatMessage] = ()  # of the same text, after `message`; not all where they are many
        self.deleted = message is not None and message.is_deleted
        self.revision = 0  # grows when the row changes, so that a layout of it can tell
