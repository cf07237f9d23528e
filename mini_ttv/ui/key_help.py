"""All keys, over the window: made from the one list of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.shortcuts import Group, Key, native

_COLUMN = 330  # logical pixels that a group needs
_MARGIN = 24
_NEEDS = QSize(420, 300)
_OWN = QSize(740, 560)
_AROUND = QSize(40, 84)  # of the sheet around the groups
_MOST = QSize(1060, 720)
_CAP = """
QLabel[role="key"] {{
    background: {raised}; color: {text}; border: 1px solid {border}; border-bottom-width: 2px; border-radius: 5px;
    padding: 1px 7px; font-weight: 600;
}}
"""


class KeyHelp(QWidget):
    """A sheet over its window; Esc, ? and a click beside it take it away."""

    closed = Signal()

    def __init__(self, window: QWidget, keys: Sequence[Key]) -> None:
        """Show `keys` over `window` at once; the sheet deletes itself when it is closed."""
        super().__init__(window)
        self._window = window
        self._groups = [(group, [key for key in keys if key.group is group]) for group in Group]
        self._columns = 0
        self._table_layout: QLayout | None = None
        self._sheet = QFrame(self)
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self._sheet, "panel")
        colors = theme.colors()
        self._sheet.setStyleSheet(
            _CAP.format(raised=colors.raised.name(), text=colors.text.name(), border=colors.border.name())
        )
        self._area = QScrollArea(self._sheet)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_S, theme.SPACE_M)
        column.addLayout(self._head())
        column.addWidget(self._area, stretch=1)
        self.setAccessibleName(tr("All keys"))
        self._focused = QApplication.focusWidget()
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self._area.setFocus()

    @property
    def columns(self) -> int:
        """In how many columns the groups stand."""
        return self._columns

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(tr("Keys"))
        theme.set_role(title, "title")
        close = icon_button("close", tr("Close"), keys="Esc", size=18)
        close.clicked.connect(self.close_sheet)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(close)
        return head

    def close_sheet(self) -> None:
        """Take it away."""
        self._window.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        # Not to the first widget of the window, which would get a ring that nobody asked for.
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        else:
            self._window.setFocus()
        self.deleteLater()

    def _fit(self) -> None:
        room = self._window.size()
        self.setGeometry(0, 0, room.width(), room.height())
        margin = _MARGIN if room.width() > 2 * theme.scaled(_COLUMN) else 6
        size = QSize(room.width() - 2 * margin, room.height() - 2 * margin).boundedTo(_MOST)
        columns = max(1, min(3, size.width() // theme.scaled(_COLUMN)))
        if columns != self._columns:
            self._columns = columns
            table = self._table(columns)
            self._table_layout = table.layout()
            self._area.setWidget(table)
            table.setAutoFillBackground(False)  # which the line above has switched on
        size.setHeight(min(size.height(), self._height_for(size.width() - _AROUND.width()) + _AROUND.height()))
        self._sheet.resize(size)
        self._sheet.move((room.width() - size.width()) // 2, (room.height() - size.height()) // 2)

    def _height_for(self, width: int) -> int:
        """What the groups need, words broken into lines."""
        layout = self._table_layout
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def _table(self, columns: int) -> QWidget:
        """The groups side by side, each below the shortest column."""
        table = QWidget()
        row = QHBoxLayout(table)
        row.setContentsMargins(0, 0, theme.SPACE_M, 0)
        row.setSpacing(theme.SPACE_XL)
        lanes = [QVBoxLayout() for _ in range(columns)]
        heights = [0] * columns
        for group, keys in self._groups:
            if not keys:
                continue
            lane = heights.index(min(heights))
            heights[lane] += len(keys) + 2
            lanes[lane].addLayout(_group(group, keys))
            lanes[lane].addSpacing(theme.SPACE_M)
        for each in lanes:
            each.addStretch()
            row.addLayout(each, stretch=1)
        return table

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    @override
    def event(self, event: QEvent) -> bool:
        # Before the window's own keys: while this is open, Esc means this.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.close_sheet()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 150))


def show_keys(window: QWidget, keys: Sequence[Key]) -> KeyHelp:
    """Show the sheet over `window`, or in a window of its own where that one is too small to read in."""
    if window.width() >= _NEEDS.width() and window.height() >= _NEEDS.height():
        return KeyHelp(window, keys)
    own = QWidget(window, Qt.WindowType.Tool)
    own.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    own.setWindowTitle(tr("Keys"))
    own.resize(_OWN)
    own.show()
    sheet = KeyHelp(own, keys)
    sheet.closed.connect(own.close)
    own.activateWindow()
    return sheet


def _closes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or event.text() == "?"


def _group(group: Group, keys: Sequence[Key]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.SPACE_XS)
    title = QLabel(tr(group.value))
    theme.set_role(title, "strong")
    column.addWidget(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE_M)
    grid.setVerticalSpacing(theme.SPACE_XS)
    grid.setColumnStretch(1, 1)
    for number, key in enumerate(keys):
        caps = QHBoxLayout()
        caps.setSpacing(theme.SPACE_XS)
        for sequence in key.keys:
            cap = QLabel(native(sequence))
            theme.set_role(cap, "key")
            caps.addWidget(cap)
        caps.addStretch()
        words = QLabel(tr(key.words))
        words.setWordWrap(True)
        grid.addLayout(caps, number, 0)
        grid.addWidget(words, number, 1)
    column.addLayout(grid)
    return column
