"""Token, validate, revoke and the device code flow: every documented body."""

from typing import Any

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.conftest import CONFIDENTIAL, PUBLIC, REDIRECT, SECRET
from tests.emulator.oauth_form import check_value, sign_in, submit

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


async def post(http: aiohttp.ClientSession, path: str, **values: str) -> tuple[int, Any]:
    async with http.post(f"/oauth2/{path}", data=values) as response:
        return response.status, (await response.json() if response.content_type == "application/json" else None)


async def token(http: aiohttp.ClientSession, **values: str) -> tuple[int, Any]:
    return await post(http, "token", **values)


async def validate(http: aiohttp.ClientSession, header: str | None) -> tuple[int, Any]:
    async with http.get("/oauth2/validate", headers={"Authorization": header} if header else {}) as response:
        return response.status, await response.json()


def error(status: int, message: str) -> tuple[int, dict[str, object]]:
    return status, {"status": status, "message": message}


class TestAuthorizationCode:
    @staticmethod
    def grant(world: World, *scopes: str, client_id: str = CONFIDENTIAL) -> dict[str, str]:
        code = world.tokens.new_grant(client_id, world.users["viewer"].id, scopes, REDIRECT).code
        return {"grant_type": "authorization_code", "client_id": client_id, "code": code, "redirect_uri": REDIRECT}

    async def test_success(self, http: aiohttp.ClientSession, world: World) -> None:
        values = self.grant(world, "chat:edit", "chat:read")
        status, body = await token(http, **values, client_secret=SECRET)
        assert status == 200
        assert list(body) == ["access_token", "expires_in", "refresh_token", "scope", "token_type"]
        assert body["scope"] == ["chat:edit", "chat:read"]
        assert body["token_type"] == "bearer"
        assert body["expires_in"] == 14400
        assert await token(http, **values, client_secret=SECRET) == error(400, "Invalid authorization code")

    async def test_no_scope_key_where_none_was_asked(self, http: aiohttp.ClientSession, world: World) -> None:
        _, body = await token(http, **self.grant(world), client_secret=SECRET)
        assert "scope" not in body
        _, validated = await validate(http, f"OAuth {body['access_token']}")
        assert validated["scopes"] is None

    async def test_parameters_in_the_query_work_too(self, http: aiohttp.ClientSession, world: World) -> None:
        params = {**self.grant(world), "client_secret": SECRET}
        async with http.post("/oauth2/token", params=params) as response:
            assert response.status == 200

    async def test_public_client_cannot(self, http: aiohttp.ClientSession, world: World) -> None:
        values = self.grant(world, client_id=PUBLIC)
        assert await token(http, **values) == error(400, "missing client secret")
        assert await token(http, **values, client_secret="any") == error(403, "invalid client secret")

    async def test_expired_code(self, http: aiohttp.ClientSession, world: World) -> None:
        values = self.grant(world)
        world.clock.advance(601)
        assert await token(http, **values, client_secret=SECRET) == error(400, "Invalid authorization code")

    async def test_other_redirect_uri(self, http: aiohttp.ClientSession, world: World) -> None:
        values = self.grant(world) | {"redirect_uri": "http://localhost:3000"}
        message = "Parameter redirect_uri does not match registered URI"
        assert await token(http, **values, client_secret=SECRET) == error(400, message)

    @pytest.mark.parametrize(
        ("changes", "status", "message"),
        [
            ({"client_id": ""}, 400, "missing client id"),
            ({"client_id": "nobody"}, 400, "invalid client"),
            ({"client_secret": ""}, 400, "missing client secret"),
            ({"client_secret": "wrong"}, 403, "invalid client secret"),
            ({"code": ""}, 400, "missing code"),
            ({"code": "wrong"}, 400, "Invalid authorization code"),
            ({"grant_type": ""}, 400, "missing grant type"),
            ({"grant_type": "password"}, 400, "invalid grant type"),
        ],
    )
    async def test_errors(
        self, http: aiohttp.ClientSession, world: World, changes: dict[str, str], status: int, message: str
    ) -> None:
        values = {**self.grant(world), "client_secret": SECRET, **changes}
        assert await token(http, **values) == error(status, message)


