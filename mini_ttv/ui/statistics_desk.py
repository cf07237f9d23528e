"""The statistics page in the window: made with it, filled with the deck, read when it is shown."""

from PySide6.QtCore import QObject, Signal

from mini_ttv.ui.deck import Deck
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.navigator import Navigator
from mini_ttv.ui.stage import Stage
from mini_ttv.ui.statistics_page import StatisticsPage


class StatisticsDesk(QObject):
    """Connects the page with the way through the pages."""

    days_chosen = Signal(int)
    """How many days hits are to be kept; 0 for ever."""

    def __init__(self, stage: Stage, navigator: Navigator, spawn: Spawn) -> None:
        """Put the page on the stage; `spawn` starts a coroutine."""
        super().__init__(stage)
        self.page = StatisticsPage(spawn)
        self.page.days_chosen.connect(self.days_chosen)
        stage.add_page(Page.STATISTICS, self.page)
        navigator.shown.connect(self._shown)
        navigator.refreshed.connect(self._shown)

    def attach(self, deck: Deck) -> None:
        """There are numbers to ask for."""
        self.page.attach(deck.statistics)

    def _shown(self, page: Page) -> None:
        if page is Page.STATISTICS:
            self.page.refresh()
            self.page.take_focus()
