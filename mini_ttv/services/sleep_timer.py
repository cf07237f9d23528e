"""Stops playing after a while, or when the stream is over."""

import asyncio
import math
import time
from collections.abc import Callable

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.services.watch import WatchState

MINUTES = (15, 30, 60, 90)
_WARNING = 60.0  # seconds before the end


class SleepTimer:
    """At most one wish at a time; a new one takes the place of the old."""

    def __init__(self, watched: Event[WatchState], clock: Callable[[], float] = time.monotonic) -> None:
        """Take what tells of playback, and monotonic seconds."""
        self.rang: Event[None] = Event()
        """It is time to stop."""
        self.soon: Event[None] = Event()
        """A minute is left."""
        self._clock = clock
        self._ends_at: float | None = None
        self._with_stream = False
        self._handles: list[asyncio.TimerHandle] = []
        self._unwatch = watched.connect(self._follow)

    @property
    def minutes_left(self) -> int | None:
        """Whole minutes, rounded up; None where no time is set."""
        return None if self._ends_at is None else max(0, math.ceil((self._ends_at - self._clock()) / 60))

    @property
    def ends_with_stream(self) -> bool:
        """Whether the end of the stream is waited for."""
        return self._with_stream

    def start(self, minutes: float) -> None:
        """Ring in so many minutes."""
        self.cancel()
        seconds = minutes * 60
        self._ends_at = self._clock() + seconds
        loop = asyncio.get_running_loop()
        self._handles = [loop.call_later(seconds, self._ring)]
        if seconds > _WARNING:
            self._handles.append(loop.call_later(seconds - _WARNING, lambda: self.soon.emit(None)))

    def wait_for_end(self) -> None:
        """Ring when the stream that plays is over."""
        self.cancel()
        self._with_stream = True

    def cancel(self) -> None:
        """Ring no more."""
        for handle in self._handles:
            handle.cancel()
        self._handles = []
        self._ends_at, self._with_stream = None, False

    def close(self) -> None:
        """The program ends."""
        self.cancel()
        self._unwatch()

    def _follow(self, state: WatchState) -> None:
        if self._with_stream and state.phase is Phase.ENDED:
            self._ring()

    def _ring(self) -> None:
        self.cancel()
        self.rang.emit(None)
