from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.core.hit_report import Bucket, ChatterSum, EmoteSum, Step
from mini_ttv.core.hits import Stored, Tally
from mini_ttv.storage import hits, schema
from mini_ttv.storage.database import open_database
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.storage.hits import HitStore

_KAPPA = Emote(Provider.TWITCH, "25", "Kappa", (EmoteImage(1, "https://cdn.test/25", "https://cdn.test/25s"),))
_WIDE = Emote(Provider.SEVENTV, "01F6:x", "wide", (), animated=True, zero_width=True, width=96, height=32)


def _deltas(counts: dict[tuple[Emote, int], int], *ids: str, channel: str = "11", messages: int = 1) -> Deltas:
    """One message for each minute and emote, with as many hits; `ids` are those of further messages."""
    deltas = Deltas()
    for (emote, minute), hits_of_it in counts.items():
        deltas.older.add(("", channel, "chan", "someone", minute, [(emote, Tally(hits_of_it, 1, 1))]))
        deltas.older.messages[channel, minute] = messages
    deltas.older.seen_ids = list(ids)
    return deltas


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HitStore]:
    opened = HitStore(tmp_path / "hits.sqlite3")
    assert opened.open() == ""
    yield opened
    opened.close()


@pytest.fixture
def reader(store: HitStore, tmp_path: Path) -> Iterator[HitReader]:
    assert store is not None
    opened = HitReader(tmp_path / "hits.sqlite3")
    yield opened
    opened.close()


def test_batches_add_up(store: HitStore, reader: HitReader) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2, (_WIDE, 60): 1}, "a", "b", messages=5))
    store.apply(_deltas({(_KAPPA, 0): 3, (_KAPPA, 3600): 1}, "c"))
    assert store.totals("11") == Stored({_KAPPA.key: (_KAPPA, Tally(6, 3, 3)), _WIDE.key: (_WIDE, Tally(1, 1, 1))}, 12)
    assert store.totals("12") == Stored({}, 0)
    assert reader.buckets("11", 0, 120, Step.MINUTE) == [
        Bucket(0, _KAPPA, Tally(5, 2, 2)),
        Bucket(60, _WIDE, Tally(1, 1, 1)),
    ]
    assert reader.buckets("11", 3600, 7200, Step.HOUR) == [Bucket(3600, _KAPPA, Tally(1, 1, 1))]
    assert [bucket.tally.occurrences for bucket in reader.buckets("11", 0, 7200, Step.HOUR)] == [5, 1, 1]
    assert reader.messages("11", 0, 7200, Step.MINUTE) == [(0, 6), (60, 5), (3600, 1)]
    assert reader.messages("11", 0, 7200, Step.HOUR) == [(0, 11), (3600, 1)]
    assert reader.messages("11", 0, 7200, Step.DAY) == [(0, 12)]
    assert reader.channels() == {"11": "chan"}
    assert (reader.began("11"), reader.began("12")) == (0, None)
    assert store.recent_ids() == ["a", "b", "c"]


def test_deleted_hits_chatters_and_combos(store: HitStore, reader: HitReader) -> None:
    deltas = _deltas({(_KAPPA, 0): 4})
    deltas.deleted = [("11", "chan", 0, (_KAPPA, Tally(2, 1, 1)))]
    deltas.older.chatters = {("11", 0, "ann"): [3, 4], ("11", 0, "bob"): [5, 0], ("11", 86_400, "ann"): [4, 1]}
    deltas.combos = [("11", "chan", Combo(_KAPPA, 7, 30.5, 40.0)), ("12", "new", Combo(_WIDE, 9, 31.0, 40.0))]
    store.apply(deltas)
    store.apply(Deltas(deleted=[("11", "chan", 0, (_KAPPA, Tally(1, 1, 0)))]))
    assert reader.sums("11", 0, 60) == [EmoteSum(_KAPPA, Tally(4, 1, 1), 3)]
    assert reader.chatters("11", 5, 100_000) == [ChatterSum("ann", 7, 5), ChatterSum("bob", 5, 0)]
    assert reader.chatters("11", 86_400, 100_000, most=1) == [ChatterSum("ann", 4, 1)]
    found = [
        (combo.emote, combo.length, combo.began_at)
        for channel in ("11", "12")
        for combo in reader.combos(channel, 0, 60)
    ]
    assert found == [(_KAPPA, 7, 30), (_WIDE, 9, 31)]
    store.silence("Ann")
    assert [each.login for each in reader.chatters("11", 0, 100_000)] == ["bob"]
    assert store.silent() == ["ann"]
    store.apply(Deltas([("x", "11", "chan", "ann", 60, [])]))
    assert [each.login for each in reader.chatters("11", 0, 100_000)] == ["bob"]
    store.unsilence("ANN")
    store.apply(Deltas([("y", "11", "chan", "ann", 60, [])]))
    assert [each.login for each in reader.chatters("11", 0, 100_000)] == ["bob", "ann"]


