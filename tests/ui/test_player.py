"""The player as a person uses it: states over the picture, controls that come and go, keys and wheel."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from mini_ttv.core.channel_name import Video
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import AdBegan, FeedEnded, Kind, Phase
from mini_ttv.core.quality import ExactQuality, QualityPreference
from mini_ttv.services.watch import WatchService
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.window_modes import WindowModes
from tests.services.fake_playback import FakePlayback
from tests.ui.test_video_view import picture


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class SilentAddresses:
    """Sockets that a player can connect to, and that say nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._servers: list[socket.socket] = []

    def __call__(self, number: int) -> str:
        server = socket.socket(socket.AF_UNIX)
        server.bind(str(self._folder / f"feed-{number}"))
        server.listen(1)
        self._servers.append(server)
        return f"unix:{self._folder}/feed-{number}"

    def close(self) -> None:
        for server in self._servers:
            server.close()


class Rig:
    def __init__(self, addresses: SilentAddresses) -> None:
        self.playback = FakePlayback(address=addresses)
        self.clock = Clock()
        self.watch = WatchService(self.playback, clock=self.clock)
        self.player = PlayerWidget(self.watch)
        self.player.resize(960, 540)
        self.player.show()

    async def play(self, login: str = "luma_arcade") -> None:
        self.watch.open(login)
        await self.playback.find()
        intake = self.player.view._intake
        assert intake is not None
        intake.sink.setVideoFrame(picture("teal"))
        for _ in range(5):
            await asyncio.sleep(0.01)
        assert self.watch.state.phase is Phase.PLAYING

    def button(self, name: str) -> QToolButton:
        for each in self.player.controls.findChildren(QToolButton):
            if each.accessibleName() == name:
                return each
        raise AssertionError(name)

    def shown_words(self) -> str:
        labels: list[Any] = self.player.overlay.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    def retry(self) -> QPushButton:
        return self.word_button("Retry")

    def word_button(self, words: str) -> QPushButton:
        for each in self.player.overlay.findChildren(QPushButton):
            if each.text() == words:
                return each
        raise AssertionError(words)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    with TemporaryDirectory() as folder:  # pytest's own paths are too long for sockets
        addresses = SilentAddresses(Path(folder))
        rig = Rig(addresses)
        yield rig
        await _end(rig)
        addresses.close()


