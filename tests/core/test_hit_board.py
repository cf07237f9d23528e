from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.emotes import Emote
from mini_ttv.core.hit_board import HitBoard
from mini_ttv.core.hits import ChannelHits, EmoteCount, Mode, Stored, Tally
from tests.core.chat_messages import emote, message

EMOTES = [emote(name) for name in "abcd"]
STORED = {EMOTES[3].key: (EMOTES[3], Tally(7, 6, 5)), EMOTES[0].key: (EMOTES[0], Tally(1, 1, 1))}


def ordered(rows: list[EmoteCount]) -> list[EmoteCount]:
    return sorted(rows, key=lambda row: (-row.total, row.emote.name))


@given(
    st.lists(st.tuples(st.sampled_from(EMOTES), st.sampled_from("xyz"), st.integers(0, 90), st.booleans())),
    st.sampled_from(Mode),
)
def test_looking_again_and_again_gives_what_a_fresh_table_has(
    said: list[tuple[Emote, str, int, bool]], mode: Mode
) -> None:
    hits = ChannelHits()
    hits.stored = Stored(STORED, 3)
    board = HitBoard(hits, mode, hits.stored.counts)
    now = 1e9
    for number, (each, user, wait, look) in enumerate(said):
        now += wait
        hits.add(message(each, id=str(number), user_id=user), int(now // 60) * 60, now)
        if number % 5 == 4:
            hits.delete(user_id=user)
        if look:
            assert ordered(board.look(now)) == ordered(hits.table(now, mode))
    now += 61
    assert ordered(board.look(now)) == ordered(hits.table(now, mode))


def test_less_than_this_run_can_be_asked_for() -> None:
    hits = ChannelHits()
    for number in range(4):
        hits.add(message(EMOTES[0], id=str(number)), 0, 100.0)
    hits.add(message(EMOTES[1], id="b"), 0, 100.0)
    less = {EMOTES[0].key: (EMOTES[0], Tally(-3, -3, -3)), EMOTES[1].key: (EMOTES[1], Tally(-1, -1, -1))}
    board = HitBoard(hits, Mode.OCCURRENCES, less)
    assert [(row.emote.name, row.total, row.session) for row in board.look(100.0)] == [("a", 1, 4)]
    hits.add(message(EMOTES[1], id="c"), 0, 101.0)
    assert [(row.emote.name, row.total) for row in board.look(101.0)] == [("a", 1), ("b", 1)]
    nothing = HitBoard(hits, Mode.OCCURRENCES, {})
    nothing.base = {}
    hits.watch().add("7tv:unheard of")
    assert len(nothing.look(102.0)) == 2
