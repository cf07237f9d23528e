"""The bell of the top bar: how many notices were missed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme

_BADGE = 15  # logical pixels
_MOST = 9


class Bell(QToolButton):
    """A button with a number at its corner."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.set_icon(self, "bell", size=20)
        self.show_count(0)

    @property
    def count(self) -> int:
        """The number."""
        return self._count

    def show_count(self, count: int) -> None:
        """So many notices were missed."""
        self._count = count
        words = tr("Notices: %n missed", "", count) if count else tr("Notices")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def show_rest(self, words: str) -> None:
        """Notices rest, and why; "" when they do not."""
        icons.set_icon(self, "bell-off" if words else "bell")
        if words:
            self.setToolTip(words)
        else:
            self.show_count(self._count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        text = str(self._count) if self._count <= _MOST else f"{_MOST}+"
        width = max(_BADGE, _BADGE * 0.55 * len(text) + 6)
        rect = QRectF(self.width() - width - 1, 1, width, _BADGE)
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.live)
        painter.drawRoundedRect(rect, _BADGE / 2, _BADGE / 2)
        painter.setPen(colors.on_live)
        painter.setFont(theme.font(10, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
