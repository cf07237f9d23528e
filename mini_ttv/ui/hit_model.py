"""The rows of the hit table: filtered, sorted, and held still while somebody points at them."""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from operator import attrgetter, is_

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mini_ttv.core.emotes import Provider
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.wording import clock, count

Index = QModelIndex | QPersistentModelIndex

COUNT_ROLE = Qt.ItemDataRole.UserRole
"""The EmoteCount of a row."""

PROVIDERS = {
    Provider.TWITCH: "Twitch",
    Provider.BTTV: "BTTV",
    Provider.FFZ: "FFZ",
    Provider.SEVENTV: "7TV",
    Provider.EMOJI: marked("Emoji"),
    Provider.OTHER: marked("Other"),
}


class Column(IntEnum):
    """What stands where."""

    PICTURE = 0
    NAME = 1
    TOTAL = 2
    MINUTE = 3
    PEAK = 4


TITLES = {
    Column.PICTURE: "",
    Column.NAME: marked("Emote"),
    Column.TOTAL: marked("Total"),
    Column.MINUTE: "60 s",
    Column.PEAK: marked("Peak"),
}
_HINTS = {
    Column.PICTURE: "",
    Column.NAME: marked("Name of the emote, and who provides it"),
    Column.TOTAL: marked("Hits in the range that is chosen above, and how many of them were deleted by moderators"),
    Column.MINUTE: marked("Hits in the last 60 seconds, and when in these seconds they came"),
    Column.PEAK: marked("The most uses within 60 seconds since the program was started, and when that was"),
}
_NUMBERS = frozenset({Column.TOTAL, Column.MINUTE, Column.PEAK})


def _name(row: EmoteCount) -> str:
    return row.emote.name.lower()


_SORTED_BY: dict[Column, Callable[[EmoteCount], object]] = {
    Column.PICTURE: _name,
    Column.NAME: _name,
    # Equal numbers keep the order in which the counter has them; names would cost five times the time at 5,000 rows.
    Column.TOTAL: attrgetter("total", "last_minute"),
    Column.MINUTE: attrgetter("last_minute", "total"),
    Column.PEAK: attrgetter("peak", "total"),
}


