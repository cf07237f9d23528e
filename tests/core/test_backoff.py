from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.backoff import Backoff


def test_waits_double_up_to_the_cap() -> None:
    backoff = Backoff(1.0, 10.0, jitter=0.0)
    assert [backoff.next_delay() for _ in range(6)] == [1, 2, 4, 8, 10, 10]


def test_reset_begins_anew() -> None:
    backoff = Backoff(1.0, 10.0, jitter=0.0)
    backoff.next_delay()
    backoff.next_delay()
    backoff.reset()
    assert backoff.next_delay() == 1


@given(st.integers(1, 20))
def test_jitter_shortens_a_wait_by_its_share_at_most(tries: int) -> None:
    backoff = Backoff(2.0, 30.0, jitter=0.25)
    for number in range(tries):
        full = min(2.0 * 2**number, 30.0)
        assert 0.75 * full <= backoff.next_delay() <= full
