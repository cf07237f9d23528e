"""What goes on between the click on a channel and its picture: the words of playback, without any I/O.

Three rooms meet here: an adapter that finds and reads streams (`Playback`, `Resolution`, `Feed`), the service that
watches one channel, video or clip, and the player. The rules are in `core/playback_machine.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from mini_ttv.core.channel_name import Channel, Clip, Target
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


class Kind(Enum):
    """What is played: something that goes on, or something with a beginning and an end."""

    LIVE = "live"
    VIDEO = "video"
    CLIP = "clip"

    @property
    def recorded(self) -> bool:
        """Whether it is over already: it has a length, no delay, and ends for good."""
        return self is not Kind.LIVE


def kind_of(target: Target) -> Kind:
    """What `target` is."""
    if isinstance(target, Channel):
        return Kind.LIVE
    return Kind.CLIP if isinstance(target, Clip) else Kind.VIDEO


# What a feed tells its service.


@dataclass(frozen=True, slots=True)
class AdBegan:
    """The stream's own content has given way to advertisements, which are not played."""

    seconds: float | None  # still to come; None where Twitch does not say


@dataclass(frozen=True, slots=True)
class AdOver:
    """The stream's own content is back."""


@dataclass(frozen=True, slots=True)
class FeedReady:
    """The first bytes have come, and wait at this address for the player."""

    url: str


@dataclass(frozen=True, slots=True)
class TimelineCut:
    """Time stamps broke off; the bytes go on at a new address, for a fresh demuxer."""

    url: str


@dataclass(frozen=True, slots=True)
class FeedTrouble:
    """Something is being retried below (a segment, a playlist); words for a log."""

    words: str
    unlisted: bool = False  # it is the list of what is to be played that cannot be had: nothing new will come


@dataclass(frozen=True, slots=True)
class FeedEnded:
    """No more bytes will come; `reason` is empty for a clean end."""

    reason: str = ""


FeedEvent = FeedReady | AdBegan | AdOver | TimelineCut | FeedTrouble | FeedEnded


@dataclass(frozen=True, slots=True)
class FeedStatistics:
    """How the bytes flow."""

    received: int = 0  # bytes of the stream so far
    byte_rate: float = 0.0  # bytes per second of media, over the last segments; 0 while unknown
    start: float = 0.0  # of a recording: seconds from its beginning to the feed's first byte
    duration: float | None = None  # of a recording, where its playlist tells


class Feed(Protocol):
    """One playback's bytes on their way to the player."""

    @property
    def url(self) -> str:
        """Where the player finds the bytes, once: it serves one connection. Empty until the first are there."""
        ...

    @property
    def statistics(self) -> FeedStatistics:
        """How the bytes flow right now."""
        ...

    def delay(self, position: float) -> float | None:
        """Seconds between the picture at `position` (seconds from the start of the current address) and now."""
        ...

    def ahead(self, position: float) -> float | None:
        """Seconds of media that have come for the time behind `position`."""
        ...

    def cancel(self) -> None:
        """Stop at once without waiting for anything; no event comes after this."""
        ...


@dataclass(frozen=True, slots=True)
class About:
    """What the server says about a recording."""

    title: str = ""
    channel: str = ""  # as its owner spells it
    category: str = ""


NOTHING_TOLD = About()


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What is known of a channel from elsewhere; `None` for what nobody could say."""

    exists: bool | None = None
    live: bool | None = None


class Resolution(Protocol):
    """A channel's stream, a video or a clip, found."""

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """What can be opened, the best first."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences worth telling, such as a rendition that needs a subscription."""
        ...

    @property
    def about(self) -> About:
        """Whose recording it is; empty for live streams."""
        ...

    def open(
        self, name: str, listener: Callable[[FeedEvent], None], start: float = 0.0, *, at_once: bool = False
    ) -> Feed:
        """Start reading the rendition `name`.

        Args:
            name: of one of the renditions.
            listener: is called on the event loop.
            start: seconds from the beginning of a recording; the feed's statistics tell where it really starts.
            at_once: begin a live stream a segment earlier: that one is complete, so there is something to show now.
        """
        ...

    def close(self) -> None:
        """Give up what the search held open; feeds that run are not touched."""
        ...


class Playback(Protocol):
    """The door to streams."""

    async def resolve(self, target: Target) -> Resolution:
        """Find the stream of a channel, a video or a clip; raises `PlaybackError`."""
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
    delay_s: float | None = None  # behind live; None for recordings
    usual_delay_s: float | None = None  # what catching up aims at
    buffer_s: float | None = None  # media that has come and is still to be seen
    rate: float = 1.0  # of playing: more than 1 while catching up
    stalls: int = 0
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
