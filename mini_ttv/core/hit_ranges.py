"""Ranges of time in which hits are asked for, as people name them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum


class Span(Enum):
    """What a range begins with; all end now."""

    SESSION = "session"  # this run of the program
    TODAY = "today"
    ALL = "all"
    SINCE = "since"  # a date


@dataclass(frozen=True, slots=True)
class HitRange:
    """One of them; `day` is where `SINCE` begins."""

    span: Span = Span.ALL
    day: date | None = None

    def start(self, now: datetime) -> int | None:
        """Unix seconds of its beginning, in the zone of `now`; None where that needs no clock."""
        if self.span is Span.TODAY:
            day = now.date()
        elif self.span is Span.SINCE and self.day is not None:
            day = self.day
        else:
            return None
        return int(datetime.combine(day, time(), now.tzinfo).timestamp())
