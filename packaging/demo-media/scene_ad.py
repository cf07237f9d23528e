"""What stands in for an advertisement: a flat test card that nobody mistakes for the show."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_BARS = ("#f6e7c8", "#f2c14e", "#5fb49c", "#3d8f8a", "#d8727d", "#b5446e", "#5a4a7a", "#2f2d4f")


def paint(p: QPainter, t: float) -> None:
    """The scene at `t` of its loop."""
    p.fillRect(0, 0, 1280, 672, QColor("#2b2335"))
    p.setPen(Qt.PenStyle.NoPen)
    for n, colour in enumerate(_BARS):
        p.fillRect(QRectF(n * 160, 0, 160, 430), QColor(colour))
    for n, colour in enumerate(reversed(_BARS)):
        p.fillRect(QRectF(n * 160, 430, 160, 60), QColor(colour).darker(130))
    _cup(p, t)
    _timer(p, t)
    p.fillRect(0, 604, 1280, 68, QColor("#1b1622"))


def _cup(p: QPainter, t: float) -> None:
    """A steaming cup: time for a coffee."""
    p.save()
    p.translate(640, 250)
    p.setBrush(QColor("#fff8ea"))
    p.drawEllipse(QPointF(0, 20), 172, 172)
    p.setPen(QPen(QColor("#2b2335"), 9))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawEllipse(QRectF(58, 10, 62, 66))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#2b2335"))
    cup = QPainterPath(QPointF(-84, -4))
    cup.lineTo(84, -4)
    cup.cubicTo(84, 70, 60, 108, 30, 112)
    cup.lineTo(-30, 112)
    cup.cubicTo(-60, 108, -84, 70, -84, -4)
    p.drawPath(cup)
    p.drawRoundedRect(QRectF(-110, 122, 220, 12), 6, 6)
    pen = QPen(QColor("#b5446e"), 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    for n in (-1, 0, 1):
        steam = QPainterPath(QPointF(n * 40, -24))
        for step in range(1, 15):
            sway = 9 * math.sin(step / 3.4 - math.tau * 2 * t + n) * (step / 14)
            steam.lineTo(n * 40 + sway, -24 - step * 5)
        p.drawPath(steam)
    p.restore()


def _timer(p: QPainter, t: float) -> None:
    """A row of dots that fill one after the other, once a loop."""
    p.setPen(Qt.PenStyle.NoPen)
    for n in range(16):
        part = min(1.0, max(0.0, (t * 18 - n) if t < 0.94 else (1 - t) * 16))
        p.setBrush(QColor("#4a3f59"))
        p.drawEllipse(QPointF(340 + n * 40, 546), 9, 9)
        p.setBrush(QColor("#f2c14e"))
        p.drawEllipse(QPointF(340 + n * 40, 546), 9 * part, 9 * part)
