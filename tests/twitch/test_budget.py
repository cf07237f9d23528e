"""The rate limit that all calls share: who begins when."""

import asyncio
import random
from email.utils import formatdate
from itertools import pairwise

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from mini_ttv.emulator.clock import Clock
from mini_ttv.emulator.helix_limits import RateLimits
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.http_json import Answer
from tests.twitch.virtual_time import VirtualTime


class Trial:
    """Calls that note when they began."""

    def __init__(self) -> None:
        self.time = VirtualTime()
        self.budget = Budget(self.time.sleep, self.time.time, self.time.time)
        self.began: list[tuple[float, str]] = []

    async def call(self, name: str = "", *, background: bool = False, answer: Answer | None = None) -> None:
        async with self.budget.turn(background=background):
            self.began.append((round(self.time.now - 1000, 3), name))
            if answer is not None:
                self.budget.learn(answer)

    async def calls(self, number: int, name: str = "") -> None:
        await asyncio.gather(*(self.call(f"{name}{one}") for one in range(number)))

    @property
    def names(self) -> list[str]:
        return [name for _, name in self.began]


def answered(status: int = 200, **headers: object) -> Answer:
    return Answer(status, httpx.Headers({name.replace("_", "-"): str(text) for name, text in headers.items()}), b"")


BURST = 790  # of 800 points, a few of which are never touched


async def test_a_full_bucket_lets_a_burst_through() -> None:
    trial = Trial()
    await trial.time.run(trial.calls(BURST))
    assert {moment for moment, _ in trial.began} == {0}


async def test_an_empty_bucket_spreads_the_rest_in_order() -> None:
    trial = Trial()
    await trial.time.run(trial.calls(BURST + 80))
    assert trial.names == [str(number) for number in range(BURST + 80)]
    late = [moment for moment, _ in trial.began[BURST:]]
    assert 5.5 <= late[-1] <= 6.5  # 80 points at 800 a minute
    assert all(after - before < 0.2 for before, after in pairwise(late))


async def test_the_servers_numbers_count() -> None:
    trial = Trial()
    await trial.time.run(trial.call(answer=answered(ratelimit_limit=60, ratelimit_remaining=12, ratelimit_reset=1)))
    await trial.time.run(trial.calls(5))
    moments = [moment for moment, _ in trial.began[1:]]
    assert moments[:2] == [0, 0]
    assert moments[2:] == pytest.approx([1, 2, 3], abs=0.6)  # a point a second


async def test_the_server_may_know_of_more_points_than_we() -> None:
    trial = Trial()
    await trial.time.run(trial.calls(BURST))
    await trial.time.run(trial.call(answer=answered(ratelimit_remaining=500)))
    before = trial.time.now
    await trial.time.run(trial.calls(490))
    assert trial.time.now == before


async def test_an_answer_that_was_overtaken_is_not_believed() -> None:
    trial = Trial()

    async def call(remaining: int) -> None:
        async with trial.budget.turn():
            await trial.time.sleep(1)
            trial.budget.learn(answered(ratelimit_remaining=remaining))

    await trial.time.run(asyncio.gather(call(12), call(700)))  # the second is the older one
    trial.began.clear()
    start = trial.time.now
    await trial.time.run(trial.calls(5))
    assert trial.time.now > start


@pytest.mark.parametrize("limit", ["0", "-5", "inf", "nan", "1e30", "many", ""])
async def test_a_limit_that_makes_no_sense_changes_nothing(limit: str) -> None:
    trial = Trial()
    headers = answered(ratelimit_limit=limit, ratelimit_remaining="soon")
    await trial.time.run(trial.call(answer=headers))
    await trial.time.run(trial.calls(BURST - 1))
    assert trial.time.now == 1000


async def test_calls_under_way_may_not_have_been_counted_yet() -> None:
    trial = Trial()

    async def slow() -> None:
        async with trial.budget.turn():
            await trial.time.sleep(5)
            trial.budget.learn(answered(ratelimit_remaining=20))

    await trial.time.run(asyncio.gather(slow(), slow(), slow()))
    await trial.time.run(trial.calls(10))
    assert sum(moment == 5 for moment, _ in trial.began) == 8  # of 20 points, 10 of which are never touched


