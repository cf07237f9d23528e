"""Writing in the open chat: who may, when, and what became of what was written."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    ChatEvent,
    ChatMessage,
    Reply,
    RoomState,
    TextFragment,
    UserState,
)
from mini_ttv.core.chat_sending import (
    MOST_LETTERS,
    ChatModes,
    Pace,
    Receipt,
    Repetition,
    is_trusted,
    one_line,
    refused_command,
    spoken,
)
from mini_ttv.core.chat_words import with_mentions
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.services.account_state import AccountPhase, AccountState
from mini_ttv.services.send_words import BANNED, MISSING_SCOPE, drop_of, modes_words, trouble_words

_LOGGER = logging.getLogger(__name__)
_SHORT = 2.5  # seconds that a message waits for its turn without a word
_MOST_ROOMS = 50  # remembered
_SCOPE = "user:write:chat"


class Hindrance(Enum):
    """What stands between a person and the chat."""

    NOTHING = "nothing"
    CLOSED = "no chat is open"
    LOGIN = "log in"
    CHECKING = "the login is being checked"
    CONSENT = "allow more"
    JOINING = "the chat is not there yet"
    BANNED = "banned"


@dataclass(frozen=True, slots=True)
class SendState:
    """Whether somebody can write now."""

    hindrance: Hindrance = Hindrance.CLOSED
    words: str = ""  # why not, or what the last wait is for
    ready_at: float = 0.0  # of the service's clock; later than now: wait until then
    modes: str = ""  # what the chat asks of people
    name: str = ""  # who writes
    channel: str = ""  # login of the open channel


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message: sent, or refused with words."""

    is_sent: bool
    words: str = ""


class SendDoor(Protocol):
    """Twitch."""

    async def send(self, channel_id: str, user_id: str, message: str, reply_to: str = "") -> Receipt:
        """Say something."""

    async def modes(self, channel_id: str) -> ChatModes:
        """Who may write."""

    async def color(self, user_id: str) -> str:
        """The colour of somebody's name."""


class OpenChat(Protocol):
    """The chat that is read: `ChatService`."""

    received: Event[list[ChatEvent]]
    channel_changed: Event[str]
    channel: str

    @property
    def channel_id(self) -> str:
        """Its user id."""

    @property
    def own_state(self) -> UserState | None:
        """How we look in it."""

    def take_own(self, message: ChatMessage) -> None:
        """Show and count what we wrote."""


class Account(Protocol):
    """Who is logged in."""

    changed: Event[AccountState]

    @property
    def state(self) -> AccountState:
        """How things are now."""


@dataclass(slots=True)
class _Room:
    """What is known of writing in one channel."""

    modes: ChatModes | None = None
    repetition: Repetition = field(default_factory=Repetition)
    pace: Pace = field(default_factory=Pace)
    ready_at: float = 0.0
    why: str = ""  # the wait until then
    waits_for_slow: bool = False  # the wait ends with the slow mode
    banned: bool = False
    badges: tuple[Badge, ...] = ()


