"""Deep water: rays of light, fish, jellyfish and a small submarine."""

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF


def paint(p: QPainter, t: float) -> None:
    """The scene at `t` of its loop."""
    _water(p, t)
    _rocks(p)
    for n in range(7):
        _fish(p, t, n, far=True)
    _kelp(p, t)
    _submarine(p, t)
    _jellyfish(p, t)
    for n in range(6):
        _fish(p, t, n + 20, far=False)
    _bubbles(p, t)
    _floor(p)


def _water(p: QPainter, t: float) -> None:
    water = QLinearGradient(0, 0, 0, 672)
    for place, colour in ((0, "#37b6c9"), (0.35, "#1b7fa8"), (0.75, "#12466f"), (1, "#0b2748")):
        water.setColorAt(place, QColor(colour))
    p.fillRect(0, 0, 1280, 672, water)
    p.setPen(Qt.PenStyle.NoPen)
    for n in range(5):
        x = 120 + n * 270 + 40 * math.sin(math.tau * (t + n / 5))
        ray = QLinearGradient(0, 0, 0, 470)
        ray.setColorAt(0, QColor(220, 255, 250, 60))
        ray.setColorAt(1, QColor(220, 255, 250, 0))
        p.setBrush(ray)
        p.drawPolygon(QPolygonF([QPointF(x, 0), QPointF(x + 70, 0), QPointF(x - 60, 470), QPointF(x - 230, 470)]))


def _rocks(p: QPainter) -> None:
    shapes = random.Random(8)
    for base, height, colour in ((640, 230, "#155a83"), (650, 150, "#0f4368")):
        rock = QPainterPath(QPointF(0, 672))
        x = 0.0
        while x < 1400:
            y = base - height * shapes.uniform(0.2, 1.0) * (0.4 + 0.6 * abs(x - 640) / 640)
            rock.quadTo(x + 25, y, x + 60, y + 18)
            x += shapes.uniform(70, 130)
        rock.lineTo(1400, 672)
        p.fillPath(rock, QColor(colour))


_COLOURS = (
    ("#ffb347", "#fff1c9"),
    ("#ff6f61", "#ffd9cf"),
    ("#ffe066", "#fffbe0"),
    ("#7be0ad", "#e6fff2"),
    ("#c792ea", "#f3e5ff"),
)


def _fish(p: QPainter, t: float, number: int, *, far: bool) -> None:
    chance = random.Random(number)
    size = chance.uniform(0.35, 0.5) if far else chance.uniform(0.7, 1.15)
    left = chance.random() < 0.5
    way = (t * (1 if far else chance.choice((1, 2))) + chance.random()) % 1.0
    x = -120 + 1520 * (1 - way if left else way)
    y = chance.uniform(110, 500) + 22 * math.sin(math.tau * (2 * t + chance.random()))
    main, light = ("#3f93b5", "#5fb0cc") if far else chance.choice(_COLOURS)
    flap = math.sin(math.tau * (16 * t + chance.random()))
    p.save()
    p.translate(x, y)
    p.scale(-size if left else size, size)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(main))
    p.drawPolygon(
        QPolygonF([QPointF(-34, 0), QPointF(-72, -26 + 9 * flap), QPointF(-60, 0), QPointF(-72, 26 + 9 * flap)])
    )
    body = QPainterPath(QPointF(-42, 0))
    body.cubicTo(-20, -42, 36, -38, 54, 2)
    body.cubicTo(36, 38, -20, 40, -42, 0)
    p.drawPath(body)
    p.setClipPath(body)
    p.setBrush(QColor(light))
    p.drawRect(QRectF(-8, -40, 13, 80))
    p.drawRect(QRectF(17, -40, 9, 80))
    p.setClipping(False)
    p.setBrush(QColor(main).darker(115))
    p.drawPolygon(QPolygonF([QPointF(-10, 8), QPointF(-30, 24 + 5 * flap), QPointF(6, 16)]))
    p.setBrush(QColor("#ffffff"))
    p.drawEllipse(QPointF(36, -7), 8, 8)
    p.setBrush(QColor("#10233b"))
    p.drawEllipse(QPointF(38, -7), 4, 4)
    p.restore()


def _kelp(p: QPainter, t: float) -> None:
    plants = random.Random(3)
    for n in range(11):
        x, height = 40 + n * 122 + plants.uniform(-30, 30), plants.uniform(120, 300) * (0.6 if 3 < n < 8 else 1.0)
        beat = plants.random()
        pen = QPen(QColor("#1d8a6b" if n % 2 else "#146b5e"), 13)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        p.setPen(pen)
        p.setBrush(Qt.BrushStyle.NoBrush)
        stem = QPainterPath(QPointF(x, 620))
        for step in range(1, 13):
            part = step / 12
            stem.lineTo(x + 30 * part * math.sin(math.tau * (t + beat) + part * 4), 620 - height * part)
        p.drawPath(stem)
    p.setPen(Qt.PenStyle.NoPen)


