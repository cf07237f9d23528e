"""A list of cards that fills the width, scrolls smoothly and works with mouse and keyboard alike."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from mini_ttv.ui import theme
from mini_ttv.ui.card_model import ITEM_ROLE, CardModel
from mini_ttv.ui.cards import CardDelegate

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_MINUTE_MS = 60_000


class CardView(QListView):
    """Cards in a grid, or in one row with `strip`."""

    opened = Signal(object)
    """The item that was clicked, or chosen with Enter."""
    menu_wanted = Signal(object, QPoint)
    """The item under the right mouse button, and where on the screen."""
    near_end = Signal()
    """The scroll bar comes to its end: time for more items."""

    def __init__(self, model: CardModel, delegate: CardDelegate, name: str, *, strip: bool = False) -> None:
        """Take the items, how they look, the view's name for screen readers, and whether it is one row."""
        super().__init__()
        self._model = model
        self._cards = delegate
        self._strip = strip
        self.loading = False
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(not strip)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        never, always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if strip else never)
        # A bar that comes and goes would change the width, and with it the columns.
        self.setVerticalScrollBarPolicy(never if strip else always)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)
        # Uptimes grow.
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.viewport().update)
        self._minute.start()

    def show_items(self, items: tuple[object, ...], *, loading: bool) -> None:
        """Show `items`; while they are `loading` and there are none yet, skeletons stand for them."""
        self.loading = loading
        at_top = self.verticalScrollBar().value()
        self._model.update(items, hold=self.viewport().underMouse() and self._model.rowCount() > 0)
        self.verticalScrollBar().setValue(at_top)
        self.viewport().update()

    def columns(self) -> int:
        """How many cards stand side by side."""
        return 1 if self._strip else max(1, self.viewport().width() // self._cards.least_width)

    def _fit(self) -> None:
        """Share the width among the columns."""
        if self._strip:
            height = self.viewport().height()
            width = self._cards.width_for(height)
        else:
            width = max(120, (self.viewport().width() - 2) // self.columns())
            height = self._cards.height_for(width)
        if self.gridSize() != QSize(width, height):
            self._cards.cell = QSize(width, height)
            self.setGridSize(QSize(width, height))
            self.verticalScrollBar().setSingleStep(max(20, height // 5))

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if self._model.rowCount() and bar.maximum() - bar.value() < self.viewport().height():
            self.near_end.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._scrolled()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.loading or self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.gridSize()
        rows = 1 if self._strip else max(1, self.viewport().height() // max(1, cell.height()) + 1)
        columns = self.viewport().width() // max(1, cell.width()) + 1 if self._strip else self.columns()
        for place in range(rows * columns):
            row, column = divmod(place, columns)
            # Fades towards the end, which says "and so on" without a number.
            painter.setOpacity(max(0.15, 1 - place / max(1, rows * columns)))
            corner = QRect(column * cell.width(), row * cell.height(), cell.width(), cell.height())
            self._cards.paint_skeleton(painter, corner)
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index == pressed:
            self._open(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.text() and not event.modifiers():
            # QListView would search by what is typed; here letters are the window's keys.
            event.ignore()
        else:
            if event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._ring(shown=True)
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring(shown=False)
        super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._ring(shown=True)
        super().focusInEvent(event)

    def _ring(self, *, shown: bool) -> None:
        """Show where the keyboard is, while it is the keyboard that is used."""
        self._cards.ringed = shown
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            # Not at once: the list must not be rebuilt while it handles an event.
            QTimer.singleShot(0, self._model.settle)
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.menu_wanted.emit(index.data(ITEM_ROLE), event.globalPos())

    def _open(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None:
            self.opened.emit(item)

    @override
    def sizeHint(self) -> QSize:
        return QSize(3 * theme.SPACE_XXL, theme.SPACE_XXL)
