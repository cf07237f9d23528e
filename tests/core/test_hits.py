from collections import Counter as Tally

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hits import ChannelHits, Deltas, Pending, Stored, Window, counts_here, every_occurrence, minute_of
from tests.core.chat_messages import emote, message

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")


def test_every_occurrence_is_a_hit() -> None:
    assert every_occurrence(message(_KAPPA, " a ", _LULW, " ", _KAPPA)) == [_KAPPA, _LULW, _KAPPA]
    assert every_occurrence(message("Kappa")) == []


def test_copies_of_a_shared_chat_are_counted_in_their_own_room() -> None:
    assert counts_here(message("x"))
    assert counts_here(message("x", channel_id="11", source_channel_id="11"))
    assert not counts_here(message("x", channel_id="11", source_channel_id="12"))


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 7)), max_size=60),
    st.integers(1, 10),
    st.floats(0, 15),
)
def test_windows_equal_a_naive_recount(steps: list[tuple[str, float]], seconds: int, later: float) -> None:
    window = Window(seconds)
    now = 1000.0
    added: list[tuple[str, int]] = []
    for key, step in steps:
        now += step
        window.add(key, now)
        added.append((key, int(now)))
    now += later
    assert window.totals(now) == Tally(key for key, second in added if second > int(now) - seconds)


def test_a_clock_that_goes_back_counts_as_the_newest_second() -> None:
    window = Window(10)
    window.add("a", 100)
    window.add("a", 50)
    assert window.totals(109) == {"a": 2}
    assert window.totals(110) == {}


def test_a_table_is_sorted_by_total() -> None:
    hits = ChannelHits()
    hits.add([_KAPPA, _LULW, _LULW], 100.0, is_live=True)
    hits.add([_KAPPA], 100.0, is_live=False)
    hits.stored = Stored({_KAPPA.key: (_KAPPA, 10), "7tv:old": (emote("old"), 3)}, 20)
    rows = [(row.emote.name, row.total, row.last_minute, row.session) for row in hits.table(101.0)]
    assert rows == [("Kappa", 12, 1, 2), ("old", 3, 0, 0), ("LULW", 2, 2, 2)]
    assert [row.last_minute for row in hits.table(200.0)] == [0, 0, 0]
    assert hits.messages == 2


def test_emotes_are_told_apart_by_provider_and_id() -> None:
    hits = ChannelHits()
    hits.add(
        [Emote(Provider.BTTV, "1", "x"), Emote(Provider.FFZ, "1", "x"), Emote(Provider.BTTV, "1", "y")], 0, is_live=True
    )
    assert [(row.emote.key, row.emote.name, row.total) for row in hits.table(0)] == [
        ("bttv:1", "y", 2),
        ("ffz:1", "x", 1),
    ]


def test_a_minute_is_the_servers_unless_its_clock_makes_no_sense() -> None:
    now = 1_700_000_000.0
    assert minute_of(now - 61, now) == minute_of(now - 61, now + 30)
    assert minute_of(1_699_999_999.9, now) == 1_699_999_980
    assert minute_of(0.0, now) == minute_of(now, now)
    assert minute_of(1e13, now) == minute_of(now, now)


_ACTIONS = st.lists(st.sampled_from(["message", "take", "commit", "fail"]), max_size=60)


@given(_ACTIONS)
def test_nothing_is_lost_or_doubled_in_any_order_of_flushes(actions: list[str]) -> None:
    pending = Pending()
    stored = Deltas()
    on_its_way: Deltas | None = None
    count = 0
    for action in actions:
        if action == "message":
            count += 1
            pending.waiting.add(
                message(_KAPPA, _LULW, _KAPPA, id=f"m{count}"), "11", [_KAPPA, _LULW, _KAPPA], 60 * (count % 3)
            )
        elif action == "take":
            batch = pending.take()
            assert batch is None or on_its_way is None
            on_its_way = batch or on_its_way
        elif action == "commit" and on_its_way is not None:
            stored.merge(on_its_way)
            pending.committed()
            on_its_way = None
        elif action == "fail":
            pending.failed()
            on_its_way = None
    pending.failed()
    rest = pending.take()
    if rest is not None:
        stored.merge(rest)
    assert stored.seen_ids == [f"m{number}" for number in range(1, count + 1)]
    assert sum(stored.messages.values()) == count
    assert sum(stored.hits.values()) == 3 * count
    assert sum(n for (_, key, _), n in stored.hits.items() if key == _KAPPA.key) == 2 * count
    assert bool(stored) == bool(count)


def test_messages_without_an_id_are_counted_without_one() -> None:
    deltas = Deltas()
    deltas.add(message(_KAPPA, id=""), "11", [_KAPPA], 0)
    assert deltas.seen_ids == []
    assert deltas.channels == {"11": "chan"}
    assert deltas.emotes == {"twitch:Kappa": _KAPPA}
