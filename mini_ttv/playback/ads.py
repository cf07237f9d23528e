"""How long an ad break lasts, from the date ranges that Twitch writes into its playlists."""

import contextlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

_COMMERCIAL = "X-TV-TWITCH-AD-COMMERCIAL-ID"
_ROLL = "X-TV-TWITCH-AD-ROLL-TYPE"
_POD_SECONDS = "X-TV-TWITCH-AD-POD-FILLED-DURATION"
_LONGEST = timedelta(minutes=30)  # anything longer is no announcement but an error
_REMEMBERED = 20


class DateRange(Protocol):
    """One EXT-X-DATERANGE tag that announces an advertisement."""

    @property
    def start_date(self) -> datetime | None:
        """When the advertisement begins."""
        ...

    @property
    def duration(self) -> timedelta | None:
        """How long it lasts."""
        ...

    @property
    def x(self) -> Mapping[str, str]:
        """Twitch's own attributes."""
        ...


class AdSchedule:
    """The end of the current ad break, learnt from playlist to playlist.

    A break is a pod of several ads with a date range each. Each range may tell the length of the whole pod, but earlier
    ranges leave the playlist while the break goes on: the start of each pod is remembered.
    """

    def __init__(self) -> None:
        self._starts: dict[str, datetime] = {}
        self._ends_at: datetime | None = None

    def learn(self, ranges: Iterable[DateRange]) -> None:
        """Take in the ad ranges of the latest playlist."""
        for each in ranges:
            if each.start_date is None:
                continue
            pod = each.x.get(_COMMERCIAL) or each.x.get(_ROLL) or ""
            began = self._starts.setdefault(pod, each.start_date)
            if each.start_date - began > _LONGEST:  # a later break under the same name
                began = self._starts[pod] = each.start_date
            while len(self._starts) > _REMEMBERED:
                self._starts.pop(next(iter(self._starts)))
            ends = [each.start_date + _bounded(each.duration), began + _bounded(_pod_length(each.x))]
            self._ends_at = max(ends if self._ends_at is None else [*ends, self._ends_at])

    def seconds_left(self, at: datetime | None) -> float | None:
        """From the moment `at` of the stream to the end of the ads; `None` where nothing tells."""
        if at is None or self._ends_at is None or self._ends_at <= at:
            return None
        return (self._ends_at - at).total_seconds()


def _pod_length(attributes: Mapping[str, str]) -> timedelta | None:
    with contextlib.suppress(ValueError, OverflowError):
        return timedelta(seconds=float(attributes.get(_POD_SECONDS, "")))
    return None


def _bounded(length: timedelta | None) -> timedelta:
    return length if length is not None and timedelta() <= length <= _LONGEST else timedelta()
