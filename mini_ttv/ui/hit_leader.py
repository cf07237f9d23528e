"""The strip above the hit table: the emote of the moment."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv.core.combos import Combo
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.translation import number, tr
from mini_ttv.ui import theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_painting import draw_emote

_PICTURE = (72, 44)


class LeaderStrip(QWidget):
    """The emote of the moment: the most frequent of the last 60 seconds."""

    def __init__(self, emotes: EmotePictures) -> None:
        super().__init__()
        self._emotes = emotes
        self._row: EmoteCount | None = None
        self._shown = ("", 0)
        self._combo: Combo | None = None
        self._combo_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Emote of the moment"))

    def show_leader(self, counts: Sequence[EmoteCount]) -> None:
        """Find the leader; of equals the one that leads already stays."""
        most = max((row.last_minute for row in counts), default=0)
        best = [row for row in counts if row.last_minute == most] if most else []
        key = "" if self._row is None else self._row.emote.key
        leader = next((row for row in best if row.emote.key == key), best[0] if best else None)
        shown = ("", 0) if leader is None else (leader.emote.key, leader.last_minute)
        self._row = leader
        if shown == self._shown:
            return
        self._shown = shown
        words = ""
        if leader is not None:
            words = tr("{emote}, %n in the last 60 seconds", "", leader.last_minute, emote=leader.emote.name)
        self.setAccessibleDescription(words)
        self.update()

    def show_combo(self, combo: Combo | None, *, ended: bool = False) -> None:
        """Say that an emote comes from one chatter after another, or that this has ended; None says nothing."""
        words = "" if combo is None else _combo_words(combo, ended=ended)
        if words != self._combo_words:
            self._combo_words = words
            self._combo = None if ended else combo
            told = tr("Everybody in a row wrote it, each once.")
            self.setToolTip(f"{words}. {told}" if words else "")
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 68)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(theme.SPACE_M, 2, -theme.SPACE_M, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.raised if self._row is None else colors.accent_soft)
        painter.drawRoundedRect(card, theme.RADIUS_M, theme.RADIUS_M)
        if self._row is None:
            painter.setFont(theme.font(theme.FONT_SMALL))
            painter.setPen(colors.muted)
            painter.drawText(card, Qt.AlignmentFlag.AlignCenter, tr("No emote in the last minute"))
            return
        left = QRectF(card.left() + 8, card.top(), 76, card.height())
        draw_emote(painter, left, self._row.emote, self._emotes, _PICTURE)
        self._draw_words(painter, card.adjusted(92, 10, -theme.SPACE_M, -10), self._row)

    def _draw_words(self, painter: QPainter, box: QRectF, row: EmoteCount) -> None:
        colors = theme.colors()
        count = number(row.last_minute)
        large = QFont(theme.font(theme.FONT_HEAD, bold=True))
        painter.setFont(large)
        painter.setPen(colors.accent_text)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(count) - theme.SPACE_S)
        painter.setFont(theme.font(theme.FONT_TITLE, bold=True))
        painter.setPen(colors.text)
        name = painter.fontMetrics().elidedText(row.emote.name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(theme.font(theme.FONT_SMALL, bold=bool(self._combo)))
        painter.setPen(colors.accent_text if self._combo else colors.muted)
        said = self._combo_words or tr("Emote of the moment")
        words = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)


def _combo_words(combo: Combo, *, ended: bool) -> str:
    name, length = combo.emote.name, combo.length
    if ended:
        return tr("{length}x combo has ended: {emote}", length=length, emote=name)
    return tr("{length}x combo: {emote}", length=length, emote=name)
