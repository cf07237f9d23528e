"""Videos and clips, against the local Twitch: what they are, their bytes, where they begin and end."""

import asyncio
from typing import Any

import httpx
import pytest

from mini_ttv.core.channel_name import Clip, Target, Video
from mini_ttv.core.errors import PlaybackError, PlaybackFailure
from mini_ttv.core.playback import FeedEnded
from mini_ttv.playback.resolver import StreamlinkPlayback
from tests.e2e.processes import Emulator
from tests.playback.conftest import Heard, Line, no_threads

STREAMLINK_THREADS = ("feed", "_Worker", "_Writer", "Thread")


def ask(emulator: Emulator, path: str, **params: Any) -> list[dict[str, Any]]:
    """Helix' `data`."""
    token = emulator.post("token", login="viewer", scopes=[])["access_token"]
    headers = {"Client-Id": "minittvlocalpublicclient000001", "Authorization": f"Bearer {token}"}
    answer = httpx.get(f"{emulator.endpoints['helix']}/{path}", params=params, headers=headers, trust_env=False)
    data: list[dict[str, Any]] = answer.json()["data"]
    return data


@pytest.fixture
def channel_id(emulator: Emulator) -> str:
    return str(emulator.get("world")["live"][8]["id"])


@pytest.fixture
def video(emulator: Emulator, channel_id: str) -> dict[str, Any]:
    return ask(emulator, "videos", user_id=channel_id)[0]


@pytest.fixture
def clip(emulator: Emulator, channel_id: str) -> dict[str, Any]:
    return min(ask(emulator, "clips", broadcaster_id=channel_id), key=lambda each: float(each["duration"]))


async def test_a_video_from_somewhere_in_it(
    playback: StreamlinkPlayback, emulator: Emulator, video: dict[str, Any], heard: Heard, line: Line
) -> None:
    found = await playback.resolve(Video(video["id"]))
    assert [each.name for each in found.renditions] == ["720p60", "360p30", "160p30", "audio_only"]
    assert (found.about.title, found.about.channel) == (video["title"], video["user_name"])
    feed = found.open("160p30", heard, 30.9)
    await line.connect(await heard.ready())
    assert await line.read(188)
    statistics = feed.statistics
    assert statistics.start == 30.0, "the segment that holds the moment"
    assert statistics.duration is not None
    assert statistics.duration > 50
    assert feed.delay(0.0) is None
    feed.cancel()
    found.close()
    await no_threads(*STREAMLINK_THREADS)


async def test_a_video_ends(playback: StreamlinkPlayback, video: dict[str, Any], heard: Heard, line: Line) -> None:
    found = await playback.resolve(Video(video["id"]))
    found.open("160p30", heard, 10**6)
    await line.connect(await heard.ready())
    rest = asyncio.ensure_future(line.read())
    assert await heard.until_kind(FeedEnded) == FeedEnded("")
    assert len(await rest) > 188
    found.close()
    await no_threads(*STREAMLINK_THREADS)


async def test_a_clip_comes_whole(playback: StreamlinkPlayback, clip: dict[str, Any], heard: Heard, line: Line) -> None:
    found = await playback.resolve(Clip(clip["id"]))
    assert [each.name for each in found.renditions] == ["720p60", "360p30"]
    assert (found.about.title, found.about.channel) == (clip["title"], clip["broadcaster_name"])
    feed = found.open("360p30", heard)
    await line.connect(await heard.ready())
    whole = await line.read()
    assert whole[4:8] == b"ftyp"
    assert feed.statistics.received == len(whole)
    assert await heard.until_kind(FeedEnded) == FeedEnded("")
    found.close()
    await no_threads(*STREAMLINK_THREADS)


@pytest.mark.parametrize("moment", ["unconnected", "half"])
async def test_a_clip_can_be_left_at_any_moment(
    playback: StreamlinkPlayback, clip: dict[str, Any], heard: Heard, line: Line, moment: str
) -> None:
    found = await playback.resolve(Clip(clip["id"]))
    feed = found.open("720p60", heard)
    if moment == "half":
        await line.connect(await heard.ready())
        await line.read(1000)
    feed.cancel()
    found.close()
    await no_threads(*STREAMLINK_THREADS)


@pytest.mark.parametrize("target", [Video("1"), Clip("NoSuchClip-1234"), Video("x1"), Clip("../../gql")])
async def test_what_is_not_there_is_said_in_words(playback: StreamlinkPlayback, target: Target) -> None:
    with pytest.raises(PlaybackError) as caught:
        await playback.resolve(target)
    invalid = target in {Video("x1"), Clip("../../gql")}
    assert caught.value.failure is (PlaybackFailure.INVALID_NAME if invalid else PlaybackFailure.NOT_FOUND)
    assert ("clip" if isinstance(target, Clip) else "video") in str(caught.value)


async def test_a_video_for_subscribers(playback: StreamlinkPlayback, emulator: Emulator, video: dict[str, Any]) -> None:
    emulator.post("video", login=video["user_login"], videos_restricted=True)
    try:
        with pytest.raises(PlaybackError) as caught:
            await playback.resolve(Video(video["id"]))
    finally:
        emulator.post("video", login=video["user_login"], videos_restricted=False)
    assert caught.value.failure is PlaybackFailure.SUBSCRIBERS_ONLY
