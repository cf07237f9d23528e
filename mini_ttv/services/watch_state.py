"""What the player shows and plays, as one value."""

from dataclasses import dataclass

from mini_ttv.core.channel_name import Target
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import NOTHING_TOLD, About, Kind, Phase
from mini_ttv.core.quality import Quality, QualityPreference, Rendition


@dataclass(frozen=True, slots=True)
class WatchState:
    """What the player shows and plays."""

    phase: Phase = Phase.IDLE
    kind: Kind = Kind.LIVE
    target: Target | None = None
    login: str = ""  # of the channel; empty for videos and clips
    about: About = NOTHING_TOLD  # of a video or clip, once it is found
    words: str = ""  # a sentence for the person; empty where the picture speaks for itself
    detail: str = ""  # why it is being reconnected; may be empty
    notice: str = ""  # what has been decided for the person some seconds ago, such as a step down in quality
    source: str = ""  # the URL for the player; empty: nothing to play. Each URL serves one connection
    hold: bool = False  # the player is to pause: media is being gathered
    paused: bool = False  # the person pressed pause
    rate: float = 1.0  # how fast the player is to play: more than 1 while it catches up with live
    quality: Quality = QualityPreference.BEST
    renditions: tuple[Rendition, ...] = ()  # the best first
    rendition: Rendition | None = None  # the one being played
    next_rendition: Rendition | None = None  # the one that takes over as soon as it has something to show
    failure: PlaybackFailure | None = None
    can_retry: bool = False
    step: int = 0  # which reopening is under way
    steps: int = 0  # how many there are
    ad_seconds_left: int | None = None
    delay: float | None = None  # behind live, in seconds with one decimal, once a second
    position: int | None = None  # of a recording, in whole seconds
    duration: int | None = None  # of a recording, where it is known
    recoveries: int = 0

    @property
    def catching_up(self) -> bool:
        """Whether playback is a little faster than life."""
        return self.rate > 1.0
