from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.hype import BEFORE, KNOWN, LEAST, Spike, spikes

START = 1_700_000_040

minutes = st.lists(st.integers(0, 60), max_size=80).map(
    lambda counts: [(START + 60 * number, count) for number, count in enumerate(counts) if count]
)


@given(st.integers(1, 5000), st.integers(0, 100))
def test_an_even_chat_has_no_spike(count: int, length: int) -> None:
    assert spikes([(START + 60 * number, count) for number in range(length)]) == []


@given(st.integers(1, 5000), st.integers(KNOWN, 60), st.integers(0, 20))
def test_a_minute_far_above_an_even_chat_is_one(usual: int, before: int, after: int) -> None:
    calm = [(START + 60 * number, usual) for number in range(before + 1 + after)]
    at = START + 60 * before
    high = 3 * usual + LEAST + 10
    calm[before] = (at, high)
    assert spikes(calm) == [Spike(at, at, at, high, usual)]


@given(minutes, st.integers(-10_000, 10_000))
def test_when_it_is_plays_no_part(counted: list[tuple[int, int]], shift: int) -> None:
    later = spikes([(at + 60 * shift, count) for at, count in counted])
    assert [(each.at - 60 * shift, each.messages) for each in later] == [
        (each.at, each.messages) for each in spikes(counted)
    ]


@given(minutes)
def test_every_spike_is_what_the_rule_says(counted: list[tuple[int, int]]) -> None:
    found = spikes(counted)
    known = dict(counted)
    for one, other in pairwise(found):
        assert one.end < other.start - 60  # else they were one
    for each in found:
        assert each.start <= each.at <= each.end
        inside = [known[at] for at in range(each.start, each.end + 60, 60)]
        assert each.messages == max(inside) == known[each.at]
        assert min(inside) >= LEAST
        assert known[each.start] >= 2 * each.usual
        assert sum(each.start - 60 * BEFORE <= at < each.start for at in known) >= KNOWN


@given(minutes, st.integers(2, 1000))
def test_a_higher_spike_stays_one(counted: list[tuple[int, int]], more: int) -> None:
    for each in spikes(counted):
        higher = [(at, count + more if at == each.at else count) for at, count in counted if at <= each.at]
        assert spikes(higher)[-1].at == each.at


def test_quiet_minutes_that_are_missing_count_as_quiet() -> None:
    sparse = [(START + 60 * number, 8) for number in (0, 4, 8, 12, 16)]
    assert [each.at for each in spikes([*sparse, (START + 18 * 60, 14)])] == [START + 18 * 60]
    assert spikes([(START + 60 * number, 8) for number in range(5)] + [(START + 300, 14)]) == []


def test_a_spike_that_goes_on_is_one_at_its_highest_minute() -> None:
    calm = [(START + 60 * number, 10) for number in range(10)]
    wave = [(START + 600 + 60 * number, count) for number, count in enumerate((40, 90, 70))]
    assert spikes([*calm, *wave]) == [Spike(START + 660, START + 600, START + 720, 90, 10)]


def test_after_a_break_nothing_is_usual_yet() -> None:
    before = [(START + 60 * number, 10) for number in range(10)]
    for minutes_off, found in ((5, 1), (6, 0)):
        after = [(START + 60 * (9 + minutes_off + number), 90) for number in range(3)]
        assert len(spikes([*before, *after])) == found
