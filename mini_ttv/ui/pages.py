"""The pages: each one list with a headline, and something to say when the list is not there."""

from collections.abc import Callable, Coroutine
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mini_ttv.core.models import Category, Stream
from mini_ttv.services.browse import BrowseService
from mini_ttv.services.listing import Listing, ListingPhase, Pager
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.card_model import CardModel
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import CardDelegate, CategoryCards, Pictures, StreamCards, category_words, stream_words
from mini_ttv.ui.state_pane import StatePane

T = TypeVar("T", Stream, Category)
Spawn = Callable[[Coroutine[object, object, object]], object]


class ListPage(QWidget, Generic[T]):
    """A headline, the cards of one `Pager` below it, and what stands there without cards."""

    opened = Signal(object)
    """The Stream or Category that was chosen."""
    menu_wanted = Signal(object, QPoint)
    login_wanted = Signal()
    field_wanted = Signal()
    """Open a channel by its name, which works without a login."""
    back_wanted = Signal()

    what = "channels"
    empty = ("empty", "Nothing here", "There is nothing in this list at the moment.")

    def __init__(self, title: str, model: CardModel, delegate: CardDelegate, spawn: Spawn) -> None:
        """Take the headline, the cards, and what starts a coroutine."""
        super().__init__()
        self._spawn = spawn
        self._pager: Pager[T] | None = None
        self._disconnect: Callable[[], None] = lambda: None
        self.delegate = delegate
        self.view = CardView(model, delegate, title)
        self.view.opened.connect(self.opened)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.near_end.connect(self._more)
        self.state = StatePane()
        self.state.primary.connect(self._primary)
        self.state.secondary.connect(self.field_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_M, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(self._header(title))
        column.addWidget(self._stack, stretch=1)
        self._show(Listing())

    def _header(self, title: str) -> QHBoxLayout:
        self._back = icon_button("back", "Back", keys="Alt+Left")
        self._back.hide()
        self._back.clicked.connect(self.back_wanted)
        self.title = QLabel(title)
        theme.set_role(self.title, "head")
        self._note = QLabel()
        theme.set_role(self._note, "muted")
        self._note.setContentsMargins(0, 0, 0, 5)  # onto the base line of the headline
        self._refresh = icon_button("refresh", "Refresh", keys="F5", role="muted")
        self._refresh.clicked.connect(self.refresh)
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, 0)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self._back)
        row.addWidget(self.title)
        row.addWidget(self._note, stretch=1, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._refresh)
        return row

    def attach(self, pager: Pager[T], pictures: Pictures) -> None:
        """Show the list of `pager` from now on."""
        self._disconnect()
        self.delegate.pictures = pictures
        self._pager = pager
        self._disconnect = pager.changed.connect(self._show)
        self._show(pager.listing)

    def load(self) -> None:
        """Ask for the first items, if nobody has yet."""
        if self._pager is not None and self._pager.listing.as_of is None and not self._pager.waits:
            self._spawn(self._pager.more())

    def refresh(self) -> None:
        """Read the list anew; it keeps its place."""
        if self._pager is not None:
            self._spawn(self._pager.refresh())

    def show_back(self) -> None:
        """This page was reached from another one: offer the way back."""
        self._back.show()

    @property
    def listing(self) -> Listing[T]:
        """What is shown."""
        return Listing() if self._pager is None else self._pager.listing

    @property
    def note(self) -> str:
        """The words beside the headline."""
        return self._note.text()

    def _more(self) -> None:
        if self._pager is not None and self._pager.listing.has_more:
            self._spawn(self._pager.more())

    def _primary(self) -> None:
        if self.listing.phase is ListingPhase.LOGGED_OUT:
            self.login_wanted.emit()
        else:
            self.refresh()

    def _show(self, listing: Listing[T]) -> None:
        loading = listing.phase is ListingPhase.LOADING
        had_focus = self.view.hasFocus() or self.hasFocus()
        self.view.show_items(listing.items, loading=loading)
        if listing.items or loading:
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_state(listing)
            self._stack.setCurrentWidget(self.state)
        if had_focus:
            # Not to the first button that is left over, as Qt would have it.
            (self.view if self._stack.currentWidget() is self.view else self).setFocus()
        self._note.setText(self._note_for(listing))
        self._refresh.setEnabled(listing.phase is not ListingPhase.LOGGED_OUT)

    def _show_state(self, listing: Listing[T]) -> None:
        if listing.phase is ListingPhase.LOGGED_OUT:
            text = f"{listing.message} Without a login you can still open any channel by its name."
            self.state.show_state("user", "Nobody is logged in", text, "Log in", "Open a channel")
        elif listing.phase is ListingPhase.ERROR:
            self.state.show_state("offline", "This list did not come", listing.message, "Retry")
        else:
            self.state.show_state(*self.empty, "Refresh")

    def _note_for(self, listing: Listing[T]) -> str:
        if listing.phase is ListingPhase.ERROR and listing.items:
            return f"Not up to date: {listing.message}"
        if not listing.items:
            return ""
        return f"{len(listing.items)}{'+' if listing.has_more else ''} {self.what}"


class StreamsPage(ListPage[Stream]):
    """Live streams."""

    what = "live"

    def __init__(self, title: str, avatar: Callable[[str], str], spawn: Spawn) -> None:
        """`avatar` gives the address of a user's picture, "" while it is unknown."""
        super().__init__(title, CardModel(stream_key, stream_words), StreamCards(avatar), spawn)


class FollowingPage(StreamsPage):
    """Followed channels that are live."""

    empty = (
        "following",
        "Nobody you follow is live",
        "The list looks again every minute. Meanwhile, see what others are watching.",
    )


class GamesPage(ListPage[Category]):
    """Categories with box art."""

    what = "categories"

    def __init__(self, title: str, spawn: Spawn) -> None:
        super().__init__(title, CardModel(category_key, category_words), CategoryCards(), spawn)


class GamePage(StreamsPage):
    """The live streams of one category."""

    empty = ("games", "Nobody plays this right now", "No channel of this category is live.")

    def show_game(self, category: Category, browse: BrowseService, pictures: Pictures) -> None:
        """Show the streams of `category`."""
        self.title.setText(category.name)
        self.view.setAccessibleName(category.name)
        self.show_back()
        self.attach(browse.game_streams(category.id), pictures)
        self.view.scrollToTop()
        self.load()


def stream_key(item: object) -> str:
    """What tells streams apart: a channel has one card."""
    return item.user_id if isinstance(item, Stream) else ""


def category_key(item: object) -> str:
    """What tells categories apart."""
    return item.id if isinstance(item, Category) else ""
