"""What moves in the visible rows: at each tick of the one clock, only pictures that look different are painted."""

from collections.abc import Iterable

from PySide6.QtGui import QPainter, QRegion, QWindow
from PySide6.QtWidgets import QWidget

from mini_ttv.ui.chat_layout import LaidRow
from mini_ttv.ui.chat_picture import PictureDoor
from mini_ttv.ui.films import AnimationClock

Shown = Iterable[tuple[LaidRow, int]]
"""The visible rows and their tops."""


class ChatMotion:
    """Watches the clock for a viewport as long as something in it moves."""

    def __init__(self, viewport: QWidget, clock: AnimationClock, left: int) -> None:
        """`left` is where the text of rows begins."""
        self._viewport = viewport
        self._clock = clock
        self._left = left
        self._moved = QRegion()  # asked to be painted for no other reason than that a film went on

    def is_running(self) -> bool:
        """Whether ticks come."""
        return self._clock.is_watched_by(self)

    def rest(self) -> None:
        """Want no more ticks."""
        self._clock.watch(self, watching=False)

    def after_painting(self, shown: Shown) -> None:
        """Want ticks, if something that was painted moves."""
        self._moved = QRegion()
        if not self.is_running() and any(laid.moving() for laid, _ in shown):
            self._clock.watch(self, watching=True)

    def forget_places(self) -> None:
        """Rows have moved: what is asked to be painted is no longer where it was."""
        self._moved = QRegion()

    def go_on(self, shown: Shown) -> None:
        """Ask for a repaint of the pictures that look different now; rest where nothing moves or nobody can see it."""
        window: QWindow | None = self._viewport.window().windowHandle()
        if window is None or not window.isExposed():
            self.rest()
            return
        moment, moved, moves = self._clock.moment, QRegion(), False
        for laid, y in shown:
            for picture in laid.moving():
                moves = True
                if picture.area is not None and picture.has_moved(moment):
                    moved += picture.area.translated(self._left, y)
        if not moves:
            self.rest()
        elif not moved.isEmpty():
            self._moved += moved
            self._viewport.update(moved)

    def beside(self, region: QRegion) -> QRegion:
        """The part of a region to be painted that is not only pictures which moved."""
        return region if self._moved.isEmpty() else region.subtracted(self._moved)

    def draw(self, painter: QPainter, laid: LaidRow, y: int, region: QRegion, door: PictureDoor) -> None:
        """Draw the moved pictures of one row whose text stays as it is."""
        for picture in laid.moving():
            if picture.area is not None:
                area = picture.area.translated(self._left, y)
                if region.intersects(area):
                    painter.fillRect(area, laid.ground_color)
                    laid.draw_picture(painter, self._left, y, picture, door)
