"""Stills of what is over: videos, clips, and the banner of a channel that is offline."""

from collections.abc import AsyncIterator
from functools import partial

from aiohttp import web

from mini_ttv.emulator.pictures_scenes import draw_preview
from mini_ttv.emulator.pictures_studio import Studio
from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel

_STUDIO = web.AppKey("thumbnail studio", Studio)
_MOST_PIXELS = 1920 * 1080
_HEADERS = {"Cache-Control": "public, max-age=86400", "Access-Control-Allow-Origin": "*"}


async def _still(request: web.Request, channel: Channel, name: str, size: tuple[int, int]) -> web.Response:
    """A scene of the channel's stream, another one for every `name`."""
    width, height = size
    moment = stable_number("still", name, low=0, high=10_000)
    draw = partial(draw_preview, f"{channel.login} {channel.game.name}", moment, channel.hue, width, height)
    body = await request.app[_STUDIO].picture(f"{name} {width}x{height}", draw)
    return web.Response(body=body, content_type="image/png", headers=_HEADERS)


def _size(request: web.Request) -> tuple[int, int]:
    width, height = int(request.match_info["width"]), int(request.match_info["height"])
    if width < 8 or height < 8 or width * height > _MOST_PIXELS:
        raise web.HTTPNotFound
    return width, height


def routes(world: World) -> list[web.RouteDef]:
    """The addresses that Helix' video, clip and user entries name."""

    async def video(request: web.Request) -> web.Response:
        found = world.videos.get(request.match_info["id"])
        if found is None:
            raise web.HTTPNotFound
        return await _still(request, found.channel, f"video {found.id}", _size(request))

    async def clip(request: web.Request) -> web.Response:
        found = world.clips.get(request.match_info["slug"])
        if found is None:
            raise web.HTTPNotFound
        return await _still(request, found.channel, f"clip {found.slug}", _size(request))

    async def banner(request: web.Request) -> web.Response:
        found = world.channels.get(request.match_info["login"])
        if found is None:
            raise web.HTTPNotFound
        return await _still(request, found, f"banner {found.login}", _size(request))

    size = r"{width:\d{1,4}}x{height:\d{1,4}}.jpg"
    return [
        web.get("/cdn/cf_vods/{id}/thumb/thumb0-" + size, video),
        web.get("/cdn/clips/{slug}-preview-" + size, clip),
        web.get("/cdn/channel_offline_images/{login}-" + size, banner),
    ]


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:  # noqa: ARG001 # every room is called alike
    """Keep a thread for drawing while the server runs."""
    studio = Studio(kept_bytes=16 * 1024 * 1024)
    app[_STUDIO] = studio
    yield
    await studio.close()
