"""The door to streams: a channel, video or clip in, renditions out, by streamlink in worker threads."""

import asyncio
import contextlib
import logging
import re
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mini_ttv.core.channel_name import Channel, Clip, Target, Video
from mini_ttv.core.errors import MiniTtvError, PlaybackFailure
from mini_ttv.core.playback import NOTHING_TOLD, About, ChannelFacts, FeedEvent
from mini_ttv.core.quality import Rendition
from mini_ttv.playback.failures import failed, from_plugin, from_silence, name_of
from mini_ttv.playback.log_tap import LogTap, this_thread, without_queries
from mini_ttv.playback.route import Route

if TYPE_CHECKING:
    from streamlink.session.session import Streamlink
    from streamlink.stream.stream import Stream

    from mini_ttv.playback.feed import SocketFeed
    from mini_ttv.playback.wires import Wires

_LOGGER = logging.getLogger(__name__)
_FACTS_SECONDS = 5.0  # an answer is late by then, and only makes the words better
# What may become part of an address.
_NAMES = {
    Channel: re.compile(r"[A-Za-z0-9_]{1,25}"),
    Video: re.compile(r"[0-9]{1,20}"),
    Clip: re.compile(r"[A-Za-z0-9_-]{1,100}"),
}
AskFacts = Callable[[str], Awaitable[ChannelFacts]]


@dataclass(frozen=True, slots=True, repr=False)  # addresses of streams carry tokens
class _Found:
    """What one search brought."""

    session: "Streamlink"
    wires: "Wires"
    streams: dict[str, "Stream"]
    renditions: tuple[Rendition, ...]
    log: tuple[str, ...]
    about: About = NOTHING_TOLD
    usher_error: str = ""
    no_token: bool = False
    usher_answered: bool = False


class StreamlinkResolution:
    """A stream, a video or a clip, found (a `Resolution`)."""

    def __init__(self, found: _Found, route: Route) -> None:
        self._found = found
        self._route = route
        self._lent = False  # the search's own connections serve the first feed: they are open already
        self.renditions = found.renditions
        self.about = found.about
        self.notes = tuple(line for line in found.log if "subscription" in line)

    def open(
        self, name: str, listener: Callable[[FeedEvent], None], start: float = 0.0, *, at_once: bool = False
    ) -> "SocketFeed":
        """Start reading the rendition `name`.

        Args:
            name: of one of the renditions.
            listener: is called on the event loop.
            start: seconds from the beginning of a recording; the feed's statistics tell where it really starts.
            at_once: begin a live stream a segment earlier: that one is complete, so there is something to show now.
        """
        # Loaded with streamlink, not at start.
        from mini_ttv.playback.observer import observed_feed  # noqa: PLC0415
        from mini_ttv.playback.streams import new_session, with_session  # noqa: PLC0415
        from mini_ttv.playback.wires import Wires  # noqa: PLC0415

        stream, wires = self._found.streams[name], self._found.wires
        if self._lent:
            wires = Wires()
            stream = with_session(stream, new_session(self._route, wires))
        self._lent = True
        return observed_feed(stream, wires, listener, start, at_once=at_once)

    def close(self) -> None:
        """Give up what the search held open; feeds that run are not touched."""
        if not self._lent:
            self._found.wires.cut()
            self._found.session.http.close()


class StreamlinkPlayback:
    """Finds streams (a `Playback`)."""

    def __init__(self, route: Route, *, ask: AskFacts | None = None, time_limit: float = 20.0) -> None:
        """Nothing is imported or asked yet.

        Args:
            route: How to reach the servers.
            ask: Tells what is known of a channel (by its login) where streamlink's answer is ambiguous.
            time_limit: Seconds for one search.
        """
        self._route = route
        self._ask = ask
        self._time_limit = time_limit
        self._searches: set[_Search] = set()

    def take(self, route: Route) -> None:
        """Reach the servers in another way, from the next search on."""
        self._route = route

    async def warm_up(self) -> None:
        """Load streamlink now, in a worker thread, so that the first click need not wait for it."""
        await asyncio.to_thread(_load)

    async def resolve(self, target: Target) -> StreamlinkResolution:
        """Find a stream, a video or a clip; raises `PlaybackError`. Cancelling it returns at once."""
        if not _NAMES[type(target)].fullmatch(name_of(target)):
            raise failed(PlaybackFailure.INVALID_NAME, target)
        search = _Search(target, self._route)
        self._searches.add(search)
        try:
            async with asyncio.timeout(self._time_limit):
                found = await asyncio.wrap_future(search.found)
        except BaseException as error:
            search.give_up()
            if isinstance(error, TimeoutError):
                raise failed(PlaybackFailure.NETWORK, target) from error
            raise
        finally:
            self._searches.discard(search)
        if found.renditions:
            return StreamlinkResolution(found, self._route)
        found.session.http.close()
        facts = await self._facts(target)
        reason = from_silence(
            target,
            usher_error=found.usher_error,
            usher_answered=found.usher_answered,
            no_token=found.no_token,
            log=found.log,
            facts=facts,
        )
        raise failed(reason, target)

    async def _facts(self, target: Target) -> ChannelFacts:
        if self._ask is None or not isinstance(target, Channel):
            return ChannelFacts()
        try:
            async with asyncio.timeout(_FACTS_SECONDS):
                return await self._ask(target.login)
        except (MiniTtvError, TimeoutError):
            return ChannelFacts()

    def close(self) -> None:
        """Give up all searches."""
        for search in tuple(self._searches):
            search.give_up()


class _Search:
    """One search in a thread of its own.

    Not in a pool: the end of the program would wait for its threads, and so for a server that says nothing.
    """

    def __init__(self, target: Target, route: Route) -> None:
        """Start it."""
        self.found: Future[_Found] = Future()
        self._target = target
        self._route = route
        self._wires: Wires | None = None
        self._lock = threading.Lock()
        self._given_up = False
        threading.Thread(target=self._run, name="search", daemon=True).start()

    def _run(self) -> None:
        try:
            from mini_ttv.playback.wires import Wires  # noqa: PLC0415 - half a second that only playback needs

            with self._lock:
                self._wires = wires = Wires()
                if self._given_up:
                    wires.cut()
            found = _find(self._target, self._route, wires)
        except BaseException as error:  # noqa: BLE001 - whoever waits is told
            self._answer(error)
        else:
            self._answer(found)

    def _answer(self, answer: "_Found | BaseException") -> None:
        with contextlib.suppress(InvalidStateError):  # nobody waits any more
            if isinstance(answer, _Found):
                self.found.set_result(answer)
            else:
                self.found.set_exception(answer)
            return
        if isinstance(answer, _Found):
            answer.session.http.close()

    def give_up(self) -> None:
        """Whoever is asked right now need not answer."""
        self.found.cancel()
        with self._lock:
            self._given_up = True
            if self._wires is not None:
                self._wires.cut()
        with contextlib.suppress(BaseException):
            self.found.result(0).session.http.close()


def _load() -> None:
    import mini_ttv.playback.observer  # noqa: PLC0415, F401 - half a second that only playback needs


def _find(target: Target, route: Route, wires: "Wires") -> _Found:
    """Runs in a worker thread."""
    from streamlink.exceptions import StreamlinkError  # noqa: PLC0415 - half a second that only playback needs

    from mini_ttv.playback.streams import describe, find_streams, new_session  # noqa: PLC0415 - as above

    session = new_session(route, wires)
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
        session, wires, streams, ranked, tuple(log), answers.about, answers.usher_error, answers.no_token,
        answers.usher_answered,
    )  # fmt: skip
