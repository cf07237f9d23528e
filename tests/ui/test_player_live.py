"""The real chain, streamlink to picture, against the local Twitch."""

import asyncio
import gc
import random
import statistics
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from mini_ttv.core.channel_name import Clip, Video
from mini_ttv.core.playback import Kind, Phase
from mini_ttv.core.quality import QualityPreference
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService, WatchState
from mini_ttv.ui.player import PlayerWidget
from tests.e2e.processes import Emulator


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = Emulator(tmp_path_factory.mktemp("emulator"))
    yield running
    running.end()


class Chain:
    def __init__(self, emulator: Emulator) -> None:
        self.playback = StreamlinkPlayback(Route(emulator.endpoints["gql"], emulator.endpoints["usher"]))
        self.watch = WatchService(self.playback, quality=QualityPreference.LOW)
        self.player = PlayerWidget(self.watch)
        self.player.resize(640, 360)
        self.player.show()
        self.live = [str(each["login"]) for each in emulator.get("world")["live"]]

    async def until(self, wanted: Callable[[WatchState], bool], seconds: float = 25) -> None:
        if wanted(self.watch.state):
            return
        there = asyncio.Event()
        stop = self.watch.changed.connect(lambda state: there.set() if wanted(state) else None)
        try:
            await asyncio.wait_for(there.wait(), seconds)
        finally:
            stop()

    async def until_phase(self, phase: Phase, seconds: float = 25) -> None:
        await self.until(lambda state: state.phase is phase, seconds)

    async def close(self) -> None:
        self.player.shut_down()
        await self.watch.aclose()
        self.playback.close()
        # Now and here: collected later by another thread, its timers would live on without it.
        self.player.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def garbage_stays_here() -> Iterator[None]:
    """Widgets that earlier tests left in cycles must not be collected by the threads of a stream."""
    gc.collect()
    yield
    gc.collect()


@pytest.fixture
async def chain(emulator: Emulator) -> AsyncIterator[Chain]:
    chain = Chain(emulator)
    await chain.playback.warm_up()
    yield chain
    await chain.close()
    await feeds_ended()


async def feeds_ended(seconds: float = 15) -> None:
    """Wait until no thread of a feed or of streamlink is left, and searches that were given up are over."""
    await asyncio.sleep(0.5)
    left = [each for each in threading.enumerate() if each.name.startswith(("feed", "_Worker", "_Writer"))]
    await asyncio.gather(*(asyncio.to_thread(each.join, seconds) for each in left))
    assert not any(each.is_alive() for each in left)


async def test_a_channel_plays_and_changes_its_rendition(chain: Chain) -> None:
    chain.watch.open(chain.live[0])
    await chain.until_phase(Phase.PLAYING)
    await asyncio.sleep(2)
    numbers = chain.player.statistics()
    assert numbers.rendition == "360p30"
    assert numbers.frames_shown > 15
    assert numbers.first_frame_ms is not None
    assert numbers.first_frame_ms < 10_000
    assert numbers.delay_s is not None
    assert 0 < numbers.delay_s < 12
    shown = chain.player.screenshot()
    assert (shown.width(), shown.height()) == (640, 360)
    assert len({shown.pixelColor(x, 100).name() for x in range(0, 640, 20)} - {QColor("black").name()}) > 3
    chain.watch.set_quality(QualityPreference.AUDIO)
    await chain.until(lambda state: state.phase is Phase.PLAYING and state.rendition is not None
                      and state.rendition.audio_only)  # fmt: skip


async def test_an_ad_break_is_lived_through(chain: Chain, emulator: Emulator) -> None:
    login = chain.live[1]
    chain.watch.open(login)
    await chain.until_phase(Phase.PLAYING)
    emulator.post("ad", login=login, seconds=6)
    await chain.until_phase(Phase.AD_BREAK, 30)
    assert "Ad break" in chain.watch.state.words
    await chain.until_phase(Phase.PLAYING, 30)
    assert chain.watch.statistics().recoveries == 0


async def test_the_streamer_leaves_and_returns(chain: Chain, emulator: Emulator) -> None:
    login = chain.live[2]
    chain.watch.open(login)
    await chain.until_phase(Phase.PLAYING)
    emulator.post("offline", login=login)
    await chain.until_phase(Phase.ENDED, 40)
    assert chain.watch.state.words == f"{login} has ended the stream."
    emulator.post("live", login=login)
    chain.watch.channel_went_live(login)
    await chain.until_phase(Phase.PLAYING, 40)


async def test_a_clip_plays_to_its_end_and_a_video_from_anywhere(chain: Chain, emulator: Emulator) -> None:
    token = emulator.post("token", login="viewer", scopes=[])["access_token"]
    headers = {"Client-Id": "minittvlocalpublicclient000001", "Authorization": f"Bearer {token}"}
    channel = emulator.get("world")["live"][3]["id"]
    async with httpx.AsyncClient(base_url=emulator.endpoints["helix"], headers=headers, trust_env=False) as helix:
        clips = (await helix.get("/clips", params={"broadcaster_id": channel})).json()["data"]
        videos = (await helix.get("/videos", params={"user_id": channel})).json()["data"]
    clip = min(clips, key=lambda each: float(each["duration"]))
    chain.watch.open(Clip(clip["id"]))
    await chain.until_phase(Phase.PLAYING)
    assert (chain.watch.state.kind, chain.watch.state.about.title) == (Kind.CLIP, clip["title"])
    await chain.until_phase(Phase.ENDED, float(clip["duration"]) + 20)
    assert chain.watch.state.words == "The clip is over."
    assert chain.player.statistics().frames_shown > float(clip["duration"]) * 20
    chain.watch.open(Video(videos[0]["id"]))
    await chain.until(lambda state: state.phase is Phase.PLAYING and (state.position or 0) >= 2)
    assert (chain.watch.state.duration or 0) > 50
    assert chain.watch.statistics().delay_s is None
    chain.watch.set_quality(QualityPreference.HIGH)
    await chain.until(lambda state: state.rendition is not None and state.rendition.name == "720p60")
    await chain.until(lambda state: state.phase is Phase.PLAYING)
    assert (chain.watch.state.position or 0) >= 2, "another rendition goes on where the first one was"


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


async def test_switching_at_any_moment_is_instant_and_leaks_nothing(chain: Chain) -> None:
    moments = random.Random(7)
    descriptors: list[int] = []
    took: list[float] = []
    for round_ in range(2):
        for n in range(8):
            began = time.perf_counter()
            chain.watch.open(chain.live[n % 4])
            took.append(time.perf_counter() - began)
            await asyncio.sleep(moments.choice((0, 0.03, 0.15, 0.6)))
        chain.watch.close()
        await feeds_ended()
        gc.collect()
        descriptors.append(open_files())
        assert chain.watch.state.phase is Phase.IDLE, round_
    assert descriptors[1] <= descriptors[0] + 2
    assert statistics.median(took) < 0.05
    assert max(took) < 2  # a player that waits for its bytes stands for 13 seconds and more
