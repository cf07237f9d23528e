"""The rows of the inbox: a face, who, what, and a mark on what nobody has seen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mini_ttv.ui import theme
from mini_ttv.ui.card_painting import line, rounded_fill

UNREAD = Qt.ItemDataRole.UserRole + 10
FACE = 36
_HEIGHT = 66
_LINE = 19
_MARK = 4.0  # half the width of the mark


class InboxRows(QStyledItemDelegate):
    """Paints items whose text has a line for who, and up to two for what."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors = theme.colors()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(2, 1, -2, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            rounded_fill(painter, QRectF(rect), colors.hover, theme.RADIUS_S)
        face = QRect(rect.left() + 8, rect.top() + (rect.height() - FACE) // 2, FACE, FACE)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, face)
        words = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
        room = QRect(face.right() + 12, 0, rect.right() - face.right() - 36, _LINE)
        room.moveTop(rect.center().y() - _LINE * len(words) // 2 + 1)
        for number, text in enumerate(words):
            last = number == len(words) - 1 and number > 0
            font = theme.font(theme.FONT_SMALL if last else theme.FONT_TEXT, bold=number == 0)
            line(painter, room, text, font, colors.muted if last else colors.text)
            room.translate(0, _LINE)
        if index.data(UNREAD):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.live)
            painter.drawEllipse(QPointF(rect.right() - 12, rect.center().y() + 1), _MARK, _MARK)
        painter.restore()
