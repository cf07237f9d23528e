"""How the sign-in says no: {"status", "message"} and nothing of RFC 6749."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from mini_ttv.emulator.oauth_scopes import SCOPES
from mini_ttv.emulator.oauth_tokens import Client
from mini_ttv.emulator.world import World

_Handler = Callable[[web.Request], Awaitable[web.Response]]


class OAuthError(Exception):
    """An answer of the sign-in that is an error."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def with_errors(handler: _Handler) -> _Handler:
    """`handler`, whose OAuthErrors become answers."""

    async def answer(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except OAuthError as error:
            return web.json_response({"status": error.status, "message": error.message}, status=error.status)

    return answer


def known_client(world: World, client_id: str) -> Client:
    """The client of this id.

    Raises:
        OAuthError: there is none.
    """
    if not client_id:
        raise OAuthError(400, "missing client id")
    client = world.tokens.clients.get(client_id)
    if client is None:
        raise OAuthError(400, "invalid client")
    return client


def parse_scopes(text: str) -> tuple[str, ...]:
    """The scopes of a space-separated list, each once.

    Raises:
        OAuthError: one does not exist.
    """
    scopes = tuple(dict.fromkeys(text.split()))
    for scope in scopes:
        if scope not in SCOPES:
            raise OAuthError(400, f"invalid scope requested: '{scope}'")
    return scopes
