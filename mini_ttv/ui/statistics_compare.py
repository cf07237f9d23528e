"""The part of the statistics page with two sessions side by side."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.hit_report import EmoteSum
from mini_ttv.core.hit_sessions import Session, compared
from mini_ttv.core.hits import Mode
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.flow_row import FlowRow
from mini_ttv.ui.hit_totals import Spawn
from mini_ttv.ui.statistics_tables import compare_table
from mini_ttv.ui.statistics_words import session_words

_DAY = 86_400
_DAYS = 60  # in which sessions are looked for


class Sessions(Protocol):
    """Who knows sessions and their emotes; both raise MiniTtvError."""

    async def sessions(self, channel_id: str, start: int, end: int) -> list[Session]:
        """The sessions of a channel, the newest first."""

    async def sums(self, channel_id: str, start: int, end: int) -> list[EmoteSum]:
        """Hits by emote in a range."""


class ComparePane(QWidget):
    """Two fields to choose from, and the table."""

    def __init__(self, spawn: Spawn) -> None:
        """`spawn` starts a coroutine."""
        super().__init__()
        self._spawn = spawn
        self._source: Sessions | None = None
        self._channel_id = ""
        self._mode = Mode.OCCURRENCES
        self.table = compare_table()
        self.fields = (QComboBox(), QComboBox())
        self.note = ElidedLabel("muted")
        row = FlowRow(theme.SPACE_S)
        names = ((tr("First"), tr("First session")), (tr("Second"), tr("Second session")))
        for (words, name), field in zip(names, self.fields, strict=True):
            field.setAccessibleName(name)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.activated.connect(lambda _index: self._spawn(self.compare()))
            pair = QWidget()
            side_by_side = QHBoxLayout(pair)
            side_by_side.setContentsMargins(0, 0, 0, 0)
            side_by_side.addWidget(QLabel(words))
            side_by_side.addWidget(field)
            row.add(pair)
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_L, theme.SPACE_S)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(row)
        column.addWidget(self.note)
        column.addWidget(self.table, stretch=1)

    def attach(self, source: Sessions) -> None:
        """Ask `source` from now on."""
        self._source = source

    async def show_channel(self, channel_id: str, mode: Mode, now: int) -> None:
        """Offer the sessions of a channel, the last two of which are compared.

        Args:
            channel_id: of the channel.
            mode: what a hit is.
            now: Unix seconds.
        """
        if self._source is None:
            return
        self._mode = mode
        try:
            found = await self._source.sessions(channel_id, now - _DAYS * _DAY, now + 60)
        except MiniTtvError as error:
            self._say(str(error))
            return
        self._offer(found, keep=channel_id == self._channel_id)
        self._channel_id = channel_id
        await self.compare()

    async def compare(self) -> None:
        """Compare the two that are chosen."""
        chosen = [field.currentData() for field in self.fields]
        pair = [each for each in chosen if isinstance(each, Session)]
        if self._source is None or len(pair) < 2 or pair[0] == pair[1]:
            self.table.rows.show(())
            words = tr("Two sessions are needed. One ends where nobody writes, or nothing is counted, for 45 minutes.")
            self._say(words)
            return
        try:
            sums = [await self._source.sums(self._channel_id, each.start, each.end) for each in pair]
        except MiniTtvError as error:
            self._say(str(error))
            return
        messages = (pair[0].messages, pair[1].messages)
        self.table.rows.show(compared(sums[0], sums[1], messages, self._mode))
        self._say("")

    def _offer(self, found: Sequence[Session], *, keep: bool) -> None:
        for place, field in enumerate(self.fields):
            before = field.currentData()
            field.clear()
            for each in found:
                field.addItem(session_words(each), each)
            starts = [each.start for each in found]
            usual = min(1 - place, len(found) - 1)  # the one before the last, and the last
            if keep and isinstance(before, Session) and before.start in starts:
                usual = starts.index(before.start)
            field.setCurrentIndex(usual)
            field.setEnabled(bool(found))
        self._row.rearrange()

    def _say(self, words: str) -> None:
        self.note.set_text(words)
        self.note.setVisible(bool(words))
