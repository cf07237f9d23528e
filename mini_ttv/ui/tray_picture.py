"""The picture of the icon in the tray: the program's own, with a badge that tells the state."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from mini_ttv.ui import icons, theme

_SIZES = (16, 22, 24, 32, 48, 64)
_MOST = 99


class TrayState(Enum):
    """What the badge tells."""

    IDLE = "idle"  # nobody is live
    LIVE = "live"  # so many are
    PAUSED = "paused"  # notices rest
    TROUBLE = "trouble"  # Twitch cannot be asked


def tray_icon(state: TrayState, count: int = 0) -> QIcon:
    """The icon in all sizes that panels have.

    Args:
        state: what to tell.
        count: of live channels, for the state LIVE.
    """
    answer = QIcon()
    base = icons.app_icon()
    for size in _SIZES:
        # Not the pixmap itself, which the icon shares with others.
        pixmap = QPixmap(base.pixmap(QSize(size, size), 1.0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state is TrayState.LIVE:
            _badge(painter, size, theme.DARK.live, theme.DARK.on_live, str(min(count, _MOST)))
        elif state is TrayState.PAUSED:
            _badge(painter, size, theme.DARK.disabled, theme.DARK.on_live)
        elif state is TrayState.TROUBLE:
            _badge(painter, size, theme.DARK.warning, theme.LIGHT.text, "!")
        painter.end()
        answer.addPixmap(pixmap)
    return answer


def _badge(painter: QPainter, size: int, ground: QColor, ink: QColor, text: str = "") -> None:
    """A badge in the corner; without a text it has the two bars of a pause."""
    height = size * 0.56
    width = max(height, height * 0.62 * len(text) + height * 0.4)
    rect = QRectF(size - width, size - height, width, height)
    # A light edge keeps the badge apart from the icon and from panels of any colour.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.DARK.text)
    painter.drawRoundedRect(rect, height / 2, height / 2)
    painter.setBrush(ground)
    inner = rect.adjusted(size * 0.04, size * 0.04, -size * 0.04, -size * 0.04)
    painter.drawRoundedRect(inner, height / 2, height / 2)
    if text:
        painter.setPen(ink)
        painter.setFont(theme.font(max(7, round(height * 0.72)), bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return
    bar = inner.width() * 0.14
    for side in (-1, 1):
        stroke = QRectF(0, 0, bar, inner.height() * 0.5)
        stroke.moveCenter(inner.center())
        painter.fillRect(stroke.translated(side * bar, 0), ink)
