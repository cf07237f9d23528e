"""The emote providers' REST services: BetterTTV below `/bttv/3`, FrankerFaceZ below `/ffz/v1`, 7TV below `/7tv/v3`.

Small channels have no account at any of them, as most channels; they and unknown ids get each provider's own 404.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from aiohttp import web

from mini_ttv.emulator import providers_bttv, providers_ffz, providers_seventv
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import BTTV, SEVENTV
from mini_ttv.emulator.world_types import Channel

_CACHE = {"Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*"}
_Handler = Callable[[web.Request], Awaitable[web.Response]]


def _json(body: Mapping[str, object] | Sequence[object], status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers=_CACHE)


def _fixed(make: Callable[[], Mapping[str, object] | Sequence[object]]) -> _Handler:
    """A handler for what is the same for everybody."""

    async def handle(request: web.Request) -> web.Response:  # noqa: ARG001 # aiohttp's shape of a handler
        return _json(make())

    return handle


class _Channels:
    """The handlers that answer for one channel."""

    def __init__(self, world: World) -> None:
        self._world = world

    def _find(self, name: str) -> Channel | None:
        """The channel of a Twitch id or login, where it has accounts at the providers."""
        channel = self._world.channels_by_id.get(name) or self._world.channels.get(name)
        return None if channel is None or channel.small else channel

    async def bttv(self, request: web.Request) -> web.Response:
        """`/bttv/3/cached/users/twitch/{id}`."""
        channel = self._find(request.match_info["id"])
        if channel is None:
            return _json({"message": "user not found"}, 404)
        emotes = self._world.emote_sets.of(BTTV, channel.login)
        return _json(providers_bttv.channel_emotes(channel, emotes, self._world.base_url))

    async def ffz(self, request: web.Request) -> web.Response:
        """`/ffz/v1/room/id/{id}` and `/ffz/v1/room/{login}`."""
        channel = self._find(request.match_info["id"])
        if channel is None:
            return _json({"status": 404, "error": "Not Found", "message": "No such room"}, 404)
        return _json(providers_ffz.room(channel, self._world.base_url))

    async def ffz_global(self, request: web.Request) -> web.Response:  # noqa: ARG002
        """`/ffz/v1/set/global`."""
        return _json(providers_ffz.global_sets(self._world.base_url))

    async def seventv_user(self, request: web.Request) -> web.Response:
        """`/7tv/v3/users/twitch/{id}`."""
        channel = self._find(request.match_info["id"])
        if channel is None:
            return _json({"status": "Not Found", "error_code": 12000, "error": "user not found"}, 404)
        emotes = self._world.emote_sets.of(SEVENTV, channel.login)
        return _json(providers_seventv.connection(channel, emotes, self._world.base_url))

    async def seventv_set(self, request: web.Request) -> web.Response:
        """`/7tv/v3/emote-sets/{id}`, "global" included."""
        set_id = request.match_info["id"]
        if set_id in {"global", providers_seventv.GLOBAL_SET}:
            return _json(providers_seventv.global_set(self._world.base_url))
        for channel in self._world.channels.values():
            if not channel.small and providers_seventv.set_id(channel) == set_id:
                emotes = self._world.emote_sets.of(SEVENTV, channel.login)
                return _json(providers_seventv.channel_set(channel, emotes, self._world.base_url))
        return _json({"status": "Not Found", "error_code": 12000, "error": "emote set not found"}, 404)


def routes(world: World) -> list[web.RouteDef]:
    """All providers' addresses."""
    channels = _Channels(world)
    return [
        web.get("/bttv/3/cached/emotes/global", _fixed(providers_bttv.global_emotes)),
        web.get("/bttv/3/cached/badges/twitch", _fixed(list)),
        web.get("/bttv/3/cached/users/twitch/{id}", channels.bttv),
        web.get("/ffz/v1/set/global", channels.ffz_global),
        web.get("/ffz/v1/badges/ids", _fixed(lambda: {"badges": [], "users": {}})),
        web.get("/ffz/v1/room/id/{id}", channels.ffz),
        web.get("/ffz/v1/room/{id}", channels.ffz),
        web.get("/7tv/v3/emote-sets/{id}", channels.seventv_set),
        web.get("/7tv/v3/users/twitch/{id}", channels.seventv_user),
    ]
