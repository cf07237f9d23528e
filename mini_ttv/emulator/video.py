"""The video room: GQL and usher in front, media playlists and segments behind them.

`POST /_control/video` {"login", "geoblocked"?, "restricted"?, "videos_restricted"?, "preroll"?, "low_latency"?, "gql"?,
"container"?, "playlists"?, "segments"?} turns the switches of one channel (see `video_state.Switches`);
{"login", "expire": true} makes the addresses of media playlists that were handed out so far worthless;
{"login", "turn": {"container"?, "seconds"?}} lets the stream go on in another container, or with times that jump.
"""

from dataclasses import fields, replace
from typing import cast

from aiohttp import web

from mini_ttv.emulator import hls_playlists
from mini_ttv.emulator.gql import Gql
from mini_ttv.emulator.hls_playlists import Window
from mini_ttv.emulator.usher import PLAYLIST_TYPE, Usher
from mini_ttv.emulator.video_access import PlaybackAccess
from mini_ttv.emulator.video_band import RENDITIONS, Rendition
from mini_ttv.emulator.video_media import SECONDS_A_SEGMENT
from mini_ttv.emulator.video_segments import AD_LOOK, Container, Look, Recipe, SegmentStore, init_section
from mini_ttv.emulator.video_state import AdPod, Broadcast, Switches, VideoState, look_of, preroll_pod
from mini_ttv.emulator.video_trouble import troubled
from mini_ttv.emulator.world import World

_LISTED = 10  # segments in a live playlist
_KEPT = 60  # segments that can still be loaded
_AHEAD = 2  # segments named before they are complete
_TYPES: dict[str, str] = {"ts": "video/mp2t", "mp4": "video/mp4"}
_BY_NAME = {rendition.name: rendition for rendition in RENDITIONS}


