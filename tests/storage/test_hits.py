from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hits import Deltas, Stored
from mini_ttv.storage import hits
from mini_ttv.storage.hits import Bucket, HitStore

_KAPPA = Emote(Provider.TWITCH, "25", "Kappa", (EmoteImage(1, "https://cdn.test/25", "https://cdn.test/25s"),))
_WIDE = Emote(Provider.SEVENTV, "01F6:x", "wide", (), animated=True, zero_width=True, width=96, height=32)


def _deltas(counts: dict[tuple[Emote, int], int], *ids: str, channel: str = "11", messages: int = 1) -> Deltas:
    return Deltas(
        hits={(channel, emote.key, minute): count for (emote, minute), count in counts.items()},
        messages={(channel, minute): messages for _, minute in counts},
        seen_ids=list(ids),
        emotes={emote.key: emote for emote, _ in counts},
        channels={channel: "chan"},
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HitStore]:
    opened = HitStore(tmp_path / "hits.sqlite3")
    assert opened.open() == ""
    yield opened
    opened.close()


def test_batches_add_up(store: HitStore) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2, (_WIDE, 60): 1}, "a", "b", messages=5))
    store.apply(_deltas({(_KAPPA, 0): 3, (_KAPPA, 3600): 1}, "c"))
    assert store.totals("11") == Stored({_KAPPA.key: (_KAPPA, 6), _WIDE.key: (_WIDE, 1)}, 12)
    assert store.totals("12") == Stored({}, 0)
    assert store.by_minute("11", 0, 120) == [Bucket(0, _KAPPA, 5), Bucket(60, _WIDE, 1)]
    assert store.by_hour("11", 0, 7200) == [Bucket(0, _WIDE, 1), Bucket(0, _KAPPA, 5), Bucket(3600, _KAPPA, 1)]
    assert store.by_hour("11", 3600, 7200) == [Bucket(3600, _KAPPA, 1)]
    assert store.recent_ids() == ["a", "b", "c"]


def test_what_is_stored_is_there_after_a_restart(store: HitStore, tmp_path: Path) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2}, "a"))
    store.close()
    store.close()
    again = HitStore(tmp_path / "hits.sqlite3")
    again.open()
    again.apply(_deltas({(_KAPPA, 0): 1}, "b"))
    assert again.totals("11").counts == {_KAPPA.key: (_KAPPA, 3)}
    assert again.recent_ids() == ["a", "b"]
    again.close()


def test_a_renamed_emote_keeps_its_history(store: HitStore) -> None:
    store.apply(_deltas({(_KAPPA, 0): 2}))
    renamed = Emote(Provider.TWITCH, "25", "Keppo")
    store.apply(_deltas({(renamed, 0): 1}))
    assert store.totals("11").counts == {"twitch:25": (renamed, 3)}


def test_a_batch_that_fails_leaves_nothing_behind_and_may_be_tried_again(store: HitStore) -> None:
    batch = _deltas({(_KAPPA, 0): 2}, "a")
    broken = _deltas({(_KAPPA, 0): 2}, "a")
    broken.messages["unknown", 0] = 1
    with pytest.raises(KeyError):
        store.apply(broken)
    assert store.totals("11") == Stored({}, 0)
    assert store.recent_ids() == []
    store.apply(batch)
    assert store.totals("11").counts[_KAPPA.key] == (_KAPPA, 2)


def test_only_the_last_ids_are_kept(store: HitStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hits, "KEPT_IDS", 3)
    for number in range(5):
        store.apply(_deltas({(_KAPPA, 0): 1}, f"{number}a", f"{number}b"))
    assert store.recent_ids() == ["3b", "4a", "4b"]


def test_letters_that_no_text_may_hold_cost_nobody_else(store: HitStore) -> None:
    odd = Emote(Provider.FFZ, "\ud800", "\udfff")
    store.apply(_deltas({(odd, 0): 1, (_KAPPA, 0): 1}, "bad\ud800", "good"))
    assert store.recent_ids() == ["bad?", "good"]
    assert store.totals("11").counts[_KAPPA.key] == (_KAPPA, 1)


def test_a_store_that_is_not_open_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not open"):
        HitStore(tmp_path / "x").recent_ids()


def test_days_of_a_zone_with_summer_time_have_23_and_25_hours(store: HitStore) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for month, day, hours in ((3, 29, 23), (10, 25, 25)):
        start = int(datetime(2026, month, day, tzinfo=berlin).timestamp())
        end = int((datetime(2026, month, day, tzinfo=berlin) + timedelta(days=1)).timestamp())
        assert (end - start) // 3600 == hours
        store.apply(_deltas({(_KAPPA, start + 60 * minute): 1 for minute in range(-60, hours * 60 + 60)}))
        assert store.by_day("11", start, end, berlin) == [Bucket(start, _KAPPA, hours * 60)]
        assert sum(bucket.count for bucket in store.by_day("11", start - 3600, end + 3600, berlin)) == hours * 60 + 120


def test_days_of_a_zone_with_half_hours_come_from_minutes(store: HitStore) -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    midnight = int(datetime(2026, 5, 2, tzinfo=india).timestamp())
    store.apply(_deltas({(_KAPPA, midnight - 60): 1, (_KAPPA, midnight): 2}))
    assert store.by_day("11", midnight - 86_400, midnight + 86_400, india) == [
        Bucket(midnight - 86_400, _KAPPA, 1),
        Bucket(midnight, _KAPPA, 2),
    ]


_FRESH = count()
_BATCHES = st.lists(
    st.lists(st.tuples(st.sampled_from([_KAPPA, _WIDE]), st.integers(0, 300_000).map(lambda n: n * 60)), max_size=5),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(batches=_BATCHES)
def test_minutes_hours_days_and_totals_agree(store: HitStore, batches: list[list[tuple[Emote, int]]]) -> None:
    channel = f"channel {next(_FRESH)}"
    for batch in batches:
        store.apply(_deltas({hit: batch.count(hit) for hit in batch}, channel=channel))
    expected = sum(map(len, batches))
    end = 300_001 * 60
    for buckets in (store.by_minute, store.by_hour):
        assert sum(bucket.count for bucket in buckets(channel, 0, end)) == expected
    assert sum(bucket.count for bucket in store.by_day(channel, 0, end, UTC)) == expected
    assert sum(total for _, total in store.totals(channel).counts.values()) == expected
