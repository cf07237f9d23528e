import asyncio

from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.twitch.join_pacer import JoinPacer


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


@given(st.lists(st.tuples(st.floats(0, 5), st.booleans()), max_size=80))
def test_never_more_than_twitch_takes(wishes: list[tuple[float, bool]]) -> None:
    clock = _Clock()
    pacer = JoinPacer(clock.sleep, lambda: clock.now)
    taken: list[tuple[float, bool]] = []

    async def ask() -> None:
        for pause, is_urgent in wishes:
            clock.now += pause
            await pacer.turn(is_urgent=is_urgent)
            taken.append((clock.now, is_urgent))

    asyncio.run(ask())
    for index, (time, is_urgent) in enumerate(taken):
        in_window = [other for other, _ in taken[: index + 1] if other > time - 10]
        assert len(in_window) <= (20 if is_urgent else 18)


async def test_an_urgent_turn_does_not_wait_for_a_full_background() -> None:
    clock = _Clock()
    pacer = JoinPacer(clock.sleep, lambda: clock.now)
    for _ in range(18):
        await pacer.turn(is_urgent=False)
    await pacer.turn(is_urgent=True)
    assert clock.now == 0.0
    await pacer.turn(is_urgent=False)
    assert clock.now == 12.5