async def test_calls_in_the_background_let_the_others_go_first() -> None:
    trial = Trial()
    await trial.time.run(trial.calls(BURST))
    trial.began.clear()
    polls = [trial.call(f"poll{number}", background=True) for number in range(3)]
    await trial.time.run(asyncio.gather(*polls, trial.calls(3, "click")))
    assert trial.names == ["click0", "click1", "click2", "poll0", "poll1", "poll2"]
    assert trial.began[2][0] < 0.5
    assert trial.began[3][0] > 2.5  # when there are some points to spare again


async def test_who_is_cancelled_leaves_the_queue() -> None:
    trial = Trial()
    await trial.time.run(trial.calls(BURST))
    trial.began.clear()
    waiting = [asyncio.ensure_future(trial.call(str(number))) for number in range(4)]
    await asyncio.sleep(0)
    for one in waiting[:3]:
        one.cancel()
    await trial.time.run(asyncio.gather(*waiting, return_exceptions=True))
    assert trial.names == ["3"]
    await trial.time.run(trial.call("next"))
    assert trial.names == ["3", "next"]


async def test_all_wait_for_what_a_429_names() -> None:
    trial = Trial()
    date = formatdate(5_000_000_000, usegmt=True)  # the server's clock is not ours
    full = answered(429, ratelimit_reset=5_000_000_030, date=date)
    first = trial.call("refused", answer=full)
    await trial.time.run(first)
    await trial.time.run(asyncio.gather(trial.calls(5), trial.call("poll", background=True)))
    assert all(30 <= moment <= 31 for moment, _ in trial.began[1:])


async def test_after_a_wait_not_everything_comes_at_once() -> None:
    trial = Trial()
    await trial.time.run(trial.call(answer=answered(429, ratelimit_reset=1010)))
    await trial.time.run(trial.calls(300))
    late = [moment for moment, _ in trial.began[1:]]
    assert late[0] >= 10
    assert late[-1] >= 10 + (300 - 10 * 800 / 60) * 60 / 800 - 0.1


@pytest.mark.parametrize("seed", range(3))
async def test_the_local_twitch_never_has_to_refuse(seed: int) -> None:
    """Two thousand calls in a rush, over forty connections of any slowness, against a bucket that knows not of ours."""
    trial = Trial()
    chance = random.Random(seed)
    connections = asyncio.Semaphore(40)

    class Virtual(Clock):
        @override
        def timestamp(self) -> float:
            return trial.time.now

    limits = RateLimits(Virtual())
    refused = 0

    async def call() -> None:
        nonlocal refused
        async with trial.budget.turn(), connections:
            await trial.time.sleep(chance.expovariate(20))
            taken = limits.take("client", "user")
            refused += not taken.allowed
            await trial.time.sleep(chance.expovariate(20))
            trial.budget.learn(answered(200 if taken.allowed else 429, **taken.headers))

    await trial.time.run(asyncio.gather(*(call() for _ in range(2000))))
    assert refused == 0
    assert trial.time.now - 1000 < 96  # 1,210 points beyond the burst take 91 s


@given(
    st.lists(
        st.tuples(
            st.sampled_from([200, 200, 200, 429, 500]),
            st.floats(-10, 2000) | st.none(),
            st.floats(0, 3),
            st.booleans(),
        ),
        max_size=60,
    )
)
async def test_whatever_a_server_says_nobody_waits_for_ever(
    calls: list[tuple[int, float | None, float, bool]],
) -> None:
    trial = Trial()

    async def call(status: int, remaining: float | None, seconds: float, *, background: bool) -> None:
        headers = {} if remaining is None else {"ratelimit-remaining": remaining}
        async with trial.budget.turn(background=background):
            await trial.time.sleep(seconds)
            trial.budget.learn(answered(status, **headers, ratelimit_reset=trial.time.now + 3))

    work = asyncio.gather(*(call(*one[:3], background=one[3]) for one in calls))
    await trial.time.run(work, until=1000 + 70 + 60 * 6)
