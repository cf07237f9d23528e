"""usher: who may watch what, and which qualities there are."""

from aiohttp import web

from mini_ttv.emulator import hls_playlists, video_media
from mini_ttv.emulator.hls_playlists import Variant
from mini_ttv.emulator.stable import stable_hex
from mini_ttv.emulator.video_access import PlaybackAccess
from mini_ttv.emulator.video_band import RENDITIONS
from mini_ttv.emulator.video_media import SECONDS_A_SEGMENT
from mini_ttv.emulator.video_segments import Look
from mini_ttv.emulator.video_state import VideoState, look_of

PLAYLIST_TYPE = "application/vnd.apple.mpegurl"
_PREROLL_BEHIND = 3  # segments: as many as a player wants before it begins


class Usher:
    """Answers the requests for multivariant playlists."""

    def __init__(self, state: VideoState, access: PlaybackAccess) -> None:
        self._state = state
        self._world = state.world
        self._access = access

    async def channel(self, request: web.Request) -> web.Response:
        """GET /api/v2/channel/hls/LOGIN.m3u8."""
        login = request.match_info["login"].lower()
        query = request.query
        code = self._access.refusal(query.get("token", ""), query.get("sig", ""), "channel", login)
        if code:
            return _error(request, 403, code, _WORDS[code])
        switches = self._state.switches(login)
        broadcast = self._state.live(login)
        if switches.geoblocked:
            return _error(request, 403, "content_geoblocked", "Content Restricted In Region")
        if broadcast is None:
            words = "twirp error not_found: transcode does not exist"
            return _error(request, 404, "transcode_does_not_exist", words)
        suffix = f"?issue={switches.playlists_expired_before}"
        if switches.preroll > 0:
            start = max(broadcast.first, self._state.producing() - _PREROLL_BEHIND)
            suffix += f"&preroll={start}-{-(-int(switches.preroll) // SECONDS_A_SEGMENT)}"
        path = f"{self._world.base_url}/video/live/{login}/{broadcast.first}"
        facts = {
            "NODE": "emulator",
            "BROADCAST-ID": broadcast.channel.stream_id,
            "STREAM-TIME": f"{self._world.clock.timestamp() - broadcast.first * SECONDS_A_SEGMENT:.3f}",
            "SERVER-TIME": f"{self._world.clock.timestamp():.2f}",
            "PLAY-SESSION-ID": stable_hex(login, str(self._world.clock.timestamp())),
        }
        audio = query.get("allow_audio_only", "false") == "true"
        variants = [
            variant
            for variant in _variants(look_of(self._world, broadcast.channel), path, suffix, audio=audio)
            if variant.rendition.name not in switches.restricted
        ]
        return _playlist(hls_playlists.multivariant(variants, facts))

    async def video(self, request: web.Request) -> web.Response:
        """GET /vod/v2/ID.m3u8."""
        video = self._world.videos.get(request.match_info["id"])
        if video is None:
            return _error(request, 404, "vod_not_found", "vod not found")
        query = request.query
        code = self._access.refusal(query.get("nauth", ""), query.get("nauthsig", ""), "vod_id", int(video.id))
        if code:
            return _error(request, 403, code, _WORDS[code])
        if self._state.switches(video.channel.login).videos_restricted:
            return _error(request, 403, "vod_manifest_restricted", "Manifest is resticted")
        path = f"{self._world.base_url}/video/vod/{video.id}"
        variants = _variants(look_of(self._world, video.channel), path, "", audio=True)
        return _playlist(hls_playlists.multivariant(variants, {"NODE": "emulator"}))


_WORDS = {
    "invalid_signature": "Invalid signature",
    "nauth_token_expired": "Token has expired",
    "unauthorized_entitlements": "Unauthorized entitlements",
}


def _variants(look: Look, path: str, suffix: str, *, audio: bool) -> list[Variant]:
    found = []
    for rendition in RENDITIONS:
        codec = video_media.scene(look.scene, rendition).syntax.codec if rendition.fps else ""
        if codec or audio:
            url = f"{path}/{rendition.name}.m3u8{suffix}"
            found.append(Variant(rendition, codec, url, source=rendition is RENDITIONS[0]))
    return found


def _error(request: web.Request, status: int, code: str, words: str) -> web.Response:
    body = [{"url": str(request.rel_url), "error": words, "error_code": code, "type": "error"}]
    return web.json_response(body, status=status)


def _playlist(text: str) -> web.Response:
    return web.Response(text=text, content_type=PLAYLIST_TYPE, headers={"Cache-Control": "no-cache, no-store"})
