"""A picture to share: the top ten emotes of a channel in a range, as a card of a fixed size."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.hit_painting import draw_emote
from mini_ttv.ui.statistics_words import messages_words
from mini_ttv.ui.wording import count

SIZE = QSize(800, 640)
SCALE = 2.0  # sharp on every screen
MOST = 10
_PAD = 36
_HEAD = 104
_FOOT = 44
_PICTURE = (52, 36)


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on it."""

    channel: str
    range_words: str
    messages: int
    rows: Sequence[tuple[Emote, int]]  # the most frequent first


def pictures_wanted(card: Card, emotes: EmotePictures) -> bool:
    """Whether pictures of it are still on their way; asks for them."""
    missing = [
        emote
        for emote, _ in card.rows[:MOST]
        if emotes.pixmap(emote, _PICTURE, SCALE) is None and not emotes.failed(emote, SCALE)
    ]
    return bool(missing)


def share_card(card: Card, emotes: EmotePictures, *, dark: bool) -> QImage:
    """Paint it.

    Args:
        card: what stands on it.
        emotes: their pictures; those that are not there are left blank.
        dark: in which of the program's colours.
    """
    colors = theme.DARK if dark else theme.LIGHT
    image = QImage(SIZE * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    image.fill(colors.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(_PAD, _PAD, SIZE.width() - 2 * _PAD, SIZE.height() - 2 * _PAD)
    _draw_head(painter, box, card, colors)
    _draw_rows(painter, box.adjusted(0, _HEAD, 0, -_FOOT), card, emotes, colors)
    _draw_foot(painter, box, colors)
    painter.end()
    return image


def _write(  # noqa: PLR0913, PLR0917 - a text and how it looks
    painter: QPainter, box: QRectF, words: str, font: QFont, color: QColor, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, side, shown)


def _draw_head(painter: QPainter, box: QRectF, card: Card, colors: theme.Colors) -> None:
    top = QRectF(box.left(), box.top(), box.width(), 40)
    left, vertical = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
    _write(
        painter,
        top,
        tr("Top emotes of {channel}", channel=card.channel),
        theme.font(30, bold=True),
        colors.text,
        left | vertical,
    )
    below = QRectF(box.left(), box.top() + 44, box.width(), 26)
    words = f"{card.range_words}  ·  {messages_words(card.messages)}"
    _write(painter, below, words, theme.font(17), colors.muted, left | vertical)


def _draw_rows(painter: QPainter, box: QRectF, card: Card, emotes: EmotePictures, colors: theme.Colors) -> None:
    rows = card.rows[:MOST]
    if not rows:
        _write(painter, box, tr("No emotes"), theme.font(20), colors.muted, Qt.AlignmentFlag.AlignCenter)
        return
    height = box.height() / MOST
    most = max(1, *(hits for _, hits in rows))
    right, vertical = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
    for place, (emote, hits) in enumerate(rows):
        line = QRectF(box.left(), box.top() + place * height, box.width(), height)
        number = QRectF(line.left(), line.top(), 34, line.height())
        _write(painter, number, str(place + 1), theme.font(17, bold=True), colors.muted, right | vertical)
        draw_emote(painter, QRectF(line.left() + 46, line.top(), 60, line.height()), emote, emotes, _PICTURE)
        bar = QRectF(line.left() + 118, line.top() + 5, (line.width() - 230) * hits / most, line.height() - 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.accent_soft)
        painter.drawRoundedRect(bar, 6, 6)
        name = QRectF(line.left() + 130, line.top(), line.width() - 250, line.height())
        _write(painter, name, emote.name, theme.font(18, bold=True), colors.text, Qt.AlignmentFlag.AlignLeft | vertical)
        _write(painter, line, count(hits), theme.font(18, bold=True), colors.accent_text, right | vertical)


def _draw_foot(painter: QPainter, box: QRectF, colors: theme.Colors) -> None:
    foot = QRectF(box.left(), box.bottom() - 24, box.width(), 24)
    painter.drawPixmap(foot.topLeft(), icons.app_icon().pixmap(QSize(24, 24), SCALE))
    words = foot.adjusted(34, 0, 0, 0)
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    _write(painter, words, tr("Counted with Mini TTV"), theme.font(15), colors.muted, side)
