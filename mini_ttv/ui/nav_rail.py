"""The pages by name, down the left side: icons with words, or icons alone where the window is small."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import icons, shortcuts, theme
from mini_ttv.ui.card_painting import rounded_fill

_WIDE, _NARROW = 94, 52


class Page(Enum):
    """The pages of the window; GAME is reached from a category only."""

    WATCH = "watching"
    FOLLOWING = "following"
    GAMES = "games"
    STREAMS = "streams"
    SEARCH = "search"
    STATISTICS = "statistics"
    GAME = "game"


_ITEMS = (
    (Page.WATCH, marked("Watching"), "watch"),
    (Page.FOLLOWING, marked("Following"), "following"),
    (Page.GAMES, marked("Top games"), "games"),
    (Page.STREAMS, marked("Top streams"), "streams"),
    (Page.SEARCH, marked("Search"), "search page"),
    (Page.STATISTICS, marked("Statistics"), "statistics page"),
)


class NavButton(QToolButton):
    """One page; a count can stand on its icon."""

    def __init__(self, page: Page, words: str, action: str) -> None:
        super().__init__()
        self._badge = ""
        self.setText(words)
        shortcuts.keep_hint(self, words, action)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.set_role(self, "nav")
        icons.set_icon(self, page.value, "muted", "accent_text", size=22)
        self.setProperty("page", page.value)

    def set_badge(self, text: str) -> None:
        """Show `text` on the icon; "" shows nothing."""
        self._badge = text
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._badge:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(10, bold=True)
        painter.setFont(font)
        width = max(17, painter.fontMetrics().horizontalAdvance(self._badge) + 9)
        rect = QRectF(min(self.width() / 2 + 5, self.width() - width - 1), 3, width, 16)
        rounded_fill(painter, rect, theme.colors().live, 8)
        painter.setPen(theme.colors().on_live)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._badge)
        painter.end()


class NavRail(QWidget):
    """The pages; `chosen` tells which one was clicked."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_narrow = False
        self._buttons: dict[Page, NavButton] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "rail")
        self._group = QButtonGroup(self)
        self._logo = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._logo.setPixmap(icons.app_icon().pixmap(QSize(32, 32), self.devicePixelRatioF()))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XS, theme.SPACE_M, theme.SPACE_XS, theme.SPACE_M)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self._logo)
        column.addSpacing(theme.SPACE_S)
        for page, words, action in _ITEMS:
            button = NavButton(page, tr(words), action)
            button.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
            self._group.addButton(button)
            self._buttons[page] = button
            column.addWidget(button)
        column.addStretch()
        self.set_playing(playing=False)
        self.set_narrow(narrow=False)

    def choose(self, page: Page) -> None:
        """Mark `page` as the one that is shown."""
        self._buttons[Page.GAMES if page is Page.GAME else page].setChecked(True)

    def set_playing(self, *, playing: bool) -> None:
        """The way back to the video exists only while one plays."""
        self._buttons[Page.WATCH].setVisible(playing)

    def set_live_count(self, count: int) -> None:
        """How many followed channels are live."""
        self._buttons[Page.FOLLOWING].set_badge(str(count) if 0 < count < 100 else "99+" if count else "")
        words = tr("Following, %n live", "", count) if count else tr("Following")
        self._buttons[Page.FOLLOWING].setAccessibleName(words)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons alone, or with words below."""
        self._is_narrow = narrow
        self.setFixedWidth(_NARROW if narrow else theme.scaled(_WIDE))
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedHeight(42 if narrow else max(56, theme.scaled(50)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # words may need more room now
            self.set_narrow(narrow=self._is_narrow)