class TestRefresh:
    async def test_public_refresh_token_is_good_once(self, http: aiohttp.ClientSession, world: World) -> None:
        issued = world.tokens.issue(PUBLIC, world.users["viewer"].id, ["chat:read"]).to_json()
        first = {"grant_type": "refresh_token", "client_id": PUBLIC, "refresh_token": str(issued["refresh_token"])}
        status, body = await token(http, **first)
        assert status == 200
        assert body["scope"] == ["chat:read"]
        assert body["refresh_token"] != issued["refresh_token"]
        assert await token(http, **first) == error(400, "Invalid refresh token")
        assert (await token(http, **first | {"refresh_token": body["refresh_token"]}))[0] == 200

    async def test_public_refresh_token_dies_after_30_days(self, http: aiohttp.ClientSession, world: World) -> None:
        issued = world.tokens.issue(PUBLIC, world.users["viewer"].id, []).to_json()
        world.clock.advance(30 * 24 * 3600 + 1)
        values = {"grant_type": "refresh_token", "client_id": PUBLIC, "refresh_token": str(issued["refresh_token"])}
        assert await token(http, **values) == error(400, "Invalid refresh token")

    async def test_confidential_refresh_token_lives_on(self, http: aiohttp.ClientSession, world: World) -> None:
        issued = world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, []).to_json()
        world.clock.advance(400 * 24 * 3600)
        values = {
            "grant_type": "refresh_token",
            "client_id": CONFIDENTIAL,
            "client_secret": SECRET,
            "refresh_token": str(issued["refresh_token"]),
        }
        tokens = []
        for _ in range(52):
            status, body = await token(http, **values)
            assert status == 200
            assert body["refresh_token"] == issued["refresh_token"]
            tokens.append(body["access_token"])
        assert world.tokens.find(tokens[1]) is None  # at most 50 access tokens per refresh token
        assert world.tokens.find(tokens[2]) is not None

    async def test_errors(self, http: aiohttp.ClientSession, world: World) -> None:
        refresh = str(world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, []).to_json()["refresh_token"])
        values = {"grant_type": "refresh_token", "client_id": CONFIDENTIAL, "refresh_token": refresh}
        assert await token(http, **values) == error(400, "missing client secret")
        assert await token(http, **values, client_secret="no") == error(403, "invalid client secret")
        assert await token(http, **values | {"client_id": PUBLIC}) == error(400, "Invalid refresh token")
        assert await token(http, **values | {"client_id": PUBLIC, "refresh_token": ""}) == error(
            400, "missing refresh token"
        )

    async def test_a_disconnected_app_gets_401(self, http: aiohttp.ClientSession, world: World) -> None:
        viewer = world.users["viewer"].id
        issued = world.tokens.issue(PUBLIC, viewer, []).to_json()
        world.tokens.revoke_user(viewer)
        values = {"grant_type": "refresh_token", "client_id": PUBLIC, "refresh_token": str(issued["refresh_token"])}
        assert await token(http, **values) == error(401, "Invalid refresh token")


class TestClientCredentials:
    async def test_success_and_errors(self, http: aiohttp.ClientSession) -> None:
        values = {"grant_type": "client_credentials", "client_id": CONFIDENTIAL}
        assert await token(http, **values) == error(400, "missing client secret")
        assert await token(http, **values, client_secret="no") == error(403, "invalid client secret")
        status, body = await token(http, **values, client_secret=SECRET)
        assert (status, list(body)) == (200, ["access_token", "expires_in", "token_type"])
        assert body["expires_in"] == 5011271
        assert await validate(http, f"OAuth {body['access_token']}") == (
            200,
            {"client_id": CONFIDENTIAL, "scopes": None, "expires_in": 5011270},
        )


class TestDevice:
    async def test_the_whole_flow(self, http: aiohttp.ClientSession, world: World) -> None:
        status, begun = await post(http, "device", client_id=PUBLIC, scopes="chat:read user:read:follows")
        assert status == 200
        assert (begun["expires_in"], begun["interval"]) == (1800, 5)
        assert begun["verification_uri"].endswith(f"/activate?public=true&device-code={begun['user_code']}")
        poll = {"grant_type": DEVICE_GRANT, "client_id": PUBLIC, "device_code": begun["device_code"]}
        assert await token(http, **poll) == error(400, "authorization_pending")
        url = begun["verification_uri"]
        await sign_in(http, url)
        async with http.get(url) as response:
            assert begun["user_code"] in await response.text()
        check = await check_value(http, url)
        code = f"{begun['user_code'][:4]}-{begun['user_code'][4:]}".lower()
        assert (await submit(http, url, action="activate", code=code, check=check)).status == 200
        assert await token(http, **poll) == error(400, "authorization_pending")
        assert (await submit(http, url, action="authorize", code=code, check=check)).status == 200
        status, body = await token(http, **poll)
        assert (status, body["scope"]) == (200, ["chat:read", "user:read:follows"])
        assert await token(http, **poll) == error(400, "invalid device code")
        _, validated = await validate(http, f"OAuth {body['access_token']}")
        assert validated["login"] == "viewer"

    async def test_a_denied_code_stays_pending_until_it_expires(
        self, http: aiohttp.ClientSession, world: World
    ) -> None:
        _, begun = await post(http, "device", client_id=PUBLIC)
        url = begun["verification_uri"]
        await sign_in(http, url)
        answer = await submit(http, url, action="deny", code=begun["user_code"], check=await check_value(http, url))
        assert answer.status == 200
        poll = {"grant_type": DEVICE_GRANT, "client_id": PUBLIC, "device_code": begun["device_code"]}
        assert await token(http, **poll) == error(400, "authorization_pending")
        world.clock.advance(1801)
        assert await token(http, **poll) == error(400, "invalid device code")

    async def test_scope_in_the_singular_is_ignored(self, http: aiohttp.ClientSession, world: World) -> None:
        _, begun = await post(http, "device", client_id=CONFIDENTIAL, scope="chat:read")
        grant = world.tokens.device_by_user_code(begun["user_code"])
        assert grant is not None
        grant.user_id = world.users["viewer"].id
        status, body = await token(
            http, grant_type=DEVICE_GRANT, client_id=CONFIDENTIAL, device_code=begun["device_code"]
        )
        assert (status, "scope" in body) == (200, False)

    async def test_errors(self, http: aiohttp.ClientSession) -> None:
        assert await post(http, "device") == error(400, "missing client id")
        assert await post(http, "device", client_id="x") == error(400, "invalid client")
        assert await post(http, "device", client_id=PUBLIC, scopes="no") == error(400, "invalid scope requested: 'no'")
        assert await token(http, grant_type=DEVICE_GRANT, client_id=PUBLIC) == error(400, "missing device_code")
        assert await token(http, grant_type=DEVICE_GRANT, client_id=PUBLIC, device_code="x") == error(
            400, "invalid device code"
        )

    async def test_activation_page_without_login_or_code(self, http: aiohttp.ClientSession) -> None:
        async with http.get("/activate") as response:
            assert 'id="username"' in await response.text()
        assert (await submit(http, "/activate", action="login", username="x", password="y")).status == 401
        assert (await submit(http, "/activate", action="activate", code="x")).status == 303
        await sign_in(http, "/activate")
        check = await check_value(http, "/activate")
        async with http.post("/activate", data={"action": "activate", "code": "NOSUCH", "check": check}) as response:
            assert response.status == 400
            assert "wrong or has expired" in await response.text()


