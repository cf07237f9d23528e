from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.seen_ids import SeenIds


def test_an_id_is_new_once() -> None:
    seen = SeenIds()
    assert seen.add("a")
    assert not seen.add("a")


def test_no_id_is_always_new() -> None:
    seen = SeenIds()
    assert seen.add("")
    assert seen.add("")
    assert len(seen) == 0


@given(st.lists(st.integers(0, 40)), st.integers(1, 10))
def test_the_last_ids_are_known_and_memory_is_bounded(numbers: list[int], generation: int) -> None:
    seen = SeenIds(generation)
    for number in numbers:
        seen.add(str(number))
        assert len(seen) < 2 * generation + 1
    distinct = list(dict.fromkeys(reversed(numbers)))
    if numbers:
        assert not seen.add(str(numbers[-1])) or generation == 1
    assert len(seen) <= len(distinct)


def test_several_are_remembered_at_once() -> None:
    seen = SeenIds(10)
    seen.update(str(number) for number in range(15))
    assert not seen.add("14")
    assert not seen.add("5")
