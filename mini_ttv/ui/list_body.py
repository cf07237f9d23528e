"""One list of a page: its cards, what stands there without cards, and what is told of it in a line."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mini_ttv.core.translation import marked, number, tr
from mini_ttv.services.listing import Listing, ListingPhase
from mini_ttv.ui.card_model import CardModel
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import CardDelegate, CardPictures
from mini_ttv.ui.finding import matching
from mini_ttv.ui.state_pane import StatePane
from mini_ttv.ui.wording import ago, clock

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.listing import LiveList

T = TypeVar("T")
Spawn = Callable[[Coroutine[object, object, object]], object]


@dataclass(frozen=True, slots=True)
class State:
    """What a pane says in place of a list; all of it marked, and translated when it is shown."""

    sign: str
    title: str
    text: str
    primary: str = marked("Refresh")
    secondary: str = ""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """What a list holds, and its words."""

    title: str  # for screen readers
    what: Callable[[int], str]  # `1 of this`, `12 of these`
    key: Callable[[object], str]
    words: Callable[[object], str]  # of one item, for screen readers
    sought: Callable[[object], str]  # where to find what is typed
    empty: State = State("empty", marked("Nothing here"), marked("There is nothing in this list at the moment."))
    logged_out: str = marked("Without a login you can still open any channel by its name.")
    out_secondary: str = marked("Open a channel")
    tip: Callable[[object], str] = lambda _item: ""


class ListBody(QWidget, Generic[T]):
    """The cards of one list."""

    opened = Signal(object)
    chat_wanted = Signal(object)
    starred = Signal(object)
    menu_wanted = Signal(object, QPoint)
    login_wanted = Signal()
    secondary_wanted = Signal()
    """The second button of what stands there without cards, while nothing is sought."""
    search_wanted = Signal(str)
    """What was not found here, to be looked for on all of Twitch."""
    find_ended = Signal()
    noted = Signal()
    """The list, or the words about it, have changed."""

    def __init__(self, kind: Kind[T], delegate: CardDelegate, spawn: Spawn) -> None:
        """Take what the list holds, how its cards look, and what starts a coroutine."""
        super().__init__()
        self.kind = kind
        self.delegate = delegate
        self._spawn = spawn
        self._pager: LiveList[T] | None = None
        self._disconnect: Callable[[], None] = lambda: None
        self._sought = ""
        self.sought_by: Callable[[str], object] | None = None
        """Who finds in this list, where that is not done among the items that are here."""
        self._found = 0
        self.view = CardView(CardModel(kind.key, self._words, kind.tip), delegate, tr(kind.title))
        self.view.opened.connect(self.opened)
        self.view.chat_wanted.connect(self.chat_wanted)
        self.view.starred.connect(self.starred)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.near_end.connect(self._more)
        self.state = StatePane()
        self.state.primary.connect(self._primary)
        self.state.secondary.connect(self._secondary)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._show(Listing())

    def attach(self, pager: LiveList[T], pictures: CardPictures) -> None:
        """Show the list of `pager` from now on."""
        self._disconnect()
        self.delegate.pictures = pictures
        self._pager = pager
        self._disconnect = pager.changed.connect(self._show)
        self._show(pager.listing)

    def show_nothing(self, state: State) -> None:
        """Show no list, but these words."""
        self._disconnect()
        self._disconnect = lambda: None
        self._pager = None
        self.view.show_items((), loading=False)
        self._say_state(state)
        self._stack.setCurrentWidget(self.state)
        self.noted.emit()

    def load(self) -> None:
        """Ask for the first items, if nobody has yet."""
        if self._pager is not None and self._pager.listing.as_of is None and not self._pager.waits:
            self._spawn(self._pager.more())

    def refresh(self) -> None:
        """Read the list anew; it keeps its place."""
        if self._pager is not None:
            self._spawn(self._pager.refresh())

    def seek(self, text: str) -> None:
        """Show only what has these words; "" shows all."""
        if text != self._sought:
            self._sought = text
            self.view.settle_next()
            if self.sought_by is not None:
                self.sought_by(text)
            self._show(self.listing)
            self.view.scrollToTop()

    def rearrange(self) -> None:
        """The person asked for another order: it is taken even under the pointer."""
        self.view.settle_next()

    @property
    def listing(self) -> Listing[T]:
        """What the service says."""
        return Listing() if self._pager is None else self._pager.listing

    @property
    def needs_login(self) -> bool:
        """Whether there is nothing to see without a login."""
        return self.listing.phase is ListingPhase.LOGGED_OUT

    @property
    def is_old(self) -> bool:
        """Whether what is shown could not be read anew."""
        return self.listing.phase is ListingPhase.ERROR and bool(self.listing.items)

    @property
    def note(self) -> str:
        """A line about the list: how many, how old, what went wrong."""
        listing = self.listing
        if self.is_old:
            return f"{_age(listing.as_of)}{listing.message}"
        if not listing.items:
            return ""
        if self._sought and self.sought_by is None:
            found = number(self._found)
            if listing.has_more:
                return tr("{found} of the %n loaded so far", "", len(listing.items), found=found)
            return tr("{found} of the %n here", "", len(listing.items), found=found)
        words = tr("%n found", "", len(listing.items)) if self._sought else self.kind.what(len(listing.items))
        many = number(len(listing.items))
        return words.replace(many, f"{many}+", 1) if listing.has_more else words

    def take_focus(self) -> None:
        """The keyboard goes to the cards, or to what stands there."""
        (self.view if self._stack.currentWidget() is self.view else self).setFocus()

    def _words(self, item: object) -> str:
        words = self.kind.words(item)
        return tr("Pinned, {channel}", channel=words) if self.delegate.is_pinned(item) else words

    def _more(self) -> None:
        # What is sought is sought among what is there: typing must not read all of Twitch.
        among_here = bool(self._sought) and self.sought_by is None
        if self._pager is not None and self._pager.listing.has_more and not among_here:
            self._spawn(self._pager.more())

    def _primary(self) -> None:
        if self._found_nothing(self.listing):
            self.find_ended.emit()
        elif self.needs_login:
            self.login_wanted.emit()
        else:
            self.refresh()

    def _secondary(self) -> None:
        if self._found_nothing(self.listing):
            self.search_wanted.emit(self._sought)
        else:
            self.secondary_wanted.emit()

    def _show(self, listing: Listing[T]) -> None:
        loading = listing.phase is ListingPhase.LOADING
        had_focus = self.view.hasFocus() or self.hasFocus()
        here = "" if self.sought_by is not None else self._sought
        items = matching(listing.items, here, self.kind.sought)
        self._found = len(items)
        self.view.show_items(items, loading=loading and not listing.items)
        if items or (loading and not listing.items):
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_state(listing)
            self._stack.setCurrentWidget(self.state)
        if had_focus:
            # Not to the first button that is left over, as Qt would have it.
            self.take_focus()
        self.noted.emit()

    def _found_nothing(self, listing: Listing[T]) -> bool:
        """Whether it is for what is sought that there are no cards."""
        if not self._sought:
            return False
        return bool(listing.items) or (self.sought_by is not None and listing.phase is ListingPhase.READY)

    def _show_state(self, listing: Listing[T]) -> None:
        if self._found_nothing(listing):
            sought = self._sought.strip()
            if self.sought_by is not None:
                what = tr("None here matches “{sought}”.", sought=sought)
            else:
                what = tr("None of the %n here matches “{sought}”.", "", len(listing.items), sought=sought)
            self.state.show_state("search", tr("Nothing found here"), what, tr("Show all"), tr("Search all of Twitch"))
        elif listing.phase is ListingPhase.LOGGED_OUT:
            logged_out = tr(self.kind.logged_out)
            text = f"{listing.message} {logged_out}"
            self.state.show_state("user", tr("Nobody is logged in"), text, tr("Log in"), tr(self.kind.out_secondary))
        elif listing.phase is ListingPhase.ERROR:
            self.state.show_state("offline", tr("This list did not come"), listing.message, tr("Retry"))
        else:
            self._say_state(self.kind.empty)

    def _say_state(self, state: State) -> None:
        second = tr(state.secondary) if state.secondary else ""
        primary = tr(state.primary) if state.primary else ""
        self.state.show_state(state.sign, tr(state.title), tr(state.text), primary, second)


def _age(as_of: datetime | None) -> str:
    if as_of is None:
        return ""
    return tr("As of {time}, {ago}: ", time=clock(as_of), ago=ago(as_of, datetime.now(UTC)))
