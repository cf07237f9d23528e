"""A local Twitch as a process, and the door to its streams."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from mini_ttv.core.playback import FeedEvent, FeedReady
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from tests.e2e.processes import Emulator


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """One for all tests here: each uses a channel of its own, and leaves it as it was."""
    running = Emulator(tmp_path_factory.mktemp("emulator"))
    yield running
    running.end()


@pytest.fixture
async def playback(emulator: Emulator) -> AsyncIterator[StreamlinkPlayback]:
    door = StreamlinkPlayback(Route(emulator.endpoints["gql"], emulator.endpoints["usher"]))
    yield door
    door.close()


class Heard:
    """What a feed told, and a way to wait for it."""

    def __init__(self) -> None:
        self.events: list[FeedEvent] = []
        self.addresses: list[str] = []
        self._came = asyncio.Event()

    def __call__(self, event: FeedEvent) -> None:
        if isinstance(event, FeedReady):
            self.addresses.append(event.url)
        else:
            self.events.append(event)
        self._came.set()

    async def ready(self, seconds: float = 20) -> str:
        """The feed's address, as soon as it is told."""
        async with asyncio.timeout(seconds):
            while not self.addresses:
                self._came.clear()
                await self._came.wait()
        return self.addresses[-1]

    async def until(self, wanted: Callable[[FeedEvent], bool], seconds: float = 20) -> FeedEvent:
        async with asyncio.timeout(seconds):
            while True:
                for event in self.events:
                    if wanted(event):
                        return event
                self._came.clear()
                await self._came.wait()

    async def until_kind(self, kind: type, seconds: float = 20) -> FeedEvent:
        return await self.until(lambda event: isinstance(event, kind), seconds)


@pytest.fixture
def heard() -> Heard:
    return Heard()


async def no_threads(*names: str, seconds: float = 15) -> None:
    """Wait until no thread of these names is left."""
    left = [each for each in threading.enumerate() if each.name.startswith(names)]
    await asyncio.gather(*(asyncio.to_thread(each.join, seconds) for each in left))
    assert not any(each.is_alive() for each in left)


class Line:
    """The player's end of a feed."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []

    async def connect(self, url: str) -> None:
        loop = asyncio.get_running_loop()
        if url.startswith("unix:"):
            end, address = socket.socket(socket.AF_UNIX), url.removeprefix("unix:")
        else:
            host, port = url.removeprefix("tcp://").rsplit(":", 1)
            end, address = socket.socket(socket.AF_INET), (host, int(port))  # type: ignore[assignment] # either
        self._sockets.append(end)
        end.setblocking(False)
        await loop.sock_connect(end, address)

    async def read(self, size: int | None = None) -> bytes:
        """All bytes to the end, or `size` of them."""
        loop, data = asyncio.get_running_loop(), b""
        async with asyncio.timeout(20):
            while size is None or len(data) < size:
                piece = await loop.sock_recv(self._sockets[-1], 65536 if size is None else size - len(data))
                if not piece:
                    break
                data += piece
        return data

    def hang_up(self) -> None:
        while self._sockets:
            self._sockets.pop().close()


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    yield line
    line.hang_up()


class SilentServer:
    """Accepts connections and never answers."""

    def __init__(self) -> None:
        self._connected = asyncio.Event()
        self._server: asyncio.Server | None = None
        self._writers: list[asyncio.StreamWriter] = []
        self.base = ""

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.base = "http://{}:{}".format(*self._server.sockets[0].getsockname())

    async def _serve(self, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        self._connected.set()

    async def connected(self) -> None:
        await asyncio.wait_for(self._connected.wait(), 20)

    def close(self) -> None:
        """Hang up on everybody, which ends requests that still wait."""
        if self._server is not None:
            self._server.close()
        while self._writers:
            self._writers.pop().close()


@pytest.fixture
async def silent_server() -> AsyncIterator[SilentServer]:
    server = SilentServer()
    await server.start()
    yield server
    server.close()