class SendingService:
    """Sends to the open chat, keeps to its rules, and tells how it stands."""

    def __init__(
        self,
        door: SendDoor,
        chat: OpenChat,
        account: Account,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the collaborators; `now` and `sleep` are the clock that `SendState.ready_at` is of."""
        self.changed: Event[SendState] = Event()
        self.state = SendState()
        self.now = now
        self.own_emotes: Callable[[], Mapping[str, Emote]] = dict
        """Gives the emotes of Twitch that we may write, by name."""
        self._door = door
        self._chat = chat
        self._account = account
        self._sleep = sleep
        self._tasks = TaskSet(_LOGGER)
        self._turn = asyncio.Lock()
        self._pace = Pace()  # of the account, in all channels together
        self._rooms: OrderedDict[str, _Room] = OrderedDict()
        self._colors: dict[str, str] = {}
        self._asked: set[str] = set()  # channels whose modes were asked for
        self._deaf = (
            chat.received.connect(self._received),
            chat.channel_changed.connect(self._opened),
            account.changed.connect(lambda _state: self._show()),
        )
        self._show()

    async def close(self) -> None:
        """Stop."""
        for stop_listening in self._deaf:
            stop_listening()
        await self._tasks.cancel()

    def why_not(self, text: str) -> str:
        """Why this cannot be sent now, in a sentence; "" where it can."""
        state = self.state
        # Whoever was banned may be allowed again, which nobody tells: Twitch knows.
        if state.hindrance not in {Hindrance.NOTHING, Hindrance.BANNED}:
            return state.words
        if not (text := one_line(text)):
            return tr("There is nothing to send.")
        if words := refused_command(text):
            return words
        if len(text) > MOST_LETTERS:
            return tr(
                "A message has {most} characters at most; this one has {count}.", most=MOST_LETTERS, count=len(text)
            )
        wait = state.ready_at - self.now()
        return state.words if wait > _SHORT else ""

    async def send(self, text: str, reply: Reply | None = None) -> Outcome:
        """Say something in the open chat.

        Args:
            text: what somebody typed.
            reply: what it answers to.

        Returns:
            Whether it was sent; where not, why.
        """
        words = self.why_not(text)
        if words:
            return Outcome(is_sent=False, words=words)
        channel, channel_id, room = self._chat.channel, self._chat.channel_id, self._room()
        who = self._account.state
        async with self._turn:
            wait = max(room.ready_at, self._ready_at(room)) - self.now()
            if wait > _SHORT:
                self._wait(room, self.now() + wait, room.why or tr("You have written a lot. Wait a moment."))
                return Outcome(is_sent=False, words=self.state.words)
            if wait > 0:
                await self._sleep(wait)
            if self._chat.channel != channel or self._account.state.user_id != who.user_id:
                return Outcome(is_sent=False, words=tr("It was not sent: the chat was left before."))
            said = room.repetition.distinct(one_line(text), self.now())
            try:
                receipt = await self._door.send(
                    channel_id, who.user_id, said, reply.parent_message_id if reply is not None else ""
                )
            except MiniTtvError as error:
                _LOGGER.info("A message was not sent: %s", error)
                return Outcome(is_sent=False, words=trouble_words(error))
            return self._answered(receipt, said, reply, (channel, channel_id), room)

    def _answered(
        self, receipt: Receipt, said: str, reply: Reply | None, where: tuple[str, str], room: _Room
    ) -> Outcome:
        now = self.now()
        self._pace.sent(now)
        room.pace.sent(now)
        if not receipt.message_id:
            drop = drop_of(receipt)
            room.banned = drop.banned
            if drop.wait:
                self._wait(room, now + drop.wait, drop.words)
            self._show()
            return Outcome(is_sent=False, words=drop.words)
        room.repetition.said(said, now)
        room.banned = False
        slow = room.modes.slow if room.modes is not None else 0
        if slow and not self._is_trusted(room):
            self._wait(room, now + slow, tr("Slow mode: one message every %n second(s).", "", slow), slow=True)
        self._chat.take_own(self._own(receipt.message_id, one_line(said), reply, where))
        self._show()
        return Outcome(is_sent=True)

    def _own(self, message_id: str, text: str, reply: Reply | None, where: tuple[str, str]) -> ChatMessage:
        """The message as others will read it."""
        who, looks = self._account.state, self._chat.own_state
        text, is_action = spoken(text)
        message = ChatMessage(
            id=message_id,
            channel=where[0],
            channel_id=where[1],
            user_id=who.user_id,
            login=who.login,
            display_name=(looks.display_name if looks is not None else "") or who.display_name or who.login,
            color=(looks.color if looks is not None else "") or self._colors.get(who.user_id, ""),
            badges=looks.badges if looks is not None else self._room().badges,
            text=text,
            fragments=(TextFragment(text),),
            sent_at=time.time(),
            is_action=is_action,
            reply=reply,
        )
        placed = with_emotes(message, self.own_emotes())
        return placed.with_fragments(with_mentions(placed.fragments))

    # What becomes known

    def _opened(self, channel: str) -> None:
        if channel:
            room = self._room()
            room.banned = False  # who was allowed again is not told
            room.modes = None
        self._asked.clear()
        self._show()

    def _received(self, events: list[ChatEvent]) -> None:
        room, own = self._room(), self._account.state.user_id
        was = self._chat.channel_id, room.modes, room.ready_at, room.banned
        is_past = any(isinstance(event, ChatMessage) and event.is_history for event in events)
        for event in events:
            if isinstance(event, RoomState):
                room.modes = (room.modes or ChatModes()).after(event)
                if not room.modes.slow and room.waits_for_slow:
                    room.ready_at = 0.0
            elif isinstance(event, ChatMessage) and own and event.user_id == own and not event.is_history:
                room.badges = event.badges
                self._colors[own] = event.color
            elif isinstance(event, ChatCleared) and not is_past:  # what a history tells may be over
                self._cleared(room, event)
        if was != (self._chat.channel_id, room.modes, room.ready_at, room.banned) or self._is_joining():
            self._show()

    def _is_joining(self) -> bool:
        return self.state.hindrance is Hindrance.JOINING and bool(self._chat.channel_id)

    def _cleared(self, room: _Room, event: ChatCleared) -> None:
        if not event.login or event.login != self._account.state.login:
            return
        if event.duration is None:
            room.banned = True
        else:
            self._wait(room, self.now() + event.duration, tr("You are timed out in this chat."))

    def _room(self) -> _Room:
        channel = self._chat.channel
        room = self._rooms.get(channel)
        if room is None:
            room = self._rooms[channel] = _Room()
        self._rooms.move_to_end(channel)
        if len(self._rooms) > _MOST_ROOMS:
            self._rooms.popitem(last=False)
        return room

    def _is_trusted(self, room: _Room) -> bool:
        looks = self._chat.own_state
        badges = looks.badges if looks is not None else room.badges
        return is_trusted(badges) or self._account.state.user_id == self._chat.channel_id

    def _ready_at(self, room: _Room) -> float:
        now, trusted = self.now(), self._is_trusted(room)
        # A message of a moderator counts for all the places where its author is none.
        return max(room.pace.ready_at(now, trusted=trusted), self._pace.ready_at(now, trusted=trusted))

    def _wait(self, room: _Room, until: float, why: str, *, slow: bool = False) -> None:
        room.ready_at, room.why, room.waits_for_slow = until, why, slow
        self._show()

    def _show(self) -> None:
        state = self._now()
        if state != self.state:
            self.state = state
            self.changed.emit(state)
        if state.hindrance is Hindrance.NOTHING and self._chat.channel not in self._asked:
            self._asked.add(self._chat.channel)
            _ = self._tasks.spawn(self._ask(self._chat.channel, self._chat.channel_id), "modes of the chat")

    def _now(self) -> SendState:
        name, channel = self._account.state.display_name, self._chat.channel
        hindrance, words = self._hindrance()
        if hindrance is not Hindrance.NOTHING:
            return SendState(hindrance, words, name=name, channel=channel)
        room = self._room()
        modes = modes_words(room.modes) if room.modes is not None else ""
        if room.ready_at > self.now():
            return SendState(hindrance, room.why, room.ready_at, modes, name, channel)
        return SendState(hindrance, modes=modes, name=name, channel=channel)

    def _hindrance(self) -> tuple[Hindrance, str]:
        who, chat = self._account.state, self._chat
        found = Hindrance.NOTHING, ""
        if not chat.channel:
            found = Hindrance.CLOSED, tr("No chat is open.")
        elif who.phase is AccountPhase.LOGGED_OUT:
            found = Hindrance.LOGIN, tr("Log in to write in chat.")
        elif who.phase is AccountPhase.CHECKING or not who.user_id:
            found = Hindrance.CHECKING, tr("Your login is being checked…")
        elif _SCOPE in who.lacking:
            found = Hindrance.CONSENT, tr(MISSING_SCOPE)
        elif not chat.channel_id:
            found = Hindrance.JOINING, tr("Connecting to the chat…")
        elif self._room().banned:
            found = Hindrance.BANNED, tr(BANNED)
        return found

    async def _ask(self, channel: str, channel_id: str) -> None:
        """What the connection may not have told."""
        user_id = self._account.state.user_id
        try:
            if user_id not in self._colors:
                self._colors[user_id] = await self._door.color(user_id)
            if self._room().modes is None:
                modes = await self._door.modes(channel_id)
                room = self._room()
                if self._chat.channel == channel and room.modes is None:
                    room.modes = modes
                    self._show()
        except MiniTtvError as error:
            _LOGGER.info("The modes of the chat are not known: %s", error)
