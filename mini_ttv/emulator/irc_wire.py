"""What lies between a connection and its socket: lines that wait to be written, and bytes that become lines."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

_MOST_WAITING = 16 * 1024 * 1024  # characters; who reads that slowly is cut off
_LONGEST_LINE = 16 * 1024


class Outbox:
    """Text on its way out. Whatever waits when the socket is ready goes out in one piece."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._size = 0
        self._filled = asyncio.Event()
        self._closed = False

    def push(self, text: str) -> bool:
        """Queue complete lines; False where the other side has stopped reading."""
        self._waiting.append(text)
        self._size += len(text)
        self._filled.set()
        return self._size <= _MOST_WAITING

    def close(self) -> None:
        """End `run` after what is waiting has been written."""
        self._closed = True
        self._filled.set()

    async def run(self, write: Callable[[str], Awaitable[None]]) -> None:
        """Write until closed."""
        while True:
            await self._filled.wait()
            self._filled.clear()
            text = "".join(self._waiting)
            self._waiting.clear()
            self._size = 0
            if text:
                await write(text)
            if self._closed and not self._waiting:
                return


class Lines:
    """Cuts what comes in into lines, wherever it was cut on the way."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[str]:
        """The lines that are complete now; an endless line is thrown away."""
        *lines, rest = (self._rest + data).split(b"\n")
        self._rest = rest if len(rest) <= _LONGEST_LINE else b""
        texts = (line.rstrip(b"\r").decode("utf-8", "replace") for line in lines if len(line) <= _LONGEST_LINE)
        return [text for text in texts if text]


class SlidingWindow:
    """At most `most` times in `seconds`, counted by key."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: dict[str, deque[float]] = {}

    def take(self, key: str, now: float) -> bool:
        """One more for `key`; False where that is too many."""
        times = self._times.setdefault(key, deque())
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._most:
            return False
        times.append(now)
        return True
