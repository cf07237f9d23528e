"""What a main window is attached to in tests: real lists and events, and hands that only note what they are told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QObject, QPoint, QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.core.events import Event
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.models import Category, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.services.account import AccountService
from mini_ttv.services.browse import BrowseService
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.listing import LiveList, Pager
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.offline import OfflineList, OfflineService
from mini_ttv.services.resting import Hiding, Watching, WhenHidden
from mini_ttv.services.search import SearchService
from mini_ttv.services.sleep_timer import SleepTimer
from mini_ttv.services.watch import WatchService, WatchState
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.pages import category_key, stream_key
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.window_modes import WindowModes
from tests.services.fake_browsing import FakeChannelStore, FakeFinder, records_of
from tests.ui.browse_samples import FakePictures, Source, category, streams
from tests.ui.fake_account import FakeAccount, LoginDoor
from tests.ui.fake_statistics import FakeStatistics


class Hands:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def open(self, wanted: str | Target) -> None:
        self.told.append(f"open {wanted.login if isinstance(wanted, Channel) else wanted}")

    def close(self) -> None:
        self.told.append("close")


class FakeWatch(Hands):
    def __init__(self) -> None:
        super().__init__()
        self.changed: Event[WatchState] = Event()


class FakeProfiles:
    def __init__(self) -> None:
        self.changed: Event[frozenset[str]] = Event()

    def avatar(self, user_id: str) -> str:
        return f"http://pictures.test/{user_id}.png"


class FakeBrowse:
    def __init__(self) -> None:
        self.sources = {name: Source(streams(1, 2, 3), streams(4, 5)) for name in ("followed", "top", "g1")}
        self.profiles = FakeProfiles()
        self.followed: Pager[Stream] = Pager(self.sources["followed"].fetch, stream_key)
        self.asked_games: list[str] = []
        self.order = FollowOrder.VIEWERS
        self.languages: tuple[str, ...] = ()
        self.order_changed: Event[FollowOrder] = Event()
        self.languages_changed: Event[tuple[str, ...]] = Event()

    def set_order(self, order: FollowOrder) -> None:
        self.order = order
        self.order_changed.emit(order)

    def set_languages(self, codes: Iterable[str]) -> None:
        self.languages = tuple(codes)
        self.languages_changed.emit(self.languages)

    def top_streams(self) -> Pager[Stream]:
        return Pager(self.sources["top"].fetch, stream_key)

    def game_streams(self, game_id: str) -> Pager[Stream]:
        self.asked_games.append(game_id)
        return Pager(self.sources["g1"].fetch, stream_key)

    def top_games(self) -> Pager[Category]:
        async def fetch(_after: str) -> Page[Category]:
            return Page((category(1), category(2)))

        return Pager(fetch, category_key)

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        return [User(f"id-{login}", login, login.title(), f"http://pictures.test/{login}.png") for login in logins]


class LivePictures(QObject, FakePictures):
    """Pictures with the signal of a `PictureSource`."""

    ready = Signal(str)
    films = None  # nothing here moves

    def __init__(self) -> None:
        QObject.__init__(self)
        FakePictures.__init__(self)


class FakePlayerParts:
    """Sound, hover and statistics of a player, which only note what they are asked for."""

    muted = False

    def __init__(self, told: list[str]) -> None:
        self._told = told

    def toggle_mute(self) -> None:
        self._told.append("mute")

    def change(self, delta: int) -> None:
        self._told.append(f"volume {delta}")

    def wake(self) -> None:
        self._told.append("controls")

    def toggle(self) -> None:
        self._told.append("statistics")

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def fit(self, _room: QSize) -> None:
        """Numbers that are not shown."""

    def say(self, words: str, *_more: object) -> None:
        self._told.append(words)

    def attach(self, _pictures: object) -> None:
        """A place for the channel's picture that shows none."""

    def show_stream(self, *_about: object) -> None:
        """A place for the channel's picture that shows none."""

    def picture_ready(self, _url: str) -> None:
        """A place for the channel's picture that shows none."""


