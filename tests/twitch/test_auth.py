from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import (
    ApiError,
    BadAnswer,
    ClientRefused,
    CodeExpired,
    LoginError,
    MiniTtvError,
    NetworkError,
    RateLimited,
    ServerError,
    Unauthorized,
)
from mini_ttv.core.models import DeviceCode
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.auth import SCOPES, AuthApi
from tests.twitch.scripted_http import ScriptedHttp, json_answer, refusal

BASE = "http://server.test/oauth2"
REDIRECT = "http://localhost:17563/oauth2/callback"
CODE_ANSWER = {
    "access_token": "rfx2uswqe8l4g1mkagrvg5tv0ks3",
    "expires_in": 14124,
    "refresh_token": "5b93chm6hdve3mycz05zfzatkfdenfspp1h1ar2xxdalen01",
    "scope": ["channel:moderate", "chat:edit", "chat:read"],
    "token_type": "bearer",
}
DEVICE_ANSWER = {
    "device_code": "ike3GM8QIdYZs43KdrWPIO36LofILoCyFEzjlQ91",
    "expires_in": 1800,
    "interval": 5,
    "user_code": "ABCDEFGH",
    "verification_uri": "https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH",
}
VALIDATION = {
    "client_id": "wbmytr93xzw8zbg0p1izqyzzc5mbiz",
    "login": "twitchdev",
    "scopes": ["channel:read:subscriptions"],
    "user_id": "141981764",
    "expires_in": 5520838,
}
DEVICE = DeviceCode(Secret("device"), "ABCDEFGH", "https://x.test", 1800, 5)


def api(server: ScriptedHttp, secret: str = "") -> AuthApi:
    return AuthApi(server.client, BASE, ClientIdentity("client", Secret(secret)), REDIRECT)


def query(url: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}


def test_a_confidential_client_asks_for_a_code() -> None:
    url = api(ScriptedHttp(json_answer({})), "secret").authorize_url(Secret("s1"))
    assert url.startswith(f"{BASE}/authorize?")
    assert query(url) == {
        "client_id": "client",
        "redirect_uri": REDIRECT,
        "response_type": "code",
        "scope": " ".join(SCOPES),
        "state": "s1",
    }
    assert "secret" not in url


def test_a_public_client_asks_for_a_token() -> None:
    url = api(ScriptedHttp(json_answer({}))).authorize_url(Secret("s1"), force_verify=True)
    assert query(url)["response_type"] == "token"
    assert query(url)["force_verify"] == "true"


def test_the_scopes_are_those_that_the_product_uses() -> None:
    wanted = {"user:read:follows", "user:read:chat", "chat:read", "user:read:emotes", "user:write:chat", "chat:edit"}
    assert api(ScriptedHttp(json_answer({}))).scopes == wanted


async def test_a_code_becomes_a_token() -> None:
    server = ScriptedHttp(json_answer(CODE_ANSWER))
    token = await api(server, "secret").exchange(Secret("code"))
    assert token.access_token.reveal() == CODE_ANSWER["access_token"]
    assert token.refresh_token == Secret(str(CODE_ANSWER["refresh_token"]))
    assert token.scope == {"channel:moderate", "chat:edit", "chat:read"}
    assert token.expires_at is not None
    assert abs(token.expires_at - datetime.now(UTC) - timedelta(seconds=14124)) < timedelta(seconds=30)
    assert server.form() == {
        "client_id": "client",
        "client_secret": "secret",
        "grant_type": "authorization_code",
        "code": "code",
        "redirect_uri": REDIRECT,
    }
    assert str(server.requests[0].url) == f"{BASE}/token"


@pytest.mark.parametrize(
    ("status", "message", "words"),
    [
        (400, "Invalid authorization code", "Try again"),
        (400, "missing client secret", "client secret"),
        (403, "invalid client secret", "client secret"),
        (400, "invalid client", "client id"),
        (400, "invalid scope requested: 'foo'", "foo"),
    ],
)
async def test_refused_codes_are_told_in_words(status: int, message: str, words: str) -> None:
    server = ScriptedHttp(json_answer({"status": status, "message": message}, status))
    with pytest.raises(LoginError, match=words):
        await api(server, "secret").exchange(Secret("code"))


async def test_a_refresh_gives_the_new_pair() -> None:
    server = ScriptedHttp(
        json_answer({"access_token": "new", "refresh_token": "eyJf%asd=", "scope": ["a"], "token_type": "bearer"})
    )
    token = await api(server).refresh(Secret("old%&="))
    assert token.refresh_token == Secret("eyJf%asd=")
    assert token.expires_at is None
    assert server.form() == {"client_id": "client", "grant_type": "refresh_token", "refresh_token": "old%&="}


