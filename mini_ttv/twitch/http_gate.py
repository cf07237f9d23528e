"""The rate limit that all requests of one client share: after a 429 nobody asks before the bucket is full again."""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from email.utils import parsedate_to_datetime

from mini_ttv.twitch.http_json import Answer, reset_time

MAX_WAIT = 60.0
_LOGGER = logging.getLogger(__name__)


class Gate:
    """Open, or closed until a time."""

    def __init__(
        self,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._sleep = sleep
        self._now = now
        self._open_at = 0.0

    async def wait(self) -> None:
        """Return when the gate is open, after `MAX_WAIT` at the latest."""
        delay = self._open_at - self._now()
        if delay > 0:
            _LOGGER.info("the rate limit is reached, waiting %.1f s", delay)
            # The jitter keeps all who wait from coming back in the same instant.
            await self._sleep(min(delay, MAX_WAIT) + random.uniform(0.0, 0.25))  # noqa: S311 - spreads, hides nothing

    async def pause(self) -> None:
        """The short wait before the one retry after trouble at the other end."""
        await self._sleep(random.uniform(0.5, 1.5))  # noqa: S311 - see above

    def close(self, answer: Answer) -> None:
        """Close until the time that a 429 names, by the server's clock where it tells its time."""
        reset_at = reset_time(answer)
        try:
            server_now = parsedate_to_datetime(answer.headers["date"]).timestamp()
        except (KeyError, ValueError, TypeError, OverflowError):
            server_now = self._now()
        seconds = 1.0 if reset_at is None else min(max(reset_at - server_now, 0.5), MAX_WAIT)
        self._open_at = self._now() + seconds
