from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core import hit_deltas
from mini_ttv.core.chat import MessageDeleted
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Provider
from mini_ttv.core.hit_deltas import Deltas, Pending
from mini_ttv.core.hits import ChannelHits, Tally, Use
from mini_ttv.core.message_events import event_of, moderation
from tests.core.chat_messages import emote, message

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")
_USES: list[Use] = [(_KAPPA, Tally(2, 1, 1)), (_LULW, Tally(1, 1, 0))]

_ACTIONS = st.lists(st.sampled_from(["message", "delete", "take", "commit", "fail"]), max_size=60)


@given(_ACTIONS, st.integers(1, 10))
def test_nothing_is_lost_or_doubled_in_any_order_of_flushes(actions: list[str], most: int) -> None:
    with mock.patch.object(hit_deltas, "_MOST_RECORDS", most):
        pending = Pending()
        stored = Deltas()
        on_its_way: Deltas | None = None
        count = deleted = 0
        for action in actions:
            if action == "message":
                count += 1
                said = message(id=f"m{count}", login=f"user{count % 2}")
                pending.waiting.add(said, "11", _USES, 60 * (count % 3))
                pending.waiting.kept.append(event_of(said, "11", 0))
                pending.waiting.combos.append(("11", "chan", Combo(_KAPPA, 5, count, count)))
            elif action == "delete":
                deleted += 1
                pending.waiting.deleted.append(("11", "chan", 60 * (deleted % 3), _USES[0]))
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
        sums = stored.summed()
    assert sorted(sums.seen_ids) == sorted(f"m{number}" for number in range(1, count + 1))
    assert [event.id for event in stored.kept] == [f"m{number}" for number in range(1, count + 1)]
    assert sum(sums.messages.values()) == count
    assert _columns(sums.hits) == ([3 * count, 2 * count, count] if count else [])
    assert sum(hits[0] for (_, key, _), hits in sums.hits.items() if key == _KAPPA.key) == 2 * count
    assert _columns(sums.chatters) == ([count, 3 * count] if count else [])
    assert len(stored.deleted) == deleted
    assert len(stored.combos) == count
    assert bool(stored) == bool(count or deleted)


def _columns(rows: dict[tuple[str, str, int], list[int]] | dict[tuple[str, int, str], list[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows.values(), strict=True)]


@given(st.lists(st.integers(0, 200_000), max_size=20), st.integers(0, 20))
def test_hits_add_up_over_any_split(moments: list[int], cut: int) -> None:
    def counted(part: list[int]) -> Deltas:
        deltas = Deltas()
        hits = ChannelHits()
        for moment in part:
            minute = moment - moment % 60
            said = message(_KAPPA, id=str(moment), user_id=str(moment))
            deltas.add(said, "11", hits.add(said, minute, float(moment)), minute)
        return deltas

    first = counted(moments[:cut]).summed()
    first.merge(counted(moments[cut:]).summed())
    whole = counted(moments).summed()
    assert [hits[:2] for hits in whole.hits.values()] == [hits[:2] for hits in first.hits.values()]
    assert whole.messages == first.messages
    assert whole.chatters == first.chatters


def test_messages_of_others_are_left_out() -> None:
    deltas = Deltas()
    for number in range(3):
        deltas.add(message(_KAPPA, id=f"m{number}"), "11", _USES[:1], 0)
    assert deltas.summed(without={"m1"}).seen_ids == ["m0", "m2"]


def test_messages_without_an_id_are_counted_without_one() -> None:
    deltas = Deltas()
    deltas.add(message(_KAPPA, id=""), "11", _USES[:1], 0)
    sums = deltas.summed(without={"m"})
    assert sums.seen_ids == []
    assert sums.channels == {"11": "chan"}
    assert sums.emotes == {"twitch:Kappa": _KAPPA}
    assert sums.chatters == {("11", 0, "someone"): [1, 2]}


def test_what_is_taken_away_is_marked_wherever_it_waits() -> None:
    first, later = Deltas(), Deltas()
    first.kept.append(event_of(message(id="m1", user_id="a"), "11", 0))
    later.kept.append(event_of(message(id="m2", user_id="b"), "11", 0))
    for message_id in ("m1", "m2"):
        later.take_away(moderation("11", MessageDeleted("chan", message_id), 0))
    later.kept.append(event_of(message(id="m3"), "11", 0))
    first.merge(later)
    assert [event.deleted for event in first.kept] == [True, True, False]
    assert len(first.moderations) == 2


def test_no_more_messages_wait_than_fit_into_memory() -> None:
    with mock.patch.object(hit_deltas, "_MOST_KEPT", 3):
        deltas = Deltas()
        for number in range(5):
            more = Deltas(kept=[event_of(message(id=f"m{number}"), "11", 0)])
            deltas.merge(more)
    assert [event.id for event in deltas.kept] == ["m2", "m3", "m4"]
