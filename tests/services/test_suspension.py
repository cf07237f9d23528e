"""Before and after the computer's sleep."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from mini_ttv.core.channel_name import Channel, Video
from mini_ttv.core.events import Event
from mini_ttv.core.playback import Kind, Phase
from mini_ttv.services.suspension import Suspension
from mini_ttv.services.watch_state import WatchState
from tests.services.fake_twitch import settle

PLAYING = WatchState(Phase.PLAYING, Kind.LIVE, Channel("one"), "one")


class Hands:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.state = PLAYING

    def rest(self) -> None:
        self.told.append("rest")

    def wake(self) -> None:
        self.told.append("wake")

    def reload(self) -> None:
        self.told.append("reload")


class Night:
    def __init__(self) -> None:
        self.hands = Hands()
        self.sleeping: Event[bool] = Event()
        self.gate = asyncio.Event()
        self.suspension = Suspension(self.sleeping, self.hands, self.hands, self._sleep)

    async def _sleep(self, _seconds: float) -> None:
        await self.gate.wait()


@pytest.fixture
async def night() -> AsyncIterator[Night]:
    made = Night()
    yield made
    await made.suspension.close()


async def test_what_played_plays_again_and_lists_are_read(night: Night) -> None:
    night.sleeping.emit(True)
    night.sleeping.emit(False)
    await settle()
    assert night.hands.told == ["rest"], "the network is not there yet"
    night.gate.set()
    await settle()
    assert night.hands.told == ["rest", "reload", "wake"]


@pytest.mark.parametrize(
    "state",
    [
        replace(PLAYING, paused=True),
        replace(PLAYING, phase=Phase.ENDED),
        WatchState(),
        replace(PLAYING, kind=Kind.VIDEO, target=Video("1")),
    ],
)
async def test_what_did_not_play_stays_as_it_is(night: Night, state: WatchState) -> None:
    night.hands.state = state
    night.gate.set()
    night.sleeping.emit(True)
    night.sleeping.emit(False)
    await settle()
    assert night.hands.told == ["rest", "wake"]


async def test_a_short_waking_does_nothing_twice(night: Night) -> None:
    for _ in range(3):
        night.sleeping.emit(True)
        night.sleeping.emit(False)
        await settle()
        night.hands.state = replace(PLAYING, phase=Phase.FAILED)
    night.gate.set()
    await settle()
    assert night.hands.told == ["rest", "rest", "rest", "reload", "wake"]


async def test_who_stopped_it_meanwhile_is_left_alone(night: Night) -> None:
    night.sleeping.emit(True)
    night.hands.state = WatchState()
    night.gate.set()
    night.sleeping.emit(False)
    await settle()
    assert night.hands.told == ["rest", "wake"]
