"""The hit counter beside the chat: the emote of the moment, and a table of all."""

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.combos import Combo
from mini_ttv.core.hit_board import Base
from mini_ttv.core.hits import EmoteCount, Mode
from mini_ttv.core.translation import number, tr
from mini_ttv.ui import theme
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_head import HitHead, ProviderFilter
from mini_ttv.ui.hit_leader import LeaderStrip
from mini_ttv.ui.hit_model import HitModel
from mini_ttv.ui.hit_painting import Courses
from mini_ttv.ui.hit_table import HitTableView
from mini_ttv.ui.hit_totals import Totals
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.wording import count

_REFRESH_MS = 250
_WITH_LEADER = 290  # logical pixels of height, below which rows need the room more than the emote of the moment
_COMBO_SECONDS = 5.0  # that a combo is told after its end
_SHARE_OF_TIME = 20  # a refresh that takes long is repeated the less often: at most a twentieth of the time


class HitSource(Protocol):
    """What the panel needs of the counter."""

    def look(self, channel: str, mode: Mode, base: Base | None) -> list[EmoteCount]:
        """The emotes of a channel; totals begin with `base`, or with all that was ever stored."""
        ...

    def course(self, channel: str, key: str, parts: int, mode: Mode) -> list[int]:
        """Hits of an emote in parts of the last minute."""
        ...

    def combos(self, channel: str) -> list[Combo]:
        """The combos that go on, the longest first."""
        ...

    def left_out(self, channel: str) -> tuple[int, int]:
        """Messages of bots, and of other rooms of a shared chat, that were not counted."""
        ...


