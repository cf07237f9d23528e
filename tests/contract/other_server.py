"""Another server that speaks Helix, below a path of its own: in the manner of twitch-cli's mock API.

It shares nothing with the local Twitch. Its errors have other words, it sends no rate limit, and most of what belongs
to a login is missing: a token is handed in by other means. `python -m tests.contract.other_server FILE` serves it on a
free port and writes FILE for `--endpoints`.
"""

import asyncio
import json
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

PREFIX = "/mock/prefix/helix"
TOKEN = "otherserverstoken0000000000001"  # good on this server only
USER_ID = "1"
LIVE = 130  # of the followed channels; more than a page
FOLLOWED = 250
_FOLLOWS = "user:read:follows"
_ALL = (_FOLLOWS, "user:read:chat", "chat:read", "user:read:emotes", "user:write:chat", "chat:edit")

Handler = Callable[[web.Request], Awaitable[web.Response]]


def _user(number: int) -> dict[str, object]:
    return {
        "id": str(number),
        "login": "mock_viewer" if number == 1 else f"mock_{number}",
        "display_name": "Mock_Viewer" if number == 1 else f"Mock_{number}",
        "profile_image_url": "",
        "created_at": "2020-01-01T00:00:00Z",
    }


def _stream(number: int) -> dict[str, object]:
    return {
        "id": str(90_000 + number),
        "user_id": str(number),
        "user_login": f"mock_{number}",
        "user_name": f"Mock_{number}",
        "game_id": "5",
        "game_name": "Mock game",
        "type": "live",
        "title": f"Stream of number {number}",
        "viewer_count": 10_000 - number,
        "started_at": "2026-01-01T00:00:00Z",
        "language": "en",
        "thumbnail_url": "",
        "tags": None,
        "is_mature": False,
    }


def _follow(number: int) -> dict[str, object]:
    names = {"broadcaster_id": str(number), "broadcaster_login": f"mock_{number}", "broadcaster_name": f"Mock_{number}"}
    return {**names, "followed_at": "2025-01-01T00:00:00Z"}


def _game(number: int) -> dict[str, object]:
    return {"id": str(number), "name": f"Mock game {number}", "box_art_url": ""}


def _error(status: int, error: str, message: str) -> web.Response:
    return web.json_response({"error": error, "status": status, "message": message}, status=status)


class OtherServer:
    """What it answers, and how often it was asked for what."""

    def __init__(self, scopes: tuple[str, ...] = _ALL) -> None:
        self.asked: Counter[str] = Counter()
        self._scopes = scopes

    def application(self) -> web.Application:
        """All of it."""
        application = web.Application(middlewares=[self._count])
        application.add_routes(
            [
                web.get("/auth/validate", self._validate),
                web.get("/asked", self._tell),
                web.get(f"{PREFIX}/users", self._checked(self._users)),
                web.get(f"{PREFIX}/streams", self._checked(self._paged(_stream, LIVE))),
                web.get(f"{PREFIX}/streams/followed", self._checked(self._paged(_stream, LIVE), _FOLLOWS)),
                web.get(f"{PREFIX}/channels/followed", self._checked(self._paged(_follow, FOLLOWED), _FOLLOWS)),
                web.get(f"{PREFIX}/games/top", self._checked(self._paged(_game, 7))),
                web.get(f"{PREFIX}/users/follows", self._gone),
            ]
        )
        return application

    @web.middleware
    async def _count(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked[request.path] += 1
        answer: web.StreamResponse = await handler(request)
        return answer

    async def _tell(self, _: web.Request) -> web.Response:
        return web.json_response(self.asked)

    async def _validate(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization", "").partition(" ")[2] != TOKEN:
            return web.json_response({"status": 401, "message": "invalid access token"}, status=401)
        client = "minittvlocalconfidential000001"
        answer = {"client_id": client, "login": "mock_viewer", "scopes": self._scopes, "user_id": USER_ID}
        return web.json_response({**answer, "expires_in": 86399})

    def _checked(self, handler: Handler, scope: str = "") -> Handler:
        async def answer(request: web.Request) -> web.Response:
            if len(request.headers.get("Client-Id", "")) < 30:
                return _error(401, "Unauthorized", "Client ID is missing")
            if request.headers.get("Authorization") != f"Bearer {TOKEN}":
                return _error(401, "Unauthorized", "Authorization token is invalid")
            if scope and scope not in self._scopes:
                return _error(401, "Unauthorized", f"Missing required scope {scope}")
            return await handler(request)

        return answer

    async def _users(self, request: web.Request) -> web.Response:
        ids = request.query.getall("id", [])
        return web.json_response({"data": [_user(int(one)) for one in ids]})

    def _paged(self, entry: Callable[[int], dict[str, object]], number: int) -> Handler:
        async def answer(request: web.Request) -> web.Response:
            start = int(request.query.get("after", "0"))
            end = min(start + int(request.query.get("first", "20")), number)
            pagination = {"cursor": str(end)} if end < number else {}
            data = [entry(2 + one) for one in range(start, end)]
            return web.json_response({"data": data, "total": number, "pagination": pagination})

        return answer

    async def _gone(self, _: web.Request) -> web.Response:
        return _error(410, "Gone", "The API is deprecated.")


def endpoints(base: str) -> dict[str, str]:
    """For `--endpoints`: nothing but sign-in and Helix is there, everything else is refused."""
    nowhere = "http://127.0.0.1:9"
    names = ("gql", "usher", "site", "emote_cdn", "previews", "bttv", "bttv_cdn", "ffz", "seventv")
    sockets = dict.fromkeys(("irc", "eventsub", "bttv_events", "seventv_events"), "ws://127.0.0.1:9")
    return {**dict.fromkeys(names, nowhere), **sockets, "oauth": f"{base}/auth", "helix": f"{base}{PREFIX}/"}


async def _serve(file: Path) -> None:
    runner = web.AppRunner(OtherServer().application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    _announce(base, file)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await ended.wait()
    await runner.cleanup()


def _announce(base: str, file: Path) -> None:
    file.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in endpoints(base).items()))
    sys.stdout.write(f"ready {base}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
