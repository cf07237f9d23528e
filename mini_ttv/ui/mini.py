"""The mini player: a small frameless window on top of all others, dragged and resized anywhere on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui import mini_geometry as geometry
from mini_ttv.ui import shortcuts
from mini_ttv.ui.mini_chat import MiniChat
from mini_ttv.ui.mini_geometry import Edge
from mini_ttv.ui.mini_hand import Hand
from mini_ttv.ui.mini_picture import ChatPlace, MiniPicture
from mini_ttv.ui.on_top import on_wayland
from mini_ttv.ui.places import ScreenPlaces
from mini_ttv.ui.player_keys import player_key

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget

LEAST_OPACITY = 20
_OPACITY_STEP = 10
_MARGIN = 24  # from the corner of the screen
_SAVE_MS = 500
_SETTLE_MS = 250


@dataclass(frozen=True, slots=True)
class MiniLook:
    """How the person left it."""

    places: str = ""  # as `ScreenPlaces` writes them; "" is the lower right corner of the screen
    chat: ChatPlace = ChatPlace.OFF
    opacity: int = 100  # per cent
    ticker: bool = True
    on_top: bool = True


class MiniWindow(QWidget):
    """Holds the player while the main window is hidden."""

    back_wanted = Signal()
    """The large window is wanted again."""
    kept = Signal(str, object)
    """An option to remember, by its name in the settings, and its value."""

    def __init__(self, look: MiniLook | None = None) -> None:
        """`look` is the remembered one."""
        super().__init__()
        look = look or MiniLook()
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(flags if look.on_top else flags & ~Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Mini TTV")
        self.setMouseTracking(True)
        self.ratio = geometry.WIDE
        """Of the picture, which a resize keeps."""
        self.picture = MiniPicture()
        self._places = ScreenPlaces(look.places)
        self._player: PlayerWidget | None = None
        self._hand = Hand(self, self.picture)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picture, stretch=1)
        self.chat = MiniChat(self, self.picture, row, look.chat)
        self.chat.changed.connect(lambda: self.kept.emit("mini_chat", self.chat.place.value))
        self._save = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._save.timeout.connect(self._remember)
        # There the compositor resizes, as it likes: the ratio is mended when it has done.
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._mend_ratio)
        self.picture.set_ticker_wanted(wanted=look.ticker)
        self.opacity = look.opacity
        """Per cent; less than 100 lets what is behind shine through."""
        self.setWindowOpacity(look.opacity / 100)
        shortcuts.install(self, self.actions_by_name(), shortcuts.MINI_KEYS)

    def actions_by_name(self) -> dict[str, Callable[[], object]]:
        """What the window's own keys and menu entries do, by the names in the list of keys."""
        return {
            "leave mini": self.back_wanted.emit,
            "mini chat": self.chat.toggle,
            "half": lambda: self.resize_to(50),
            "whole": lambda: self.resize_to(100),
            "double": lambda: self.resize_to(200),
            "to left": lambda: self.move_to(Edge.LEFT),
            "to right": lambda: self.move_to(Edge.RIGHT),
            "to top": lambda: self.move_to(Edge.TOP),
            "to bottom": lambda: self.move_to(Edge.BOTTOM),
            "solid": lambda: self.set_opacity(self.opacity + _OPACITY_STEP),
            "sheer": lambda: self.set_opacity(self.opacity - _OPACITY_STEP),
        }

    # The player comes and goes.

    def take(self, player: "PlayerWidget", ticker: QWidget | None = None) -> None:
        """Show the player here."""
        self._player = player
        self.picture.take(player, ticker)
        self.fit_limits()
        self.place_picture(self._remembered())
        self._hand.watch()
        self.chat.begin()
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus()  # else the first button would have it, and a ring

    def release(self) -> None:
        """The player goes back; nothing is left here."""
        self._remember()
        self._hand.rest()
        self.chat.end()
        self.picture.release()
        self._player = None
        self.hide()

    def fit_ratio(self, picture: QSize) -> None:
        """The stream's pictures have this size: the window takes their ratio, and keeps its place."""
        ratio = picture.width() / picture.height() if not picture.isEmpty() else geometry.WIDE
        if abs(ratio - self.ratio) < 0.02:  # a line more or less is no other ratio
            return
        self.ratio = ratio
        self.fit_limits()
        if self.isVisible():
            rect = self.picture_rect()
            # As large as it was to the eye.
            width = round((rect.width() * rect.height() * ratio) ** 0.5)
            self.place_picture(geometry.sized(rect, width, self.area(), ratio))

    # Where it is.

    def picture_rect(self) -> QRect:
        """The picture on the screen."""
        return geometry.without_drawer(self.geometry(), self.chat.drawer, self.chat.side)

    def place_picture(self, rect: QRect) -> None:
        """Put the picture there, the rest of the window around it."""
        self.setGeometry(geometry.with_drawer(rect, self.chat.drawer, self.chat.side))

    def resize_to(self, per_cent: int) -> None:
        """Make the picture `per_cent` of its usual size, as far as the screen has room."""
        width = round(geometry.WHOLE.width() * per_cent / 100)
        if self.ratio < 1:
            width = round(geometry.WHOLE.height() * per_cent / 100)
        area = self.area()
        room = area.adjusted(0, 0, -self.chat.drawer, 0)
        rect = geometry.sized(self.picture_rect(), width, room, self.ratio)
        self.setGeometry(geometry.inside(geometry.with_drawer(rect, self.chat.drawer, self.chat.side), area))

    def move_to(self, edge: Edge) -> None:
        """Go to an edge of the screen."""
        self.move(geometry.moved_to(self.geometry(), edge, self.area()).topLeft())

    # How it looks.

    def set_opacity(self, per_cent: int) -> None:
        """Let shine through what is behind."""
        self.opacity = min(100, max(LEAST_OPACITY, per_cent))
        self.setWindowOpacity(self.opacity / 100)
        self.kept.emit("mini_opacity", self.opacity)

    def set_ticker_wanted(self, *, wanted: bool) -> None:
        """Show the emotes of the last minute, or not."""
        self.picture.set_ticker_wanted(wanted=wanted)
        self.kept.emit("mini_ticker", wanted)

    def fit_limits(self) -> None:
        """The least size is another: the picture's ratio or the drawer has changed."""
        least = geometry.least(self.ratio)
        self.setMinimumSize(least.width() + self.chat.drawer, least.height())

    def area(self, point: QPoint | None = None) -> QRect:
        """The free part of the screen at a point, or of the one that the picture is on."""
        place = self.picture_rect().center() if point is None else point
        screen = QGuiApplication.screenAt(place) or self.screen()
        return screen.availableGeometry()

    def _remembered(self) -> QRect:
        usual = QRect(QPoint(), QSize(geometry.WHOLE.width(), round(geometry.WHOLE.width() / self.ratio)))
        corner = self.screen().availableGeometry().bottomRight() - QPoint(_MARGIN, _MARGIN)
        usual.moveBottomRight(corner)
        screens = {each.name(): each.availableGeometry() for each in QGuiApplication.screens()}
        rect = self._places.best(screens, usual)
        # What it was when the picture had another ratio is of no use.
        return QRect(rect.topLeft(), QSize(rect.width(), round(rect.width() / self.ratio)))

    def _mend_ratio(self) -> None:
        width = self.picture_rect().width()
        if abs(self.height() - width / self.ratio) > 1:
            self.resize(self.width(), round(width / self.ratio))

    def _remember(self) -> None:
        if self._player is None:
            return
        self._places.remember(self.screen().name(), self.picture_rect())
        self.kept.emit("mini_place", self._places.text())

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._save.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._save.start()
        if on_wayland():
            self._settle.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._player is None or not player_key(self._player, event):
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Closing the small window means "enough of that", not "lose my program".
        event.ignore()
        self.back_wanted.emit()
