"""Emotes in rows under titles; only those in sight are painted, and only their pictures are fetched."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr
from mini_ttv.services.emote_shelf import Section
from mini_ttv.ui import theme
from mini_ttv.ui.card_painting import line, ring, rounded_fill
from mini_ttv.ui.chat_view import provider_name
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.pictures import PictureSource

CELL = 44
_TITLE = 28
_PAD = 6  # of a cell


@dataclass(frozen=True, slots=True)
class _Row:
    """A title, or emotes side by side."""

    top: int
    title: str = ""
    first: int = 0  # index of its first emote
    count: int = 0

    @property
    def height(self) -> int:
        return _TITLE if self.title else CELL


class EmoteGrid(QAbstractScrollArea):
    """All emotes of some sections; one of them is the current."""

    chosen = Signal(object)
    """The Emote that was clicked."""
    current_changed = Signal(object)
    """The Emote that is current now, or None."""

    def __init__(self, pictures: PictureSource) -> None:
        super().__init__()
        self._pictures = EmotePictures(pictures)
        self._sections: Sequence[Section] = ()
        self._emotes: list[Emote] = []
        self._rows: list[_Row] = []
        self._tops: list[int] = []
        self._columns = 1
        self._current = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Emotes"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(CELL)
        pictures.ready.connect(lambda _url: self.viewport().update() if self.isVisible() else None)

    @property
    def current(self) -> Emote | None:
        """The emote that Enter takes."""
        return self._emotes[self._current] if 0 <= self._current < len(self._emotes) else None

    def show_sections(self, sections: Sequence[Section], *, choose_first: bool) -> None:
        """Show these; the first emote is current where that is wanted, else the one that was."""
        before = self.current
        self._sections = sections
        self._emotes = [emote for section in sections for emote in section.emotes]
        self._lay_out()
        if choose_first or before is None:
            self.verticalScrollBar().setValue(0)
            self._set_current(0 if choose_first else -1)
        else:
            self._set_current(self._emotes.index(before) if before in self._emotes else -1)

    def step(self, columns: int, rows: int) -> None:
        """Make a neighbour the current one."""
        if not self._emotes:
            return
        if self._current < 0:
            self._go(0)
        elif columns:
            self._go(min(len(self._emotes) - 1, max(0, self._current + columns)))
        else:
            self._go(self._vertical(rows))

    def clear_current(self) -> None:
        """No emote is current."""
        self._set_current(-1)

    def _vertical(self, by: int) -> int:
        """The emote above or below the current one, past titles."""
        rows = [row for row in self._rows if row.count]
        at = bisect_right([row.first for row in rows], self._current) - 1
        column = self._current - rows[at].first
        target = at + by
        if not 0 <= target < len(rows):
            return self._current
        return rows[target].first + min(column, rows[target].count - 1)

    def _go(self, index: int) -> None:
        self._set_current(index)
        place = self._place(index)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if place.top() - _TITLE < bar.value():
            bar.setValue(place.top() - _TITLE)
        elif place.bottom() > bar.value() + room:
            bar.setValue(place.bottom() + 1 - room)

    def _set_current(self, index: int) -> None:
        index = index if 0 <= index < len(self._emotes) else -1
        self._current = index
        self.current_changed.emit(self.current)
        self.viewport().update()

    def _lay_out(self) -> None:
        self._columns = max(1, (self.viewport().width() - 4) // CELL)
        rows: list[_Row] = []
        top = first = 0
        for section in self._sections:
            rows.append(_Row(top, section.title))
            top += _TITLE
            for start in range(0, len(section.emotes), self._columns):
                count = min(self._columns, len(section.emotes) - start)
                rows.append(_Row(top, "", first + start, count))
                top += CELL
            first += len(section.emotes)
        self._rows = rows
        self._tops = [row.top for row in rows]
        self.verticalScrollBar().setRange(0, max(0, top - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.viewport().update()

    def _place(self, index: int) -> QRect:
        """Where an emote is, from the top of the first section."""
        row = next(row for row in self._rows if row.first <= index < row.first + row.count)
        return QRect(4 + (index - row.first) * CELL, row.top, CELL, CELL)

    def _at(self, point: QPoint) -> int:
        """The index of the emote at a point of the viewport, or -1."""
        y = point.y() + self.verticalScrollBar().value()
        number = bisect_right(self._tops, y) - 1
        if number < 0 or y >= self._rows[number].top + self._rows[number].height:
            return -1
        row, column = self._rows[number], (point.x() - 4) // CELL
        return row.first + column if 0 <= column < row.count else -1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, offset) - 1)
        for row in self._rows[first:]:
            y = row.top - offset
            if y > self.viewport().height():
                break
            if row.title:
                room = QRect(8, y + 4, self.viewport().width() - 12, _TITLE - 8)
                line(painter, room, row.title, theme.font(theme.FONT_SMALL, bold=True), theme.colors().muted)
            for column in range(row.count):
                self._paint_emote(painter, QRect(4 + column * CELL, y, CELL, CELL), row.first + column)
        painter.end()

    def _paint_emote(self, painter: QPainter, cell: QRect, index: int) -> None:
        colors, emote = theme.colors(), self._emotes[index]
        if index == self._current:
            rounded_fill(painter, QRectF(cell), colors.accent_soft, theme.RADIUS_S)
            ring(painter, QRectF(cell), colors.focus, theme.RADIUS_S)
        dpr = self.devicePixelRatioF()
        box = cell.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        pixmap = self._pictures.pixmap(emote, (box.width(), box.height()), dpr)
        if pixmap is not None:
            size = pixmap.deviceIndependentSize()
            x, y = cell.center().x() + 1 - size.width() / 2, cell.center().y() + 1 - size.height() / 2
            painter.drawPixmap(round(x), round(y), pixmap)
        elif self._pictures.failed(emote, dpr):
            line(painter, box, emote.name, theme.font(theme.FONT_SMALL), colors.muted)
        else:
            rounded_fill(painter, QRectF(box.adjusted(4, 4, -4, -4)), colors.skeleton, theme.RADIUS_S)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if index >= 0 and index != self._current:
            self._set_current(index)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index >= 0:
            self._set_current(index)
            self.chosen.emit(self._emotes[index])

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._at(event.pos())
            QToolTip.showText(event.globalPos(), emote_words(self._emotes[index]) if index >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(8 * CELL, 6 * CELL)


def emote_words(emote: Emote) -> str:
    """An emote's name and where it is from."""
    return f"{emote.name} · {provider_name(emote.provider)}"
