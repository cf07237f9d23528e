"""A few words that come up over the picture and go by themselves; a click does what they offer."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.ui import theme

_SHORT_MS = 1200
_LONG_MS = 6000
_SHORT_WORDS = 30  # letters that are read at a glance
_PAD = 14
_LIFT = 60  # above the bar


class Toast(QWidget):
    """One line of words, in the middle above the bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._words = ""
        self._action: Callable[[], object] | None = None
        self.covered = 0
        """How much of the right side lies below something else, in logical pixels."""
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str, action: Callable[[], object] | None = None, hint: str = "") -> None:
        """Show `words`.

        Args:
            words: one short sentence.
            action: what a click does; such words stay longer.
            hint: what the click does, in words.
        """
        self._words = words
        self._action = action
        self.setToolTip(hint)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, action is None)
        if action is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fit(self._ground.size())
        self.show()
        self.raise_()
        self.update()
        self._clock.start(_SHORT_MS if action is None and len(words) <= _SHORT_WORDS else _LONG_MS)

    def fit(self, room: QSize) -> None:
        """Lie in the middle of `room`, above the bar."""
        wanted = self.sizeHint()
        free = room.width() - self.covered
        width = min(wanted.width(), free - 2 * theme.SPACE_S)
        top = max(theme.SPACE_S, room.height() - _LIFT - wanted.height())
        self.setGeometry((free - width) // 2, top, width, wanted.height())

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + 2 * _PAD + 2, metrics.height() + 16)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self._action
        self.hide()
        if action is not None:
            action()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(255, 255, 255, 45))
        painter.setBrush(QColor(18, 17, 24, 235))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(Qt.GlobalColor.white))
        inner = box.adjusted(_PAD - 2, 0, 2 - _PAD, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)
