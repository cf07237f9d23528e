"""What a chat pane holds: rows made of events, a bounded number of them, edited where events say so."""

from collections.abc import Callable, Iterable
from enum import Enum, auto

from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatMessage,
    ChatStatus,
    MentionFragment,
    MessageDeleted,
    Notice,
    NoticeKind,
    RoomState,
    StatusChanged,
    UserNotice,
)


class Look(Enum):
    """How a row stands out: an edge and a tint."""

    PLAIN = auto()
    STATUS = auto()
    INFO = auto()
    FIRST = auto()
    HIGHLIGHT = auto()
    MENTION = auto()
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

    __slots__ = ("deleted", "look", "message", "number", "revision", "text")

    def __init__(self, number: int, look: Look, text: str, message: ChatMessage | None = None) -> None:
        self.number = number  # counts on without end: a row's identity, in order
        self.look = look
        self.text = text
        self.message = message
        self.deleted = message is not None and message.is_deleted
        self.revision = 0  # grows when the row changes, so that a layout of it can tell


_NOTICE_LOOKS = {
    NoticeKind.SUB: Look.SUB,
    NoticeKind.GIFT: Look.SUB,
    NoticeKind.RAID: Look.RAID,
    NoticeKind.WATCH_STREAK: Look.STREAK,
    NoticeKind.OTHER: Look.EVENT,
}
_ANNOUNCEMENTS = {look.name: look for look in (Look.PRIMARY, Look.BLUE, Look.GREEN, Look.ORANGE, Look.PURPLE)}
_STATUS_WORDS = {
    ChatStatus.CONNECTING: "Connecting to the chat of {channel}…",
    ChatStatus.JOINED: "Connected to the chat of {channel}.",
    ChatStatus.RECONNECTING: "The connection to the chat was lost. Connecting again…",
    ChatStatus.FAILED: "The chat cannot be reached.",
    ChatStatus.CLOSED: "The chat is closed.",
}
_GAP_WORDS = "Messages may be missing before this point."
_SETTLED = {ChatStatus.JOINED, ChatStatus.CLOSED}


def status_words(event: StatusChanged) -> str:
    """The status in words for a person."""
    words = event.text or _STATUS_WORDS[event.status].format(channel=event.channel)
    return f"{words} {_GAP_WORDS}" if event.gap else words


