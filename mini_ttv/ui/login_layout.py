"""What the pages of the login are built from."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mini_ttv.core.translation import tr
from mini_ttv.ui import theme

_COPIED_MS = 2000


class CopyButton(QPushButton):
    """Copies a text, and says for a moment that it has."""

    def __init__(self, words: str, text: Callable[[], str]) -> None:
        """Take the words on the button, and who knows what to copy."""
        super().__init__(words)
        self._words = words
        self._text = text
        self._timer = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._timer.timeout.connect(lambda: self.setText(self._words))
        # The words change; the place of the button, and of what stands beside it, does not.
        self.setMinimumWidth(self.sizeHint().width())
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(tr("Copied"))
        self._timer.start()


def sentence(text: str = "", role: str = "") -> QLabel:
    """Words over as many lines as they need; never markup, whoever wrote them."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    if role:
        theme.set_role(label, role)
    return label


def primary(words: str) -> QPushButton:
    """The main button of a page."""
    button = QPushButton(words)
    theme.set_role(button, "primary")
    return button


def row(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side, from the left."""
    made = QHBoxLayout()
    made.setSpacing(theme.SPACE_S)
    for widget in widgets:
        made.addWidget(widget)
    made.addStretch(1)
    return made


def column(*parts: QWidget | QLayout) -> QVBoxLayout:
    """Parts below each other."""
    made = QVBoxLayout()
    made.setSpacing(theme.SPACE_M)
    for part in parts:
        if isinstance(part, QWidget):
            made.addWidget(part)
        else:
            made.addLayout(part)
    return made


def fill(page: QWidget, content: QLayout) -> None:
    """Put `content` into a page, a little above its middle."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
    layout.addStretch(2)
    layout.addLayout(content)
    layout.addStretch(3)


def scrolling(page: QWidget) -> QScrollArea:
    """A page on a screen that may be too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page until `widget` is seen, once the page has been laid out."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(widget, theme.SPACE_XL, theme.SPACE_XXL)

    QTimer.singleShot(0, widget, scroll)
