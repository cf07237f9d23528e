"""The frame of the main window: rail, top bar and banner, on the screen before what fills them is even loaded."""

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui import icons
from mini_ttv.ui.banner import BannerBar
from mini_ttv.ui.nav_rail import NavRail
from mini_ttv.ui.places import place_from, place_text, rescued
from mini_ttv.ui.top_bar import TopBar

NARROW = 760  # logical pixels of window width, below which there is room for one thing at a time
_NAME = "Mini TTV"
_USUAL = QSize(1280, 800)
_LEAST = QSize(480, 320)


class WindowFrame(QMainWindow):
    """What stands around the pages. Keep this module's imports few: the first paint waits for them."""

    painted = Signal()
    """The window has been painted for the first time."""
    close_wanted = Signal()
    """The person closed the window; who hears this decides what comes of it."""

    def __init__(self, *, note: str = "", place: str = "") -> None:
        """Make the frame.

        Args:
            note: stands behind the program's name in the title, such as "demo".
            place: where the window was, as `places.place_text` writes it.
        """
        super().__init__()
        self._name = f"{_NAME} ({note})" if note else _NAME
        self._was_painted = False
        self.rail = NavRail()
        self.bar = TopBar()
        self.banner = BannerBar()
        self._body = QWidget()
        self._lay_out()
        self.show_title("")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_LEAST)
        self._place_window(place)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.bar, self.banner):
            self._column.addWidget(part)
        self._column.addWidget(self._body, stretch=1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(self._column, stretch=1)
        self.setCentralWidget(middle)

    def fill(self, body: QWidget) -> None:
        """Put something into the room beside the rail and below the bar."""
        self._column.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body

    def show_title(self, title: str) -> None:
        """Name what is shown in the window's title; "" for the program alone."""
        self.setWindowTitle(f"{title} - {self._name}" if title else self._name)

    def place(self) -> str:
        """The window's place to remember."""
        return place_text(self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry())

    def _place_window(self, place: str) -> None:
        screen = self.screen().availableGeometry()
        usual = QRect(QPoint(), _USUAL)
        if QGuiApplication.platformName() != "offscreen":  # whose screen is none
            usual.setSize(_USUAL.boundedTo(screen.size()))
            usual.moveCenter(screen.center())
        wanted = place_from(place)
        screens = [each.availableGeometry() for each in QGuiApplication.screens()]
        self.setGeometry(rescued(wanted, screens, usual) if wanted is not None else usual)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < NARROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_wanted.emit()
