"""What is asked of hits that were counted. Times are Unix seconds; those of buckets are their beginnings."""

from dataclasses import dataclass
from enum import Enum

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hits import Tally


class Step(Enum):
    """How long a bucket is."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Bucket:
    """Hits of one emote in one minute, hour or day."""

    start: int
    emote: Emote
    tally: Tally


@dataclass(frozen=True, slots=True)
class EmoteSum:
    """Hits of one emote in a range."""

    emote: Emote
    tally: Tally
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class ChatterSum:
    """One person in a range of days."""

    login: str
    messages: int
    hits: int
