"""A day and a night in some seconds, and how long a refusal makes us wait."""

import gc
import sys
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from mini_ttv.emulator.faults import Fault
from mini_ttv.emulator.oauth_tokens import USER_TOKEN_SECONDS
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.listing import ListingPhase
from tests.services.simulated_day import CLIENT, Day

HOUR = 3600.0
MINUTE = 60.0
PAUSES = 10.0  # in which a request is tried again
GROWTH = 3000  # blocks of memory in 16 hours; what is kept of a poll that leaks anything would be 960 times as much


@pytest.fixture
async def day() -> AsyncIterator[Day]:
    async with Emulator(world=World(chat_rate=0)) as emulator:
        made = Day(emulator)
        yield made
        await made.close()


def blocks() -> int:
    """Pieces of memory in use."""
    gc.collect()
    return sys.getallocatedblocks()


@pytest.mark.timeout(180)
async def test_a_day_and_a_night(day: Day) -> None:
    world = day.world
    followed = world.follows[world.users["viewer"].id]
    followed.sort(key=lambda follow: follow.channel.live)
    del followed[3:-5]  # a short list is read as often as a long one, and sooner
    channel = followed[0].channel
    await day.begin_with_a_login()
    items = day.browse.followed.listing.items
    assert day.browse.followed.listing.phase is ListingPhase.READY

    await day.until(2 * HOUR)
    world.go_live(channel)
    await day.until(5 * HOUR)
    world.go_offline(channel)
    await day.until(5 * HOUR + MINUTE)  # one look without it
    world.go_live(channel)
    await day.until(8 * HOUR)
    before = blocks()
    asked_before = len(day.wire.asked)

    await day.until(9 * HOUR)
    world.go_offline(channel)
    await day.until(10 * HOUR)
    world.go_live(channel)

    await day.until(13 * HOUR)
    as_of = day.browse.followed.listing.as_of
    world.faults.add(Fault("/", drop=True))
    await day.until(13 * HOUR + MINUTE + PAUSES)
    listing = day.browse.followed.listing
    assert listing.phase is ListingPhase.ERROR
    assert listing.as_of == as_of
    assert len(listing.items) == len(items) + 1
    world.faults.clear()
    await day.until(13 * HOUR + 2 * MINUTE + PAUSES)
    assert day.browse.followed.listing.phase is ListingPhase.READY

    world.faults.add(Fault("/oauth2/token", status=500, count=3))
    await day.until(24 * HOUR)
    grown = blocks() - before - 2 * (len(day.wire.asked) - asked_before)  # our own notes: a time and a path's pair
    assert grown < GROWTH, f"{grown} blocks in 16 hours"

    assert [login for _, login in day.notices] == [channel.login, channel.login]
    assert [round(when / HOUR, 1) for when, _ in day.notices] == [2.0, 10.0]
    assert {state.phase for state in day.states} == {AccountPhase.LOGGED_IN}

    polls = day.wire.times("/helix/streams/followed")
    assert max(later - earlier for earlier, later in pairwise(polls)) <= MINUTE + PAUSES
    refreshes = day.wire.times("/oauth2/token")
    lives = 24 * HOUR // USER_TOKEN_SECONDS
    assert lives - 1 <= len(refreshes) - 3 <= lives + 1, refreshes
    validations = day.wire.times("/oauth2/validate")
    assert max(later - earlier for earlier, later in pairwise(validations)) <= HOUR
    # Every hour once; and where the token had run out by then, once more with the new one.
    assert 24 <= len({when // MINUTE for when in validations}) <= 27
    assert len(validations) <= 25 + 2 * len(refreshes)


async def test_too_many_requests_are_followed_by_none_until_the_time_that_twitch_names(day: Day) -> None:
    await day.begin_with_a_login()
    await day.until(MINUTE - 1)
    day.world.rate_limits.leave(-200, CLIENT, day.world.users["viewer"].id)
    as_of = day.browse.followed.listing.as_of
    asked = len(day.wire.times("/helix/streams/followed"))
    await day.until(MINUTE)
    await day.until(1.5 * MINUTE)
    assert len(day.wire.times("/helix/streams/followed")) == asked + 1
    assert day.browse.followed.listing.as_of == as_of
    assert day.account.state.phase is AccountPhase.LOGGED_IN
    await day.until(2 * MINUTE + PAUSES)
    refused, repeated = day.wire.times("/helix/streams/followed")[asked : asked + 2]
    assert 50 <= repeated - refused <= MINUTE + PAUSES
    assert day.browse.followed.listing.phase is ListingPhase.READY
