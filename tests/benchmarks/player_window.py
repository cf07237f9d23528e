"""`python -m tests.benchmarks.player_window WISHES`: the real player in a window of its own, and what is done to it.

WISHES is JSON: endpoints (of the emulator), logins, job ("first_frame" or "switching"), times, low_latency.
"""

import asyncio
import gc
import os
import random
import statistics
import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import QualityPreference
from mini_ttv.endpoints import endpoints_from
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.player_rendering import prefer_raster_without_gpu
from tests.benchmarks.in_window import print_measured
from tests.benchmarks.peer_start import first_bytes
from tests.e2e.spied import rss_kilobytes, waited_for_a_processor

_SIZE = (960, 540)
_PAUSES = (0.0, 0.0, 0.02, 0.1, 0.3, 0.7, 1.5)
_TICK_MS = 2
_THREADS = ("feed", "search", "_Worker", "_Writer")
_LIMIT = 30.0
_SEGMENT = 2.0  # seconds


class _Gaps:
    """How long the loop was kept from its work, without the time that other programs took."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = (time.perf_counter(), waited_for_a_processor())
        self._timer = QTimer(interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, queued = time.perf_counter(), waited_for_a_processor()
        self.longest = max(self.longest, now - self._last[0] - _TICK_MS / 1000 - (queued - self._last[1]))
        self._last = (now, queued)


class Bench:
    """Player and service."""

    def __init__(self, wishes: dict[str, Any]) -> None:
        endpoints = endpoints_from(wishes["endpoints"])
        self.wishes = wishes
        self.playback = StreamlinkPlayback(Route(endpoints.gql, endpoints.usher, low_latency=wishes["low_latency"]))
        self.watch = WatchService(self.playback, quality=QualityPreference.LOW)
        self.player = PlayerWidget(self.watch)
        self.player.resize(*_SIZE)
        self.player.show()

    async def first_frame(self) -> float:
        """Milliseconds from the click to the first picture; the channels are taken in turn."""
        login = self.wishes["logins"][0]
        self.wishes["logins"] = [*self.wishes["logins"][1:], login]
        shown: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        there = self.player.first_frame.connect(shown.set_result)
        self.watch.open(login)
        async with asyncio.timeout(_LIMIT):
            milliseconds = await shown
        self.player.first_frame.disconnect(there)
        await self.rest()
        return float(milliseconds)

    async def rest(self) -> None:
        """Close, and wait until nothing of it is left."""
        self.watch.close()
        left = [each for each in threading.enumerate() if each.name.startswith(_THREADS)]
        await asyncio.gather(*(asyncio.to_thread(each.join, _LIMIT) for each in left))
        gc.collect()

    async def end(self) -> None:
        self.player.shut_down()
        await self.watch.aclose()
        self.playback.close()


async def _first_frames(bench: Bench) -> dict[str, float]:
    """Ours and streamlink's alone, by turns."""
    await bench.first_frame()
    ours, peers, chance = [], [], random.Random(7)
    for _ in range(bench.wishes["times"]):
        # Streamlink ends with a segment: without this we would always begin at the worst moment of the next.
        await asyncio.sleep(chance.uniform(0.0, _SEGMENT))
        login = bench.wishes["logins"][0]
        ours.append(await bench.first_frame())
        peers.append(await asyncio.to_thread(first_bytes, bench.wishes["base"], login, bench.wishes["low_latency"]))
    resolving = [resolved * 1000 for resolved, _first in peers]
    waiting = [first * 1000 for _resolved, first in peers]
    theirs = [first + second for first, second in zip(resolving, waiting, strict=True)]
    return {
        "first_frame_ms": statistics.median(ours),
        "streamlink_resolve_ms": statistics.median(resolving),
        "streamlink_first_bytes_ms": statistics.median(waiting),
        "above_streamlink_ms": statistics.median(ours) - statistics.median(theirs),
        "slowest_first_frame_ms": max(ours),
    }


def _link(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:  # the list of files was one of them
        return ""


def _kept() -> dict[str, float]:
    """What this process holds."""
    links = [_link(each) for each in Path("/proc/self/fd").iterdir()]
    return {
        "threads": len(list(Path("/proc/self/task").iterdir())),
        "files": len(links),
        "sockets": sum(each.startswith("socket:") for each in links),
        "megabytes": rss_kilobytes() / 1024,
    }


async def _switch(bench: Bench, times: int, chance: random.Random, took: list[float]) -> dict[str, float]:
    for _ in range(times):
        began = time.perf_counter()
        bench.watch.open(chance.choice(bench.wishes["logins"]))
        took.append(time.perf_counter() - began)
        await asyncio.sleep(chance.choice(_PAUSES))
        if chance.random() < 0.2:
            bench.watch.set_quality(chance.choice((QualityPreference.LOW, QualityPreference.AUDIO)))
    await bench.rest()
    await asyncio.sleep(1.0)
    return _kept()


async def _switching(bench: Bench) -> dict[str, float]:
    """As many switches at random moments, behind some that fill what is kept for good."""
    chance, took = random.Random(11), list[float]()
    before = await _switch(bench, 60, chance, took)
    gaps = _Gaps()
    after = await _switch(bench, bench.wishes["times"], chance, took)
    bench.watch.set_quality(QualityPreference.LOW)
    bench.wishes["logins"] = bench.wishes["logins"][-1:]
    alive = await bench.first_frame()
    result = {f"{key}_before": value for key, value in before.items()}
    result |= {f"{key}_after": value for key, value in after.items()}
    return result | {
        "switches": len(took),
        "longest_open_ms": max(took) * 1000,
        "longest_gap_ms": gaps.longest * 1000,
        "first_frame_afterwards_ms": alive,
        "idle_at_end": float(bench.watch.state.phase is Phase.IDLE),
    }


_JOBS = {"first_frame": _first_frames, "switching": _switching}


async def _run(wishes: dict[str, Any]) -> dict[str, float]:
    bench = Bench(wishes)
    await bench.playback.warm_up()
    try:
        return await _JOBS[wishes["job"]](bench)
    finally:
        await bench.end()


def main() -> None:
    """Print what was measured."""
    prefer_raster_without_gpu(os.environ)
    print_measured(_run)


if __name__ == "__main__":
    main()
