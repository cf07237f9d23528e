"""The services and their adapters, put together; imported after the first paint, as it brings the heavy libraries."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from mini_ttv.app.browsing import Browsing, open_browsing
from mini_ttv.app.chatting import ChatDoors, Chatting, ChatWishes, open_chatting
from mini_ttv.app.http_client import new_http
from mini_ttv.app.reporting import Kept, Reporting, open_reporting
from mini_ttv.app.talking import Talking, open_talking
from mini_ttv.app_id import APP_ID
from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.models import Stream, User
from mini_ttv.core.notice_rules import NoticeRules
from mini_ttv.core.playback import ChannelFacts
from mini_ttv.core.playback_facts import Timing
from mini_ttv.core.quality import QualityPreference
from mini_ttv.core.quality_guard import QualityMemory
from mini_ttv.core.secret import Secret
from mini_ttv.desktop.loopback import Loopback
from mini_ttv.desktop.notifications import DesktopNotifications
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.images import ImageCache
from mini_ttv.endpoints import Endpoints
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.account import AccountPhase, AccountService
from mini_ttv.services.browse import BrowseService
from mini_ttv.services.chat import ChatService
from mini_ttv.services.client_setup import ClientSetup, Given
from mini_ttv.services.counter import Counter
from mini_ttv.services.inbox import Inbox
from mini_ttv.services.login import LoginService
from mini_ttv.services.notify import NotifyService
from mini_ttv.services.watch import Habits, WatchService
from mini_ttv.storage.accounts_file import accounts_file
from mini_ttv.storage.client_secrets import ClientSecrets, MemoryClientSecrets
from mini_ttv.storage.inbox_file import InboxFile
from mini_ttv.storage.keyring_vault import KeyringVault, service_name
from mini_ttv.storage.tokens import MemoryTokenStore, TokenStore
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the services are made from, as plain values."""

    endpoints: Endpoints
    client_id: str
    client_secret: Secret | None = field(repr=False)
    redirect_uri: str
    database: Path
    pictures: Path
    picture_bytes: int = 256 * _MEGABYTE
    quality: QualityPreference = QualityPreference.BEST
    channel_qualities: str = ""
    low_latency: bool = True
    codecs: tuple[str, ...] = ("h264",)
    habits: Habits = field(default_factory=Habits)  # of playback
    reconnect_minutes: int = 7
    chat: ChatWishes = field(default_factory=ChatWishes)
    notifications: bool = True
    notice_rules: NoticeRules = field(default_factory=NoticeRules)
    hit_days: int = 0  # that hits are kept; 0 for ever
    message_days: int = 0  # that messages themselves are kept; 0 keeps none
    icon: str = ""  # of notices: a file
    throw_away: bool = False  # keep the login in memory only
    keep_client_id: Callable[[str], None] = lambda _: None  # writes the client id into the settings
    given: Given = field(default_factory=Given)  # what of the registration cannot be changed


@dataclass(frozen=True, slots=True)
class Services:
    """All that runs below the window."""

    http: httpx.AsyncClient
    account: AccountService
    login: LoginService
    setup: ClientSetup
    browsing: Browsing
    playback: StreamlinkPlayback
    watch: WatchService
    chatting: Chatting
    talking: Talking
    notify: NotifyService
    images: ImageCache
    emotes: Catalogue
    reporting: Reporting

    @property
    def chat(self) -> ChatService:
        """The watched chat."""
        return self.chatting.chat

    @property
    def counter(self) -> Counter:
        """The hits."""
        return self.chatting.counter

    @property
    def browse(self) -> BrowseService:
        """The lists."""
        return self.browsing.browse


