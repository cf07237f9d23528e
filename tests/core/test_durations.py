import contextlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.durations import duration_words, read_duration, read_moment

_NOW = datetime(2026, 11, 21, 15, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90), ("10m", 600), ("1h30m", 5400), (" 2D ", 172_800), ("1w", 604_800), ("45", 45)]
)
def test_lengths_of_time(text: str, seconds: int) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "0", "0s", "-1m", "1x", "m", "1h 30m", "1.5h", "9" * 30, "999999w"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(ValueError, match="a time such as"):
        read_duration(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("10m", _NOW - timedelta(minutes=10)),
        ("today", datetime(2026, 11, 21, tzinfo=_NOW.tzinfo)),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=_NOW.tzinfo)),
        ("2026-11-20T08:00", datetime(2026, 11, 20, 8, tzinfo=_NOW.tzinfo)),
        ("2026-11-20T08:00Z", datetime(2026, 11, 20, 8, tzinfo=UTC)),
    ],
)
def test_moments(text: str, moment: datetime) -> None:
    assert read_moment(text, _NOW) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match="a time such as 10m"):
        read_moment(text, _NOW)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert read_moment(text, _NOW).tzinfo is not None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 seconds"), (1, "1 second"), (90, "90 seconds"), (60, "1 minute"), (7_200, "2 hours"), (86_400, "1 day")],
)
def test_lengths_are_told_in_their_largest_whole_unit(seconds: int, words: str) -> None:
    assert duration_words(seconds) == words
