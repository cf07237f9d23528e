"""Decoded pictures become images of the right size and colours, or are left to Qt."""

from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtMultimedia import QMediaPlayer, QtVideo, QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from mini_ttv.ui.frame_images import FrameImages

Pixels = QVideoFrameFormat.PixelFormat
Space = QVideoFrameFormat.ColorSpace
# The same green of each kind of colours: brightness and both differences.
GREEN_709 = (173, 42, 26)
GREEN_601 = (145, 54, 34)
GREEN = QColor(0, 255, 0)


@pytest.fixture(autouse=True)
def qt_has_loaded_ffmpeg(qtbot: QtBot) -> None:
    player = QMediaPlayer()
    player.deleteLater()


def shape(width: int, height: int, pixels: Pixels = Pixels.Format_YUV420P) -> QVideoFrameFormat:
    return QVideoFrameFormat(QSize(width, height), pixels)


def filled(form: QVideoFrameFormat, color: tuple[int, int, int]) -> QVideoFrame:
    """A frame of one colour, in planes."""
    frame = QVideoFrame(form)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    values = [bytes([color[0]]), bytes(color[1:])] if frame.planeCount() == 2 else [bytes([each]) for each in color]
    for plane, value in enumerate(values):
        memory = memoryview(frame.bits(plane))
        memory[:] = value * (len(memory) // len(value))
    frame.unmap()
    return frame


def close(one: QColor, other: QColor) -> bool:
    parts = ((each.red(), each.green(), each.blue(), each.alpha()) for each in (one, other))
    return all(abs(first - second) <= 6 for first, second in zip(*parts, strict=True))


@pytest.mark.parametrize("pixels", [Pixels.Format_YUV420P, Pixels.Format_NV12])
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(480, 270), QSize(333, 187), QSize(1500, 844)])
def test_a_picture_fills_its_image_to_the_last_pixel(pixels: Pixels, size: QSize) -> None:
    made = FrameImages().image(filled(shape(1280, 720, pixels), GREEN_709), size)
    assert made is not None
    image, part = made
    assert part == QRect(0, 0, size.width(), size.height())
    assert image.rect().contains(part)
    for point in (part.topLeft(), part.center(), part.bottomRight()):
        assert close(image.pixelColor(point), GREEN), (point, image.pixelColor(point).name())


def test_colours_are_what_the_picture_says_or_what_is_usual_for_its_size() -> None:
    images = FrameImages()

    def color_of(frame: QVideoFrame) -> QColor:
        made = images.image(frame, QSize(160, 90))
        assert made is not None
        return made[0].pixelColor(80, 45)

    assert close(color_of(filled(shape(640, 360), GREEN_601)), GREEN)
    assert not close(color_of(filled(shape(640, 360), GREEN_709)), GREEN)
    told = shape(640, 360)
    told.setColorSpace(Space.ColorSpace_BT709)
    assert close(color_of(filled(told, GREEN_709)), GREEN)
    for value, limited, full in ((16, 0, 16), (235, 255, 235)):
        form = shape(640, 360)
        assert close(color_of(filled(form, (value, 128, 128))), QColor(limited, limited, limited))
        form.setColorRange(QVideoFrameFormat.ColorRange.ColorRange_Full)
        assert close(color_of(filled(form, (value, 128, 128))), QColor(full, full, full))


def test_what_is_unusual_is_left_to_qt() -> None:
    images, size = FrameImages(), QSize(160, 90)
    assert images.image(QVideoFrame(), size) is None
    assert images.image(QVideoFrame(shape(160, 90, Pixels.Format_RGBX8888)), size) is None
    assert images.image(QVideoFrame(shape(160, 90)), QSize()) is None
    turned = QVideoFrame(shape(160, 90))
    turned.setRotation(QtVideo.Rotation.Clockwise90)
    assert images.image(turned, size) is None
    bright = shape(160, 90)
    bright.setColorTransfer(QVideoFrameFormat.ColorTransfer.ColorTransfer_ST2084)
    assert images.image(QVideoFrame(bright), size) is None
    part = shape(160, 90)
    part.setViewport(QRect(0, 0, 160, 80))
    assert images.image(QVideoFrame(part), size) is None


def test_a_qt_without_ffmpeg_paints_by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(PySide6, "__file__", str(tmp_path / "__init__.py"))
    assert FrameImages().image(QVideoFrame(shape(160, 90)), QSize(160, 90)) is None
