"""What a chat pane holds: rows made of events, a bounded number of them, edited where events say so."""

from collections.abc import Callable, Iterable

from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatMessage,
    ChatStatus,
    MessageDeleted,
    Notice,
    NoticeKind,
    RoomState,
    StatusChanged,
    UserNotice,
)
from mini_ttv.core.chat_rules import Verdict
from mini_ttv.core.durations import duration_words
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.chat_folding import Folding, forget
from mini_ttv.ui.chat_modes import RoomModes
from mini_ttv.ui.chat_row import Look, Row

_NOTICE_LOOKS = {
    NoticeKind.SUB: Look.SUB,
    NoticeKind.GIFT: Look.SUB,
    NoticeKind.RAID: Look.RAID,
    NoticeKind.WATCH_STREAK: Look.STREAK,
    NoticeKind.OTHER: Look.EVENT,
}
_ANNOUNCEMENTS = {look.name: look for look in (Look.PRIMARY, Look.BLUE, Look.GREEN, Look.ORANGE, Look.PURPLE)}
_STATUS_WORDS = {
    ChatStatus.CONNECTING: marked("Connecting to the chat of {channel}…"),
    ChatStatus.JOINED: marked("Connected to the chat of {channel}."),
    ChatStatus.RECONNECTING: marked("The connection to the chat was lost. Connecting again…"),
    ChatStatus.FAILED: marked("The chat cannot be reached."),
    ChatStatus.CLOSED: marked("The chat is closed."),
}
_GAP_WORDS = marked("Messages may be missing before this point.")
_SETTLED = {ChatStatus.JOINED, ChatStatus.CLOSED}
_JUDGED = {Look.PLAIN, Look.FIRST, Look.HIGHLIGHT, Look.MENTION, Look.RULE, Look.PAID}  # what rules are for
_MODES_OF_NOTICES = ("slow_o", "subs_o", "emote_only_o", "followers_o", "r9k_o")
_EARLIER = marked("Earlier messages end here")
_MOST_NAMES = 12  # of people who got a gift


def status_words(event: StatusChanged) -> str:
    """The status in words for a person."""
    words = event.text or tr(_STATUS_WORDS[event.status], channel=event.channel)
    return f"{words} {tr(_GAP_WORDS)}" if event.gap else words


