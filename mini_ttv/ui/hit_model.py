"""The rows of the hit table: filtered, sorted, and held still while somebody points at them."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mini_ttv.core.emotes import Provider
from mini_ttv.core.hits import EmoteCount

Index = QModelIndex | QPersistentModelIndex

COUNT_ROLE = Qt.ItemDataRole.UserRole
"""The EmoteCount of a row."""

PROVIDERS = {
    Provider.TWITCH: "Twitch",
    Provider.BTTV: "BTTV",
    Provider.FFZ: "FFZ",
    Provider.SEVENTV: "7TV",
    Provider.EMOJI: "Emoji",
    Provider.OTHER: "Other",
}


class Column(IntEnum):
    """What stands where."""

    PICTURE = 0
    NAME = 1
    TOTAL = 2
    MINUTE = 3


_TITLES = {
    Column.PICTURE: "",
    Column.NAME: "Emote",
    Column.TOTAL: "Total",
    Column.MINUTE: "60 s",
}
_HINTS = {
    Column.PICTURE: "",
    Column.NAME: "Name of the emote, and who provides it",
    Column.TOTAL: "All hits that were ever counted in this channel",
    Column.MINUTE: "Hits in the last 60 seconds",
}


def _same_emote(one: EmoteCount, other: EmoteCount) -> bool:
    return one.emote is other.emote or one.emote.key == other.emote.key


def _name(row: EmoteCount) -> str:
    return row.emote.name.lower()


_SORTED_BY: dict[Column, Callable[[EmoteCount], object]] = {
    Column.PICTURE: _name,
    Column.NAME: _name,
    # Equal numbers keep the order in which the counter has them; names would cost five times the time at 5,000 rows.
    Column.TOTAL: attrgetter("total", "last_minute"),
    Column.MINUTE: attrgetter("last_minute", "total"),
}


class HitModel(QAbstractTableModel):
    """Counts of emotes; `show` replaces them as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busiest = 0  # the largest count of the last minute, for bars
        self.held = False  # rows are where they were, and not where their numbers would put them
        self._all: Sequence[EmoteCount] = ()
        self._rows: list[EmoteCount] = []
        self._order: tuple[Column, bool] = (Column.TOTAL, True)
        self._filter = ""
        self._locale = QLocale()

    def show(self, counts: Sequence[EmoteCount], *, hold: bool = False) -> None:
        """Show `counts`; with `hold` rows stay where they are, with new numbers, and new emotes come last."""
        self._all = counts
        self.busiest = max((row.last_minute for row in counts), default=0)
        self._arrange(hold=hold)

    def set_filter(self, text: str) -> None:
        """Only emotes whose name holds `text`, in any case."""
        self._filter = text.strip().lower()
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
        self.held = hold and rows != wanted
        if rows == self._rows:
            return
        if len(rows) == len(self._rows) and all(map(_same_emote, rows, self._rows)):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Column.MINUTE))
        else:
            self._replace(rows)

    def _replace(self, rows: list[EmoteCount]) -> None:
        """Take other rows, or the same in another order; who points at a row (a selection) goes on pointing at it."""
        self._resize(rows)
        self.layoutAboutToBeChanged.emit()
        pointers = self.persistentIndexList()
        names = [(self._rows[pointer.row()].emote.key, pointer.column()) for pointer in pointers]
        self._rows = rows
        wanted = {key for key, _ in names}
        places = {row.emote.key: at for at, row in enumerate(rows) if row.emote.key in wanted} if wanted else {}
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
        needle = self._filter
        column, descending = self._order
        rows = [row for row in self._all if needle in row.emote.name.lower()] if needle else list(self._all)
        rows.sort(key=_SORTED_BY[column], reverse=descending)  # type: ignore[arg-type] # all of one kind
        return rows

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
        number = column in {Column.TOTAL, Column.MINUTE}
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(column)
            case Qt.ItemDataRole.ToolTipRole:
                return _HINTS[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.InitialSortOrderRole:
                return Qt.SortOrder.DescendingOrder if number else Qt.SortOrder.AscendingOrder
        return None

    def _title(self, column: Column) -> str:
        """The column's name, with an arrow where the table is sorted by it."""
        by, descending = self._order
        return f"{_TITLES[column]} {'↓' if descending else '↑'}" if by is column else _TITLES[column]

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
            return (
                f"{row.emote.name}, {PROVIDERS[row.emote.provider]}, {total} in total, {minute} in the last 60 seconds"
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.emote.name
        return None

    def _text(self, row: EmoteCount, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.emote.name
            case Column.TOTAL:
                return self._locale.toString(row.total)
            case Column.MINUTE:
                return self._locale.toString(row.last_minute)
            case Column.PICTURE:
                return ""
