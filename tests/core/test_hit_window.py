from collections import Counter as Tally

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.hit_window import Window


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 7), st.integers(1, 3)), max_size=60),
    st.integers(1, 10),
    st.floats(0, 15),
)
def test_windows_equal_a_naive_recount(steps: list[tuple[str, float, int]], seconds: int, later: float) -> None:
    window = Window(seconds)
    now = 1000.0
    added: list[tuple[str, int, int]] = []
    peaks: dict[str, int] = {}
    for key, step, more in steps:
        now += step
        window.add([(key, (more, 1, 0))], now)
        added.append((key, int(now), more))
        recent = sum(count for other, second, count in added if other == key and second > int(now) - seconds)
        peaks[key] = max(peaks.get(key, 0), recent)
    now += later
    inside = [(key, more) for key, second, more in added if second > int(now) - seconds]
    totals = window.totals(now)
    assert {key: numbers[1] for key, numbers in totals.items()} == Tally(key for key, _ in inside)
    assert {key: numbers[0] for key, numbers in totals.items()} == {
        key: sum(more for other, more in inside if other == key) for key, _ in inside
    }
    assert {key: peak for key, (peak, _) in window.peaks.items()} == peaks
    for key in "abc":
        course = window.course(key, now, seconds)
        assert course == [
            sum(more for other, second, more in added if other == key and second == int(now) - seconds + 1 + index)
            for index in range(seconds)
        ]


def test_a_clock_that_goes_back_counts_as_the_newest_second() -> None:
    window = Window(10)
    window.add([("a", (1, 1, 1))], 100)
    window.add([("a", (1, 1, 1))], 50)
    assert window.totals(109) == {"a": [2, 2, 2]}
    assert window.totals(110) == {}
    assert window.course("a", 90, 5) == [0] * 5


def test_the_parts_of_a_course_hold_all() -> None:
    window = Window(60)
    for second in range(60):
        window.add([("a", (second + 1, 1, 1))], 1000 + second)
    assert window.course("a", 1059, 12) == [sum(range(5 * part + 1, 5 * part + 6)) for part in range(12)]
