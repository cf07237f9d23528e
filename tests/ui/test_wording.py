"""Numbers and times in words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.ui.wording import duration, language, picture_url, short_count, uptime, viewers


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (-1, "0"),
        (0, "0"),
        (999, "999"),
        (1000, "1K"),
        (1049, "1K"),
        (1200, "1.2K"),
        (9999, "9.9K"),
        (10_000, "10K"),
        (47_564, "47K"),
        (999_999, "999K"),
        (1_000_000, "1M"),
        (1_550_000, "1.5M"),
    ],
)
def test_counts_are_short(number: int, words: str) -> None:
    assert short_count(number) == words


@given(st.integers(0, 999_000_000))
def test_counts_never_grow_long(number: int) -> None:
    assert len(short_count(number)) <= 4


def test_viewers() -> None:
    assert viewers(1) == "1 viewer"
    assert viewers(47_564) == "47,564 viewers"


@pytest.mark.parametrize(("seconds", "words"), [(-3, "0:00"), (7, "0:07"), (754, "12:34"), (10_921, "3:02:01")])
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("minutes", "words"), [(-5, "0 min"), (0, "0 min"), (59, "59 min"), (60, "1:00 h"), (182, "3:02 h")]
)
def test_uptimes(minutes: int, words: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert uptime(now - timedelta(minutes=minutes), now) == words


@pytest.mark.parametrize(("code", "sign"), [("", ""), ("other", ""), ("en", "EN"), ("zh-hk", "ZH")])
def test_languages(code: str, sign: str) -> None:
    assert language(code) == sign


def test_sizes_go_into_addresses_that_have_places_for_them() -> None:
    assert picture_url("http://x/{width}x{height}.jpg", 320, 180) == "http://x/320x180.jpg"
    assert picture_url("http://x/a.jpg", 320, 180) == "http://x/a.jpg"
