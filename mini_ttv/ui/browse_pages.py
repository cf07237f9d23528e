"""All list pages of the window, made before there is anything to list and filled when there is."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, Signal

from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.models import Category, Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import CardDelegate
from mini_ttv.ui.channel_cards import OfflineCards
from mini_ttv.ui.channel_ref import channel_of
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.following_page import FollowingPage
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.live_strip import LiveStrip
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.next_streams import NextStreams
from mini_ttv.ui.pages import BrowsePage, GamePage, GamesPage, StreamsPage
from mini_ttv.ui.search_page import SearchPage
from mini_ttv.ui.stream_cards import StreamCards


class BrowsePages(QObject):
    """Following, top games, a game's streams, top streams and the strip below the video."""

    opened = Signal(object)
    """A Stream or a channel to be played; of a category `category_opened` tells."""
    chat_wanted = Signal(object)
    """A Stream or a channel whose chat is wanted alone."""
    add_wanted = Signal()
    category_opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    login_wanted = Signal()
    field_wanted = Signal()
    search_wanted = Signal(str)
    back_wanted = Signal()
    listed = Signal()
    """Some list has changed."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._deck: Deck | None = None
        self._spawn = spawn
        self.next_streams = NextStreams(spawn)
        self.next_streams.known.connect(self.repaint)
        offline = OfflineCards(self.avatar, self.next_streams.words)
        self.following = FollowingPage(tr("Following"), StreamCards(self.avatar), offline, spawn)
        self.games = GamesPage(tr("Top games"), spawn)
        self.game = GamePage("", StreamCards(self.avatar), spawn)
        self.streams = StreamsPage(tr("Top streams"), StreamCards(self.avatar), spawn)
        self.search = SearchPage(spawn)
        self.strip = LiveStrip(StreamCards(self.avatar))
        for page in (self.following, self.game, self.streams, self.strip, self.search):
            page.opened.connect(self._open)
            page.chat_wanted.connect(self.chat_wanted)
            page.starred.connect(self._star)
            page.menu_wanted.connect(self.menu_wanted)
        for each in self.by_page().values():
            each.login_wanted.connect(self.login_wanted)
            each.field_wanted.connect(self.field_wanted)
            each.search_wanted.connect(self.search_wanted)
            each.back_wanted.connect(self.back_wanted)
        self.games.opened.connect(self.category_opened)
        self.following.add_wanted.connect(self.add_wanted)
        self.following.sort.chosen.connect(self._order)
        for streams in (self.streams, self.game):
            streams.languages_chosen.connect(self._choose_languages)

    def by_page(self) -> dict[Page, BrowsePage]:
        """The pages by their names."""
        return {
            Page.FOLLOWING: self.following,
            Page.GAMES: self.games,
            Page.GAME: self.game,
            Page.STREAMS: self.streams,
            Page.SEARCH: self.search,
        }

    def attach(self, deck: Deck) -> None:
        """Fill the pages from now on."""
        self._deck = deck
        browse, pictures = deck.browse, deck.pictures
        self.following.attach(browse.followed, deck.offline.offline, pictures)
        self.games.categories.attach(browse.top_games(), pictures)
        self.streams.live.attach(browse.top_streams(), pictures)
        self.strip.cards.pictures = pictures
        self.search.attach_search(deck.search, pictures)
        self.next_streams.attach(deck.offline.next_segment)
        for body in (self.following.live, self.streams.live):
            body.noted.connect(self.listed)
        for cards in self._people():
            cards.pinned = lambda user_id: user_id in deck.favourites.pinned
        deck.favourites.changed.connect(lambda _pinned: self.repaint())
        browse.order_changed.connect(self.following.sort.show_order)
        self.following.sort.show_order(browse.order)
        browse.languages_changed.connect(self._show_languages)
        self._show_languages(browse.languages)
        browse.profiles.changed.connect(lambda _ids: self.repaint())
        pictures.ready.connect(self.repaint)

    def show_category(self, category: Category) -> None:
        """Fill the page of a game with the streams of `category`."""
        if self._deck is not None:
            self.game.show_game(category, self._deck.browse, self._deck.pictures)

    def _people(self) -> Iterator[CardDelegate]:
        """How channels look, wherever they can be pinned."""
        yield from (self.following.live.delegate, self.following.offline.delegate, self.strip.cards)
        yield from (self.streams.live.delegate, self.game.live.delegate, self.search.channels.delegate)

    def _open(self, item: object) -> None:
        if isinstance(item, Category):
            self.category_opened.emit(item)
        else:
            self.opened.emit(item)

    def _star(self, item: object) -> None:
        channel = channel_of(item)
        if self._deck is not None and channel is not None:
            self._spawn(self._deck.favourites.toggle(channel.user_id))

    def _order(self, order: FollowOrder) -> None:
        if self._deck is not None:
            self.following.live.rearrange()
            self._deck.browse.set_order(order)

    def _choose_languages(self, codes: tuple[str, ...]) -> None:
        if self._deck is not None:
            self._deck.browse.set_languages(codes)

    def _show_languages(self, codes: tuple[str, ...]) -> None:
        for page in (self.streams, self.game):
            page.show_languages(codes)

    def show_strip(self, playing: str) -> None:
        """Fill the strip with followed channels, or with the top ones where nobody is logged in."""
        followed = self.following.listing
        if any(stream.user_login != playing for stream in followed.items):
            self.strip.show_streams(tr("Also live"), followed, playing)
        else:
            self.streams.load()
            self.strip.show_streams(tr("Top streams"), self.streams.listing, playing)

    def known_streams(self) -> Iterator[Stream]:
        """The streams of all lists."""
        for page in (self.following, self.streams, self.game):
            yield from page.listing.items

    def views(self) -> Iterator[CardView]:
        """All lists of cards."""
        for page in self.by_page().values():
            yield from (body.view for body in page.bodies)
        yield self.strip.view

    def repaint(self) -> None:
        """Cards ask again for what they lacked."""
        for view in self.views():
            if view.isVisible():
                view.viewport().update()

    def avatar(self, user_id: str) -> str:
        """The address of a user's picture; "" while it is unknown."""
        return "" if self._deck is None else self._deck.browse.profiles.avatar(user_id)
