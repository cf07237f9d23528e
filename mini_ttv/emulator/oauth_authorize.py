"""The page to which an app sends its user: log in, allow or deny, back to the app."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from mini_ttv.emulator.oauth_errors import OAuthError, known_client, parse_scopes, with_errors
from mini_ttv.emulator.oauth_pages import consent_page, login_page
from mini_ttv.emulator.oauth_signin import SignIns, form_text
from mini_ttv.emulator.oauth_tokens import IMPLICIT_TOKEN_SECONDS, Client
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import User


@dataclass(frozen=True, slots=True)
class _Wish:
    """A valid authorize request."""

    client: Client
    redirect_uri: str
    response_type: str
    scopes: tuple[str, ...]
    state: str | None
    force_verify: bool


class _Mismatch(Exception):
    """The redirect URI is none of the client's."""

    def __init__(self, client: Client) -> None:
        super().__init__(client.id)
        self.client = client


def _wish(world: World, request: web.Request) -> _Wish:
    query = request.query
    client = known_client(world, query.get("client_id", ""))
    redirect_uri = query.get("redirect_uri", "")
    if redirect_uri not in client.redirect_uris:
        raise _Mismatch(client)
    response_type = query.get("response_type", "")
    if response_type not in {"code", "token"}:
        raise OAuthError(400, "invalid response type" if response_type else "missing response type")
    scopes = parse_scopes(query.get("scope", ""))
    force = query.get("force_verify", "").lower() == "true"
    world.secrets.note("state", query.get("state", ""))
    return _Wish(client, redirect_uri, response_type, scopes, query.get("state"), force)


def _redirect(url: str, values: dict[str, str], state: str | None, *, fragment: bool = False) -> web.Response:
    """Send the browser back to the app. The URL is built here, byte for byte: no library may quote it again."""
    if not urlsplit(url).path:
        url += "/"
    if state is not None:
        values["state"] = state
    if "access_token" in values:
        values["token_type"] = "bearer"  # noqa: S105 # a word of the protocol; it comes last
    separator = "#" if fragment else "&" if "?" in url else "?"
    return web.Response(
        status=302, headers={"Location": url + separator + urlencode(values), "Cache-Control": "no-store"}
    )


class Authorize:
    """GET and POST of `/oauth2/authorize`."""

    def __init__(self, world: World, signins: SignIns) -> None:
        self._world = world
        self._signins = signins

    def routes(self) -> list[web.RouteDef]:
        """Both methods of the page."""
        return [
            web.get("/oauth2/authorize", with_errors(self._show)),
            web.post("/oauth2/authorize", with_errors(self._act)),
        ]

    async def _show(self, request: web.Request) -> web.Response:
        try:
            wish = _wish(self._world, request)
        except _Mismatch as mismatch:
            return _mismatch(mismatch.client, request.query.get("state"))
        user = self._signins.user(request)
        if user is None:
            return login_page(wish.client.name)
        if not wish.force_verify and self._world.tokens.consented(wish.client.id, user.id, wish.scopes):
            return self._allowed(wish, user)
        return consent_page(wish.client, user, wish.scopes, self._signins.check(request))

    async def _act(self, request: web.Request) -> web.Response:
        try:
            wish = _wish(self._world, request)
        except _Mismatch as mismatch:
            return _mismatch(mismatch.client, request.query.get("state"))
        form = await request.post()
        again = web.Response(status=303, headers={"Location": request.raw_path})
        if form_text(form, "action") == "login":
            login = form_text(form, "username")
            if not self._signins.log_in(login, form_text(form, "password"), again):
                return login_page(wish.client.name, "Incorrect user name or password.", login)
            return again
        user = self._signins.user(request)
        if user is None or form_text(form, "check") != self._signins.check(request):
            return again
        if form_text(form, "action") == "switch":
            self._signins.log_out(request, again)
            return again
        return self._decided(wish, user, form_text(form, "action"))

    def _decided(self, wish: _Wish, user: User, action: str) -> web.Response:
        if action == "deny":
            denied = {"error": "access_denied", "error_description": "The user denied you access"}
            return _redirect(wish.redirect_uri, denied, wish.state)
        if action != "authorize":
            raise OAuthError(400, "invalid action")
        self._world.tokens.consent(wish.client.id, user.id, wish.scopes)
        return self._allowed(wish, user)

    def _allowed(self, wish: _Wish, user: User) -> web.Response:
        scope = " ".join(wish.scopes)
        tokens = self._world.tokens
        if wish.response_type == "code":
            grant = tokens.new_grant(wish.client.id, user.id, wish.scopes, wish.redirect_uri)
            return _redirect(wish.redirect_uri, {"code": grant.code, "scope": scope}, wish.state)
        issued = tokens.issue(wish.client.id, user.id, wish.scopes, seconds=IMPLICIT_TOKEN_SECONDS, refreshable=False)
        values = {"access_token": issued.access.value, "scope": scope}
        return _redirect(wish.redirect_uri, values, wish.state, fragment=True)


def _mismatch(client: Client, state: str | None) -> web.Response:
    """A wrong redirect URI is told to the first registered one, as Twitch does, and never to the wrong one."""
    values = {
        "error": "redirect_mismatch",
        "error_description": "Parameter redirect_uri does not match registered URI",
    }
    return _redirect(client.redirect_uris[0], values, state)
