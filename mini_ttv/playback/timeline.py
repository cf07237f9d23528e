"""What a feed learns about its stream segment by segment: where time breaks off, when pictures were taken, how fast."""

import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mini_ttv.playback.fragments import FragmentReader
from mini_ttv.playback.mpegts import ClockReader, elapsed

# A demuxer that meets a greater jump plays on with no pictures at all.
_BACK_LIMIT = -1.0
_FORWARD_LIMIT = 12.0
_RATE_SEGMENTS = 5
_ANCHORS = 64


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The start of a segment: when its first picture was taken, and its place on the stream's clock."""

    taken_at: datetime
    pcr: float | None


@dataclass(slots=True)
class _Era:
    """The bytes between two cuts: what one demuxer can play."""

    start: int
    base: _Anchor | None = None
    anchors: deque[_Anchor] = field(default_factory=lambda: deque(maxlen=_ANCHORS))
    last_pcr: float | None = None
    is_ts: bool | None = None  # or fragments of MP4, or bare sound; None before the first byte
    init: bytes = b""  # what a demuxer needs before the first byte, where it is not there


class Timeline:
    """Written by streamlink's writer thread, read by the feed's thread and the event loop.

    Offsets count the bytes of the whole feed. The writer calls `begin_segment` and then `add` for each chunk before
    the chunk can be read at the other end, so a cut is known before its bytes come.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._written = 0
        self._eras = deque([_Era(0)])
        self._rates: deque[tuple[int, float]] = deque(maxlen=_RATE_SEGMENTS)
        self._segment_start = 0
        self._segment_duration = 0.0
        self._segment_date: datetime | None = None
        self._segment_has_clock = False
        self._clocks = ClockReader()
        self._fragments = FragmentReader()
        self._after_init = False
        self.start = 0.0  # of a recording: seconds from its beginning to the first byte
        self.duration: float | None = None  # of a recording

    @property
    def written(self) -> int:
        """Bytes of the stream so far."""
        return self._written

    @property
    def byte_rate(self) -> float:
        """Bytes per second of media over the last segments; 0 while unknown."""
        with self._lock:
            return self._rate()

    def _rate(self) -> float:
        seconds = sum(duration for _size, duration in self._rates)
        return sum(size for size, _duration in self._rates) / seconds if seconds > 0 else 0.0

    def begin_segment(self, *, date: datetime | None, duration: float, breaks: bool, init: bool) -> None:
        """The next chunks belong to another segment.

        Args:
            date: When the first picture of the segment was taken.
            duration: Seconds of media in the segment.
            breaks: Whether the playlist says that time breaks off here.
            init: Whether this is the initialisation section (fMP4) that goes before a segment.
        """
        with self._lock:
            size = self._written - self._segment_start
            if size and self._segment_duration > 0:
                self._rates.append((size, self._segment_duration))
            # A second initialisation section means other tracks; the segment behind it has been cut off with it.
            if (breaks or init) and not self._after_init and self._written > self._eras[-1].start:
                self._eras.append(_Era(self._written, init=b"" if init else self._fragments.init))
            self._after_init = init
            self._segment_start = self._written
            self._segment_duration = 0.0 if init else duration
            self._segment_date = None if init else date
            self._segment_has_clock = False
            self._clocks.begin_segment()
            self._fragments.begin(init=init)

    def add(self, chunk: bytes) -> None:
        """Bytes of the current segment, in order."""
        with self._lock:
            pcr = self._clocks.feed(chunk)
            if not self._clocks.is_ts:
                pcr = self._fragments.feed(chunk)
            era = self._contain()
            if pcr is not None:
                era = self._clock(era, pcr)
            if self._segment_date is not None and (pcr is not None or not self._clocks.is_ts):
                anchor = _Anchor(self._segment_date, pcr)
                era.base = era.base or anchor
                era.anchors.append(anchor)
                self._segment_date = None
            self._written += len(chunk)

    def _contain(self) -> _Era:
        """The era of the chunk at hand: another one where a segment comes in another container."""
        era = self._eras[-1]
        if self._written == self._segment_start:
            if era.is_ts is None or self._after_init:
                era.is_ts = self._clocks.is_ts
            elif era.is_ts != self._clocks.is_ts:
                era = _Era(self._written, is_ts=self._clocks.is_ts)
                self._eras.append(era)
        return era

    def _clock(self, era: _Era, pcr: float) -> _Era:
        if era.last_pcr is not None and not _BACK_LIMIT <= elapsed(era.last_pcr, pcr) <= _FORWARD_LIMIT:
            # A jump at the first clock of a segment came with the segment: its tables belong to the new time.
            start = self._written if self._segment_has_clock else self._segment_start
            if start == era.start:  # cut off already, for another reason
                era.base = None
                era.anchors.clear()
            else:
                era = _Era(start, is_ts=era.is_ts, init=b"" if era.is_ts else self._fragments.init)
                self._eras.append(era)
        era.last_pcr = pcr
        self._segment_has_clock = True
        return era

    def cut_within(self, offset: int, size: int) -> int | None:
        """Where the bytes from `offset` on have to be cut, if within `size`."""
        with self._lock:
            if len(self._eras) > 1 and self._eras[1].start < offset + size:
                return max(offset, self._eras[1].start)
            return None

    def enter(self, offset: int) -> bytes:
        """The player's bytes have been cut at `offset`; what is to be sent before the bytes behind the cut."""
        with self._lock:
            while len(self._eras) > 1 and self._eras[1].start <= offset:
                self._eras.popleft()
            return b"" if self._eras[0].is_ts else self._eras[0].init

    def delay(self, position: float, now: datetime) -> float | None:
        """Seconds from when the picture at `position` (seconds since the last cut) was taken until `now`."""
        taken_at = self._taken_at(position)
        return None if taken_at is None else (now - taken_at).total_seconds()

    def ahead(self, position: float) -> float | None:
        """Seconds of media, up to the last byte, behind the picture at `position`."""
        taken_at = self._taken_at(position)
        if taken_at is None:
            return None
        with self._lock:
            anchors = self._eras[-1].anchors
            if not anchors:
                return None
            edge = anchors[-1].taken_at + timedelta(seconds=self._seconds_behind_anchor())
        return max(0.0, (edge - taken_at).total_seconds())

    def _seconds_behind_anchor(self) -> float:
        """Media since the start of the latest segment whose place in time is known."""
        if self._segment_date is not None or self._written == self._segment_start:
            # Another segment has only just begun: the known one is complete.
            return self._rates[-1][1] if self._rates else 0.0
        rate = self._rate()
        begun = (self._written - self._segment_start) / rate if rate else 0.0
        return min(begun, self._segment_duration) if self._segment_duration else begun

    def _taken_at(self, position: float) -> datetime | None:
        """When the picture at `position` was taken."""
        with self._lock:
            base, anchors = self._eras[0].base, tuple(self._eras[0].anchors)
        if base is None:
            return None
        taken_at = base.taken_at + timedelta(seconds=position)
        for anchor in reversed(anchors):
            # Dates of later segments are truer than counting from the first: ads may have been cut out in between.
            if anchor.pcr is not None and base.pcr is not None and (at := elapsed(base.pcr, anchor.pcr)) <= position:
                taken_at = anchor.taken_at + timedelta(seconds=position - at)
                break
        return taken_at
