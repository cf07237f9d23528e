from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import Badge, ChatMessage
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hits import (
    ChannelHits,
    EmoteCount,
    Mode,
    Stored,
    Tally,
    counts_here,
    emotes_in,
    is_bot,
    minute_of,
)
from tests.core.chat_messages import emote, message

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")
_NOW = 1_700_000_000.0


def _row(hits: ChannelHits, of: Emote, now: float = _NOW, mode: Mode = Mode.OCCURRENCES) -> EmoteCount:
    return next(row for row in hits.table(now, mode) if row.emote.key == of.key)


def test_every_occurrence_is_a_hit() -> None:
    assert emotes_in(message(_KAPPA, " a ", _LULW, " ", _KAPPA)) == [_KAPPA, _LULW, _KAPPA]
    assert emotes_in(message("Kappa")) == []


def test_copies_of_a_shared_chat_are_counted_in_their_own_room() -> None:
    assert counts_here(message("x"))
    assert counts_here(message("x", channel_id="11", source_channel_id="11"))
    assert not counts_here(message("x", channel_id="11", source_channel_id="12"))


def test_bots_are_known_by_name_or_badge() -> None:
    assert is_bot(message("x", login="nightbot"))
    assert is_bot(message("x", badges=(Badge("bot-badge", "1"),)))
    assert is_bot(message("x", login="mine"), {"mine"})
    assert not is_bot(message("x", badges=(Badge("moderator", "1"),)))


def test_three_modes_are_counted_at_once() -> None:
    hits = ChannelHits()
    said = (
        ("ann", 0, (_KAPPA, _KAPPA)),
        ("ann", 0, (_KAPPA,)),
        ("bob", 0, (_KAPPA, _LULW)),
        ("ann", 60, (_KAPPA,)),
        ("", 60, (_KAPPA,)),
        ("", 60, (_KAPPA,)),
    )
    for user, minute, emotes in said:
        hits.add(message(*emotes, user_id=user), minute, _NOW)
    assert [_row(hits, _KAPPA, mode=mode).total for mode in Mode] == [7, 6, 5]
    assert [_row(hits, _KAPPA, mode=mode).last_minute for mode in Mode] == [7, 6, 5]
    assert [_row(hits, _LULW, mode=mode).session for mode in Mode] == [1, 1, 1]
    assert (_row(hits, _KAPPA).peak, _row(hits, _KAPPA).peak_at) == (7, _NOW)
    assert _row(hits, _KAPPA, _NOW + 100).peak == 7


@given(st.lists(st.tuples(st.integers(0, 6), st.sampled_from("xyz"), st.integers(1, 3)), max_size=40))
def test_chatters_equal_a_naive_recount(said: list[tuple[int, str, int]]) -> None:
    hits = ChannelHits()
    pairs: set[tuple[int, str]] = set()
    for number, user, count in sorted(said):
        hits.add(message(*([_KAPPA] * count), user_id=user), number * 60, _NOW)
        pairs.add((number, user))
    totals = {mode: sum(row.total for row in hits.table(_NOW, mode)) for mode in Mode}
    assert totals == {
        Mode.OCCURRENCES: sum(count for *_, count in said),
        Mode.MESSAGES: len(said),
        Mode.CHATTERS: len(pairs),
    }


def test_a_table_is_sorted_by_total() -> None:
    hits = ChannelHits()
    hits.add(message(_KAPPA, _LULW, _LULW), 0, 100.0)
    hits.add(message(_KAPPA, is_history=True), 0, 100.0)
    hits.stored = Stored({_KAPPA.key: (_KAPPA, Tally(10, 9, 8)), "7tv:old": (emote("old"), Tally(3, 3, 3))}, 20)
    rows = [(row.emote.name, row.total, row.last_minute, row.session) for row in hits.table(101.0)]
    assert rows == [("Kappa", 12, 1, 2), ("old", 3, 0, 0), ("LULW", 2, 2, 2)]
    assert [row.total for row in hits.table(101.0, Mode.CHATTERS)] == [9, 3, 1]
    assert [row.last_minute for row in hits.table(200.0)] == [0, 0, 0]
    assert hits.messages == 2


def test_emotes_are_told_apart_by_provider_and_id() -> None:
    hits = ChannelHits()
    names = (Emote(Provider.BTTV, "1", "x"), Emote(Provider.FFZ, "1", "x"), Emote(Provider.BTTV, "1", "y"))
    hits.add(message(*names), 0, 0.0)
    assert [(row.emote.key, row.total) for row in hits.table(0)] == [("bttv:1", 2), ("ffz:1", 1)]


def test_what_counts_beside_emotes() -> None:
    hits = ChannelHits()
    face = Emote(Provider.EMOJI, "1f602", "face")
    hits.add(message("face ", _KAPPA), 0, 0.0, [face])
    assert {row.emote for row in hits.table(0)} == {face, _KAPPA}


def _three(hits: ChannelHits) -> list[ChatMessage]:
    said = [message(_KAPPA, _KAPPA, id=f"m{number}", user_id=user) for number, user in enumerate("aab")]
    for each in said:
        hits.add(each, 60, _NOW)
    return said


def test_deleted_messages_are_counted_and_marked() -> None:
    hits = ChannelHits()
    _three(hits)
    ((minute, (_, tally)),) = hits.delete(message_id="m1")
    assert (minute, tally.occurrences) == (60, 2)
    assert hits.delete(message_id="m1") == []
    assert len(hits.delete(user_id="a")) == 1
    assert (_row(hits, _KAPPA).total, _row(hits, _KAPPA).deleted) == (6, 4)
    assert len(hits.delete()) == 1
    assert _row(hits, _KAPPA).deleted == 6


def test_a_course_shows_the_last_minute() -> None:
    hits = ChannelHits()
    hits.add(message(_KAPPA, _KAPPA), 0, _NOW)
    hits.add(message(_KAPPA), 0, _NOW + 30)
    assert sum(hits.course(_KAPPA.key, _NOW + 30)) == 3
    assert sum(hits.course(_KAPPA.key, _NOW + 30, 6, Mode.MESSAGES)) == 2
    assert hits.course("none", _NOW) == [0] * 12


def test_what_nobody_wrote_an_emote_in_is_a_message_all_the_same() -> None:
    hits = ChannelHits()
    assert hits.add(message("nothing"), 0, _NOW) == []
    assert hits.messages == 1
    assert hits.table(_NOW) == []


def test_tallies_add_up() -> None:
    assert Tally(1, 2, 3).plus(Tally(4, 5, 6)) == Tally(5, 7, 9)


def test_a_minute_is_the_servers_unless_its_clock_makes_no_sense() -> None:
    now = 1_700_000_000.0
    assert minute_of(now - 61, now) == minute_of(now - 61, now + 30)
    assert minute_of(1_699_999_999.9, now) == 1_699_999_980
    assert minute_of(0.0, now) == minute_of(now, now)
    assert minute_of(1e13, now) == minute_of(now, now)