class _Media:
    """Answers the requests for media playlists and segments."""

    def __init__(self, state: VideoState) -> None:
        self._state = state
        self._world = state.world
        self._store = SegmentStore()

    async def live_playlist(self, request: web.Request) -> web.Response:
        """GET /video/live/LOGIN/FIRST/RENDITION.m3u8."""
        broadcast = self._broadcast(request)
        rendition = _rendition(request)
        switches = self._state.switches(broadcast.channel.login)
        ended = broadcast.last is not None
        stop = self._stop(broadcast)
        start = max(broadcast.first, stop - _LISTED)
        pods = broadcast.pods
        if preroll := _preroll(request):
            start = max(start, preroll.first)
            pods = [preroll, *(pod for pod in pods if pod.first >= preroll.end)]
        window = Window(
            first=broadcast.first,
            start=start,
            stop=stop,
            prefetch=_AHEAD if switches.low_latency and not ended else 0,
            pods=pods,
            ended=ended,
            turns=frozenset(turn.first for turn in broadcast.turns),
        )
        base = f"{self._world.base_url}/video"

        def folder(pod: AdPod | None) -> str:
            if pod:
                return f"{base}/ad/{pod.first}-{pod.count}/{rendition.name}"
            return f"{base}/live/{broadcast.channel.login}/{broadcast.first}/{rendition.name}"

        def container(number: int) -> Container:
            turn = broadcast.turn(number)
            return turn.container if turn else self._state.container(broadcast.channel)

        def init(number: int, pod: AdPod | None) -> str | None:
            return f"{folder(pod)}/init.mp4" if container(number) == "mp4" else None

        def segment(number: int, pod: AdPod | None) -> str:
            return f"{folder(pod)}/{number}.{container(number)}"

        return _text(hls_playlists.live(window, segment, init))

    def _stop(self, broadcast: Broadcast) -> int:
        """The first segment that a playlist does not show."""
        if broadcast.last is not None:
            return broadcast.last + 1
        return self._state.producing() if broadcast.frozen_at is None else broadcast.frozen_at

    async def live_segment(self, request: web.Request) -> web.StreamResponse:
        """GET /video/live/LOGIN/FIRST/RENDITION/NUMBER.ts; one that is still being made comes as it is made."""
        broadcast = self._broadcast(request)
        look = look_of(self._world, broadcast.channel)
        number = int(request.match_info["number"])
        latest = self._state.producing() + _AHEAD - 1 if broadcast.last is None else broadcast.last
        if not max(broadcast.first, latest - _KEPT) <= number <= latest:
            raise web.HTTPNotFound
        unix_ms = number * SECONDS_A_SEGMENT * 1000
        turn = broadcast.turn(number)
        place = number - broadcast.first + (turn.shift if turn else 0)
        recipe = Recipe(look, _rendition(request), _container(request), place, unix_ms)
        return await self._send(request, recipe, complete_at=(number + 1) * SECONDS_A_SEGMENT)

    async def live_init(self, request: web.Request) -> web.Response:
        """GET /video/live/LOGIN/FIRST/RENDITION/init.mp4."""
        return _init(request, look_of(self._world, self._broadcast(request).channel))

    async def ad_segment(self, request: web.Request) -> web.StreamResponse:
        """GET /video/ad/FIRST-COUNT/RENDITION/NUMBER.ts."""
        first, count, number = (int(request.match_info[key]) for key in ("first", "count", "number"))
        if not first <= number < first + count or number > self._state.producing():
            raise web.HTTPNotFound
        unix_ms = number * SECONDS_A_SEGMENT * 1000
        until = (first + count) * SECONDS_A_SEGMENT * 1000
        recipe = Recipe(AD_LOOK, _rendition(request), _container(request), number - first, unix_ms, until)
        return await self._send(request, recipe, complete_at=0)

    async def ad_init(self, request: web.Request) -> web.Response:
        """GET /video/ad/FIRST-COUNT/RENDITION/init.mp4."""
        return _init(request, AD_LOOK)

    async def video_playlist(self, request: web.Request) -> web.Response:
        """GET /video/vod/ID/RENDITION.m3u8."""
        video = self._world.videos.get(request.match_info["id"])
        if video is None:
            raise web.HTTPNotFound
        rendition = _rendition(request)
        container = self._state.container(video.channel)
        folder = f"{self._world.base_url}/video/vod/{video.id}/{rendition.name}"
        count = max(1, video.seconds // SECONDS_A_SEGMENT)
        init = f"{folder}/init.mp4" if container == "mp4" else None
        return _text(hls_playlists.recorded(count, lambda number: f"{folder}/{number}.{container}", init))

    async def video_segment(self, request: web.Request) -> web.StreamResponse:
        """GET /video/vod/ID/RENDITION/NUMBER.ts."""
        video = self._world.videos.get(request.match_info["id"])
        number = int(request.match_info["number"])
        if video is None or number * SECONDS_A_SEGMENT >= max(video.seconds, SECONDS_A_SEGMENT):
            raise web.HTTPNotFound
        unix_ms = (int(video.created_at.timestamp()) + number * SECONDS_A_SEGMENT) * 1000
        look = look_of(self._world, video.channel)
        recipe = Recipe(look, _rendition(request), _container(request), number, unix_ms)
        return await self._send(request, recipe, complete_at=0)

    async def video_init(self, request: web.Request) -> web.Response:
        """GET /video/vod/ID/RENDITION/init.mp4."""
        video = self._world.videos.get(request.match_info["id"])
        if video is None:
            raise web.HTTPNotFound
        return _init(request, look_of(self._world, video.channel))

    async def clip(self, request: web.Request) -> web.Response:
        """GET /video/clip/SLUG/RENDITION.mp4: one file."""
        clip = self._world.clips.get(request.match_info["slug"])
        rendition = _rendition(request)
        if clip is None or not rendition.fps:
            raise web.HTTPNotFound
        look = look_of(self._world, clip.channel)
        start = int(clip.created_at.timestamp())
        parts = [init_section(look, rendition)]
        for number in range(max(1, round(clip.seconds / SECONDS_A_SEGMENT))):
            unix_ms = (start + number * SECONDS_A_SEGMENT) * 1000
            parts.append((await self._store.get(Recipe(look, rendition, "mp4", number, unix_ms))).data)
        return web.Response(body=b"".join(parts), content_type="video/mp4")

    def _broadcast(self, request: web.Request) -> Broadcast:
        broadcast = self._state.find(request.match_info["login"].lower(), int(request.match_info["first"]))
        if broadcast is None:
            raise web.HTTPNotFound
        return broadcast

    async def _send(self, request: web.Request, recipe: Recipe, complete_at: float) -> web.StreamResponse:
        """Send a segment at once, or, where its end lies in the future, piece by piece in real time."""
        segment = await self._store.get(recipe)
        clock = self._world.clock
        content_type = _TYPES[recipe.container]
        if clock.timestamp() >= complete_at:
            return web.Response(body=segment.data, content_type=content_type)
        response = web.StreamResponse(headers={"Content-Type": content_type})
        response.enable_chunked_encoding()
        await response.prepare(request)
        begin = complete_at - SECONDS_A_SEGMENT
        try:
            for chunk in segment.chunks:
                await clock.sleep(begin + chunk.end / 90_000 - clock.timestamp())
                await response.write(chunk.data)
            await response.write_eof()
        except ConnectionError:
            pass  # the viewer has left
        return response


def _rendition(request: web.Request) -> Rendition:
    rendition = _BY_NAME.get(request.match_info["rendition"])
    if rendition is None:
        raise web.HTTPNotFound
    return rendition


def _container(request: web.Request) -> Container:
    return cast("Container", request.match_info["container"])


def _preroll(request: web.Request) -> AdPod | None:
    """The ads that usher promised to this viewer, from the playlist's address."""
    first, _, count = request.query.get("preroll", "").partition("-")
    return preroll_pod(int(first), int(count)) if first.isdecimal() and count.isdecimal() else None


def _init(request: web.Request, look: Look) -> web.Response:
    return web.Response(body=init_section(look, _rendition(request)), content_type="video/mp4")


def _text(text: str) -> web.Response:
    return web.Response(text=text, content_type=PLAYLIST_TYPE, headers={"Cache-Control": "no-cache, no-store"})


def _turn_switches(state: VideoState, body: object) -> None:
    """Do what a control request asks for.

    Raises:
        ValueError: the body is wrong; the message says how.
    """
    values = dict(body) if isinstance(body, dict) else {}
    login = str(values.pop("login", "")).lower()
    if login not in state.world.channels:
        message = f"no channel {login!r}"
        raise ValueError(message)
    changed = replace(state.switches(login))
    turn = values.pop("turn", None)
    if values.pop("expire", False):
        changed.playlists_expired_before += 1
    defaults = Switches()
    known = sorted(field.name for field in fields(Switches))
    for key, value in values.items():
        kind = type(getattr(defaults, key, None))
        if key not in known or not isinstance(value, int | float if kind is float else kind):
            message = f"{key!r} is no switch or has a value of the wrong type; there are {', '.join(known)}"
            raise ValueError(message)
        setattr(changed, key, value)
    state.set_switches(login, changed)
    if isinstance(turn, dict):
        if state.live(login) is None:
            message = f"{login} is not live"
            raise ValueError(message)
        state.turn(login, str(turn.get("container", "")), float(str(turn.get("seconds", 0))))


def routes(world: World) -> list[web.RouteDef]:
    """All paths that lead to pictures."""
    state = VideoState(world)
    access = PlaybackAccess(state)
    gql, usher, media = Gql(state, access), Usher(state, access), _Media(state)

    async def control(request: web.Request) -> web.Response:
        try:
            _turn_switches(state, await request.json())
        except ValueError as error:  # JSON's own errors among them
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response({})

    live, ad = r"/video/live/{login}/{first:\d+}", r"/video/ad/{first:\d+}-{count:\d+}/{rendition}"
    vod, number = r"/video/vod/{id:\d+}", r"{number:\d+}.{container:ts|mp4}"
    return [
        web.post("/gql", gql.answer),
        web.get("/api/v2/channel/hls/{login}.m3u8", usher.channel),
        web.get(r"/vod/v2/{id:\d+}.m3u8", usher.video),
        web.get(live + "/{rendition}.m3u8", troubled(state, "playlists", media.live_playlist)),
        web.get(live + "/{rendition}/init.mp4", media.live_init),
        web.get(live + "/{rendition}/" + number, troubled(state, "segments", media.live_segment)),
        web.get(ad + "/init.mp4", media.ad_init),
        web.get(ad + "/" + number, media.ad_segment),
        web.get(vod + "/{rendition}.m3u8", media.video_playlist),
        web.get(vod + "/{rendition}/init.mp4", media.video_init),
        web.get(vod + "/{rendition}/" + number, media.video_segment),
        web.get("/video/clip/{slug}/{rendition}.mp4", media.clip),
        web.post("/_control/video", control),
    ]
