"""Playlists that move with the clock, and what stands in them around ads and at the end."""

import itertools
from collections.abc import Awaitable, Callable
from datetime import datetime

import aiohttp

from mini_ttv.emulator.video_state import VideoState
from mini_ttv.emulator.world import World
from tests.emulator.ts_reader import assert_counters_continue, pes_packets
from tests.emulator.video_client import Playlist, gql, operation, playlist, renditions

Control = Callable[..., Awaitable[dict[str, object]]]
LIVE = "luma_arcade"


def number(path: str) -> int:
    return int(path.rpartition("/")[2].partition(".")[0])


def date(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


async def watch(http: aiohttp.ClientSession, login: str = LIVE, quality: str = "160p30") -> str:
    return (await renditions(http, login))[quality]


async def test_the_list_moves_with_the_clock(http: aiohttp.ClientSession, world: World) -> None:
    path = await watch(http)
    before = await playlist(http, path)
    now = world.clock.timestamp()
    world.clock.advance(6)
    after = await playlist(http, path)
    assert len(before.entries) == len(after.entries) == 10
    assert after.sequence - before.sequence in (3, 4)  # the second turn may come between the two requests
    assert after.sequence - before.sequence == number(after.entries[0].path) - number(before.entries[0].path)
    assert after.tags["EXT-X-TWITCH-LIVE-SEQUENCE"] == after.tags["EXT-X-MEDIA-SEQUENCE"]
    assert now - 4 < date(before.entries[-1].date) <= now - 1.9
    for entry in before.entries:
        assert date(entry.date) == number(entry.path) * 2
        assert (entry.title, entry.discontinuity, entry.map) == ("live", False, "")
    assert [number(one) for one in before.prefetch] == [number(before.entries[-1].path) + n for n in (1, 2)]


async def test_all_qualities_have_the_same_times(http: aiohttp.ClientSession) -> None:
    found = [await playlist(http, path) for path in (await renditions(http, LIVE)).values()]
    assert max(one.sequence for one in found) - min(one.sequence for one in found) <= 1


async def test_segments_follow_each_other(http: aiohttp.ClientSession) -> None:
    listed = await playlist(http, await watch(http))
    data = b""
    for entry in listed.entries:
        async with http.get(entry.path) as response:
            assert response.status == 200
            assert response.content_type == "video/mp2t"
            assert response.content_length
            data += await response.read()
    assert_counters_continue(data)
    times = [pes.pts for pes in pes_packets(data) if pes.pid == 0x100]
    assert times == list(range(times[0], times[0] + 600 * 3000, 3000))


async def test_a_low_latency_stream_can_be_switched_off(http: aiohttp.ClientSession, control: Control) -> None:
    await control("video", login=LIVE, low_latency=False)
    assert (await playlist(http, await watch(http))).prefetch == []


async def test_an_ad_break_is_announced_marked_and_left(
    http: aiohttp.ClientSession, world: World, control: Control
) -> None:
    path = await watch(http)
    await control("ad", login=LIVE, seconds=7)
    first = int(world.clock.timestamp() // 2) + 2
    before = await playlist(http, path)
    assert before.ads == []
    assert all(number(one) < first for one in before.prefetch)
    world.clock.advance((first + 2) * 2 + 0.5 - world.clock.timestamp())
    during = await playlist(http, path)
    assert during.prefetch == []
    assert len(during.ads) == 1
    assert "DURATION=8.000" in during.ads[0]
    assert 'X-TV-TWITCH-AD-ROLL-TYPE="MIDROLL"' in during.ads[0]
    check_ads(during, first, 4)
    world.clock.advance((first + 6) * 2 + 0.5 - world.clock.timestamp())
    after = await playlist(http, path)
    assert len(after.prefetch) == 2
    check_ads(after, first, 4)
    async with http.get(after.entries[-3].path) as response:
        ad = await response.read()
    assert [one for one in after.entries if "Amazon" in one.title][-1].path == after.entries[-3].path
    assert pes_packets(ad)[0].pts == 10 * 90_000 + 3 * 180_000  # its own timeline, counted from the break's start
    world.clock.advance(20)
    assert (await playlist(http, path)).ads == []


def check_ads(listed: Playlist, first: int, count: int) -> None:
    for entry in listed.entries:
        is_ad = first <= number(entry.path) < first + count
        assert is_ad == entry.path.startswith("/video/ad/")
        assert is_ad == entry.title.startswith("Amazon")
        assert entry.discontinuity == (number(entry.path) in (first, first + count))


async def test_breaks_queue_up(http: aiohttp.ClientSession, world: World, control: Control) -> None:
    path = await watch(http)
    for _ in range(2):
        await control("ad", login=LIVE, seconds=4)
    world.clock.advance(12)
    listed = await playlist(http, path)
    assert len(listed.ads) == 2
    assert sum(entry.path.startswith("/video/ad/") for entry in listed.entries) == 4


async def test_a_preroll_comes_first_and_to_everybody(
    http: aiohttp.ClientSession, world: World, control: Control
) -> None:
    await control("video", login=LIVE, preroll=10)
    path = await watch(http)
    listed = await playlist(http, path)
    assert 3 <= len(listed.entries) <= 4
    assert all("Amazon" in entry.title for entry in listed.entries)
    assert 'ROLL-TYPE="PREROLL"' in listed.ads[0]
    assert listed.prefetch == []
    world.clock.advance(8)
    later = await playlist(http, path)
    assert [entry.title == "live" for entry in later.entries][:5] == [False] * 5
    assert later.entries[5].title == "live"
    assert later.entries[5].discontinuity
    async with http.get(later.entries[0].path) as response:
        assert response.status == 200


async def test_a_stream_that_ends_ends_its_playlist(
    http: aiohttp.ClientSession, world: World, control: Control
) -> None:
    path = await watch(http)
    await control("offline", login=LIVE)
    ended = await playlist(http, path)
    assert "EXT-X-ENDLIST" in ended.tags
    assert ended.prefetch == []
    world.clock.advance(10)
    assert await playlist(http, path) == ended
    async with http.get(ended.entries[-1].path) as response:
        assert response.status == 200
    world.clock.advance(150)
    async with http.get(path) as response:
        assert response.status == 404


async def test_a_new_stream_has_new_addresses(http: aiohttp.ClientSession, control: Control) -> None:
    old = await watch(http)
    await control("live", login=LIVE)
    new = await watch(http)
    assert old != new
    assert "EXT-X-ENDLIST" in (await playlist(http, old)).tags
    assert "EXT-X-ENDLIST" not in (await playlist(http, new)).tags


async def test_a_stream_can_be_watched_the_moment_it_starts(
    http: aiohttp.ClientSession, world: World, control: Control
) -> None:
    login = next(channel.login for channel in world.channels.values() if not channel.live)
    await control("live", login=login)
    assert len((await playlist(http, await watch(http, login))).entries) >= 3


async def test_fmp4_channels_name_their_init_section(http: aiohttp.ClientSession, control: Control) -> None:
    await control("video", login=LIVE, container="mp4")
    await control("ad", login=LIVE, seconds=4)
    path = await watch(http)
    listed = await playlist(http, path)
    assert listed.tags["EXT-X-VERSION"] == "6"
    async with http.get(listed.entries[-1].map) as response:
        assert (await response.read())[4:8] == b"ftyp"
    async with http.get(listed.entries[-1].path) as response:
        assert response.content_type == "video/mp4"
        assert (await response.read())[4:8] == b"moof"


async def test_an_ad_in_fmp4_has_its_own_init_section(
    http: aiohttp.ClientSession, world: World, control: Control
) -> None:
    await control("video", login=LIVE, container="mp4")
    path = await watch(http)
    await control("ad", login=LIVE, seconds=4)
    world.clock.advance(14)
    sections = [(entry.map, entry.discontinuity) for entry in (await playlist(http, path)).entries]
    changes = [pair for before, pair in itertools.pairwise(sections) if before[0] != pair[0]]
    assert len(changes) == 2
    assert all(discontinuity for _, discontinuity in changes)
    for section in {section for section, _ in sections}:
        async with http.get(section) as response:
            assert response.status == 200


async def test_what_is_not_there_is_404(http: aiohttp.ClientSession, world: World) -> None:
    path = await watch(http)
    listed = await playlist(http, path)
    folder, _, name = listed.entries[-1].path.rpartition("/")
    newest = int(name.removesuffix(".ts"))
    for wrong in (
        f"{folder}/{newest + 4}.ts",
        f"{folder}/{newest - 100}.ts",
        path.replace("160p30", "144p30"),
        path.replace(LIVE, "nobody_here"),
        "/video/ad/10-2/160p30/12.ts",
        f"/video/ad/{newest + 50}-2/160p30/{newest + 50}.ts",
        "/video/vod/1/160p30.m3u8",
        "/video/vod/1/160p30/0.ts",
        "/video/vod/1/160p30/init.mp4",
        "/video/clip/Nothing/720p60.mp4",
        f"/video/clip/{next(iter(world.clips))}/audio_only.mp4",
        "/vod/v2/1.m3u8",
    ):
        async with http.get(wrong) as response:
            assert response.status == 404, wrong


async def test_a_recording_has_a_beginning_and_an_end(http: aiohttp.ClientSession, world: World) -> None:
    containers = VideoState(world)
    for container in ("ts", "mp4"):
        video = next(one for one in world.videos.values() if containers.container(one.channel) == container)
        ask = operation("PlaybackAccessToken", isLive=False, login="", isVod=True, vodID=video.id)
        _, answer = await gql(http, [ask, operation("VideoMetadata", videoID=video.id)])
        assert isinstance(answer, list)
        granted = answer[0]["data"]["videoPlaybackAccessToken"]
        assert answer[1]["data"]["video"]["title"] == video.title
        query = {"nauth": granted["value"], "nauthsig": granted["signature"]}
        async with http.get(f"/vod/v2/{video.id}.m3u8", params=query) as response:
            assert response.status == 200
            assert f"/video/vod/{video.id}/160p30.m3u8" in await response.text()
        async with http.get(f"/vod/v2/{video.id}.m3u8", params=query | {"nauthsig": "0" * 40}) as response:
            assert response.status == 403
        listed = await playlist(http, f"/video/vod/{video.id}/160p30.m3u8")
        assert "EXT-X-ENDLIST" in listed.tags
        assert len(listed.entries) == video.seconds // 2
        for path in (listed.entries[0].path, listed.entries[-1].path, listed.entries[0].map or listed.entries[1].path):
            async with http.get(path) as response:
                assert response.status == 200


async def test_a_clip_is_one_file(http: aiohttp.ClientSession, world: World) -> None:
    slug, clip = next(iter(world.clips.items()))
    _, answer = await gql(
        http, [operation("VideoAccessToken_Clip", slug=slug), operation("ShareClipRenderStatus", slug=slug)]
    )
    assert isinstance(answer, list)
    assert answer[1]["data"]["clip"]["title"] == clip.title
    source = answer[0]["data"]["clip"]["videoQualities"][1]["sourceURL"]
    async with http.get(source) as response:
        data = await response.read()
    assert data[4:8] == b"ftyp"
    assert data.count(b"moof") >= 10


async def test_channels_differ(http: aiohttp.ClientSession, world: World) -> None:
    pictures = set()
    for channel in world.live_channels()[:8]:
        listed = await playlist(http, await watch(http, channel.login))
        async with http.get(listed.entries[-1].path) as response:
            pictures.add(await response.read())
    assert len(pictures) == 8
