"""The statistics page: what was counted in a channel, over time, by emote, by person, and session against session."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mini_ttv.core.channel_name import Video
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.hype import Spike
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.reports import Report, ReportService
from mini_ttv.ui import theme
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.rows_table import RowsTable
from mini_ttv.ui.state_pane import StatePane
from mini_ttv.ui.statistics_compare import ComparePane
from mini_ttv.ui.statistics_export import Exporter, Exports
from mini_ttv.ui.statistics_head import Choice, StatisticsHead
from mini_ttv.ui.statistics_people import PeoplePane
from mini_ttv.ui.statistics_tables import combo_table, emote_table, unused_table
from mini_ttv.ui.statistics_timeline import TimelinePane
from mini_ttv.ui.statistics_tracked import TrackedPane, Tracking
from mini_ttv.ui.statistics_words import messages_words, moment, span_words, video_time
from mini_ttv.ui.wording import duration

SECTIONS = (
    marked("Timeline"),
    marked("Emotes"),
    marked("Unused"),
    marked("Sessions"),
    marked("Chatters"),
    marked("Combos"),
    marked("Counted channels"),
)
_LEAST_HEIGHT = 300  # logical pixels
_TIMELINE, _EMOTES, _UNUSED, _SESSIONS, _CHATTERS, _COMBOS, _TRACKED = range(7)


@dataclass(frozen=True, slots=True)
class StatisticsDoors:
    """What the page asks and commands."""

    reports: ReportService
    tracking: Tracking
    pictures: PictureSource
    wipe: Callable[[], Awaitable[None]]
    days: int  # that hits are kept, 0 for ever
    site: str  # base URL of the web pages
    channel: Callable[[], str] = lambda: ""  # login of the channel that is watched


class StatisticsPage(QWidget):
    """Head and parts; it reads when it is shown, and when something else is chosen."""

    days_chosen = Signal(int)
    """How many days hits are to be kept; 0 for ever."""
    play_wanted = Signal(object)
    """A Video, from a moment on."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._spawn = spawn
        self._doors: StatisticsDoors | None = None
        self._report: Report | None = None
        self._reading: object = None
        self._unused_of: Report | None = None
        self.head = StatisticsHead([tr(each) for each in SECTIONS])
        self.timeline = TimelinePane()
        self.emotes = emote_table(
            lambda: self.head.choice.mode, lambda: self._report.message_count if self._report else 0
        )
        self.unused = unused_table()
        self.unused_note = ElidedLabel("small")
        self.compare = ComparePane(spawn)
        self.people = PeoplePane(spawn)
        self.combos = combo_table()
        self.tracked = TrackedPane(spawn)
        self.exporter = Exporter(self, spawn)
        self.state = StatePane()
        self.parts = QStackedWidget()
        for part in (
            self.timeline,
            _with_field(self.emotes),
            _with_field(self.unused, self.unused_note),
            self.compare,
            self.people,
            _with_field(self.combos),
            self.tracked,
        ):
            self.parts.addWidget(part)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.parts)
        self._whole.addWidget(self.state)
        self._lay_out()
        self._connect()

    def attach(self, doors: StatisticsDoors) -> None:
        """There is something to ask from now on."""
        self._doors = doors
        emotes = EmotePictures(doors.pictures)
        for table in (self.emotes, self.unused, self.combos, self.compare.table):
            table.emotes = emotes
        self.exporter.emotes = emotes
        doors.pictures.ready.connect(self._picture_ready)
        self.compare.attach(doors.reports)
        self.people.attach(doors.reports.counter.people)
        self.tracked.attach(doors.tracking, doors.days, doors.wipe)
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        if self._doors is None:
            return
        if isinstance(self._reading, asyncio.Task):
            self._reading.cancel()
        self._reading = self._spawn(self._read(self._doors))

    def take_focus(self) -> None:
        """The keyboard goes to the page."""
        self.setFocus()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_M, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.head)
        self.state.setMinimumHeight(_LEAST_HEIGHT)  # the other parts know by themselves what they need
        column.addWidget(self._whole, stretch=1)
        # In a low window it is better to move all of it than to squeeze every part.
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(inner)
        theme.set_role(room.viewport(), "clear")
        theme.set_role(inner, "clear")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(room)

    def _connect(self) -> None:
        self.head.changed.connect(self._chosen)
        self.head.section_chosen.connect(self._show_section)
        self.head.refresh_wanted.connect(self.refresh)
        self.head.export_wanted.connect(self._fill_export)
        self.timeline.spike_chosen.connect(lambda spike: self._spawn(self._show_place(spike)))
        self.timeline.place_wanted.connect(lambda spike: self._spawn(self._copy_place(spike)))
        self.exporter.told.connect(self.head.note.set_text)
        self.tracked.days_chosen.connect(self.days_chosen)
        self.tracked.wiped.connect(self.refresh)
        self.state.primary.connect(self.refresh)

    def _chosen(self, _choice: Choice) -> None:
        self.refresh()

    def _show_section(self, number: int) -> None:
        self.parts.setCurrentIndex(number)
        self._show_state()
        self._fill_section()

    async def _read(self, doors: StatisticsDoors) -> None:
        """Read the channels, then the report of the one that is chosen."""
        try:
            self.head.show_channels(await doors.reports.channels(), doors.channel())
            choice = self.head.choice
            if not choice.channel_id:
                self._report = None
            else:
                began = await doors.reports.began(choice.channel_id)
                asked = choice.asked(datetime.now(doors.reports.zone), began)
                self._report = await doors.reports.report(asked)
        except MiniTtvError as error:
            self._report = None
            self._show_state(str(error))
            return
        self._show_state()
        if self._report is None:
            self.head.note.set_text("")
            return
        self._show(self._report)
        await self.timeline.prepare()

    def _show(self, report: Report) -> None:
        asked = report.asked
        self.head.show_step(asked.step)
        hits = tr("%n hit(s)", "", sum(each.tally[asked.mode] for each in report.sums))
        emotes = tr("%n emote(s)", "", len(report.sums))
        counted = tr("{hits} of {emotes}", hits=hits, emotes=emotes)
        words = (span_words(asked.start, asked.end), messages_words(report.message_count), counted)
        self.head.note.set_text(report.message or " · ".join(words))
        self.timeline.show_report(report)
        self.emotes.rows.show(report.sums)
        self.people.show_people(report.chatters)
        self.combos.rows.show(report.combos)
        self._fill_section()

    def _messages(self) -> int:
        return 0 if self._report is None else self._report.message_count

    def _fill_section(self) -> None:
        """What is asked for only when somebody looks."""
        doors, report = self._doors, self._report
        if doors is None or report is None:
            return
        section = self.parts.currentIndex()
        if section == _UNUSED and self._unused_of is not report:
            self._unused_of = report
            self._spawn(self._read_unused(doors, report))
        elif section == _SESSIONS:
            self._spawn(self.compare.show_channel(report.asked.channel_id, report.asked.mode, report.asked.end))
        elif section == _CHATTERS:
            self._spawn(self.people.load())

    async def _read_unused(self, doors: StatisticsDoors, report: Report) -> None:
        unused: list[Emote] = []
        try:
            unused = await doors.reports.unused(report.asked.channel_id, report.sums)
        except MiniTtvError as error:
            self.head.note.set_text(str(error))
            self._unused_of = None  # to be asked again
        else:
            words = tr("%n third-party emote(s) of the channel (was|were) not used in this range.", "", len(unused))
            self.unused_note.set_text(
                words if unused else tr("The channel has no third-party emote that was not used.")
            )
        if self._report is report:
            self.unused.rows.show(unused)

    def _show_state(self, trouble: str = "") -> None:
        """The parts, or why there is nothing to show; what is counted can be chosen all the same."""
        if self._report is not None or (self.parts.currentIndex() == _TRACKED and not trouble):
            self._whole.setCurrentWidget(self.parts)
            return
        if trouble:
            self.state.show_state("error", tr("The numbers cannot be read"), trouble, tr("Try again"))
        else:
            words = tr("Watch a channel, or count some in the background: the last part of this page has the list.")
            self.state.show_state("statistics", tr("Nothing has been counted yet"), words, tr("Refresh"))
        self._whole.setCurrentWidget(self.state)

    def _fill_export(self, menu: QMenu) -> None:
        doors, report = self._doors, self._report
        if doors is None or report is None:
            menu.addAction(tr("Nothing to export")).setEnabled(False)
            return
        exports = Exports(
            lambda by_step: doors.reports.export(report.asked, by_step=by_step),
            lambda write: doors.reports.with_messages(report.asked, write),
        )
        self.exporter.fill(menu, report, exports)

    async def _show_place(self, spike: Spike) -> None:
        """Play the recording from a moment on; where there is none, copy the moment."""
        video, reason = await self._recording(spike)
        if video is None:
            self._copy_moment(spike, reason)
            return
        self.head.note.set_text(tr("The recording plays from {time} on.", time=duration(video.start)))
        self.play_wanted.emit(video)

    async def _copy_place(self, spike: Spike) -> None:
        """Copy the address of a moment in the recording; where there is none, the moment itself."""
        video, reason = await self._recording(spike)
        if video is None or self._doors is None:
            self._copy_moment(spike, reason)
            return
        address = f"{self._doors.site}/videos/{video.id}?t={video_time(video.start)}"
        QGuiApplication.clipboard().setText(address)
        words = tr("Copied: {address} ({time} in the recording)", address=address, time=duration(video.start))
        self.head.note.set_text(words)

    async def _recording(self, spike: Spike) -> tuple[Video | None, str]:
        """The recording of a moment, from there on; or why there is none."""
        doors, report = self._doors, self._report
        reason = tr("no recording of it is known")
        if doors is None or report is None:
            return None, reason
        try:
            found = await doors.reports.recording(report.asked.channel_id, spike.at)
        except MiniTtvError as error:
            return None, str(error)
        return (Video(*found) if found is not None else None), reason

    def _copy_moment(self, spike: Spike, reason: str) -> None:
        login = self._report.asked.login if self._report is not None else ""
        words = f"{login}, {moment(spike.at)}"
        QGuiApplication.clipboard().setText(words)
        self.head.note.set_text(tr("Copied the moment alone, {address}: {reason}", address=words, reason=reason))

    def _picture_ready(self, _url: str) -> None:
        if self.isVisible():
            for table in (self.emotes, self.unused, self.combos, self.compare.table):
                table.viewport().update()


def _with_field(table: RowsTable, note: QWidget | None = None) -> QWidget:
    """A table with a field above that finds in it, and perhaps words about it."""
    whole = QWidget()
    field = QLineEdit()
    field.setPlaceholderText(tr("Find here"))
    field.setAccessibleName(tr("Find in: {name}", name=table.accessibleName()))
    field.setClearButtonEnabled(True)
    field.setMaximumWidth(260)
    theme.set_role(field, "find")
    field.textChanged.connect(table.rows.seek)
    column = QVBoxLayout(whole)
    column.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, theme.SPACE_S)
    column.setSpacing(theme.SPACE_XS)
    column.addWidget(field)
    if note is not None:
        column.addWidget(note)
    column.addWidget(table, stretch=1)
    return whole
