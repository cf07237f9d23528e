"""A chat shown some seconds later, so that it fits a picture that is itself some seconds behind."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Protocol

from mini_ttv.core.chat import ChatEvent, ChatMessage
from mini_ttv.core.events import Event

_MOST_WAITING = 50_000  # events; beyond, the oldest are shown at once


class Chat(Protocol):
    """The chat that is delayed: `ChatService`."""

    received: Event[list[ChatEvent]]
    channel_changed: Event[str]
    channel: str


class ChatDelay:
    """A door to a chat like the chat's own; events come in their order, `seconds` after they came to the chat.

    What the reader writes and what is history anyway comes at once: writing is never delayed.
    """

    def __init__(self, chat: Chat, seconds: float = 0.0, *, own_login: Callable[[], str] = lambda: "") -> None:
        """`own_login` gives the login of the reader, "" while nobody is logged in."""
        self.received: Event[list[ChatEvent]] = Event()
        self._chat = chat
        self._seconds = seconds
        self._own_login = own_login
        self._waiting: deque[tuple[float, list[ChatEvent]]] = deque()  # with the time of arrival
        self._count = 0
        self._timer: asyncio.TimerHandle | None = None
        self._deaf = (chat.received.connect(self._take), chat.channel_changed.connect(lambda _channel: self._forget()))

    @property
    def channel(self) -> str:
        """The login of the open channel, or ""."""
        return self._chat.channel

    @property
    def seconds(self) -> float:
        """How much later events come."""
        return self._seconds

    def set_seconds(self, seconds: float) -> None:
        """Let events come later, or sooner: then those that are due come at once."""
        self._seconds = max(0.0, seconds)
        self._release()

    def close(self) -> None:
        """Hear nothing more, and forget what waits."""
        for stop_listening in self._deaf:
            stop_listening()
        self._forget()

    def _take(self, events: list[ChatEvent]) -> None:
        if self._seconds <= 0 and not self._waiting:
            self.received.emit(events)
            return
        own = self._own_login()
        at_once = [event for event in events if _is_for_now(event, own)]
        if at_once:
            self.received.emit(at_once)
            events = [event for event in events if not _is_for_now(event, own)]
        if events:
            self._waiting.append((_now(), events))
            self._count += len(events)
            self._release()

    def _release(self) -> None:
        """Hand on what is due, in one batch, and wait for the next."""
        due: list[ChatEvent] = []
        limit = _now() - self._seconds
        while self._waiting and (self._waiting[0][0] <= limit or self._count > _MOST_WAITING):
            _, events = self._waiting.popleft()
            self._count -= len(events)
            due += events
        self._stop_waiting()
        if self._waiting:
            later = self._waiting[0][0] + self._seconds - _now()
            self._timer = asyncio.get_running_loop().call_later(max(0.0, later), self._release)
        if due:
            self.received.emit(due)

    def _forget(self) -> None:
        self._stop_waiting()
        self._waiting.clear()
        self._count = 0

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _is_for_now(event: ChatEvent, own_login: str) -> bool:
    if not isinstance(event, ChatMessage):
        return False
    return event.is_history or (bool(own_login) and event.login == own_login)


def _now() -> float:
    return asyncio.get_running_loop().time()