def _submarine(p: QPainter, t: float) -> None:
    p.save()
    p.translate(560 + 60 * math.sin(math.tau * t), 300 + 26 * math.sin(math.tau * 2 * t))
    p.rotate(3 * math.cos(math.tau * t))
    beam = QLinearGradient(130, 0, 560, 0)
    beam.setColorAt(0, QColor(255, 245, 190, 130))
    beam.setColorAt(1, QColor(255, 245, 190, 0))
    p.setBrush(beam)
    p.drawPolygon(QPolygonF([QPointF(128, 20), QPointF(560, -70), QPointF(560, 150), QPointF(128, 36)]))
    p.setBrush(QColor("#d9a21b"))
    spin = abs(math.sin(math.tau * 12 * t))
    p.drawEllipse(QPointF(-150, 18), 10, 8 + 34 * spin)
    p.drawRect(QRectF(-150, 12, 24, 12))
    p.setBrush(QColor("#ffc93c"))
    p.drawRoundedRect(QRectF(-34, -92, 74, 60), 16, 16)
    p.drawRoundedRect(QRectF(6, -122, 12, 40), 5, 5)
    p.drawRoundedRect(QRectF(6, -124, 36, 12), 5, 5)
    p.drawRoundedRect(QRectF(-130, -52, 268, 136), 68, 68)
    p.setBrush(QColor("#e5a823"))
    p.drawRoundedRect(QRectF(-110, 46, 226, 28), 14, 14)
    for x, r in ((-62, 25), (8, 25), (80, 34)):
        p.setBrush(QColor("#8a5a12"))
        p.drawEllipse(QPointF(x, 4), r, r)
        p.setBrush(QColor("#bdf3ff"))
        p.drawEllipse(QPointF(x, 4), r - 6, r - 6)
        p.setBrush(QColor("#ffffff"))
        p.drawEllipse(QPointF(x - r * 0.25, 4 - r * 0.3), r * 0.2, r * 0.2)
    p.restore()


def _jellyfish(p: QPainter, t: float) -> None:
    for x, y, size, shift, colour in (
        (180, 210, 1.0, 0.0, "#ff9ecb"),
        (1080, 330, 1.25, 0.4, "#b79cff"),
        (930, 140, 0.7, 0.7, "#8fe3ff"),
    ):
        beat = math.sin(math.tau * (4 * t + shift))
        p.save()
        p.translate(x, y + 34 * math.sin(math.tau * (t + shift)))
        p.scale(size * (1 + 0.08 * beat), size * (1 - 0.08 * beat))
        tone = QColor(colour)
        tone.setAlpha(190)
        p.setPen(QPen(tone, 5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        for n in range(-2, 3):
            arm = QPainterPath(QPointF(n * 17, 4))
            for step in range(1, 9):
                arm.lineTo(n * 17 + 9 * math.sin(math.tau * (4 * t + shift) - step * 0.7 + n), 4 + step * 13)
            p.drawPath(arm)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(tone)
        bell = QPainterPath(QPointF(-54, 10))
        bell.cubicTo(-54, -62, 54, -62, 54, 10)
        bell.quadTo(27, -2, 0, 10)
        bell.quadTo(-27, -2, -54, 10)
        p.drawPath(bell)
        p.setBrush(QColor(255, 255, 255, 90))
        p.drawEllipse(QPointF(-18, -24), 14, 9)
        p.restore()


def _bubbles(p: QPainter, t: float) -> None:
    chance = random.Random(5)
    for _ in range(26):
        x, size, shift, turns = (
            chance.uniform(0, 1280),
            chance.uniform(3, 10),
            chance.random(),
            chance.choice((1, 1, 2)),
        )
        part = (t * turns + shift) % 1.0
        p.setBrush(QColor(220, 250, 255, 70))
        p.setPen(QPen(QColor(235, 255, 255, 170), 1.5))
        p.drawEllipse(QPointF(x + 14 * math.sin(math.tau * 3 * part), 600 - 620 * part), size, size)
    p.setPen(Qt.PenStyle.NoPen)


def _floor(p: QPainter) -> None:
    sand = QPainterPath(QPointF(0, 614))
    for n in range(9):
        sand.quadTo(n * 160 + 80, 600 if n % 2 else 622, n * 160 + 160, 612)
    sand.lineTo(1440, 672)
    sand.lineTo(0, 672)
    p.fillPath(sand, QColor("#0c2138"))
    p.fillRect(0, 622, 1280, 50, QColor("#0a1b30"))
    for x, size, colour in (
        (90, 1.0, "#d9536f"),
        (330, 0.7, "#e08a4f"),
        (760, 0.8, "#c95fa8"),
        (1010, 1.1, "#d9536f"),
        (1190, 0.8, "#e0b04f"),
    ):
        p.setPen(QPen(QColor(colour).darker(125), 11 * size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for angle, length in ((-62, 44), (-30, 62), (0, 74), (28, 60), (58, 46)):
            turn = math.radians(angle)
            p.drawLine(
                QPointF(x, 620), QPointF(x + length * size * math.sin(turn), 620 - length * size * math.cos(turn))
            )
    p.setPen(Qt.PenStyle.NoPen)