class HitModel(QAbstractTableModel):
    """Counts of emotes; `show` replaces them as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busiest = 0  # the largest count of the last minute, for bars
        self.hits = 0  # of all emotes, whether they are shown or not
        self.held = False  # rows are where they were, and not where their numbers would put them
        self._all: list[EmoteCount] = []  # sorted: the next sort has little to do then
        self._given: Sequence[EmoteCount] = ()
        self._rows: list[EmoteCount] = []
        self._order: tuple[Column, bool] = (Column.TOTAL, True)
        self._filter = ""
        self._providers: frozenset[Provider] = frozenset()

    def show(self, counts: Sequence[EmoteCount], *, hold: bool = False) -> None:
        """Show `counts`.

        Args:
            counts: the rows; a list that was given before may have the same rows with other numbers, and more of them.
            hold: rows stay where they are, with new numbers, and new emotes come last.
        """
        if counts is not self._given:
            self._given, self._all = counts, list(counts)
        elif len(counts) > len(self._all):
            self._all += counts[len(self._all) :]
        self.busiest = max((row.last_minute for row in counts), default=0)
        self.hits = sum(row.total for row in counts)
        self._arrange(hold=hold)

    def set_filter(self, text: str) -> None:
        """Only emotes whose name holds `text`, in any case."""
        self._filter = text.strip().lower()
        self._arrange(hold=False)

    @property
    def filtered(self) -> bool:
        """Whether not every emote is wanted."""
        return bool(self._filter or self._providers)

    @property
    def emotes(self) -> int:
        """How many there are, whether they are shown or not."""
        return len(self._all)

    def providers(self) -> set[Provider]:
        """Who provides the emotes that are there."""
        return {row.emote.provider for row in self._all}

    def set_providers(self, providers: Collection[Provider]) -> None:
        """Only emotes of these; none stands for all."""
        self._providers = frozenset(providers)
        self._arrange(hold=False)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = Column(column), order == Qt.SortOrder.DescendingOrder
        self._arrange(hold=False)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _arrange(self, *, hold: bool) -> None:
        rows = wanted = self._wanted()
        if hold:
            fresh = {row.emote.key: row for row in rows}
            held = [fresh.pop(row.emote.key) for row in self._rows if row.emote.key in fresh]
            rows = [*held, *(row for row in rows if row.emote.key in fresh)]
        self.held = hold and not _same(rows, wanted)
        if not _same(rows, self._rows) and not _same_emotes(rows, self._rows):
            self._replace(rows)
        elif rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    def _replace(self, rows: list[EmoteCount]) -> None:
        """Take other rows, or the same in another order; who points at a row (a selection) goes on pointing at it."""
        self._resize(rows)
        self.layoutAboutToBeChanged.emit()
        pointers = self.persistentIndexList()
        names = [(self._rows[pointer.row()].emote.key, pointer.column()) for pointer in pointers]
        self._rows = rows
        places = _places(rows, {key for key, _ in names})
        moved = [self.index(places[key], column) if key in places else QModelIndex() for key, column in names]
        self.changePersistentIndexList(pointers, moved)
        self.layoutChanged.emit()

    def _resize(self, rows: list[EmoteCount]) -> None:
        """Make as many rows as there will be, at the end: what they hold is set right afterwards."""
        have, want = len(self._rows), len(rows)
        if want > have:
            self.beginInsertRows(QModelIndex(), have, want - 1)
            self._rows = self._rows + rows[have:]
            self.endInsertRows()
        elif want < have:
            self.beginRemoveRows(QModelIndex(), want, have - 1)
            self._rows = self._rows[:want]
            self.endRemoveRows()

    def _wanted(self) -> list[EmoteCount]:
        needle, providers = self._filter, self._providers
        column, descending = self._order
        self._all.sort(key=_SORTED_BY[column], reverse=descending)  # type: ignore[arg-type] # all of one kind
        rows = self._all
        if providers:
            rows = [row for row in rows if row.emote.provider in providers]
        if needle:
            rows = [row for row in rows if needle in row.emote.name.lower()]
        return rows if rows is not self._all else list(rows)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        number = column in _NUMBERS
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(column)
            case Qt.ItemDataRole.ToolTipRole:
                return tr(_HINTS[column]) if _HINTS[column] else ""
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.InitialSortOrderRole:
                return Qt.SortOrder.DescendingOrder if number else Qt.SortOrder.AscendingOrder
        return None

    def _title(self, column: Column) -> str:
        """The column's name, with an arrow where the table is sorted by it."""
        by, descending = self._order
        title = tr(TITLES[column]) if TITLES[column] else ""
        return f"{title} {'↓' if descending else '↑'}" if by is column else title

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == COUNT_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            total, minute = self._text(row, Column.TOTAL), self._text(row, Column.MINUTE)
            provider = tr(PROVIDERS[row.emote.provider])
            words = tr("{total} in total, {minute} in the last 60 seconds", total=total, minute=minute)
            return f"{row.emote.name}, {provider}, {words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._all_of(row)
        return None

    def _text(self, row: EmoteCount, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.emote.name
            case Column.TOTAL:
                return count(row.total)
            case Column.MINUTE:
                return count(row.last_minute)
            case Column.PEAK:
                return count(row.peak) if row.peak else ""
            case Column.PICTURE:
                return ""

    def _all_of(self, row: EmoteCount) -> str:
        """Everything that is known of an emote, in lines."""
        provider = tr(PROVIDERS[row.emote.provider])
        lines = [
            f"{row.emote.name} ({provider})",
            tr("%n in the chosen range", "", row.total),
            tr("%n since the program was started", "", row.session),
        ]
        if row.peak:
            lines.append(tr("Peak: %n within 60 seconds, at {time}", "", row.peak, time=peak_time(row)))
        if row.deleted:
            lines.append(tr("%n of them in messages that moderators deleted", "", row.deleted))
        return "\n".join(lines)


def _places(rows: list[EmoteCount], wanted: set[str]) -> dict[str, int]:
    """Where some emotes are, by their keys; those that are seen are among the first in most cases."""
    places: dict[str, int] = {}
    for at, row in enumerate(rows):
        if len(places) == len(wanted):
            break
        if row.emote.key in wanted:
            places[row.emote.key] = at
    return places


def _same(one: list[EmoteCount], other: list[EmoteCount]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


def _same_emotes(one: list[EmoteCount], other: list[EmoteCount]) -> bool:
    return len(one) == len(other) and all(a.emote.key == b.emote.key for a, b in zip(one, other, strict=True))


def peak_time(row: EmoteCount) -> str:
    """The time of day of an emote's peak."""
    return clock(datetime.fromtimestamp(row.peak_at, UTC))
