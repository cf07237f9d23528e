"""All list pages of the window, made before there is anything to list and filled when there is."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mini_ttv.core.models import Category, Stream
from mini_ttv.services.browse import BrowseService
from mini_ttv.services.listing import Listing, Pager
from mini_ttv.ui import theme
from mini_ttv.ui.card_model import CardModel
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import StreamCards, stream_words
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.pages import FollowingPage, GamePage, GamesPage, Spawn, StreamsPage, stream_key
from mini_ttv.ui.pictures import PictureSource


class LiveStrip(QWidget):
    """Other live channels below the video: one row of cards."""

    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    filled = Signal(bool)
    """Whether there is anything in it."""

    def __init__(self, avatar: Callable[[str], str]) -> None:
        super().__init__()
        self.cards = StreamCards(avatar)
        self._title = QLabel("Live now")
        theme.set_role(self._title, "strong")
        self._view = CardView(CardModel(stream_key, stream_words), self.cards, "Live now", strip=True)
        self._view.opened.connect(self.opened)
        self._view.menu_wanted.connect(self.menu_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, 2, theme.SPACE_S, 0)
        column.setSpacing(0)
        self._title.setContentsMargins(theme.SPACE_S, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._view, stretch=1)
        self.setProperty("role", "surface")

    def show_streams(self, title: str, listing: Listing[Stream], playing: str) -> None:
        """Show the streams of `listing` but for the one of the login `playing`."""
        self._title.setText(title)
        items = tuple(item for item in listing.items if item.user_login != playing)
        self._view.show_items(items, loading=False)
        self.filled.emit(bool(items))


class BrowsePages(QObject):
    """Following, top games, a game's streams, top streams and the strip below the video."""

    stream_opened = Signal(object)
    category_opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    login_wanted = Signal()
    field_wanted = Signal()
    back_wanted = Signal()
    listed = Signal()
    """Some list has changed."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._browse: BrowseService | None = None
        self._pictures: PictureSource | None = None
        self.following = FollowingPage("Following", self._avatar, spawn)
        self.games = GamesPage("Top games", spawn)
        self.game = GamePage("", self._avatar, spawn)
        self.streams = StreamsPage("Top streams", self._avatar, spawn)
        self.strip = LiveStrip(self._avatar)
        for page in (self.following, self.game, self.streams):
            page.opened.connect(self.stream_opened)
            page.menu_wanted.connect(self.menu_wanted)
        for each in self.by_page().values():
            each.login_wanted.connect(self.login_wanted)
            each.field_wanted.connect(self.field_wanted)
        self.games.opened.connect(self.category_opened)
        self.game.back_wanted.connect(self.back_wanted)
        self.strip.opened.connect(self.stream_opened)
        self.strip.menu_wanted.connect(self.menu_wanted)

    def by_page(self) -> dict[Page, FollowingPage | GamesPage | GamePage | StreamsPage]:
        """The pages by their names."""
        return {
            Page.FOLLOWING: self.following,
            Page.GAMES: self.games,
            Page.GAME: self.game,
            Page.STREAMS: self.streams,
        }

    def attach(self, browse: BrowseService, pictures: PictureSource) -> None:
        """Fill the pages from now on."""
        self._browse, self._pictures = browse, pictures
        self.following.attach(browse.followed, pictures)
        self.games.attach(browse.top_games(), pictures)
        streams: Pager[Stream] = browse.top_streams()
        self.streams.attach(streams, pictures)
        self.strip.cards.pictures = pictures
        browse.followed.changed.connect(lambda _listing: self.listed.emit())
        streams.changed.connect(lambda _listing: self.listed.emit())
        browse.profiles.changed.connect(lambda _ids: self._repaint())
        pictures.ready.connect(self._repaint)

    def show_category(self, category: Category) -> None:
        """Fill the page of a game with the streams of `category`."""
        if self._browse is not None and self._pictures is not None:
            self.game.show_game(category, self._browse, self._pictures)

    def show_strip(self, playing: str) -> None:
        """Fill the strip with followed channels, or with the top ones where nobody is logged in."""
        followed = self.following.listing
        if any(stream.user_login != playing for stream in followed.items):
            self.strip.show_streams("Also live", followed, playing)
        else:
            self.streams.load()
            self.strip.show_streams("Top streams", self.streams.listing, playing)

    def known_streams(self) -> Iterator[Stream]:
        """The streams of all lists."""
        for page in (self.following, self.streams, self.game):
            yield from page.listing.items

    def _avatar(self, user_id: str) -> str:
        return "" if self._browse is None else self._browse.profiles.avatar(user_id)

    def _repaint(self) -> None:
        """Cards ask again for the pictures that they lacked."""
        for view in (*(page.view for page in self.by_page().values()), *self.strip.findChildren(CardView)):
            if view.isVisible():
                view.viewport().update()
