"""A list of cards that fills the width, scrolls smoothly and works with mouse and keyboard alike."""

import time

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from mini_ttv.ui import shortcuts, theme
from mini_ttv.ui.card_model import ITEM_ROLE, CardModel
from mini_ttv.ui.cards import CardDelegate
from mini_ttv.ui.pictures_ahead import PicturesAhead

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_MINUTE_MS = 60_000
_HOLD_SECONDS = 30.0  # for which a pointer that has moved keeps the cards where they are


class CardView(QListView):
    """Cards in a grid, or in one row with `strip`."""

    opened = Signal(object)
    """The item that was clicked, or chosen with Enter."""
    chat_wanted = Signal(object)
    """The item that was clicked with the middle button, or chosen with Shift+Enter."""
    starred = Signal(object)
    """The item whose star was clicked, or that Ctrl+D was pressed on."""
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
        self._pressed_star = False
        self._moved_at = -_HOLD_SECONDS  # when the pointer moved here last
        self._settle_next = False
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
        self.ahead = PicturesAhead(self, model, delegate)
        self.horizontalScrollBar().valueChanged.connect(self.ahead.soon)
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
        before = self._place_of_ring()
        self._model.update(items, hold=self._held() and self._model.rowCount() > 0)
        self._settle_next = False
        self.verticalScrollBar().setValue(at_top + self._moved_since(before))
        self.ahead.soon()
        self.viewport().update()

    def settle_next(self) -> None:
        """The next list is wanted in its own order, even under the pointer."""
        self._settle_next = True

    def _held(self) -> bool:
        """Whether somebody points at a card right now; a pointer that was left lying is not heeded."""
        lately = time.monotonic() - self._moved_at < _HOLD_SECONDS
        return lately and not self._settle_next and self.viewport().underMouse()

    def _place_of_ring(self) -> int | None:
        """Where the card is that the keyboard is on, if it is seen."""
        rect = self.visualRect(self.currentIndex())
        seen = self._cards.ringed and rect.isValid() and rect.intersects(self.viewport().rect())
        return rect.top() if seen else None

    def _moved_since(self, before: int | None) -> int:
        """How far the list has to be scrolled for that card to stay where it was."""
        if before is None:
            return 0
        self.executeDelayedItemsLayout()
        rect = self.visualRect(self.currentIndex())
        return rect.top() - before if rect.isValid() else 0

    def show_ring(self) -> None:
        """The keyboard comes to the list: on the card where it was, else on the first."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        self._ring(shown=True)

    def open_first(self) -> None:
        """The first card is meant."""
        if self._model.rowCount():
            self._tell(self.opened, self._model.index(0))

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
        self.ahead.soon()

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
        at = event.position().toPoint()
        index = self.indexAt(at)
        same = index.isValid() and index == self.currentIndex()
        on_star, self._pressed_star = self._pressed_star, False
        super().mouseReleaseEvent(event)
        if not same:
            return
        if event.button() is Qt.MouseButton.MiddleButton:
            self._tell(self.chat_wanted, index)
        elif event.button() is Qt.MouseButton.LeftButton and on_star == self._star_at(index, at):
            self._tell(self.starred if on_star else self.opened, index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        self._moved_at = time.monotonic()
        index = self.indexAt(at)
        before, self._cards.pointer = self._cards.pointer, at
        if index.isValid() and before is not None and self._star_at(index, at) != self._star_at(index, before):
            self.viewport().update(self.visualRect(index))
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _star_at(self, index: QModelIndex, at: QPoint) -> bool:
        return self._cards.star_at(self.visualRect(index), index.data(ITEM_ROLE), at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in _ENTER and here.isValid():
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._tell(self.chat_wanted if shifted else self.opened, here)
        elif shortcuts.matches(event, "pin"):
            if here.isValid():
                self._tell(self.starred, here)
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
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._pressed_star = index.isValid() and self._star_at(index, at)
        super().mousePressEvent(event)
        if index.isValid() and event.button() is Qt.MouseButton.MiddleButton:
            self.setCurrentIndex(index)

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
            self._cards.pointer = None
            # Not at once: the list must not be rebuilt while it handles an event.
            QTimer.singleShot(0, self._model.settle)
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_wanted.emit(index.data(ITEM_ROLE), place)

    def _tell(self, signal: SignalInstance, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None:
            signal.emit(item)

    @override
    def sizeHint(self) -> QSize:
        return QSize(3 * theme.SPACE_XXL, theme.SPACE_XXL)
