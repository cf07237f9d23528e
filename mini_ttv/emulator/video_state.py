"""Broadcasts and what tests may switch on them: the video's view of the world."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.video_band import band_colour
from mini_ttv.emulator.video_media import SECONDS_A_SEGMENT
from mini_ttv.emulator.video_segments import Container, Look
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import AdStarted, Offline, Online
from mini_ttv.emulator.world_types import AdBreak, Channel

# Segments are numbered by time: number n holds the seconds from 2 n to 2 n + 2 since 1970.
_WARM_UP = 5  # segments before the stream was announced: the encoder ran, and a player finds something to start with
_TURN_AHEAD = 3  # segments: playlists name two that are still to come
_KEEP_ENDED = 60  # segments that an ended broadcast's playlist stays up

SCENES = ("drive", "hills", "reef", "orbit")
_MUSIC = {"drive": "dusk", "hills": "meadow", "reef": "tide", "orbit": "dusk"}


@dataclass(frozen=True, slots=True)
class AdPod:
    """Segments with ads: `first` and `count` - 1 more."""

    first: int
    count: int
    commercial_id: str
    roll: str = "MIDROLL"

    def __contains__(self, number: int) -> bool:
        return self.first <= number < self.first + self.count

    @property
    def end(self) -> int:
        """The first segment after the ads."""
        return self.first + self.count


@dataclass(frozen=True, slots=True)
class Turn:
    """From a segment on, something about the broadcast's form is different, as when an encoder starts again."""

    first: int
    container: Container
    shift: int  # segments that presentation times are ahead (or behind) of the usual


@dataclass(slots=True, eq=False)
class Broadcast:
    """One stream from its start to its end; `first` tells it from the channel's other ones."""

    channel: Channel
    first: int
    last: int | None = None  # the last segment, once the stream has ended
    pods: list[AdPod] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    frozen_at: int | None = None  # the playlist's last segment but one while no new ones are told

    def turn(self, number: int) -> Turn | None:
        """The form that a segment has; `None` for the channel's own."""
        return next((turn for turn in reversed(self.turns) if number >= turn.first), None)

    def pod(self, number: int) -> AdPod | None:
        """The ads that a segment belongs to."""
        return next((pod for pod in self.pods if number in pod), None)


@dataclass(slots=True)
class Switches:
    """What `/_control/video` changes for one channel.

    Attributes:
        geoblocked: usher refuses by region.
        restricted: qualities for subscribers only: named in the token and missing from the playlist.
        videos_restricted: recordings are for subscribers only.
        preroll: seconds of ads for everybody who starts watching.
        low_latency: whether playlists name segments that are still being made.
        gql: "" or how GQL refuses all about it: "integrity", "unauthorized", "outdated" (PersistedQueryNotFound).
        container: "ts" or "mp4"; "" = the channel's own.
        playlists: "" or what happens to media playlists: "refuse" (503), "missing" (404), "garbage", "hang", "frozen"
            (no new segments).
        segments: "" or what happens to segments: "refuse", "missing", "garbage", "hang".
        playlists_expired_before: media playlists whose addresses are older than this many calls of "expire" are
            refused with 403; counted up by the control request {"expire": true}.
    """

    geoblocked: bool = False
    restricted: list[str] = field(default_factory=list)
    videos_restricted: bool = False
    preroll: float = 0.0
    low_latency: bool = True
    gql: str = ""
    container: str = ""
    playlists: str = ""
    segments: str = ""
    playlists_expired_before: int = 0


_UNTOUCHED = Switches()


