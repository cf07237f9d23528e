"""Messages as events: what is kept of each one that was counted, where a person wants them kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from mini_ttv.core.chat import Badge, ChatCleared, ChatMessage, Fragment, MessageDeleted, TextFragment

_YEAR = 366 * 86_400
_SUBSCRIBERS = {"subscriber", "founder"}
_HOUR = 3600.0
_LENGTHS = 1_000  # a badge of the second tier is 2,000 and the months, of the third 3,000 and the months


@dataclass(slots=True)
class MessageEvent:
    """One message that was counted."""

    id: str  # "" where the server gave none
    at: float  # server time, Unix seconds
    channel_id: str
    channel: str  # login
    user_id: str
    login: str
    name: str  # as the person writes it
    months: int  # of the subscription; 0 = none
    tier: int  # of the subscription, 1 to 3; 0 = none
    text: str
    fragments: tuple[Fragment, ...]  # their texts concatenate to `text`
    deleted: bool = False  # a moderator took it away


@dataclass(frozen=True, slots=True)
class Moderation:
    """Messages that were taken away: one, those of a user, or all of a channel."""

    channel_id: str
    channel: str  # login
    since: float  # Unix seconds; older ones are not meant
    message_id: str = ""
    user_id: str = ""

    def means(self, event: MessageEvent) -> bool:
        """Whether it takes this message away."""
        if event.channel_id != self.channel_id or event.at < self.since:
            return False
        if self.message_id:
            return event.id == self.message_id
        return not self.user_id or event.user_id == self.user_id


def event_of(message: ChatMessage, channel_id: str, now: float) -> MessageEvent:
    """A message as an event.

    Args:
        message: all emotes in their places.
        channel_id: of its channel, which the message itself may not know.
        now: Unix seconds, for messages whose own time makes no sense.
    """
    return MessageEvent(
        message.id,
        message.sent_at if abs(message.sent_at - now) < _YEAR else now,
        channel_id,
        message.channel,
        message.user_id,
        message.login,
        message.display_name,
        message.months,
        tier_of(message.badges),
        message.text,
        joined(message.fragments),
        message.is_deleted,
    )


def message_of(event: MessageEvent) -> ChatMessage:
    """A kept message as the chat shows it; colours and badges are not kept."""
    return ChatMessage(
        id=event.id,
        channel=event.channel,
        channel_id=event.channel_id,
        user_id=event.user_id,
        login=event.login,
        display_name=event.name,
        color="",
        badges=(),
        text=event.text,
        fragments=event.fragments,
        sent_at=event.at,
        is_history=True,
        months=event.months,
        is_deleted=event.deleted,
    )


def moderation(channel_id: str, event: MessageDeleted | ChatCleared, now: float) -> Moderation:
    """What a moderator does now takes away messages of the last hour at most."""
    if isinstance(event, MessageDeleted):
        return Moderation(channel_id, event.channel, now - _HOUR, message_id=event.message_id)
    return Moderation(channel_id, event.channel, now - _HOUR, user_id=event.user_id)


def tier_of(badges: Sequence[Badge]) -> int:
    """The tier of a subscription, as the number of its badge tells it: 1 to 3, or 0 without a subscription."""
    for badge in badges:
        if badge.set_id in _SUBSCRIBERS:
            number = int(badge.id) if badge.id.isdecimal() and len(badge.id) < 6 else 0
            return min(3, max(1, number // _LENGTHS))
    return 0


def joined(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """The same with neighbouring plain words in one piece."""
    pieces: list[Fragment] = []
    for fragment in fragments:
        last = pieces[-1] if pieces else None
        if isinstance(fragment, TextFragment) and isinstance(last, TextFragment):
            pieces[-1] = TextFragment(last.text + fragment.text)
        else:
            pieces.append(fragment)
    return tuple(pieces)
