import asyncio
import json
from collections.abc import AsyncIterator
from email.utils import formatdate

import httpx
import pytest
from typing_extensions import override

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import (
    ApiError,
    BadAnswer,
    Conflict,
    Forbidden,
    MiniTtvError,
    MissingScope,
    NetworkError,
    NotFound,
    RateLimited,
    ServerError,
    Unauthorized,
)
from mini_ttv.twitch import http_json
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.helix import HelixClient
from tests.twitch.helix_asked import FakeCredentials, FakeTime, helix_of
from tests.twitch.scripted_http import ScriptedHttp, json_answer, refusal

USER = {
    "id": "141981764",
    "login": "twitchdev",
    "display_name": "TwitchDev",
    "type": "",
    "broadcaster_type": "partner",
    "description": "Supporting third-party developers",
    "profile_image_url": "https://static.test/a-profile_image-300x300.png",
    "created_at": "2016-12-14T20:32:28Z",
}
STREAM = {
    "id": "123456789",
    "user_id": "98765",
    "user_login": "sandysanderman",
    "user_name": "SandySanderman",
    "game_id": "494131",
    "game_name": "Little Nightmares",
    "type": "live",
    "title": "hablamos y le damos a Little Nightmares 1",
    "tags": ["Español"],
    "viewer_count": 78365,
    "started_at": "2021-03-10T15:04:21Z",
    "language": "es",
    "thumbnail_url": "https://static.test/live_user_auronplay-{width}x{height}.jpg",
    "tag_ids": [],
    "is_mature": False,
}
GAME = {"id": "33214", "name": "Fortnite", "box_art_url": "https://static.test/33214-{width}x{height}.jpg"}
FOLLOW = {
    "broadcaster_id": "11111",
    "broadcaster_login": "userloginname",
    "broadcaster_name": "UserDisplayName",
    "followed_at": "2022-05-24T22:22:08Z",
}
FOUND = {
    "broadcaster_language": "en",
    "broadcaster_login": "twitchdev",
    "display_name": "TwitchDev",
    "game_id": "1469308723",
    "game_name": "Software and Game Development",
    "id": "141981764",
    "is_live": False,
    "tags": ["WebDevelopment"],
    "thumbnail_url": "https://static.test/avatar-300x300.png",
    "title": "Standard Output",
    "started_at": "",
}
CHANNEL = {
    "broadcaster_id": "141981764",
    "broadcaster_login": "twitchdev",
    "broadcaster_name": "TwitchDev",
    "broadcaster_language": "en",
    "game_id": "509670",
    "game_name": "Science & Technology",
    "title": "TwitchDev Monthly Update // May 6, 2021",
    "tags": ["DevsInTheKnow"],
}
EXPIRED = refusal(401, "Invalid OAuth token")
EMPTY = json_answer({"data": [], "pagination": {}})


async def test_requests_carry_client_and_token_below_any_path() -> None:
    server = ScriptedHttp(json_answer({"data": [USER]}))
    (user,) = await helix_of(server).users(ids=["1", "1"], logins=["Two"])
    request = server.requests[0]
    assert str(request.url) == "http://s.test/mock/helix/users?id=1&login=two"
    assert request.headers["Client-Id"] == "client"
    assert request.headers["Authorization"] == "Bearer tok"
    assert (user.id, user.login, user.display_name) == ("141981764", "twitchdev", "TwitchDev")
    assert user.created_at is not None
    assert user.created_at.isoformat() == "2016-12-14T20:32:28+00:00"


async def test_users_are_asked_for_by_the_hundred() -> None:
    server = ScriptedHttp(json_answer({"data": [USER]}))
    users = await helix_of(server).users(ids=[str(number) for number in range(150)], logins=["a"])
    assert [len(request.url.params.multi_items()) for request in server.requests] == [100, 51]
    assert len(users) == 2


async def test_nobody_is_asked_for_without_a_request() -> None:
    server = ScriptedHttp(EMPTY)
    assert await helix_of(server).users() == []
    assert await helix_of(server).channels([]) == []
    assert server.requests == []


async def test_one_user_or_none() -> None:
    server = ScriptedHttp(json_answer({"data": [USER]}), json_answer({"data": []}))
    helix = helix_of(server)
    user = await helix.user("141981764")
    assert user is not None
    assert user.login == "twitchdev"
    assert await helix.user("5") is None


async def test_followed_streams() -> None:
    server = ScriptedHttp(json_answer({"data": [STREAM], "pagination": {"cursor": "next"}}))
    page = await helix_of(server).followed_streams("7", after="x")
    (stream,) = page.items
    assert page.cursor == "next"
    assert (stream.user_login, stream.viewer_count, stream.tags) == ("sandysanderman", 78365, ("Español",))
    assert str(server.requests[0].url) == "http://s.test/mock/helix/streams/followed?user_id=7&after=x&first=100"


