"""The rate limit that all calls of Helix share: a bucket of points that fills up by itself, as Twitch keeps one.

While there are points nobody waits. When they run out, calls take their turns, in the order in which they came and not
faster than the bucket fills, instead of running into refusals; calls that nobody looks at let the others go first. What
the server says of the bucket counts for more than our own sums, and after a 429 everybody waits for the time it names.

Source: https://dev.twitch.tv/docs/api/guide, "Twitch Rate Limits".
"""

import asyncio
import logging
import random
import time
from bisect import bisect_left, insort
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from email.utils import parsedate_to_datetime
from itertools import count

from mini_ttv.twitch.http_json import Answer, header_number, reset_time

MAX_WAIT = 60.0
_LOGGER = logging.getLogger(__name__)
_LIMIT = 800  # points a minute, while the server says nothing else
_MOST_LIMIT = 100_000
_MARGIN = 10  # points that are left alone: a refusal costs a minute, and clocks and answers are a little late
_RESERVE = 40  # points that calls in the background leave to the others
_JITTER = 0.25
_NEGLIGIBLE = 0.001  # of a point

Ticket = tuple[bool, int]  # in the background or not, number


class Budget:
    """Lets calls begin."""

    def __init__(
        self,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        """Take the clocks.

        Args:
            sleep: waits for so many seconds.
            now: seconds that only ever grow.
            wall_clock: the Unix time, for servers that do not tell theirs.
        """
        self._sleep = sleep
        self._now = now
        self._wall_clock = wall_clock
        self._limit = _LIMIT
        self._points = float(_LIMIT)
        self._filled_at = now()
        self._open_at = self._filled_at
        self._in_flight = 0
        self._alone = True  # since the last time that nothing was under way, one call at most was
        self._numbers = count()
        self._queue: list[Ticket] = []  # sorted: first who goes first

    @asynccontextmanager
    async def turn(self, *, background: bool = False) -> AsyncIterator[None]:
        """Wait for a point and pay it; the call runs within the context."""
        await self._wait((background, next(self._numbers)))
        self._points -= 1
        self._alone = self._in_flight == 0
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1

    async def pause(self, least: float, most: float) -> None:
        """A short wait of no certain length before something is tried again, lest all come back in one instant."""
        await self._sleep(random.uniform(least, most))  # noqa: S311 - spreads, hides nothing

    def learn(self, answer: Answer) -> None:
        """Believe what an answer says of the bucket; to be called within the turn of its call."""
        limit, remaining = header_number(answer, "ratelimit-limit"), header_number(answer, "ratelimit-remaining")
        if limit is not None and 1 <= limit <= _MOST_LIMIT:
            self._limit = int(limit)
        if answer.status == 429:
            self._close(answer)
        elif remaining is not None:
            self._fill()
            # The other calls under way may not have been counted yet; and answers overtake each other, so that one
            # which promises more than we know of is believed of a call only that was alone.
            most = self._limit if self._alone else self._points
            self._points = min(remaining - (self._in_flight - 1), most)

    async def _wait(self, ticket: Ticket) -> None:
        insort(self._queue, ticket)
        try:
            while (delay := self._delay(ticket)) > 0:
                await self._sleep(delay)
        finally:
            self._queue.remove(ticket)

    def _delay(self, ticket: Ticket) -> float:
        """How long a call has to wait, if nothing unforeseen happens; 0 when it is its turn."""
        now = self._now()
        if now < self._open_at:
            return self._open_at - now + random.uniform(0.0, _JITTER)  # noqa: S311 - spreads, hides nothing
        self._fill()
        in_front = bisect_left(self._queue, ticket)
        left_alone = min(_MARGIN + (_RESERVE if ticket[0] else 0), self._limit // 4)
        missing = in_front + 1 + left_alone - self._points
        # Sums of fractions come out a little short at times.
        return missing * 60 / self._limit if missing > _NEGLIGIBLE else 0.0

    def _fill(self) -> None:
        now = self._now()
        self._points = min(float(self._limit), self._points + (now - self._filled_at) * self._limit / 60)
        self._filled_at = now

    def _close(self, answer: Answer) -> None:
        """Begin nothing until the time that a 429 names, by the server's clock where it tells its time."""
        reset_at = reset_time(answer)
        try:
            server_now = parsedate_to_datetime(answer.headers["date"]).timestamp()
        except (KeyError, ValueError, TypeError, OverflowError):
            server_now = self._wall_clock()
        seconds = 1.0 if reset_at is None else min(max(reset_at - server_now, 0.5), MAX_WAIT)
        self._fill()
        self._points = 0.0
        self._open_at = max(self._open_at, self._now() + seconds)
        _LOGGER.info("the rate limit is reached, waiting %.1f s", seconds)
