"""What plays, as the desktop's own controls show it, and what they ask for."""

from dataclasses import dataclass
from enum import Enum


class MediaStatus(Enum):
    """What the controls show; the values are MPRIS' words."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


class MediaCommand(Enum):
    """What a media key, or a desktop's panel, asks for."""

    PLAY = "play"
    PAUSE = "pause"
    PLAY_PAUSE = "play or pause"
    STOP = "stop"
    RAISE = "raise"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """One moment of playing."""

    status: MediaStatus = MediaStatus.STOPPED
    track: str = ""  # tells what plays apart from what played before; letters, digits and _
    title: str = ""
    artist: str = ""  # the channel, as people write it
    category: str = ""
    picture: str = ""  # an address, "" while none is known
    address: str = ""  # of the page on Twitch
    seconds: int | None = None  # how long it is; None for what goes on
    volume: float = 0.0  # from 0 to 1
    can_play: bool = False
