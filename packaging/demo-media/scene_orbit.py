"""A space ship between rocks and a ringed planet."""

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

_SHOTS = 16  # a loop


def paint(p: QPainter, t: float) -> None:
    """The scene at `t` of its loop."""
    _space(p, t)
    _planet(p)
    _rocks(p, t)
    _ship(p, t)
    _panel(p)


def _space(p: QPainter, t: float) -> None:
    sky = QLinearGradient(0, 0, 1280, 672)
    for place, name in ((0, "#0a1230"), (0.5, "#151a45"), (1, "#2b1650")):
        sky.setColorAt(place, QColor(name))
    p.fillRect(0, 0, 1280, 672, sky)
    for x, y, r, colour in ((300, 150, 330, QColor(60, 90, 200, 60)), (900, 520, 420, QColor(200, 60, 150, 50))):
        cloud = QRadialGradient(QPointF(x, y), r)
        cloud.setColorAt(0, colour)
        cloud.setColorAt(1, QColor(colour.red(), colour.green(), colour.blue(), 0))
        p.fillRect(0, 0, 1280, 672, cloud)
    p.setPen(Qt.PenStyle.NoPen)
    for layer, (count, size, turns) in enumerate(((70, 1.3, 1), (40, 2.0, 2), (16, 3.0, 4))):
        stars = random.Random(layer)
        p.setBrush(QColor(255, 255, 255, 120 + 60 * layer))
        for _ in range(count):
            left = (stars.uniform(0, 1290) - t * turns * 1290) % 1290
            top = stars.uniform(0, 610)
            p.drawRoundedRect(QRectF(left, top, size * (1 + layer * 1.5), size), size / 2, size / 2)


def _planet(p: QPainter) -> None:
    p.save()
    p.translate(960, 210)
    p.rotate(-16)
    ring = QPen(QColor("#ffd9a0"), 15)
    p.setBrush(Qt.BrushStyle.NoBrush)
    for radius, colour in ((238, "#e8b27a"), (210, "#ffd9a0"), (270, "#a97f8f")):
        ring.setColor(QColor(colour))
        p.setPen(ring)
        p.drawArc(QRectF(-radius, -radius * 0.26, 2 * radius, radius * 0.52), 0, 180 * 16)
    p.setPen(Qt.PenStyle.NoPen)
    ball = QPainterPath()
    ball.addEllipse(QPointF(0, 0), 146, 146)
    p.fillPath(ball, QColor("#e0705a"))
    p.setClipPath(ball)
    for y, height, colour in (
        (-120, 40, "#f0946c"),
        (-52, 30, "#c95a58"),
        (-6, 46, "#f2a878"),
        (62, 26, "#b84d5e"),
        (104, 30, "#e68a68"),
    ):
        p.fillRect(QRectF(-160, y, 320, height), QColor(colour))
    p.setBrush(QColor("#b84d5e"))
    p.drawEllipse(QRectF(-70, 4, 66, 26))
    shade = QRadialGradient(QPointF(-60, -60), 250)
    shade.setColorAt(0.45, QColor(10, 8, 40, 0))
    shade.setColorAt(1, QColor(10, 8, 40, 200))
    p.fillRect(QRectF(-160, -160, 320, 320), shade)
    p.setClipping(False)
    p.setBrush(Qt.BrushStyle.NoBrush)
    for radius, colour in ((238, "#e8b27a"), (210, "#ffd9a0"), (270, "#a97f8f")):
        ring.setColor(QColor(colour))
        p.setPen(ring)
        p.drawArc(QRectF(-radius, -radius * 0.26, 2 * radius, radius * 0.52), 180 * 16, 180 * 16)
    p.restore()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#aebbd6"))
    p.drawEllipse(QPointF(600, 110), 30, 30)
    p.setBrush(QColor("#8b98b8"))
    for x, y, r in ((590, 100, 7), (610, 118, 9), (606, 96, 4)):
        p.drawEllipse(QPointF(x, y), r, r)


def _ship_place(t: float) -> tuple[float, float]:
    return 250 + 40 * math.sin(math.tau * t), 330 + 130 * math.sin(math.tau * 2 * t)


