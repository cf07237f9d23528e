"""The time zone of this computer with its summer time, as one tzinfo for all moments."""

import time
from datetime import UTC, datetime, timedelta, tzinfo

from typing_extensions import override


class LocalZone(tzinfo):
    """Asks the system for each moment: `datetime.astimezone()` gives the offset of one moment only."""

    @override
    def utcoffset(self, when: datetime | None, /) -> timedelta:
        return timedelta(seconds=self._parts(when).tm_gmtoff)

    @override
    def dst(self, when: datetime | None, /) -> timedelta:
        parts = self._parts(when)
        return timedelta(seconds=parts.tm_gmtoff + time.timezone) if parts.tm_isdst > 0 else timedelta()

    @override
    def tzname(self, when: datetime | None, /) -> str:
        return self._parts(when).tm_zone

    @override
    def fromutc(self, when: datetime, /) -> datetime:
        moment = when.replace(tzinfo=UTC).timestamp()
        return datetime.fromtimestamp(moment).replace(tzinfo=self)  # noqa: DTZ006 - the system's zone is wanted

    def _parts(self, when: datetime | None) -> time.struct_time:
        # A datetime without a zone is of the system's zone.
        return time.localtime(None if when is None else when.replace(tzinfo=None).timestamp())


LOCAL = LocalZone()
