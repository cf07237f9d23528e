"""Numbers and times in words."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from mini_ttv.ui.wording import (
    ago,
    clock,
    coming,
    count,
    duration,
    language,
    picture_url,
    short_count,
    uptime,
    viewers,
)

NOW = datetime(2026, 3, 4, 12, 0).astimezone()  # a Wednesday noon, wherever the test runs


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def german(english: None) -> None:
    QLocale.setDefault(QLocale("de_DE"))


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
        (12_345, "12.3K"),
        (99_999, "99.9K"),
        (123_456, "123K"),
        (999_999, "999K"),
        (1_000_000, "1M"),
        (1_550_000, "1.5M"),
    ],
)
def test_counts_are_short(number: int, words: str) -> None:
    assert short_count(number) == words


@given(st.integers(0, 999_000_000))
def test_counts_never_grow_long(number: int) -> None:
    assert len(short_count(number)) <= 5


def test_viewers() -> None:
    assert viewers(1) == "1 viewer"
    assert viewers(47_564) == "47,564 viewers"


@pytest.mark.parametrize(("seconds", "words"), [(-3, "0:00"), (7, "0:07"), (754, "12:34"), (10_921, "3:02:01")])
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("minutes", "words"), [(-5, "0 min"), (0, "0 min"), (59, "59 min"), (60, "1 h 0 m"), (182, "3 h 2 m")]
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


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "just now"),
        (0.5, "just now"),
        (1, "1 minute ago"),
        (59, "59 minutes ago"),
        (60, "1 hour ago"),
        (1439, "23 hours ago"),
        (1440, "1 day ago"),
        (4 * 1440, "4 days ago"),
        (30 * 1440, "on 2/2/26"),
    ],
)
def test_what_is_past_is_told_from_now(minutes: float, words: str) -> None:
    assert ago(NOW - timedelta(minutes=minutes), NOW) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (6, "Today 6:00 PM"),
        (30, "Tomorrow 6:00 PM"),
        (54, "Friday 6:00 PM"),
        (6 * 24, "Tuesday 12:00 PM"),
        (7 * 24, "3/11/26 12:00 PM"),
        (-24, "3/3/26 12:00 PM"),
    ],
)
def test_what_is_to_come_is_told_by_its_day(hours: int, words: str) -> None:
    assert coming(NOW.astimezone(UTC) + timedelta(hours=hours), NOW).replace("\u202f", " ") == words


def test_figures_follow_the_locale(german: None) -> None:
    assert count(12_345) == "12.345"
    assert viewers(47_564) == "47.564 viewers"
    assert short_count(12_345) == "12,3K"
    assert clock(NOW) == "12:00"
    assert clock(NOW, seconds=True) == "12:00:00"
    assert coming(NOW + timedelta(hours=30), NOW) == "Tomorrow 18:00"
    assert ago(NOW - timedelta(days=30), NOW) == "on 02.02.26"