class TestValidate:
    @pytest.mark.parametrize("kind", ["OAuth", "Bearer"])
    async def test_success(self, http: aiohttp.ClientSession, world: World, kind: str) -> None:
        viewer = world.users["viewer"]
        issued = world.tokens.issue(PUBLIC, viewer.id, ["chat:read"])
        status, body = await validate(http, f"{kind} {issued.access.value}")
        assert status == 200
        assert list(body) == ["client_id", "login", "scopes", "user_id", "expires_in"]
        assert body["login"] == "viewer"
        assert body["user_id"] == viewer.id
        assert body["scopes"] == ["chat:read"]
        assert 14390 < body["expires_in"] <= 14400

    async def test_errors(self, http: aiohttp.ClientSession, world: World) -> None:
        issued = world.tokens.issue(PUBLIC, world.users["viewer"].id, [])
        assert await validate(http, None) == error(401, "missing authorization token")
        assert await validate(http, issued.access.value) == error(401, "missing authorization token")
        assert await validate(http, "OAuth nonsense") == error(401, "invalid access token")
        world.clock.advance(14401)
        assert await validate(http, f"OAuth {issued.access.value}") == error(401, "invalid access token")


class TestRevoke:
    async def test_success_is_empty_and_final(self, http: aiohttp.ClientSession, world: World) -> None:
        value = world.tokens.issue(PUBLIC, world.users["viewer"].id, []).access.value
        async with http.post("/oauth2/revoke", data={"client_id": PUBLIC, "token": value}) as response:
            assert (response.status, await response.read()) == (200, b"")
        assert (await validate(http, f"OAuth {value}"))[0] == 401
        assert await post(http, "revoke", client_id=PUBLIC, token=value) == error(400, "Invalid token")

    async def test_a_refresh_token_takes_its_access_tokens_along(
        self, http: aiohttp.ClientSession, world: World
    ) -> None:
        issued = world.tokens.issue(PUBLIC, world.users["viewer"].id, [])
        assert issued.refresh is not None
        assert (await post(http, "revoke", client_id=PUBLIC, token=issued.refresh.value))[0] == 200
        assert world.tokens.find(issued.access.value) is None
        values = {"grant_type": "refresh_token", "client_id": PUBLIC, "refresh_token": issued.refresh.value}
        assert await token(http, **values) == error(400, "Invalid refresh token")
        assert await post(http, "revoke", client_id=PUBLIC, token=issued.refresh.value) == error(400, "Invalid token")

    async def test_errors(self, http: aiohttp.ClientSession, world: World) -> None:
        value = world.tokens.issue(PUBLIC, world.users["viewer"].id, []).access.value
        unknown = "0123456789abcdefghij0123456789"
        assert await post(http, "revoke", client_id=PUBLIC) == error(400, "missing oauth token")
        assert await post(http, "revoke", token=value) == error(400, "missing client id")
        assert await post(http, "revoke", client_id="A B", token=value) == error(400, "Invalid client_id: A B")
        assert await post(http, "revoke", client_id=unknown, token=value) == error(404, "client does not exist")
        assert await post(http, "revoke", client_id=CONFIDENTIAL, token=value) == error(400, "Invalid token")