def test_some_emotes_are_asked_for_alone(store: HitStore, reader: HitReader) -> None:
    assert store.oldest() is None
    store.apply(_deltas({(_KAPPA, 3660): 2, (_WIDE, 3660): 1, (_KAPPA, 7200): 5}))
    assert store.oldest() == 3600
    for step, starts in ((Step.MINUTE, [3660, 7200]), (Step.HOUR, [3600, 7200])):
        found = reader.buckets("11", 0, 9000, step, keys=[_KAPPA.key])
        assert [(each.start, each.emote) for each in found] == [(start, _KAPPA) for start in starts]
    assert reader.buckets("11", 0, 9000, Step.MINUTE, keys=[]) == []


def test_a_question_can_be_broken_off(store: HitStore, reader: HitReader, tmp_path: Path) -> None:
    reader.interrupt()  # nothing was asked yet
    store.apply(_deltas({(_KAPPA, 60 * minute): 1 for minute in range(100)}))
    assert reader.channels() == {"11": "chan"}
    reader.interrupt()  # nothing is being answered
    assert reader.channels() == {"11": "chan"}


def _message(message_id: str, minute: int = 0) -> Deltas:
    return Deltas([(message_id, "11", "chan", "someone", minute, [(_KAPPA, Tally(1, 1, 1))])])


def test_two_processes_count_a_message_once(store: HitStore, tmp_path: Path) -> None:
    other = HitStore(tmp_path / "hits.sqlite3")
    other.open()
    store.apply(_message("a"))
    assert other.recent_ids() == ["a"]
    assert other.apply(_message("b")) == []
    both = _message("b")
    both.merge(_message("c"))
    assert store.apply(both) == ["b"]
    assert store.apply(_message("d")) == []
    assert other.apply(_message("d")) == ["c", "d"]
    assert other.totals("11") == Stored({_KAPPA.key: (_KAPPA, Tally(4, 4, 4))}, 4)
    other.close()


def test_wiping_removes_all_of_it(store: HitStore, reader: HitReader, tmp_path: Path) -> None:
    secret = Emote(Provider.FFZ, "1", "VERYSECRETNAME")
    store.apply(_deltas({(secret, 0): 1}, "id"))
    assert reader.sums("11", 0, 60)
    reader.close()
    store.wipe()
    assert store.totals("11") == Stored()
    assert b"VERYSECRETNAME" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
    store.apply(_deltas({(_KAPPA, 0): 1}, "id2"))
    assert reader.sums("11", 0, 60) == [EmoteSum(_KAPPA, Tally(1, 1, 1))]
    assert store.recent_ids() == ["id", "id2"]  # they go on to keep what was counted from being counted again


def test_only_what_is_old_is_wiped(store: HitStore, reader: HitReader) -> None:
    store.apply(_deltas({(_KAPPA, 0): 1, (_KAPPA, 86_400): 2, (_WIDE, 60): 3}))
    store.wipe(before=86_400 + 3600)
    assert store.totals("11") == Stored({_KAPPA.key: (_KAPPA, Tally(2, 1, 1))}, 1)
    assert [bucket.start for bucket in reader.buckets("11", 0, 200_000, Step.MINUTE)] == [86_400]


