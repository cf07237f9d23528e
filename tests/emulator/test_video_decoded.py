"""A real decoder (the one that the program plays with) sees the pictures, and the time in them."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from pytestqt.qtbot import QtBot

from mini_ttv.emulator import video_code, video_segments
from mini_ttv.emulator.video_band import RENDITIONS, Rendition
from mini_ttv.emulator.video_code import FrameCode
from mini_ttv.emulator.video_segments import AD_LOOK, Container, Look, Recipe

MOMENT = 1_795_267_864_000
LOOK = Look("hills", "meadow", 3, "Somebody", (90, 120, 130))


def code_of(frame: QVideoFrame) -> FrameCode | None:
    image = frame.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return video_code.decode(bytes(image.constBits()), image.width(), image.height(), image.bytesPerLine())


def play(qtbot: QtBot, path: Path, *, every: int) -> list[FrameCode | None]:
    """The codes of every so-manyth frame of a file, until its end."""
    codes: list[FrameCode | None] = []
    count = itertools.count()
    sink = QVideoSink()
    player = QMediaPlayer()

    def show(frame: QVideoFrame) -> None:
        if frame.isValid() and next(count) % every == 0:
            codes.append(code_of(frame))

    sink.videoFrameChanged.connect(show)
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(path)))
    player.play()
    try:
        qtbot.waitUntil(lambda: player.mediaStatus() == QMediaPlayer.MediaStatus.EndOfMedia, timeout=30_000)
    finally:
        player.setSource(QUrl())
    return codes


@pytest.mark.parametrize("container", ["ts", "mp4"])
@pytest.mark.parametrize("rendition", RENDITIONS[:3], ids=lambda rendition: rendition.name)
def test_each_frame_tells_its_time(qtbot: QtBot, tmp_path: Path, rendition: Rendition, container: Container) -> None:
    path = tmp_path / f"video.{container}"
    data = video_segments.init_section(LOOK, rendition) if container == "mp4" else b""
    for number in range(2):  # the scene's loop ends between the two
        data += video_segments.build(Recipe(LOOK, rendition, container, number, MOMENT + number * 2000)).data
    path.write_bytes(data)
    codes = play(qtbot, path, every=6)
    times = [code.unix_ms - MOMENT for code in codes if code]
    assert len(times) == len(codes)  # not one frame was damaged or unreadable
    assert len(times) >= 5
    assert times == sorted(set(times))
    frames = {number * 1000 // rendition.fps for number in range(4 * rendition.fps)}
    assert set(times) <= frames


def test_an_ad_says_that_it_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ad.ts"
    recipe = Recipe(AD_LOOK, RENDITIONS[1], "ts", 0, MOMENT, MOMENT + 30_000)
    path.write_bytes(video_segments.build(recipe).data)
    codes = play(qtbot, path, every=10)
    assert codes
    assert all(code and code.ad for code in codes)
