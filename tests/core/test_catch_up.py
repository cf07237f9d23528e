"""Back to live: how fast, how far, and when not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.catch_up import Advice, CatchUp, Haste

HASTE = Haste()


class Play:
    """A stream that is played at the rates it is advised to."""

    def __init__(self, catch_up: CatchUp, delay: float) -> None:
        self.catch_up = catch_up
        self.delay = delay
        self.now = 50.0
        self.rates: set[float] = set()
        self.jumps = 0

    def on(self, seconds: float, *, ahead: float | None = 5.0) -> "Play":
        for _ in range(round(seconds * 5)):
            self.now += 0.2
            advice = self.catch_up.observe(self.now, self.delay, ahead)
            self.delay -= 0.2 * (advice.rate - 1.0)
            self.rates.add(advice.rate)
            self.jumps += advice.jump
        return self


def test_what_is_usual_is_the_least_that_held() -> None:
    play = Play(CatchUp(), 2.0).on(1)
    assert play.catch_up.usual is None
    play.on(3)
    assert play.catch_up.usual == pytest.approx(2.0)
    play.delay = 1.5
    play.on(3)
    assert play.catch_up.usual == pytest.approx(1.5)
    assert play.rates == {1.0}


def test_after_ads_the_delay_is_back_within_a_second_in_half_a_minute() -> None:
    play = Play(CatchUp(), 1.0).on(4)
    play.catch_up.interrupted()
    play.delay = 4.5
    assert play.on(30).delay < 2.0
    play.on(30)
    assert play.delay == pytest.approx(1.0, abs=0.15)
    assert play.rates == {1.0, HASTE.mild_rate, HASTE.fast_rate}
    assert max(play.rates) <= 1.1
    play.rates.clear()
    assert play.on(10).rates == {1.0}


def test_hurry_stops_before_the_buffer_is_empty() -> None:
    play = Play(CatchUp(), 1.0).on(4)
    play.delay = 3.0
    play.rates.clear()
    assert play.on(5, ahead=0.6).rates == {1.0}
    assert play.on(1, ahead=1.0).rates == {1.0, HASTE.fast_rate}
    play.rates.clear()
    assert play.on(1, ahead=0.6).rates == {HASTE.fast_rate}
    assert play.on(1, ahead=None).rates == {HASTE.fast_rate}
    play.rates.clear()
    assert play.on(1, ahead=0.2).rates == {1.0}


def test_a_great_delay_is_jumped_over_but_not_for_ever() -> None:
    play = Play(CatchUp(), 1.0).on(4)
    play.delay = 40.0
    assert play.on(10).jumps == 1
    play.delay = 40.0
    assert play.on(300).jumps == HASTE.jumps


def test_who_is_not_asked_for_it_does_not_hurry() -> None:
    play = Play(CatchUp(enabled=False), 1.0).on(4)
    play.delay = 40.0
    assert play.on(10).rates == {1.0}
    assert play.jumps == 0


def test_a_stream_that_stalls_again_and_again_is_given_more_time() -> None:
    catch_up = CatchUp()
    play = Play(catch_up, 1.0).on(4)
    catch_up.stalled(play.now)
    play.on(5)
    assert catch_up.usual == pytest.approx(1.0)
    catch_up.stalled(play.now)
    assert catch_up.usual == pytest.approx(1.0 + HASTE.margin_step)
    for _ in range(30):
        catch_up.stalled(play.now)
    assert catch_up.usual == pytest.approx(1.0 + HASTE.margin_limit)
    play.now += HASTE.forgiven
    play.on(3)
    assert catch_up.usual == pytest.approx(1.0)


def test_without_a_measured_delay_there_is_no_hurry() -> None:
    assert CatchUp().observe(1.0, None, 3.0) == Advice()


@given(st.lists(st.tuples(st.floats(0.0, 60.0), st.none() | st.floats(0.0, 30.0)), max_size=200))
def test_advice_stays_within_bounds(samples: list[tuple[float, float | None]]) -> None:
    catch_up = CatchUp()
    jumps = 0
    for n, (delay, ahead) in enumerate(samples):
        advice = catch_up.observe(n * 0.2, delay, ahead)
        assert 1.0 <= advice.rate <= HASTE.fast_rate
        jumps += advice.jump
    assert jumps <= HASTE.jumps
