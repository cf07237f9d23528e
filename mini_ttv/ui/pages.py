"""The pages of streams and categories: a head, and one list or several below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.models import Category, Stream
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import theme
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.cards import CardPictures, CategoryCards, category_words
from mini_ttv.ui.language_menu import LanguageButton, LanguageChips
from mini_ttv.ui.list_body import Kind, ListBody, Spawn, State
from mini_ttv.ui.page_header import PageHeader, find_keys
from mini_ttv.ui.state_pane import StatePane
from mini_ttv.ui.stream_cards import StreamCards, stream_tip, stream_words

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.browse import BrowseService
    from mini_ttv.services.listing import Listing


class BrowsePage(QWidget):
    """A head and the lists below it, one of which is shown."""

    opened = Signal(object)
    """The Stream, Category or channel that was chosen."""
    chat_wanted = Signal(object)
    """Whose chat is wanted without the video."""
    starred = Signal(object)
    """Who is to be pinned, or no longer."""
    menu_wanted = Signal(object, QPoint)
    login_wanted = Signal()
    field_wanted = Signal()
    """Open a channel by its name, which works without a login."""
    back_wanted = Signal()
    search_wanted = Signal(str)

    def __init__(self, title: str, bodies: Sequence[ListBody[Any]]) -> None:
        """Take the headline and the lists, the first of which is shown."""
        super().__init__()
        self.header = PageHeader(title)
        self.bodies = tuple(bodies)
        self._stack = QStackedWidget()
        for body in self.bodies:
            self._stack.addWidget(body)
            body.opened.connect(self.opened)
            body.chat_wanted.connect(self.chat_wanted)
            body.starred.connect(self.starred)
            body.menu_wanted.connect(self.menu_wanted)
            body.login_wanted.connect(self.login_wanted)
            body.search_wanted.connect(self.search_wanted)
            body.secondary_wanted.connect(self._secondary)
            body.find_ended.connect(self.header.field.clear)
            body.noted.connect(self.show_note)
        self.header.back_wanted.connect(self.back_wanted)
        self.header.refresh_wanted.connect(self.refresh)
        self.header.find_changed.connect(self._seek)
        self.header.list_wanted.connect(self._go_to_cards)
        self.header.field.entered.connect(self._enter)
        find_keys(self, self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_M, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.header)
        column.addWidget(self._stack, stretch=1)

    @property
    def body(self) -> ListBody[Any]:
        """The list that is shown."""
        return self.bodies[self._stack.currentIndex()]

    @property
    def view(self) -> CardView:
        """The cards that are shown."""
        return self.body.view

    @property
    def state(self) -> StatePane:
        """What stands where there are no cards."""
        return self.body.state

    @property
    def note(self) -> str:
        """The words below the headline."""
        return self.header.note.text()

    def show_body(self, number: int) -> None:
        """Show another one of the lists; what is sought is sought there."""
        self.show_part(number)
        self.body.seek(self.header.field.text())

    def show_part(self, number: int) -> None:
        """Show another one of the lists."""
        self._stack.setCurrentIndex(number)
        self.header.choose_section(number)
        self.body.load()
        self.show_note()

    def show_note(self) -> None:
        """The words about the list have changed."""
        self.header.show_note(self.body.note, trouble=self.body.is_old)
        self.header.refresh.setEnabled(not self.body.needs_login)

    def load(self) -> None:
        """Ask for the first items, if nobody has yet."""
        self.body.load()

    def refresh(self) -> None:
        """Read the list anew; it keeps its place."""
        self.body.refresh()

    def show_back(self) -> None:
        """This page was reached from another one: offer the way back."""
        self.header.back.show()

    def take_focus(self) -> None:
        """The keyboard goes to the list."""
        self.body.take_focus()

    def _go_to_cards(self) -> None:
        self.take_focus()
        self.view.show_ring()

    def _enter(self) -> None:
        """Enter in the field: what was found first is opened."""
        if self.header.field.text().strip():
            self.view.open_first()
        else:
            self._go_to_cards()

    def _seek(self, text: str) -> None:
        self.body.seek(text)

    def _secondary(self) -> None:
        """The second button where there are no cards."""
        self.field_wanted.emit()


class StreamsPage(BrowsePage):
    """Live streams, in some languages or in all."""

    languages_chosen = Signal(object)
    """The tuple of codes that is wanted."""

    empty = State("empty", marked("Nothing here"), marked("Nobody is live in these languages at the moment."))

    def __init__(self, title: str, cards: StreamCards, spawn: Spawn) -> None:
        """Take the headline, how the cards look, and what starts a coroutine."""
        kind: Kind[Stream] = Kind(
            title, live_words, stream_key, stream_words, stream_sought, self.empty, tip=stream_tip
        )
        self.live: ListBody[Stream] = ListBody(kind, cards, spawn)
        super().__init__(title, [self.live])
        self.languages = LanguageButton()
        self.languages.chosen.connect(self.languages_chosen)
        self.header.add_tool(self.languages)
        self.chips = LanguageChips()
        self.chips.chosen.connect(self.languages_chosen)
        self.header.lines.addWidget(self.chips)

    @property
    def listing(self) -> Listing[Stream]:
        """The streams."""
        return self.live.listing

    def show_languages(self, codes: tuple[str, ...]) -> None:
        """The list is in these languages; none stands for all."""
        self.languages.show_languages(codes)
        self.chips.show_languages(codes)
        empty = replace(self.empty, secondary=marked("All languages")) if codes else self.empty
        self.live.kind = replace(self.live.kind, empty=empty)

    @override
    def _secondary(self) -> None:
        if self.live.needs_login:
            super()._secondary()
        else:
            self.languages_chosen.emit(())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.languages.set_compact(compact=self.width() < self.header.room_with(self.languages))


class GamesPage(BrowsePage):
    """Categories with box art."""

    def __init__(self, title: str, spawn: Spawn) -> None:
        kind: Kind[Category] = Kind(title, categories_words, category_key, category_words, category_words)
        self.categories: ListBody[Category] = ListBody(kind, CategoryCards(), spawn)
        super().__init__(title, [self.categories])


class GamePage(StreamsPage):
    """The live streams of one category."""

    empty = State(
        "games",
        marked("Nobody plays this right now"),
        marked("No channel of this category is live in the languages listed."),
    )

    def show_game(self, category: Category, browse: BrowseService, pictures: CardPictures) -> None:
        """Show the streams of `category`."""
        self.header.title.set_text(category.name)
        self.header.field.clear()
        self.view.setAccessibleName(category.name)
        self.show_back()
        self.live.attach(browse.game_streams(category.id), pictures)
        self.view.scrollToTop()
        self.load()


def live_words(number: int) -> str:
    """How many streams are live."""
    return tr("%n live", "", number)


def categories_words(number: int) -> str:
    """How many categories there are."""
    return tr("%n categor(y|ies)", "", number)


def stream_key(item: object) -> str:
    """What tells streams apart: a channel has one card."""
    return item.user_id if isinstance(item, Stream) else ""


def stream_sought(item: object) -> str:
    """Where to find what a person types among streams."""
    if not isinstance(item, Stream):
        return ""
    return " ".join((item.user_name, item.user_login, item.game_name, item.title, *item.tags))


def category_key(item: object) -> str:
    """What tells categories apart."""
    return item.id if isinstance(item, Category) else ""
