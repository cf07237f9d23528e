"""The whole way below the window, streamlink and all, against a local Twitch that suffers; the player is a simulation.

One channel a story. Each fault is switched on while the stream plays and off again; then the picture must be back soon.
"""

import asyncio
import contextlib
import gc
import os
import random
import socket
import statistics
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeGuard

import pytest
import pytest_asyncio

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import QualityPreference
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService, WatchState
from tests.e2e.processes import Emulator
from tests.services.stream_player import StreamPlayer

# After a fault: as long as people wait, and some more where the machine is busy.
SOON = 3.0
SLACK = 3.0
_AT_ONCE = 10  # stories
_OF_ALL = "an_outage_of_half_a_minute_is_lived_through"
_SECONDS = {_OF_ALL: 35.0, "ads_are_told_and_delay_is_caught_up": 30.0, "another_container_is_cut_and_goes_on": 17.0}


Story = Callable[["Chain"], Awaitable[None]]
_STORIES: dict[str, Story] = {}


def story(tell: Story) -> Story:
    """All stories are mostly waiting, so they are told at the same time, each on a channel of its own."""
    _STORIES[tell.__name__] = tell
    return tell


def stories(parts: Iterable[tuple[str, Any]]) -> Callable[[Callable[..., Awaitable[None]]], None]:
    """The same story with other values."""

    def told(tell: Callable[..., Awaitable[None]]) -> None:
        for name, values in parts:
            _STORIES[f"{tell.__name__}: {name}"] = partial(tell, **values)

    return told


class Chain:
    """Service, adapter and simulated player."""

    def __init__(self, emulator: Emulator, login: str, spare: str = "") -> None:
        self.emulator = emulator
        self.login = login
        self.spare = spare  # a channel on which nothing happens
        self.playback = StreamlinkPlayback(Route(emulator.endpoints["gql"], emulator.endpoints["usher"]))
        self.watch = WatchService(self.playback, quality=QualityPreference.LOW)
        self.player = StreamPlayer(self.watch)
        self.words: list[str] = []
        self.watch.changed.connect(lambda state: self.words.append(state.words))

    def switch(self, **values: Any) -> None:
        self.emulator.post("video", login=self.login, **values)

    async def play(self) -> None:
        self.watch.open(self.login)
        await self.until_moving(15)

    async def until(self, wanted: Callable[[WatchState], bool], seconds: float) -> None:
        if wanted(self.watch.state):
            return
        there = asyncio.Event()
        stop = self.watch.changed.connect(lambda state: there.set() if wanted(state) else None)
        try:
            await asyncio.wait_for(there.wait(), seconds)
        except TimeoutError:
            raise AssertionError("\n".join((str(self.watch.state), *self.watch.history))) from None
        finally:
            stop()

    async def until_phase(self, phase: Phase, seconds: float) -> None:
        await self.until(lambda state: state.phase is phase, seconds)

    async def until_moving(self, seconds: float, media: float = 0.7) -> None:
        """Wait until `media` seconds more have been seen, in one piece."""
        limit = time.monotonic() + seconds
        while True:
            left = limit - time.monotonic()
            await self.until_phase(Phase.PLAYING, left)
            seen = self.player.seen
            while self.watch.state.phase is Phase.PLAYING:
                if self.player.seen - seen >= media:
                    return
                await asyncio.sleep(0.02)
                assert time.monotonic() < limit, "\n".join(self.watch.history)

    async def close(self) -> None:
        await self.player.close()
        await self.watch.aclose()
        self.playback.close()


async def streams_ended(seconds: float = 10) -> None:
    """Wait until no thread of a feed, a search or of streamlink is left."""
    names = ("feed", "search", "_Worker", "_Writer")
    left = [each for each in threading.enumerate() if each.name.startswith(names)]
    await asyncio.gather(*(asyncio.to_thread(each.join, seconds) for each in left))
    assert not any(each.is_alive() for each in left)


@stories(
    (f"{part} {kind}", {"part": part, "kind": kind})
    for part in ("segments", "playlists")
    for kind in ("refuse", "missing", "garbage", "hang")
)
async def a_fault_of_some_seconds_is_lived_through(chain: Chain, part: str, kind: str) -> None:
    await chain.play()
    chain.switch(**{part: kind})
    await asyncio.sleep(5)
    chain.switch(**{part: ""})
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.failure is None


@story
async def an_outage_of_half_a_minute_is_lived_through(chain: Chain) -> None:
    await chain.play()
    fault = f"/video/live/{chain.login}"
    for path in (fault, "/gql", "/api/v2"):
        chain.emulator.post("fault", path=path, drop=True)
    try:
        await chain.until_phase(Phase.RECOVERING, 20)
        assert "Reconnecting" in chain.watch.state.words
        assert chain.watch.state.steps > 10
        await asyncio.sleep(25)
        assert chain.watch.state.phase is Phase.RECOVERING
    finally:
        chain.emulator.post("faults", method="DELETE")
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries > 3


