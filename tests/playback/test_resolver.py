"""From a channel's name to bytes, against the local Twitch and against servers that fail."""

import asyncio
import gc
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.core.errors import NetworkError, PlaybackError, PlaybackFailure
from mini_ttv.core.playback import AdBegan, AdOver, ChannelFacts, FeedEnded, TimelineCut
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from tests.e2e.processes import Emulator
from tests.playback.conftest import Heard, Line, SilentServer, no_threads

CHANNELS = (
    "test_renditions_with_what_the_playlist_says",
    "test_refusals",
    "test_a_rendition_for_subscribers_is_noted",
    "test_offline_and_unknown_channels",
    "test_bytes_of_a_rendition",
    "test_an_ad_break_is_told_counted_and_cut_out",
    "test_ads_in_the_middle_go_on_at_another_address",
    "test_the_end_of_the_stream_is_a_clean_end",
)
STREAMLINK_THREADS = ("feed", "_Worker", "_Writer")


@pytest.fixture
def channel(emulator: Emulator, request: pytest.FixtureRequest) -> Iterator[str]:
    """A live channel for this test alone."""
    live = [each["login"] for each in emulator.get("world")["live"]]
    login = str(live[CHANNELS.index(request.function.__name__)])
    yield login
    emulator.post(
        "video", login=login, geoblocked=False, restricted=[], preroll=0.0, gql="", container="", low_latency=True
    )


async def failure_of(playback: StreamlinkPlayback, login: str | Target) -> PlaybackError:
    with pytest.raises(PlaybackError) as caught:
        await playback.resolve(Channel(login) if isinstance(login, str) else login)
    return caught.value


async def test_renditions_with_what_the_playlist_says(playback: StreamlinkPlayback, channel: str) -> None:
    await playback.warm_up()
    found = await playback.resolve(Channel(channel))
    assert [each.name for each in found.renditions] == ["720p60", "360p30", "160p30", "audio_only"]
    assert found.renditions[0].bandwidth > found.renditions[1].bandwidth > 100_000
    assert found.renditions[0].codecs[0].startswith("avc1")
    found.close()


@pytest.mark.parametrize(
    ("switches", "failure"),
    [
        ({"geoblocked": True}, PlaybackFailure.GEO_BLOCKED),
        ({"gql": "integrity"}, PlaybackFailure.INTEGRITY),
        ({"gql": "unauthorized"}, PlaybackFailure.INTEGRITY),
        ({"gql": "outdated"}, PlaybackFailure.INTEGRITY),
    ],
)
async def test_refusals(
    playback: StreamlinkPlayback, emulator: Emulator, channel: str, switches: dict[str, Any],
    failure: PlaybackFailure,
) -> None:  # fmt: skip
    emulator.post("video", login=channel, **switches)
    assert (await failure_of(playback, channel)).failure is failure


async def test_a_rendition_for_subscribers_is_noted(
    playback: StreamlinkPlayback, emulator: Emulator, channel: str
) -> None:
    emulator.post("video", login=channel, restricted=["720p60"])
    found = await playback.resolve(Channel(channel))
    assert [each.name for each in found.renditions] == ["360p30", "160p30", "audio_only"]
    assert any("720p60" in note and "subscription" in note for note in found.notes)
    found.close()


async def test_offline_and_unknown_channels(playback: StreamlinkPlayback, emulator: Emulator, channel: str) -> None:
    offline = emulator.get("world")["offline"][0]
    assert (await failure_of(playback, offline)).failure is PlaybackFailure.OFFLINE
    assert (await failure_of(playback, "nobody_at_all")).failure is PlaybackFailure.NOT_FOUND
    assert str(await failure_of(playback, offline)) == f"{offline} is offline."


@pytest.mark.parametrize("name", ["", "with space", "../../gql", "ünicode", "a" * 26, "x/y"])
async def test_names_are_checked_before_anybody_is_asked(name: str) -> None:
    playback = StreamlinkPlayback(Route("http://127.0.0.1:9", "http://127.0.0.1:9"))
    assert (await failure_of(playback, name)).failure is PlaybackFailure.INVALID_NAME
    playback.close()


async def test_helix_tells_a_lagging_usher_from_an_offline_channel(emulator: Emulator) -> None:
    async def live(_login: str) -> ChannelFacts:
        return ChannelFacts(exists=True, live=True)

    async def unreachable(_login: str) -> ChannelFacts:
        raise NetworkError("no Helix")

    offline = emulator.get("world")["offline"][1]
    route = Route(emulator.endpoints["gql"], emulator.endpoints["usher"])
    for ask, failure in ((live, PlaybackFailure.NO_RENDITION), (unreachable, PlaybackFailure.OFFLINE)):
        playback = StreamlinkPlayback(route, ask=ask)
        assert (await failure_of(playback, offline)).failure is failure
        playback.close()


async def test_no_server(unused_tcp_port: int) -> None:
    base = f"http://127.0.0.1:{unused_tcp_port}"
    playback = StreamlinkPlayback(Route(base, base))
    assert (await failure_of(playback, "luma")).failure is PlaybackFailure.NETWORK
    playback.close()