class HitPanel(QWidget):
    """Counts of the open channel, redrawn at most four times a second and still under the pointer."""

    def __init__(
        self,
        counter: HitSource,
        pictures: PictureSource,
        *,
        channel: Callable[[], str] | None = None,
        totals: Totals | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show hits.

        Args:
            counter: has them.
            pictures: of emotes.
            channel: gives the login of the channel; else `set_channel` does.
            totals: finds what ranges that begin at a date begin with; without it there are none.
            parent: the widget around it.
        """
        super().__init__(parent)
        self._counter = counter
        self._channel = ""
        self._ask_channel = channel
        self._totals = totals or Totals(None, None)
        self._pointed = False  # the pointer was moved over the table; one that rests there since before does not count
        self._paused = False
        self._second = 0
        self._combo: Combo | None = None
        self._combo_until = 0.0
        emotes = EmotePictures(pictures)
        self.model = HitModel(self)
        self._courses = Courses(lambda key, parts: counter.course(self._channel, key, parts, self.head.mode))
        self.head = HitHead(dates=self._totals.dates)
        self.table = HitTableView(self.model, emotes, self._courses)
        self.search = QLineEdit()
        self.providers = ProviderFilter(self.model.providers)
        self.leader = LeaderStrip(emotes)
        self._foot = ElidedLabel("small")
        self._empty = QLabel()
        self._stack = QStackedLayout()
        self._build()
        self.table.viewport().installEventFilter(self)
        self._connect(pictures)
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
            channel = self._ask_channel()
            if channel != self._channel:
                self.head.pause_button.setChecked(False)
            self._channel = channel
        if not self._paused:
            self._look()
        if self.isVisible():
            cost = (time.perf_counter() - started) * 1000
            self._timer.start(max(_REFRESH_MS, int(cost * _SHARE_OF_TIME)))

    def forget_totals(self) -> None:
        """What was stored has been removed: totals begin anew, and nothing old stands still."""
        self._totals.forget()
        self.head.pause_button.setChecked(False)

    def _look(self) -> None:
        counts: Sequence[EmoteCount] = ()
        if self._channel:
            base = self._totals.base(self._channel, self.head.range)
            counts = self._counter.look(self._channel, self.head.mode, base)
        if int(time.time()) != self._second:
            self._second = int(time.time())
            self._courses.renew()
        self.model.show(counts, hold=self._pointed and self.table.viewport().underMouse())
        self.leader.show_leader(counts)
        self._show_combo(next(iter(self._counter.combos(self._channel)), None))
        self._show_foot(counts)
        self._show_state()

    def _connect(self, pictures: PictureSource) -> None:
        self.search.textChanged.connect(self.model.set_filter)
        self.search.textChanged.connect(self._show_state)
        self.providers.chosen.connect(self.model.set_providers)
        self.providers.chosen.connect(self._show_state)
        self.head.range_chosen.connect(self._changed)
        self.head.mode_chosen.connect(self._changed)
        self.head.paused.connect(self._pause)
        pictures.ready.connect(self._picture_ready)

    def _changed(self, _choice: object) -> None:
        """Another range or mode: it is shown at once, even while the numbers stand still."""
        self._courses.renew()
        self._look()

    def _pause(self, paused: bool) -> None:  # noqa: FBT001 - the slot of a signal
        self._paused = paused
        if paused:
            for row in self._counter.look(
                self._channel, self.head.mode, self._totals.base(self._channel, self.head.range)
            ):
                if row.last_minute:
                    self._courses.of(row.emote.key)  # what is scrolled to later is of this moment, too
            self._foot.set_text(tr("Paused: the numbers stand still, counting goes on"))
        else:
            self._look()

    def _build(self) -> None:
        self.search.setProperty("role", "find")
        self.search.setPlaceholderText(tr("Search emotes"))
        self.search.setAccessibleName(tr("Search emotes"))
        self.search.setClearButtonEnabled(True)
        search_row = QHBoxLayout()
        search_row.setContentsMargins(theme.SPACE_M, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        search_row.setSpacing(theme.SPACE_XS)
        search_row.addWidget(self.search)
        search_row.addWidget(self.providers)
        foot_row = QHBoxLayout()
        foot_row.setContentsMargins(theme.SPACE_M, 2, theme.SPACE_M, theme.SPACE_XS)
        foot_row.addWidget(self._foot)
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(theme.SPACE_XL, 0, theme.SPACE_XL, 0)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.leader)
        column.addLayout(search_row)
        column.addLayout(self._stack, 1)
        column.addLayout(foot_row)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Hit counter"))

    def _show_combo(self, running: Combo | None) -> None:
        """The longest combo that goes on; one that has ended is told for a moment."""
        now = time.monotonic()
        if running is not None:
            self._combo, self._combo_until = running, now + _COMBO_SECONDS
        elif now > self._combo_until:
            self._combo = None
        self.leader.show_combo(self._combo, ended=running is None)

    def _show_foot(self, counts: Sequence[EmoteCount]) -> None:
        parts = []
        if counts:
            parts = [tr("%n hit(s)", "", self.model.hits), tr("%n emote(s)", "", len(counts))]
        bots, copies = self._counter.left_out(self._channel)
        if bots and copies:
            parts.append(
                tr("left out: {bots} of bots and {copies} of other rooms", bots=number(bots), copies=number(copies))
            )
        elif bots:
            parts.append(tr("left out: %n of bots", "", bots))
        elif copies:
            parts.append(tr("left out: %n of other rooms", "", copies))
        words = " · ".join(parts)
        if self.model.held:
            words = tr("Still while you point")
        words = self._totals.trouble or words
        if self._foot.text() != words:
            self._foot.set_text(words)
            self.table.fit_totals(count(max((row.total for row in counts), default=0)))

    def _show_state(self) -> None:
        """The table, or why there is none in words."""
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
            return
        sought = self.search.text().strip()
        if not self._channel:
            words = tr("Open a channel, and every emote of its chat is counted here.")
        elif sought:
            words = tr("No emote here has “{sought}” in its name.", sought=sought)
        elif self.model.filtered:
            words = tr("No emote here is of the providers that are chosen.")
        else:
            words = tr("No emote yet. The first one that somebody writes appears here.")
        self._empty.setText(words)
        self._stack.setCurrentWidget(self._empty)

    def _picture_ready(self, _url: str) -> None:
        self.table.viewport().update()
        self.leader.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() in {QEvent.Type.MouseMove, QEvent.Type.Wheel}:
            self._pointed = True
        elif watched is self.table.viewport() and event.type() == QEvent.Type.Leave:
            self._pointed = False
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.leader.setVisible(self.height() >= _WITH_LEADER)

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
