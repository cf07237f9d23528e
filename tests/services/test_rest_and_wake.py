"""While the computer sleeps nobody is asked who is live; when it wakes, once and at once."""

from collections.abc import AsyncIterator

import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.services.simulated_day import Day

POLLS = "/helix/streams/followed"


@pytest.fixture
async def day() -> AsyncIterator[Day]:
    async with Emulator(world=World(chat_rate=0)) as emulator:
        made = Day(emulator)
        yield made
        await made.close()


async def test_no_poll_while_resting_and_one_at_once_afterwards(day: Day) -> None:
    day.browse.wake()  # before it has begun
    await day.begin_with_a_login()
    await day.until(90)
    day.browse.rest()
    before = len(day.wire.times(POLLS))
    await day.until(3000)
    assert len(day.wire.times(POLLS)) == before
    followed = [follow.channel for follow in day.world.follows[day.world.users["viewer"].id]]
    began = [channel for channel in followed if not channel.live][:8]
    for channel in began:
        day.world.go_live(channel)
    day.browse.wake()
    await day.quiet()
    asked = day.wire.times(POLLS)[before:]
    assert asked
    assert set(asked) == {3000.0}
    assert sorted(login for _, login in day.notices) == sorted(channel.login for channel in began)
    assert {when for when, _ in day.notices} == {3000.0}, "all at once, which is one notice"
    await day.until(3070)
    assert max(day.wire.times(POLLS)) >= 3060
