"""A day and a night in some seconds: account and lists with their real adapters, and time that is only counted."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import pairwise

import httpx
import pytest
from typing_extensions import override

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.models import Stream, Token
from mini_ttv.core.secret import Secret
from mini_ttv.emulator.faults import Fault
from mini_ttv.emulator.oauth_tokens import USER_TOKEN_SECONDS
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.services.account import AccountPhase, AccountService, AccountState
from mini_ttv.services.browse import BrowseDoors, BrowseService
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.listing import ListingPhase
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import SCOPES, AuthApi
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient
from tests.services.fake_browsing import FakeChannelStore, records_of

CLIENT = "minittvlocalpublicclient000001"
HOUR = 3600.0
MINUTE = 60.0
PAUSES = 10.0  # in which a request is tried again
GROWTH = 3000  # blocks of memory in 16 hours; what is kept of a poll that leaks anything would be 960 times as much
QUIET_TURNS = 12


class Wire(httpx.AsyncHTTPTransport):
    """Notes when which path was asked, and whether something is under way."""

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self.asked: list[tuple[float, str]] = []
        self.busy = 0
        self._now = now

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((self._now(), request.url.path))
        self.busy += 1
        try:
            response = await super().handle_async_request(request)
            await response.aread()
        finally:
            self.busy -= 1
        return response

    def times(self, path: str) -> list[float]:
        return [when for when, asked in self.asked if asked == path]


class Day:
    """Services, the local Twitch, and seconds that pass when everybody sleeps."""

    def __init__(self, emulator: Emulator) -> None:
        self.world = emulator.world
        self.seconds = 0.0
        self.begin = datetime.now(UTC)
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0
        self.wire = Wire(lambda: self.seconds)
        self.http = httpx.AsyncClient(transport=self.wire)
        client = ClientIdentity(CLIENT)
        auth = AuthApi(self.http, emulator.endpoints["oauth"], client, "http://localhost:3000")
        self.account = AccountService(auth, MemoryTokenStore(), None, self.sleep)
        budget = Budget(self.sleep, lambda: self.seconds, lambda: self.world.clock.timestamp())
        helix = HelixClient(self.http, emulator.endpoints["helix"], client, self.account, budget=budget)
        records = records_of(FakeChannelStore())
        gql = GqlClient(self.http, emulator.endpoints["gql"])
        doors = BrowseDoors(helix, self.account, gql, LocalFollows(records), Favourites(records))
        self.browse = BrowseService(doors, self.sleep, lambda: self.begin + timedelta(seconds=self.seconds))
        self.notices: list[tuple[float, str]] = []
        self.states: list[AccountState] = []
        self.browse.went_live.connect(self._noticed)
        self.account.changed.connect(self.states.append)

    def _noticed(self, streams: list[Stream]) -> None:
        self.notices += [(self.seconds, stream.user_login) for stream in streams]

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self.seconds + seconds, self._count, future))
        await future

    async def until(self, seconds: float) -> None:
        """Let time pass up to `seconds` after the beginning, from one waking to the next."""
        while self._sleepers and self._sleepers[0][0] <= seconds:
            self._pass(self._sleepers[0][0])
            while self._sleepers and self._sleepers[0][0] <= self.seconds:
                future = heappop(self._sleepers)[2]
                if not future.done():
                    future.set_result(None)
            await self.quiet()
        self._pass(seconds)

    async def quiet(self) -> None:
        """Everything that can be done now has been done."""
        turns = 0
        while turns < QUIET_TURNS:
            await asyncio.sleep(0)
            turns = 0 if self.wire.busy else turns + 1

    def _pass(self, when: float) -> None:
        self.world.clock.advance(when - self.seconds)
        self.seconds = when

    async def begin_with_a_login(self) -> None:
        issued = self.world.tokens.issue(CLIENT, self.world.users["viewer"].id, SCOPES)
        assert issued.refresh is not None
        token = Token(Secret(issued.access.value), Secret(issued.refresh.value), frozenset(SCOPES))
        await self.account.log_in_with(token)
        await self.browse.start()
        await self.quiet()

    async def close(self) -> None:
        await self.browse.close()
        await self.account.close()
        await self.http.aclose()


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


async def test_a_day_and_a_night(day: Day) -> None:
    world = day.world
    followed = world.follows[world.users["viewer"].id]
    channel = next(follow.channel for follow in followed if not follow.channel.live)
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