@asynccontextmanager
async def open_services(wishes: Wishes) -> AsyncIterator[Services]:
    """Make everything, and take it down in the reverse order; nothing has been started or asked yet."""
    async with AsyncExitStack() as stack:
        end = wishes.endpoints
        http = await stack.enter_async_context(new_http(end))
        account, login, setup, helix = _account(http, wishes)
        stack.push_async_callback(account.close)
        executor = _database_thread(wishes.database, stack)
        gql = GqlClient(http, end.gql, end.previews)
        browsing = open_browsing(helix, gql, account, (wishes.database, executor), stack)
        playback = _playback(wishes, helix, gql, account)
        stack.callback(playback.close)
        watch = WatchService(
            playback,
            quality=QualityMemory(wishes.quality, wishes.channel_qualities),
            timing=Timing.trying_for(wishes.reconnect_minutes),
            habits=wishes.habits,
        )
        stack.push_async_callback(watch.aclose)
        emotes = Catalogue(
            http,
            bttv=end.bttv,
            bttv_cdn=end.bttv_cdn,
            ffz=end.ffz,
            seventv=end.seventv,
            bttv_events=end.bttv_events,
            seventv_events=end.seventv_events,
        )
        emotes.listen()
        stack.push_async_callback(emotes.close)
        doors = ChatDoors(end, http, helix, account, emotes, (wishes.database, executor))
        chatting = open_chatting(doors, wishes.chat, stack)
        talking = open_talking(doors, chatting.chat, stack)
        images = ImageCache(http, wishes.pictures, wishes.picture_bytes)
        stack.callback(images.close)
        notify = _notices(wishes, browsing.browse, images, stack)
        kept = Kept(wishes.database, wishes.hit_days, wishes.message_days)
        reporting = open_reporting(chatting.counter, emotes, helix, kept, stack)
        yield Services(
            http,
            account,
            login,
            setup,
            browsing,
            playback,
            watch,
            chatting,
            talking,
            notify,
            images,
            emotes,
            reporting,
        )


def _account(http: httpx.AsyncClient, wishes: Wishes) -> tuple[AccountService, LoginService, ClientSetup, HelixClient]:
    end = wishes.endpoints
    client = ClientIdentity(wishes.client_id, wishes.client_secret)
    auth = AuthApi(http, end.oauth, client, wishes.redirect_uri)
    vault = KeyringVault(service_name(end.oauth_host))
    tokens = MemoryTokenStore() if wishes.throw_away else TokenStore(vault)
    kept = MemoryClientSecrets() if wishes.throw_away else ClientSecrets(vault)
    setup = ClientSetup(client, wishes.redirect_uri, wishes.keep_client_id, kept, wishes.given)

    async def find_user(user_id: str) -> User | None:
        return next(iter(await helix.users(ids=[user_id])), None)

    roster = None if wishes.throw_away else accounts_file(wishes.database.parent, end.oauth_host)
    account = AccountService(auth, tokens, find_user, roster=roster)
    helix = HelixClient(http, end.helix, client, account)
    return account, LoginService(auth, account, receive=Loopback), setup, helix


def _playback(wishes: Wishes, helix: HelixClient, gql: GqlClient, account: AccountService) -> StreamlinkPlayback:
    async def ask(login: str) -> ChannelFacts:
        if account.state.phase is not AccountPhase.LOGGED_IN:
            return ChannelFacts(live=bool(await gql.live_streams([login])))
        users, streams = await asyncio.gather(helix.users(logins=[login]), helix.streams(user_logins=[login]))
        return ChannelFacts(exists=bool(users), live=bool(streams.items))

    end = wishes.endpoints
    route = Route(end.gql, end.usher, low_latency=wishes.low_latency, codecs=wishes.codecs)
    return StreamlinkPlayback(route, ask=ask)


def _notices(wishes: Wishes, browse: BrowseService, images: ImageCache, stack: AsyncExitStack) -> NotifyService:
    async def picture(stream: Stream) -> Path | None:
        users = await browse.users(ids=[stream.user_id])
        url = users[0].profile_image_url if users else ""
        return await images.file(url) if url else None

    desktop = DesktopNotifications("Mini TTV", APP_ID, wishes.icon)
    stack.push_async_callback(desktop.close)
    notify = NotifyService(
        desktop,
        browse.went_live,
        browse.followed,
        enabled=wishes.notifications,
        rules=wishes.notice_rules,
        picture=picture,
        inbox=Inbox(None if wishes.throw_away else InboxFile(wishes.database.parent / "missed.json")),
    )
    stack.push_async_callback(notify.close)
    return notify


def _database_thread(database: Path, stack: AsyncExitStack) -> Executor:
    """The one thread in which the database is used, by all who keep something there."""
    executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
    stack.callback(executor.shutdown)
    database.parent.mkdir(parents=True, exist_ok=True)
    return executor
