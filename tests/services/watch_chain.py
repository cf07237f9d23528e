"""Service, adapter and a simulated player in a row, and when nothing of them is left."""

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import QualityPreference
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService, WatchState
from tests.e2e.processes import Emulator
from tests.services.stream_player import StreamPlayer


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
