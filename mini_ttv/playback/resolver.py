"""The door to streams: a channel, video or clip in, renditions out, by streamlink in worker threads."""

import asyncio
import contextlib
import logging
import re
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mini_ttv.core.channel_name import Channel, Clip, Target, Video
from mini_ttv.core.errors import MiniTtvError, PlaybackFailure
from mini_ttv.core.playback import NOTHING_TOLD, About, FeedEvent
from mini_ttv.core.quality import Rendition
from mini_ttv.playback.failures import failed, from_plugin, from_silence, name_of
from mini_ttv.playback.log_tap import LogTap, this_thread, without_queries
from mini_ttv.playback.route import Route

if TYPE_CHECKING:
    from streamlink.session.session import Streamlink
    from streamlink.stream.stream import Stream

    from mini_ttv.playback.feed import SocketFeed

_LOGGER = logging.getLogger(__name__)
# What may become part of an address.
_NAMES = {
    Channel: re.compile(r"[A-Za-z0-9_]{1,25}"),
    Video: re.compile(r"[0-9]{1,20}"),
    Clip: re.compile(r"[A-Za-z0-9_-]{1,100}"),
}
_WORKERS = 4  # searches that were given up run on until their requests time out
IsLive = Callable[[str], Awaitable[bool | None]]


@dataclass(frozen=True, slots=True, repr=False)  # addresses of streams carry tokens
class _Found:
    """What one search brought."""

    session: "Streamlink"
    streams: dict[str, "Stream"]
    renditions: tuple[Rendition, ...]
    log: tuple[str, ...]
    about: About = NOTHING_TOLD
    usher_error: str = ""
    no_token: bool = False
    usher_answered: bool = False


class StreamlinkResolution:
    """A stream, a video or a clip, found (a `Resolution`)."""

    def __init__(self, found: _Found) -> None:
        self._found = found
        self.renditions = found.renditions
        self.about = found.about
        self.notes = tuple(line for line in found.log if "subscription" in line)

    def open(self, name: str, listener: Callable[[FeedEvent], None], start: float = 0.0) -> "SocketFeed":
        """Start reading the rendition `name`.

        Args:
            name: of one of the renditions.
            listener: is called on the event loop.
            start: seconds from the beginning of a recording; the feed's statistics tell where it really starts.
        """
        from mini_ttv.playback.observer import observed_feed  # noqa: PLC0415 - loaded with streamlink, not at start

        return observed_feed(self._found.streams[name], listener, start)

    def close(self) -> None:
        """Give up what the search held open; a feed that runs opens its connections anew."""
        self._found.session.http.close()


class StreamlinkPlayback:
    """Finds streams (a `Playback`)."""

    def __init__(self, route: Route, *, is_live: IsLive | None = None, time_limit: float = 20.0) -> None:
        """Nothing is imported or asked yet.

        Args:
            route: How to reach the servers.
            is_live: Asks whether a channel is live where streamlink's answer is ambiguous; `None` for "unknown".
            time_limit: Seconds for one search.
        """
        self._route = route
        self._is_live = is_live
        self._time_limit = time_limit
        self._executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix=f"resolve-{id(self):x}")

    async def warm_up(self) -> None:
        """Load streamlink now, in a worker thread, so that the first click need not wait for it."""
        await asyncio.get_running_loop().run_in_executor(self._executor, _load)

    async def resolve(self, target: Target) -> StreamlinkResolution:
        """Find a stream, a video or a clip; raises `PlaybackError`. Cancelling it returns at once."""
        if not _NAMES[type(target)].fullmatch(name_of(target)):
            raise failed(PlaybackFailure.INVALID_NAME, target)
        search = self._executor.submit(_search, target, self._route)
        try:
            async with asyncio.timeout(self._time_limit):
                found = await asyncio.wrap_future(search)
        except BaseException as error:
            search.add_done_callback(_discard)
            if isinstance(error, TimeoutError):
                raise failed(PlaybackFailure.NETWORK, target) from error
            raise
        if found.renditions:
            return StreamlinkResolution(found)
        found.session.http.close()
        is_live = await self._ask_live(target.login) if isinstance(target, Channel) else None
        reason = from_silence(
            target,
            usher_error=found.usher_error,
            usher_answered=found.usher_answered,
            no_token=found.no_token,
            log=found.log,
            is_live=is_live,
        )
        raise failed(reason, target)

    async def _ask_live(self, login: str) -> bool | None:
        if self._is_live is None:
            return None
        try:
            async with asyncio.timeout(self._time_limit):
                return await self._is_live(login)
        except (MiniTtvError, TimeoutError):
            return None

    def close(self) -> None:
        """Start no more searches; those that run end with their requests."""
        self._executor.shutdown(wait=False, cancel_futures=True)


def _discard(search: "Future[_Found]") -> None:
    with contextlib.suppress(BaseException):
        search.result().session.http.close()


def _load() -> None:
    import mini_ttv.playback.observer  # noqa: PLC0415, F401 - half a second that only playback needs


def _search(target: Target, route: Route) -> _Found:
    """Runs in a worker thread."""
    from streamlink.exceptions import StreamlinkError  # noqa: PLC0415 - half a second that only playback needs

    from mini_ttv.playback.streams import describe, find_streams, new_session  # noqa: PLC0415 - as above

    session = new_session(route)
    log: list[str] = []
    tap = LogTap(log.append, this_thread())
    tap.attach()
    try:
        streams, answers = find_streams(session, target, route)
    except BaseException as error:
        session.http.close()
        if isinstance(error, StreamlinkError | OSError):
            _LOGGER.info("no stream of %s: %s", name_of(target), without_queries(str(error)))
            raise failed(from_plugin(str(error)), target) from error
        raise
    finally:
        tap.detach()
    renditions = [describe(name, stream) for name, stream in streams.items()]
    ranked = tuple(sorted(renditions, key=lambda each: each.rank, reverse=True))
    return _Found(
        session, streams, ranked, tuple(log), answers.about, answers.usher_error, answers.no_token,
        answers.usher_answered,
    )  # fmt: skip
