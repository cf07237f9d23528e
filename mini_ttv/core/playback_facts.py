"""The vocabulary of playback's rules: what may happen, what is to be done then, what is known, when patience ends."""

from dataclasses import dataclass
from enum import Enum, auto

from mini_ttv.core.channel_name import Target
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import AdBegan, AdOver, FeedEnded, FeedReady, Kind, Phase, TimelineCut, kind_of


@dataclass(frozen=True, slots=True)
class Timing:
    """When patience ends, in seconds."""

    stall_after: float = 0.6  # a picture that stands this long has stalled
    cushion: float = 1.0  # media to gather before a stalled picture moves on; enough where bytes flow evenly
    cushion_growth: float = 1.6  # for each further stall: segments that come whole need more than their length
    cushion_limit: float = 4.0
    silence_limit: float = 3.0  # nothing came for so long, and the picture has stalled: a dead connection...
    silence_stall: float = 1.5  # ...but a stall is given this long
    unlisted_limit: float = 0.5  # one that is known to have nothing more to show
    gather_limit: float = 8.0  # a stall that lasts this long is reopened
    first_byte_limit: float = 8.0  # from an open feed to its first byte
    retry_byte_limit: float = 2.0  # the same for the first reopening: what was well a moment ago answers quickly...
    retry_byte_growth: float = 0.25  # ...and each further one may take this much longer
    start_limit: float = 15.0  # from an open feed to its first picture
    resolve_limit: float = 30.0  # a second net under the adapter's own time limit
    retry_resolve_limit: float = 2.0  # of the first search of a recovery: a server that hangs is asked anew...
    retry_resolve_growth: float = 0.25  # ...and each further search may take this much longer
    # Before each reopening: quick while most outages end and somebody waits for it, slow for some minutes more.
    retry_delays: tuple[float, ...] = (0.0, *(1.0,) * 30, *(2.0,) * 15, *(5.0,) * 12, *(15.0,) * 24)
    offline_recheck: float = 2.0  # Twitch is wrong for some seconds now and then
    steady_after: float = 30.0  # playing this long forgets earlier reopenings
    ad_grace: float = 30.0  # an ad break may overrun its announced length by this
    ad_limit: float = 240.0  # an ad break of unknown length
    switch_limit: float = 8.0  # for another rendition to have something to show
    end_limit: float = 3.0  # a recording that has come whole and stands is over
    # An ended stream is looked for while it is gone for less than the first number, each so many seconds.
    return_paces: tuple[tuple[float, float], ...] = ((120.0, 2.5), (900.0, 15.0), (10_800.0, 60.0))

    @classmethod
    def trying_for(cls, minutes: int) -> "Timing":
        """The usual numbers, but reconnecting is given up after about so many minutes."""
        usual = cls()
        delays: list[float] = [0.0]
        while sum(delays) < minutes * 60:
            delays.append(usual.retry_delays[min(len(delays), len(usual.retry_delays) - 1)])
        return cls(retry_delays=tuple(delays))

    def rung(self, step: int) -> tuple[int, int]:
        """Which rung of the ladder the reopening `step` (from 1) stands on, and how many there are.

        Reopenings with the same delay before them are one rung: that many numbers a person can make something of.
        """
        delays = self.retry_delays
        starts = [index for index, delay in enumerate(delays) if index == 0 or delay != delays[index - 1]]
        return sum(start < step for start in starts), len(starts)


@dataclass(frozen=True, slots=True)
class Open:
    """The person wants this channel, video or clip."""

    target: Target


@dataclass(frozen=True, slots=True)
class Close:
    """The person wants nothing."""


@dataclass(frozen=True, slots=True)
class Reload:
    """The person wants the same afresh: a channel at the live edge, a recording from its beginning."""


@dataclass(frozen=True, slots=True)
class Renew:
    """Another feed of the same stream is wanted; the present one plays on until the new one has something to show."""

    wish: bool = True  # of a person: must come true; without it a feed that does not come is given up


@dataclass(frozen=True, slots=True)
class Ready:
    """The feed that was prepared has something to show."""


@dataclass(frozen=True, slots=True)
class NotReady:
    """The feed that was prepared broke off."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The stream was found."""


@dataclass(frozen=True, slots=True)
class ResolveFailed:
    """The stream was not found."""

    failure: PlaybackFailure
    reason: str
    final: bool = False  # asking again cannot help


@dataclass(frozen=True, slots=True)
class Progress:
    """The player's report: a counter that grows with each picture (or with the position, where there is none).

    It starts at 0 for each new address.
    """

    count: int


@dataclass(frozen=True, slots=True)
class PlayerFailed:
    """The player gave up on what it was fed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Drained:
    """The player has shown everything that came through its address."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The person pressed pause (`on`) or play."""

    on: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed.

    Attributes:
        cushion: how much media (seconds) arrived since the stall began.
        silence: seconds since the last byte, or since the feed was opened.
        received: whether anything has come at all.
        unlisted: whether, since the last byte, it could not be found out what comes next.
    """

    cushion: float = 0.0
    silence: float = 0.0
    received: bool = True
    unlisted: bool = False


Event = (
    Open | Close | Reload | Renew | Ready | NotReady | Resolved | ResolveFailed | Progress | PlayerFailed | Paused
    | Tick | FeedReady | AdBegan | AdOver | TimelineCut | FeedEnded | Drained
)  # fmt: skip


class Command(Enum):
    """What the service has to do, in the order given."""

    RESOLVE = auto()  # find the stream; a search that has no answer yet may go on beside the new one
    OPEN_FEED = auto()
    CLOSE_FEED = auto()  # and take the address from the player; also with no feed open
    PREPARE = auto()  # open another feed beside the first; the player does not know of it yet
    TAKE_OVER = auto()  # the player goes on with the prepared feed, the first one is closed
    ABANDON = auto()  # close the prepared feed
    SWITCH = auto()  # the player goes on at the address behind the cut
    HOLD = auto()  # the player pauses while media is gathered
    RELEASE = auto()


@dataclass(frozen=True, slots=True)
class AdBreak:
    """Advertisements are on the air."""

    ends_at: float | None  # None while Twitch does not say
    patience_ends: float


@dataclass(frozen=True, slots=True)
class Preparation:
    """Another feed is on its way."""

    until: float
    wish: bool


@dataclass(frozen=True, slots=True)
class PlaybackState:
    """Everything that the rules know about one playback."""

    phase: Phase = Phase.IDLE
    since: float = 0.0  # when this phase, or this step of it, began
    target: Target | None = None
    fed: bool = False  # bytes are on their way to the player
    complete: bool = False  # all bytes of a recording are; the player shows the rest
    held: bool = False
    cut: bool = False  # behind what the player still shows, bytes wait at another address
    paused: bool = False
    played: bool = False  # something was to be seen since the channel was opened
    ad: AdBreak | None = None
    next: Preparation | None = None
    count: int = 0  # the player's last report
    moved_at: float = 0.0  # when the picture last moved
    stalls: int = 0  # since the picture last was steady
    all_stalls: int = 0
    step: int = 0  # which reopening this is
    due: float | None = None  # when a waiting step goes on, or an ended stream is looked for
    looking: bool = False  # at rest, and asking whether the stream is back
    offline_answers: int = 0
    recoveries: int = 0
    failure: PlaybackFailure | None = None
    reason: str = ""

    @property
    def kind(self) -> Kind:
        """Live, unless something else was opened."""
        return Kind.LIVE if self.target is None else kind_of(self.target)


Outcome = tuple[PlaybackState, tuple[Command, ...]]
