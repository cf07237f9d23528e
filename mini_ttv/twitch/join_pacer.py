"""Twitch takes so many JOINs of an account in so much time, whichever of its connections they come over.

Source: https://dev.twitch.tv/docs/chat/#rate-limits: 20 in 10 s. The bucket fills at instants that nobody knows, hence
the longer window and the pair that is kept back for what a person is looking at.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

_WINDOW = 12.5  # seconds
_MOST = 18
_MOST_URGENT = 20


class JoinPacer:
    """Gives turns."""

    def __init__(
        self,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], float] | None = None,
    ) -> None:
        """Take a clock in seconds, by default the loop's, and what waits by it."""
        self._sleep = sleep
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._taken: deque[float] = deque()  # times of the turns within the window

    async def turn(self, *, is_urgent: bool) -> None:
        """Return when a JOIN may be sent; it is counted as sent then."""
        most = _MOST_URGENT if is_urgent else _MOST
        while True:
            now = self._now()
            while self._taken and self._taken[0] <= now - _WINDOW:
                self._taken.popleft()
            if len(self._taken) < most:
                self._taken.append(now)
                return
            await self._sleep(self._taken[len(self._taken) - most] + _WINDOW - now)
