"""What the main window is given once it is on the screen: the services it commands and the widgets made for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # The window knows the deck by name alone: all of these are loaded after it is shown.
    from PySide6.QtWidgets import QWidget

    from mini_ttv.services.account import AccountService
    from mini_ttv.services.browse import BrowseService
    from mini_ttv.services.favourites import Favourites
    from mini_ttv.services.local_follows import LocalFollows
    from mini_ttv.services.offline import OfflineService
    from mini_ttv.services.resting import Hiding
    from mini_ttv.services.search import SearchService
    from mini_ttv.services.sleep_timer import SleepTimer
    from mini_ttv.services.watch import WatchService
    from mini_ttv.ui.pictures import PictureSource
    from mini_ttv.ui.player import PlayerWidget
    from mini_ttv.ui.statistics_page import StatisticsDoors
    from mini_ttv.ui.window_modes import WindowModes


class ChatDoor(Protocol):
    """The chat of one channel."""

    def open(self, channel: str) -> None:
        """Read the chat of `channel` instead of any other."""

    def close(self) -> None:
        """Read no chat."""


class NoticeWishes(Protocol):
    """Which channels are told of when they go live."""

    def is_told(self, login: str) -> bool:
        """Whether this one is."""

    def toggle(self, login: str) -> None:
        """Tell of it no longer, or again."""


class OpenLogin(Protocol):
    """Shows the login dialog."""

    def __call__(self, window: QWidget, *, other_account: bool = False) -> object:
        """Show it over `window`; with `other_account`, another one can be chosen on Twitch's page."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Everything that lives as long as the window, but is made after its first paint."""

    account: AccountService
    browse: BrowseService
    watch: WatchService
    chat: ChatDoor
    favourites: Favourites
    follows: LocalFollows
    offline: OfflineService
    search: SearchService
    pictures: PictureSource
    player: PlayerWidget
    chat_pane: QWidget
    hit_panel: QWidget
    statistics: StatisticsDoors
    ticker: QWidget  # emotes of the last minute, for the mini player
    sleep: SleepTimer
    hiding: Hiding
    set_seen: Callable[[bool], object]  # told whether anybody can see the picture
    take_screenshot: Callable[[], object]
    show_modes: Callable[[WindowModes], object]  # to the player's buttons
    open_login: OpenLogin
    site: str  # base URL of the web pages, for links
    notices: NoticeWishes | None = None  # where channels can be told of one by one
