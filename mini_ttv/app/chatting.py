"""Chat and counting, put together: the connections log in as whoever is logged in."""

from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx

from mini_ttv.core.secret import Secret
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.services.account import AccountService, AccountState
from mini_ttv.services.background_chats import BackgroundChats
from mini_ttv.services.chat import ChatService
from mini_ttv.services.counter import Counter
from mini_ttv.services.tracking import TrackingService
from mini_ttv.settings import Endpoints
from mini_ttv.storage.hits import HitStore
from mini_ttv.twitch.chat import irc_chat
from mini_ttv.twitch.chat_pool import ChatPool
from mini_ttv.twitch.recent_messages import RecentMessages


@dataclass(frozen=True, slots=True)
class Chatting:
    """The watched chat, those that are counted in the background, and the counter of both."""

    chat: ChatService
    counter: Counter
    tracking: TrackingService

    async def start(self) -> None:
        """Open the store, and join the chats that are counted in the background."""
        await self.counter.start()
        await self.tracking.start()


@dataclass(frozen=True, slots=True)
class ChatDoors:
    """What chats are made from."""

    endpoints: Endpoints
    http: httpx.AsyncClient
    account: AccountService  # chats are joined anew when another is logged in, without a gap
    emotes: Catalogue
    database: tuple[Path, Executor]  # the file of counted hits, and the one thread in which it is used


def open_chatting(doors: ChatDoors, stack: AsyncExitStack, *, history: bool = False) -> Chatting:
    """Make them.

    Args:
        doors: what they are made from.
        stack: takes their ends.
        history: ask another service for what was said before a channel was opened.
    """
    endpoints, account, emotes, database = doors.endpoints, doors.account, doors.emotes, doors.database
    source = _source(endpoints, account, stack)
    store = HitStore(database[0])
    counter = Counter(store, database[1])
    chat = ChatService(source, emotes, counter)
    if history:
        recent = RecentMessages(doors.http, endpoints.recent_messages, TwitchEmotes(endpoints.emote_cdn))
        chat.history = recent.history
    tracking = TrackingService(BackgroundChats(source, emotes, counter), store, database[1])
    stack.push_async_callback(counter.close)
    stack.push_async_callback(tracking.close)
    stack.push_async_callback(chat.aclose)
    return Chatting(chat, counter, tracking)


def _source(endpoints: Endpoints, account: AccountService, stack: AsyncExitStack) -> ChatPool:
    def credentials() -> tuple[str, Secret] | None:
        token = account.access_token()
        return (account.state.login, token) if token is not None and account.state.login else None

    source = irc_chat(endpoints.irc, emote_url=TwitchEmotes(endpoints.emote_cdn), credentials=credentials)
    stack.push_async_callback(source.close)
    logged_in_as = account.state.login

    def account_changed(state: AccountState) -> None:
        nonlocal logged_in_as
        if state.login != logged_in_as:
            logged_in_as = state.login
            source.renew()

    stack.callback(account.changed.connect(account_changed))
    return source