async def test_streams_of_users_and_games() -> None:
    server = ScriptedHttp(json_answer({"data": [STREAM]}))
    helix = helix_of(server)
    await helix.streams(user_ids=["1", "2"], user_logins=["a"], languages=["en", "de"])
    await helix.streams(game_id="33")
    await helix.streams()
    assert [request.url.query.decode() for request in server.requests] == [
        "user_id=1&user_id=2&user_login=a&language=en&language=de&first=100",
        "game_id=33&first=100",
        "first=100",
    ]


async def test_followed_channels_have_a_total() -> None:
    server = ScriptedHttp(json_answer({"total": 8, "data": [FOLLOW], "pagination": {"cursor": "c"}}))
    page = await helix_of(server).followed_channels("7")
    assert page.total == 8
    assert page.items[0].broadcaster_login == "userloginname"


async def test_categories_and_searches() -> None:
    helix = helix_of(ScriptedHttp(json_answer({"data": [GAME], "pagination": {}})))
    assert (await helix.top_games()).items[0].name == "Fortnite"
    assert (await helix.search_categories("fort")).items[0].id == "33214"
    server = ScriptedHttp(json_answer({"data": [FOUND]}))
    (found,) = (await helix_of(server).search_channels("tw", live_only=True)).items
    assert (found.login, found.is_live, found.started_at) == ("twitchdev", False, None)
    assert found.profile_image_url.endswith("avatar-300x300.png")
    assert server.requests[0].url.params["live_only"] == "true"


async def test_channels_tell_the_last_title() -> None:
    server = ScriptedHttp(json_answer({"data": [CHANNEL]}))
    channels = await helix_of(server).channels([str(number) for number in range(101)])
    assert channels[0].title.startswith("TwitchDev Monthly")
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "bad",
    [
        {**STREAM, "id": None},
        {**STREAM, "user_login": "../evil"},
        {**STREAM, "started_at": "yesterday"},
        {**STREAM, "type": ""},
        {**STREAM, "type": "vodcast"},
        {key: value for key, value in STREAM.items() if key != "user_id"},
        None,
        [],
        "text",
        {},
    ],
)
async def test_one_bad_item_costs_only_itself(bad: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    data = [STREAM, bad, {**STREAM, "id": "2"}]
    page = await helix_of(ScriptedHttp(json_answer({"data": data}))).streams()
    assert [stream.id for stream in page.items] == ["123456789", "2"]
    assert "left out" in caplog.text


async def test_what_may_be_missing_may_be_missing() -> None:
    lean = {"id": 5, "user_id": "6", "user_login": "Login", "user_name": "", "started_at": "2021-03-10T15:04:21Z"}
    odd: dict[str, object] = {"tags": None, "viewer_count": -3, "title": 7, "is_mature": "yes", "new_field": {}}
    (stream,) = (await helix_of(ScriptedHttp(json_answer({"data": [{**lean, **odd}]}))).streams()).items
    assert (stream.id, stream.user_login, stream.user_name) == ("5", "login", "login")
    assert (stream.tags, stream.viewer_count, stream.title, stream.is_mature) == ((), 0, "", False)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"data": None},
        {"data": {}, "pagination": None},
        {"data": [], "pagination": {"cursor": None}},
        {"data": [], "pagination": {"cursor": "x" * 5000}},
        {"data": [], "pagination": [], "total": "8"},
    ],
)
async def test_odd_pages_are_empty_and_the_last(body: object) -> None:
    page = await helix_of(ScriptedHttp(json_answer(body))).followed_channels("7")
    assert (page.items, page.cursor, page.total) == ((), "", None)


async def test_a_large_answer_is_read_too() -> None:
    data = [{**GAME, "id": str(number), "name": "n" * 1500} for number in range(600)]
    page = await helix_of(ScriptedHttp(json_answer({"data": data}))).top_games()
    assert len(page.items) == 600


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200),
        httpx.Response(200, html="<html>Welcome to the hotel's network</html>"),
        httpx.Response(200, content=b"\xff\xfe\x00"),
        httpx.Response(200, content=b"[" * 200_000),
        httpx.Response(200, json=["data"]),
    ],
)
async def test_what_is_not_json_is_a_bad_answer(answer: httpx.Response) -> None:
    with pytest.raises(BadAnswer):
        await helix_of(ScriptedHttp(answer)).top_games()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refusal(400, 'Missing required parameter "broadcaster_id"'), ApiError),
        (refusal(403, "no"), Forbidden),
        (refusal(404, "no"), NotFound),
        (refusal(410, "gone"), ApiError),
        (refusal(401, "Missing scope: user:read:follows"), MissingScope),
        (refusal(401, "The ID in user_id must match the user ID found in the request's OAuth token"), MissingScope),
        (httpx.Response(302, headers={"Location": "https://elsewhere"}), ApiError),
        (httpx.Response(404, html="<h1>404</h1>"), NotFound),
        (httpx.ConnectTimeout("no"), NetworkError),
        (httpx.PoolTimeout("no"), NetworkError),
    ],
)
async def test_failures_that_are_final(answer: httpx.Response | Exception, error: type[MiniTtvError]) -> None:
    server = ScriptedHttp(answer)
    with pytest.raises(error) as caught:
        await helix_of(server).top_games()
    assert type(caught.value) is error
    assert str(caught.value)
    assert len(server.requests) == 1