@story
async def a_playlist_without_news_is_left_for_a_fresh_one(chain: Chain) -> None:
    await chain.play()
    chain.switch(playlists="frozen")
    await chain.until(lambda state: state.phase in {Phase.STALLED, Phase.RECOVERING}, 15)
    chain.switch(playlists="")
    await chain.until_moving(SOON + SLACK)


@story
async def addresses_that_expire_are_asked_for_anew(chain: Chain) -> None:
    await chain.play()
    sources = chain.player.sources
    chain.switch(expire=True)
    await chain.until(lambda _state: chain.player.sources > sources, 25)
    await chain.until_moving(SOON + SLACK)


@stories((f"{seconds}", {"seconds": seconds}) for seconds in (100.0, -8.0))
async def time_that_jumps_is_cut_and_goes_on(chain: Chain, seconds: float) -> None:
    await chain.play()
    sources = chain.player.sources
    chain.switch(turn={"seconds": seconds})
    await chain.until(lambda _state: chain.player.sources > sources, 15)
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries == 0


@story
async def another_container_is_cut_and_goes_on(chain: Chain) -> None:
    chain.switch(container="ts")
    await chain.play()
    for container in ("mp4", "ts"):
        sources = chain.player.sources
        chain.switch(turn={"container": container})
        await chain.until(lambda _state, before=sources: chain.player.sources > before, 15)  # type: ignore[misc]
        await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries == 0


@story
async def ads_are_told_and_delay_is_caught_up(chain: Chain) -> None:
    await chain.play()
    await asyncio.sleep(3)
    usual = chain.watch.statistics().usual_delay_s
    assert usual is not None
    chain.emulator.post("ad", login=chain.login, seconds=6)
    await chain.until_phase(Phase.AD_BREAK, 15)
    await chain.until(lambda state: state.ad_seconds_left in {1, 2, 3, 4}, 10)
    await chain.until_moving(15)
    assert any(words.startswith("Ad break, ") for words in chain.words)
    assert chain.watch.state.recoveries == 0
    await chain.until(lambda state: state.delay is not None and state.delay < usual + 1.0, 25)


@story
async def a_preroll_is_waited_for(chain: Chain) -> None:
    chain.switch(preroll=6.0)
    chain.watch.open(chain.login)
    await chain.until_phase(Phase.AD_BREAK, 10)
    await chain.until_moving(20)


@story
async def the_streamers_return_is_found_without_being_told(chain: Chain) -> None:
    await chain.play()
    chain.emulator.post("offline", login=chain.login)
    await chain.until_phase(Phase.ENDED, 30)
    assert chain.watch.state.words == f"{chain.login} has ended the stream."
    chain.emulator.post("live", login=chain.login)
    await chain.until_moving(SOON + SLACK + 3)


@story
async def every_channel_plays_from_its_edge(chain: Chain) -> None:
    await chain.play()
    await asyncio.sleep(4)
    chain.watch.open(chain.spare)
    await chain.until_moving(15)
    delay = chain.watch.delay()
    assert delay is not None
    assert delay < 5


@story
async def a_refusal_is_told_in_words(chain: Chain) -> None:
    chain.switch(gql="outdated")
    chain.watch.open(chain.login)
    await chain.until_phase(Phase.FAILED, 10)
    assert chain.watch.state.failure is PlaybackFailure.INTEGRITY


async def _tell(name: str, emulator: Emulator, logins: tuple[str, str], turn: asyncio.Semaphore) -> None:
    async with turn:
        chain = Chain(emulator, *logins)
        try:
            await _STORIES[name](chain)
        finally:
            await chain.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
    """The stories that are asked for, all under way; each task ends with its story."""
    wanted = [str(item.callspec.params["name"]) for item in request.session.items if _tells(item)]
    turn = asyncio.Semaphore(_AT_ONCE)
    with contextlib.ExitStack() as stack:
        emulators = [_emulator(stack, tmp_path_factory) for _ in range(2)]
        await StreamlinkPlayback(Route("", "")).warm_up()
        live = [str(each["login"]) for each in emulators[0].get("world")["live"]]
        tasks: dict[str, asyncio.Task[None]] = {}
        free = {id(each): live[1:] for each in emulators}
        for name in sorted(wanted, key=lambda name: -_SECONDS.get(name, 0.0)):
            # Its faults are of the whole server.
            emulator = _emulator(stack, tmp_path_factory) if name == _OF_ALL else emulators[len(tasks) % 2]
            login = live[1] if name == _OF_ALL else free[id(emulator)].pop(0)
            tasks[name] = asyncio.create_task(_tell(name, emulator, (login, live[0]), turn))
        yield tasks
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        await streams_ended()


