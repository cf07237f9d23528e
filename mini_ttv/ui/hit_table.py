"""The table of the hit panel: how it is dressed, and which columns there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_model import TITLES, Column, HitModel
from mini_ttv.ui.hit_painting import ROW_HEIGHT, Courses, HitDelegate
from mini_ttv.ui.table_dress import dress, sort_by_titles

_LEAST_WIDTH = 32
_NUMBER_WIDTH = 68
_TITLE_MARGIN = 12  # of a header, on each side
_WITH_PEAK = 400  # logical pixels of width, from which there is room for the peak


class HitTableView(QTableView):
    """Rows that scroll by pixels; sorted by a click on a title."""

    def __init__(self, model: HitModel, emotes: EmotePictures, courses: Courses) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(HitDelegate(model, emotes, courses, self))
        self.setAccessibleName(tr("Hits of emotes"))
        dress(self, ROW_HEIGHT, _LEAST_WIDTH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.TOTAL, Qt.SortOrder.DescendingOrder)
        header.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sort_by_titles(self)
        for column, width in (
            (Column.PICTURE, 56),
            (Column.TOTAL, _NUMBER_WIDTH),
            (Column.MINUTE, _NUMBER_WIDTH),
            (Column.PEAK, _NUMBER_WIDTH + 4),
        ):
            header.resizeSection(column, max(width, self._room_of_title(column)))
        self.setColumnHidden(Column.PEAK, True)  # noqa: FBT003 - Qt's own signature

    def fit_totals(self, largest: str) -> None:
        """Give the totals room for this number."""
        width = self.fontMetrics().horizontalAdvance(largest) + 20
        room = max(_NUMBER_WIDTH, width, self._room_of_title(Column.TOTAL))
        self.horizontalHeader().resizeSection(Column.TOTAL, room)

    def _room_of_title(self, column: Column) -> int:
        """What a title needs, with its arrow; some languages have long words."""
        title = TITLES[column]
        header = self.horizontalHeader()
        return header.fontMetrics().horizontalAdvance(f"{tr(title)} ↓") + 2 * _TITLE_MARGIN if title else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(Column.PEAK, self.width() < _WITH_PEAK)
