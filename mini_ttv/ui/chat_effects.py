"""FrankerFaceZ' modifiers: an emote flipped, grown, turned, coloured or shaken by the emote that follows it."""

import math
from enum import IntFlag
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from typing_extensions import override


class Effect(IntFlag):
    """Bits of an emote's `effects`; the names are FrankerFaceZ'."""

    HIDDEN = 1  # the modifier itself is not drawn
    FLIP_X = 2
    FLIP_Y = 4
    GROW_X = 8
    SLIDE = 16
    APPEAR = 32
    LEAVE = 64
    ROTATE = 128
    ROTATE_90 = 256
    GREYSCALE = 512
    SEPIA = 1024
    RAINBOW = 2048
    HYPER_RED = 4096
    SHAKE = 8192
    CURSED = 16384
    JAM = 32768
    BOUNCE = 65536


# As plain numbers, with which every picture is tried: sums of flags take long to make.
HIDDEN = int(Effect.HIDDEN)
_COLOURED = int(Effect.GREYSCALE | Effect.SEPIA | Effect.RAINBOW | Effect.HYPER_RED | Effect.CURSED)
MOVING = int(
    Effect.SLIDE
    | Effect.APPEAR
    | Effect.LEAVE
    | Effect.ROTATE
    | Effect.RAINBOW
    | Effect.SHAKE
    | Effect.JAM
    | Effect.BOUNCE
)
KNOWN = 0x1FFFE
_ROUND_MS = 1_500  # once through a movement
_SHAKE_MS = 200
_ROOM_TO_BOUNCE = 0.8  # of the height
_RAINBOW_STEPS = 12
_TINTS = {Effect.SEPIA: "#C8A878", Effect.HYPER_RED: "#FF2020", Effect.CURSED: "#606060"}


def draw_with_effects(painter: QPainter, box: QRectF, picture: QPixmap | QImage, effects: int, moment: int) -> None:
    """Draw `picture` in the middle of `box`, changed by `effects`; what sticks out of the box is cut.

    Args:
        painter: draws; is left as it was.
        box: the space for the emote, grown where the effects say so.
        picture: the emote as it is.
        effects: what to do to it.
        moment: milliseconds for movements; 0 where nothing is to move.
    """
    size = picture.deviceIndependentSize()
    phase = moment % _ROUND_MS / _ROUND_MS
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(box.center())
    if moment:
        _move(painter, effects, moment, size)
    if effects & Effect.ROTATE_90:
        painter.rotate(90)
    painter.scale(
        (-1 if effects & Effect.FLIP_X else 1) * (2 if effects & Effect.GROW_X else 1),
        -1 if effects & Effect.FLIP_Y else 1,
    )
    at = QPointF(-size.width() / 2, -size.height() / 2)
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    step = int(phase * _RAINBOW_STEPS) if effects & Effect.RAINBOW else 0
    painter.drawImage(at, _coloured(image, effects & _COLOURED, step) if effects & _COLOURED else image)
    painter.restore()


def _move(painter: QPainter, effects: int, moment: int, size: QSizeF) -> None:
    width, height, phase = size.width(), size.height(), moment % _ROUND_MS / _ROUND_MS
    wave = math.sin(phase * math.tau)
    if effects & Effect.SLIDE:
        painter.translate((phase * 2 - 1) * width, 0)
    if effects & Effect.APPEAR:
        painter.setOpacity(painter.opacity() * phase)
    if effects & Effect.LEAVE:
        painter.setOpacity(painter.opacity() * (1 - phase))
    if effects & Effect.SHAKE:
        quick = moment % _SHAKE_MS / _SHAKE_MS * math.tau
        painter.translate(math.sin(quick) * max(1.0, width * 0.06), math.cos(quick * 2) * max(1.0, height * 0.06))
    if effects & Effect.BOUNCE:
        painter.scale(_ROOM_TO_BOUNCE, _ROOM_TO_BOUNCE)
        painter.translate(0, (0.5 - abs(wave)) * height * (1 / _ROOM_TO_BOUNCE - 1))
    if effects & Effect.JAM:
        painter.rotate(wave * 12)
        painter.translate(wave * width * 0.08, 0)
    if effects & Effect.ROTATE:
        painter.rotate(phase * 360)


def _coloured(image: QImage, effects: int, step: int) -> QImage:
    return _coloured_once(_Picture(image), effects, step)


class _Picture:
    """An image as a key: two are the same where their pixels are shared."""

    def __init__(self, image: QImage) -> None:
        self.image = image
        self._key = image.cacheKey()

    @override
    def __hash__(self) -> int:
        return hash(self._key)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Picture) and self._key == other._key


@lru_cache(maxsize=128)
def _coloured_once(picture: _Picture, effects: int, step: int) -> QImage:
    """Greys of the image under a colour; its transparent parts stay."""
    image = picture.image
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    answer = grey.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(answer)
    area = answer.rect()
    for effect, tint in _TINTS.items():
        if effects & effect:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(area, QColor(tint))
    if effects & Effect.RAINBOW:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Overlay)
        painter.fillRect(area, QColor.fromHsv(step * 360 // _RAINBOW_STEPS, 255, 255))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    plain = QImage(image)
    plain.setDevicePixelRatio(answer.devicePixelRatio())
    painter.drawImage(QPointF(0, 0), plain)
    painter.end()
    answer.setDevicePixelRatio(image.devicePixelRatio())
    return answer