async def test_a_refresh_token_that_is_not_replaced_is_kept() -> None:
    token = await api(ScriptedHttp(json_answer({"access_token": "new", "scope": None}))).refresh(Secret("old"))
    assert token.refresh_token == Secret("old")
    assert token.scope == frozenset()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refusal(400, "Invalid refresh token"), Unauthorized),
        (refusal(401, "whatever"), Unauthorized),
        (refusal(400, "missing client secret"), ClientRefused),
        (refusal(403, "invalid client secret"), ClientRefused),
        (refusal(400, "missing grant type"), ApiError),
        (refusal(429, "slow down"), RateLimited),
        (refusal(500, ""), ServerError),
        (httpx.Response(502, html="<h1>Bad gateway</h1>"), ServerError),
        (httpx.Response(200, html="<h1>Hello</h1>"), BadAnswer),
        (httpx.Response(200), BadAnswer),
        (json_answer([]), BadAnswer),
        (json_answer({"access_token": ""}), BadAnswer),
        (json_answer({"access_token": "two\r\nlines"}), BadAnswer),
        (json_answer({"access_token": 5}), BadAnswer),
        (httpx.ConnectTimeout("no"), NetworkError),
        (httpx.ReadTimeout("no"), NetworkError),
    ],
)
async def test_each_failure_of_a_refresh_has_its_error(
    answer: httpx.Response | Exception, error: type[MiniTtvError]
) -> None:
    with pytest.raises(error) as caught:
        await api(ScriptedHttp(answer)).refresh(Secret("old-and-secret"))
    assert type(caught.value) is error
    assert "old-and-secret" not in str(caught.value)


async def test_validation_says_whose_token_it_is() -> None:
    server = ScriptedHttp(json_answer(VALIDATION))
    validation = await api(server).validate(Secret("tok"))
    assert (validation.login, validation.user_id) == ("twitchdev", "141981764")
    assert validation.scopes == {"channel:read:subscriptions"}
    assert validation.expires_in == 5520838
    assert server.requests[0].headers["Authorization"] == "OAuth tok"


async def test_a_token_without_scopes_is_valid() -> None:
    server = ScriptedHttp(json_answer({**VALIDATION, "scopes": None}))
    assert (await api(server).validate(Secret("tok"))).scopes == frozenset()


@pytest.mark.parametrize("message", ["invalid access token", "missing authorization token", "missing scope"])
async def test_a_bad_token_is_unauthorized(message: str) -> None:
    with pytest.raises(Unauthorized):
        await api(ScriptedHttp(refusal(401, message))).validate(Secret("tok"))


async def test_an_application_token_is_nobodys() -> None:
    server = ScriptedHttp(json_answer({"client_id": "x", "scopes": [], "expires_in": 5}))
    with pytest.raises(LoginError, match="no user"):
        await api(server).validate(Secret("tok"))


@pytest.mark.parametrize("answer", [httpx.Response(200), refusal(400, "Invalid token")])
async def test_a_revoked_token_may_be_revoked_again(answer: httpx.Response) -> None:
    server = ScriptedHttp(answer)
    await api(server).revoke(Secret("tok"))
    assert server.form() == {"client_id": "client", "token": "tok"}


async def test_a_refused_revocation_is_an_error() -> None:
    with pytest.raises(ApiError):
        await api(ScriptedHttp(refusal(404, "client does not exist"))).revoke(Secret("tok"))


async def test_a_device_code_is_asked_for_with_plural_scopes() -> None:
    server = ScriptedHttp(json_answer(DEVICE_ANSWER))
    code = await api(server).request_device_code()
    assert code.user_code == "ABCDEFGH"
    assert code.device_code.reveal() == DEVICE_ANSWER["device_code"]
    assert code.verification_uri == DEVICE_ANSWER["verification_uri"]
    assert (code.expires_in, code.interval) == (1800, 5)
    assert server.form() == {"client_id": "client", "scopes": " ".join(SCOPES)}


@pytest.mark.parametrize("missing", ["device_code", "user_code", "verification_uri"])
async def test_half_a_device_answer_is_none(missing: str) -> None:
    with pytest.raises(BadAnswer):
        await api(ScriptedHttp(json_answer({**DEVICE_ANSWER, missing: ""}))).request_device_code()


async def test_a_device_address_is_one_of_the_web() -> None:
    with pytest.raises(BadAnswer):
        await api(ScriptedHttp(json_answer({**DEVICE_ANSWER, "verification_uri": "file:///x"}))).request_device_code()


async def test_silly_intervals_are_bounded() -> None:
    server = ScriptedHttp(json_answer({**DEVICE_ANSWER, "interval": 0, "expires_in": 10**9}))
    code = await api(server).request_device_code()
    assert (code.expires_in, code.interval) == (3600, 1)


async def test_an_unknown_client_gets_no_device_code() -> None:
    with pytest.raises(ClientRefused, match="client id"):
        await api(ScriptedHttp(refusal(400, "invalid client"))).request_device_code()


async def test_polling_waits_and_then_brings_the_token() -> None:
    server = ScriptedHttp(refusal(400, "Authorization_Pending"), json_answer(CODE_ANSWER))
    auth = api(server)
    assert await auth.poll_device_code(DEVICE) is None
    token = await auth.poll_device_code(DEVICE)
    assert token is not None
    assert token.access_token == Secret(str(CODE_ANSWER["access_token"]))
    assert server.form()["grant_type"] == "urn:ietf:params:oauth:grant-type:device_code"
    assert server.form()["device_code"] == "device"


@pytest.mark.parametrize("message", ["invalid device code", "Invalid device code"])
async def test_a_used_device_code_is_told(message: str) -> None:
    with pytest.raises(CodeExpired, match="new one"):
        await api(ScriptedHttp(refusal(400, message))).poll_device_code(DEVICE)


async def test_trouble_at_the_other_end_does_not_end_the_polling() -> None:
    with pytest.raises(ServerError):
        await api(ScriptedHttp(refusal(503, ""))).poll_device_code(DEVICE)