async def test_a_scope_that_is_missing_is_told_to_whom_the_token_belongs() -> None:
    credentials = FakeCredentials("tok")
    server = ScriptedHttp(refusal(401, "Missing scope: user:read:follows"))
    with pytest.raises(MissingScope):
        await helix_of(server, credentials=credentials).followed_streams("7")
    assert credentials.lacking == ["Missing scope: user:read:follows"]
    assert credentials.refreshes == 0


async def test_the_message_of_twitch_is_kept() -> None:
    with pytest.raises(ApiError, match=r'Missing required parameter "x" \(HTTP 400\)'):
        await helix_of(ScriptedHttp(refusal(400, 'Missing required parameter "x"'))).top_games()


async def test_a_refused_token_is_renewed_once() -> None:
    server = ScriptedHttp(EXPIRED, EMPTY)
    await helix_of(server, "old", "new").top_games()
    assert [request.headers["Authorization"] for request in server.requests] == ["Bearer old", "Bearer new"]


async def test_a_second_refusal_is_final() -> None:
    server = ScriptedHttp(EXPIRED)
    with pytest.raises(Unauthorized):
        await helix_of(server, "old", "new", "newer").top_games()
    assert len(server.requests) == 2


async def test_without_a_new_token_the_refusal_is_told() -> None:
    server = ScriptedHttp(EXPIRED)
    with pytest.raises(Unauthorized, match="Invalid OAuth token"):
        await helix_of(server, "old").top_games()
    assert len(server.requests) == 1


async def test_nothing_is_asked_while_nobody_is_logged_in() -> None:
    server = ScriptedHttp(EMPTY)
    helix = HelixClient(server.client, "http://s.test/helix", ClientIdentity("client"), FakeCredentials())
    with pytest.raises(Unauthorized):
        await helix.top_games()
    assert server.requests == []


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_trouble_at_the_other_end_gets_one_more_try(status: int) -> None:
    clock = FakeTime()
    server = ScriptedHttp(httpx.Response(status, html="oops"), EMPTY)
    await helix_of(server, clock=clock).top_games()
    assert len(server.requests) == 2
    assert 0.5 <= clock.slept[0] <= 1.5
    server = ScriptedHttp(httpx.Response(status))
    with pytest.raises(ServerError):
        await helix_of(server).top_games()
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "error", [httpx.RemoteProtocolError("closed"), httpx.ReadError("reset"), httpx.ConnectError("refused")]
)
async def test_a_dropped_connection_is_made_anew_once(error: Exception) -> None:
    server = ScriptedHttp(error, EMPTY)
    await helix_of(server).top_games()
    assert len(server.requests) == 2
    with pytest.raises(NetworkError):
        await helix_of(ScriptedHttp(error)).top_games()


async def test_a_rate_limit_is_waited_for() -> None:
    clock = FakeTime()
    reset = str(int(clock.now) + 20)
    server = ScriptedHttp(refusal(429, "", ratelimit_reset=reset), EMPTY)
    await helix_of(server, clock=clock).top_games()
    assert len(server.requests) == 2
    assert 20 <= clock.slept[0] <= 20.3


async def test_the_servers_own_clock_counts() -> None:
    clock = FakeTime()
    server_now = clock.now + 7200
    limited = refusal(429, "", ratelimit_reset=str(int(server_now) + 5), date=formatdate(server_now, usegmt=True))
    await helix_of(ScriptedHttp(limited, EMPTY), clock=clock).top_games()
    assert 5 <= clock.slept[0] <= 5.3


@pytest.mark.parametrize(("reset", "seconds"), [("99999999999", 60), ("0", 1), ("soon", 1), ("1", 0.5), ("nan", 1)])
async def test_the_wait_is_bounded(reset: str, seconds: float) -> None:
    clock = FakeTime()
    await helix_of(ScriptedHttp(refusal(429, "", ratelimit_reset=reset), EMPTY), clock=clock).top_games()
    assert seconds <= clock.slept[0] <= seconds + 0.3