class FakePlayer(QWidget):
    """A player that only notes what its window asks for."""

    full_screen_requested = Signal()
    mini_requested = Signal()
    chat_toggled = Signal()
    theatre_requested = Signal()
    on_top_requested = Signal()
    screenshot_wanted = Signal()
    menu_wanted = Signal(QPoint)
    first_frame = Signal(int)
    picture_size = QSize()

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.setMouseTracking(True)  # as the real one
        self.inside = QLabel("video", self)
        self.overlay = QLabel("words", self)
        self.overlay.hide()
        self.sound = self.hover = self.statistics_pane = self.toast = FakePlayerParts(self.told)
        self.sound_picture = FakePlayerParts(self.told)
        self.view = self
        self.state = WatchState()

    def toggle_pause(self) -> None:
        self.told.append("pause")

    def reload(self) -> None:
        self.told.append("reload")

    def set_quality(self, quality: object) -> None:
        self.told.append(f"quality {quality}")


class SmallServices:
    """Real ones in front of fakes."""

    def __init__(self, account: FakeAccount, live: LiveList[Stream]) -> None:
        self.finder = FakeFinder()
        self.store = FakeChannelStore()
        self.favourites = Favourites(records_of(self.store))
        self.follows = LocalFollows(records_of(self.store))
        self.search = SearchService(self.finder, account, self._users, sleep=self._sleep)
        self.offline = OfflineService(self.finder, OfflineList(self.finder, account, self.follows, live))

    async def _users(self, _ids: Iterable[str], logins: Iterable[str]) -> list[User]:
        return [User(f"id-{login}", login, login.title()) for login in logins if login.startswith("channel")]

    async def _sleep(self, _seconds: float) -> None:
        """Nobody is typing."""


@dataclass
class FakeDeck:
    account: FakeAccount = field(default_factory=FakeAccount)
    browse: FakeBrowse = field(default_factory=FakeBrowse)
    watch: FakeWatch = field(default_factory=FakeWatch)
    chat: Hands = field(default_factory=Hands)
    pictures: LivePictures = field(default_factory=LivePictures)
    player: FakePlayer = field(default_factory=FakePlayer)
    logins: LoginDoor = field(default_factory=LoginDoor)
    modes: list[WindowModes] = field(default_factory=list)
    sleep: SleepTimer = field(default_factory=lambda: SleepTimer(Event()))
    hiding: Hiding = field(default_factory=lambda: Hiding(cast("Watching", None), WhenHidden.AUDIO))
    seen: list[bool] = field(default_factory=list)
    ticker: QLabel = field(default_factory=lambda: QLabel("ticker"))
    pictures_taken: list[str] = field(default_factory=list)
    statistics: FakeStatistics = field(default_factory=FakeStatistics)
    small: SmallServices = field(init=False)

    def __post_init__(self) -> None:
        self.small = SmallServices(self.account, self.browse.followed)

    def deck(self) -> Deck:
        return Deck(
            account=cast("AccountService", self.account),
            browse=cast("BrowseService", self.browse),
            favourites=self.small.favourites,
            follows=self.small.follows,
            search=self.small.search,
            offline=self.small.offline,
            watch=cast("WatchService", self.watch),
            chat=self.chat,
            pictures=cast("PictureSource", self.pictures),
            player=cast("PlayerWidget", self.player),
            chat_pane=QLabel("chat"),
            hit_panel=QLabel("hits"),
            statistics=self.statistics.doors(cast("PictureSource", self.pictures)),
            ticker=self.ticker,
            sleep=self.sleep,
            hiding=self.hiding,
            set_seen=self.seen.append,
            take_screenshot=lambda: self.pictures_taken.append("taken"),
            show_modes=self.modes.append,
            open_login=self.logins,
            site="https://twitch.test",
        )