class VideoState:
    """All broadcasts, kept up to date by what the world publishes."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._current: dict[str, Broadcast] = {}
        self._ended: dict[str, Broadcast] = {}
        self._switches: dict[str, Switches] = {}
        for channel in world.channels.values():
            if channel.live:
                self._begin(channel)
                for ad in channel.ads:
                    self._add_ad(channel, ad)
        world.subscribe(self._happened)

    def producing(self) -> int:
        """The segment that is being made at this moment."""
        return int(self.world.clock.timestamp() // SECONDS_A_SEGMENT)

    def live(self, login: str) -> Broadcast | None:
        """What a channel sends now."""
        return self._current.get(login)

    def find(self, login: str, first: int) -> Broadcast | None:
        """A broadcast that runs, or one that ended a moment ago."""
        for broadcast in (self._current.get(login), self._ended.get(login)):
            if broadcast and broadcast.first == first:
                gone = broadcast.last is not None and self.producing() > broadcast.last + _KEEP_ENDED
                return None if gone else broadcast
        return None

    def switches(self, login: str) -> Switches:
        """A channel's switches."""
        return self._switches.get(login, _UNTOUCHED)

    def set_switches(self, login: str, switches: Switches) -> None:
        """Turn a channel's switches."""
        self._switches[login] = switches
        broadcast = self._current.get(login)
        if broadcast is not None:
            frozen = switches.playlists == "frozen"
            broadcast.frozen_at = (broadcast.frozen_at or self.producing()) if frozen else None

    def turn(self, login: str, container: str, shift_seconds: float) -> None:
        """Let the live broadcast go on in another form after the segments that playlists name already.

        Args:
            login: Whose.
            container: "ts", "mp4", or "" for the present one.
            shift_seconds: How far presentation times jump; back at most to their beginning.
        """
        broadcast = self._current[login]
        first = self.producing() + _TURN_AHEAD
        before = broadcast.turn(first)
        present = before.container if before else self.container(broadcast.channel)
        shift = (before.shift if before else 0) + round(shift_seconds / SECONDS_A_SEGMENT)
        form: Container = "mp4" if (container or present) == "mp4" else "ts"
        broadcast.turns.append(Turn(first, form, max(shift, broadcast.first - first)))

    def container(self, channel: Channel) -> Container:
        """What the channel's segments are wrapped in: every fourth channel has fMP4, as enhanced broadcasts do."""
        own = "mp4" if stable_number("container", channel.login, low=0, high=3) == 0 else "ts"
        return "mp4" if (self.switches(channel.login).container or own) == "mp4" else "ts"

    def _happened(self, happening: object) -> None:
        match happening:
            case Online(channel):
                self._end(channel)
                self._begin(channel)
            case Offline(channel):
                self._end(channel)
            case AdStarted(channel, ad):
                self._add_ad(channel, ad)

    def _begin(self, channel: Channel) -> None:
        start = channel.started_at or self.world.clock.now()
        first = int(start.timestamp() // SECONDS_A_SEGMENT) - _WARM_UP
        ended = self._ended.get(channel.login)
        if ended and ended.last is not None:
            first = max(first, ended.last + 1)  # two broadcasts never share a segment, nor their name
        self._current[channel.login] = Broadcast(channel, first)

    def _end(self, channel: Channel) -> None:
        broadcast = self._current.pop(channel.login, None)
        if broadcast:
            broadcast.last = max(broadcast.first, self.producing() - 1)
            self._ended[channel.login] = broadcast

    def _add_ad(self, channel: Channel, ad: AdBreak) -> None:
        """Ads begin after the segments that playlists name already, two to four seconds later than asked for."""
        broadcast = self._current.get(channel.login)
        if broadcast:
            first = int(ad.started_at.timestamp() // SECONDS_A_SEGMENT) + 2
            if broadcast.pods:
                first = max(first, broadcast.pods[-1].end)
            count = max(1, -(-int(ad.seconds * 1000) // (SECONDS_A_SEGMENT * 1000)))
            broadcast.pods.append(AdPod(first, count, ad.commercial_id))


def look_of(world: World, channel: Channel) -> Look:
    """What a channel's pictures look like: neighbours in the list of channels get different scenes."""
    place = list(world.channels).index(channel.login)
    scene = SCENES[place % len(SCENES)]
    phase = stable_number("phase", channel.login, low=0, high=3)
    name = channel.user.display_name
    label = name if name.isascii() else channel.login
    return Look(scene, _MUSIC[scene], phase, label, band_colour(channel.hue))


def preroll_pod(first: int, count: int) -> AdPod:
    """The ads before a viewer's first picture."""
    return AdPod(first, count, f"preroll-{first}", "PREROLL")


def pods_between(pods: list[AdPod], first: int, last: int) -> Iterator[AdPod]:
    """The pods that have a segment from `first` to `last`."""
    return (pod for pod in pods if pod.first <= last and pod.end > first)
