"""streamlink, held by its extension points: sessions, the unpatched Twitch plugin, and readers that can be watched.

This module imports streamlink (about 0.4 s): it is loaded in a worker thread, when the first stream is looked for.
"""

import atexit
import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

import requests
from streamlink.options import Options
from streamlink.plugins.twitch import (
    Twitch,
    TwitchHLSSegment,
    TwitchHLSStream,
    TwitchHLSStreamReader,
    TwitchHLSStreamWorker,
    TwitchHLSStreamWriter,
    TwitchM3U8,
)
from streamlink.session.session import Streamlink
from streamlink.stream.stream import Stream
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, Clip, Target
from mini_ttv.core.playback import NOTHING_TOLD, About
from mini_ttv.core.quality import Rendition, rendition
from mini_ttv.playback.log_tap import LogTap
from mini_ttv.playback.route import Route
from mini_ttv.playback.wires import WiredAdapter, Wires

_LOGGER = logging.getLogger(__name__)
TWITCH_GQL = "https://gql.twitch.tv"
TWITCH_USHER = "https://usher.ttvnw.net"
_LARGEST_ERROR = 64 * 1024


@dataclass(slots=True)
class Answers:
    """What the servers said during one search, for a failure to be told in words."""

    usher_error: str = ""  # error_code, or the text of the error
    no_token: bool = False
    about: About = NOTHING_TOLD
    usher_answered: bool = False  # there was a list of renditions, whatever became of them


def new_session(route: Route, wires: Wires) -> Streamlink:
    """A session of its own for each playback: low latency and request headers stick to it.

    Args:
        route: How to reach the servers.
        wires: Cuts the session's connections.
    """
    local = urlsplit(route.usher).hostname in {"127.0.0.1", "::1", "localhost"}
    session = Streamlink(
        {
            "no-plugin-cache": True,
            "webbrowser": False,  # the integrity check would pop up a browser
            "http-timeout": route.http_timeout,
            "http-trust-env": route.trust_env and not local,  # a proxy of the environment cannot reach this machine
        }
    )
    for scheme in ("http://", "https://"):
        session.http.mount(scheme, WiredAdapter(wires))
    for twitch, ours in ((TWITCH_GQL, route.gql), (TWITCH_USHER, route.usher)):
        if ours != twitch:
            session.http.mount(twitch, WiredAdapter(wires, ours))
    session.http.hooks["response"] += [_hang_up_on_errors]
    return session


def with_session(stream: Stream, session: Streamlink) -> Stream:
    """`stream` read through a session of its own, so that cutting one feed's wires leaves the others alone."""
    session.http.headers.update(stream.session.http.headers)
    session.http.cookies.update(stream.session.http.cookies)
    other = copy(stream)
    other.session = session
    return other


def address_of(target: Target) -> str:
    """Where the website shows it."""
    if isinstance(target, Channel):
        return f"https://www.twitch.tv/{target.login}"
    if isinstance(target, Clip):
        return f"https://clips.twitch.tv/{target.slug}"
    return f"https://www.twitch.tv/videos/{target.id}"


def find_streams(session: Streamlink, target: Target, route: Route) -> tuple[dict[str, Stream], Answers]:
    """The streams of a channel, video or clip by rendition name, without aliases; blocks for several requests."""
    answers = Answers()
    session.http.hooks["response"] += [lambda response, **_more: _note(response, answers)]
    options = Options({"low-latency": route.low_latency, "supported-codecs": list(route.codecs)})
    # Not through session.streams(): its cache of URLs would keep every session alive.
    plugin: Any = Twitch  # not typed
    found = plugin(session, address_of(target), options)
    # Its cache is turned off, but would be kept until the program ends, to be saved then.
    atexit.unregister(found.cache._save)  # noqa: SLF001 - there is no other way
    streams = found.streams()
    named = {name: stream for name, stream in streams.items() if not name.startswith(("best", "worst"))}
    if named and not isinstance(target, Channel):
        answers.about = _about(found)
    return named, answers


