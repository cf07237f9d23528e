"""A plain table: rows of any kind, columns that say what they show, sorted by a click on a title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_painting import draw_emote
from mini_ttv.ui.table_dress import dress, sort_by_titles

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
_ROW_HEIGHT = 34
_LEAST_WIDTH = 40
_PICTURE = (36, 26)
_LEAST = 150  # logical pixels for what takes the rest
_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """One column."""

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None  # None: by the text, in any case
    number: bool = False
    width: int = 0  # logical pixels; 0 takes what is left
    emote: Callable[[T], Emote] | None = None  # a picture stands in front of the text
    tip: str = ""
    extra: bool = False  # hidden where there is no room for all


class RowsModel(QAbstractTableModel):
    """The rows in the order that was chosen."""

    def __init__(self, columns: Sequence[Shown[Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Any] = []
        self._given: Sequence[Any] = ()
        self._order: tuple[int, bool] | None = None
        self._needle = ""

    def show(self, rows: Sequence[Any]) -> None:
        """Show these instead of others."""
        self._given = rows
        self._arrange()

    @property
    def seeking(self) -> bool:
        """Whether only rows with some text are shown."""
        return bool(self._needle)

    def seek(self, text: str) -> None:
        """Only rows of which some text holds `text`, in any case."""
        self._needle = text.strip().lower()
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        needle = self._needle
        words = [column for column in self.columns if not column.number]
        self.rows = [
            row for row in self._given if not needle or any(needle in column.text(row).lower() for column in words)
        ]
        if self._order is not None:
            column, descending = self.columns[self._order[0]], self._order[1]
            self.rows.sort(key=column.sort or (lambda row: column.text(row).lower()), reverse=descending)
        self.endResetModel()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                arrow = ""
                if self._order is not None and self._order[0] == section:
                    arrow = " ↓" if self._order[1] else " ↑"
                return column.title + arrow
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip or None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.InitialSortOrderRole:
                return Qt.SortOrder.DescendingOrder if column.number else Qt.SortOrder.AscendingOrder
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(f"{each.title} {each.text(row)}".strip() for each in self.columns)
        return None


class _Cells(QStyledItemDelegate):
    def __init__(self, table: "RowsTable") -> None:
        super().__init__(table)
        self._table = table

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.colors()
        column = self._table.rows.columns[index.column()]
        rect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colors.hover)
        box = rect.adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0)
        emotes = self._table.emotes
        if column.emote is not None and emotes is not None:
            picture = QRectF(box.left(), box.top(), _PICTURE[0], box.height())
            draw_emote(painter, picture, column.emote(index.data(_ROW_ROLE)), emotes, _PICTURE)
            box.setLeft(box.left() + _PICTURE[0] + theme.SPACE_S)
        painter.setFont(theme.font())
        painter.setPen(colors.text)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


class RowsTable(QTableView):
    """The table; Enter or a double click chooses a row."""

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """A row, and where on the screen its menu is wanted."""

    def __init__(self, name: str, columns: Sequence[Shown[Any]], empty: str = "") -> None:
        """Take the table's name for screen readers, what it shows, and what stands there while it is empty."""
        super().__init__()
        self._empty = empty
        self.rows = RowsModel(columns, self)
        self.emotes: EmotePictures | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(name)
        dress(self, _ROW_HEIGHT, _LEAST_WIDTH)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        for number, column in enumerate(columns):
            if column.width:
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        sort_by_titles(self)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.data(_ROW_ROLE)))
        self.customContextMenuRequested.connect(self._menu)

    def row_at(self, index: Index) -> object:
        """What a cell belongs to."""
        return index.data(_ROW_ROLE)

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_wanted.emit(index.data(_ROW_ROLE), self.viewport().mapToGlobal(place))

    def _fit(self) -> None:
        """Hide columns that are not needed where what takes the rest would have too little."""
        room = self.viewport().width() - _LEAST
        for number, column in enumerate(self.rows.columns):
            room -= 0 if column.extra else column.width
            if not column.extra:
                continue
            fits = room >= column.width + sum(each.width for each in self.rows.columns[number + 1 :] if not each.extra)
            self.setColumnHidden(number, not fits)
            room -= column.width if fits else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = tr("Nothing here fits that.") if self.rows.seeking else self._empty
        if words and not self.rows.rows:
            painter = QPainter(self.viewport())
            painter.setFont(theme.font())
            painter.setPen(theme.colors().muted)
            box = self.viewport().rect().adjusted(theme.SPACE_M, theme.SPACE_M, -theme.SPACE_M, -theme.SPACE_M)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.chosen.emit(index.data(_ROW_ROLE))
            return
        super().keyPressEvent(event)
