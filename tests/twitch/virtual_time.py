"""A clock that runs as fast as its sleepers allow: it jumps to the next of them when nobody has anything else to do."""

import asyncio
import heapq
from collections.abc import Awaitable
from itertools import count
from typing import TypeVar

T = TypeVar("T")


class VirtualTime:
    """Begins at an arbitrary second."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self._order = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + max(seconds, 0.0), next(self._order), waiting))
        await waiting

    async def run(self, work: Awaitable[T], until: float = float("inf")) -> T:
        """Do `work` to its end, or fail when it takes longer than `until`."""
        task = asyncio.ensure_future(work)
        while not task.done():
            for _ in range(20):
                await asyncio.sleep(0)
            if not task.done():
                assert self._sleepers, "everybody waits for something that never comes"
                self.now, _, waiting = heapq.heappop(self._sleepers)
                assert self.now <= until, "it takes too long"
                if not waiting.done():
                    waiting.set_result(None)
        return await task
