"""A road through a neon desert into a setting sun."""

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

HORIZON = 372
CENTRE = 640


def paint(p: QPainter, t: float) -> None:
    """The scene at `t` of its loop."""
    _sky(p, t)
    _sun(p, t)
    _mountains(p)
    _ground(p, t)
    _roadside(p, t)
    _car(p, t)
    _dashboard(p)


def _sky(p: QPainter, t: float) -> None:
    sky = QLinearGradient(0, 0, 0, HORIZON)
    for place, colour in ((0, "#140a3a"), (0.45, "#3d1466"), (0.75, "#8f1f7c"), (1, "#ff4f8b")):
        sky.setColorAt(place, QColor(colour))
    p.fillRect(0, 0, 1280, HORIZON, sky)
    stars = random.Random(4)
    p.setPen(Qt.PenStyle.NoPen)
    for _ in range(90):
        x, y, size, beat, shift = (
            stars.uniform(0, 1280),
            stars.uniform(0, 210),
            stars.uniform(0.8, 2.1),
            stars.choice((1, 2, 3)),
            stars.random(),
        )
        light = 0.55 + 0.45 * math.sin(math.tau * (beat * t + shift))
        p.setBrush(QColor(255, 235, 255, int(210 * light * (1 - y / 260))))
        p.drawEllipse(QPointF(x, y), size, size)


def _sun(p: QPainter, t: float) -> None:
    glow = QRadialGradient(QPointF(CENTRE, HORIZON - 92), 330)
    glow.setColorAt(0, QColor(255, 120, 140, 150))
    glow.setColorAt(1, QColor(255, 80, 160, 0))
    p.fillRect(0, 0, 1280, HORIZON, glow)
    disc = QPainterPath()
    disc.addEllipse(QPointF(CENTRE, HORIZON - 92), 150, 150)
    bars = QPainterPath()
    for n in range(8):
        part = (n + t * 4 % 1) / 8
        y = HORIZON - 130 + 190 * part
        bars.addRect(QRectF(400, y, 480, 3 + 13 * part))
    face = QLinearGradient(0, HORIZON - 242, 0, HORIZON + 20)
    face.setColorAt(0, QColor("#fff3a3"))
    face.setColorAt(0.5, QColor("#ffb35c"))
    face.setColorAt(1, QColor("#ff4f9a"))
    p.fillPath(disc.subtracted(bars), face)


def _mountains(p: QPainter) -> None:
    ridges = random.Random(11)
    for base, height, step, colour in ((HORIZON, 120, 62, "#5a1a7a"), (HORIZON, 70, 44, "#34104f")):
        shape = QPolygonF([QPointF(0, base)])
        x = 0.0
        while x <= 1300:
            away = min(1.0, abs(x - CENTRE) / 520)
            shape.append(QPointF(x, base - height * away * ridges.uniform(0.35, 1.0)))
            x += step * ridges.uniform(0.7, 1.2)
        shape.append(QPointF(1280, base))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(colour))
        p.drawPolygon(shape)


def _ground(p: QPainter, t: float) -> None:
    floor = QLinearGradient(0, HORIZON, 0, 672)
    floor.setColorAt(0, QColor("#5b1470"))
    floor.setColorAt(0.25, QColor("#2a0b48"))
    floor.setColorAt(1, QColor("#12062a"))
    p.fillRect(0, HORIZON, 1280, 300, floor)
    for n in range(-26, 27):
        p.setPen(QPen(QColor(255, 70, 190, 150), 1.6))
        p.drawLine(QPointF(CENTRE + n * 16, HORIZON), QPointF(CENTRE + n * 168, 672))
    for n in range(1, 26):
        depth = n - (t * 16) % 1
        if depth > 0.2:
            y = HORIZON + 300 / depth * 0.92
            p.setPen(QPen(QColor(255, 70, 190, min(200, int(700 / depth))), max(1.0, 5 / depth)))
            p.drawLine(QPointF(0, y), QPointF(1280, y))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#0d0620"))
    p.drawPolygon(
        QPolygonF(
            [
                QPointF(CENTRE - 6, HORIZON),
                QPointF(CENTRE + 6, HORIZON),
                QPointF(CENTRE + 330, 672),
                QPointF(CENTRE - 330, 672),
            ]
        )
    )
    for side in (-1, 1):
        edge = [
            QPointF(CENTRE + side * 6, HORIZON),
            QPointF(CENTRE + side * 7, HORIZON),
            QPointF(CENTRE + side * 330, 672),
            QPointF(CENTRE + side * 316, 672),
        ]
        p.setBrush(QColor("#3ff1ff"))
        p.drawPolygon(QPolygonF(edge))
    p.setBrush(QColor("#ffe27a"))
    for n in range(14):
        near, far = (_y(n - (t * 16) % 1 + length) for length in (0.0, 0.45))
        if near is not None and far is not None:
            p.drawPolygon(
                QPolygonF(
                    [
                        QPointF(CENTRE + side * (y - HORIZON) * 0.018, y)
                        for side, y in ((-1, far), (1, far), (1, near), (-1, near))
                    ]
                )
            )


