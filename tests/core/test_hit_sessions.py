from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.hit_report import EmoteSum
from mini_ttv.core.hit_sessions import BREAK, Session, compared, sessions
from mini_ttv.core.hits import Mode, Tally
from tests.core.chat_messages import emote


@given(st.sets(st.integers(0, 2000)).map(sorted), st.integers(1, 9))
def test_sessions_hold_every_minute_once_and_are_apart(minutes: list[int], count: int) -> None:
    found = sessions((60 * minute, count) for minute in minutes)
    assert sum(each.messages for each in found) == count * len(minutes)
    for minute in minutes:
        assert sum(each.start <= 60 * minute < each.end for each in found) == 1
    for later, earlier in pairwise(found):
        assert later.start - earlier.end >= BREAK


def test_a_short_break_is_no_end() -> None:
    assert sessions([(0, 1), (600, 2), (7200, 3)]) == [Session(7200, 7260, 3), Session(0, 660, 3)]


def test_two_side_by_side() -> None:
    a, b, c = (emote(name) for name in "abc")
    one = [EmoteSum(a, Tally(10, 5, 4)), EmoteSum(b, Tally(4, 4, 4))]
    other = [EmoteSum(b, Tally(8, 8, 8)), EmoteSum(c, Tally(1, 1, 1))]
    rows = compared(one, other, (100, 0))
    assert [(each.row.emote.name, each.counts) for each in rows] == [("b", (4, 8)), ("a", (10, 0)), ("c", (0, 1))]
    assert rows[0].rates == (40.0, 8000.0)
    assert compared(one, other, (100, 50), Mode.MESSAGES)[1].counts == (5, 0)
