"""The part of the statistics page about what is counted at all: channels in the background, and for how long."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QMessageBox, QVBoxLayout, QWidget

from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.errors import MiniTtvError, SettingsError
from mini_ttv.core.events import Event
from mini_ttv.core.translation import tr
from mini_ttv.services.background_chats import Tracked
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import word_button
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.flow_row import FlowRow
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.statistics_tables import tracked_table

_DAYS = (0, 7, 30, 90, 365)


def _for_days(days: int) -> str:
    if not days:
        return tr("for ever")
    return tr("for a year") if days == 365 else tr("for %n day(s)", "", days)


class Tracking(Protocol):
    """The list of channels that are counted in the background."""

    changed: Event[tuple[Tracked, ...]]

    @property
    def channels(self) -> Sequence[Tracked]:
        """The list with its states."""

    async def add(self, login: str) -> None:
        """Count a channel from now on."""

    async def remove(self, login: str) -> None:
        """Count a channel no more."""


class TrackedPane(QWidget):
    """The list, a field to add to it, how long hits are kept, and how to be rid of them."""

    days_chosen = Signal(int)
    wiped = Signal()
    """All that was counted has been removed."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._spawn = spawn
        self._tracking: Tracking | None = None
        self._wipe: Callable[[], Awaitable[None]] | None = None
        self.table = tracked_table()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Count another channel: its name"))
        self.field.setAccessibleName(tr("Name of a channel to count in the background"))
        self.field.returnPressed.connect(self._add)
        self.add_button = word_button(tr("Count"))
        self.add_button.clicked.connect(self._add)
        self.remove_button = word_button(tr("Count no more"))
        self.remove_button.clicked.connect(self._remove)
        self.note = ElidedLabel("muted")
        self.keep = QComboBox()
        self.keep.setAccessibleName(tr("How long hits are kept"))
        for days in _DAYS:
            self.keep.addItem(_for_days(days), days)
        self.keep.activated.connect(lambda _index: self.days_chosen.emit(self.keep.currentData()))
        self.wipe_button = word_button(tr("Delete everything counted…"))
        self.wipe_button.clicked.connect(self._ask_to_wipe)
        self.question: QMessageBox | None = None
        """The question that is open now."""
        self.table.menu_wanted.connect(self._menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        self._lay_out()
        self._show_buttons()

    def attach(self, tracking: Tracking, days: int, wipe: Callable[[], Awaitable[None]]) -> None:
        """Show the list of `tracking` from now on.

        Args:
            tracking: has the list.
            days: that hits are kept, 0 for ever.
            wipe: removes everything that was counted, and raises MiniTtvError.
        """
        self._tracking = tracking
        self._wipe = wipe
        tracking.changed.connect(lambda _channels: self._show())
        if self.keep.findData(days) < 0:
            self.keep.addItem(_for_days(days), days)
        self.keep.setCurrentIndex(self.keep.findData(days))
        self._show()

    def _lay_out(self) -> None:
        add_row = QHBoxLayout()
        add_row.setSpacing(theme.SPACE_S)
        add_row.addWidget(self.field, stretch=1)
        add_row.addWidget(self.add_button)
        add_row.addWidget(self.remove_button)
        keep_row = FlowRow(theme.SPACE_S)
        for part in (QLabel(tr("Hits are kept")), self.keep, self.wipe_button):
            keep_row.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_S, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(add_row)
        column.addWidget(self.note)
        column.addWidget(self.table, stretch=1)
        column.addWidget(keep_row)

    def _show(self) -> None:
        if self._tracking is None:
            return
        chosen = self._chosen()
        channels = list(self._tracking.channels)
        self.table.rows.show(channels)
        number = next((at for at, each in enumerate(self.table.rows.rows) if chosen and each.login == chosen.login), -1)
        if number >= 0:
            self.table.selectRow(number)
        words = tr("These chats are read and counted while the program runs, without being watched.")
        nothing = tr("No channel is counted in the background.")
        self.note.set_text(words if channels else f"{nothing} {words}")
        self._show_buttons()

    def _chosen(self) -> Tracked | None:
        rows = self.table.selectionModel().selectedRows()
        row = self.table.row_at(rows[0]) if rows else None
        return row if isinstance(row, Tracked) else None

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self._chosen() is not None)

    def _add(self) -> None:
        text = self.field.text().strip()
        if self._tracking is None or not text:
            return
        try:
            target = parse_target(text)
        except SettingsError as error:
            self.note.set_text(str(error))
            return
        if not isinstance(target, Channel):
            self.note.set_text(tr("A channel's name is needed, such as northwind."))
            return
        self.field.clear()
        self._spawn(self._tracking.add(target.login))

    def _remove(self) -> None:
        chosen = self._chosen()
        if self._tracking is not None and chosen is not None:
            self._spawn(self._tracking.remove(chosen.login))

    def _menu(self, row: object, place: QPoint) -> None:
        if not isinstance(row, Tracked) or self._tracking is None:
            return
        remove = self._tracking.remove
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icons.icon("trash"), tr("Count no more"), lambda: self._spawn(remove(row.login)))
        menu.popup(place)

    def _ask_to_wipe(self) -> None:
        if self._wipe is None:
            return
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(tr("Delete everything counted?"))
        question.setText(tr("Delete all hits and messages of all channels that were ever counted?"))
        question.setInformativeText(tr("They are removed from the disk for good. Counting goes on from nothing."))
        delete = question.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        delete.clicked.connect(lambda: self._spawn(self._carry_out()))
        question.finished.connect(question.deleteLater)
        self.question = question
        question.open()

    async def _carry_out(self) -> None:
        if self._wipe is None:
            return
        self.note.set_text(tr("Deleting…"))
        try:
            await self._wipe()
        except MiniTtvError as error:
            self.note.set_text(str(error))
            return
        self._show()
        self.note.set_text(tr("Everything that was counted is gone."))
        self.wiped.emit()