def _y(depth: float) -> float | None:
    """Where the ground at a distance appears."""
    return HORIZON + 276 / depth if depth > 0.6 else None


def _roadside(p: QPainter, t: float) -> None:
    for n in range(9, 0, -1):
        depth = n - (t * 4) % 1
        size = 1 / max(depth, 0.35)
        y = HORIZON + 150 * size
        for side in (-1, 1):
            _palm(p, CENTRE + side * (30 + 430 * size), y, size, side)


def _palm(p: QPainter, x: float, y: float, size: float, side: int) -> None:
    if y > 640 or not -200 < x < 1480:
        return
    p.save()
    p.translate(x, y)
    p.scale(size * side, size)
    trunk = QPainterPath(QPointF(-7, 0))
    trunk.cubicTo(-4, -90, -18, -170, -34, -240)
    trunk.lineTo(-26, -242)
    trunk.cubicTo(-8, -170, 8, -90, 9, 0)
    dark = QColor("#12051f")
    p.setPen(Qt.PenStyle.NoPen)
    p.fillPath(trunk, dark)
    for angle in (-170, -140, -105, -60, -25, 5, 30):
        p.save()
        p.translate(-30, -240)
        p.rotate(angle)
        leaf = QPainterPath(QPointF(0, 0))
        leaf.quadTo(60, -34, 118, 14)
        leaf.quadTo(58, -4, 0, 6)
        p.fillPath(leaf, dark)
        p.restore()
    p.restore()


def _car(p: QPainter, t: float) -> None:
    sway = 26 * math.sin(math.tau * t) + 12 * math.sin(math.tau * 2 * t)
    hop = 1.6 * math.sin(math.tau * 24 * t)
    p.save()
    p.translate(CENTRE + 60 + sway, 560 + hop)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(0, 0, 0, 120))
    p.drawEllipse(QRectF(-112, 22, 224, 26))
    p.setBrush(QColor("#07030f"))
    for x in (-100, 66):
        p.drawRoundedRect(QRectF(x, 4, 34, 38), 8, 8)
    body = QLinearGradient(0, -50, 0, 30)
    body.setColorAt(0, QColor("#ff5fb0"))
    body.setColorAt(1, QColor("#7a1260"))
    p.setBrush(body)
    p.drawPolygon(
        QPolygonF(
            [
                QPointF(-70, -22),
                QPointF(-52, -62),
                QPointF(52, -62),
                QPointF(70, -22),
                QPointF(108, -14),
                QPointF(110, 24),
                QPointF(-110, 24),
                QPointF(-108, -14),
            ]
        )
    )
    p.setBrush(QColor("#1a0a35"))
    p.drawPolygon(QPolygonF([QPointF(-58, -24), QPointF(-44, -56), QPointF(44, -56), QPointF(58, -24)]))
    p.setBrush(QColor("#0c0418"))
    p.drawRoundedRect(QRectF(-100, -8, 200, 18), 6, 6)
    p.setBrush(QColor("#ff2f4f"))
    p.drawRoundedRect(QRectF(-94, -5, 62, 11), 4, 4)
    p.drawRoundedRect(QRectF(32, -5, 62, 11), 4, 4)
    p.setBrush(QColor("#ffd9e4"))
    p.drawRoundedRect(QRectF(-24, 12, 48, 10), 3, 3)
    p.restore()


def _dashboard(p: QPainter) -> None:
    p.fillRect(0, 620, 1280, 52, QColor("#0a0516"))
    p.fillRect(0, 617, 1280, 3, QColor("#3ff1ff"))
    p.setPen(Qt.PenStyle.NoPen)
    for n in range(14):
        p.setBrush(QColor("#ff4fa0") if n < 10 else QColor("#3a1440"))
        p.drawRoundedRect(QRectF(40 + n * 18, 636, 12, 18), 2, 2)
    for n in range(5):
        p.setBrush(QColor("#ffe27a") if n < 3 else QColor("#3a2a20"))
        p.drawEllipse(QPointF(1240 - n * 30, 645), 9, 9)
