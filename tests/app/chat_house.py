"""The services put together as in the program, in front of a local Twitch, with a chat open."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mini_ttv.app.chatting import ChatWishes
from mini_ttv.app.services import Services, Wishes, open_services
from mini_ttv.core.chat import ChatEvent, ChatMessage, ChatStatus, EmoteFragment, StatusChanged
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.endpoints import endpoints_from
from mini_ttv.twitch.auth import SCOPES

CLIENT = "minittvlocalpublicclient000001"
_SECONDS = 20.0


class ChatHouse:
    """The open chat, and what came in it."""

    def __init__(self, services: Services, base_url: str) -> None:
        self.services = services
        self.chat = services.chatting.chat
        self.events: list[ChatEvent] = []
        self._base_url = base_url
        self._something = asyncio.Event()
        self.chat.received.connect(self._keep)

    async def control(self, what: str, **values: object) -> dict[str, Any]:
        """Make something happen in the local Twitch."""
        answer = await self.services.http.post(f"{self._base_url}/_control/{what}", json=values)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == 200, body
        return body

    async def log_in(self, login: str = "viewer") -> None:
        """As somebody who may do all that the program asks for."""
        issued = await self.control("token", login=login, scopes=list(SCOPES), client_id=CLIENT)
        token = Token(Secret(issued["access_token"]), Secret(issued["refresh_token"]), frozenset(SCOPES))
        await self.services.account.log_in_with(token)

    async def until(self, condition: Callable[[], object], seconds: float = _SECONDS) -> None:
        """Wait until this is true; it is asked at each batch of events, and now and then."""
        async with asyncio.timeout(seconds):
            while not condition():
                self._something.clear()
                try:
                    async with asyncio.timeout(0.05):
                        await self._something.wait()
                except TimeoutError:
                    continue

    async def joined(self) -> None:
        """Until the chat is read, with the emotes of its channel."""

        def is_joined() -> bool:
            statuses = [event.status for event in self.events if isinstance(event, StatusChanged)]
            return statuses[-1:] == [ChatStatus.JOINED]

        await self.until(lambda: is_joined() and self.chat.emotes)

    async def said(self, login: str, text: str) -> ChatMessage:
        """Let somebody say it; the message as it came in."""
        message_id = (await self.control("say", login=login, text=text))["message_id"]

        def found() -> list[ChatMessage]:
            return [event for event in self.events if isinstance(event, ChatMessage) and event.id == message_id]

        await self.until(found)
        return found()[0]

    def _keep(self, events: list[ChatEvent]) -> None:
        self.events += events
        self._something.set()


@asynccontextmanager
async def chat_house(
    endpoints: dict[str, str], base_url: str, folder: Path, wishes: ChatWishes | None = None
) -> AsyncIterator[ChatHouse]:
    """All services, with nothing started but the counter."""
    made = Wishes(
        endpoints_from(endpoints),
        CLIENT,
        None,
        "http://localhost:17563/oauth2/callback",
        folder / "hits.sqlite",
        folder / "pictures",
        chat=wishes or ChatWishes(),
        notifications=False,
        throw_away=True,
    )
    async with open_services(made) as services:
        await services.chatting.counter.start()
        yield ChatHouse(services, base_url)


def emotes_of(message: ChatMessage) -> list[str]:
    """The names of the emotes in a message."""
    return [piece.text for piece in message.fragments if isinstance(piece, EmoteFragment)]
