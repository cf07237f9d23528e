from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.golive import GoLive
from tests.core.streams import MIDNIGHT, stream


def minute(number: float) -> timedelta:
    return timedelta(minutes=number)


def test_the_first_snapshot_is_silent() -> None:
    assert GoLive().update([stream("1"), stream("2")], MIDNIGHT) == []


def test_an_empty_first_snapshot_is_one_too() -> None:
    golive = GoLive()
    assert golive.update([], MIDNIGHT) == []
    assert golive.update([stream("1")], MIDNIGHT + minute(1)) == [stream("1")]


def test_who_comes_is_told_once() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    new = stream("2", minutes=1)
    assert golive.update([stream("1"), new], MIDNIGHT + minute(1)) == [new]
    assert golive.update([stream("1"), new], MIDNIGHT + minute(2)) == []


def test_a_channel_that_is_there_twice_is_told_once() -> None:
    golive = GoLive()
    golive.update([], MIDNIGHT)
    assert len(golive.update([stream("1"), stream("1")], MIDNIGHT + minute(1))) == 1


def test_a_flap_of_one_snapshot_is_no_new_stream() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    golive.update([], MIDNIGHT + minute(1))
    assert golive.update([stream("1", minutes=1)], MIDNIGHT + minute(2)) == []


def test_a_restart_between_two_snapshots_is_no_new_stream() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    assert golive.update([stream("1", minutes=0.5)], MIDNIGHT + minute(1)) == []


def test_two_snapshots_of_absence_end_a_stream() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    golive.update([], MIDNIGHT + minute(1))
    golive.update([], MIDNIGHT + minute(2))
    again = stream("1", minutes=2.5)
    assert golive.update([again], MIDNIGHT + minute(3)) == [again]


def test_the_same_stream_is_never_told_twice() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    for number in range(1, 5):
        golive.update([], MIDNIGHT + minute(number))
    assert golive.update([stream("1")], MIDNIGHT + minute(6)) == []


def test_after_a_long_silence_a_new_stream_is_new_though_no_snapshot_missed_it() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    later = stream("1", minutes=300)
    assert golive.update([later], MIDNIGHT + minute(301)) == [later]


def test_channels_are_forgotten_after_two_days() -> None:
    golive = GoLive()
    golive.update([stream("1")], MIDNIGHT)
    golive.update([], MIDNIGHT + timedelta(hours=50))
    assert golive.update([stream("1")], MIDNIGHT + timedelta(hours=51)) == [stream("1")]


@given(st.lists(st.sets(st.tuples(st.sampled_from("abc"), st.integers(0, 3))), max_size=12))
def test_no_start_is_ever_told_twice(snapshots: list[set[tuple[str, int]]]) -> None:
    golive = GoLive()
    told: list[tuple[str, object]] = []
    for number, snapshot in enumerate(snapshots):
        streams = [stream(user_id, minutes=start) for user_id, start in sorted(snapshot)]
        told += [(new.user_id, new.started_at) for new in golive.update(streams, MIDNIGHT + minute(number))]
    assert len(told) == len(set(told))
