"""The sign over a picture that does not move: a spinner, a countdown ring or an icon."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.ui import icons, theme

SIGN_SIZE = 64
_FRAME_MS = 40
_TURN_DEGREES = 12.0


class Sign(QWidget):
    """A spinner, a countdown ring or an icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIGN_SIZE, SIGN_SIZE)
        self._icon = ""
        self._seconds: int | None = None
        self._longest = 1
        self._angle = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(_FRAME_MS)
        self._clock.timeout.connect(self._turn)

    def spin(self) -> None:
        """Show that something is under way."""
        self._icon, self._seconds, self._longest = "", None, 1
        if not self._clock.isActive():
            self._clock.start()
        self.update()

    def count_down(self, seconds: int) -> None:
        """Show how many seconds are left."""
        self._clock.stop()
        self._icon, self._seconds, self._longest = "", seconds, max(seconds, self._longest)
        self.update()

    def show_icon(self, name: str) -> None:
        """Show a still picture."""
        self._clock.stop()
        self._icon, self._seconds, self._longest = name, None, 1
        self.update()

    def rest(self) -> None:
        """Move no more."""
        self._clock.stop()

    def _turn(self) -> None:
        self._angle = (self._angle + _TURN_DEGREES) % 360
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.colors()
        if self._icon:
            size = 48
            at = (self.width() - size) / 2
            painter.drawPixmap(
                QPointF(at, at), icons.pixmap(self._icon, size, colors.on_veil, self.devicePixelRatioF())
            )
            return
        ring = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        faint = QColor(colors.on_veil)
        faint.setAlpha(60)
        painter.setPen(QPen(faint, 4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(colors.on_veil, 4, c=Qt.PenCapStyle.RoundCap))
        if self._seconds is None:
            painter.drawArc(ring, round(-self._angle * 16), 80 * 16)
            return
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._seconds / self._longest))
        painter.setFont(theme.font(theme.FONT_TITLE, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._seconds))
