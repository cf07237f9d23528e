"""Videos, clips and schedules."""

import re

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.conftest import Login
from tests.emulator.helix_asker import Helix


@pytest.fixture
def helix(http: aiohttp.ClientSession, log_in: Login) -> Helix:
    return Helix(http, log_in())


class TestVideos:
    async def test_of_a_user(self, helix: Helix, world: World) -> None:
        videos = (await helix.get("/videos", user_id=world.users["luma_arcade"].id))["data"]
        assert len(videos) == 6
        assert set(videos[0]) == {
            "id",
            "stream_id",
            "user_id",
            "user_login",
            "user_name",
            "title",
            "description",
            "created_at",
            "published_at",
            "url",
            "thumbnail_url",
            "viewable",
            "view_count",
            "language",
            "type",
            "duration",
            "muted_segments",
        }
        dates = [video["created_at"] for video in videos]
        assert dates == sorted(dates, reverse=True)
        assert all(re.fullmatch(r"(\d+h)?(\d+m)?\d+s", video["duration"]) for video in videos)
        assert "%{width}x%{height}" in videos[0]["thumbnail_url"]
        assert [video["stream_id"] is None for video in videos] == [video["type"] == "upload" for video in videos]
        assert [bool(video["muted_segments"]) for video in videos] == [False, True, False, False, False, False]

    async def test_filters_and_sorting(self, helix: Helix, world: World) -> None:
        of_user = {"user_id": world.users["luma_arcade"].id}
        by_views = (await helix.get("/videos", of_user | {"sort": "views"}))["data"]
        views = [video["view_count"] for video in by_views]
        assert views == sorted(views, reverse=True)
        assert len((await helix.get("/videos", of_user | {"type": "highlight"}))["data"]) == 1
        assert len((await helix.get("/videos", of_user | {"period": "week"}))["data"]) < 6
        game = world.channels["luma_arcade"].game
        of_game = {"game_id": game.id, "language": "de"}
        assert (await helix.get("/videos", of_game))["data"] == []

    async def test_by_id(self, helix: Helix, world: World) -> None:
        ids = list(world.videos)[:2]
        videos = (await helix.get("/videos", [("id", ids[0]), ("id", ids[1]), ("id", "5")]))["data"]
        assert [video["id"] for video in videos] == ids
        assert (await helix.error("/videos", {"id": "5"}))[0] == 404

    async def test_errors(self, helix: Helix) -> None:
        assert (await helix.error("/videos"))[0] == 400
        assert (await helix.error("/videos", {"id": "1", "user_id": "2"}))[0] == 400
        assert (await helix.error("/videos", {"user_id": "2", "sort": "size"}))[0] == 400


class TestClips:
    async def test_of_a_channel(self, helix: Helix, world: World) -> None:
        channel_id = world.users["luma_arcade"].id
        clips = (await helix.get("/clips", broadcaster_id=channel_id))["data"]
        assert len(clips) == 5
        assert set(clips[0]) == {
            "id",
            "url",
            "embed_url",
            "broadcaster_id",
            "broadcaster_name",
            "creator_id",
            "creator_name",
            "video_id",
            "game_id",
            "language",
            "title",
            "view_count",
            "created_at",
            "thumbnail_url",
            "duration",
            "vod_offset",
            "is_featured",
        }
        views = [clip["view_count"] for clip in clips]
        assert views == sorted(views, reverse=True)
        assert sum(clip["video_id"] == "" and clip["vod_offset"] is None for clip in clips) == 2
        featured = {"broadcaster_id": channel_id, "is_featured": "true"}
        assert len((await helix.get("/clips", featured))["data"]) == 1

    async def test_in_a_span_of_time(self, helix: Helix, world: World) -> None:
        channel_id = world.users["luma_arcade"].id
        clips = (await helix.get("/clips", broadcaster_id=channel_id))["data"]
        oldest = min(clip["created_at"] for clip in clips)
        query = {"broadcaster_id": channel_id, "started_at": oldest, "ended_at": oldest}
        assert len((await helix.get("/clips", query))["data"]) == 1
        query = {"broadcaster_id": channel_id, "started_at": "2001-01-01T00:00:00"}
        assert (await helix.get("/clips", query))["data"] == []

    async def test_by_id_and_game(self, helix: Helix, world: World) -> None:
        slug = next(iter(world.clips))
        assert [clip["id"] for clip in (await helix.get("/clips", id=slug))["data"]] == [slug]
        assert (await helix.get("/clips", game_id=world.clips[slug].game.id))["data"]

    async def test_errors(self, helix: Helix) -> None:
        assert (await helix.error("/clips"))[0] == 400
        message = 'The parameter "started_at" was malformed: the value must be an RFC3339 timestamp'
        assert await helix.error("/clips", {"broadcaster_id": "1", "started_at": "noon"}) == (400, message)

    async def test_create(self, http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
        helix = Helix(http, log_in("clips:edit"))
        query = {"broadcaster_id": world.users["luma_arcade"].id}
        status, body = await helix.ask("/clips", query, method="POST")
        assert status == 202
        (made,) = body["data"]
        (clip,) = (await helix.get("/clips", id=made["id"]))["data"]
        assert clip["creator_name"] == "Viewer"
        offline = {"broadcaster_id": world.users["cindercass"].id}
        assert (await helix.error("/clips", offline, method="POST"))[0] == 404


class TestSchedule:
    async def test_announced_streams(self, helix: Helix, world: World) -> None:
        answers = [
            await helix.ask("/schedule", {"broadcaster_id": channel.id, "first": "2"})
            for channel in world.channels.values()
            if not channel.small
        ]
        found = [body for status, body in answers if status == 200]
        assert found
        assert len(found) < len(answers)
        schedule = found[0]["data"]
        assert set(schedule) == {"segments", "broadcaster_id", "broadcaster_name", "broadcaster_login", "vacation"}
        assert set(schedule["segments"][0]) == {
            "id",
            "start_time",
            "end_time",
            "title",
            "canceled_until",
            "category",
            "is_recurring",
        }
        query = {"broadcaster_id": schedule["broadcaster_id"]}
        assert len(await helix.get("/schedule", query)) == 2
        second = await helix.get("/schedule", query | {"first": "2", "after": found[0]["pagination"]["cursor"]})
        assert second["data"]["segments"][0]["start_time"] > schedule["segments"][1]["start_time"]
        only = await helix.get("/schedule", query | {"id": schedule["segments"][1]["id"]})
        assert only["data"]["segments"] == [schedule["segments"][1]]

    async def test_errors(self, helix: Helix) -> None:
        assert await helix.error("/schedule", {"broadcaster_id": "1"}) == (404, "segments were not found")
        message = 'The parameter "first" was malformed: the value must be less than or equal to 25'
        assert await helix.error("/schedule", {"broadcaster_id": "1", "first": "26"}) == (400, message)