def test_tracked_channels_are_kept_in_order(store: HitStore) -> None:
    store.track("b", now=1)
    store.track("a", now=1)
    store.track("b", now=3)
    assert store.tracked() == ["b", "a"]
    store.untrack("b")
    assert store.tracked() == ["a"]


def test_there_is_nothing_to_read_before_anything_was_counted(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Nothing has been counted yet"):
        HitReader(tmp_path / "none.sqlite3").channels()


def test_an_older_file_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    opened = open_database(path, schema.MIGRATIONS[:2])
    opened.connection.executescript(
        "INSERT INTO channel VALUES (1, '11', 'chan'); INSERT INTO hit_total VALUES (1, 1, 5);"
        """INSERT INTO emote VALUES (1, 'twitch:25', 'Kappa', '[[], false, false, 28, 28]'),"""
        """(2, 'new:1', 'Later', '{}')"""
    )
    opened.connection.close()
    store = HitStore(path)
    assert store.open() == ""
    assert [tally for _, tally in store.totals("11").counts.values()] == [Tally(5, 5, 5)]
    store.close()


def test_what_is_stored_is_there_after_a_restart(store: HitStore, tmp_path: Path) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2}, "a"))
    store.close()
    store.close()
    again = HitStore(tmp_path / "hits.sqlite3")
    again.open()
    again.apply(_deltas({(_KAPPA, 0): 1}, "b"))
    assert again.totals("11").counts == {_KAPPA.key: (_KAPPA, Tally(3, 2, 2))}
    assert again.recent_ids() == ["a", "b"]
    again.close()


def test_a_renamed_emote_keeps_its_history(store: HitStore) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2}))
    renamed = Emote(Provider.TWITCH, "25", "Keppo")
    store.apply(_deltas({(renamed, 0): 1}))
    assert store.totals("11").counts == {"twitch:25": (renamed, Tally(3, 2, 2))}


def test_a_batch_that_fails_leaves_nothing_behind_and_may_be_tried_again(store: HitStore) -> None:
    batch = _deltas({(_KAPPA, 0): 2}, "a")
    broken = _deltas({(_KAPPA, 0): 2}, "a")
    broken.older.messages["unknown", 0] = 1
    with pytest.raises(KeyError):
        store.apply(broken)
    assert store.totals("11") == Stored({}, 0)
    assert store.recent_ids() == []
    store.apply(batch)
    assert store.totals("11").counts[_KAPPA.key] == (_KAPPA, Tally(2, 1, 1))


def test_only_the_last_ids_are_kept(store: HitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hits, "KEPT_IDS", 3)
    for number in range(5):
        store.apply(_deltas({(_KAPPA, 0): 1}, f"{number}a", f"{number}b"))
    assert store.recent_ids() == ["3b", "4a", "4b"]


def test_letters_that_no_text_may_hold_cost_nobody_else(store: HitStore) -> None:
    odd = Emote(Provider.FFZ, "\ud800", "\udfff")
    store.apply(_deltas({(odd, 0): 1, (_KAPPA, 0): 1}, "bad\ud800", "good"))
    assert store.recent_ids() == ["bad?", "good"]
    assert store.totals("11").counts[_KAPPA.key] == (_KAPPA, Tally(1, 1, 1))


def test_a_store_that_is_not_open_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not open"):
        HitStore(tmp_path / "x").recent_ids()


def _days(reader: HitReader, start: int, end: int, zone: tzinfo) -> list[tuple[int, int]]:
    return [(bucket.start, bucket.tally.occurrences) for bucket in reader.buckets("11", start, end, Step.DAY, zone)]


