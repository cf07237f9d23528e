"""What holds for all of Helix: tokens, scopes, pages, rate limits, error bodies."""

import aiohttp
import pytest

from mini_ttv.emulator.helix import ENDPOINTS
from mini_ttv.emulator.world import World
from tests.emulator.conftest import CONFIDENTIAL, PUBLIC, Headers, Login
from tests.emulator.helix_asker import Helix


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"Authorization": ""}, "OAuth token is missing"),
        ({"Authorization": "OAuth x"}, "OAuth token is missing"),
        ({"Authorization": "", "Client-Id": ""}, "Must provide a valid Client-ID or OAuth token"),
        ({"Client-Id": ""}, "Must provide a valid Client-ID or OAuth token"),
        ({"Authorization": "Bearer x"}, "Invalid OAuth token"),
        ({"Client-Id": CONFIDENTIAL}, "Client ID and OAuth token do not match"),
    ],
)
async def test_bad_credentials(
    http: aiohttp.ClientSession, log_in: Login, changes: dict[str, str], message: str
) -> None:
    headers = {key: value for key, value in {**log_in(), **changes}.items() if value}
    status, body = await Helix(http, headers).ask("/users")
    assert (status, body) == (401, {"error": "Unauthorized", "status": 401, "message": message})


async def test_expired_and_revoked_tokens(http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
    helix = Helix(http, log_in())
    world.clock.advance(14401)
    assert await helix.error("/users") == (401, "Invalid OAuth token")
    again = Helix(http, log_in())
    world.tokens.revoke_user(world.users["viewer"].id)
    assert await again.error("/users") == (401, "Invalid OAuth token")


@pytest.mark.parametrize(
    "endpoint", [one for one in ENDPOINTS if one.scope], ids=lambda one: f"{one.method} {one.path}"
)
async def test_scopes_are_checked(
    http: aiohttp.ClientSession, log_in: Login, app_headers: Headers, endpoint: object
) -> None:
    method, path, scope = (getattr(endpoint, name) for name in ("method", "path", "scope"))
    others = sorted({one.scope for one in ENDPOINTS if one.scope} - {scope})
    helix = Helix(http, log_in(*others))
    assert await helix.error(path, method=method) == (401, f"Missing scope: {scope}")
    assert await Helix(http, app_headers).error(path, method=method) == (401, "Missing User OAUTH Token")


@pytest.mark.parametrize(
    ("path", "parameter", "scope"),
    [
        ("/streams/followed", "user_id", "user:read:follows"),
        ("/channels/followed", "user_id", "user:read:follows"),
        ("/users/blocks", "broadcaster_id", "user:read:blocked_users"),
        ("/chat/emotes/user", "user_id", "user:read:emotes"),
    ],
)
async def test_only_ones_own(
    *, http: aiohttp.ClientSession, world: World, log_in: Login, path: str, parameter: str, scope: str
) -> None:
    helix = Helix(http, log_in(scope))
    message = f"The ID in {parameter} must match the user ID found in the request's OAuth token"
    assert await helix.error(path, {parameter: world.users["collector"].id}) == (401, message)
    assert await helix.error(path) == (400, f'Missing required parameter "{parameter}"')
    await helix.get(path, {parameter: world.users["viewer"].id})


class TestPages:
    async def test_all_pages_hold_everything_once(self, http: aiohttp.ClientSession, log_in: Login) -> None:
        helix = Helix(http, log_in())
        games = await helix.pages("/games/top", first="7")
        assert len(games) == len({game["id"] for game in games}) == 50

    async def test_last_page_has_an_empty_pagination(self, http: aiohttp.ClientSession, log_in: Login) -> None:
        body = await Helix(http, log_in()).get("/games/top", first="100")
        assert len(body["data"]) == 50
        assert body["pagination"] == {}

    async def test_before_goes_back(self, http: aiohttp.ClientSession, log_in: Login) -> None:
        helix = Helix(http, log_in())
        first = await helix.get("/games/top", first="5")
        second = await helix.get("/games/top", first="5", after=first["pagination"]["cursor"])
        back = await helix.get("/games/top", first="5", before=second["pagination"]["cursor"])
        assert back["data"] == first["data"]

    @pytest.mark.parametrize(
        ("first", "message"),
        [
            ("101", "the value must be less than or equal to 100"),
            ("0", "the value must be greater than or equal to 1"),
            ("-3", "the value must be greater than or equal to 1"),
            ("ten", "the value must be an integer"),
        ],
    )
    async def test_first_out_of_bounds(
        self, http: aiohttp.ClientSession, log_in: Login, first: str, message: str
    ) -> None:
        expected = (400, f'The parameter "first" was malformed: {message}')
        assert await Helix(http, log_in()).error("/streams", {"first": first}) == expected

    @pytest.mark.parametrize("cursor", ["nonsense", "e30=", "eyJhIjp7Ik9mZnNldCI6LTF9fQ==", "W10="])
    async def test_invalid_cursor(self, http: aiohttp.ClientSession, log_in: Login, cursor: str) -> None:
        assert await Helix(http, log_in()).error("/streams", {"after": cursor}) == (400, "Invalid cursor.")

    async def test_too_many_values(self, http: aiohttp.ClientSession, log_in: Login) -> None:
        helix = Helix(http, log_in())
        status, message = await helix.error("/streams", [("user_id", str(number)) for number in range(101)])
        assert status == 400
        assert message.startswith('The parameter "user_id" was malformed')
        ids = [("id", str(number)) for number in range(60)] + [("login", f"x{number}") for number in range(60)]
        assert (await helix.error("/users", ids))[0] == 400


class TestRateLimit:
    async def test_headers_and_429(self, http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
        helix = Helix(http, log_in())
        await helix.get("/users")
        assert helix.last_headers["Ratelimit-Limit"] == "800"
        assert helix.last_headers["Ratelimit-Remaining"] == "799"
        assert 0 <= int(helix.last_headers["Ratelimit-Reset"]) - world.clock.timestamp() <= 2
        world.rate_limits.leave(1, PUBLIC, world.users["viewer"].id)
        await helix.get("/users")
        status, body = await helix.ask("/users")
        assert (status, body["error"], body["status"]) == (429, "Too Many Requests", 429)
        assert helix.last_headers["Ratelimit-Remaining"] == "0"
        assert 55 <= int(helix.last_headers["Ratelimit-Reset"]) - world.clock.timestamp() <= 61
        world.clock.advance(3)
        await helix.get("/users")

    async def test_every_user_and_the_app_have_their_own(
        self, http: aiohttp.ClientSession, world: World, log_in: Login, app_headers: Headers
    ) -> None:
        world.rate_limits.leave(0, PUBLIC, world.users["viewer"].id)
        await Helix(http, log_in(login="collector")).get("/users")
        await Helix(http, app_headers).get("/games/top")
        assert (await Helix(http, log_in()).error("/users"))[0] == 429


async def test_removed_and_unknown_paths(http: aiohttp.ClientSession, log_in: Login) -> None:
    helix = Helix(http, log_in())
    assert (await helix.error("/users/follows"))[0] == 410
    assert (await helix.error("/nothing/here"))[0] == 404
    assert (await helix.error("/streams", method="POST"))[0] == 404


@pytest.mark.parametrize("text", ["{", "[]", '"x"'])
async def test_a_body_that_is_no_object(http: aiohttp.ClientSession, log_in: Login, text: str) -> None:
    headers = log_in("user:write:chat")
    async with http.post("/helix/chat/messages", data=text, headers=headers) as response:
        assert response.status == 400
        assert (await response.json())["error"] == "Bad Request"
