"""The picture servers: Twitch's emote, badge, preview and avatar hosts, and the files of BetterTTV, FFZ and 7TV.

Everything is drawn on demand. Bytes are PNG or GIF whatever the address ends in, and the content type says which.
"""

import re
from collections.abc import AsyncIterator, Callable
from functools import partial

from aiohttp import web

from mini_ttv.emulator.pictures_catalogue import Catalogue
from mini_ttv.emulator.pictures_emotes import Recipe, draw_moving, draw_still
from mini_ttv.emulator.pictures_looks import recipe_of
from mini_ttv.emulator.pictures_people import draw_avatar, draw_badge
from mini_ttv.emulator.pictures_scenes import draw_box_art, draw_preview
from mini_ttv.emulator.pictures_studio import Studio
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import BTTV, FFZ, SEVENTV, TWITCH, WorldEmote

_STUDIO = web.AppKey("studio", Studio)
_FOR_EVER = "public, max-age=31536000, immutable"
_A_DAY = "public, max-age=86400"
_PREVIEW_SECONDS = 300
_SHARED_HUES = 24  # degrees: the extra channels share 15 pictures, drawn in the blink of an eye
_MOST_PIXELS = 1920 * 1080
_TWITCH_SCALES = {"1.0": 1, "2.0": 2, "3.0": 4}
_TWITCH_THEMES = {"light", "dark"}
_BTTV_SCALES = {"1x": 1, "2x": 2, "3x": 4}
_FFZ_SCALES = {"1": 1, "2": 2, "4": 4}


