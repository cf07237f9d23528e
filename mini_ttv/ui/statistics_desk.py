"""The statistics page in the window: made when it is first wanted, read when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mini_ttv.ui.deck import Deck
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.navigator import Navigator
from mini_ttv.ui.stage import Stage

if TYPE_CHECKING:
    # Known by name alone: loaded when somebody looks at it.
    from mini_ttv.ui.statistics_page import StatisticsDoors, StatisticsPage


class StatisticsDesk(QObject):
    """Connects the page with the way through the pages; its many parts are not made before the first paint."""

    days_chosen = Signal(int)
    """How many days hits are to be kept; 0 for ever."""
    play_wanted = Signal(object)
    """A Video, from a moment on."""
    made = Signal(QWidget)
    """The page is there now."""

    def __init__(self, stage: Stage, navigator: Navigator, spawn: Spawn) -> None:
        """Keep a place on the stage; `spawn` starts a coroutine."""
        super().__init__(stage)
        self.page: StatisticsPage | None = None
        self._spawn = spawn
        self._doors: StatisticsDoors | None = None
        self._place = QWidget()
        self._room = QVBoxLayout(self._place)
        self._room.setContentsMargins(0, 0, 0, 0)
        stage.add_page(Page.STATISTICS, self._place)
        navigator.shown.connect(self._shown)
        navigator.refreshed.connect(self._shown)

    def attach(self, deck: Deck) -> None:
        """There are numbers to ask for."""
        self._doors = deck.statistics
        if self.page is not None:
            self.page.attach(deck.statistics)

    def _shown(self, page: Page) -> None:
        if page is Page.STATISTICS:
            shown = self._made_page()
            shown.refresh()
            shown.take_focus()

    def _made_page(self) -> StatisticsPage:
        if self.page is None:
            # Nobody looks at it before the first paint.
            from mini_ttv.ui.statistics_page import StatisticsPage  # noqa: PLC0415

            self.page = StatisticsPage(self._spawn)
            self.page.days_chosen.connect(self.days_chosen)
            self.page.play_wanted.connect(self.play_wanted)
            self._room.addWidget(self.page)
            if self._doors is not None:
                self.page.attach(self._doors)
            self.made.emit(self.page)
        return self.page
