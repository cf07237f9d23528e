"""What was really sent to the chats, to check emote counters against."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import dropwhile

_KEPT_PER_CHANNEL = 300_000  # a demo may run for days; a test that counts stays far below


class UnknownMessage(Exception):
    """A query names a message that was never sent there, or was forgotten."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One chat message: every occurrence of an emote is one ("provider:id", name) pair."""

    message_id: str
    emotes: tuple[tuple[str, str], ...]
    sent_at: float


class Truth:
    """All sent messages by channel, in order of sending."""

    def __init__(self) -> None:
        self._sent: dict[str, deque[Sent]] = {}

    def append(
        self, channel_login: str, message_id: str, emotes: Iterable[tuple[str, str]] = (), *, sent_at: float
    ) -> None:
        """Record a message that goes out now.

        Args:
            channel_login: whose chat.
            message_id: the id that clients see.
            emotes: ("provider:id", name) per occurrence, such as ("twitch:25", "Kappa").
            sent_at: seconds since 1970, the same moment as the message's tmi-sent-ts.
        """
        sent = self._sent.setdefault(channel_login, deque(maxlen=_KEPT_PER_CHANNEL))
        sent.append(Sent(message_id, tuple(emotes), sent_at))

    def messages(self, channel_login: str, first: str | None = None, last: str | None = None) -> list[Sent]:
        """The messages of a channel from id `first` to id `last`, both included.

        Raises:
            UnknownMessage: one of the two is not there, or they are in the wrong order.
        """
        sent: Iterable[Sent] = self._sent.get(channel_login, ())
        if first is not None:
            sent = dropwhile(lambda message: message.message_id != first, sent)
        found = list(sent)
        if first is not None and not found:
            raise UnknownMessage(first)
        if last is None:
            return found
        for index, message in enumerate(found):
            if message.message_id == last:
                return found[: index + 1]
        raise UnknownMessage(last)

    def take(self, channel_login: str) -> list[Sent]:
        """The messages of a channel since the last time; they are forgotten, or a long run would fill the memory."""
        return list(self._sent.pop(channel_login, ()))

    def report(self, channel_login: str, first: str | None = None, last: str | None = None) -> dict[str, object]:
        """What `GET /_control/truth` answers: number, ids and times of messages, emotes with totals and minutes.

        Raises:
            UnknownMessage: see `messages`.
        """
        messages = self.messages(channel_login, first, last)
        names: dict[str, str] = {}
        minutes: dict[str, dict[str, int]] = {}
        for message in messages:
            minute = str(int(message.sent_at // 60) * 60)
            for key, name in message.emotes:
                names.setdefault(key, name)
                counts = minutes.setdefault(key, {})
                counts[minute] = counts.get(minute, 0) + 1
        emotes = {
            key: {"name": name, "total": sum(minutes[key].values()), "minutes": minutes[key]}
            for key, name in names.items()
        }
        return {
            "messages": len(messages),
            "ids": [message.message_id for message in messages],
            "times": [message.sent_at for message in messages],
            "emotes": emotes,
        }
