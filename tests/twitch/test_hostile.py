"""Whatever a server answers, what comes out is one of our errors or a value that anybody can use."""

import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import MiniTtvError, Unauthorized
from mini_ttv.core.models import DeviceCode
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient
from tests.twitch.helix_asked import FakeCredentials, FakeTime, helix_of
from tests.twitch.json_values import json_values
from tests.twitch.scripted_http import ScriptedHttp

SECRET = Secret("secret")
DEVICE = DeviceCode(SECRET, "ABCDEFGH", "https://x.test", 1800, 5)

HELIX: dict[str, Callable[[HelixClient], Awaitable[object]]] = {
    "users": lambda helix: helix.users(ids=["1"]),
    "streams": lambda helix: helix.streams(),
    "streams of some": lambda helix: helix.streams(user_ids=["1"]),
    "followed streams": lambda helix: helix.followed_streams("1"),
    "followed channels": lambda helix: helix.followed_channels("1"),
    "channels": lambda helix: helix.channels(["1"]),
    "top games": lambda helix: helix.top_games(),
    "games": lambda helix: helix.games(["1"]),
    "search channels": lambda helix: helix.search_channels("a"),
    "search categories": lambda helix: helix.search_categories("a"),
    "videos": lambda helix: helix.videos(user_id="1"),
    "videos by id": lambda helix: helix.videos(ids=["1"]),
    "clips": lambda helix: helix.clips(broadcaster_id="1"),
    "schedule": lambda helix: helix.schedule("1"),
}
AUTH: dict[str, Callable[[AuthApi], Awaitable[object]]] = {
    "exchange": lambda auth: auth.exchange(SECRET),
    "refresh": lambda auth: auth.refresh(SECRET),
    "validate": lambda auth: auth.validate(SECRET),
    "revoke": lambda auth: auth.revoke(SECRET),
    "device code": lambda auth: auth.request_device_code(),
    "poll": lambda auth: auth.poll_device_code(DEVICE),
}
STATUSES = st.sampled_from([200, 200, 200, 204, 206, 301, 400, 401, 403, 404, 409, 410, 418, 429, 500, 503])
ITEMS = st.one_of(
    json_values,
    st.builds(lambda entries: {"data": entries, "pagination": {"cursor": "c"}}, st.lists(json_values, max_size=5)),
    st.builds(lambda entry: {"data": entry}, json_values),
)


async def usable(asked: Awaitable[object]) -> None:
    """Await it; a value must be fit to be shown and written, an error must be a sentence."""
    try:
        value = await asked
    except MiniTtvError as error:
        value = str(error)
        assert value
    for one in plain_values_in(value):
        if isinstance(one, str):
            one.encode()
        else:
            assert 0 <= one < 2**53


def plain_values_in(value: object) -> Iterator[str | float]:
    """All texts and numbers in a value, secrets aside."""
    if isinstance(value, str | int | float):
        yield value
    elif isinstance(value, list | tuple | frozenset):
        for entry in value:
            yield from plain_values_in(entry)
    elif is_dataclass(value):
        for field in fields(value):
            yield from plain_values_in(getattr(value, field.name))


def answer(status: int, value: object) -> httpx.Response:
    # Escapes: JSON can say halves of characters that way.
    return httpx.Response(status, content=json.dumps(value).encode())


@pytest.mark.parametrize("name", HELIX)
@given(status=STATUSES, value=ITEMS)
async def test_helix(name: str, status: int, value: object) -> None:
    await usable(HELIX[name](helix_of(ScriptedHttp(answer(status, value)))))


@pytest.mark.parametrize("name", AUTH)
@given(status=STATUSES, value=ITEMS)
async def test_sign_in(name: str, status: int, value: object) -> None:
    http = ScriptedHttp(answer(status, value)).client
    await usable(AUTH[name](AuthApi(http, "http://s.test", ClientIdentity("client", SECRET), "http://localhost:1")))


@given(status=STATUSES, value=json_values)
async def test_gql(status: int, value: object) -> None:
    for body in (value, [value, value], [{"data": value}, {"data": value}], [{"data": {"user": value}}] * 2):
        gql = GqlClient(ScriptedHttp(answer(status, body)).client, "http://s.test", sleep=FakeTime().sleep)
        await usable(gql.live_streams(["foo"]))


@given(status=STATUSES, body=st.binary(max_size=200), kind=st.sampled_from(["application/json", "text/html", "?"]))
async def test_bytes(status: int, body: bytes, kind: str) -> None:
    response = httpx.Response(status, content=body, headers={"Content-Type": kind})
    await usable(helix_of(ScriptedHttp(response)).streams())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"data": [{"id": "1", "login": "a"}, {"id": "2"',
        b"[" * 100_000 + b"]" * 100_000,
        b'{"data": ' * 50_000 + b"1" + b"}" * 50_000,
        b'{"data": [{"id": ' + b"9" * 6000 + b"}]}",
        b'{"data": [NaN, Infinity, -Infinity]}',
        b'{"data": [{"id": "\\ud800", "login": "a"}, {"id": "1", "login": "a", "display_name": "\\ud800"}]}',
        b"\xef\xbb\xbf{}",
        "{}".encode("utf-16"),
        b"\x00",
    ],
    ids=[str(number) for number in range(11)],
)
async def test_bodies_that_were_made_to_hurt(body: bytes) -> None:
    for ask in HELIX.values():
        await usable(ask(helix_of(ScriptedHttp(httpx.Response(200, content=body)))))


@pytest.mark.parametrize("name", ["ü", "a b", "a\r\nb", "\ud800", ""])
async def test_a_client_id_and_a_token_that_cannot_be_sent_are_refused_by_the_server(name: str) -> None:
    server = ScriptedHttp(httpx.Response(401, json={"message": "no"}))
    helix = HelixClient(server.client, "http://s.test", ClientIdentity(name), FakeCredentials(f"t{name}"))
    with pytest.raises(Unauthorized):
        await helix.streams()
    assert len(server.requests) == 1


@given(st.text(st.characters(), max_size=20))
async def test_anything_can_be_searched_for(words: str) -> None:
    helix = helix_of(ScriptedHttp(httpx.Response(200, json={"data": []})))
    for half in (words, words + "\ud800"):
        with suppress(MiniTtvError):
            await helix.search_channels(half)
            await helix.search_categories(half)
            await helix.users(logins=[half])
