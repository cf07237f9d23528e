import pytest
import segno
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mini_ttv.ui.qr_code import QrCode

LINK = "https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH"


def seen(widget: QrCode, ratio: float) -> QImage:
    image = QImage(round(180 * ratio), round(180 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#808080"))
    widget.resize(180, 180)
    widget.render(image)
    return image


def test_each_module_is_where_it_belongs_and_sharp(qtbot: QtBot) -> None:
    widget = QrCode(180)
    qtbot.addWidget(widget)
    widget.show_text(LINK)
    image = seen(widget, 1)
    colors = {image.pixelColor(x, y).name() for x in range(180) for y in range(180)}
    assert len(colors) == 2  # no pixel is half of something
    matrix = segno.make(LINK, micro=False, error="m", boost_error=False).matrix
    pixels = 180 // (len(matrix) + 8)
    start = (180 - pixels * len(matrix)) // 2
    assert start >= 4 * pixels  # the quiet zone
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            color = image.pixelColor(start + x * pixels + pixels // 2, start + y * pixels + pixels // 2)
            assert (color.lightness() < 128) == bool(dark)


@pytest.mark.parametrize("text", ["", "x" * 5000])
def test_what_no_code_can_hold_is_not_shown(qtbot: QtBot, text: str) -> None:
    widget = QrCode()
    qtbot.addWidget(widget)
    widget.show_text(LINK)
    assert widget.isVisible()
    widget.show_text(text)
    assert not widget.isVisible()
    assert seen(widget, 1).pixelColor(90, 90) == seen(widget, 1).pixelColor(0, 0)
