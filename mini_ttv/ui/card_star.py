"""The star of a card: filled on what is pinned, an outline under the pointer, and a place to click."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from mini_ttv.ui import icons, theme
from mini_ttv.ui.card_painting import rounded_fill

SIZE = 30
_ICON = 18


def on_picture(picture: QRect) -> QRect:
    """Where the star of a card with `picture` is."""
    return QRect(picture.right() - SIZE - 6, picture.top() + 7, SIZE, SIZE)


def paint_star(painter: QPainter, rect: QRect, *, pinned: bool, pointed: bool, ground: bool = True) -> None:
    """Draw a star.

    Args:
        painter: where to.
        rect: as `on_picture` gives it.
        pinned: whether it is filled.
        pointed: whether the pointer is right over it.
        ground: a veil below it, as pictures need.
    """
    colors = theme.colors()
    if ground or pointed:
        veil = colors.accent if pointed else colors.veil
        rounded_fill(painter, QRectF(rect), veil, SIZE / 2)
    # On a veil, which is dark in both themes, the dark theme's gold is the one that is seen.
    gold = theme.DARK.warning if ground or pointed else colors.warning
    plain = colors.on_veil if ground or pointed else colors.muted
    dpr = painter.device().devicePixelRatio()
    drawn = icons.pixmap("star-filled" if pinned else "star", _ICON, gold if pinned else plain, dpr)
    corner = QPointF(rect.center()) + QPointF(0.5 - _ICON / 2, 0.5 - _ICON / 2)
    painter.drawPixmap(corner, drawn)


def hit(rect: QRect, at: QPoint | None) -> bool:
    """Whether the pointer at `at` is on the star in `rect`."""
    return at is not None and rect.adjusted(-3, -3, 3, 3).contains(at)
