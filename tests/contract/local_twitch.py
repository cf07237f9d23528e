"""Questions to the local Twitch, each as a function that brings it into a situation and asks."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx

from mini_ttv.emulator.gql import HASHES
from mini_ttv.emulator.oauth_tokens import CONFIDENTIAL_CLIENT, PUBLIC_CLIENT
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel, User

Provoke = Callable[[Emulator, httpx.AsyncClient], Awaitable[httpx.Response]]
Values = Mapping[str, Any]
Given = Values | Callable[[World], Values]  # values, or what makes them of the world

PUBLIC, CONFIDENTIAL, SECRET = PUBLIC_CLIENT.id, CONFIDENTIAL_CLIENT.id, CONFIDENTIAL_CLIENT.secret
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
WEBSITE = "kimne78kx3ncx6brgo4mv6wki5h1ko"


def viewer(world: World) -> User:
    """Who is logged in."""
    return world.users["viewer"]


def live(world: World) -> Channel:
    """The most watched channel."""
    return world.live_channels()[0]


def asleep(world: World) -> Channel:
    """A channel that is offline."""
    return next(channel for channel in world.channels.values() if not channel.live and not channel.small)


def _of(given: Given, world: World) -> dict[str, Any]:
    return dict(given(world) if callable(given) else given)


def helix(
    path: str,
    query: Given = {},  # noqa: B006 - never changed
    *,
    scope: str = "",
    method: str = "GET",
    json: Given | None = None,
    before: Callable[[World], object] = lambda _: None,
    headers: Mapping[str, str | None] = {},
) -> Provoke:
    """Ask Helix as the viewer.

    Args:
        path: of the endpoint.
        query: parameters.
        scope: what the token may do.
        method: of the request.
        json: its body.
        before: what happens first.
        headers: others than usual; None leaves one out.
    """

    async def ask(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        world = emulator.world
        before(world)
        issued = world.tokens.issue(PUBLIC, viewer(world).id, scope.split())
        usual = {"Client-Id": PUBLIC, "Authorization": f"Bearer {issued.access.value}"}
        sent = {name: value for name, value in {**usual, **headers}.items() if value is not None}
        body = None if json is None else _of(json, world)
        url = f"{emulator.base_url}/helix/{path}"
        return await http.request(method, url, params=_of(query, world), headers=sent, json=body)

    return ask


def oauth(path: str, form: Given, before: Callable[[World], object] = lambda _: None) -> Provoke:
    """Post a form to the sign-in."""

    async def ask(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        before(emulator.world)
        return await http.post(f"{emulator.base_url}/oauth2/{path}", data=_of(form, emulator.world))

    return ask


def validate(token: Callable[[World], str]) -> Provoke:
    """Ask whose token it is; "" sends none."""

    async def ask(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        value = token(emulator.world)
        headers = {"Authorization": f"OAuth {value}"} if value else {}
        return await http.get(f"{emulator.base_url}/oauth2/validate", headers=headers)

    return ask


def by_code(world: World, *scopes: str, client: str = CONFIDENTIAL) -> dict[str, str]:
    """The form that turns a code into a token."""
    redirect = "http://localhost:17563"
    grant = world.tokens.new_grant(client, viewer(world).id, scopes, redirect)
    return {"grant_type": "authorization_code", "client_id": client, "code": grant.code, "redirect_uri": redirect}


def by_refresh(world: World, client: str = PUBLIC) -> dict[str, str]:
    """The form that renews a token."""
    issued = world.tokens.issue(client, viewer(world).id, ["chat:read"]).to_json()
    return {"grant_type": "refresh_token", "client_id": client, "refresh_token": str(issued["refresh_token"])}


def by_device(world: World, *, allowed: bool) -> dict[str, str]:
    """The form that asks whether a code was let in."""
    grant = world.tokens.new_device(PUBLIC, ["chat:read"])
    grant.user_id = viewer(world).id if allowed else ""
    return {"grant_type": DEVICE_GRANT, "client_id": PUBLIC, "device_code": grant.device_code}


def user_token(world: World, *scopes: str) -> str:
    """The viewer's token."""
    return world.tokens.issue(PUBLIC, viewer(world).id, scopes).access.value


def authorize(action: str = "", **changes: str) -> Provoke:
    """Open the authorize page, log in and press a button where it has one; the redirect is not followed."""
    query = {
        "client_id": PUBLIC,
        "redirect_uri": "http://localhost:3000",
        "response_type": "code",
        "scope": "user:read:follows chat:read",
        "state": "c3ab8aa609ea11e793ae92361f002671",
        **changes,
    }

    async def ask(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        url = f"{emulator.base_url}/oauth2/authorize"
        if not action:
            return await http.get(url, params=query)
        credentials = {"action": "login", "username": "viewer", "password": "emulator"}
        await http.post(url, params=query, data=credentials)
        page = await http.get(url, params=query)
        found = re.search(r'name="check" value="([0-9a-f]+)"', page.text)
        assert found is not None
        return await http.post(url, params=query, data={"action": action, "check": found[1]})

    return ask


def operation(name: str, **variables: object) -> dict[str, object]:
    """A question to GQL."""
    return {
        "operationName": name,
        "extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASHES[name]}},
        "variables": variables,
    }


def gql(body: Callable[[World], object], *, refuse: str = "", headers: Mapping[str, str] = {}) -> Provoke:
    """Ask GQL; `refuse` is the switch of the most watched channel."""

    async def ask(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        world = emulator.world
        if refuse:
            await http.post(f"{emulator.base_url}/_control/video", json={"login": live(world).login, "gql": refuse})
        return await http.post(f"{emulator.base_url}/gql", json=body(world), headers={"Client-ID": WEBSITE, **headers})

    return ask


def fault(path: str, status: int, ask: Provoke) -> Provoke:
    """Ask while everything below `path` fails."""

    async def broken(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        await http.post(f"{emulator.base_url}/_control/fault", json={"path": path, "status": status})
        return await ask(emulator, http)

    return broken


def twice(ask: Provoke) -> Provoke:
    """Ask the same again; the second answer counts."""

    async def again(emulator: Emulator, http: httpx.AsyncClient) -> httpx.Response:
        await ask(emulator, http)
        return await ask(emulator, http)

    return again