def _about(found: Any) -> About:
    """Whose recording it is: a question of its own, and no matter when it gets no answer."""
    told = (found.get_title(), found.get_author(), found.get_category())
    return About(*(str(each or "") for each in told))


def _note(response: requests.Response, answers: Answers) -> None:
    path = urlsplit(response.url).path
    if path.endswith("/gql") and response.ok:
        answers.no_token = answers.no_token or _refuses_token(response)
    elif "/channel/hls/" in path or path.startswith("/vod/"):
        answers.usher_answered = response.ok
        answers.usher_error = "" if response.ok else _usher_error(response)


def _hang_up_on_errors(response: requests.Response, *, stream: bool = False, **_more: object) -> None:
    """Close what streamlink forgets: a segment that is refused, but was asked for piece by piece."""
    if stream and not response.ok:
        response.close()


def _refuses_token(response: requests.Response) -> bool:
    body = _json(response)
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, dict):
        return False
    return any(data.get(key, ...) is None for key in ("streamPlaybackAccessToken", "videoPlaybackAccessToken", "clip"))


def _usher_error(response: requests.Response) -> str:
    body = _json(response)
    first = body[0] if isinstance(body, list) and body else body
    if not isinstance(first, dict):
        return ""
    return " ".join(str(first.get(key, "")) for key in ("error_code", "error"))


def _json(response: requests.Response) -> object:
    if len(response.content) > _LARGEST_ERROR:
        return None
    try:
        return cast("object", json.loads(response.content))
    except ValueError:
        return None


def describe(name: str, stream: Stream) -> Rendition:
    """What name and playlist tell about a rendition."""
    playlists = getattr(getattr(stream, "multivariant", None), "playlists", ())
    for playlist in playlists:
        if playlist.uri == getattr(stream, "url", None):
            info = playlist.stream_info
            return rendition(name, bandwidth=int(info.bandwidth or 0), codecs=tuple(info.codecs or ()))
    return rendition(name)


class Watch(Protocol):
    """Who follows a stream segment by segment; called in streamlink's threads."""

    def playlist(self, ad_ranges: Sequence[Any], edge: datetime | None, *, only_ads: bool) -> None:
        """A playlist was loaded.

        Args:
            ad_ranges: Its date ranges of advertisements.
            edge: When its last segment begins.
            only_ads: Whether there is nothing but advertisement in it.
        """
        ...

    def recording(self, starts: Mapping[int, float], duration: float) -> None:
        """A playlist of something that has a beginning was loaded.

        Args:
            starts: Seconds from the beginning to each segment, by the segments' numbers.
            duration: Seconds to the end, as far as it is recorded.
        """
        ...

    def filtered(self, date: datetime | None) -> None:
        """A segment of advertisement was dropped."""
        ...

    def segment(self, number: int, *, date: datetime | None, duration: float, discontinuity: bool, init: bool) -> None:
        """A segment of content is about to be written."""
        ...

    def chunk(self, data: bytes) -> None:
        """Bytes of this segment are about to be written."""
        ...

    def trouble(self, words: str) -> None:
        """Streamlink warns: something is being retried."""
        ...


def _guarded(call: Callable[..., None], *args: object, **kwargs: object) -> None:
    """Call a hook; the picture matters more than what we learn about it."""
    try:
        call(*args, **kwargs)
    except Exception:
        _LOGGER.exception("following a stream failed")


class _Worker(TwitchHLSStreamWorker):
    """Loads playlists."""

    @staticmethod
    @override
    def duration_to_sequence(duration: float, segments: list[Any]) -> int:
        """The segment that holds the moment; streamlink's own way is the next one."""
        at, number = 0.0, -1
        for each in segments:
            if at > duration:
                break
            number = each.num
            at += each.duration
        return number

    @override
    def process_segments(self, playlist: TwitchM3U8) -> None:  # type: ignore[override] # as the plugin narrows it
        watch = cast("_Reader", self.reader).watch
        segments = playlist.segments
        _guarded(watch.playlist, playlist.dateranges_ads, segments[-1].date, only_ads=all(each.ad for each in segments))
        if self.stream.force_restart:  # how the plugin marks recordings
            _guarded(_tell_recording, watch, segments)
        super().process_segments(playlist)