async def test_a_second_rate_limit_is_told() -> None:
    clock = FakeTime()
    with pytest.raises(RateLimited) as caught:
        await helix_of(ScriptedHttp(refusal(429, "", ratelimit_reset="1700000020")), clock=clock).top_games()
    assert caught.value.reset_at == 1_700_000_020


async def test_all_requests_wait_for_the_same_reset() -> None:
    clock = FakeTime()
    server = ScriptedHttp(refusal(429, "", ratelimit_reset=str(int(clock.now) + 30)), EMPTY)
    helix = helix_of(server, clock=clock)
    await asyncio.gather(helix.top_games(), helix.streams(), helix.users(ids=["1"]))
    assert len([request for request in server.requests if request.url.path.endswith("top")]) == 2
    assert clock.now - 1_700_000_000 < 62


async def test_calls_in_the_background_share_the_budget_and_go_last() -> None:
    clock = FakeTime()
    began: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        began.append(request.url.path)
        return httpx.Response(200, json={"data": []}, headers={"Ratelimit-Remaining": "1"})

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    budget = Budget(clock.sleep, clock.time, clock.time)
    helix = HelixClient(http, "http://s.test", ClientIdentity("c"), FakeCredentials("t"), budget=budget)
    quiet = helix.in_background()
    await helix.users(ids=["1"])
    await asyncio.gather(quiet.schedule("1"), helix.top_games(), helix.streams())
    assert began == ["/users", "/games/top", "/streams", "/schedule"]


async def test_an_answer_without_end_is_cut() -> None:
    class Endless(httpx.AsyncByteStream):
        @override
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield b" " * 1_000_000

    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=Endless()))
    helix = HelixClient(
        httpx.AsyncClient(transport=transport), "http://s.test", ClientIdentity("c"), FakeCredentials("t")
    )
    with pytest.raises(BadAnswer, match="too large"):
        await helix.top_games()


async def test_an_answer_that_trickles_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_json, "TOTAL_SECONDS", 0.05)

    class Trickle(httpx.AsyncByteStream):
        @override
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield b" "
                await asyncio.sleep(0.005)

    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=Trickle()))
    identity = ClientIdentity("c")
    helix = HelixClient(httpx.AsyncClient(transport=transport), "http://s.test", identity, FakeCredentials("t"))
    with pytest.raises(NetworkError, match="in time"):
        await helix.top_games()


async def test_a_cancelled_call_leaves_nothing_behind() -> None:
    begun = asyncio.Event()

    async def never(_: httpx.Request) -> httpx.Response:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    budget = Budget()
    http = httpx.AsyncClient(transport=httpx.MockTransport(never))
    helix = HelixClient(http, "http://s.test", ClientIdentity("c"), FakeCredentials("t"), budget=budget)
    call = asyncio.ensure_future(helix.top_games())
    await begun.wait()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    async with asyncio.timeout(1), budget.turn():
        pass


async def test_a_body_that_is_not_what_its_header_says() -> None:
    answer = httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no gzip"))
    transport = httpx.MockTransport(lambda _: answer)
    helix = HelixClient(
        httpx.AsyncClient(transport=transport), "http://s.test", ClientIdentity("c"), FakeCredentials("t")
    )
    with pytest.raises(BadAnswer):
        await helix.top_games()


async def test_what_is_sent_is_not_sent_twice() -> None:
    http = ScriptedHttp(refusal(503, "down"), json_answer({"data": []}))
    with pytest.raises(ServerError):
        await helix_of(http).calls.post("x", {"a": 1})
    assert len(http.requests) == 1
    http = ScriptedHttp(httpx.ReadError("gone"))
    with pytest.raises(NetworkError):
        await helix_of(http).calls.post("x", {})
    assert len(http.requests) == 1


async def test_what_was_refused_is_sent_once_more() -> None:
    http = ScriptedHttp(refusal(401, "Invalid OAuth token"), json_answer({"data": [1]}, 202))
    assert await helix_of(http, "old", "new").calls.post("x", {"a": "é"}) == {"data": [1]}
    assert [request.method for request in http.requests] == ["POST", "POST"]
    assert json.loads(http.requests[1].content) == {"a": "é"}
    http = ScriptedHttp(httpx.Response(204))
    assert await helix_of(http).calls.post("x", {}) == {}


async def test_what_is_gone_needs_no_deletion() -> None:
    http = ScriptedHttp(httpx.Response(204))
    await helix_of(http).calls.delete("x", [("id", "1")])
    assert (http.requests[0].method, http.requests[0].url.query) == ("DELETE", b"id=1")
    await helix_of(ScriptedHttp(refusal(404, "not found"))).calls.delete("x", [("id", "1")])
    with pytest.raises(Conflict):
        await helix_of(ScriptedHttp(refusal(409, "exists"))).calls.delete("x", [])
