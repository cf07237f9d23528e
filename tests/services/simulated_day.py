"""Account and lists with their real adapters, the local Twitch in the same process, and time that is only counted."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

import httpx
from typing_extensions import override

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.models import Stream, Token
from mini_ttv.core.secret import Secret
from mini_ttv.emulator.server import Emulator
from mini_ttv.services.account import AccountService, AccountState
from mini_ttv.services.browse import BrowseDoors, BrowseService
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import SCOPES, AuthApi
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient
from tests.services.fake_browsing import FakeChannelStore, records_of

CLIENT = "minittvlocalpublicclient000001"
_QUIET_TURNS = 12  # of the loop, in which nothing happens any more


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
        budget = Budget(self.sleep, lambda: self.seconds, self.world.clock.timestamp)
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
        while turns < _QUIET_TURNS:
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
