"""Chat and counting, put together: the connections log in as whoever is logged in."""

from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

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


def open_chatting(
    endpoints: Endpoints,
    account: AccountService,
    emotes: Catalogue,
    database: tuple[Path, Executor],
    stack: AsyncExitStack,
) -> Chatting:
    """Make them.

    Args:
        endpoints: where the chat server is.
        account: who is logged in; chats are joined anew when that changes, without a gap.
        emotes: third-party emotes.
        database: the file of counted hits, and the one thread in which it is used.
        stack: takes their ends.
    """
    source = _source(endpoints, account, stack)
    store = HitStore(database[0])
    counter = Counter(store, database[1])
    chat = ChatService(source, emotes, counter)
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
