import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.local_zone import LOCAL


@pytest.fixture(params=["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"])
def zone(request: pytest.FixtureRequest) -> Iterator[ZoneInfo]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield ZoneInfo(request.param)
    time.tzset()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(moment=st.integers(1_600_000_000, 1_900_000_000))
def test_it_is_the_computers_own(zone: ZoneInfo, moment: int) -> None:
    mine, theirs = datetime.fromtimestamp(moment, LOCAL), datetime.fromtimestamp(moment, zone)
    assert mine.replace(tzinfo=None) == theirs.replace(tzinfo=None)
    assert mine.utcoffset() == theirs.utcoffset()
    assert (mine.dst(), mine.tzname()) == (theirs.dst(), theirs.tzname())
    assert mine.timestamp() == moment


def test_hours_that_come_twice(zone: ZoneInfo) -> None:
    if zone.key != "Europe/Berlin":
        return
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    for moment in (first, first + timedelta(hours=1)):
        assert moment.astimezone(LOCAL).timestamp() == moment.timestamp()
        assert moment.astimezone(LOCAL).hour == 2
    assert LOCAL.utcoffset(None) in {timedelta(hours=1), timedelta(hours=2)}
