"""The end of an ad break, from date ranges as they come and go."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from mini_ttv.playback.ads import AdSchedule

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Range:
    start_date: datetime | None
    duration: timedelta | None
    x: dict[str, str] = field(default_factory=dict)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def ad(start: float, seconds: float, *, pod: str | None = None, commercial: str = "c1") -> Range:
    tags = {"X-TV-TWITCH-AD-COMMERCIAL-ID": commercial}
    if pod is not None:
        tags["X-TV-TWITCH-AD-POD-FILLED-DURATION"] = pod
    return Range(at(start), timedelta(seconds=seconds), tags)


def test_one_ad() -> None:
    schedule = AdSchedule()
    assert schedule.seconds_left(at(0)) is None
    schedule.learn([ad(10, 30)])
    assert schedule.seconds_left(at(16)) == 24
    assert schedule.seconds_left(at(40)) is None
    assert schedule.seconds_left(None) is None


def test_a_pod_is_counted_from_its_first_ad() -> None:
    schedule = AdSchedule()
    schedule.learn([ad(10, 15, pod="60.0")])
    assert schedule.seconds_left(at(10)) == 60
    schedule.learn([ad(25, 15, pod="60.0"), ad(40, 30, pod="60.0")])  # the first has left the playlist
    assert schedule.seconds_left(at(40)) == 30


def test_a_later_break_under_the_same_name() -> None:
    schedule = AdSchedule()
    schedule.learn([ad(0, 15, pod="30", commercial="MIDROLL")])
    schedule.learn([ad(3600, 15, pod="30", commercial="MIDROLL")])
    assert schedule.seconds_left(at(3600)) == 30


@pytest.mark.parametrize("pod", ["", "no number", "nan", "inf", "-5", "1e12"])
def test_rubbish_counts_for_nothing(pod: str) -> None:
    schedule = AdSchedule()
    schedule.learn([ad(0, 10, pod=pod), Range(None, timedelta(seconds=5)), Range(at(0), None)])
    schedule.learn([Range(at(0), timedelta(days=400))])
    assert schedule.seconds_left(at(0)) == 10


def test_only_some_pods_are_remembered() -> None:
    schedule = AdSchedule()
    schedule.learn([ad(float(n), 1, commercial=f"c{n}") for n in range(1000)])
    assert schedule.seconds_left(at(999)) == 1
