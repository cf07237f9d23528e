"""One playback's bytes on their way from streamlink to the player, through a socket that serves one connection."""

import asyncio
import contextlib
import logging
import re
import select
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, cast

from mini_ttv.core.playback import FeedEnded, FeedEvent, FeedReady, FeedStatistics, TimelineCut
from mini_ttv.core.translation import tr
from mini_ttv.playback.mpegts import SYNC
from mini_ttv.playback.timeline import Timeline

_LOGGER = logging.getLogger(__name__)
_PIECE = 64 * 1024
_UNIX_PATH = re.compile(r"[\w./+-]{1,100}")  # what passes through a URL unchanged and fits into a socket address


class ByteSource(Protocol):
    """Where the bytes come from. All methods but `wake` are called in the feed's thread and may block."""

    def open(self) -> None:
        """Start reading."""
        ...

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end."""
        ...

    def wake(self) -> None:
        """Make a blocked or coming `read` return at once; called from any thread, must not block."""
        ...

    def close(self) -> None:
        """Free everything."""
        ...


class SocketFeed:
    """A reader thread that serves the bytes of a source at `url`.

    A QIODevice or a pipe would freeze the player when the bytes pause; a local socket does not. Where the stream's time
    breaks off, the connection ends and the bytes go on at a new address, for a demuxer that knows nothing of the past.
    FFmpeg takes a Unix socket for something to jump about in, and loses its way in fragments of MP4 that are larger
    than its buffer: only transport streams go that way, all else through TCP.
    """

    def __init__(self, timeline: Timeline, listener: Callable[[FeedEvent], None]) -> None:
        """Nothing runs yet; `listener` is called on the running event loop until `cancel`."""
        self._timeline = timeline
        self._listener = listener
        self._loop = asyncio.get_running_loop()
        self._cancelled = threading.Event()
        self._wake_reader, self._wake_writer = socket.socketpair()
        self._connection: socket.socket | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="mini-ttv-"))  # for the user's eyes only (0700)
        self._count = 0
        self._server: socket.socket | None = None
        self._url = ""
        self._source: ByteSource | None = None

    def start(self, source: ByteSource) -> None:
        """Read `source` in a thread of its own from now on; the thread frees everything when it ends."""
        self._source = source
        threading.Thread(target=self._run, args=(source,), name="feed", daemon=True).start()

    @property
    def url(self) -> str:
        """Where the player finds the bytes; the address serves one connection. Empty until the first are there."""
        return self._url

    @property
    def statistics(self) -> FeedStatistics:
        """How the bytes flow right now."""
        timeline = self._timeline
        return FeedStatistics(timeline.written, timeline.byte_rate, timeline.start, timeline.duration)

    def delay(self, position: float) -> float | None:
        """Seconds between the picture at `position` (seconds from the start of the current address) and now."""
        return self._timeline.delay(position, datetime.now(UTC))

    def ahead(self, position: float) -> float | None:
        """Seconds of media that have come for the time behind `position`."""
        return self._timeline.ahead(position)

    def cancel(self) -> None:
        """Stop at once without waiting for anything; no event comes after this."""
        self._cancelled.set()
        if self._source is not None:
            self._source.wake()
        with contextlib.suppress(OSError):
            self._wake_writer.send(b"!")
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        # Here and not in the thread: the program may end before streamlink's threads have.
        shutil.rmtree(self._folder, ignore_errors=True)

    def post(self, event: FeedEvent) -> None:
        """Hand `event` to the listener, from any thread."""
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
            self._loop.call_soon_threadsafe(self._deliver, event)

    def _deliver(self, event: FeedEvent) -> None:
        if not self._cancelled.is_set():
            self._listener(event)

    def _run(self, source: ByteSource) -> None:
        reason = ""
        try:
            source.open()
            self._pump(source)
        except OSError as error:
            reason = tr("The stream broke off: {error}", error=error)
            _LOGGER.debug("feed ended", exc_info=True)
        except Exception:
            reason = tr("The stream broke off.")
            _LOGGER.exception("feed failed")
        finally:
            self._hang_up()
            self.post(FeedEnded(reason))
            self._free(source)

    def _pump(self, source: ByteSource) -> None:
        offset = 0
        while not self._cancelled.is_set():
            data = source.read(_PIECE)
            if not data:
                return
            if offset == 0:
                self._listen(data)
                self.post(FeedReady(self._url))
                if not self._accept():
                    return
            while data:
                cut = self._timeline.cut_within(offset, len(data))
                if cut == offset:
                    if not self._cut(offset, data):
                        return
                    cut = self._timeline.cut_within(offset, len(data))
                piece = data if cut is None else data[: cut - offset]
                self._send(piece)
                offset += len(piece)
                data = data[len(piece) :]

    def _cut(self, offset: int, data: bytes) -> bool:
        self._hang_up()
        self._listen(data)
        self.post(TimelineCut(self._url))
        if not self._accept():  # until then the player may still show what came before the cut
            return False
        self._send(self._timeline.enter(offset))
        return True

    def _send(self, piece: bytes) -> None:
        if self._connection is not None:
            self._connection.sendall(piece)

    def _listen(self, data: bytes) -> None:
        """Open another address for what begins with `data`."""
        self._count += 1
        path = self._folder / f"feed-{self._count}"
        if data[0] == SYNC and sys.platform != "win32" and _UNIX_PATH.fullmatch(str(path)):
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            server.bind(str(path))
            url = f"unix:{path}"
        else:
            server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            server.bind(("127.0.0.1", 0))
            url = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        server.listen(1)
        self._server, self._url = server, url

    def _accept(self) -> bool:
        """Wait for the player; false when the feed was cancelled first."""
        server = cast("socket.socket", self._server)
        with server:
            readable, _, _ = select.select([server, self._wake_reader], [], [])
            if self._wake_reader in readable:
                return False
            self._connection, _address = server.accept()
        return not self._cancelled.is_set()

    def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _free(self, source: ByteSource) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._server is not None:
            self._server.close()
        self._wake_reader.close()
        self._wake_writer.close()
        try:
            source.close()  # last, for it takes its time
        except Exception:
            _LOGGER.exception("closing a stream failed")