class _Pictures:
    """The handlers, with what they look at."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._catalogue = Catalogue(world)

    async def twitch_emote(self, request: web.Request) -> web.Response:
        """`/emoticons/v2/{id}/{format}/{theme}/{scale}`: static, animated, or default = the best there is."""
        info = request.match_info
        emote = self._catalogue.emote(TWITCH, info["id"])
        scale = _TWITCH_SCALES.get(info["scale"])
        if emote is None or scale is None or info["theme"] not in _TWITCH_THEMES:
            raise web.HTTPNotFound
        match info["format"]:
            case "animated" if emote.animated:
                return await _emote(request, emote, scale, moving=True)
            case "default":
                return await _emote(request, emote, scale, moving=emote.animated)
            case "static":
                return await _emote(request, emote, scale, moving=False)
            case _:
                raise web.HTTPNotFound

    async def bttv_emote(self, request: web.Request) -> web.Response:
        """`/bttv/cdn/emote/{id}[/static]/{1x|2x|3x}[.ending]`."""
        name, _, ending = request.match_info["file"].partition(".")
        emote = self._catalogue.emote(BTTV, request.match_info["id"])
        scale = _BTTV_SCALES.get(name)
        if emote is None or scale is None or ending not in {"", "webp", "gif", "png"}:
            raise web.HTTPNotFound
        still = "still" in request.match_info or ending == "png"
        return await _emote(request, emote, scale, moving=emote.animated and not still)

    async def ffz_emote(self, request: web.Request) -> web.Response:
        """`/cdn/ffz/emote/{id}[/animated]/{1|2|4}[.ending]`; the address without "animated" is the still picture."""
        name, _, ending = request.match_info["file"].partition(".")
        emote = self._catalogue.emote(FFZ, request.match_info["id"])
        scale = _FFZ_SCALES.get(name)
        moving = "moving" in request.match_info
        if emote is None or scale is None or ending not in {"", "webp", "gif", "png"} or moving > emote.animated:
            raise web.HTTPNotFound
        return await _emote(request, emote, scale, moving=moving)

    async def seventv_emote(self, request: web.Request) -> web.Response:
        """`/cdn/7tv/emote/{id}/{1x..4x}[_static].{gif|png}`: exactly the files that the API lists."""
        parts = re.fullmatch(r"([1-4])x(_static)?\.(gif|png)", request.match_info["file"])
        emote = self._catalogue.emote(SEVENTV, request.match_info["id"])
        if emote is None or parts is None:
            raise web.HTTPNotFound
        moving = parts[3] == "gif"
        if moving != (emote.animated and not parts[2]):
            raise web.HTTPNotFound
        return await _emote(request, emote, int(parts[1]), moving=moving)

    async def badge(self, request: web.Request) -> web.Response:
        """`/badges/v1/{uuid}/{1|2|3}`."""
        badge = self._catalogue.badge(request.match_info["uuid"])
        size = {"1": 18, "2": 36, "3": 72}.get(request.match_info["scale"])
        if badge is None or size is None:
            raise web.HTTPNotFound
        draw = partial(draw_badge, badge.set_id, badge.id, size)
        return await _answer(request, f"badge {badge.set_id}/{badge.id} {size}", draw, "image/png", _FOR_EVER)

    async def preview(self, request: web.Request) -> web.Response:
        """`/cdn/previews-ttv/live_user_{login}-{width}x{height}.jpg`: another picture every five minutes."""
        name, width, height = _sized(request.match_info["file"])
        channel = self._world.channels.get(name.removeprefix("live_user_"))
        if channel is None or not channel.live:
            raise web.HTTPNotFound
        moment = int(self._world.clock.timestamp() // _PREVIEW_SECONDS)
        subject, hue = f"{channel.login} {channel.game.name}", channel.hue
        if channel.extra:
            hue -= hue % _SHARED_HUES
            subject = f"crowd {hue}"
        draw = partial(draw_preview, subject, moment, hue, width, height)
        key = f"preview {subject} {moment} {width}x{height}"
        return await _answer(request, key, draw, "image/png", f"public, max-age={_PREVIEW_SECONDS}")

    async def box_art(self, request: web.Request) -> web.Response:
        """`/cdn/ttv-boxart/{id}[_IGDB]-{width}x{height}.jpg`."""
        name, width, height = _sized(request.match_info["file"])
        game = self._world.games_by_id.get(name.removesuffix("_IGDB").rpartition("/")[2])
        if game is None:
            raise web.HTTPNotFound
        draw = partial(draw_box_art, game.name, game.hue, width, height)
        return await _answer(request, f"box {game.id} {width}x{height}", draw, "image/png", _A_DAY)

    async def avatar(self, request: web.Request) -> web.Response:
        """`/cdn/jtv_user_pictures/{login}-profile_image-{size}x{size}.png`."""
        name, width, height = _sized(request.match_info["file"])
        if width != height:
            raise web.HTTPNotFound
        name = name.removesuffix("-profile_image")
        hue = self._catalogue.hue(name)
        channel = self._world.channels.get(name)
        if channel is not None and channel.extra:
            hue -= hue % _SHARED_HUES
            name = f"crowd {hue}"
        draw = partial(draw_avatar, name, hue, width)
        return await _answer(request, f"avatar {name} {width}", draw, "image/png", _A_DAY)

    async def cheermote(self, request: web.Request) -> web.Response:
        """`/cdn/actions/{prefix}/{theme}/{animated|static}/{min_bits}/{1|1.5|2|3|4}.{gif|png}`."""
        info = request.match_info
        parts = re.fullmatch(r"(1|1\.5|2|3|4)\.(gif|png)", info["file"])
        moving = info["format"] == "animated"
        if parts is None or not info["bits"].isdigit() or moving != (parts[2] == "gif"):
            raise web.HTTPNotFound
        hue = {1: 0.0, 100: 0.75, 1000: 0.45, 5000: 0.6, 10000: 0.97}.get(int(info["bits"]), 0.1)
        made = Recipe("star", "happy", "smile", motion="bounce" if moving else "", hue=hue)
        height = round(28 * float(parts[1]))
        draw = partial(draw_moving if moving else draw_still, made, height)
        kind = "image/gif" if moving else "image/png"
        return await _answer(request, f"cheer {info['bits']} {moving} {height}", draw, kind, _FOR_EVER)


def _sized(file: str) -> tuple[str, int, int]:
    """Name, width and height out of "name-440x248.jpg"."""
    parts = re.fullmatch(r"(.+)-(\d{1,4})x(\d{1,4})\.(?:jpg|jpeg|png)", file)
    if parts is None:
        raise web.HTTPNotFound
    width, height = int(parts[2]), int(parts[3])
    if not (width >= 8 and height >= 8 and width * height <= _MOST_PIXELS):
        raise web.HTTPNotFound
    return parts[1], width, height


async def _emote(request: web.Request, emote: WorldEmote, scale: int, *, moving: bool) -> web.Response:
    height = emote.height * scale
    draw = partial(draw_moving if moving else draw_still, recipe_of(emote), height)
    kind = "image/gif" if moving else "image/png"
    return await _answer(request, f"{emote.key} {height} {kind}", draw, kind, _FOR_EVER)


async def _answer(
    request: web.Request, key: str, draw: Callable[[], bytes], content_type: str, cache: str
) -> web.Response:
    body = await request.app[_STUDIO].picture(key, draw)
    headers = {"Cache-Control": cache, "Access-Control-Allow-Origin": "*"}
    return web.Response(body=body, content_type=content_type, headers=headers)


def routes(world: World) -> list[web.RouteDef]:
    """All picture addresses."""
    pictures = _Pictures(world)
    return [
        web.get("/emoticons/v2/{id}/{format}/{theme}/{scale}", pictures.twitch_emote),
        web.get("/bttv/cdn/emote/{id}/{file}", pictures.bttv_emote),
        web.get("/bttv/cdn/emote/{id}/{still:static}/{file}", pictures.bttv_emote),
        web.get("/cdn/ffz/emote/{id}/{file}", pictures.ffz_emote),
        web.get("/cdn/ffz/emote/{id}/{moving:animated}/{file}", pictures.ffz_emote),
        web.get("/cdn/7tv/emote/{id}/{file}", pictures.seventv_emote),
        web.get("/badges/v1/{uuid}/{scale}", pictures.badge),
        web.get("/cdn/previews-ttv/{file}", pictures.preview),
        web.get("/cdn/ttv-boxart/{file:.+}", pictures.box_art),
        web.get("/cdn/jtv_user_pictures/{file}", pictures.avatar),
        web.get("/cdn/actions/{prefix}/{theme}/{format}/{bits}/{file}", pictures.cheermote),
    ]


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:  # noqa: ARG001 # every room is called alike
    """Keep a thread for drawing while the server runs."""
    studio = Studio()
    app[_STUDIO] = studio
    yield
    await studio.close()
