"""How a cell of the hit table looks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.chat_style import centred
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_model import COUNT_ROLE, PROVIDERS, Column, HitModel, Index, peak_time

ROW_HEIGHT = 42
_PICTURE = (44, 28)
_SPACE = 6
_NUMBER_SPACE = 10
_COURSE_HEIGHT = 12
COURSE_PARTS = 15


class Courses:
    """The last minute of each emote on show, asked for once and kept until they are made stale."""

    def __init__(self, ask: Callable[[str, int], Sequence[int]]) -> None:
        """`ask` gives the hits of an emote, by its key, in so many parts of the last minute."""
        self._ask = ask
        self._kept: dict[str, Sequence[int]] = {}

    def renew(self) -> None:
        """They have changed."""
        self._kept.clear()

    def of(self, key: str) -> Sequence[int]:
        """Hits of an emote, the oldest first."""
        course = self._kept.get(key)
        if course is None:
            course = self._kept[key] = self._ask(key, COURSE_PARTS)
        return course


class HitDelegate(QStyledItemDelegate):
    """Paints cells from the row's EmoteCount, without asking the model role by role."""

    def __init__(self, model: HitModel, emotes: EmotePictures, courses: Courses, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._emotes = emotes
        self._courses = courses

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
        box = rect.adjusted(_SPACE, 4, -_NUMBER_SPACE, -4)
        match Column(index.column()):
            case Column.PICTURE:
                draw_emote(painter, QRectF(rect), row.emote, self._emotes, _PICTURE)
            case Column.NAME:
                _draw_lines(
                    painter, rect.adjusted(_SPACE, 4, -_SPACE, -4), row.emote.name, tr(PROVIDERS[row.emote.provider])
                )
            case Column.MINUTE:
                _draw_lines(painter, box, str(index.data()), "", right=True, faint=not row.last_minute)
                if row.last_minute:
                    _draw_course(painter, box, self._courses.of(row.emote.key))
            case Column.TOTAL:
                deleted = tr("%n del.", "deleted by moderators", row.deleted) if row.deleted else ""
                _draw_lines(painter, box, str(index.data()), deleted, right=True, middle=not deleted)
            case Column.PEAK:
                when = peak_time(row) if row.peak else ""
                _draw_lines(painter, box, str(index.data()), when, right=True)


def _draw_lines(  # noqa: PLR0913 - the looks of two lines
    painter: QPainter,
    box: QRect,
    first: str,
    second: str,
    *,
    right: bool = False,
    faint: bool = False,
    middle: bool = False,
) -> None:
    """Two lines of text, the second one small; with `middle`, one line."""
    colors = theme.colors()
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(theme.font())
    painter.setPen(colors.muted if faint else colors.text)
    words = painter.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | (Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop), words)
    if second:
        painter.setFont(theme.font(theme.FONT_SMALL))
        painter.setPen(colors.muted)
        words = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignBottom, words)


def _draw_course(painter: QPainter, box: QRect, course: Sequence[int]) -> None:
    """A bar for each part of the last minute, as high as its share of the highest."""
    most = max(course, default=0)
    if not most:
        return
    width = max(2, min(4, box.width() // len(course)))
    left = box.right() + 1 - width * len(course)
    accent = theme.colors().accent
    for number, hits in enumerate(course):
        if hits:
            height = max(2, round(_COURSE_HEIGHT * hits / most))
            painter.fillRect(left + number * width, box.bottom() + 1 - height, width - 1, height, accent)


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
