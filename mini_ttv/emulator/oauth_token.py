"""The token endpoint, validation and revocation."""

import hmac
import re
from collections.abc import Mapping

from aiohttp import web

from mini_ttv.emulator.oauth_errors import OAuthError, known_client, with_errors
from mini_ttv.emulator.oauth_tokens import Client, Issued, RefreshRefused
from mini_ttv.emulator.world import World

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


async def parameters(request: web.Request) -> dict[str, str]:
    """The parameters of a POST: query string first, form body over it."""
    values = dict(request.query)
    form = await request.post()
    values.update({key: value for key, value in form.items() if isinstance(value, str)})
    return values


def _check_secret(client: Client, values: Mapping[str, str]) -> None:
    secret = values.get("client_secret", "")
    if not secret:
        raise OAuthError(400, "missing client secret")
    if client.public or not hmac.compare_digest(secret.encode(), client.secret.encode()):
        raise OAuthError(403, "invalid client secret")


def _needed(values: Mapping[str, str], key: str, message: str) -> str:
    value = values.get(key, "")
    if not value:
        raise OAuthError(400, message)
    return value


class TokenEndpoints:
    """`/oauth2/token`, `/oauth2/validate` and `/oauth2/revoke`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._tokens = world.tokens

    def routes(self) -> list[web.RouteDef]:
        """The three of them."""
        return [
            web.post("/oauth2/token", with_errors(self._token)),
            web.get("/oauth2/validate", with_errors(self._validate)),
            web.post("/oauth2/revoke", with_errors(self._revoke)),
        ]

    async def _token(self, request: web.Request) -> web.Response:
        values = await parameters(request)
        client = known_client(self._world, values.get("client_id", ""))
        grants = {
            "authorization_code": self._by_code,
            "refresh_token": self._by_refresh,
            "client_credentials": self._by_credentials,
            _DEVICE_GRANT: self._by_device,
        }
        grant = grants.get(_needed(values, "grant_type", "missing grant type"))
        if grant is None:
            raise OAuthError(400, "invalid grant type")
        return web.json_response(grant(client, values).to_json())

    def _by_code(self, client: Client, values: Mapping[str, str]) -> Issued:
        _check_secret(client, values)
        grant = self._tokens.take_grant(_needed(values, "code", "missing code"), client.id)
        if grant is None:
            raise OAuthError(400, "Invalid authorization code")
        if values.get("redirect_uri", "") != grant.redirect_uri:
            raise OAuthError(400, "Parameter redirect_uri does not match registered URI")
        return self._tokens.issue(client.id, grant.user_id, grant.scopes)

    def _by_refresh(self, client: Client, values: Mapping[str, str]) -> Issued:
        if not client.public or "client_secret" in values:
            _check_secret(client, values)
        value = _needed(values, "refresh_token", "missing refresh token")
        try:
            return self._tokens.refresh(value, client.id)
        except RefreshRefused as refused:
            raise OAuthError(refused.status, "Invalid refresh token") from refused

    def _by_credentials(self, client: Client, values: Mapping[str, str]) -> Issued:
        _check_secret(client, values)
        return self._tokens.issue_app(client.id)

    def _by_device(self, client: Client, values: Mapping[str, str]) -> Issued:
        code = _needed(values, "device_code", "missing device_code")
        grant = self._tokens.device(code, client.id)
        if grant is None:
            raise OAuthError(400, "invalid device code")
        if not grant.user_id:
            raise OAuthError(400, "authorization_pending")
        return self._tokens.finish_device(grant)

    async def _validate(self, request: web.Request) -> web.Response:
        kind, _, value = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() not in {"oauth", "bearer"} or not value:
            raise OAuthError(401, "missing authorization token")
        token = self._tokens.find(value.strip())
        if token is None:
            raise OAuthError(401, "invalid access token")
        answer: dict[str, object] = {"client_id": token.client_id}
        user = self._world.users_by_id.get(token.user_id)
        if user is not None:
            answer["login"] = user.login
        answer["scopes"] = list(token.scopes) or None
        if user is not None:
            answer["user_id"] = user.id
        answer["expires_in"] = int(token.expires_at - self._world.clock.timestamp())
        return web.json_response(answer)

    async def _revoke(self, request: web.Request) -> web.Response:
        values = await parameters(request)
        client_id = _needed(values, "client_id", "missing client id")
        if not re.fullmatch(r"[a-z0-9]{20,40}", client_id):
            raise OAuthError(400, f"Invalid client_id: {client_id}")
        if client_id not in self._tokens.clients:
            raise OAuthError(404, "client does not exist")
        token = _needed(values, "token", "missing oauth token")
        if not self._tokens.revoke(token, client_id):
            raise OAuthError(400, "Invalid token")
        return web.Response()
