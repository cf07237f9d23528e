"""How a cell of the hit table looks."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import EmoteCount
from mini_ttv.ui import theme
from mini_ttv.ui.chat_style import centred
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_model import COUNT_ROLE, PROVIDERS, Column, HitModel, Index

ROW_HEIGHT = 42
_PICTURE = (44, 28)
_BAR_HEIGHT = 3
_SPACE = 6
_NUMBER_SPACE = 10


class HitDelegate(QStyledItemDelegate):
    """Paints cells from the row's EmoteCount, without asking the model role by role."""

    def __init__(self, model: HitModel, emotes: EmotePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._emotes = emotes

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(COUNT_ROLE)
        if not isinstance(row, EmoteCount):
            return
        colors = theme.colors()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colors.hover)
        column = Column(index.column())
        if column is Column.PICTURE:
            draw_emote(painter, QRectF(rect), row.emote, self._emotes, _PICTURE)
        elif column is Column.NAME:
            _draw_name(painter, rect.adjusted(_SPACE, 4, -_SPACE, -4), row)
        else:
            share = row.last_minute / max(1, self._model.busiest) if column is Column.MINUTE else 0.0
            _draw_number(painter, rect.adjusted(_SPACE, 0, -_NUMBER_SPACE, 0), str(index.data()), share)


def _draw_name(painter: QPainter, box: QRect, row: EmoteCount) -> None:
    colors = theme.colors()
    painter.setFont(theme.font())
    painter.setPen(colors.text)
    name = painter.fontMetrics().elidedText(row.emote.name, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
    painter.setFont(theme.font(theme.FONT_SMALL))
    painter.setPen(colors.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, PROVIDERS[row.emote.provider])


def _draw_number(painter: QPainter, box: QRect, text: str, share: float) -> None:
    """A number on the right, and below it a bar as long as its `share` of the largest."""
    colors = theme.colors()
    painter.setFont(theme.font())
    painter.setPen(colors.muted if text == "0" else colors.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    if share:
        width = max(2, round(box.width() * share))
        bar = QRect(box.right() - width + 1, box.bottom() - _BAR_HEIGHT - 2, width, _BAR_HEIGHT)
        painter.fillRect(bar, colors.accent)


def draw_emote(painter: QPainter, box: QRectF, emote: Emote, emotes: EmotePictures, size: tuple[int, int]) -> None:
    """The emote's picture in the middle of `box`; its first letter where there is none to be had."""
    dpr = painter.device().devicePixelRatio()
    pixmap = emotes.pixmap(emote, size, dpr)
    if pixmap is not None:
        shape = pixmap.deviceIndependentSize()
        at = centred(box, shape.width(), shape.height()).topLeft()
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), pixmap)
        return
    colors = theme.colors()
    frame = centred(box, size[1], size[1])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.skeleton))
    painter.drawRoundedRect(frame, 6, 6)
    if emotes.failed(emote, dpr):
        painter.setPen(colors.muted)
        letter = QFont(theme.font())
        letter.setPixelSize(round(size[1] * 0.5))
        painter.setFont(letter)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, emote.name[:1])
    painter.restore()
