"""A segment that is still being made comes as it is made."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from mini_ttv.emulator import video_segments
from mini_ttv.emulator.video_band import RENDITIONS
from mini_ttv.emulator.video_segments import Look, Recipe, SegmentStore
from mini_ttv.emulator.world import World
from tests.emulator.ts_reader import pes_packets
from tests.emulator.video_client import playlist, renditions

Control = Callable[..., Awaitable[dict[str, object]]]
LIVE = "luma_arcade"
RECIPE = Recipe(Look("drive", "dusk", 0, "somebody", (90, 120, 130)), RENDITIONS[2], "ts", 3, 1_795_000_000_000)


@pytest.mark.parametrize("container", ["ts", "mp4"])
async def test_a_prefetched_segment_is_never_ahead_of_the_clock(
    http: aiohttp.ClientSession, world: World, control: Control, container: str
) -> None:
    await control("video", login=LIVE, container=container)
    path = (await playlist(http, (await renditions(http, LIVE))["160p30"])).prefetch[1]
    begin = int(path.rpartition("/")[2].partition(".")[0]) * 2
    received = b""
    arrivals = []
    async with http.get(path) as response:
        assert response.headers["Transfer-Encoding"] == "chunked"
        async for piece in response.content.iter_any():
            received += piece
            arrivals.append((world.clock.timestamp() - begin, len(received)))
    async with http.get(path) as response:
        assert await response.read() == received
    assert arrivals[0][0] >= 0.1 - 0.01
    assert 1.99 <= arrivals[-1][0] < 4
    assert len(arrivals) >= 5  # more where the machine has time
    for seconds, size in arrivals:
        assert size <= len(received) * (seconds + 0.4) / 2 + 40_000  # the first picture is the biggest
    if container == "ts":
        assert len([pes for pes in pes_packets(received) if pes.pid == 0x100]) == 60


async def test_a_jump_of_the_clock_ends_the_wait(http: aiohttp.ClientSession, world: World) -> None:
    path = (await playlist(http, (await renditions(http, LIVE))["160p30"])).prefetch[1]
    async with http.get(path) as response:
        world.clock.advance(30)
        async with asyncio.timeout(1):
            assert pes_packets(await response.read())


async def test_a_viewer_may_leave(http: aiohttp.ClientSession, world: World) -> None:
    path = (await playlist(http, (await renditions(http, LIVE))["160p30"])).prefetch[0]
    async with http.get(path) as response:
        assert response.status == 200
        response.close()
    world.clock.advance(10)
    async with http.get(path) as response:
        assert pes_packets(await response.read())


async def test_many_viewers_cost_one_build(monkeypatch: pytest.MonkeyPatch) -> None:
    built = []

    def count(recipe: Recipe) -> video_segments.Segment:
        built.append(recipe)
        return video_segments.Segment(())

    monkeypatch.setattr(video_segments, "build", count)
    store = SegmentStore(size=1)
    impatient = asyncio.create_task(store.get(RECIPE))
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    await asyncio.gather(*(store.get(RECIPE) for _ in range(5)))
    assert built == [RECIPE]
    other = Recipe(RECIPE.look, RECIPE.rendition, "mp4", 3, 0)
    await store.get(other)
    await store.get(RECIPE)
    assert built == [RECIPE, other, RECIPE]
