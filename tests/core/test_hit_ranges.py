from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from mini_ttv.core.hit_ranges import HitRange, Span

NOW = datetime(2026, 11, 21, 20, 15, tzinfo=timezone(timedelta(hours=2)))


def test_days_begin_at_midnight_where_the_person_is() -> None:
    assert HitRange(Span.TODAY).start(NOW) == int(datetime(2026, 11, 20, 22, tzinfo=UTC).timestamp())
    assert HitRange(Span.SINCE, date(2026, 11, 1)).start(NOW) == int(datetime(2026, 10, 31, 22, tzinfo=UTC).timestamp())


def test_a_day_with_25_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    start = HitRange(Span.TODAY).start(datetime(2026, 10, 25, 23, tzinfo=berlin))
    assert start == int(datetime(2026, 10, 24, 22, tzinfo=UTC).timestamp())


def test_other_ranges_need_no_clock() -> None:
    assert HitRange().start(NOW) is None
    assert HitRange(Span.SESSION).start(NOW) is None
    assert HitRange(Span.SINCE).start(NOW) is None
