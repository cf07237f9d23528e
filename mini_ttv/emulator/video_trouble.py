"""What goes wrong with playlists and segments, on demand: refused, missing, garbage, half a body and then silence."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from mini_ttv.emulator.video_state import VideoState

_GARBAGE = b"<html>\xff\xfe\x00 this is no playlist #EXTM3U</html>\n" * 40
_SILENCE = 120.0  # seconds, unless the viewer leaves
_LOOK = 0.1

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def troubled(state: VideoState, part: str, handler: Handler) -> Handler:
    """`handler`, but for what the channel's switches say.

    Args:
        state: Holds the switches.
        part: Which of them counts: "playlists" or "segments".
        handler: What answers when nothing is wrong.
    """

    async def answer(request: web.Request) -> web.StreamResponse:
        switches = state.switches(request.match_info["login"].lower())
        if switches.playlists_expired_before > int(request.query.get("issue", "0")) and part == "playlists":
            raise web.HTTPForbidden
        match switches.segments if part == "segments" else switches.playlists:
            case "refuse":
                raise web.HTTPServiceUnavailable
            case "missing":
                raise web.HTTPNotFound
            case "garbage":
                return web.Response(body=_GARBAGE, content_type="text/html")
            case "hang":
                unmade = part == "segments" and int(request.match_info["number"]) >= state.producing()
                return await (_fall_silent(request) if unmade else _hang(request, handler))
            case _:
                return await handler(request)

    return answer


async def _hang(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Half of the answer, and then nothing: what a connection looks like whose other end is gone."""
    whole = await handler(request)
    body = whole.body if isinstance(whole, web.Response) and isinstance(whole.body, bytes) else b""
    response = web.StreamResponse(headers={"Content-Type": whole.content_type})
    response.content_length = max(2, len(body))
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    await _say_nothing(request)
    return response


async def _fall_silent(request: web.Request) -> web.StreamResponse:
    """The same of a segment that is still being made: the beginning of an answer, and no more."""
    response = web.StreamResponse(headers={"Content-Type": "application/octet-stream"})
    response.enable_chunked_encoding()
    await response.prepare(request)
    await _say_nothing(request)
    return response


async def _say_nothing(request: web.Request) -> None:
    for _ in range(round(_SILENCE / _LOOK)):
        if request.transport is None or request.transport.is_closing():
            break
        await asyncio.sleep(_LOOK)
