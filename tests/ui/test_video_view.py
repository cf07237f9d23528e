"""Pictures are counted, painted in their shape, and kept while nothing new comes."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from PySide6.QtWidgets import QApplication

from mini_ttv.ui.video_view import FrameCounter, VideoView
from tests.ui.test_frame_images import GREEN, GREEN_601, Pixels, close, filled


def picture(color: str, start: int = 0, size: QSize | None = None) -> QVideoFrame:
    """One frame of one colour."""
    shape = QVideoFrameFormat(size or QSize(160, 90), QVideoFrameFormat.PixelFormat.Format_RGBX8888)
    frame = QVideoFrame(shape)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    image = QImage(160, 90, QImage.Format.Format_RGBX8888)
    image.fill(QColor(color))
    memory = frame.bits(0)
    assert memory is not None
    memoryview(memory)[: image.sizeInBytes()] = bytes(image.constBits())
    frame.unmap()
    frame.setStartTime(start)
    frame.setStreamFrameRate(30)
    return frame


def test_lost_pictures_are_told_from_breaks() -> None:
    counter = FrameCounter()
    for start in (0, 33_333, 66_666):
        counter.take(start, 30.0, last_unseen=False)
    assert (counter.came, counter.shown, counter.dropped) == (3, 3, 0)
    counter.take(166_666, 30.0, last_unseen=False)  # two are missing
    assert counter.dropped == 2
    counter.take(10_000_000, 30.0, last_unseen=False)  # a break of the stream
    counter.take(5_000, 0.0, last_unseen=False)
    assert counter.dropped == 2
    counter.take(38_333, 0.0, last_unseen=True)  # came, but the one before it was never painted
    assert (counter.shown, counter.dropped) == (6, 3)
    counter.restart()
    counter.take(0, 30.0, last_unseen=False)
    assert (counter.came, counter.shown, counter.dropped) == (1, 7, 3)


@pytest.fixture
async def view() -> AsyncIterator[VideoView]:
    view = VideoView()
    view.resize(320, 240)
    yield view
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0.01)


async def test_a_picture_is_letterboxed(view: VideoView) -> None:
    came: list[None] = []
    view.first_frame.connect(lambda: came.append(None))
    sink = view.new_sink()
    assert view.grab().toImage().pixelColor(160, 120) == QColor("black")
    sink.setVideoFrame(picture("red"))
    sink.setVideoFrame(picture("red", 33_333))
    await settle()
    assert len(came) == 1
    assert view.counter.came == 2
    assert (view.picture_size, view.picture_rect()) == (QSize(160, 90), QRect(0, 30, 320, 180))
    shown = view.grab().toImage()
    assert shown.pixelColor(160, 120) == QColor("red")
    assert shown.pixelColor(160, 10) == shown.pixelColor(160, 230) == QColor("black")
    view.resize(640, 90)
    wide = view.grab().toImage()
    assert wide.pixelColor(10, 45) == wide.pixelColor(630, 45) == QColor("black")
    assert wide.pixelColor(320, 45) == QColor("red")
    assert view.still().size() == QSize(160, 90)


async def test_a_still_has_the_size_of_the_picture_and_the_colours_on_show(view: VideoView) -> None:
    assert view.still().isNull()
    sink = view.new_sink()
    sink.setVideoFrame(filled(QVideoFrameFormat(QSize(640, 360), Pixels.Format_YUV420P), GREEN_601))
    await settle()
    before = view.grab().toImage().pixelColor(160, 120)
    still = view.still()
    assert still.size() == QSize(640, 360)
    assert close(still.pixelColor(320, 180), GREEN)
    assert view.grab().toImage().pixelColor(160, 120) == before, "what is shown stays as it is"
    assert close(before, GREEN)


async def test_the_last_picture_stays_until_a_new_source_brings_one(view: VideoView) -> None:
    old = view.new_sink()
    old.setVideoFrame(picture("red"))
    await settle()
    old.setVideoFrame(picture("blue"))  # still on its way when the source is left
    new = view.new_sink()
    await settle()
    assert view.grab().toImage().pixelColor(160, 120) == QColor("red")
    assert view.counter.came == 0
    new.setVideoFrame(picture("green"))
    new.setVideoFrame(QVideoFrame())
    await settle()
    assert view.grab().toImage().pixelColor(160, 120) == QColor("green")
    view.drop_sink()
    view.clear()
    assert view.grab().toImage().pixelColor(160, 120) == QColor("black")
