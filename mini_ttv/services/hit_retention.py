"""How long hits, and messages themselves, are kept: what is older goes at the start and once a day."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Protocol

from mini_ttv.core.errors import StorageError
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_DAY = 86_400
_FIRST = 30.0  # seconds after the start, which has other things to do


class Wiping(Protocol):
    """The counter, as far as hits are removed."""

    async def wipe(self, before: int | None = None) -> None:
        """Remove what is older than a Unix time; raises StorageError."""

    async def wipe_messages(self, before: int | None = None) -> bool:
        """Remove kept messages that are older than a Unix time, or all; whether there was one; raises StorageError."""

    async def oldest(self) -> int | None:
        """When the oldest message that is kept was counted; raises StorageError."""


class HitRetention:
    """Removes what is older than some days; these may be changed at any time.

    `days` are those of hits, 0 for ever; `message_days` those of messages themselves, 0 for none at all.
    """

    def __init__(
        self, counter: Wiping, days: int, message_days: int = 0, *, clock: Callable[[], float] = time.time
    ) -> None:
        """Take who removes, how many days are kept, and the clock in Unix seconds."""
        self.days = days
        self.message_days = message_days
        self._counter = counter
        self._clock = clock
        self._tasks = TaskSet(_LOGGER)

    def start(self, first: float = _FIRST) -> None:
        """Begin, `first` seconds from now."""
        _ = self._tasks.spawn(self._go_on(first), "hit retention")

    async def apply(self) -> bool:
        """Remove what is too old now; whether there was something.

        Raises:
            StorageError: that does not work.
        """
        today = int(self._clock()) // _DAY
        before = (today - self.message_days) * _DAY if self.message_days else None
        removed = await self._counter.wipe_messages(before)
        if not self.days:
            return removed
        before = (today - self.days) * _DAY
        oldest = await self._counter.oldest()
        if oldest is None or oldest >= before:
            return removed  # the file is rewritten only where that makes it smaller
        await self._counter.wipe(before)
        return True

    async def close(self) -> None:
        """Remove no more."""
        await self._tasks.cancel()

    async def _go_on(self, wait: float) -> None:
        while True:
            await asyncio.sleep(wait)
            wait = _DAY
            try:
                await self.apply()
            except StorageError as error:
                _LOGGER.warning("Old hits were not removed: %s", error)
