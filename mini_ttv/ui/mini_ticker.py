"""The three emotes that the chat throws most, in a small strip over the picture."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_painting import draw_emote

_MOST = 3
_REFRESH_MS = 1000
_PICTURE = (30, 22)
_HEIGHT = 30
_PAD = 8
_GAP = 12


def leaders(counts: Sequence[EmoteCount]) -> list[tuple[Emote, int]]:
    """The three emotes with most hits in the last minute, the first by name where they are equal, and their hits."""
    hit = [(each.emote, each.last_minute) for each in counts if each.last_minute > 0]
    return sorted(hit, key=lambda each: (-each[1], each[0].name))[:_MOST]


class HitTicker(QWidget):
    """The strip; it looks once a second while it is seen, and is empty where nothing was hit."""

    def __init__(self, table: Callable[[], Sequence[EmoteCount]], emotes: EmotePictures) -> None:
        """`table` gives the counts of the channel that plays."""
        super().__init__()
        self._table = table
        self._emotes = emotes
        self._rows: list[tuple[Emote, int]] = []
        self._drawn: QPixmap | None = None  # with each picture below it, it is painted again
        self._clock = QTimer(self, interval=_REFRESH_MS)
        self._clock.timeout.connect(self.refresh)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Emotes of the last minute"))

    @property
    def rows(self) -> list[tuple[Emote, int]]:
        """What is shown."""
        return self._rows

    def refresh(self) -> None:
        """Look again."""
        rows = leaders(self._table())
        if rows != self._rows:
            self._rows = rows
            self.setAccessibleDescription(", ".join(f"{emote.name} {hits}" for emote, hits in rows))
            self.resize(self.sizeHint())
        self._drawn = None  # a picture may have come
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.FONT_TEXT, bold=True))
        parts = [_PICTURE[0] + 4 + metrics.horizontalAdvance(str(hits)) for _, hits in self._rows]
        return QSize(sum(parts) + _GAP * (len(parts) - 1) + 2 * _PAD if parts else 0, _HEIGHT if parts else 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._drawn = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatio() != ratio:
            self._drawn = self._draw(ratio)
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, ratio: float) -> QPixmap:
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(12, 11, 16, 170))
            painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS_S, theme.RADIUS_S)
            painter.setFont(theme.font(theme.FONT_TEXT, bold=True))
            self._draw_rows(painter)
        return drawn

    def _draw_rows(self, painter: QPainter) -> None:
        x = float(_PAD)
        for emote, hits in self._rows:
            count = str(hits)
            draw_emote(painter, QRectF(x, 0, _PICTURE[0], _HEIGHT), emote, self._emotes, _PICTURE)
            x += _PICTURE[0] + 4
            width = painter.fontMetrics().horizontalAdvance(count) + 4
            painter.setPen(QColor(Qt.GlobalColor.white))
            painter.drawText(QRectF(x, 0, width, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, count)
            x += width - 4 + _GAP
