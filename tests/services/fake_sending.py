"""What stands around the sending service, under a test's hands."""

import asyncio

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserState
from mini_ttv.core.chat_sending import ChatModes, Receipt
from mini_ttv.core.errors import MiniTtvError, NetworkError
from mini_ttv.core.events import Event
from mini_ttv.services.account_state import AccountPhase, AccountState

VIEWER = AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", "22")


class FakeDoor:
    """Twitch: takes every message, unless `answers` says otherwise."""

    def __init__(self) -> None:
        self.answers: list[Receipt | MiniTtvError] = []
        self.sent: list[tuple[str, str, str, str]] = []
        self.room = ChatModes()
        self.asked: list[str] = []
        self.gate: asyncio.Event | None = None
        self.is_down = False

    async def send(self, channel_id: str, user_id: str, message: str, reply_to: str = "") -> Receipt:
        self.sent.append((channel_id, user_id, message, reply_to))
        if self.gate is not None:
            await self.gate.wait()
        answer = self.answers.pop(0) if self.answers else Receipt(f"own{len(self.sent)}")
        if isinstance(answer, MiniTtvError):
            raise answer
        return answer

    async def modes(self, channel_id: str) -> ChatModes:
        self.asked.append(channel_id)
        if self.is_down:
            raise NetworkError("No network.")
        return self.room

    async def color(self, user_id: str) -> str:
        return "#00FF00"


class FakeChat:
    """The open chat."""

    def __init__(self) -> None:
        self.received: Event[list[ChatEvent]] = Event()
        self.channel_changed: Event[str] = Event()
        self.channel = "chan"
        self.channel_id = "11"
        self.own_state: UserState | None = None
        self.taken: list[ChatMessage] = []

    def take_own(self, message: ChatMessage) -> None:
        self.taken.append(message)

    def open(self, channel: str, channel_id: str = "") -> None:
        self.channel, self.channel_id, self.own_state = channel, channel_id, None
        self.channel_changed.emit(channel)


class FakeAccount:
    """Who is logged in."""

    def __init__(self) -> None:
        self.changed: Event[AccountState] = Event()
        self.state = VIEWER

    def become(self, state: AccountState) -> None:
        self.state = state
        self.changed.emit(state)
