"""The hit counter beside the chat: the emote of the moment, and a table of all."""

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mini_ttv.core.hits import EmoteCount
from mini_ttv.ui import theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_leader import LeaderStrip
from mini_ttv.ui.hit_model import Column, HitModel
from mini_ttv.ui.hit_painting import ROW_HEIGHT, HitDelegate
from mini_ttv.ui.pictures import PictureSource

_REFRESH_MS = 250
_SHARE_OF_TIME = 20  # a refresh that takes long is repeated the less often: at most a twentieth of the time
_NUMBER_WIDTH = 64


class HitTable(Protocol):
    """What the panel needs of the counter."""

    def table(self, channel: str) -> list[EmoteCount]:
        """The emotes of a channel with their counts."""
        ...


class HitPanel(QWidget):
    """Counts of the open channel, redrawn at most four times a second and still under the pointer."""

    def __init__(
        self,
        counter: HitTable,
        pictures: PictureSource,
        *,
        channel: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `counter` has of the channel whose login `channel()` gives, or that `set_channel` set."""
        super().__init__(parent)
        self._counter = counter
        self._channel = ""
        self._ask_channel = channel
        self._pointed = False  # the pointer was moved over the table; one that rests there since before does not count
        emotes = EmotePictures(pictures)
        self.model = HitModel(self)
        self.table = QTableView()
        self.search = QLineEdit()
        self._summary = QLabel()
        self._leader = LeaderStrip(emotes)
        self._empty = QLabel()
        self._stack = QStackedLayout()
        self._dress_table(emotes)
        self._build()
        self.table.viewport().installEventFilter(self)
        self.search.textChanged.connect(self.model.set_filter)
        self.search.textChanged.connect(self._show_state)
        pictures.ready.connect(self._picture_ready)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        self._show_state()

    def set_channel(self, login: str) -> None:
        """Count this channel from now on."""
        self._channel = login
        self.refresh()

    def refresh(self) -> None:
        """Ask the counter and show its numbers; comes again by itself while the panel is visible."""
        started = time.perf_counter()
        if self._ask_channel is not None:
            self._channel = self._ask_channel()
        counts = self._counter.table(self._channel) if self._channel else []
        self.model.show(counts, hold=self._pointed and self.table.viewport().underMouse())
        self._leader.show_leader(counts)
        self._show_summary(counts)
        self._show_state()
        if self.isVisible():
            cost = (time.perf_counter() - started) * 1000
            self._timer.start(max(_REFRESH_MS, int(cost * _SHARE_OF_TIME)))

    def _dress_table(self, emotes: EmotePictures) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(HitDelegate(self.model, emotes, table))
        table.setAccessibleName("Hits of emotes")
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.TOTAL, Qt.SortOrder.DescendingOrder)
        header.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        table.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # the titles have an arrow, which covers nothing
        for column, width in ((Column.PICTURE, 56), (Column.TOTAL, _NUMBER_WIDTH), (Column.MINUTE, 56)):
            header.resizeSection(column, width)

    def _build(self) -> None:
        title = QLabel("Hits")
        title.setProperty("role", "strong")
        self._summary.setProperty("role", "small")
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_XS)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._summary)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText("Search emotes")
        self.search.setAccessibleName("Search emotes")
        self.search.setClearButtonEnabled(True)
        search_row = QHBoxLayout()
        search_row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_M, theme.SPACE_S)
        search_row.addWidget(self.search)
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(theme.SPACE_XL, 0, theme.SPACE_XL, 0)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._leader)
        column.addLayout(search_row)
        column.addLayout(self._stack, 1)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Hit counter")

    def _show_summary(self, counts: Sequence[EmoteCount]) -> None:
        total = sum(row.total for row in counts)
        emotes = len(counts)
        locale = self.locale()
        words = f"{locale.toString(total)} hits · {locale.toString(emotes)} emotes" if counts else ""
        if self.model.held:
            words = "Still while you point"
        if self._summary.text() != words:
            self._summary.setText(words)
            largest = locale.toString(max((row.total for row in counts), default=0))
            width = self.table.fontMetrics().horizontalAdvance(largest) + 14
            self.table.horizontalHeader().resizeSection(Column.TOTAL, max(_NUMBER_WIDTH, width))

    def _show_state(self) -> None:
        """The table, or why there is none in words."""
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
            return
        if not self._channel:
            words = "Open a channel, and every emote of its chat is counted here."
        elif self.search.text().strip():
            words = f"No emote here has “{self.search.text().strip()}” in its name."
        else:
            words = "No emote yet. The first one that somebody writes appears here."
        self._empty.setText(words)
        self._stack.setCurrentWidget(self._empty)

    def _picture_ready(self, _url: str) -> None:
        self.table.viewport().update()
        self._leader.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() in {QEvent.Type.MouseMove, QEvent.Type.Wheel}:
            self._pointed = True
        elif watched is self.table.viewport() and event.type() == QEvent.Type.Leave:
            self._pointed = False
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 480)
