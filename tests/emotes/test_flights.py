import asyncio

import pytest

from mini_ttv.emotes.flights import Flights


async def test_who_waits_shares_the_result_and_the_next_starts_anew() -> None:
    flights: Flights[int] = Flights()
    started = 0
    gate = asyncio.Event()

    async def fetch() -> int:
        nonlocal started
        started += 1
        await gate.wait()
        return started

    waiting = [asyncio.ensure_future(flights.run("a", fetch)) for _ in range(3)]
    await asyncio.sleep(0)
    gate.set()
    assert await asyncio.gather(*waiting) == [1, 1, 1]
    assert await flights.run("a", fetch) == 2


async def test_the_flight_goes_on_while_somebody_waits_and_ends_with_the_last() -> None:
    flights: Flights[None] = Flights()
    cancelled = asyncio.Event()

    async def fetch() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    first, second = (asyncio.ensure_future(flights.run("a", fetch)) for _ in range(2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await asyncio.sleep(0)
    assert not cancelled.is_set()
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)
    await asyncio.wait_for(cancelled.wait(), 1)


async def test_an_error_reaches_everybody_and_is_not_kept() -> None:
    flights: Flights[int] = Flights()

    async def fail() -> int:
        await asyncio.sleep(0)
        raise ValueError("no")

    results = await asyncio.gather(flights.run("a", fail), flights.run("a", fail), return_exceptions=True)
    assert [type(result) for result in results] == [ValueError, ValueError]

    async def good() -> int:
        return 1

    assert await flights.run("a", good) == 1
    with pytest.raises(ValueError, match="no"):
        await flights.run("a", fail)
