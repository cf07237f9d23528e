"""A small hero runs through green hills: everything a platform game needs."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

GROUND = 520
SPEED = 1792  # pixels a loop of everything that stands on the ground
STRETCH = 896  # after which the things on the ground come again


def paint(p: QPainter, t: float) -> None:
    """The scene at `t` of its loop."""
    _sky(p, t)
    _ridge(p, t, 1, 640, 400, 90, "#8fd0c0")
    _ridge(p, t, 2, 640, 450, 70, "#5fb58a")
    _trees(p, t)
    _ground(p, t)
    _things(p, t)
    _hero(p, t)
    _panel(p)


def _sky(p: QPainter, t: float) -> None:
    sky = QLinearGradient(0, 0, 0, 460)
    sky.setColorAt(0, QColor("#4aa3e0"))
    sky.setColorAt(1, QColor("#d9f2e6"))
    p.fillRect(0, 0, 1280, GROUND, sky)
    p.setPen(Qt.PenStyle.NoPen)
    for radius, alpha in ((120, 40), (92, 70), (64, 255)):
        p.setBrush(QColor(255, 240, 170, alpha))
        p.drawEllipse(QPointF(1030, 130), radius, radius)
    for x, y, size, turns in ((80, 90, 1.0, 1), (460, 150, 0.7, 1), (860, 60, 1.2, 1), (1180, 190, 0.6, 1)):
        _cloud(p, (x - t * turns * 1600) % 1600 - 160, y, size)


def _cloud(p: QPainter, x: float, y: float, size: float) -> None:
    p.setBrush(QColor("#ffffff"))
    for dx, dy, r in ((0, 0, 34), (38, -18, 44), (86, -6, 38), (120, 6, 26)):
        p.drawEllipse(QPointF(x + dx * size, y + dy * size), r * size, r * size)
    p.drawRoundedRect(QRectF(x - 30 * size, y + 2 * size, 178 * size, 32 * size), 16 * size, 16 * size)


def _ridge(p: QPainter, t: float, turns: int, width: int, base: int, height: int, colour: str) -> None:
    shift = t * turns * width % width
    shape = QPainterPath(QPointF(-width, 680))
    for x in range(-width, 1280 + width, 16):
        turn = math.tau * x / width
        shape.lineTo(
            x - shift,
            base - height * (0.55 * math.sin(turn) + 0.3 * math.sin(2 * turn + 1) + 0.12 * math.sin(5 * turn)),
        )
    shape.lineTo(1280 + width, 680)
    p.fillPath(shape, QColor(colour))


def _trees(p: QPainter, t: float) -> None:
    for n in range(-1, 5):
        x = n * 320 - t * 4 * 320 % 320
        for dx, size in ((40, 1.0), (190, 0.72)):
            p.setBrush(QColor("#7a5230"))
            p.drawRoundedRect(QRectF(x + dx - 8 * size, GROUND - 80 * size, 16 * size, 84 * size), 4, 4)
            for dy, r, colour in ((-96, 52, "#2f8f5b"), (-126, 38, "#3aa86a"), (-150, 24, "#55c27f")):
                p.setBrush(QColor(colour))
                p.drawEllipse(QPointF(x + dx, GROUND + dy * size), r * size, r * size * 0.86)


def _ground(p: QPainter, t: float) -> None:
    p.fillRect(0, GROUND, 1280, 104, QColor("#b97a48"))
    p.fillRect(0, GROUND, 1280, 26, QColor("#57b947"))
    shift = t * SPEED % 64
    for n in range(-1, 22):
        x = n * 64 - shift
        p.setBrush(QColor("#7ad160"))
        p.drawRoundedRect(QRectF(x + 4, GROUND + 3, 34, 8), 4, 4)
        p.setBrush(QColor("#57b947"))
        p.drawEllipse(QPointF(x + 16, GROUND + 26), 16, 9)
        p.drawEllipse(QPointF(x + 48, GROUND + 26), 16, 13)
        p.setBrush(QColor("#a2673b"))
        p.drawRoundedRect(QRectF(x + 10, GROUND + 52, 26, 12), 5, 5)
        p.drawRoundedRect(QRectF(x + 44, GROUND + 72, 16, 10), 5, 5)


def _things(p: QPainter, t: float) -> None:
    for n in range(-1, 3):
        x = n * STRETCH - t * SPEED % STRETCH
        _stump(p, x + 520)
        for k in range(5):
            spot = math.pi * (k + 0.5) / 5
            _coin(p, x + 544 - 120 * math.cos(spot), GROUND - 118 - 120 * math.sin(spot), t)
        for k in range(3):
            _brick(p, x + 40 + 56 * k, GROUND - 214, star=k == 1)
        _coin(p, x + 124, GROUND - 250, t)


def _stump(p: QPainter, x: float) -> None:
    p.setBrush(QColor("#8a5a34"))
    p.drawRoundedRect(QRectF(x + 2, GROUND - 70, 76, 76), 6, 6)
    p.setBrush(QColor("#734725"))
    for dx, dy in ((14, -52), (34, -40), (56, -56)):
        p.drawRoundedRect(QRectF(x + dx, GROUND + dy, 7, 42), 3, 3)
    for radius, colour in ((40, "#6b4122"), (34, "#e8c48a"), (24, "#cf9f62"), (16, "#e8c48a"), (8, "#cf9f62")):
        p.setBrush(QColor(colour))
        p.drawEllipse(QPointF(x + 40, GROUND - 70), radius, radius * 0.42)


def _brick(p: QPainter, x: float, y: float, *, star: bool) -> None:
    p.setBrush(QColor("#f2b632" if star else "#c9784a"))
    p.setPen(QPen(QColor("#7d3f22"), 3))
    p.drawRoundedRect(QRectF(x, y, 52, 52), 6, 6)
    p.setPen(Qt.PenStyle.NoPen)
    if star:
        points = [
            QPointF(
                x + 26 + (16 if n % 2 == 0 else 7) * math.sin(math.pi * n / 5),
                y + 26 - (16 if n % 2 == 0 else 7) * math.cos(math.pi * n / 5),
            )
            for n in range(10)
        ]
        p.setBrush(QColor("#fff6cf"))
        p.drawPolygon(QPolygonF(points))
    else:
        p.fillRect(QRectF(x + 4, y + 24, 44, 3), QColor("#a35a34"))
        p.fillRect(QRectF(x + 25, y + 4, 3, 20), QColor("#a35a34"))


def _coin(p: QPainter, x: float, y: float, t: float) -> None:
    wide = abs(math.cos(math.tau * 6 * t))
    p.setBrush(QColor("#d99a1c"))
    p.drawEllipse(QPointF(x, y), 4 + 13 * wide, 18)
    p.setBrush(QColor("#ffd95a"))
    p.drawEllipse(QPointF(x, y), 2 + 11 * wide, 14)


def _hero(p: QPainter, t: float) -> None:
    place = (t * SPEED + 400) % STRETCH  # where on the stretch the hero is
    over = (place - 520 + 150) / 380
    height = 210 * 4 * over * (1 - over) if 0 < over < 1 else 0.0
    step = math.sin(math.tau * 28 * t) if height == 0 else 0.7
    p.save()
    p.translate(400, GROUND - 8 - height)
    if 0 < over < 1:
        p.rotate(-14 + 28 * over)
    for side in (-1, 1):
        p.setBrush(QColor("#c2552d" if side < 0 else "#d9693a"))
        p.drawRoundedRect(QRectF(-4 + side * 12 * step, -16 - 5 * max(0.0, side * step), 22, 18), 8, 8)
    tail = QPainterPath(QPointF(-30, -34))
    tail.cubicTo(-78, -30 - 12 * step, -86, -70, -62, -78)
    tail.cubicTo(-60, -54, -46, -52, -26, -56)
    p.fillPath(tail, QColor("#e8793f"))
    p.setBrush(QColor("#f08a4b"))
    p.drawRoundedRect(QRectF(-36, -78, 76, 68), 30, 30)
    p.setBrush(QColor("#fff1dc"))
    p.drawEllipse(QRectF(-2, -50, 38, 36))
    for x in (-14, 22):
        p.setBrush(QColor("#f08a4b"))
        p.drawPolygon(QPolygonF([QPointF(x - 12, -70), QPointF(x - 2, -100), QPointF(x + 12, -70)]))
    p.setBrush(QColor("#2b2335"))
    p.drawEllipse(QRectF(8, -62, 8, 12))
    p.drawEllipse(QRectF(26, -62, 8, 12))
    p.drawEllipse(QRectF(34, -50, 10, 8))
    p.setBrush(QColor("#3f7fd9"))
    p.drawRoundedRect(QRectF(-36, -40, 66, 12), 6, 6)
    p.drawPolygon(QPolygonF([QPointF(-34, -38), QPointF(-72, -46 - 10 * step), QPointF(-64, -30 - 10 * step)]))
    p.restore()


def _panel(p: QPainter) -> None:
    p.fillRect(0, 618, 1280, 54, QColor("#2a1a12"))
    p.fillRect(0, 614, 1280, 4, QColor("#5d3a22"))
    for n in range(5):
        x, y = 40 + n * 40, 642
        heart = QPainterPath(QPointF(x, y + 14))
        heart.cubicTo(x - 24, y - 4, x - 12, y - 20, x, y - 7)
        heart.cubicTo(x + 12, y - 20, x + 24, y - 4, x, y + 14)
        p.fillPath(heart, QColor("#ff5b6b" if n < 4 else "#573030"))
    for n in range(6):
        p.setBrush(QColor("#ffd95a"))
        p.drawEllipse(QPointF(1240 - n * 30, 643), 10, 10)
