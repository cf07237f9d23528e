"""The mini player: a small frameless window on top of all others, dragged and resized anywhere on it."""

from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui.places import place_from, place_text, rescued
from mini_ttv.ui.player_keys import player_key

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget

_RATIO = 16 / 9
_LEAST = QSize(240, 135)
_USUAL = QSize(400, 225)
_EDGE = 10  # logical pixels in which the pointer takes the edge
_DRAG = 4  # pixels that tell a drag from a click
_MARGIN = 24  # from the corner of the screen


class Edge(Flag):
    """Edges under the pointer."""

    NONE = 0
    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


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


def edges_at(point: QPoint, size: QSize) -> Edge:
    """The edges of a window of `size` that are within reach of `point`."""
    found = Edge.NONE
    found |= Edge.LEFT if point.x() < _EDGE else Edge.RIGHT if point.x() >= size.width() - _EDGE else Edge.NONE
    found |= Edge.TOP if point.y() < _EDGE else Edge.BOTTOM if point.y() >= size.height() - _EDGE else Edge.NONE
    return found


def resized(before: QRect, edges: Edge, moved: QPoint) -> QRect:
    """The window after its `edges` were pulled by `moved`: the ratio kept, the opposite edges where they were."""
    across = moved.x() if Edge.RIGHT in edges else -moved.x() if Edge.LEFT in edges else 0
    down = moved.y() if Edge.BOTTOM in edges else -moved.y() if Edge.TOP in edges else 0
    # The direction that was pulled further decides.
    width = before.width() + across
    height = before.height() + down
    sideways = Edge.LEFT in edges or Edge.RIGHT in edges
    if not sideways or abs(down) * _RATIO > abs(across):
        width = round(height * _RATIO)
    width = max(width, _LEAST.width())
    after = QRect(before.topLeft(), QSize(width, round(width / _RATIO)))
    if Edge.LEFT in edges:
        after.moveRight(before.right())
    if Edge.TOP in edges:
        after.moveBottom(before.bottom())
    return after


class MiniWindow(QWidget):
    """Holds the player while the main window is hidden."""

    back_wanted = Signal()
    """The large window is wanted again."""
    place_changed = Signal(str)
    """The place to remember, as `place_text` writes it."""

    def __init__(self, place: str = "") -> None:
        """`place` is the remembered one; "" is the lower right corner of the screen."""
        super().__init__()
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(flags)
        self.setWindowTitle("Mini TTV")
        self.setMinimumSize(_LEAST)
        self.setMouseTracking(True)
        self._place = place
        self._player: PlayerWidget | None = None
        self._pressed: QPoint | None = None
        self._start = QRect()
        self._edges = Edge.NONE
        self._dragging = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._save = QTimer(self, singleShot=True, interval=500)
        self._save.timeout.connect(lambda: self.place_changed.emit(place_text(self.geometry())))

    def take(self, player: "PlayerWidget") -> None:
        """Show the player here."""
        self._player = player
        self._column.addWidget(player)
        player.show()
        self.setGeometry(self._remembered())
        for part in self._parts():
            part.installEventFilter(self)
        self.show()
        self.raise_()
        self.activateWindow()

    def release(self) -> None:
        """The player goes back; nothing is left here."""
        for part in self._parts():
            part.removeEventFilter(self)
        self._place = place_text(self.geometry())
        self._player = None
        self.hide()

    def _parts(self) -> list[QWidget]:
        """The player and all it is made of, whose mouse events are looked at first."""
        return [] if self._player is None else [self._player, *self._player.findChildren(QWidget)]

    def _remembered(self) -> QRect:
        screen = self.screen().availableGeometry()
        corner = QRect(QPoint(), _USUAL)
        corner.moveBottomRight(screen.bottomRight() - QPoint(_MARGIN, _MARGIN))
        wanted = place_from(self._place) or corner
        return rescued(wanted, [each.availableGeometry() for each in QGuiApplication.screens()], corner)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mouse events of the player pass here first: a drag belongs to the window."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget) or watched.window() is not self:
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            return self._press(watched, event)
        if kind is QEvent.Type.MouseMove:
            return self._move(event)
        if kind is QEvent.Type.MouseButtonRelease and self._pressed is not None:
            dragged = self._dragging
            self._pressed, self._dragging = None, False
            return dragged
        return False

    def _press(self, watched: QWidget, event: QMouseEvent) -> bool:
        if isinstance(watched, QAbstractButton | QAbstractSlider | QLineEdit):
            return False
        self._pressed = event.globalPosition().toPoint()
        self._start = self.geometry()
        self._edges = edges_at(self.mapFromGlobal(self._pressed), self.size())
        return self._edges is not Edge.NONE

    def _move(self, event: QMouseEvent) -> bool:
        place = event.globalPosition().toPoint()
        if self._pressed is None:
            shape = _CURSORS.get(edges_at(self.mapFromGlobal(place), self.size()))
            self.setCursor(shape if shape is not None else Qt.CursorShape.ArrowCursor)
            return False
        moved = place - self._pressed
        if not self._dragging and moved.manhattanLength() < _DRAG:
            return True
        if not self._dragging and self._edges is Edge.NONE and QGuiApplication.platformName() == "wayland":
            # There a program may not place its windows: the compositor drags.
            self._pressed = None
            self.windowHandle().startSystemMove()
            return True
        self._dragging = True
        if self._edges is Edge.NONE:
            self.move(self._start.topLeft() + moved)
        else:
            self.setGeometry(resized(self._start, self._edges, moved))
        self._save.start()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_P, Qt.Key.Key_Escape, Qt.Key.Key_F}:
            self.back_wanted.emit()
        elif self._player is None or not player_key(self._player, event):
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Closing the small window means "enough of that", not "lose my program".
        event.ignore()
        self.back_wanted.emit()