async def test_a_server_that_says_nothing(silent_server: SilentServer) -> None:
    playback = StreamlinkPlayback(Route(silent_server.base, silent_server.base, http_timeout=5), time_limit=0.3)
    began = time.perf_counter()
    assert (await failure_of(playback, "luma")).failure is PlaybackFailure.NETWORK
    assert time.perf_counter() - began < 3
    silent_server.close()
    playback.close()


async def test_cancelling_a_search_does_not_wait_for_the_server(silent_server: SilentServer) -> None:
    playback = StreamlinkPlayback(Route(silent_server.base, silent_server.base, http_timeout=5))
    search = asyncio.ensure_future(playback.resolve(Channel("luma")))
    await silent_server.connected()
    began = time.perf_counter()
    search.cancel()
    with pytest.raises(asyncio.CancelledError):
        await search
    assert time.perf_counter() - began < 2, "the server would be waited for 5 s"
    silent_server.close()
    playback.close()


async def test_sessions_are_not_kept(playback: StreamlinkPlayback, emulator: Emulator) -> None:
    login = emulator.get("world")["live"][0]["login"]
    found = await playback.resolve(Channel(login))
    session = weakref.ref(found._found.session)
    caches = _caches()
    found.close()
    del found
    for _ in range(100):  # until the worker thread and the loop have let go of the answer
        gc.collect()
        if session() is None:
            break
        await asyncio.sleep(0.02)
    assert session() is None
    (await playback.resolve(Channel(login))).close()
    gc.collect()
    assert _caches() <= caches, "each search leaves one behind"


def _caches() -> int:
    """How many of streamlink's caches there are."""
    return sum(type(each).__name__ == "Cache" for each in gc.get_objects())


@pytest.mark.parametrize("container", ["ts", "mp4"])
async def test_bytes_of_a_rendition(  # noqa: PLR0917 - fixtures
    playback: StreamlinkPlayback, emulator: Emulator, channel: str, heard: Heard, line: Line, container: str
) -> None:
    emulator.post("video", login=channel, container=container)
    found = await playback.resolve(Channel(channel))
    feed = found.open("160p30", heard)
    await line.connect(await heard.ready())
    head = await line.read(188 * 200)
    assert head[0] == 0x47 if container == "ts" else head[4:8] == b"ftyp"
    delay = feed.delay(0.0)
    assert delay is not None
    assert 0 <= delay < 8
    feed.cancel()
    found.close()
    await no_threads(*STREAMLINK_THREADS)
    assert heard.events == []


async def test_an_ad_break_is_told_counted_and_cut_out(
    playback: StreamlinkPlayback, emulator: Emulator, channel: str, heard: Heard, line: Line
) -> None:
    emulator.post("video", login=channel, preroll=12.0)
    found = await playback.resolve(Channel(channel))
    feed = found.open("160p30", heard)
    began = await heard.until_kind(AdBegan, 10)
    assert isinstance(began, AdBegan)
    assert began.seconds is not None
    assert 0 < began.seconds <= 12
    await heard.until_kind(AdOver, 20)
    await line.connect(await heard.ready())
    assert (await line.read(188))[0] == 0x47
    feed.cancel()
    found.close()
    await no_threads(*STREAMLINK_THREADS)


async def test_ads_in_the_middle_go_on_at_another_address(
    playback: StreamlinkPlayback, emulator: Emulator, channel: str, heard: Heard, line: Line
) -> None:
    found = await playback.resolve(Channel(channel))
    feed = found.open("160p30", heard)
    await line.connect(await heard.ready())
    await line.read(188)
    emulator.post("ad", login=channel, seconds=4)
    before = asyncio.ensure_future(line.read())
    cut = await heard.until_kind(TimelineCut, 30)
    assert isinstance(cut, TimelineCut)
    assert len(await before) > 188
    kinds = [type(event) for event in heard.events]
    assert kinds.index(AdBegan) < kinds.index(AdOver) < kinds.index(TimelineCut)
    await line.connect(cut.url)
    assert (await line.read(188))[0] == 0x47
    feed.cancel()
    found.close()
    await no_threads(*STREAMLINK_THREADS)


async def test_the_end_of_the_stream_is_a_clean_end(
    playback: StreamlinkPlayback, emulator: Emulator, channel: str, heard: Heard, line: Line
) -> None:
    found = await playback.resolve(Channel(channel))
    found.open("160p30", heard)
    await line.connect(await heard.ready())
    await line.read(188)
    emulator.post("offline", login=channel)
    rest = asyncio.ensure_future(line.read())
    assert await heard.until_kind(FeedEnded, 30) == FeedEnded("")
    await rest
    emulator.post("live", login=channel)
    found.close()
    await no_threads(*STREAMLINK_THREADS)


async def test_streamlink_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, mini_ttv.playback.resolver; assert not {'streamlink', 'requests'} & set(sys.modules)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code)
    assert await process.wait() == 0


def test_no_thread_is_started_before_the_first_search() -> None:
    before = threading.active_count()
    StreamlinkPlayback(Route("http://127.0.0.1:9", "http://127.0.0.1:9")).close()
    assert threading.active_count() == before
