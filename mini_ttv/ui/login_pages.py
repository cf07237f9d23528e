"""The pages of the login dialog: the browser, the code, a wait, a trouble."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QWindow
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from mini_ttv.core.models import DeviceCode
from mini_ttv.ui import theme

_SECOND_MS = 1000
_CODE_PIXELS = 34
_CONFIRM = "Open Twitch in any browser, log in there and confirm this code. Mini TTV notices by itself."


class BrowserPage(QWidget):
    """Where the login page is shown, with a thin bar of progress above it."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = QProgressBar(textVisible=False, maximum=100)
        self._words = _sentence("Opening Twitch's login page …")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._container: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._progress)
        self._layout.addWidget(self._words, 1)

    def set_progress(self, percent: int) -> None:
        """Show how much of the page is there; nothing when all of it is."""
        self._progress.setValue(percent)
        # Its place stays: a page that jumps by six pixels makes people click beside what they meant.
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.setVisible(percent < 100)

    def set_words(self, words: str) -> None:
        """Say where the page is, while it is not here."""
        self._words.setText(words)

    def take_window(self, number: int) -> None:
        """Take another process's native window in."""
        self.drop_window()
        self._container = QWidget.createWindowContainer(QWindow.fromWinId(number), self)
        self._container.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.hide()
        self._layout.addWidget(self._container, 1)
        self._container.setFocus()

    def hide_window(self) -> None:
        """Unmap the window, before its process takes it away."""
        if self._container is not None:
            self._container.hide()

    def drop_window(self) -> None:
        """Forget the window, which is gone by now."""
        container, self._container = self._container, None
        if container is not None:
            self._layout.removeWidget(container)
            container.deleteLater()
        self._words.show()


class CodePage(QWidget):
    """A code for twitch.tv/activate in any other browser."""

    renewed = Signal()
    opened = Signal(str)  # show this address in the system's browser

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self._left = timedelta()
        self._words = _sentence("Asking Twitch for a code …")
        self._code = QLabel()
        self._code.setObjectName("login-code")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = theme.font(_CODE_PIXELS, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
        self._code.setFont(font)
        self._code.setStyleSheet(f"font-size: {_CODE_PIXELS}px; font-weight: 700;")
        self._open = QPushButton("Open Twitch in the browser")
        theme.set_role(self._open, "primary")
        self._open.clicked.connect(lambda: self.opened.emit(self._address))
        self._copy = QPushButton("Copy the link")
        self._copy.clicked.connect(self._copy_link)
        self._clock = QLabel()
        self._clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._clock, "muted")
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._count_down)
        _stack(self, self._words, self._code, _row(self._open, self._copy), self._clock)
        self.clear()

    def clear(self) -> None:
        """Wait for a code."""
        self._tick.stop()
        self._words.setText("Asking Twitch for a code …")
        for part in (self._code, self._open, self._copy, self._clock):
            part.hide()

    def show_code(self, code: DeviceCode) -> None:
        """Show a code and count down its life."""
        self._address = code.verification_uri
        self._left = timedelta(seconds=code.expires_in)
        self._words.setText(
            "Open Twitch in any browser, log in there and confirm this code. Mini TTV notices by itself."
        )
        self._code.setText(code.user_code)
        for part in (self._code, self._open, self._copy, self._clock):
            part.show()
        self._show_time()
        self._tick.start()

    def _count_down(self) -> None:
        self._left -= timedelta(seconds=1)
        if self._left <= timedelta():
            self._tick.stop()
        self._show_time()

    def _show_time(self) -> None:
        minutes, seconds = divmod(max(0, int(self._left.total_seconds())), 60)
        self._clock.setText(f"The code is good for {minutes}:{seconds:02d}")

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._copy.setText("Copied")


class WordsPage(QWidget):
    """One sentence, and what can be done."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._words = _sentence("")
        _stack(self, self._words, _row(*buttons))

    def set_words(self, words: str) -> None:
        """Say it."""
        self._words.setText(words)


def _sentence(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_S)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _stack(page: QWidget, *parts: QWidget | QHBoxLayout) -> None:
    """Parts below each other, in the middle of a page."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(theme.SPACE_XXL, theme.SPACE_L, theme.SPACE_XXL, theme.SPACE_L)
    layout.setSpacing(theme.SPACE_L)
    layout.addStretch(1)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    layout.addStretch(2)
