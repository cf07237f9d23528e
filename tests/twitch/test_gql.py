"""The website's API, as asked by people who are not logged in."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import httpx
import pytest

from mini_ttv.core.errors import ApiError, BadAnswer, MiniTtvError, NetworkError, ServerError
from mini_ttv.core.models import User
from mini_ttv.core.translation import Language, speak
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.twitch.gql import GqlClient
from tests.twitch.helix_asked import FakeTime
from tests.twitch.scripted_http import ScriptedHttp, json_answer

SHELL = {"data": {"userOrError": {"displayName": "Foo"}}}
METADATA = {"data": {"user": {"lastBroadcast": {"title": "t"}, "stream": {"id": "1", "game": {"name": "g"}}}}}
UNKNOWN = [{"data": {"userOrError": {"reason": "UNKNOWN"}}}, {"data": {"user": None}}]
OFFLINE = [SHELL, {"data": {"user": {"lastBroadcast": {"title": "t"}, "stream": None}}}]


def client(*answers: httpx.Response | Exception) -> tuple[GqlClient, ScriptedHttp]:
    server = ScriptedHttp(*answers)
    return GqlClient(server.client, "http://g.test/", sleep=FakeTime().sleep), server


async def test_the_question_is_the_websites() -> None:
    gql, server = client(json_answer([SHELL, METADATA]))
    await gql.live_streams(["Foo"])
    (request,) = server.requests
    assert (request.method, str(request.url)) == ("POST", "http://g.test/gql")
    assert request.headers["Client-ID"] == "kimne78kx3ncx6brgo4mv6wki5h1ko"
    assert "Authorization" not in request.headers
    shell, metadata = json.loads(request.content)
    assert (shell["operationName"], shell["variables"]) == ("ChannelShell", {"login": "foo"})
    assert (metadata["operationName"], metadata["variables"]) == (
        "StreamMetadata",
        {"channelLogin": "foo", "includeIsDJ": True},
    )
    assert len(shell["extensions"]["persistedQuery"]["sha256Hash"]) == 64


async def test_what_an_answer_lacks_is_empty() -> None:
    gql, _ = client(json_answer([SHELL, METADATA]))
    before = datetime.now(UTC)
    (stream,) = await gql.live_streams(["Foo"])
    assert (stream.id, stream.user_id, stream.user_login, stream.user_name) == ("1", "", "foo", "Foo")
    assert (stream.title, stream.game_name, stream.game_id, stream.viewer_count) == ("t", "g", "", 0)
    assert before <= stream.started_at <= datetime.now(UTC)


async def test_what_an_answer_has_is_taken() -> None:
    shell = {"data": {"userOrError": {"id": "7", "displayName": "Foo", "stream": {"viewersCount": 12}}}}
    stream = {"id": "1", "type": "live", "createdAt": "2026-01-02T03:04:05Z", "game": {"id": "5", "name": "g"}}
    metadata = {"data": {"user": {"id": "7", "lastBroadcast": None, "stream": stream}}}
    gql, _ = client(json_answer([shell, metadata]))
    (found,) = await gql.live_streams(["foo"])
    assert (found.user_id, found.viewer_count, found.game_id, found.title) == ("7", 12, "5", "")
    assert found.started_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


async def test_offline_unknown_and_rerun_are_not_live() -> None:
    rerun = {"data": {"user": {"stream": {"id": "1", "type": "rerun"}}}}
    gql, _ = client(json_answer([*UNKNOWN, *OFFLINE, SHELL, rerun, SHELL, METADATA]))
    streams = await gql.live_streams(["nobody", "asleep", "again", "foo"])
    assert [stream.user_login for stream in streams] == ["foo"]


async def test_nobody_is_asked_for_without_a_request() -> None:
    gql, server = client(json_answer([]))
    assert await gql.live_streams(["", ""]) == []
    assert server.requests == []


async def test_many_channels_take_several_calls_each_once() -> None:
    names = [f"name{number}" for number in range(40)]
    gql, server = client(
        json_answer([SHELL, METADATA] * 15), json_answer([SHELL, METADATA] * 15), json_answer([SHELL, METADATA] * 10)
    )
    streams = await gql.live_streams([*names, "NAME3"])
    assert [stream.user_login for stream in streams] == names
    assert [len(json.loads(request.content)) for request in server.requests] == [30, 30, 20]


async def test_one_operation_that_fails_costs_only_its_channel() -> None:
    failed = {"errors": [{"message": "service timeout"}], "data": None}
    gql, _ = client(json_answer([SHELL, failed, SHELL, METADATA]))
    assert [stream.user_login for stream in await gql.live_streams(["slow", "foo"])] == ["foo"]


async def test_a_name_that_no_channel_can_have_is_no_channel() -> None:
    gql, _ = client(json_answer([SHELL, METADATA]))
    assert await gql.live_streams(["../x"]) == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ([{"errors": [{"message": "PersistedQueryNotFound"}]}] * 2, "changed how its website asks"),
        ([SHELL, {"errors": [{"message": "PersistedQueryNotFound"}]}], "changed how its website asks"),
        ([{"errors": [{"message": "failed integrity check"}]}] * 2, "only its own website"),
        ([{"errors": [{"message": "service error"}]}] * 2, "service error"),
        ({"error": "Unauthorized", "status": 401, "message": "no"}, "no"),
        ({"errors": [{"message": "PersistedQueryNotFound"}]}, "changed how its website asks"),
        ([{}, {}], "cannot be read"),
        ([SHELL], "cannot be read"),
        ({"data": {}}, "cannot be read"),
        (7, "cannot be read"),
    ],
)
async def test_what_cannot_be_answered_is_told_in_words(answer: object, words: str) -> None:
    gql, _ = client(json_answer(answer))
    with pytest.raises(BadAnswer, match=words):
        await gql.live_streams(["foo"])


async def test_a_refusal_of_a_part_is_told_in_the_language_of_the_person() -> None:
    speak(Language(lambda text, _comment, _count: f"¡{text}!"))
    try:
        gql, _ = client(json_answer([SHELL, {"errors": [{"message": "PersistedQueryNotFound"}]}]))
        with pytest.raises(BadAnswer, match=r"^¡Twitch has changed"):
            await gql.live_streams(["foo"])
    finally:
        speak(Language())


@pytest.mark.parametrize(
    ("answer", "error", "calls"),
    [
        (json_answer({"error": "Unauthorized", "status": 401, "message": "The token is invalid."}, 401), ApiError, 1),
        (httpx.Response(400, html="<html>"), ApiError, 1),
        (httpx.Response(502, html="<html>"), ServerError, 2),
        (httpx.Response(200, html="<html>"), BadAnswer, 1),
        (httpx.ReadError("gone"), NetworkError, 2),
        (httpx.ConnectTimeout("slow"), NetworkError, 1),
    ],
)
async def test_failures(answer: httpx.Response | Exception, error: type[MiniTtvError], calls: int) -> None:
    gql, server = client(answer)
    with pytest.raises(error):
        await gql.live_streams(["foo"])
    assert len(server.requests) == calls


async def test_people_are_known_by_their_shells() -> None:
    whole = {"id": "7", "displayName": "Foo", "profileImageURL": "http://p.test/7.png"}
    shells = [whole, {"id": "8"}, {"displayName": "No id"}, {"reason": "UNKNOWN"}, None]
    gql, server = client(json_answer([{"data": {"userOrError": shell}} for shell in shells]))
    found = await gql.users(["Foo", "bar", "foo", "", "baz", "qux", "quux"])
    assert found == [User("7", "foo", "Foo", "http://p.test/7.png"), User("8", "bar", "bar")]
    assert len(json.loads(server.requests[0].content)) == 5


async def test_many_people_take_some_calls() -> None:
    answers = [json_answer([{"data": {"userOrError": {"id": "7"}}}] * count) for count in (35, 5)]
    gql, server = client(*answers)
    assert len(await gql.users(f"login{number}" for number in range(40))) == 40
    assert [len(json.loads(request.content)) for request in server.requests] == [35, 5]


class TestAgainstTheLocalTwitch:
    @pytest.fixture
    async def emulator(self) -> AsyncIterator[Emulator]:
        async with Emulator(world=World(chat_rate=0)) as running:
            yield running

    async def test_live_and_not(self, emulator: Emulator) -> None:
        world = emulator.world
        async with httpx.AsyncClient() as http:
            gql = GqlClient(http, emulator.endpoints["gql"], emulator.endpoints["previews"])
            live = world.live_channels()[:20]
            asleep = [channel for channel in world.channels.values() if not channel.live][:3]
            streams = await gql.live_streams([channel.login for channel in [*live, *asleep]] + ["no_such_channel"])
            assert [stream.user_id for stream in streams] == [channel.id for channel in live]
            assert streams[0].viewer_count > 0
            assert streams[0].title == live[0].title
            picture = await http.get(streams[0].thumbnail_url.format(width=320, height=180))
            assert picture.headers["content-type"] == "image/png"
            assert live[0].started_at is not None
            assert abs((streams[0].started_at - live[0].started_at).total_seconds()) < 1
            await self._refused(emulator, gql, live[0].login)

    async def test_people_live_or_not(self, emulator: Emulator) -> None:
        async with httpx.AsyncClient() as http:
            gql = GqlClient(http, emulator.endpoints["gql"], emulator.endpoints["previews"])
            people = list(emulator.world.channels.values())[:20]
            found = await gql.users([channel.login for channel in people] + ["no_such_channel"])
            assert [user.id for user in found] == [channel.id for channel in people]
            assert all(user.profile_image_url.startswith(emulator.base_url) for user in found)

    async def _refused(self, emulator: Emulator, gql: GqlClient, login: str) -> None:
        async with httpx.AsyncClient() as http:
            for switch, words in (("outdated", "website asks"), ("integrity", "only its own"), ("unauthorized", "401")):
                await http.post(f"{emulator.base_url}/_control/video", json={"login": login, "gql": switch})
                with pytest.raises(MiniTtvError, match=words):
                    await gql.live_streams([login])
