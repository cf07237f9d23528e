"""What a chat without messages says instead."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from mini_ttv.core.chat import ChatStatus, StatusChanged
from mini_ttv.core.translation import tr
from mini_ttv.ui.chat_log import status_words
from mini_ttv.ui.chat_style import ChatStyle

_MARGIN, _GAP = 24, 6


def state_words(status: StatusChanged | None) -> tuple[str, str]:
    """A title and a sentence."""
    if status is None:
        return tr("No chat yet"), tr("Open a channel, and what its viewers write appears here.")
    return {
        ChatStatus.CONNECTING: (tr("Connecting…"), status_words(status)),
        ChatStatus.JOINED: (tr("It is quiet here"), tr("Messages appear as soon as somebody writes.")),
        ChatStatus.RECONNECTING: (tr("Connecting again…"), status_words(status)),
        ChatStatus.FAILED: (tr("No chat"), status_words(status)),
        ChatStatus.CLOSED: (tr("Chat closed"), status_words(status)),
    }[status.status]


def draw_words(painter: QPainter, room: QRect, font: QFont, style: ChatStyle, words: tuple[str, str]) -> None:
    """Draw a title and a sentence in the middle of `room`."""
    title, detail = words
    area = room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    bold = QFont(font)
    bold.setBold(True)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.setFont(bold)
    size = painter.boundingRect(area, flags, title)
    painter.setFont(font)
    more = painter.boundingRect(area, flags, detail)
    size.moveTop(area.center().y() - (size.height() + more.height() + _GAP) // 2)
    more.moveTop(size.bottom() + _GAP)
    painter.setPen(QColor(style.muted_color))
    painter.drawText(QRect(area.left(), more.top(), area.width(), more.height()), flags, detail)
    painter.setFont(bold)
    painter.setPen(QColor(style.text_color))
    painter.drawText(QRect(area.left(), size.top(), area.width(), size.height()), flags, title)