def _tell_recording(watch: Watch, segments: Sequence[TwitchHLSSegment]) -> None:
    starts, at = {}, 0.0
    for each in segments:
        starts[each.num] = at
        at += each.duration
    watch.recording(starts, at)


class _Writer(TwitchHLSStreamWriter):
    """Fetches segments and writes them to the buffer."""

    @override
    def write(self, segment: TwitchHLSSegment, result: requests.Response, *data: Any) -> None:  # type: ignore[override] # as the plugin narrows it
        watch = cast("_Reader", self.reader).watch
        if self.should_filter_segment(segment):
            _guarded(watch.filtered, segment.date)
        else:
            _guarded(
                watch.segment, segment.num, date=segment.date, duration=segment.duration,
                discontinuity=segment.discontinuity, init=bool(data and data[0]),
            )  # fmt: skip
        super().write(segment, result, *data)

    @override
    def iter_segment_content(self, segment: Any, response: requests.Response) -> Iterator[bytes]:
        reader = cast("_Reader", self.reader)
        for chunk in super().iter_segment_content(segment, response):
            if self.closed:  # a segment that is still being made would hold us up for seconds
                return
            _guarded(reader.watch.chunk, chunk)
            yield chunk


class _Reader(TwitchHLSStreamReader):
    """The plugin's reader with our ears in it."""

    __worker__ = _Worker
    __writer__ = _Writer

    def __init__(self, stream: TwitchHLSStream, watch: Watch) -> None:
        self.watch = watch
        super().__init__(stream)


class StreamSource:
    """The bytes of one rendition (a `ByteSource`)."""

    def __init__(
        self, stream: Stream, wires: Wires, watch: Watch, start: float = 0.0, *, at_once: bool = False
    ) -> None:
        """Nothing is read yet.

        Args:
            stream: What to read.
            wires: The connections of its session, which end with this source.
            watch: Follows the stream.
            start: Where to begin, in seconds, with a recording in segments.
            at_once: Whether a live stream begins a segment before the usual one, which may still be in the making.
        """
        self._stream = stream
        self._wires = wires
        self._watch = watch
        self._start = start
        self._at_once = at_once
        self._reader: Any = None
        self._woken = False
        self._tap = LogTap(watch.trouble, self._thread_names)

    def _thread_names(self) -> tuple[str, ...]:
        reader = self._reader
        return (reader.worker.name, reader.writer.name) if isinstance(reader, _Reader) else ()

    def open(self) -> None:
        """Start streamlink's threads."""
        self._tap.attach()
        if isinstance(self._stream, TwitchHLSStream):
            self._stream.start_offset = self._start
            reader = _Reader(self._stream, self._watch)
            reader.worker.live_edge += self._at_once
            self._reader = reader
            reader.open()
        else:
            self._reader = self._stream.open()
        if self._woken:
            self.wake()

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end. Raises OSError after a minute of silence."""
        if self._woken:
            return b""
        data = cast("bytes", self._reader.read(size))
        if not isinstance(self._reader, _Reader):
            self._watch.chunk(data)
        return data

    def wake(self) -> None:
        """Make a blocked `read` return: end the buffer, leave the wait for ads, let the threads know."""
        self._woken = True
        reader = self._reader
        if reader is not None and isinstance(self._stream, TwitchHLSStream):
            reader.buffer.close()
            reader.resume()
            reader.worker.close()
        self._wires.cut()

    def close(self) -> None:
        """Free threads and sockets; takes until running requests end."""
        try:
            if self._reader is not None:
                self._reader.close()
        finally:
            self._stream.session.http.close()
            self._wires.close()
            self._tap.detach()
