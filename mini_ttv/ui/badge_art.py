"""Small pictures of the best-known badges, our own, for everybody whose account cannot ask Twitch for the real ones."""

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF

from mini_ttv.core.chat import Badge
from mini_ttv.core.translation import marked, tr

# White shapes on a field of 18 units, by their corners.
_Shape = list[tuple[float, float]]
_STAR: _Shape = [
    (9, 3.6), (10.6, 7.2), (14.5, 7.6), (11.6, 10.2), (12.4, 14),
    (9, 12), (5.6, 14), (6.4, 10.2), (3.5, 7.6), (7.4, 7.2),
]  # fmt: skip
_TICK: _Shape = [(4.4, 9.2), (6, 7.6), (8, 9.6), (12, 5.4), (13.6, 7), (8, 12.8)]
_CAMERA: _Shape = [(3.5, 5.5), (10.5, 5.5), (10.5, 12.5), (3.5, 12.5)]
_LENS: _Shape = [(11.3, 8), (14.5, 6), (14.5, 12), (11.3, 10)]
_BLADE: _Shape = [(13.8, 3.6), (14.4, 4.2), (13.8, 6.2), (8.4, 11.4), (6.6, 9.6), (11.8, 4.2)]
_HILT: _Shape = [
    (5, 9.4), (8.6, 13), (7.6, 13.8), (6.5, 12.8), (4.8, 14.4), (3.6, 13.2), (5.2, 11.5), (4.2, 10.4),
]  # fmt: skip
_GEM: _Shape = [(5.6, 4.5), (12.4, 4.5), (15, 7.8), (9, 14.4), (3, 7.8)]
_LETTER_T: _Shape = [(5, 4.5), (13, 4.5), (13, 7), (10.2, 7), (10.2, 14), (7.8, 14), (7.8, 7), (5, 7)]
_ART: dict[str, tuple[str, list[_Shape]]] = {
    "broadcaster": ("#D92F4B", [_CAMERA, _LENS]),
    "moderator": ("#1D8A4E", [_BLADE, _HILT]),
    "vip": ("#C0389A", [_GEM]),
    "subscriber": ("#6F57E6", [_STAR]),
    "founder": ("#6F57E6", [_STAR]),
    "partner": ("#6F57E6", [_TICK]),
    "staff": ("#33303F", [_LETTER_T]),
}
_NAMES = {
    "broadcaster": marked("Broadcaster"),
    "moderator": marked("Moderator"),
    "vip": "VIP",
    "subscriber": marked("Subscriber"),
    "founder": marked("Founder"),
    "partner": marked("Verified"),
    "staff": marked("Twitch staff"),
}


class BadgePictures(Protocol):
    """Where badges come from."""

    def has(self, badge: Badge) -> bool:
        """Whether there is, or will be, a picture."""
        ...

    def pixmap(self, badge: Badge, side: int, dpr: float) -> QPixmap | None:
        """The picture, or None while it is on its way."""
        ...

    def words(self, badge: Badge) -> str:
        """The badge in words for a person."""
        ...


class BadgeArt:
    """Badges that need nobody's server."""

    def has(self, badge: Badge) -> bool:
        """Whether the badge is one of the known."""
        return badge.set_id in _ART

    def pixmap(self, badge: Badge, side: int, dpr: float) -> QPixmap | None:
        """The picture of a known badge."""
        return _drawn(badge.set_id, side, dpr) if badge.set_id in _ART else None

    def words(self, badge: Badge) -> str:
        """As `badge_words`."""
        return badge_words(badge)


def badge_words(badge: Badge) -> str:
    """The badge in words for a person."""
    name = tr(_NAMES[badge.set_id]) if badge.set_id in _NAMES else _spaced(badge.set_id)
    return with_months(name, badge)


def with_months(name: str, badge: Badge) -> str:
    """A badge's name with the months that it stands for, if it does."""
    if badge.set_id in {"subscriber", "founder"} and badge.info.isdecimal():
        return tr("{badge} (%n month(s))", "", int(badge.info[:4]), badge=name)
    return name


def _spaced(set_id: str) -> str:
    return set_id.replace("-", " ").replace("_", " ").capitalize()


@lru_cache(maxsize=64)
def _drawn(set_id: str, side: int, dpr: float) -> QPixmap:
    color, shapes = _ART[set_id]
    pixmap = QPixmap(round(side * dpr), round(side * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 18, side / 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(QRectF(1, 1, 16, 16), 4, 4)
    painter.setBrush(QColor("white"))
    for corners in shapes:
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
        painter.drawPath(path)
    painter.end()
    return pixmap
