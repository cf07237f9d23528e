from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.combos import LEAST, Combo, Combos
from mini_ttv.core.emotes import Provider
from tests.core.chat_messages import emote

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")


def test_five_chatters_in_a_row_are_a_combo() -> None:
    combos = Combos()
    for number in range(5):
        assert combos.add(f"user{number}", [_KAPPA], 100.0 + number) == []
        assert len(combos.running()) == (1 if number == 4 else 0)
    assert combos.running() == [Combo(_KAPPA, 5, 100.0, 104.0)]
    assert combos.add("user9", [], 105.0) == [Combo(_KAPPA, 5, 100.0, 104.0)]
    assert combos.running() == []


def test_nobody_makes_a_combo_alone() -> None:
    combos = Combos()
    for number in range(20):
        combos.add("ann" if number % 2 else "bob", [_KAPPA, _KAPPA], 100.0 + number)
    assert combos.running() == []


def test_rows_of_several_emotes_go_on_side_by_side() -> None:
    combos = Combos()
    for number in range(6):
        combos.add(f"user{number}", [_KAPPA, _LULW] if number else [_KAPPA], float(number))
    assert [(combo.emote, combo.length) for combo in combos.running()] == [(_KAPPA, 6), (_LULW, 5)]
    assert combos.add("user7", [_LULW], 7.0) == [Combo(_KAPPA, 6, 0.0, 5.0)]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.booleans()), max_size=60))
def test_combos_equal_a_naive_recount(said: list[tuple[str, bool]]) -> None:
    combos = Combos()
    found = [
        combo.length
        for number, (user, used) in enumerate(said)
        for combo in combos.add(user, [_KAPPA] if used else [], float(number))
    ]
    found += [combo.length for combo in combos.running()]
    rows: list[set[str]] = [set()]
    for user, used in said:
        if used:
            rows[-1].add(user)
        else:
            rows.append(set())
    assert found == [len(row) for row in rows if len(row) >= LEAST]
