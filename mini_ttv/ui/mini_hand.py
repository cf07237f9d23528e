"""A person's hand on the mini player: a drag moves it, a pull at an edge resizes it, corners attract it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QWidget
from typing_extensions import override

from mini_ttv.ui.mini_geometry import Edge, edges_at, resized, snapped
from mini_ttv.ui.on_top import on_wayland
from mini_ttv.ui.toast import Toast

_DRAG = 4  # pixels that tell a drag from a click
_OWN_CLICKS = (QAbstractButton, QAbstractSlider, QLineEdit, Toast)
_CURSORS = {
    Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
    Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Edge.LEFT | Edge.TOP: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.TOP: Qt.CursorShape.SizeBDiagCursor,
    Edge.LEFT | Edge.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
}
_SIDES = {
    Edge.LEFT: Qt.Edge.LeftEdge,
    Edge.RIGHT: Qt.Edge.RightEdge,
    Edge.TOP: Qt.Edge.TopEdge,
    Edge.BOTTOM: Qt.Edge.BottomEdge,
}


class Held(Protocol):
    """The window that the hand is on."""

    ratio: float

    def picture_rect(self) -> QRect:
        """The picture on the screen."""

    def place_picture(self, rect: QRect) -> None:
        """Put the picture there, the rest of the window around it."""

    def geometry(self) -> QRect:
        """The whole window on the screen."""

    def move(self, place: QPoint, /) -> None:
        """Move the whole window."""

    def area(self, point: QPoint | None = None) -> QRect:
        """The free part of the screen at a point."""

    def windowHandle(self) -> QWindow:  # noqa: N802 - Qt's name
        """What the desktop knows of it."""


class Hand(QObject):
    """Sees mouse events of the picture before the picture does: a drag belongs to the window."""

    def __init__(self, window: Held, picture: QWidget) -> None:
        """Take the window, and the widget whose parts `watch` will name."""
        super().__init__(picture)
        self._window = window
        self._picture = picture
        self._watched: list[QWidget] = []
        self._pressed: QPoint | None = None
        self._start = QRect()
        self._edges = Edge.NONE
        self._dragging = False

    def watch(self) -> None:
        """Look at the mouse of all that is in the picture by now."""
        self.rest()
        parts = self._picture.findChildren(QWidget)
        see_through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        self._watched = [self._picture, *(each for each in parts if not each.testAttribute(see_through))]
        for part in self._watched:
            part.installEventFilter(self)

    def rest(self) -> None:
        """Look no more."""
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched = []
        self._pressed, self._dragging = None, False
        self._picture.unsetCursor()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        handlers: dict[QEvent.Type, Callable[[QWidget, QMouseEvent], bool]] = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
        }
        handler = handlers.get(event.type())
        return handler is not None and handler(watched, event)

    def _press(self, watched: QWidget, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton or isinstance(watched, _OWN_CLICKS):
            return False
        self._pressed = event.globalPosition().toPoint()
        self._edges = self._edges_at(self._pressed)
        self._start = self._window.picture_rect() if self._edges else self._window.geometry()
        return self._edges is not Edge.NONE

    def _release(self, _watched: QWidget, _event: QMouseEvent) -> bool:
        dragged = self._dragging
        self._pressed, self._dragging = None, False
        return dragged

    def _move(self, watched: QWidget, event: QMouseEvent) -> bool:
        place = event.globalPosition().toPoint()
        if self._pressed is None:
            self._show_edge(watched, place)
            return False
        moved = place - self._pressed
        if not self._dragging and moved.manhattanLength() < _DRAG:
            return True
        if on_wayland():
            self._hand_over()
            return True
        self._dragging = True
        if self._edges:
            self._window.place_picture(resized(self._start, self._edges, moved, self._window.ratio))
            return True
        wanted = self._start.translated(moved)
        free = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._window.move((wanted if free else snapped(wanted, self._window.area(place))).topLeft())
        return True

    def _hand_over(self) -> None:
        """There a program may not place its windows: the compositor drags and resizes them itself."""
        self._pressed = None
        handle = self._window.windowHandle()
        if not self._edges:
            handle.startSystemMove()
            return
        sides = Qt.Edge(0)
        for edge, side in _SIDES.items():
            if edge in self._edges:
                sides |= side
        handle.startSystemResize(sides)

    def _edges_at(self, place: QPoint) -> Edge:
        return edges_at(self._picture.mapFromGlobal(place), self._picture.size())

    def _show_edge(self, watched: QWidget, place: QPoint) -> None:
        edges = Edge.NONE if isinstance(watched, _OWN_CLICKS) else self._edges_at(place)
        shape = _CURSORS.get(edges)
        if shape is None:
            self._picture.unsetCursor()
        else:
            self._picture.setCursor(shape)
