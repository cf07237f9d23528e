"""The chat of the mini player: in a drawer beside the picture, see-through above it, or not there."""

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mini_ttv.ui import mini_geometry as geometry
from mini_ttv.ui.mini_geometry import Edge
from mini_ttv.ui.mini_picture import ChatPlace, MiniPicture

DRAWER = 280  # logical pixels
_NO_LIMIT = 16_777_215  # Qt's own


class Frame(Protocol):
    """The window that a drawer makes wider."""

    def picture_rect(self) -> QRect:
        """The picture on the screen."""

    def area(self, point: QPoint | None = None) -> QRect:
        """The free part of the screen that it is on."""

    def fit_limits(self) -> None:
        """The drawer has come or gone: the least size is another."""

    def setGeometry(self, rect: QRect, /) -> None:  # noqa: N802 - Qt's name
        """Put the whole window there."""


class MiniChat(QObject):
    """Where the chat is, and what the window has to be wide for it."""

    wanted = Signal()
    """The chat is needed here: `put` takes it."""
    given_back = Signal()
    """It is needed here no longer."""
    changed = Signal()

    def __init__(self, window: Frame, picture: MiniPicture, row: QHBoxLayout, place: ChatPlace) -> None:
        """Take the window, its picture and the row that both lie in."""
        super().__init__(picture)
        self._window = window
        self._picture = picture
        self._row = row
        self._chat: QWidget | None = None
        self._open = False
        self.place = place
        self.side = Edge.RIGHT
        """Of the picture, where the drawer is."""

    @property
    def drawer(self) -> int:
        """How much of the window's width is chat."""
        return DRAWER if self._open else 0

    def begin(self) -> None:
        """The mini player is shown: the chat comes if it was there the last time."""
        if self.place is not ChatPlace.OFF:
            self.wanted.emit()

    def end(self) -> None:
        """The mini player is left: the chat goes where it came from."""
        if self._chat is not None:
            self._take_off()
            self.given_back.emit()

    def set_place(self, place: ChatPlace) -> None:
        """Show the chat beside the picture, above it, or not at all."""
        if place is self.place:
            return
        self._take_off()
        self.place = place
        if place is ChatPlace.OFF:
            self.given_back.emit()
        else:
            self.wanted.emit()
        self.changed.emit()

    def toggle(self) -> None:
        """The next place: beside, above, none."""
        order = list(ChatPlace)
        self.set_place(order[(order.index(self.place) + 1) % len(order)])

    def put(self, chat: QWidget) -> None:
        """Here is the chat that was wanted."""
        self._take_off()
        self._chat = chat
        if self.place is ChatPlace.ABOVE:
            self._picture.lay_over(chat)
            return
        area = self._window.area()
        picture = self._window.picture_rect()
        if picture.width() > area.width() - DRAWER:
            ratio = picture.width() / picture.height()
            picture = geometry.sized(picture, area.width() - DRAWER, area, ratio)
        self.side = geometry.drawer_side(picture, DRAWER, area)
        self._open = True
        chat.setFixedWidth(DRAWER)
        self._row.insertWidget(0 if self.side is Edge.LEFT else 1, chat)
        chat.show()
        self._window.fit_limits()
        wide = geometry.with_drawer(picture, DRAWER, self.side)
        self._window.setGeometry(geometry.inside(wide, area))

    def _take_off(self) -> None:
        chat, self._chat = self._chat, None
        if chat is None:
            return
        if not self._open:
            self._picture.take_off()
            return
        picture = self._window.picture_rect()
        self._row.removeWidget(chat)
        chat.hide()
        chat.setMinimumWidth(0)
        chat.setMaximumWidth(_NO_LIMIT)
        self._open = False
        self._window.fit_limits()
        self._window.setGeometry(picture)