class ChatLog:
    """The rows of one channel."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.status: StatusChanged | None = None
        self.messages = 0  # ever received
        self.judge: Callable[[ChatMessage], Verdict] | None = None  # the reader's rules; None = there are none
        self.folding = Folding()
        self.modes = RoomModes()
        self._next = 0
        self._by_id: dict[str, Row] = {}
        self._status_row: Row | None = None  # the one that is edited in place
        self._is_earlier = False  # the last messages were of earlier
        self._gifts = Gifts()
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
        self.folding.clear()
        self.modes = RoomModes()
        self._gifts = Gifts()
        self.status = self._status_row = None
        self._is_earlier = False
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
            self._forget_ids(row)
            if row is self._status_row:
                self._status_row = None
        del self.rows[:surplus]
        return surplus

    def rejudge(self) -> None:
        """The rules have changed: look at all rows again. What was hidden before does not come back.

        Rows get new numbers, since those of kept rows have no holes.
        """
        kept = []
        for row in self.rows:
            if row.look in _JUDGED and row.message is not None:
                verdict = Verdict.PLAIN if self.judge is None else self.judge(row.message)
                if verdict is Verdict.HIDDEN:
                    self._forget_ids(row)
                    continue
                row.look, row.text = _look_of(row.message, verdict)
            row.number = self._next
            self._next += 1
            row.revision += 1
            kept.append(row)
        self.rows[:] = kept
        self.folding.clear()

    def _forget_ids(self, row: Row) -> None:
        for message in (row.message, *row.repeats):
            if message is not None and self._by_id.get(message.id) is row:
                del self._by_id[message.id]

    def last_of(self, login: str) -> ChatMessage | None:
        """The last message of somebody that is kept."""
        for row in reversed(self.rows):
            for message in (*reversed(row.repeats), row.message):
                if message is not None and message.login == login:
                    return message
        return None

    def has_messages(self) -> bool:
        """Whether there is more than status lines."""
        return any(row.look is not Look.STATUS for row in self.rows)

    def _append(self, look: Look, text: str, message: ChatMessage | None = None) -> Row:
        row = Row(self._next, look, text, message)
        self._next += 1
        self.rows.append(row)
        if message is not None and message.id:
            self._by_id[message.id] = row
        if self.folding.is_on:
            self.folding.added(row)
        return row

    def _message(self, message: ChatMessage) -> None:
        self.messages += 1
        verdict = Verdict.PLAIN if self.judge is None else self.judge(message)
        if verdict is Verdict.HIDDEN:
            return
        if message.is_history is not self._is_earlier:
            self._divide(is_earlier=message.is_history)
        look, text = _look_of(message, verdict)
        if self.folding.is_on and look is Look.PLAIN and (row := self.folding.joined(message)) is not None:
            if message.id:
                self._by_id[message.id] = row
            return
        self._append(look, text, message)

    def _divide(self, *, is_earlier: bool) -> None:
        """A line where messages of earlier end."""
        if self._is_earlier and not is_earlier:
            self._append(Look.DIVIDER, tr(_EARLIER))
        self._is_earlier = is_earlier

    def _user_notice(self, notice: UserNotice) -> None:
        if notice.message is not None:
            self.messages += 1
        first = self.rows[0].number if self.rows else 0
        if self._gifts.joined(notice, first):
            return
        self._divide(is_earlier=notice.is_history)
        if notice.kind is NoticeKind.ANNOUNCEMENT:
            self._append(_ANNOUNCEMENTS.get(notice.color, Look.PRIMARY), tr("Announcement"), notice.message)
        else:
            self._gifts.added(notice, self._append(_NOTICE_LOOKS[notice.kind], notice.system_text, notice.message))

    def _message_deleted(self, event: MessageDeleted) -> None:
        if (row := self._by_id.get(event.message_id)) is not None:
            forget(row, lambda message: message.id == event.message_id)

    def _cleared(self, event: ChatCleared) -> None:
        name = event.login
        for row in self.rows:
            for message in (row.message, *row.repeats):
                if message is not None and event.login and message.login == event.login:
                    name = message.display_name
            forget(row, lambda message: not event.login or message.login == event.login)
        if not event.login:
            text = tr("A moderator cleared the chat.")
        elif event.duration is None:
            text = tr("{name} was banned.", name=name)
        else:
            text = tr("{name} was timed out for {time}.", name=name, time=duration_words(event.duration))
        self._append(Look.INFO, text)

    def _room_state(self, state: RoomState) -> None:
        for sentence in self.modes.take(state):
            self._append(Look.INFO, sentence)

    def _notice(self, notice: Notice) -> None:
        # The room's state says the same of its modes, and more of them.
        if not notice.msg_id.startswith(_MODES_OF_NOTICES):
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


class Gifts:
    """Many gifts at once are told in one row, and who got them is added to it."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[Row, UserNotice, list[str]]] = {}

    def added(self, notice: UserNotice, row: Row) -> None:
        """A row tells of many gifts, if it does."""
        if notice.gifts and notice.gift_id:
            self._open[notice.gift_id] = (row, notice, [])

    def joined(self, notice: UserNotice, first: int) -> bool:
        """Whether a single gift is told by a row that is there: one with the number `first` or later."""
        row, many, names = self._open.get(notice.gift_id, (None, notice, []))
        if row is None or not notice.recipient or row.number < first:
            return False
        names.append(notice.recipient)
        more = len(names) - _MOST_NAMES
        listed = ", ".join(names[:_MOST_NAMES])
        if more > 0:
            listed = tr("{names} and %n more", "people", more, names=listed)
        told = tr("For {names}.", names=listed)
        row.text = f"{many.system_text} {told}"
        row.revision += 1
        if len(names) >= many.gifts:
            del self._open[notice.gift_id]
        return True


def _look_of(message: ChatMessage, verdict: Verdict) -> tuple[Look, str]:
    """How a message stands out, and the line above it."""
    look, text = Look.PLAIN, ""
    if message.paid:
        look, text = Look.PAID, f"Hype Chat · {message.paid}"
    elif message.is_highlighted:
        look, text = Look.HIGHLIGHT, tr("Highlighted message")
    elif message.is_first:
        look, text = Look.FIRST, tr("First message in this chat")
    if verdict is Verdict.MENTION:
        return Look.MENTION, text
    if verdict is Verdict.HIGHLIGHTED and look is not Look.PAID:
        return Look.RULE, text
    return look, text
