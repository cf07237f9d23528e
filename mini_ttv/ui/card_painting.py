"""What all cards are painted with: rounded pictures, chips, lines of text that end in an ellipsis."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTransform

from mini_ttv.ui import theme


def rounded_picture(painter: QPainter, rect: QRectF, pixmap: QPixmap, radius: float) -> None:
    """Draw `pixmap` over `rect` with smooth round corners (a clip path would leave steps).

    Args:
        painter: where to.
        rect: in logical pixels; the picture is stretched to it, so ask for it in this size.
        pixmap: with its device pixel ratio set or not.
        radius: of the corners.
    """
    brush = QBrush(pixmap)
    size = pixmap.deviceIndependentSize()  # in which a brush lays its picture out
    brush.setTransform(QTransform.fromScale(rect.width() / max(1, size.width()), rect.height() / max(1, size.height())))
    painter.save()
    # Not in the brush's transform, where Qt multiplies it by the picture's pixel ratio.
    painter.translate(rect.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, rect.width(), rect.height()), radius, radius)
    painter.restore()


def rounded_fill(painter: QPainter, rect: QRectF, color: QColor, radius: float) -> None:
    """Fill `rect` with `color` and round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def ring(painter: QPainter, rect: QRectF, color: QColor, radius: float, width: float = 2.0) -> None:
    """Draw a ring just inside `rect`."""
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def line(painter: QPainter, rect: QRect, text: str, font: QFont, color: QColor) -> None:
    """Draw one line of text, shortened with an ellipsis where it is too long."""
    painter.setFont(font)
    painter.setPen(color)
    # Line breaks and the like from afar must not become a second line.
    shown = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def chip_width(text: str) -> int:
    """How wide `chip` makes a label."""
    return QFontMetrics(theme.font(theme.FONT_SMALL, bold=True)).horizontalAdvance(text) + 12


def chip(painter: QPainter, corner: QPointF, text: str, *, live: bool = False, right: bool = False) -> float:
    """Draw a small label on a picture.

    Args:
        painter: where to.
        corner: its lower left corner, or the lower right one with `right`.
        text: one or two words.
        live: in the colour of LIVE instead of the veil's.
        right: see `corner`.

    Returns:
        Its width in logical pixels.
    """
    colors = theme.colors()
    font = theme.font(theme.FONT_SMALL, bold=True)
    width, height = chip_width(text), 20
    rect = QRectF(corner.x() - (width if right else 0), corner.y() - height, width, height)
    rounded_fill(painter, rect, colors.live if live else colors.veil, 5)
    painter.setFont(font)
    painter.setPen(colors.on_live if live else colors.on_veil)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return float(width)


def initial(painter: QPainter, rect: QRectF, name: str, radius: float) -> None:
    """Where a person's picture will be, or instead of one that does not come: the first letter."""
    colors = theme.colors()
    rounded_fill(painter, rect, colors.accent_soft, radius)
    painter.setFont(theme.font(max(9, round(rect.height() * 0.44)), bold=True))
    painter.setPen(colors.accent_text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name[:1].upper())


def round_pixmap(source: QPixmap, size: int, dpr: float) -> QPixmap:
    """`source` cut to a circle of `size` logical pixels, for labels and buttons."""
    answer = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    answer.setDevicePixelRatio(dpr)
    answer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(answer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    rounded_picture(painter, QRectF(0, 0, size, size), source, size / 2)
    painter.end()
    return answer


def round_initial(name: str, size: int, dpr: float) -> QPixmap:
    """A circle with the first letter of `name`."""
    answer = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    answer.setDevicePixelRatio(dpr)
    answer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(answer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    initial(painter, QRectF(0, 0, size, size), name, size / 2)
    painter.end()
    return answer
