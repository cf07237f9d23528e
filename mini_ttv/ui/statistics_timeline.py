"""The part of the statistics page with the plot, and below it the moments at which the chat went off."""

import asyncio
import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mini_ttv.core.hit_report import Step
from mini_ttv.core.translation import tr
from mini_ttv.services.reports import Report
from mini_ttv.ui import icons, theme
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.state_pane import StatePane
from mini_ttv.ui.statistics_tables import spike_table

if TYPE_CHECKING:
    from mini_ttv.ui.statistics_plot import TimelinePlot

_LIBRARY = "pyqtgraph"


class TimelinePane(QWidget):
    """Plot and moments; the plot is made when it is first seen."""

    spike_chosen = Signal(object)
    """A Spike that is to be seen in the recording."""
    place_wanted = Signal(object)
    """A Spike whose address in the recording is to be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.plot: TimelinePlot | None = None
        self.moments = spike_table()
        self.moments.chosen.connect(self.spike_chosen)
        self.moments.menu_wanted.connect(self._menu)
        self._report: Report | None = None
        self._waiting = StatePane()
        self._waiting.show_state("statistics", tr("Drawing…"), "")
        self._place = QStackedWidget()
        self._place.addWidget(self._waiting)
        self._words = ElidedLabel("small")
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self.moments, stretch=1)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._place)
        self._split.addWidget(below)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([420, 150])
        below.setMinimumHeight(70)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, theme.SPACE_S)
        whole.addWidget(self._split)

    async def prepare(self) -> None:
        """Make the plot."""
        if self.plot is not None:
            return
        # The library takes half a second and more: a thread loads it, and the window goes on meanwhile.
        await asyncio.get_running_loop().run_in_executor(None, importlib.import_module, _LIBRARY)
        from mini_ttv.ui.statistics_plot import TimelinePlot  # noqa: PLC0415 - only now that it costs nothing

        if self.plot is None:
            self.plot = TimelinePlot()
            self.plot.spike_chosen.connect(self.spike_chosen)
            self._place.addWidget(self.plot)
            self._place.setCurrentWidget(self.plot)
            if self._report is not None:
                self.plot.show_report(self._report)

    def _menu(self, spike: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icons.icon("play"), tr("Play the recording from here on"), lambda: self.spike_chosen.emit(spike))
        menu.addAction(icons.icon("copy"), tr("Copy its address"), lambda: self.place_wanted.emit(spike))
        menu.popup(place)

    def show_report(self, report: Report) -> None:
        """Show another report."""
        self._report = report
        self.moments.rows.show(report.spikes)
        if report.asked.step is not Step.MINUTE:
            words = tr("Moments at which the chat goes off are told by the minute: choose three days at most.")
        elif report.spikes:
            words = tr("Moments at which the chat went off. Enter or a double click plays the recording from there on.")
        else:
            words = tr("No moment here at which the chat went off.")
        self._words.set_text(words)
        if self.plot is not None:
            self.plot.show_report(report)
