"""What was told, or would have been: one channel that went live, or did something else."""

from dataclasses import dataclass
from datetime import datetime

from mini_ttv.core.models import Stream

MOST_MISSED = 100


@dataclass(frozen=True, slots=True)
class Missed:
    """One channel that went live, or did something else."""

    number: int  # tells entries of one run apart
    stream: Stream
    at: datetime
    change: bool = False  # it was live already
    read: bool = False
