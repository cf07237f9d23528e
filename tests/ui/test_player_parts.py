"""What lies over the picture: numbers, passing words, pictures that are kept, and the picture of sound."""

import asyncio
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.player_statistics import Line, StatisticsPane, lines_of
from mini_ttv.ui.screenshots import Screenshots, free_path, usual_folder
from mini_ttv.ui.sound_picture import SoundPicture
from mini_ttv.ui.toast import Toast
from tests.ui.browse_samples import FakePictures, stream

NUMBERS = PlaybackStatistics(
    "luma_arcade", "720p60", "avc1,mp4a", 4_290_000, 412, 1234, 5, 1.94, 2.0, 3.1, 1.05, 1, 2,
)  # fmt: skip


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 450)
    made.show()
    return made


def test_the_numbers_have_names_and_units() -> None:
    lines = dict(lines_of(NUMBERS, QSize(1280, 720), QSize(800, 450)))
    assert lines["Rendition"] == "720p60"
    assert lines["Codecs"] == "avc1, mp4a"
    assert lines["Bit rate"] == "4.29 Mbit/s"
    assert lines["Picture"] == "1280 x 720, shown at 800 x 450"
    assert lines["Frames"] == "1,234 shown, 5 dropped"
    assert lines["First picture"] == "after 412 ms"
    assert lines["Delay"] == "1.9 s behind live, catching up at 1.05x"
    assert lines["Buffer"] == "3.1 s"
    assert lines["Trouble"] == "1 stall, 2 recoveries"
    assert "Delay" not in dict(lines_of(NUMBERS, QSize(1280, 720), QSize(800, 450), recorded=True))
    unknown = dict(lines_of(PlaybackStatistics(), QSize(), QSize()))
    assert (unknown["Delay"], unknown["Picture"]) == ("not known yet", "none")


def test_the_numbers_are_read_only_while_they_are_seen(ground: QWidget) -> None:
    read: list[int] = []

    def lines() -> list[Line]:
        read.append(1)
        return [("Channel", "luma_arcade")]

    pane = StatisticsPane(ground, lines)
    assert not read
    pane.toggle()
    assert pane.isVisible()
    assert len(read) == 1
    assert pane.lines
    assert ground.rect().contains(pane.geometry())
    pane.grab()
    ground.resize(240, 60)
    pane.fit(ground.size())
    assert pane.width() <= ground.width()
    pane.toggle()
    assert not pane.isVisible()


def test_passing_words_let_the_mouse_through_unless_they_offer_something(ground: QWidget) -> None:
    toast = Toast(ground)
    toast.say("Volume 55 %")
    assert toast.isVisible()
    assert toast.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    clicked: list[str] = []
    toast.say("Saved a picture", lambda: clicked.append("open"), "Open the folder")
    assert (toast.words, toast.toolTip()) == ("Saved a picture", "Open the folder")
    toast.grab()
    toast.covered = 400
    toast.fit(ground.size())
    assert toast.geometry().right() < 400
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert clicked == ["open"]
    assert not toast.isVisible()


async def test_passing_words_pass(ground: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mini_ttv.ui.toast._SHORT_MS", 20)
    toast = Toast(ground)
    toast.say("Sound off")
    await asyncio.sleep(0.1)
    assert not toast.isVisible()


async def words_of(toast: Toast, beginning: str) -> None:
    """Wait until it says something that begins so."""
    for _ in range(500):
        if toast.words.startswith(beginning):
            return
        await asyncio.sleep(0.01)
    raise AssertionError(toast.words)


def red(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


async def test_a_picture_is_kept_in_its_own_size_and_copied(ground: QWidget, tmp_path: Path) -> None:
    tasks = TaskSet(logging.getLogger(__name__))
    folder = tmp_path / "Pictures" / "Mini TTV"
    screenshots, toast = Screenshots(tasks.spawn, folder), Toast(ground)
    screenshots.take(QImage(), "luma", toast)
    assert toast.words == "There is no picture to save now."
    screenshots.take(red(1280, 720), "luma", toast)
    await words_of(toast, "Saved")
    (file,) = folder.iterdir()
    assert toast.words == f"Saved {file.name}"
    assert QImage(str(file)).size() == QSize(1280, 720)
    assert QApplication.clipboard().image().size() == QSize(1280, 720)
    await tasks.cancel()


async def test_a_folder_that_cannot_be_written_is_told(ground: QWidget, tmp_path: Path) -> None:
    tasks, toast = TaskSet(logging.getLogger(__name__)), Toast(ground)
    (tmp_path / "file").write_text("in the way")
    Screenshots(tasks.spawn, tmp_path / "file" / "Mini TTV").take(red(8, 8), "luma", toast)
    await words_of(toast, "Copied, but not saved:")
    await tasks.cancel()


def test_names_of_pictures_are_free_and_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 1, 31, 20, 15, 0, tzinfo=UTC)
    first = free_path(tmp_path, "../we/ird name", now)
    assert first == tmp_path / ".._we_ird_name 2026-01-31 20.15.00.png"
    first.touch()
    assert free_path(tmp_path, "../we/ird name", now).name.endswith("20.15.00 (2).png")
    assert free_path(tmp_path, "", now).name.startswith("video ")
    monkeypatch.setattr(QStandardPaths, "standardLocations", lambda _kind: [])
    assert usual_folder() == Path.home() / "Mini TTV"


@pytest.mark.parametrize("size", [QSize(960, 540), QSize(300, 170), QSize(160, 90)])
def test_sound_has_a_picture_of_its_own(ground: QWidget, size: QSize) -> None:
    picture = SoundPicture(ground)
    picture.resize(size)
    picture.grab()
    picture.show_stream("channel1", None, "")
    picture.attach(FakePictures())
    picture.show_stream("channel1", stream(1), "http://pictures.test/1.png")
    picture.picture_ready("http://pictures.test/1.png")
    assert picture.accessibleName().startswith("Sound only: ")
    drawn = picture.grab().toImage()
    assert drawn.pixelColor(2, 2) != drawn.pixelColor(drawn.width() // 2, drawn.height() // 3)