class ChatLog:
    """The rows of one channel."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.status: StatusChanged | None = None
        self.messages = 0  # ever received
        self.own_login = ""  # a message that mentions it stands out
        self._next = 0
        self._by_id: dict[str, Row] = {}
        self._status_row: Row | None = None  # the one that is edited in place
        self._modes: dict[str, str] | None = None
        self._handlers: dict[type, Callable[..., None]] = {
            ChatMessage: self._message,
            UserNotice: self._user_notice,
            MessageDeleted: self._message_deleted,
            ChatCleared: self._cleared,
            RoomState: self._room_state,
            Notice: self._notice,
            StatusChanged: self._status,
        }

    def clear(self) -> None:
        """Forget everything, for another channel."""
        self.rows.clear()
        self._by_id.clear()
        self.status = self._status_row = self._modes = None
        self.messages = 0

    def feed(self, events: Iterable[ChatEvent]) -> None:
        """Apply `events` in their order."""
        for event in events:
            self._handlers[type(event)](event)

    def trim(self, limit: int) -> int:
        """Forget the oldest rows above `limit`; how many went."""
        surplus = len(self.rows) - limit
        if surplus <= 0:
            return 0
        for row in self.rows[:surplus]:
            if row.message is not None and self._by_id.get(row.message.id) is row:
                del self._by_id[row.message.id]
            if row is self._status_row:
                self._status_row = None
        del self.rows[:surplus]
        return surplus

    def has_messages(self) -> bool:
        """Whether there is more than status lines."""
        return any(row.look is not Look.STATUS for row in self.rows)

    def _append(self, look: Look, text: str, message: ChatMessage | None = None) -> Row:
        row = Row(self._next, look, text, message)
        self._next += 1
        self.rows.append(row)
        if message is not None and message.id:
            self._by_id[message.id] = row
        return row

    def _message(self, message: ChatMessage) -> None:
        self.messages += 1
        look, text = Look.PLAIN, ""
        if message.is_highlighted:
            look, text = Look.HIGHLIGHT, "Highlighted message"
        elif message.is_first:
            look, text = Look.FIRST, "First message in this chat"
        elif self.own_login and self._mentions(message):
            look = Look.MENTION
        self._append(look, text, message)

    def _mentions(self, message: ChatMessage) -> bool:
        own = self.own_login
        return (message.reply is not None and message.reply.parent_login == own) or any(
            isinstance(fragment, MentionFragment) and fragment.login == own for fragment in message.fragments
        )

    def _user_notice(self, notice: UserNotice) -> None:
        if notice.message is not None:
            self.messages += 1
        if notice.kind is NoticeKind.ANNOUNCEMENT:
            self._append(_ANNOUNCEMENTS.get(notice.color, Look.PRIMARY), "Announcement", notice.message)
        else:
            self._append(_NOTICE_LOOKS[notice.kind], notice.system_text, notice.message)

    def _message_deleted(self, event: MessageDeleted) -> None:
        if (row := self._by_id.get(event.message_id)) is not None:
            _delete(row)

    def _cleared(self, event: ChatCleared) -> None:
        name = event.login
        for row in self.rows:
            if row.message is not None and (not event.login or row.message.login == event.login):
                name = row.message.display_name if event.login else name
                _delete(row)
        if not event.login:
            text = "A moderator cleared the chat."
        elif event.duration is None:
            text = f"{name} was banned."
        else:
            text = f"{name} was timed out for {duration_words(event.duration)}."
        self._append(Look.INFO, text)

    def _room_state(self, state: RoomState) -> None:
        changed = {mode: words for mode, words in _mode_words(state).items() if words is not None}
        if self._modes is None:
            self._modes = changed
            if on := [words for words in changed.values() if words]:
                self._append(Look.INFO, f"This chat is limited: {', '.join(on)}.")
            return
        for mode, words in changed.items():
            if self._modes.get(mode, "") != words:
                self._append(Look.INFO, f"Now on: {words}." if words else f"No longer on: {self._modes[mode]}.")
                self._modes[mode] = words

    def _notice(self, notice: Notice) -> None:
        self._append(Look.INFO, notice.text)

    def _status(self, event: StatusChanged) -> None:
        self.status = event
        if self._status_row is None:
            self._status_row = self._append(Look.STATUS, status_words(event))
        else:
            self._status_row.text = status_words(event)
            self._status_row.revision += 1
        if event.status in _SETTLED:
            self._status_row = None


def _delete(row: Row) -> None:
    if not row.deleted:
        row.deleted = True
        row.revision += 1


def _mode_words(state: RoomState) -> dict[str, str | None]:
    """Each mode in words, "" where it is off, None where nothing is said of it."""

    def flag(value: bool | None, words: str) -> str | None:  # noqa: FBT001 - a flag is its subject
        return None if value is None else words if value else ""

    followers = state.followers_only
    slow = state.slow
    return {
        "emotes": flag(state.emote_only, "emotes only"),
        "subscribers": flag(state.subs_only, "subscribers only"),
        "unique": flag(state.unique, "unique messages only"),
        "followers": None if followers is None else _followers_words(followers),
        "slow": None if slow is None else f"slow mode ({duration_words(slow)})" if slow > 0 else "",
    }


def _followers_words(minutes: int) -> str:
    if minutes < 0:
        return ""
    return f"followers only (of {duration_words(minutes * 60)} or more)" if minutes else "followers only"


def duration_words(seconds: int) -> str:
    """A length of time in its largest whole unit, such as "10 minutes"."""
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size and seconds % size == 0:
            count = seconds // size
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    return f"{seconds} second" if seconds == 1 else f"{seconds} seconds"
