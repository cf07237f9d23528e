"""What a first start shows over the empty window: the ways to something to watch, with and without an account."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import icon_button, word_button
from mini_ttv.ui.option_row import sentence

_SHEET = QSize(480, 610)
_LOGO = 56


class Welcome(QWidget):
    """A sheet over its window; Esc and its cross take it away, and so does every way out of it."""

    open_wanted = Signal(str)
    """The name or address of a channel to play."""
    add_wanted = Signal()
    """Channels are to be followed here, without an account."""
    login_wanted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Show it over `window` at once; it deletes itself when it is closed."""
        super().__init__(window)
        self._window = window
        self.setAccessibleName(tr("Welcome"))
        self._sheet = QFrame(self)
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self._sheet, "panel")
        self.field = QLineEdit(placeholderText=tr("Name or address of a channel"))
        self.field.setAccessibleName(tr("Name or address of a channel"))
        self.field.returnPressed.connect(self._open)
        self.watch = word_button(tr("Watch"))
        theme.set_role(self.watch, "primary")
        self.watch.clicked.connect(self._open)
        self.log_in = word_button(tr("Log in with Twitch"))
        self.log_in.clicked.connect(lambda: self._leave(self.login_wanted))
        self.add = word_button(tr("Add channels"))
        self.add.clicked.connect(lambda: self._leave(self.add_wanted))
        self._lay_out()
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus()
        # While the window fills itself, lists behind the sheet ask for the keyboard.
        self._application = QApplication.instance()
        if isinstance(self._application, QApplication):
            self._application.focusChanged.connect(self._keep_keyboard)

    def _keep_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window and not self.isAncestorOf(now):
            self.field.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.SPACE_XL, 0, theme.SPACE_XL, theme.SPACE_XL)
        column.setSpacing(theme.SPACE_S)
        logo = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        logo.setPixmap(icons.app_icon().pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatioF()))
        title = sentence(tr("Welcome to Mini TTV"), "head")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(logo)
        column.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self.field, stretch=1)
        row.addWidget(self.watch)
        self._add_way(column, tr("Watch somebody now"), tr("No account is needed."))
        column.addLayout(row)
        self._add_way(
            column, tr("See who is live of those you follow"), tr("With your account you can also write in chats.")
        )
        column.addWidget(self.log_in)
        self._add_way(column, tr("Or follow channels here"), tr("On this computer alone: Twitch learns nothing of it."))
        column.addWidget(self.add)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        close = icon_button("close", tr("Close the welcome"), keys="Esc", size=18)
        close.clicked.connect(self.leave)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S)
        sheet.setSpacing(0)
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(close)
        sheet.addLayout(top)
        sheet.addWidget(area, stretch=1)

    @staticmethod
    def _add_way(column: QVBoxLayout, title: str, words: str) -> None:
        column.addSpacing(theme.SPACE_L)
        column.addWidget(sentence(title, "strong"))
        column.addWidget(sentence(words))

    def _open(self) -> None:
        text = self.field.text().strip()
        if text:
            self.leave()
            self.open_wanted.emit(text)
        else:
            self.field.setFocus()

    def _leave(self, way: SignalInstance) -> None:
        self.leave()
        way.emit()

    def leave(self) -> None:
        """Take it away."""
        self._window.removeEventFilter(self)
        if isinstance(self._application, QApplication):
            self._application.focusChanged.disconnect(self._keep_keyboard)
        self.hide()
        self.closed.emit()
        self._window.setFocus()
        self.deleteLater()

    def _fit(self) -> None:
        room = self._window.size()
        self.setGeometry(0, 0, room.width(), room.height())
        wanted = QSize(theme.scaled(_SHEET.width()), theme.scaled(_SHEET.height()))
        size = wanted.boundedTo(QSize(room.width() - 16, room.height() - 16))
        self._sheet.setGeometry(
            (room.width() - size.width()) // 2, (room.height() - size.height()) // 2, size.width(), size.height()
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    @override
    def event(self, event: QEvent) -> bool:
        # Before the window's own keys: while this is open, Esc means this.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 150))
