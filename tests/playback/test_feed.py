"""The socket to the player: bytes in order, cuts, and a cancel that waits for nothing."""

import asyncio
import queue
import stat
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mini_ttv.core.playback import FeedEnded, TimelineCut
from mini_ttv.playback.feed import SocketFeed
from mini_ttv.playback.timeline import Timeline
from tests.playback.conftest import Heard, Line, no_threads
from tests.playback.ts_pieces import segment


class Bytes:
    """A source that gives what the test puts in; like streamlink's it blocks, and closes slowly."""

    def __init__(self, timeline: Timeline | None = None, *, closing: float = 0.0) -> None:
        self.timeline = timeline
        self.closing = closing
        self.closed = threading.Event()
        self.pieces: queue.Queue[bytes | Exception] = queue.Queue()

    def put(self, clock: float) -> bytes:
        data = segment(clock)
        if self.timeline is not None:
            self.timeline.begin_segment(date=datetime.now(UTC), duration=2.0, breaks=False, init=False)
            self.timeline.add(data)
        self.pieces.put(data)
        return data

    def open(self) -> None:
        pass

    def read(self, size: int) -> bytes:
        piece = self.pieces.get()
        if isinstance(piece, Exception):
            raise piece
        assert len(piece) <= size
        return piece

    def wake(self) -> None:
        self.pieces.put(b"")

    def close(self) -> None:
        time.sleep(self.closing)
        self.closed.set()


@pytest.fixture(params=["unix", "tcp"])
def address(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    kind = str(request.param)
    if kind == "tcp":
        monkeypatch.setattr(sys, "platform", "win32")
    return kind


async def test_bytes_arrive_and_the_end_is_told(address: str, heard: Heard, line: Line) -> None:
    timeline = Timeline()
    source, feed = Bytes(timeline), SocketFeed(timeline, heard)
    assert feed.url == "", "there is nothing to connect to before there is something to play"
    feed.start(source)
    sent = source.put(10) + source.put(12)
    source.pieces.put(b"")
    await line.connect(await heard.ready())
    assert feed.url.startswith(address)
    assert await line.read() == sent
    assert await heard.until_kind(FeedEnded) == FeedEnded("")
    assert (feed.statistics.received, feed.statistics.byte_rate) == (len(sent), len(sent) / 4)
    assert feed.delay(0.0) == pytest.approx(0.0, abs=5)
    await no_threads("feed")
    assert source.closed.is_set()


async def test_the_address_is_for_the_user_alone_and_gone_afterwards(heard: Heard, line: Line) -> None:
    source, feed = Bytes(), SocketFeed(Timeline(), heard)
    feed.start(source)
    source.put(1)
    path = Path((await heard.ready()).removeprefix("unix:"))
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    await line.connect(feed.url)
    await line.read(100)
    with pytest.raises(OSError, match="refused"):
        await line.connect(feed.url)  # one connection, and no other
    feed.cancel()
    assert not path.parent.exists()  # at once, for the program may be about to end
    await no_threads("feed")


async def test_a_jump_in_time_goes_on_at_another_address(heard: Heard, line: Line) -> None:
    timeline = Timeline()
    source, feed = Bytes(timeline), SocketFeed(timeline, heard)
    feed.start(source)
    before = source.put(10) + source.put(12)
    await line.connect(await heard.ready())
    after = source.put(900) + source.put(902)
    source.pieces.put(b"")
    assert await line.read() == before
    cut = await heard.until_kind(TimelineCut)
    assert isinstance(cut, TimelineCut)
    assert cut.url == feed.url
    await line.connect(cut.url)
    assert await line.read() == after
    await heard.until_kind(FeedEnded)
    await no_threads("feed")


async def test_trouble_ends_the_feed_with_words(heard: Heard, line: Line) -> None:
    source, feed = Bytes(), SocketFeed(Timeline(), heard)
    feed.start(source)
    source.put(1)
    await line.connect(await heard.ready())
    source.pieces.put(OSError("Read timeout"))
    assert await heard.until_kind(FeedEnded) == FeedEnded("The stream broke off: Read timeout")
    await no_threads("feed")


async def test_a_bug_ends_the_feed_as_well(heard: Heard, line: Line, caplog: pytest.LogCaptureFixture) -> None:
    source, feed = Bytes(), SocketFeed(Timeline(), heard)
    feed.start(source)
    source.put(1)
    await line.connect(await heard.ready())
    source.pieces.put(ZeroDivisionError())
    assert await heard.until_kind(FeedEnded) == FeedEnded("The stream broke off.")
    await no_threads("feed")
    assert "feed failed" in caplog.text


@pytest.mark.parametrize("moment", ["before start", "unconnected", "silent", "full", "between addresses"])
async def test_cancelling_waits_for_nothing(moment: str, heard: Heard, line: Line) -> None:
    timeline = Timeline()
    source, feed = Bytes(timeline, closing=1.5), SocketFeed(timeline, heard)
    if moment == "before start":
        feed.cancel()
    feed.start(source)
    if moment != "before start":
        source.put(10)
        await heard.ready()
    if moment in {"silent", "full", "between addresses"}:
        await line.connect(feed.url)
    if moment == "full":
        for n in range(400):
            source.put(10 + 2 * n)
        await asyncio.sleep(0.1)
    if moment == "between addresses":
        source.put(500)
        await heard.until_kind(TimelineCut)
        heard.events.clear()
    began = time.perf_counter()
    feed.cancel()
    assert time.perf_counter() - began < 1, "a source that closes slowly would be waited for"
    feed.cancel()
    await no_threads("feed")
    assert source.closed.is_set()
    await asyncio.sleep(0)
    assert heard.events == []


async def test_a_player_that_hangs_up_ends_the_feed(heard: Heard, line: Line) -> None:
    source, feed = Bytes(), SocketFeed(Timeline(), heard)
    feed.start(source)
    source.put(1)
    await line.connect(await heard.ready())
    line.hang_up()
    for n in range(50):
        source.put(float(n))
    ended = await heard.until_kind(FeedEnded)
    assert isinstance(ended, FeedEnded)
    assert ended.reason
    await no_threads("feed")


async def test_what_is_no_transport_stream_goes_through_tcp(heard: Heard, line: Line) -> None:
    source, feed = Bytes(), SocketFeed(Timeline(), heard)
    feed.start(source)
    source.pieces.put(b"\0\0\0\x1cftypiso5")
    assert (await heard.ready()).startswith("tcp://127.0.0.1:")
    await line.connect(feed.url)
    assert await line.read(8) == b"\0\0\0\x1cftyp"
    feed.cancel()
    await no_threads("feed")
