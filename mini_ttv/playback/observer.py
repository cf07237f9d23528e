"""A feed that knows its stream: ads, breaks in time, dates of pictures, what is being retried."""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from streamlink.stream.stream import Stream

from mini_ttv.core.playback import AdBegan, AdOver, FeedEvent, FeedTrouble
from mini_ttv.playback.ads import AdSchedule
from mini_ttv.playback.feed import SocketFeed
from mini_ttv.playback.streams import StreamSource
from mini_ttv.playback.timeline import Timeline
from mini_ttv.playback.wires import Wires

_BROKEN = "Download of segment"  # ...failed: half of it has been written
_UNLISTED = "Reloading failed"
_HANDLED = "Encountered a stream discontinuity"  # each one becomes a fresh connection


class StreamObserver:
    """Turns what streamlink does with segments into the timeline and into events (a `streams.Watch`)."""

    def __init__(self, timeline: Timeline, post: Callable[[FeedEvent], None]) -> None:
        self._timeline = timeline
        self._post = post
        self._lock = threading.Lock()  # playlists and segments are handled by two threads
        self._schedule = AdSchedule()
        self._in_ads = False
        self._starts: Mapping[int, float] = {}
        self._last: int | None = None  # segment
        self._damaged = False

    def playlist(self, ad_ranges: Sequence[Any], edge: datetime | None, *, only_ads: bool) -> None:
        """A playlist was loaded; one of nothing but ads is a pre-roll, told before its first segment is dropped."""
        with self._lock:
            self._schedule.learn(ad_ranges)
            preroll = only_ads and not self._in_ads
        if preroll:
            self.filtered(edge)

    def filtered(self, date: datetime | None) -> None:
        """A segment of advertisement was dropped."""
        with self._lock:
            self._in_ads = True
            seconds = self._schedule.seconds_left(date)
        self._post(AdBegan(seconds))

    def recording(self, starts: Mapping[int, float], duration: float) -> None:
        """A playlist of something that has a beginning was loaded."""
        self._starts = starts
        self._timeline.duration = duration

    def segment(self, number: int, *, date: datetime | None, duration: float, discontinuity: bool, init: bool) -> None:
        """A segment of content is about to be written."""
        if self._last is None:
            self._timeline.start = self._starts.get(number, 0.0)
        # A player would wait for what is missing as long as it would have lasted.
        gap = self._last is not None and number > self._last + 1
        damaged, self._damaged, self._last = self._damaged, False, number
        with self._lock:
            after_ads, self._in_ads = self._in_ads, False
        breaks = discontinuity or after_ads or gap or damaged
        self._timeline.begin_segment(date=date, duration=duration, breaks=breaks, init=init)
        if after_ads:
            self._post(AdOver())

    def chunk(self, data: bytes) -> None:
        """Bytes of this segment are about to be written."""
        self._timeline.add(data)

    def trouble(self, words: str) -> None:
        """Streamlink warns: something is being retried."""
        self._damaged = self._damaged or words.startswith(_BROKEN)
        if not words.startswith(_HANDLED):
            self._post(FeedTrouble(words, unlisted=words.startswith(_UNLISTED)))


def observed_feed(
    stream: Stream,
    wires: Wires,
    listener: Callable[[FeedEvent], None],
    start: float = 0.0,
    *,
    at_once: bool = False,
) -> SocketFeed:
    """A running feed.

    Args:
        stream: What to read.
        wires: The connections of its session, which end with the feed.
        listener: Is called on the event loop.
        start: Where to begin with a recording, in seconds.
        at_once: Whether a live stream begins with a segment that is complete.
    """
    timeline = Timeline()
    feed = SocketFeed(timeline, listener)
    feed.start(StreamSource(stream, wires, StreamObserver(timeline, feed.post), start, at_once=at_once))
    return feed
