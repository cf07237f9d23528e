"""What stands around the pages of the login dialog: the ways above, a hint, and what can always be done below."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import theme
from mini_ttv.ui.login_layout import scrolling, sentence
from mini_ttv.ui.login_ways import Way, WayBar

_FRAME = 80  # what window managers add around a dialog, and a little air
_OFFER = marked("You can log in with a code instead.")


class LoginFrame(QObject):
    """Lays a dialog out and turns its pages."""

    way_chosen = Signal(object)  # a Way, by the person
    code_wanted = Signal()  # instead of what is shown
    client_wanted = Signal()  # to see or change the client id
    cancelled = Signal()

    def __init__(self, dialog: QDialog, ways: Collection[Way]) -> None:
        """Take the dialog and the ways that it has."""
        super().__init__(dialog)
        self._bar = WayBar(ways)
        self._bar.chosen.connect(self._choose)
        self._goes_by_keys = False  # from way to way
        self._pages = QStackedWidget()
        self._places: dict[QWidget, QWidget] = {}
        self._main: QPushButton | None = None
        self._hint = sentence()
        self._hint.setObjectName("login-hint-words")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._instead = QPushButton(tr("Use a code"))
        self._instead.clicked.connect(self.code_wanted)
        self._client = QPushButton(tr("Client id …"))
        self._client.setObjectName("login-client")
        theme.set_role(self._client, "plain")
        self._client.clicked.connect(self.client_wanted)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("login-cancel")
        self._cancel.clicked.connect(self.cancelled)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._hint_bar())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot())

    def _hint_bar(self) -> QWidget:
        self._banner = QFrame()
        self._banner.setObjectName("login-hint")
        theme.set_role(self._banner, "banner")
        inside = QHBoxLayout(self._banner)
        inside.addWidget(self._hint, 1)
        inside.addWidget(self._instead, 0, Qt.AlignmentFlag.AlignVCenter)
        self._banner.hide()
        return self._banner

    def _foot(self) -> QWidget:
        foot = QWidget()
        inside = QHBoxLayout(foot)
        inside.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        inside.addWidget(self._client)
        inside.addStretch(1)
        inside.addWidget(self._cancel)
        return foot

    def add(self, page: QWidget, *, scrolls: bool = True) -> None:
        """Take a page in; it `scrolls` where the screen is too small for it."""
        place: QScrollArea | QWidget = scrolling(page) if scrolls else page
        self._places[page] = place
        self._pages.addWidget(place)

    def show_page(self, page: QWidget, way: Way | None, *, main: QPushButton | None = None) -> None:
        """Turn to a page.

        Args:
            page: one that was added.
            way: which one it belongs to.
            main: the button that Enter presses; None where Enter belongs to the page.
        """
        self._bar.show_way(way)
        self._bar.setEnabled(True)
        self._client.setVisible(way is not None)
        for button in (self._instead, self._client, self._cancel):
            button.setAutoDefault(main is not None)
            button.setDefault(False)
        if self._main is not None:
            self._main.setDefault(False)
        self._main = main
        self._pages.setCurrentWidget(self._places[page])
        if main is not None:
            main.setDefault(True)
            self.give_focus(main)

    def give_focus(self, widget: QWidget) -> None:
        """Let `widget` have the keyboard, unless the person is going from way to way with it."""
        if not (self._goes_by_keys and self._bar.has_focus):
            widget.setFocus()

    def _choose(self, way: Way) -> None:
        self._goes_by_keys = self._bar.has_focus
        self.way_chosen.emit(way)

    def enable_ways(self, *, enabled: bool) -> None:
        """Let a way be chosen, or not until the page that is shown is done with."""
        self._bar.setEnabled(enabled)

    def show_hint(self, words: str, *, offers_code: bool = True) -> None:
        """Say something above the page, which stays."""
        offer = tr(_OFFER)
        self._hint.setText(f"{words} {offer}" if offers_code else words)
        self._instead.setVisible(offers_code)
        self._banner.show()

    def hide_hint(self) -> None:
        """Nothing to be said any more."""
        self._banner.hide()


def grow(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog at least this size, as far as the screen has it, and keep it on the screen."""
    screen = dialog.screen().availableGeometry()
    size = dialog.size().expandedTo(dialog.minimumSizeHint()) if dialog.isVisible() else dialog.minimumSizeHint()
    width = min(max(width, size.width()), screen.width() - 8)
    height = min(max(height, size.height()), screen.height() - _FRAME)
    if not dialog.isVisible():
        dialog.resize(width, height)
        return
    if (width, height) == (dialog.width(), dialog.height()):
        return
    place = QRect(dialog.pos(), dialog.size())
    place = QRect(place.center().x() - width // 2, place.center().y() - height // 2, width, height)
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() - width)))
    place.moveTop(max(screen.top(), min(place.top(), screen.bottom() - height - _FRAME // 2)))
    dialog.resize(width, height)
    dialog.move(place.topLeft())