def test_days_of_a_zone_with_summer_time_have_23_and_25_hours(store: HitStore, reader: HitReader) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for month, day, hours in ((3, 29, 23), (10, 25, 25)):
        start = int(datetime(2026, month, day, tzinfo=berlin).timestamp())
        end = int((datetime(2026, month, day, tzinfo=berlin) + timedelta(days=1)).timestamp())
        assert (end - start) // 3600 == hours
        store.apply(_deltas({(_KAPPA, start + 60 * minute): 1 for minute in range(-60, hours * 60 + 60)}))
        assert _days(reader, start, end, berlin) == [(start, hours * 60)]
        assert sum(count for _, count in _days(reader, start - 3600, end + 3600, berlin)) == hours * 60 + 120
        assert [count for _, count in reader.messages("11", start, end, Step.DAY, berlin)] == [hours * 60]


def test_days_of_a_zone_with_half_hours_come_from_minutes(store: HitStore, reader: HitReader) -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    midnight = int(datetime(2026, 5, 2, tzinfo=india).timestamp())
    store.apply(_deltas({(_KAPPA, midnight - 60): 1, (_KAPPA, midnight): 2}))
    assert _days(reader, midnight - 86_400, midnight + 86_400, india) == [(midnight - 86_400, 1), (midnight, 2)]


_FRESH = count()
_ZONES = ("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    zone=st.sampled_from(_ZONES).map(ZoneInfo),
    times=st.lists(st.tuples(st.integers(0, 365), st.integers(-150, 150)), min_size=1, max_size=20),
)
@example(ZoneInfo("Australia/Lord_Howe"), [(182, 10)])  # summer time there is half an hour
def test_days_of_any_zone_equal_a_naive_recount(
    store: HitStore, reader: HitReader, zone: ZoneInfo, times: list[tuple[int, int]]
) -> None:
    midnights = [int((datetime(2026, 1, 1, tzinfo=zone) + timedelta(days=day)).timestamp()) for day, _ in times]
    minutes = [midnight + 60 * minute for midnight, (_, minute) in zip(midnights, times, strict=True)]
    channel = f"channel {next(_FRESH)}"
    deltas = Deltas()
    for number, minute in enumerate(minutes):
        deltas.older.add(("", channel, "chan", f"user{number}", minute, [(_KAPPA, Tally(2, 1, 1))]))
    store.apply(deltas)
    start = int(datetime(2026, 1, 1, tzinfo=zone).timestamp()) - 86_400
    days: dict[int, int] = {}
    for minute in sorted(minutes):
        midnight = datetime.fromtimestamp(minute, zone).replace(hour=0, minute=0)
        day = int(midnight.timestamp())
        days[day] = days.get(day, 0) + 1
    end = max(minutes) + 60
    assert reader.messages(channel, start, end, Step.DAY, zone) == list(days.items())
    found = reader.buckets(channel, start, end, Step.DAY, zone)
    assert [(each.start, each.tally.occurrences) for each in found] == [(day, 2 * hits) for day, hits in days.items()]


_BATCHES = st.lists(
    st.lists(st.tuples(st.sampled_from([_KAPPA, _WIDE]), st.integers(0, 300_000).map(lambda n: n * 60)), max_size=5),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(batches=_BATCHES)
def test_minutes_hours_days_and_totals_agree(
    store: HitStore, reader: HitReader, batches: list[list[tuple[Emote, int]]]
) -> None:
    channel = f"channel {next(_FRESH)}"
    for batch in batches:
        store.apply(_deltas({hit: batch.count(hit) for hit in batch}, channel=channel))
    expected = sum(map(len, batches))
    end = 300_001 * 60
    for step in Step:
        assert sum(bucket.tally.occurrences for bucket in reader.buckets(channel, 0, end, step)) == expected
    assert sum(tally.occurrences for _, tally in store.totals(channel).counts.values()) == expected
    for start, stop in ((0, end), (60, end - 60), (3600, 7200), (120, 180), (5 * 3600 - 60, 9 * 3600 + 60)):
        by_minute = reader.buckets(channel, start, stop, Step.MINUTE)
        naive = sum(bucket.tally.occurrences for bucket in by_minute)
        assert sum(each.tally.occurrences for each in reader.sums(channel, start, stop)) == naive
