"""The REST API: `/helix/...`. Checks the token, counts points, calls the endpoint, writes the answer."""

import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from mini_ttv.emulator import helix_chat, helix_emotes, helix_games, helix_media, helix_people, helix_subscriptions
from mini_ttv.emulator.helix_call import Call, Endpoint, HelixError, Json, Reply
from mini_ttv.emulator.oauth_tokens import AccessToken
from mini_ttv.emulator.world import World

ENDPOINTS: tuple[Endpoint, ...] = (
    *helix_people.ENDPOINTS,
    *helix_games.ENDPOINTS,
    *helix_media.ENDPOINTS,
    *helix_emotes.ENDPOINTS,
    *helix_chat.ENDPOINTS,
    *helix_subscriptions.ENDPOINTS,
)

_GONE = ("/users/follows", "/tags/streams", "/streams/tags")

_NOTHING = "Must provide a valid Client-ID or OAuth token"

_Handler = Callable[[web.Request], Awaitable[web.Response]]


def _token(world: World, request: web.Request) -> AccessToken:
    client_id = request.headers.get("Client-Id", "")
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not value:
        raise HelixError(
            401, "OAuth token is missing" if client_id else "Must provide a valid Client-ID or OAuth token"
        )
    token = world.tokens.find(value.strip())
    if token is None:
        raise HelixError(401, "Invalid OAuth token")
    if not client_id:
        raise HelixError(401, _NOTHING)
    if client_id != token.client_id:
        raise HelixError(401, "Client ID and OAuth token do not match")
    return token


async def _body(request: web.Request) -> Json:
    """The JSON object of a request that has one."""
    text = await request.read()
    if request.method != "POST" or not text:
        return {}
    try:
        body = json.loads(text)
    except ValueError as error:
        raise HelixError(400, "The request body is not valid JSON") from error
    if not isinstance(body, dict):
        raise HelixError(400, "The request body must be a JSON object")
    return body


def _check_scope(endpoint: Endpoint, token: AccessToken) -> None:
    if not endpoint.scope:
        return
    if not token.user_id:
        raise HelixError(401, "Missing User OAUTH Token")
    if endpoint.scope not in token.scopes:
        raise HelixError(401, f"Missing scope: {endpoint.scope}")


def _json(body: Json | None, status: int, headers: dict[str, str]) -> web.Response:
    if body is None:
        return web.Response(status=status, headers=headers)
    return web.json_response(body, status=status, headers=headers)


async def _reply(world: World, endpoint: Endpoint, request: web.Request, headers: dict[str, str]) -> Reply:
    """What the endpoint says; the rate limit goes into `headers`, for errors too."""
    token = _token(world, request)
    taken = world.rate_limits.take(token.client_id, token.user_id)
    headers.update(taken.headers)
    if not taken.allowed:
        raise HelixError(429, "Too Many Requests")
    _check_scope(endpoint, token)
    call = Call(
        world=world,
        query=request.query,
        body=await _body(request),
        client_id=token.client_id,
        user=world.users_by_id.get(token.user_id),
        scopes=token.scopes,
        base_url=f"{request.scheme}://{request.host}",
    )
    return endpoint.handler(call)


def _serve(world: World, endpoint: Endpoint) -> _Handler:
    async def answer(request: web.Request) -> web.Response:
        headers: dict[str, str] = {}
        try:
            reply = await _reply(world, endpoint, request, headers)
        except HelixError as error:
            return _json(error.to_json(), error.status, headers)
        return _json(reply.body, reply.status, headers)

    return answer


async def _gone(_request: web.Request) -> web.Response:
    error = HelixError(410, "The API is deprecated.")
    return _json(error.to_json(), error.status, {})


async def _unknown(_request: web.Request) -> web.Response:
    error = HelixError(404, "")
    return _json(error.to_json(), error.status, {})


def routes(world: World) -> list[web.RouteDef]:
    """All paths of the API; the removed ones say that they are gone, all others that they never were."""
    return [
        *(web.route(one.method, f"/helix{one.path}", _serve(world, one)) for one in ENDPOINTS),
        *(web.route("*", f"/helix{path}", _gone) for path in _GONE),
        web.route("*", "/helix/{path:.*}", _unknown),
    ]