def _rocks(p: QPainter, t: float) -> None:
    for number in range(9):
        chance = random.Random(100 + number)
        size, turns, shift = chance.uniform(24, 58), chance.choice((1, 1, 2)), chance.random()
        part = (t * turns + shift) % 1.0
        x, y = 1400 - 1600 * part, chance.uniform(60, 540)
        shape = QPolygonF()
        for corner in range(9):
            turn = math.tau * (corner / 9 + t * (1 if number % 2 else -1))
            radius = size * chance.uniform(0.75, 1.05)
            shape.append(QPointF(x + radius * math.cos(turn), y + radius * math.sin(turn)))
        p.setBrush(QColor("#7a6a8c"))
        p.drawPolygon(shape)
        p.setBrush(QColor("#5c4d70"))
        p.drawEllipse(QPointF(x + size * 0.2, y + size * 0.15), size * 0.3, size * 0.24)
        p.drawEllipse(QPointF(x - size * 0.35, y - size * 0.2), size * 0.17, size * 0.15)
        p.setBrush(QColor("#94839f"))
        p.drawEllipse(QPointF(x - size * 0.1, y - size * 0.5), size * 0.22, size * 0.12)
    for shot in range(_SHOTS):
        age = (t - shot / _SHOTS) % 1.0
        if age < 0.14:
            bx, by = _ship_place(shot / _SHOTS)
            x = bx + 110 + age * 8200
            p.setBrush(QColor(90, 255, 220, 90))
            p.drawRoundedRect(QRectF(x - 34, by - 3, 78, 16), 8, 8)
            p.setBrush(QColor("#d8fff6"))
            p.drawRoundedRect(QRectF(x - 28, by + 1, 66, 8), 4, 4)


def _ship(p: QPainter, t: float) -> None:
    x, y = _ship_place(t)
    flame = 0.75 + 0.25 * math.sin(math.tau * 40 * t)
    p.save()
    p.translate(x, y)
    p.rotate(9 * math.cos(math.tau * 2 * t))
    for length, colour in ((120, "#ff6b4a"), (84, "#ffb14a"), (48, "#fff2b0")):
        jet = QPainterPath(QPointF(-78, -16 * length / 120))
        jet.quadTo(-78 - length * flame * 0.7, -12 * length / 120, -78 - length * flame, 2)
        jet.quadTo(-78 - length * flame * 0.7, 16 * length / 120, -78, 20 * length / 120)
        p.fillPath(jet, QColor(colour))
    p.setBrush(QColor("#3a4f8f"))
    p.drawPolygon(QPolygonF([QPointF(-70, -6), QPointF(-96, -66), QPointF(-30, -30), QPointF(10, -16)]))
    p.drawPolygon(QPolygonF([QPointF(-70, 10), QPointF(-96, 70), QPointF(-30, 34), QPointF(10, 20)]))
    hull = QPainterPath(QPointF(-84, -22))
    hull.cubicTo(-20, -46, 70, -34, 118, 4)
    hull.cubicTo(70, 40, -20, 48, -84, 26)
    hull.closeSubpath()
    p.fillPath(hull, QColor("#e9eefc"))
    belly = QPainterPath(QPointF(-84, 10))
    belly.lineTo(112, 8)
    belly.cubicTo(70, 40, -20, 48, -84, 26)
    belly.closeSubpath()
    p.fillPath(belly, QColor("#b9c4e4"))
    p.setBrush(QColor("#2fc4d6"))
    p.drawEllipse(QRectF(14, -22, 58, 28))
    p.setBrush(QColor("#c9faff"))
    p.drawEllipse(QRectF(26, -18, 22, 9))
    p.fillRect(QRectF(-60, -26, 14, 54), QColor("#ff6f61"))
    p.restore()


def _panel(p: QPainter) -> None:
    p.fillRect(0, 618, 1280, 54, QColor("#0b0c1c"))
    p.fillRect(0, 615, 1280, 3, QColor("#4f6bd9"))
    p.setPen(Qt.PenStyle.NoPen)
    for x, filled, colour in ((40, 0.82, "#5affdc"), (300, 0.55, "#ffb14a")):
        p.setBrush(QColor("#1d2144"))
        p.drawRoundedRect(QRectF(x, 636, 230, 16), 8, 8)
        p.setBrush(QColor(colour))
        p.drawRoundedRect(QRectF(x, 636, 230 * filled, 16), 8, 8)
    for n in range(3):
        p.setBrush(QColor("#e9eefc"))
        p.drawPolygon(
            QPolygonF(
                [
                    QPointF(1240 - n * 44, 644),
                    QPointF(1212 - n * 44, 634),
                    QPointF(1218 - n * 44, 644),
                    QPointF(1212 - n * 44, 654),
                ]
            )
        )
