"""The way through the pages: which one is shown, back, forward, and what each needs when it is shown."""

from PySide6.QtCore import QObject, Signal

from mini_ttv.ui.browse_pages import BrowsePages
from mini_ttv.ui.history import History, Visit
from mini_ttv.ui.nav_rail import NavRail, Page
from mini_ttv.ui.stage import Stage


class Navigator(QObject):
    """Shows pages on the stage and remembers them."""

    shown = Signal(object)
    """The Page that is shown now."""
    refreshed = Signal(object)
    """The Page that is to be read anew."""

    def __init__(self, rail: NavRail, stage: Stage, pages: BrowsePages) -> None:
        """Take the buttons, the room and the pages."""
        super().__init__()
        self._rail = rail
        self._stage = stage
        self._pages = pages
        self._history = History(Visit(Page.FOLLOWING))
        rail.chosen.connect(self.go_to)
        pages.category_opened.connect(lambda category: self.go(Visit(Page.GAME, category)))
        pages.back_wanted.connect(self.back)
        pages.search.asked.connect(self._note_question)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._stage.page

    def go_to(self, page: Page) -> None:
        """Show a page, and remember it for the way back."""
        self.go(Visit(page))

    def go(self, visit: Visit) -> None:
        """Show a page, perhaps a category's, and remember it for the way back."""
        self._history.go(visit)
        self._show(visit)

    def back(self) -> None:
        """Show the page before."""
        visit = self._history.back()
        if visit is not None:
            self._show(visit)

    def forward(self) -> None:
        """Show the page that was left by `back`."""
        visit = self._history.forward()
        if visit is not None:
            self._show(visit)

    def leave_video(self) -> None:
        """Nothing plays any more: show the page that was there before."""
        if self.page is Page.WATCH:
            self.go(self._history.last_without(Page.WATCH) or Visit(Page.FOLLOWING))

    def show_again(self) -> None:
        """Show the page that was chosen last, with whatever can be had for it by now."""
        self._show(self._history.now)

    def refresh(self) -> None:
        """Read the list of the page anew; of the video's page that is the followed channels."""
        if self.page is not Page.STATISTICS:
            (self._pages.by_page().get(self.page) or self._pages.following).refresh()
        self.refreshed.emit(self.page)

    def search(self, query: str) -> None:
        """Show the search page with the answers to `query`; "" keeps what was asked there before."""
        self.go(Visit(Page.SEARCH, query=query or self._pages.search.query))

    def _note_question(self, query: str) -> None:
        """Another question was typed on the search page: the way back leads to it, not to each of its letters."""
        if self._history.now.page is Page.SEARCH:
            self._history.change(Visit(Page.SEARCH, query=query))

    def _show(self, visit: Visit) -> None:
        page = visit.page if visit.page is not Page.WATCH or self._stage.open else Page.FOLLOWING
        if visit.category is not None:
            self._pages.show_category(visit.category)
        if visit.query:
            self._pages.search.ask(visit.query)
        self._rail.choose(page)
        self._stage.show_page(page)
        listed = self._pages.by_page().get(page)
        # The keyboard goes where the eyes are; and no button wears a ring that nobody asked for.
        if listed is not None:
            listed.take_focus()
        else:
            self._stage.watch.setFocus()
        if listed is not None and page is not Page.FOLLOWING:
            listed.load()
        self.shown.emit(page)
