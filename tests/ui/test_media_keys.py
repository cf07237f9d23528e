"""What plays goes out to the desktop's controls, and what they ask for comes in."""

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.events import Event
from mini_ttv.core.media import MediaCommand, MediaFacts, MediaStatus
from mini_ttv.core.playback import Kind, Phase
from mini_ttv.services.watch_state import WatchState
from mini_ttv.ui.media_keys import MediaKeys
from mini_ttv.ui.player import PlayerWidget
from tests.ui.browse_samples import stream

PLAYING = WatchState(Phase.PLAYING, Kind.LIVE, Channel("channel1"), "channel1")


class FakeSound(QObject):
    volume_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.volume = 50

    def set_volume(self, volume: int) -> None:
        self.volume = volume
        self.volume_changed.emit(volume)


class FakePlayer:
    def __init__(self) -> None:
        self.sound = FakeSound()
        self.state = WatchState()
        self.told: list[str] = []

    def toggle_pause(self) -> None:
        self.told.append("pause")

    def reload(self) -> None:
        self.told.append("reload")


class FakeMedia:
    def __init__(self) -> None:
        self.commanded: Event[MediaCommand] = Event()
        self.volume_wanted: Event[float] = Event()
        self.open_wanted: Event[str] = Event()
        self.shown: list[MediaFacts] = []

    def show(self, facts: MediaFacts) -> None:
        self.shown.append(facts)


class House:
    def __init__(self) -> None:
        self.player = FakePlayer()
        self.media = FakeMedia()
        self.watched: Event[WatchState] = Event()
        self.keys = MediaKeys(cast("PlayerWidget", self.player), self.watched, self.media, "https://twitch.test")

    def becomes(self, state: WatchState) -> MediaFacts:
        self.player.state = state
        self.watched.emit(state)
        return self.media.shown[-1]


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House()


def test_a_channel_is_told_with_its_words(house: House) -> None:
    house.player.state = PLAYING
    house.keys.show_stream("channel1", stream(1), "http://pictures.test/1.png")
    assert house.becomes(PLAYING) == MediaFacts(
        MediaStatus.PLAYING,
        "channel_channel1",
        stream(1).title,
        "Channel1",
        "A game",
        "http://pictures.test/1.png",
        "https://twitch.test/channel1",
        None,
        0.5,
        can_play=True,
    )
    before = len(house.media.shown)
    house.watched.emit(replace(PLAYING, delay=2.0))
    assert len(house.media.shown) == before, "only what the controls show is told"
    assert house.becomes(replace(PLAYING, paused=True)).status is MediaStatus.PAUSED
    assert house.becomes(replace(PLAYING, phase=Phase.ENDED)).status is MediaStatus.STOPPED
    house.keys.show_stream("other", None, "")
    assert house.becomes(WatchState()) == MediaFacts(volume=0.5)
    house.keys.close()
    house.watched.emit(PLAYING)
    assert house.media.shown[-1] == MediaFacts(volume=0.5)


def test_recordings_have_a_length_and_an_address(house: House) -> None:
    video = WatchState(Phase.PLAYING, Kind.VIDEO, Video("12"), duration=90)
    house.player.state = video
    house.keys.show_recording("A video", "Channel1")
    facts = house.becomes(video)
    assert (facts.track, facts.title, facts.seconds) == ("video_12", "A video", 90)
    assert facts.address == "https://twitch.test/videos/12"
    clip = house.becomes(WatchState(Phase.PLAYING, Kind.CLIP, Clip("Slug-1")))
    assert (clip.track, clip.address) == ("clip_Slug-1", "")


@pytest.mark.parametrize(
    ("state", "command", "told"),
    [
        (PLAYING, MediaCommand.PAUSE, ["pause"]),
        (PLAYING, MediaCommand.PLAY, []),
        (PLAYING, MediaCommand.PLAY_PAUSE, ["pause"]),
        (replace(PLAYING, paused=True), MediaCommand.PLAY, ["pause"]),
        (replace(PLAYING, paused=True), MediaCommand.PAUSE, []),
        (replace(PLAYING, phase=Phase.ENDED, can_retry=True), MediaCommand.PLAY, ["reload"]),
        (replace(PLAYING, phase=Phase.ENDED, can_retry=True), MediaCommand.PAUSE, []),
        (WatchState(), MediaCommand.PLAY_PAUSE, []),
    ],
)
def test_keys_pause_and_resume(house: House, state: WatchState, command: MediaCommand, told: list[str]) -> None:
    house.player.state = state
    house.media.commanded.emit(command)
    assert house.player.told == told


def test_volume_addresses_and_the_window(house: House, qtbot: QtBot) -> None:
    house.becomes(PLAYING)
    house.media.volume_wanted.emit(0.255)
    assert house.player.sound.volume == 26
    assert house.media.shown[-1].volume == 0.26
    with qtbot.waitSignal(house.keys.open_wanted) as wanted:
        house.media.open_wanted.emit("mini-ttv:luma")
    assert wanted.args == ["mini-ttv:luma"]
    for command, signal in (
        (MediaCommand.STOP, house.keys.stop_wanted),
        (MediaCommand.RAISE, house.keys.raise_wanted),
        (MediaCommand.QUIT, house.keys.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            house.media.commanded.emit(command)
