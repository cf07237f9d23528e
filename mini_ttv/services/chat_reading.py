"""One channel's chat as it comes in: emotes put in their places, every message counted once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from mini_ttv.core.chat import (
    ChatCleared,
    ChatEvent,
    ChatMessage,
    ChatStatus,
    MessageDeleted,
    RoomState,
    StatusChanged,
    UserNotice,
    UserState,
)
from mini_ttv.core.chat_history import id_of, with_history
from mini_ttv.core.chat_words import with_cheers
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.emotes import Emote, merge
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.seen_ids import SeenIds
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_REMEMBERED_IDS = 5_000  # of one open channel, against duplicates of reconnects
_MAX_UNCOUNTED = 10_000  # messages that may wait for a late catalogue before they are counted as they are
_MODERATION = frozenset({MessageDeleted, ChatCleared})


class EmoteCatalogue(Protocol):
    """Third-party emotes by name."""

    async def global_emotes(self) -> Mapping[str, Emote]:
        """Those of all channels."""

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        """Those of one channel."""


Cheers = Callable[[], Collection[str]]
"""Prefixes of the cheers of the open channel, lower case, as far as they are known."""

History = Callable[[str], Awaitable[list[ChatEvent]]]
"""Gives what was said in a channel lately, the oldest first; raises MiniTtvError."""


class MessageCounter(Protocol):
    """Who counts."""

    def record(self, message: ChatMessage) -> None:
        """Count a message once."""

    def moderated(self, event: ChatEvent) -> None:
        """Messages were deleted."""


@dataclass(frozen=True, slots=True)
class ChatTools:
    """What all chats use."""

    catalogue: EmoteCatalogue
    counter: MessageCounter
    tasks: TaskSet


class ChatReading:
    """What is known of one channel while it is open.

    Messages wait until the emotes of the channel are known, `hold_seconds` at most; then they are shown with what is
    known, and those that were shown too early are counted when the emotes come.
    """

    def __init__(
        self,
        tools: ChatTools,
        emit: Callable[[list[ChatEvent]], None],
        *,
        hold_seconds: float,
        history: History | None = None,
        cheers: Cheers = tuple,
    ) -> None:
        """Take the collaborators.

        Args:
            tools: what all chats use.
            emit: takes the events with all emotes in their places.
            hold_seconds: the longest that a message waits for emotes and history.
            history: gives what was said lately; asked at the first join, and after each gap.
            cheers: the channel's own prefixes, beside those that every channel has.
        """
        self._catalogue = tools.catalogue
        self._counter = tools.counter
        self._emit = emit
        self._tasks = tools.tasks
        self._hold_seconds = hold_seconds
        self._seen = SeenIds(_REMEMBERED_IDS)
        self._channel_id = ""
        self._channel_emotes: Mapping[str, Emote] | None = None
        self._global_emotes: Mapping[str, Emote] | None = None
        self._emotes: dict[str, Emote] = {}
        self._held: list[ChatEvent] | None = []  # None: nothing is held back any more
        self._uncounted: list[ChatMessage] = []  # shown before all emotes were known
        self._limit: asyncio.TimerHandle | None = None
        self._asking: list[asyncio.Task[None]] = []
        self._history = history
        self._cheers = cheers
        self._waits_for_history = False
        self._is_closed = False
        self.own_state: UserState | None = None
        """How we ourselves look in this channel, where a login reads it."""

    @property
    def emotes(self) -> Mapping[str, Emote]:
        """What is known of third-party emotes by now, by name."""
        return self._emotes

    @property
    def channel_id(self) -> str:
        """The channel's user id; "" while it is not known."""
        return self._channel_id

    @property
    def _knows_all(self) -> bool:
        return self._channel_emotes is not None and self._global_emotes is not None

    def ask_global(self) -> None:
        """Ask for the emotes of all channels."""

        def keep(emotes: Mapping[str, Emote]) -> None:
            self._global_emotes = emotes

        self._ask(self._catalogue.global_emotes, keep)

    def learn(self, channel_id: str, emotes: Mapping[str, Emote]) -> None:
        """A channel's emotes are others than before; messages from now on have them.

        What is still being asked for will be answered with them, too.
        """
        if channel_id == self._channel_id and self._channel_emotes is not None:
            self._channel_emotes = emotes
            self._learn()

    def take(self, batch: list[ChatEvent]) -> None:
        """Show and count events, or hold them back."""
        fresh = [event for event in batch if self._is_to_show(event)]
        for event in fresh:
            if type(event) in _MODERATION:
                self._counter.moderated(event)
        if not self._channel_id:
            self._ask_channel(fresh)
        self._ask_history(batch)
        if self._held is None:
            self._release(fresh)
        elif (
            self._held or self._waits_for_history or any(isinstance(event, ChatMessage | UserNotice) for event in fresh)
        ):
            self._hold(fresh)
        elif fresh:
            self._emit(fresh)

    def close(self) -> None:
        """Count what was received; show nothing more."""
        self._is_closed = True
        for task in self._asking:
            task.cancel()
        self._stop_holding()
        self._count_late()

    def _is_to_show(self, event: ChatEvent) -> bool:
        """Whether an event is new, and for somebody to see."""
        if type(event) is ChatMessage or type(event) is UserNotice:
            return self._seen.add(event.id)
        if isinstance(event, UserState):
            self.own_state = event
            return False
        return not (isinstance(event, StatusChanged) and event.is_quiet)

    def _ask_channel(self, events: list[ChatEvent]) -> None:
        ids = (event.channel_id for event in events if isinstance(event, ChatMessage | RoomState))
        self._channel_id = next(filter(None, ids), "")
        if self._channel_id:

            def keep(emotes: Mapping[str, Emote]) -> None:
                self._channel_emotes = emotes

            self._ask(partial(self._catalogue.channel_emotes, self._channel_id), keep)

    def _ask_history(self, events: list[ChatEvent]) -> None:
        joined = [event for event in events if isinstance(event, StatusChanged) and event.status is ChatStatus.JOINED]
        history = self._history
        if history is None or not joined or self._waits_for_history:
            return
        self._waits_for_history = True
        self._hold([])
        channel = joined[0].channel

        async def ask() -> None:
            said: list[ChatEvent] = []
            try:
                said = await history(channel)
            except MiniTtvError as error:
                _LOGGER.info("No history: %s", error)
            finally:
                self._waits_for_history = False
                if not self._is_closed:
                    self._put_before(said)

        self._asking.append(self._tasks.spawn(ask(), name="chat history"))

    def _put_before(self, said: list[ChatEvent]) -> None:
        """Show a history before what was held back meanwhile, unless people were shown that already."""
        if self._held is not None:
            held = {id_of(event) for event in self._held}
            shown = (
                place for place, event in enumerate(said) if (each := id_of(event)) in self._seen and each not in held
            )
            # What is older than all that was shown comes too late.
            self._held = with_history(said[next(shown, 0) :], self._held, self._is_to_show)
            if self._knows_all:
                self._stop_holding()

    def _ask(
        self, question: Callable[[], Awaitable[Mapping[str, Emote]]], keep: Callable[[Mapping[str, Emote]], None]
    ) -> None:
        async def ask() -> None:
            emotes: Mapping[str, Emote] = {}
            try:
                emotes = await question()
            except MiniTtvError as error:
                _LOGGER.warning("Third-party emotes are missing: %s", error)
            finally:
                if not self._is_closed:
                    keep(emotes)
                    self._learn()

        self._asking.append(self._tasks.spawn(ask(), name="third-party emotes"))

    def _learn(self) -> None:
        self._emotes = merge(self._channel_emotes or {}, self._global_emotes or {})
        if self._knows_all:
            if not self._waits_for_history:
                self._stop_holding()
            self._count_late()

    def _hold(self, events: list[ChatEvent]) -> None:
        self._held = [*(self._held or ()), *events]
        if self._limit is None:
            self._limit = asyncio.get_running_loop().call_later(self._hold_seconds, self._stop_holding)

    def _stop_holding(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
        held, self._held = self._held, None
        if held:
            self._release(held)

    def _release(self, events: list[ChatEvent]) -> None:
        shown = [self._placed(event) for event in events]
        if shown and not self._is_closed:
            self._emit(shown)

    def _placed(self, event: ChatEvent) -> ChatEvent:
        """The event with its emotes; a message is counted now, or later where emotes are still unknown."""
        if type(event) is ChatMessage:
            return self._count(event)
        if isinstance(event, UserNotice):  # what comes with a subscription is shown, and is no message of the chat
            words = event.message
            return event if words is None else replace(event, message=self._with_pieces(words))
        return event

    def _count(self, message: ChatMessage) -> ChatMessage:
        placed = self._with_pieces(message)
        if self._knows_all:
            self._counter.record(placed)
        else:
            self._uncounted.append(message)
            if len(self._uncounted) >= _MAX_UNCOUNTED:
                self._count_late()
        return placed

    def _count_late(self) -> None:
        late, self._uncounted = self._uncounted, []
        for message in late:
            self._counter.record(self._with_pieces(message))

    def _with_pieces(self, message: ChatMessage) -> ChatMessage:
        if message.bits and (prefixes := self._cheers()):
            message = message.with_fragments(with_cheers(message.fragments, prefixes))
        return with_emotes(message, self._emotes)
