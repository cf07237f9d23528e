import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from mini_ttv.ui.chat_effects import HIDDEN, KNOWN, MOVING, Effect, draw_with_effects

SIDE = 8


def emote() -> QImage:
    """Red above left, blue below right, the rest transparent."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.fillRect(0, 0, 4, 4, QColor("red"))
    painter.fillRect(4, 4, 4, 4, QColor("blue"))
    painter.end()
    return image


def drawn(effects: int, moment: int = 0, *, as_pixmap: bool = False) -> QImage:
    """On a white ground of 16 by 8."""
    ground = QImage(SIDE * 2, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    picture = QPixmap.fromImage(emote()) if as_pixmap else emote()
    draw_with_effects(painter, QRectF(0, 0, SIDE * 2, SIDE), picture, effects, moment)
    assert painter.opacity() == 1.0
    painter.end()
    return ground


def corners(image: QImage) -> list[str]:
    """Above left, above right, below left, below right of where the emote is."""
    return [QColor(image.pixel(x, y)).name() for y in (1, 6) for x in (5, 10)]


RED, BLUE, NONE = "#ff0000", "#0000ff", "#ffffff"


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        (Effect(0), [RED, NONE, NONE, BLUE]),
        (Effect.FLIP_X, [NONE, RED, BLUE, NONE]),
        (Effect.FLIP_Y, [NONE, BLUE, RED, NONE]),
        (Effect.FLIP_X | Effect.FLIP_Y, [BLUE, NONE, NONE, RED]),
        (Effect.ROTATE_90, [NONE, RED, BLUE, NONE]),
    ],
)
def test_turned_and_flipped(qapp: QApplication, effects: Effect, expected: list[str]) -> None:
    assert corners(drawn(effects)) == expected
    assert corners(drawn(effects, as_pixmap=True)) == expected


def test_grown(qapp: QApplication) -> None:
    image = drawn(Effect.GROW_X)
    assert [QColor(image.pixel(x, 1)).name() for x in (1, 6, 9, 14)] == [RED, RED, NONE, NONE]


@pytest.mark.parametrize("effect", [Effect.GREYSCALE, Effect.SEPIA, Effect.HYPER_RED, Effect.CURSED, Effect.RAINBOW])
def test_coloured_where_there_is_something(qapp: QApplication, effect: Effect) -> None:
    above, nothing, _, below = corners(drawn(effect))
    assert nothing == NONE
    assert {above, below}.isdisjoint({RED, BLUE, NONE})
    if effect is Effect.GREYSCALE:
        assert QColor(above).hsvSaturation() == 0


@pytest.mark.parametrize("effect", list(Effect(MOVING)))
def test_movements_differ_in_time_and_stay_in_the_box(qapp: QApplication, effect: Effect) -> None:
    seen: list[QImage] = []
    for moment in (1, 130, 270, 410, 900, 1_300):
        image = drawn(effect, moment)
        if image not in seen:
            seen.append(image)
    assert len(seen) > 2
    assert drawn(effect & ~Effect.RAINBOW, 0) == drawn(Effect(0))


def test_what_is_known(qapp: QApplication) -> None:
    assert not KNOWN & HIDDEN
    assert KNOWN & MOVING == MOVING