def _tells(item: pytest.Item) -> TypeGuard[pytest.Function]:
    return isinstance(item, pytest.Function) and item.originalname == "test_trouble_is_lived_through"


def _emulator(stack: contextlib.ExitStack, factory: pytest.TempPathFactory) -> Emulator:
    return stack.enter_context(Emulator(factory.mktemp("emulator"), "--chat-rate", "0"))


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", sorted(_STORIES))
async def test_trouble_is_lived_through(told: dict[str, asyncio.Task[None]], name: str) -> None:
    await told[name]


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    with Emulator(tmp_path, "--chat-rate", "0") as running:
        yield running


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def memory() -> int:
    """Resident bytes."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if status.is_file() else 0


async def test_two_hundred_switches_at_any_moment_leave_nothing_behind(emulator: Emulator) -> None:
    """Also while a stream is looked for, waits in ads, hangs, or stands still."""
    live = [str(each["login"]) for each in emulator.get("world")["live"]][-6:]
    emulator.post("video", login=live[0], preroll=30.0)
    emulator.post("video", login=live[1], segments="hang")
    emulator.post("video", login=live[2], playlists="hang")
    chain = Chain(emulator, live[3])
    await chain.playback.warm_up()
    chain.watch.set_quality(QualityPreference.AUDIO)
    moments = random.Random(11)
    took: list[float] = []

    async def switch(times: int) -> tuple[int, int, int]:
        """Switch, rest, and count threads, descriptors and memory."""
        for _ in range(times):
            began = time.perf_counter()
            chain.watch.open(moments.choice(live))
            took.append(time.perf_counter() - began)
            await asyncio.sleep(moments.choice((0, 0, 0.02, 0.05, 0.1, 0.2, 0.5)))
            if moments.random() < 0.2:
                chain.watch.set_quality(moments.choice((QualityPreference.LOW, QualityPreference.AUDIO)))
        chain.watch.close()
        await streams_ended()
        gc.collect()
        ours = [each for each in threading.enumerate() if not each.name.startswith("asyncio_")]  # that wait with us
        return len(ours), open_files(), memory()

    try:
        before = await switch(60)
        after = await switch(140)
    finally:
        await chain.close()
        for login in live[:3]:
            emulator.post("video", login=login, preroll=0.0, segments="", playlists="")
    assert after[:2] == before[:2]
    assert after[2] <= before[2] * 1.1
    assert statistics.median(took) < 0.01
    assert max(took) < 0.5
    assert chain.watch.state.phase is Phase.IDLE


_LEAVES = """
import asyncio, sys, time
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService
from tests.services.stream_player import StreamPlayer

async def main():
    playback = StreamlinkPlayback(Route(*sys.argv[1:3]))
    await playback.warm_up()
    watch = WatchService(playback)
    player = StreamPlayer(watch)
    watch.open(sys.argv[3])
    await asyncio.sleep(float(sys.argv[4]))
    print("leaves", watch.state.phase.value, flush=True)
    await player.close()
    await watch.aclose()
    playback.close()

asyncio.run(main())
"""


@pytest.mark.parametrize("part", ["search", "playlists", "segments", "nobody is let in"])
async def test_the_end_does_not_wait_for_a_server_that_says_nothing(emulator: Emulator, part: str) -> None:
    login = str(emulator.get("world")["live"][5]["login"])
    gql, usher = emulator.endpoints["gql"], emulator.endpoints["usher"]
    seconds = 3.0
    with socket.socket() as silent, contextlib.ExitStack() as guests:
        silent.bind(("127.0.0.1", 0))
        silent.listen(0 if part == "nobody is let in" else 50)
        if part == "nobody is let in":
            for _ in range(4):
                guest = guests.enter_context(socket.socket())
                guest.setblocking(False)
                guest.connect_ex(silent.getsockname())
        if part in {"search", "nobody is let in"}:
            usher = gql = "http://{}:{}".format(*silent.getsockname())
            seconds = 1.0
        else:
            emulator.post("video", login=login, **{part: "hang"})
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", _LEAVES, gql, usher, login, str(seconds), stdout=asyncio.subprocess.PIPE
            )
            assert process.stdout is not None
            said = await process.stdout.readline()
            began = time.perf_counter()
            assert await asyncio.wait_for(process.wait(), 20) == 0
            took = time.perf_counter() - began
        finally:
            emulator.post("video", login=login, playlists="", segments="")
    assert said.startswith(b"leaves")
    assert took < 1.0
