"""What goes on between the click on a channel and its picture: the words of playback, without any I/O.

Three rooms meet here: an adapter that finds and reads streams (`Playback`, `Resolution`, `Feed`), the service that
watches one channel, and the player. The rules are in `core/playback_machine.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.quality import Rendition


class Phase(Enum):
    """What a person would say the player is doing."""

    IDLE = "idle"
    RESOLVING = "resolving"
    BUFFERING = "buffering"
    PLAYING = "playing"
    AD_BREAK = "ad break"
    STALLED = "stalled"
    RECOVERING = "recovering"
    ENDED = "ended"
    FAILED = "failed"


# What a feed tells its service.


@dataclass(frozen=True, slots=True)
class AdBegan:
    """The stream's own content has given way to advertisements, which are not played."""

    seconds: float | None  # still to come; None where Twitch does not say


@dataclass(frozen=True, slots=True)
class AdOver:
    """The stream's own content is back."""


@dataclass(frozen=True, slots=True)
class TimelineCut:
    """Time stamps broke off; the bytes go on at a new address, for a fresh demuxer."""

    url: str


@dataclass(frozen=True, slots=True)
class FeedTrouble:
    """Something is being retried below (a segment, a playlist); words for a log."""

    words: str


@dataclass(frozen=True, slots=True)
class FeedEnded:
    """No more bytes will come; `reason` is empty for a clean end."""

    reason: str = ""


FeedEvent = AdBegan | AdOver | TimelineCut | FeedTrouble | FeedEnded


@dataclass(frozen=True, slots=True)
class FeedStatistics:
    """How the bytes flow."""

    received: int = 0  # bytes of the stream so far
    byte_rate: float = 0.0  # bytes per second of media, over the last segments; 0 while unknown


class Feed(Protocol):
    """One playback's bytes on their way to the player."""

    @property
    def url(self) -> str:
        """Where the player finds the bytes (once: the address serves one connection)."""
        ...

    @property
    def statistics(self) -> FeedStatistics:
        """How the bytes flow right now."""
        ...

    def delay(self, position: float) -> float | None:
        """Seconds between the picture at `position` (seconds from the start of the current address) and now."""
        ...

    def cancel(self) -> None:
        """Stop at once without waiting for anything; no event comes after this."""
        ...


class Resolution(Protocol):
    """A channel's stream, found."""

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """What can be opened, the best first."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences worth telling, such as a rendition that needs a subscription."""
        ...

    def open(self, name: str, listener: Callable[[FeedEvent], None]) -> Feed:
        """Start reading the rendition `name`; `listener` is called on the event loop."""
        ...

    def close(self) -> None:
        """Give up what the search held open; feeds that run are not touched."""
        ...


class Playback(Protocol):
    """The door to streams."""

    async def resolve(self, login: str) -> Resolution:
        """Find the stream of the channel `login`; raises `PlaybackError`."""
        ...


@dataclass(frozen=True, slots=True)
class PlaybackStatistics:
    """One playback in numbers, for the statistics overlay and the report file."""

    channel: str = ""
    rendition: str = ""
    codecs: str = ""
    bit_rate: int = 0  # bits a second, measured; announced where nothing is measured yet
    first_frame_ms: int | None = None  # from the click to the first picture
    frames_shown: int = 0
    frames_dropped: int = 0
    delay_s: float | None = None  # behind live
    recoveries: int = 0


PERMANENT_FAILURES = frozenset(
    {
        PlaybackFailure.NOT_FOUND,
        PlaybackFailure.GEO_BLOCKED,
        PlaybackFailure.SUBSCRIBERS_ONLY,
        PlaybackFailure.INTEGRITY,
        PlaybackFailure.INVALID_NAME,
    }
)
"""Failures that asking again within seconds does not mend."""
