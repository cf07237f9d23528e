"""A label of one line that shortens its text instead of widening the window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from mini_ttv.ui import theme


class ElidedLabel(QLabel):
    """Shows as much of its text as there is room for; the whole of it is in the tool tip."""

    def __init__(self, role: str = "") -> None:
        """`role` is one of the stylesheet's."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            theme.set_role(self, role)

    def set_text(self, text: str) -> None:
        """Show `text`, its line breaks as spaces."""
        plain = " ".join(text.split())
        self.setText(plain)
        self.setToolTip(plain)
        self.setAccessibleName(plain)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
