"""A chat pane that is written in, with a Twitch under the test's hands."""

import asyncio
from collections.abc import Coroutine, Iterable, Mapping
from datetime import UTC, datetime

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_sending import OwnedEmote
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import User
from mini_ttv.services.emote_shelf import EmoteShelf
from mini_ttv.services.sending import SendingService
from mini_ttv.ui.chat_desk import ChatDesk, ChatTalk
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.emote_picker import RecentEmotes
from tests.services.fake_sending import FakeAccount, FakeChat, FakeDoor
from tests.ui.chat_samples import KAPPA, Pictures, emote


class ReadFakeChat(FakeChat):
    """An open chat that shows what we write."""

    @property
    def emotes(self) -> Mapping[str, Emote]:
        return {"LULW": emote("LULW", Provider.SEVENTV)}


class Others:
    """Emotes of the other providers."""

    async def global_emotes(self) -> Mapping[str, Emote]:
        return {f"bttv{number}": emote(f"bttv{number}", Provider.BTTV) for number in range(200)}

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        return {"LULW": emote("LULW", Provider.SEVENTV)}


class Own:
    """Twitch's own."""

    async def user_emotes(self, user_id: str, channel_id: str = "") -> list[OwnedEmote]:
        return [OwnedEmote(KAPPA), OwnedEmote(emote("chanHi"), channel_id)]

    async def global_emotes(self) -> list[OwnedEmote]:
        return [OwnedEmote(KAPPA)]


class ChatHouse:
    """All of it, on a running loop."""

    def __init__(self) -> None:
        self.door, self.chat, self.account = FakeDoor(), ReadFakeChat(), FakeAccount()
        self.chat.channel = "northwind"
        self.time = 1000.0
        self.tasks: list[asyncio.Task[object]] = []
        self.kept: list[str] = []
        self.stored: list[ChatMessage] = []
        self.users = [User("7", "mira", "Mira", "http://pictures.test/mira.png", "", datetime(2020, 7, 5, tzinfo=UTC))]
        self.trouble: MiniTtvError | None = None
        self.sending = SendingService(self.door, self.chat, self.account, now=lambda: self.time, sleep=self._sleep)
        self.shelf = EmoteShelf(Own(), Others(), self.chat, self.account, self.find_users)
        self.sending.own_emotes = lambda: self.shelf.own
        self.pictures = Pictures()
        self.pane = ChatPane(self.chat, self.pictures)
        self.recent = RecentEmotes("", self.kept.append)
        talk = ChatTalk(self.chat, self.sending, self.shelf, self.find_users, self.recent, self.written_by)
        self.desk = ChatDesk(self.pane, talk, self.pictures, self.spawn)
        self.pane.resize(340, 600)

    async def _sleep(self, seconds: float) -> None:
        self.time += seconds
        await asyncio.sleep(0)

    def spawn(self, coroutine: Coroutine[object, object, object]) -> object:
        task = asyncio.get_running_loop().create_task(coroutine)
        self.tasks.append(task)
        return task

    async def written_by(self, _channel_id: str, user_id: str) -> list[ChatMessage]:
        if self.trouble is not None:
            raise self.trouble
        return [each for each in self.stored if each.user_id == user_id]

    async def find_users(self, ids: Iterable[str]) -> list[User]:
        if self.trouble is not None:
            raise self.trouble
        return [user for user in self.users if user.id in set(ids)]

    async def settle(self) -> None:
        """Let everything happen that is under way."""
        for _ in range(12):
            await asyncio.sleep(0)
        await asyncio.sleep(0.12)  # a frame of the rows

    async def close(self) -> None:
        self.desk.close_feed()
        self.pane.close_feed()
        await self.sending.close()
        await self.shelf.close()
        self.pictures.close()
