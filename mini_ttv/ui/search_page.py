"""The page of a search: channels, live ones first, and categories, as many as Twitch finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from typing_extensions import override

from mini_ttv.core.models import Category, FoundChannel
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.cards import CardPictures, CategoryCards, category_words
from mini_ttv.ui.channel_cards import FoundCards, found_key, found_words
from mini_ttv.ui.list_body import Kind, ListBody, Spawn, State
from mini_ttv.ui.pages import BrowsePage, categories_words, category_key
from mini_ttv.ui.wording import count

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.search import SearchService

_PAUSE_MS = 350  # after the last letter
_START = State(
    "search",
    marked("Search Twitch"),
    marked("Type the beginning of a channel's name, or words of a category's."),
    primary="",
)


class SearchPage(BrowsePage):
    """Two lists for one question, which stands in the field above them."""

    asked = Signal(str)
    """What is looked for now."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        self._search: SearchService | None = None
        self._pictures: CardPictures | None = None
        self._query = ""
        self.channels: ListBody[FoundChannel] = ListBody(_CHANNELS, FoundCards(), spawn)
        self.categories: ListBody[Category] = ListBody(_CATEGORIES, CategoryCards(), spawn)
        super().__init__(tr("Search"), [self.channels, self.categories])
        self.header.set_sections((tr("Channels"), tr("Categories")))
        self.header.section_chosen.connect(self.show_body)
        self.header.ask_instead(tr("Search Twitch"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.ask(self.header.field.text()))
        self._show_start()

    def attach_search(self, search: SearchService, pictures: CardPictures) -> None:
        """Twitch can be asked from now on."""
        self._search, self._pictures = search, pictures
        query, self._query = self._query, ""
        self.ask(query)

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._query

    def ask(self, text: str) -> None:
        """Look for `text`."""
        query = text.strip()
        self._timer.stop()
        if self.header.field.text().strip() != query:
            self.header.field.setText(query)
            self._timer.stop()
        if query == self._query:
            return
        self._query = query
        if self._search is None or self._pictures is None:
            return
        if not query:
            self._show_start()
            return
        self.channels.attach(self._search.channels(query), self._pictures)
        self.categories.attach(self._search.categories(query), self._pictures)
        for body in self.bodies:
            body.view.scrollToTop()
            body.load()
        self.asked.emit(query)

    @override
    def show_body(self, number: int) -> None:
        self.show_part(number)

    @override
    def take_focus(self) -> None:
        if self._query:
            super().take_focus()
        else:
            self.header.start_finding()

    @override
    def show_note(self) -> None:
        super().show_note()
        for number, name in enumerate((tr("Channels"), tr("Categories"))):
            listing = self.bodies[number].listing
            found = f" {count(len(listing.items))}{'+' if listing.has_more else ''}" if listing.as_of else ""
            self.header.name_section(number, f"{name}{found}")

    @override
    def _enter(self) -> None:
        # Whoever presses Enter does not wait for the pause; what comes first is not known yet.
        self.ask(self.header.field.text())
        self._go_to_cards()

    @override
    def _seek(self, text: str) -> None:
        if text.strip() != self._query:
            self._timer.start()

    def _show_start(self) -> None:
        for body in self.bodies:
            body.show_nothing(_START)


_CHANNELS: Kind[FoundChannel] = Kind(
    marked("Channels found"),
    lambda number: tr("%n channel(s)", "", number),
    found_key,
    found_words,
    found_words,
    State(
        "search",
        marked("No channel found"),
        marked(
            "Search finds channels by the beginning of their names, if they were live lately. Others open by their "
            "exact name."
        ),
        marked("Try again"),
        marked("Open a channel"),
    ),
    marked("Searching needs a login. Without one, channels open by their exact names."),
)
_CATEGORIES: Kind[Category] = Kind(
    marked("Categories found"),
    categories_words,
    category_key,
    category_words,
    category_words,
    State("search", marked("No category found"), marked("No category's name has these words."), marked("Try again")),
    marked("Searching needs a login."),
)
