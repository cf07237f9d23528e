"""The emulator's time: the real time of day, which a test may push forward."""

import asyncio
import time
from datetime import UTC, datetime


class Clock:
    """Real time plus an offset that only grows; everything in the emulator that has a date asks here."""

    def __init__(self) -> None:
        self._offset = 0.0
        self._stepped = asyncio.Event()

    def timestamp(self) -> float:
        """Seconds since 1970, the offset included."""
        return time.time() + self._offset

    def now(self) -> datetime:
        """The same as an aware datetime in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, seconds: float) -> None:
        """Jump `seconds` into the future; whoever sleeps on this clock wakes where its time has come.

        Raises:
            ValueError: `seconds` is negative: this clock never runs backwards.
        """
        if seconds < 0:
            message = f"The clock cannot be set back (by {-seconds} s)."
            raise ValueError(message)
        self._offset += seconds
        self._stepped.set()
        self._stepped = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock is `seconds` further, by waiting or by a jump."""
        until = self.timestamp() + seconds
        while (rest := until - self.timestamp()) > 0:
            stepped = self._stepped
            try:
                async with asyncio.timeout(rest):
                    await stepped.wait()
            except TimeoutError:
                pass


def rfc3339(moment: datetime) -> str:
    """`moment` as Helix writes it: UTC, whole seconds, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def rfc3339_nano(moment: datetime) -> str:
    """`moment` as EventSub writes it: UTC, nine digits of fraction, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f") + "000Z"
