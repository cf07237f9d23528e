"""A player without pictures: it reads what it is given, and shows by the clock what has come, never more."""

import asyncio
import contextlib
import time

from mini_ttv.services.watch import WatchService, WatchState

_STEP = 0.05
_PICTURES = 30  # a second
_PACKET = 188


class StreamPlayer:
    """Plays the sources of a `WatchService`, and tells it what a real player would.

    Transport streams are timed by their clock; of anything else a second is taken for as many bytes as `byte_rate`.
    """

    def __init__(self, watch: WatchService, byte_rate: float = 190_000) -> None:
        """Follow `watch` from now on."""
        self.seen = 0.0  # seconds of media, of all sources
        self.sources = 0
        self._watch = watch
        self._byte_rate = byte_rate
        self._source = ""
        self._reader: asyncio.Task[None] | None = None
        self._ended = False
        self._bytes = 0
        self._first: float | None = None
        self._last: float | None = None
        self._position = 0.0
        self._unwatch = watch.changed.connect(self._follow)
        self._clock = asyncio.create_task(self._play())

    def _follow(self, state: WatchState) -> None:
        if state.source == self._source:
            return
        self._source = state.source
        if self._reader is not None:
            self._reader.cancel()
        self._bytes, self._first, self._last, self._position, self._ended = 0, None, None, 0.0, False
        if state.source:
            self.sources += 1
            self._reader = asyncio.create_task(self._read(state.source))

    async def _read(self, source: str) -> None:
        if source.startswith("unix:"):
            opening = asyncio.open_unix_connection(source.removeprefix("unix:"))
        else:
            host, port = source.removeprefix("tcp://").rsplit(":", 1)
            opening = asyncio.open_connection(host, int(port))
        with contextlib.suppress(OSError):
            reader, writer = await opening
            rest = b""
            try:
                while piece := await reader.read(65536):
                    self._bytes += len(piece)
                    rest = self._clocks(rest + piece)
            finally:
                writer.close()
        self._ended = True

    def _clocks(self, data: bytes) -> bytes:
        """Take in whole packets; what is left over waits for more."""
        if data[:1] != b"\x47":
            return b""
        whole = len(data) - len(data) % _PACKET
        for start in range(0, whole, _PACKET):
            if data[start + 3] & 0x20 and data[start + 4] >= 7 and data[start + 5] & 0x10:
                clock = (int.from_bytes(data[start + 6 : start + 11], "big") >> 7) / 90_000
                self._first = clock if self._first is None else self._first
                self._last = clock
        return data[whole:]

    @property
    def _come(self) -> float:
        """Seconds of media of this source."""
        if self._first is None or self._last is None:
            return self._bytes / self._byte_rate
        return max(0.0, self._last - self._first)

    async def _play(self) -> None:
        before = time.monotonic()
        while True:
            await asyncio.sleep(_STEP)
            now = time.monotonic()
            passed, before = now - before, now
            state = self._watch.state
            if not self._source:
                continue
            if not state.hold and not state.paused:
                step = min(passed * state.rate, max(0.0, self._come - self._position))
                self._position += step
                self.seen += step
            self._watch.report_progress(self._position, int(self._position * _PICTURES))
            if self._ended and self._position >= self._come - 0.01:
                self._watch.report_drained()

    async def close(self) -> None:
        """Leave."""
        self._unwatch()
        tasks = [each for each in (self._clock, self._reader) if each is not None]
        for each in tasks:
            each.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
