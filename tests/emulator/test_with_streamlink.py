"""streamlink, unpatched, watches the emulator: a client not written here accepts what it serves."""

import asyncio
import itertools
import logging
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from streamlink.exceptions import PluginError
from streamlink.options import Options
from streamlink.session.session import Streamlink
from streamlink.stream.stream import Stream

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.video_state import VideoState
from tests.emulator.streamlink_door import mount
from tests.emulator.ts_reader import PACKET, Pes, assert_counters_continue, pes_packets

Control = Callable[..., Awaitable[dict[str, object]]]
LIVE = "luma_arcade"
SITE = Path(__file__).parent / "streamlink_site"
SEGMENT = 180_000


def open_session(netloc: str) -> Streamlink:
    session = Streamlink({"no-plugin-cache": True, "http-trust-env": False, "webbrowser": False})
    mount(session.http, netloc)
    return session


def netloc_of(emulator: Emulator) -> str:
    return urlsplit(emulator.base_url).netloc


def resolve(netloc: str, path: str, *, low_latency: bool = False) -> dict[str, Stream]:
    session = open_session(netloc)
    found: dict[str, Stream] = session.streams(f"https://www.twitch.tv/{path}", Options({"low-latency": low_latency}))
    return found


def read(stream: Stream, seconds: float, enough: Callable[[bytes], bool] = lambda _data: False) -> bytes:
    """What comes within a time, or until it is enough, or until the end."""
    data = bytearray()
    until = time.monotonic() + seconds
    source = stream.open()
    try:
        while time.monotonic() < until:
            piece = source.read(PACKET * 50)
            if not piece:
                break
            data += piece
            if enough(bytes(data)):
                break
    finally:
        source.close()
    return bytes(data)


def pictures(data: bytes) -> list[Pes]:
    whole = data[: len(data) // PACKET * PACKET]
    return [pes for pes in pes_packets(whole) if pes.pid == 0x100]


async def test_it_finds_all_qualities(emulator: Emulator) -> None:
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), "Luma_Arcade")
    assert list(streams) == ["audio_only", "160p30", "360p30", "720p60", "worst", "best"]


async def test_it_reads_metadata(emulator: Emulator) -> None:
    def titles() -> tuple[str | None, str | None, str | None]:
        session = open_session(netloc_of(emulator))
        _, plugin, url = session.resolve_url(f"https://www.twitch.tv/{LIVE}")
        instance = plugin(session, url)
        return instance.get_title(), instance.get_author(), instance.get_category()

    channel = emulator.world.channels[LIVE]
    assert await asyncio.to_thread(titles) == (channel.title, channel.user.display_name, channel.game.name)


async def test_live_bytes_are_whole_packets_without_a_gap(emulator: Emulator) -> None:
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), LIVE)
    data = await asyncio.to_thread(read, streams["160p30"], 7)
    assert_counters_continue(data[: len(data) // PACKET * PACKET])
    times = [pes.pts for pes in pictures(data)]
    assert len(times) > 7 * 30
    assert times == list(range(times[0], times[0] + 3000 * len(times), 3000))


async def test_low_latency_brings_fresh_pictures(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "streamlink")
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), LIVE, low_latency=True)
    data = await asyncio.to_thread(read, streams["160p30"], 5)
    last = pictures(data)[-1].pts / 90_000 - 10
    broadcast = VideoState(emulator.world).live(LIVE)
    assert broadcast
    delay = emulator.world.clock.timestamp() - (broadcast.first * 2 + last)
    assert delay < 2.5
    assert "This is not a low latency stream" not in caplog.text


async def test_fmp4_begins_with_its_init_section(emulator: Emulator) -> None:
    containers = VideoState(emulator.world)
    login = next(one.login for one in emulator.world.live_channels() if containers.container(one) == "mp4")
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), login)
    data = await asyncio.to_thread(read, streams["160p30"], 3)
    assert data[4:8] == b"ftyp"
    assert data.count(b"moof") >= 20


def steps_of(data: bytes) -> set[int]:
    """The distances between pictures."""
    return {after.pts - before.pts for before, after in itertools.pairwise(pictures(data))}


async def test_ads_are_filtered(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "streamlink")
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), LIVE)
    emulator.world.run_ad(emulator.world.channels[LIVE], 4)
    data = await asyncio.to_thread(read, streams["160p30"], 40, lambda data: len(steps_of(data)) > 1)
    assert steps_of(data) == {3000, 3000 + 2 * SEGMENT}
    assert_counters_continue(data[: len(data) // PACKET * PACKET])
    assert "Detected advertisement break of 4 seconds" in caplog.text


async def test_a_preroll_is_waited_for(emulator: Emulator, control: Control, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "streamlink")
    await control("video", login=LIVE, preroll=10)
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), LIVE)
    data = await asyncio.to_thread(read, streams["160p30"], 7)
    assert "Waiting for pre-roll ads to finish" in caplog.text
    assert pictures(data)[0].pts > 10 * 90_000 + 5 * SEGMENT  # the ad's own times are smaller


async def test_recordings_end(emulator: Emulator) -> None:
    containers = VideoState(emulator.world)
    videos = [one for one in emulator.world.videos.values() if containers.container(one.channel) == "ts"]
    video = min(videos, key=lambda one: one.seconds)
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), f"videos/{video.id}")
    data = await asyncio.to_thread(read, streams["audio_only"], 25)
    assert len(data) % PACKET == 0
    assert_counters_continue(data)
    sound = pes_packets(data)
    assert sound[-1].pts - sound[0].pts > (video.seconds // 2 * 2 - 1) * 90_000


async def test_clips_can_be_loaded(emulator: Emulator) -> None:
    slug = next(iter(emulator.world.clips))
    streams = await asyncio.to_thread(resolve, netloc_of(emulator), f"luma_arcade/clip/{slug}")
    assert set(streams) >= {"720p60", "360p30"}
    data = await asyncio.to_thread(read, streams["360p30"], 10)
    assert data[4:8] == b"ftyp"


async def test_who_is_not_live_has_no_streams(emulator: Emulator, control: Control) -> None:
    offline = next(channel.login for channel in emulator.world.channels.values() if not channel.live)
    netloc = netloc_of(emulator)
    assert await asyncio.to_thread(resolve, netloc, offline) == {}
    assert await asyncio.to_thread(resolve, netloc, "no_such_channel_here") == {}
    await control("video", login=LIVE, geoblocked=True)
    assert await asyncio.to_thread(resolve, netloc, LIVE) == {}


async def test_a_failed_integrity_check_is_an_error(emulator: Emulator, control: Control) -> None:
    await control("video", login=LIVE, gql="integrity")
    with pytest.raises(PluginError, match="failed integrity check"):
        await asyncio.to_thread(resolve, netloc_of(emulator), LIVE)


async def test_its_command_line_writes_a_playable_stream(emulator: Emulator) -> None:
    """The program as people start it; only its transport is told where Twitch is today."""
    path = os.pathsep.join(filter(None, (str(SITE), os.environ.get("PYTHONPATH"))))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "streamlink", "--no-config", "--no-plugin-sideloading", "--loglevel", "none",
        "--stream-segmented-duration", "4", "--stdout", f"https://www.twitch.tv/{LIVE}", "160p30",
        env=os.environ | {"PYTHONPATH": path, "EMULATOR_NETLOC": netloc_of(emulator)},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    async with asyncio.timeout(40):
        data, _ = await process.communicate()
    assert process.returncode == 0
    assert len(data) % PACKET == 0
    assert_counters_continue(data)
    assert len(pictures(data)) >= 120
