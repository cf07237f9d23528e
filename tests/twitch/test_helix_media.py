"""Videos, clips, schedules and what is asked for by ids."""

from datetime import UTC, datetime

import httpx
import pytest

from mini_ttv.core.errors import NotFound, ServerError
from mini_ttv.core.models import Category, Schedule, Vacation
from mini_ttv.core.pages import Page
from mini_ttv.twitch.helix_media import duration
from tests.twitch.helix_asked import helix_of
from tests.twitch.scripted_http import ScriptedHttp, json_answer, refusal

VIDEO = {
    "id": "335921245",
    "user_id": "141981764",
    "user_login": "TwitchDev",
    "created_at": "2018-11-14T21:30:18Z",
    "thumbnail_url": "https://x.test/thumb-%{width}x%{height}.jpg",
    "duration": "3h8m33s",
    "viewable": "private",
}
CLIP = {"id": "Awkward-Salamander_1", "broadcaster_id": "5", "created_at": "2017-11-30T22:34:18Z", "duration": 12.9}
SEGMENT = {"id": "eyJz", "start_time": "2021-07-01T18:00:00Z"}
EMPTY = json_answer({"data": [], "pagination": {}})


def queries(server: ScriptedHttp) -> list[str]:
    return [f"{request.url.path.rpartition('/')[2]}?{request.url.query.decode()}" for request in server.requests]


async def test_the_videos_of_a_channel() -> None:
    server = ScriptedHttp(json_answer({"data": [VIDEO], "pagination": {"cursor": "c"}}))
    page = await helix_of(server).videos(user_id="141981764", kind="archive", sort="views", after="b")
    assert queries(server) == ["videos?user_id=141981764&type=archive&sort=views&after=b&first=100"]
    (video,) = page.items
    assert (page.cursor, video.user_login, video.user_name) == ("c", "twitchdev", "twitchdev")
    assert (video.seconds, video.is_public) == (11313, False)
    assert video.thumbnail_url == "https://x.test/thumb-{width}x{height}.jpg"


async def test_a_video_that_is_being_recorded_has_no_thumbnail() -> None:
    processing = "https://vod-secure.twitch.tv/_404/404_processing_%{width}x%{height}.png"
    server = ScriptedHttp(json_answer({"data": [{**VIDEO, "thumbnail_url": processing}]}))
    (video,) = (await helix_of(server).videos(user_id="1")).items
    assert video.thumbnail_url == ""


async def test_videos_by_id_and_videos_that_are_gone() -> None:
    server = ScriptedHttp(json_answer({"data": [VIDEO]}), refusal(404, "gone"))
    helix = helix_of(server)
    assert [video.id for video in (await helix.videos(ids=["1", "2", "1"])).items] == ["335921245"]
    assert await helix.videos(ids=["3"]) == Page()
    assert await helix.videos() == Page()
    assert queries(server) == ["videos?id=1&id=2", "videos?id=3"]
    server = ScriptedHttp(refusal(404, "gone"), json_answer({"data": [VIDEO]}))
    assert len((await helix_of(server).videos(ids=[str(number) for number in range(101)])).items) == 1


async def test_an_address_where_there_is_no_helix_is_told() -> None:
    helix = helix_of(ScriptedHttp(httpx.Response(404, html="<h1>404</h1>")))
    with pytest.raises(NotFound):
        await helix.videos(ids=["1"])


@pytest.mark.parametrize(
    ("words", "seconds"), [("3m21s", 201), ("59s", 59), ("48h0m1s", 172801), ("", 0), ("long", 0), ("s", 0), ("1d", 0)]
)
def test_durations(words: str, seconds: int) -> None:
    assert duration(words) == seconds


async def test_the_clips_of_a_channel_and_by_id() -> None:
    server = ScriptedHttp(json_answer({"data": [CLIP, {**CLIP, "id": "../x"}, {**CLIP, "vod_offset": 7}]}))
    helix = helix_of(server)
    page = await helix.clips(broadcaster_id="5", after="b")
    assert [(clip.seconds, clip.video_offset) for clip in page.items] == [(12.9, None), (12.9, 7)]
    assert len((await helix.clips(ids=["a", "b"])).items) == 2
    assert queries(server) == ["clips?broadcaster_id=5&after=b&first=100", "clips?id=a&id=b&first=100"]


async def test_a_schedule() -> None:
    vacation = {"start_time": "2021-08-01T00:00:00Z", "end_time": "2021-08-09T00:00:00Z"}
    full = {
        **SEGMENT,
        "end_time": "2021-07-01T19:00:00Z",
        "canceled_until": "2021-07-01T19:00:00Z",
        "category": {"id": "509670", "name": "Science"},
        "is_recurring": True,
    }
    server = ScriptedHttp(json_answer({"data": {"segments": [SEGMENT, full, {}], "vacation": vacation}}))
    schedule = await helix_of(server).schedule("5")
    lean, rich = schedule.segments
    assert (lean.end_time, lean.category, lean.is_canceled, lean.is_recurring) == (None, None, False, False)
    assert (rich.category, rich.is_canceled, rich.is_recurring) == (Category("509670", "Science"), True, True)
    assert schedule.vacation == Vacation(datetime(2021, 8, 1, tzinfo=UTC), datetime(2021, 8, 9, tzinfo=UTC))
    assert queries(server) == ["schedule?broadcaster_id=5&first=25"]


@pytest.mark.parametrize(
    "answer",
    [
        refusal(404, "segments were not found"),
        json_answer({"data": {"segments": None, "vacation": None}}),
        json_answer({"data": {"vacation": {"start_time": "2021-08-01T00:00:00Z"}}}),
        json_answer({"data": []}),
        json_answer({}),
    ],
)
async def test_who_announces_nothing_has_an_empty_schedule(answer: httpx.Response) -> None:
    assert await helix_of(ScriptedHttp(answer)).schedule("5") == Schedule()


async def test_other_trouble_with_a_schedule_is_told() -> None:
    with pytest.raises(ServerError):
        await helix_of(ScriptedHttp(refusal(500, ""))).schedule("5")


async def test_what_is_asked_for_by_id_comes_whole_and_once() -> None:
    server = ScriptedHttp(EMPTY)
    helix = helix_of(server)
    many = [str(number) for number in range(250)]
    for ask in (helix.users, helix.channels, helix.games):
        server.requests.clear()
        await ask([*many, *many, ""])
        assert [len(request.url.params.multi_items()) for request in server.requests] == [100, 100, 50]
    server.requests.clear()
    page = await helix.streams(user_ids=many, user_logins=["A", "a"])
    assert [len(request.url.params.multi_items()) for request in server.requests] == [101, 101, 52]
    assert page == Page()


async def test_one_stream_found_by_id_and_by_login_is_one() -> None:
    stream = {"id": "1", "user_id": "2", "user_login": "a", "type": "live", "started_at": "2021-03-10T15:04:21Z"}
    server = ScriptedHttp(json_answer({"data": [stream]}))
    page = await helix_of(server).streams(user_ids=[str(number) for number in range(101)])
    assert len(page.items) == 1
    assert len(server.requests) == 2


async def test_categories_by_id() -> None:
    server = ScriptedHttp(json_answer({"data": [{"id": "33214", "name": "Fortnite"}]}))
    assert await helix_of(server).games(["33214"]) == [Category("33214", "Fortnite")]
    assert queries(server) == ["games?id=33214"]
