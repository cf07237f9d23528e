"""The authorize page: what a person and an app see there."""

from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.conftest import PUBLIC, REDIRECT
from tests.emulator.oauth_form import authorize_url, check_value, decide, query_of, sign_in, submit


async def test_login_and_consent_lead_back_with_a_code(http: aiohttp.ClientSession) -> None:
    async with http.get(authorize_url()) as response:
        page = await response.text()
    assert response.status == 200
    assert all(part in page for part in ('id="username"', 'id="password"', 'id="log-in"'))
    location = await decide(http, authorize_url(), "authorize")
    assert location.startswith(REDIRECT + "?code=")
    assert "scope=user%3Aread%3Afollows+chat%3Aread" in location
    assert query_of(location)["state"] == "s+t/a=te&1"


async def test_consent_page_names_app_user_and_wishes(http: aiohttp.ClientSession) -> None:
    await sign_in(http, authorize_url())
    async with http.get(authorize_url()) as response:
        page = await response.text()
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Frame-Options"] == "DENY"
    assert all(part in page for part in ("Mini TTV", "Viewer", "View the channels that you follow", 'id="deny"'))


async def test_implicit_grant_answers_in_the_fragment(http: aiohttp.ClientSession, world: World) -> None:
    location = await decide(http, authorize_url(response_type="token"), "authorize")
    assert not urlsplit(location).query
    fragment = {key: values[0] for key, values in parse_qs(urlsplit(location).fragment).items()}
    assert list(fragment) == ["access_token", "scope", "state", "token_type"]
    assert fragment["token_type"] == "bearer"
    token = world.tokens.find(fragment["access_token"])
    assert token is not None
    assert token.user_id == world.users["viewer"].id
    world.clock.advance(59 * 24 * 3600)
    assert world.tokens.find(fragment["access_token"]) is not None
    world.clock.advance(2 * 24 * 3600)
    assert world.tokens.find(fragment["access_token"]) is None


@pytest.mark.parametrize("response_type", ["code", "token"])
async def test_deny_answers_in_the_query_of_both_flows(http: aiohttp.ClientSession, response_type: str) -> None:
    location = await decide(http, authorize_url(response_type=response_type, state="x"), "deny")
    assert location == f"{REDIRECT}?error=access_denied&error_description=The+user+denied+you+access&state=x"


async def test_mismatch_goes_to_the_first_registered_uri(http: aiohttp.ClientSession) -> None:
    url = authorize_url(redirect_uri="http://localhost:17563/", state="x")
    async with http.get(url, allow_redirects=False) as response:
        location = response.headers["Location"]
    assert location == (
        f"{REDIRECT}?error=redirect_mismatch"
        "&error_description=Parameter+redirect_uri+does+not+match+registered+URI&state=x"
    )
    assert (await submit(http, url, action="login")).headers["Location"] == location


async def test_redirect_uri_without_a_path_gets_one(http: aiohttp.ClientSession) -> None:
    location = await decide(http, authorize_url(redirect_uri="http://localhost:3000", state=""), "authorize")
    assert location.startswith("http://localhost:3000/?code=")
    assert "state" not in query_of(location)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"client_id": "nobody"}, "invalid client"),
        ({"client_id": ""}, "missing client id"),
        ({"response_type": "cod"}, "invalid response type"),
        ({"response_type": ""}, "missing response type"),
        ({"scope": "chat:read foo"}, "invalid scope requested: 'foo'"),
    ],
)
async def test_malformed_requests_are_answered_without_a_redirect(
    http: aiohttp.ClientSession, changes: dict[str, str], message: str
) -> None:
    async with http.get(authorize_url(**changes), allow_redirects=False) as response:
        assert response.status == 400
        assert await response.json() == {"status": 400, "message": message}


async def test_wrong_password_shows_the_form_again(http: aiohttp.ClientSession) -> None:
    url = authorize_url()
    async with http.post(url, data={"action": "login", "username": '"><b>', "password": "no"}) as response:
        page = await response.text()
    assert response.status == 401
    assert "Incorrect user name or password." in page
    assert "&quot;&gt;&lt;b&gt;" in page
    assert "<b>" not in page


async def test_allowed_before_means_no_page_unless_forced(http: aiohttp.ClientSession) -> None:
    await decide(http, authorize_url(), "authorize")
    async with http.get(authorize_url(scope="chat:read"), allow_redirects=False) as response:
        assert response.status == 302
    async with http.get(authorize_url(force_verify="true"), allow_redirects=False) as response:
        assert response.status == 200
    async with http.get(authorize_url(scope="chat:edit"), allow_redirects=False) as response:
        assert response.status == 200


async def test_not_you_logs_out(http: aiohttp.ClientSession) -> None:
    url = authorize_url()
    await sign_in(http, url)
    response = await submit(http, url, action="switch", check=await check_value(http, url))
    assert response.status == 303
    async with http.get(url) as response:
        assert 'id="username"' in await response.text()


async def test_a_strange_form_allows_nothing(http: aiohttp.ClientSession) -> None:
    url = authorize_url()
    assert (await submit(http, url, action="authorize", check="")).status == 303  # nobody has logged in
    await sign_in(http, url)
    assert (await submit(http, url, action="authorize", check="0" * 64)).status == 303
    answer = await submit(http, url, action="jump", check=await check_value(http, url))
    assert answer.status == 400


async def test_consent_without_scopes(http: aiohttp.ClientSession, world: World) -> None:
    location = await decide(http, authorize_url(scope=""), "authorize")
    assert query_of(location.replace("scope=&", ""))["code"]
    assert world.tokens.consented(PUBLIC, world.users["viewer"].id, [])
