"""Chat and counting, put together: the connections log in as whoever is logged in."""

from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx

from mini_ttv.core.chat_rules import OwnName
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.secret import Secret
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.endpoints import Endpoints
from mini_ttv.services.account import AccountService, AccountState
from mini_ttv.services.background_chats import BackgroundChats
from mini_ttv.services.chat import ChatService
from mini_ttv.services.chat_looks import ChatLooksService
from mini_ttv.services.chat_rules import ChatRules
from mini_ttv.services.counter import Counter
from mini_ttv.services.tracking import TrackingService
from mini_ttv.services.two_wires import TwoWires
from mini_ttv.storage.chat_rules_file import ChatRulesFile
from mini_ttv.storage.hits import HitStore
from mini_ttv.twitch.chat import irc_chat
from mini_ttv.twitch.chat_pool import ChatPool
from mini_ttv.twitch.eventsub import eventsub_chat
from mini_ttv.twitch.helix import HelixClient
from mini_ttv.twitch.helix_eventsub import ChatSubscriptions
from mini_ttv.twitch.helix_looks import HelixLooks
from mini_ttv.twitch.recent_messages import RecentMessages


@dataclass(frozen=True, slots=True)
class Chatting:
    """The watched chat, those that are counted in the background, and the counter of both."""

    chat: ChatService
    counter: Counter
    tracking: TrackingService
    looks: ChatLooksService  # badges and cheers of the watched chat
    rules: ChatRules  # for the messages of all chats
    take_up: "Callable[[ChatWishes], None]"  # other wishes, from the next chat on

    async def start(self) -> None:
        """Open the store, read the rules, and join the chats that are counted in the background."""
        await self.rules.start()
        await self.counter.start()
        await self.tracking.start()


@dataclass(frozen=True, slots=True)
class ChatDoors:
    """What chats are made from."""

    endpoints: Endpoints
    http: httpx.AsyncClient
    helix: HelixClient
    account: AccountService  # chats are joined anew when another is logged in, without a gap
    emotes: Catalogue
    database: tuple[Path, Executor]  # the file of counted hits, and the one thread in which it is used


@dataclass(slots=True)
class ChatWishes:
    """What a person may want of chats; a change counts from the next chat on."""

    history: bool = False  # ask another service for what was said before a channel was opened
    eventsub: bool = False  # read the chat over EventSub, too, while logged in


def open_chatting(doors: ChatDoors, wishes: ChatWishes, stack: AsyncExitStack) -> Chatting:
    """Make them; `stack` takes their ends."""
    emotes, database = doors.emotes, doors.database
    emote_url = TwitchEmotes(doors.endpoints.emote_cdn)
    irc = _irc(doors, emote_url, stack)
    eventsub = _eventsub(doors, emote_url, stack)
    logged_in_as = doors.account.state.login

    def account_changed(state: AccountState) -> None:
        nonlocal logged_in_as
        if state.login != logged_in_as:
            logged_in_as = state.login
            irc.renew()
            eventsub.renew()
            looks.ask_again()

    looks = ChatLooksService(HelixLooks(doors.helix.in_background().calls))
    stack.push_async_callback(looks.close)
    stack.callback(doors.account.changed.connect(account_changed))
    source = TwoWires(irc, eventsub, lambda: wishes.eventsub and bool(doors.account.state.user_id))
    store = HitStore(database[0])
    counter = Counter(store, database[1])
    chat = ChatService(source, emotes, counter)
    chat.cheers = lambda: looks.looks.cheers
    history = RecentMessages(doors.http, doors.endpoints.recent_messages, emote_url).history

    def take_up(wishes_now: ChatWishes) -> None:
        wishes.eventsub = wishes_now.eventsub
        chat.history = history if wishes_now.history else None

    take_up(wishes)
    background = BackgroundChats(source, emotes, counter)
    tracking = TrackingService(background, store, database[1])

    def emotes_changed(channel_id: str) -> None:
        now = emotes.known(channel_id)
        chat.learn(channel_id, now)
        background.learn(channel_id, now)

    stack.callback(emotes.changed.connect(emotes_changed))
    stack.push_async_callback(counter.close)
    stack.push_async_callback(tracking.close)
    stack.push_async_callback(chat.aclose)
    stack.callback(chat.received.connect(looks.take))
    rules = _rules(doors, stack)
    return Chatting(chat, counter, tracking, looks, rules, take_up)


def _rules(doors: ChatDoors, stack: AsyncExitStack) -> ChatRules:
    """The rules for messages; the name of whoever is logged in is one of them."""
    rules = ChatRules(ChatRulesFile(doors.database[0].parent / "chat-rules.json"))

    def read_by(state: AccountState) -> None:
        rules.reader_is(OwnName(state.login, state.display_name))

    read_by(doors.account.state)
    stack.callback(doors.account.changed.connect(read_by))
    stack.push_async_callback(rules.close)
    return rules


def _irc(doors: ChatDoors, emote_url: EmoteUrl, stack: AsyncExitStack) -> ChatPool:
    account = doors.account

    def credentials() -> tuple[str, Secret] | None:
        token = account.access_token()
        return (account.state.login, token) if token is not None and account.state.login else None

    pool = irc_chat(doors.endpoints.irc, emote_url=emote_url, credentials=credentials)
    stack.push_async_callback(pool.close)
    return pool


def _eventsub(doors: ChatDoors, emote_url: EmoteUrl, stack: AsyncExitStack) -> ChatPool:
    helix = doors.helix
    subscriptions = ChatSubscriptions(helix.calls, lambda: doors.account.state.user_id, helix.users)
    pool = eventsub_chat(doors.endpoints.eventsub, subscriptions, emote_url=emote_url)
    stack.push_async_callback(pool.close)
    return pool