async def _end(rig: Rig) -> None:
    rig.player.shut_down()
    await rig.watch.aclose()
    rig.player.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def test_each_state_has_its_words_and_the_picture_has_none(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    assert "Finding the stream" in rig.shown_words()
    await rig.play()
    assert not rig.player.overlay.isVisible()
    rig.playback.feed.say(AdBegan(24.0))
    rig.clock.now += 1
    rig.watch.tick()
    assert "Ad break" in rig.shown_words()
    assert "The stream goes on by itself." in rig.shown_words()
    assert not rig.retry().isVisible()
    rig.player.overlay.grab()
    rig.watch.report_failure("no decoder")
    assert "Reconnecting, try 1 " in rig.shown_words()
    rig.watch.close()
    assert not rig.player.overlay.isVisible()
    assert not rig.player.controls.isVisible()


async def test_a_failure_has_a_retry_button(rig: Rig) -> None:
    rig.watch.open("luma_arcade")
    await rig.playback.fail(PlaybackFailure.OFFLINE, "luma_arcade is offline.")
    assert "luma_arcade is offline." in rig.shown_words()
    rig.player.overlay.grab()
    QTest.mouseClick(rig.retry(), Qt.MouseButton.LeftButton)
    assert rig.watch.state.phase is Phase.RESOLVING
    await rig.playback.fail(PlaybackFailure.NETWORK, "No answer.")
    rig.player.toggle_pause()  # the play button means the same here
    await asyncio.sleep(0)
    assert len(rig.playback.asked) == 3


async def test_a_tiny_player_says_the_same_in_small(rig: Rig) -> None:
    rig.player.resize(240, 135)
    rig.watch.open("luma_arcade")
    await rig.playback.fail(PlaybackFailure.OFFLINE, "There is no channel called luma_arcade, or it is banned.")
    assert rig.retry().isVisible()
    assert not rig.word_button("Copy log").isVisible()
    for label in rig.player.overlay.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    rig.player.resize(960, 540)
    QTest.mouseClick(rig.word_button("Copy log"), Qt.MouseButton.LeftButton)
    assert "open" in QApplication.clipboard().text()
    assert rig.player.toast.words == "The log is in the clipboard."


async def test_a_short_wait_shows_no_spinner(rig: Rig) -> None:
    await rig.play()
    rig.clock.now += 1
    rig.watch.tick()
    assert rig.watch.state.phase is Phase.STALLED
    assert not rig.player.overlay.isVisible()
    await asyncio.sleep(0.4)
    assert "Waiting for the stream" in rig.shown_words()


async def test_sound_only_says_so(rig: Rig) -> None:
    rig.watch.set_quality(QualityPreference.AUDIO)
    rig.watch.open("luma_arcade")
    await rig.playback.find()
    rig.watch.report_progress(0.5, 0)
    assert rig.player.sound_picture.isVisible()
    assert not rig.player.overlay.isVisible()
    rig.player.sound_picture.show_stream("luma_arcade", None, "")
    rig.player.sound_picture.grab()
    assert rig.player.statistics().first_frame_ms is not None
    assert rig.player.screenshot().isNull()


async def test_pause_and_play(rig: Rig) -> None:
    await rig.play()
    QTest.mouseClick(rig.button("Pause"), Qt.MouseButton.LeftButton)
    assert rig.watch.state.paused
    QTest.mouseClick(rig.button("Play"), Qt.MouseButton.LeftButton)
    assert (rig.watch.state.paused, rig.watch.state.phase) == (False, Phase.PLAYING)
    rig.player.toggle_pause()
    assert rig.player._paused_at is not None
    rig.player._paused_at -= 60  # a minute later
    rig.player.toggle_pause()
    assert rig.watch.state.phase is Phase.RESOLVING  # from the live edge


async def test_a_recording_goes_on_where_it_was_paused(rig: Rig) -> None:
    rig.watch.open(Video("123"))
    await rig.playback.find()
    rig.watch.report_progress(1.0, 10)
    assert rig.watch.state.kind is Kind.VIDEO
    rig.player.toggle_pause()
    assert rig.player._paused_at is not None
    rig.player._paused_at -= 60
    rig.player.toggle_pause()
    assert rig.watch.state.phase is not Phase.RESOLVING
    assert not rig.watch.state.paused
    rig.player.hover.wake()
    assert not rig.button("Jump to live").isVisible()


async def test_volume_by_wheel_keys_slider_and_mute(rig: Rig) -> None:
    told: list[int] = []
    muted: list[bool] = []
    rig.player.sound.volume_changed.connect(told.append)
    rig.player.sound.muted_changed.connect(muted.append)
    assert rig.player.sound.volume == 50
    rig.player.sound.change(5)
    for delta in (60, 60, -120):
        wheel = QWheelEvent(
            QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(rig.player, wheel)
    assert told == [55, 57, 55]
    rig.player.sound.change(-100)
    assert rig.player.sound.volume == 0
    rig.player.sound.set_volume(30)
    QTest.mouseClick(rig.button("Mute"), Qt.MouseButton.LeftButton)
    assert rig.player.sound.muted
    rig.player.controls.volume_changed.emit(40)  # turning up ends the mute
    assert (rig.player.sound.muted, rig.player.sound.volume, muted) == (False, 40, [True, False])


async def test_wishes_of_the_window_are_signals(rig: Rig) -> None:
    await rig.play()
    asked: list[str] = []
    rig.player.full_screen_requested.connect(lambda: asked.append("full"))
    rig.player.mini_requested.connect(lambda: asked.append("mini"))
    rig.player.chat_toggled.connect(lambda: asked.append("chat"))
    rig.player.theatre_requested.connect(lambda: asked.append("theatre"))
    places: list[QPoint] = []
    rig.player.menu_wanted.connect(places.append)
    rig.player.hover.wake()
    QTest.mouseClick(rig.button("More"), Qt.MouseButton.LeftButton)
    assert places == [rig.player.controls.menu_place]
    for name in ("Full screen", "Mini player", "Chat", "Theatre mode"):
        QTest.mouseClick(rig.button(name), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(rig.player.view, Qt.MouseButton.LeftButton)
    assert asked == ["full", "mini", "chat", "theatre", "full"]
    rig.player.controls.show_modes(WindowModes(chat=False, theatre=True, full_screen=True, mini=True))
    assert rig.button("Theatre mode").isChecked()
    assert not rig.button("Chat").isChecked()
    assert rig.button("Leave full screen").isVisible()
    assert rig.button("Back to the window").isVisible()


async def test_the_quality_menu_offers_what_there_is(rig: Rig) -> None:
    rig.playback.names = ("720p60", "360p30")
    await rig.play()
    chosen: list[object] = []
    rig.player.quality_changed.connect(chosen.append)
    menu = rig.player.controls.quality_menu
    rig.player.controls.open_quality_menu(QPoint(0, 0))
    titles = {each.text(): each for each in menu.actions()}
    assert list(titles) == [
        "Best", "High (up to 720p)", "Medium (up to 540p)", "Low (up to 360p)", "Audio only", "", "720p60", "360p",
    ]  # fmt: skip
    assert titles["Best"].isChecked()
    assert not titles["Audio only"].isEnabled()
    titles["360p"].trigger()
    menu.close()
    assert chosen == [ExactQuality(360, 30)]
    assert rig.playback.feeds[-1].name == "360p30"
    rig.playback.feeds[-1].media = 2.0
    rig.watch.tick()
    assert rig.playback.feed.name == "360p30"
    assert rig.button("Quality").text() == "360p"


async def test_controls_come_with_the_mouse_and_go_without(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QWidget, "underMouse", lambda widget: widget is rig.player)
    await rig.play()
    rig.player.hover.timer.setInterval(50)
    QTest.mouseMove(rig.player.view, QPoint(30, 30))
    QTest.mouseMove(rig.player.view, QPoint(60, 60))
    await asyncio.sleep(0.02)
    assert rig.player.controls.isVisible()
    await asyncio.sleep(0.2)
    assert not rig.player.controls.isVisible()
    assert rig.player.cursor().shape() is Qt.CursorShape.BlankCursor
    rig.player.hover.wake()
    assert rig.player.cursor().shape() is not Qt.CursorShape.BlankCursor
    rig.player.toggle_pause()
    await asyncio.sleep(0.2)
    assert rig.player.controls.isVisible()  # while paused they stay


@pytest.mark.parametrize(
    ("width", "gone"),
    [
        (960, set()),
        (600, {"Reload the stream", "Keep on top"}),
        (400, {"Theatre mode", "Keep on top", "Reload the stream"}),
        (290, {"Theatre mode", "Keep on top", "Chat", "Reload the stream", "Quality"}),
        (160, {"Theatre mode", "Keep on top", "Chat", "Reload the stream", "Quality", "Mini player"}),
    ],
)
async def test_small_windows_keep_what_matters(rig: Rig, width: int, gone: set[str]) -> None:
    await rig.play()
    rig.player.resize(width, width * 9 // 16)
    rig.player.hover.wake()
    names = {
        "Keep on top",
        "Pause",
        "Mute",
        "Full screen",
        "Mini player",
        "Theatre mode",
        "Chat",
        "Reload the stream",
        "Quality",
    }
    assert {name for name in names if not rig.button(name).isVisible()} == gone
    rig.player.controls.grab()


async def test_reload_and_live_look_for_the_stream_again(rig: Rig) -> None:
    await rig.play()
    rig.player.hover.wake()
    for name in ("Reload the stream", "Jump to live"):
        QTest.mouseClick(rig.button(name), Qt.MouseButton.LeftButton)
        assert rig.watch.state.phase is Phase.RESOLVING
        await rig.play()


async def test_statistics_join_what_service_and_view_know(rig: Rig) -> None:
    first: list[int] = []
    rig.player.first_frame.connect(first.append)
    await rig.play()
    numbers = rig.player.statistics()
    assert (numbers.channel, numbers.rendition, numbers.frames_shown) == ("luma_arcade", "720p60", 1)
    assert [numbers.first_frame_ms] == first
    rig.playback.feed.say(FeedEnded())
    assert rig.player.statistics().recoveries == 1
    assert not rig.player.screenshot().isNull()
