"""A QR code that phones read: dark on light in any theme, each module a whole number of the screen's pixels."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

_QUIET = 4  # modules of light around, as the norm asks
_LIGHT = QColor("#FFFFFF")
_DARK = QColor("#14121C")


class QrCode(QWidget):
    """Shows a text as a QR code; takes no room without one."""

    def __init__(self, size: int = 180) -> None:
        """`size` is the side in logical pixels."""
        super().__init__()
        self._size = size
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("QR code")
        self.hide()

    def show_text(self, text: str) -> None:
        """Show `text`; one that no code can hold is not shown."""
        # Not at the start: it takes some ten milliseconds, and most runs show no code.
        import segno  # noqa: PLC0415

        try:
            code = segno.make(text, micro=False, error="m", boost_error=False) if text else None
        except ValueError:
            code = None
        self._rows = tuple(bytes(row) for row in code.matrix) if code is not None else ()
        self.setVisible(bool(self._rows))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # from here on in the screen's own pixels
        side = round(min(self.width(), self.height()) * ratio)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRect(0, 0, side, side), _LIGHT)
        modules = len(self._rows)
        pixels = max(1, side // (modules + 2 * _QUIET))
        start = (side - modules * pixels) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRect(start + x * pixels, start + y * pixels, pixels, pixels), _DARK)
        painter.end()
