"""Small round pictures of accounts; the one in use wears a mark."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.ui import theme
from mini_ttv.ui.card_painting import round_initial, round_pixmap
from mini_ttv.ui.cards import Pictures

_MARK = 0.44  # of the picture's size
_RIM = 1.5


def account_picture(
    pictures: Pictures | None, account: KnownAccount, size: int, dpr: float, *, marked: bool = False
) -> QIcon:
    """The picture of an account, or its initial until that can be had.

    Args:
        pictures: where pictures come from; None while there is no such place.
        account: whose.
        size: in logical pixels.
        dpr: of the screen.
        marked: with the mark of the account in use.
    """
    found = None
    if pictures is not None and account.profile_image_url:
        found = pictures.pixmap(account.profile_image_url, QSize(size, size), dpr, crop=True)
    drawn = round_initial(account.name or "?", size, dpr) if found is None else round_pixmap(found, size, dpr)
    return QIcon(_marked(drawn, size) if marked else drawn)


def _marked(picture: QPixmap, size: int) -> QPixmap:
    answer = QPixmap(picture)
    colors = theme.colors()
    side = size * _MARK
    place = QRectF(size - side, size - side, side, side)
    painter = QPainter(answer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.raised)
    painter.drawEllipse(place)
    painter.setBrush(colors.accent)
    painter.drawEllipse(place.adjusted(_RIM, _RIM, -_RIM, -_RIM))
    pen = QPen(colors.on_accent, size / 16)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    steps = ((0.30, 0.52), (0.45, 0.66), (0.71, 0.37))
    painter.drawPolyline([place.topLeft() + QPointF(x * side, y * side) for x, y in steps])
    painter.end()
    return answer
