"""Account and lists with their real adapters, in front of the local Twitch."""

import httpx

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.models import Token, User
from mini_ttv.core.secret import Secret
from mini_ttv.emulator.server import Emulator
from mini_ttv.services.account import AccountPhase, AccountService
from mini_ttv.services.browse import BrowseDoors, BrowseService
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.login import LoginService
from mini_ttv.services.offline import OfflineList, OfflineService
from mini_ttv.services.search import SearchService
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import SCOPES, AuthApi
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient
from tests.services.fake_browsing import FakeChannelStore, records_of
from tests.services.fake_twitch import FakeTime

CLIENT = "minittvlocalpublicclient000001"
REDIRECT = "http://localhost:17563/oauth2/callback"


class House:
    """Everything real between the services and the sockets."""

    def __init__(self, emulator: Emulator, http: httpx.AsyncClient) -> None:
        self.emulator = emulator
        self.http = http
        self.requests: list[str] = []
        http.event_hooks["request"].append(self._count)
        self.time = FakeTime()
        self.store = MemoryTokenStore()
        client = ClientIdentity(CLIENT)
        self.auth = AuthApi(http, emulator.endpoints["oauth"], client, REDIRECT)
        self.account = AccountService(self.auth, self.store, self._find, self.time.sleep)
        self.login = LoginService(self.auth, self.account, self.time.sleep)
        self.helix = HelixClient(http, emulator.endpoints["helix"], client, self.account)
        records = records_of(FakeChannelStore())
        self.follows = LocalFollows(records)
        gql = GqlClient(http, emulator.endpoints["gql"], emulator.endpoints["previews"])
        doors = BrowseDoors(self.helix, self.account, gql, self.follows, Favourites(records))
        self.browse = BrowseService(doors, self.time.sleep)
        self.search = SearchService(self.helix, self.account, self.browse.users, gql, self._no_pause)
        offline = OfflineList(self.helix, self.account, self.follows, self.browse.followed)
        self.offline = OfflineService(self.helix, offline)

    async def _no_pause(self, _seconds: float) -> None:
        """Nobody is typing."""

    async def _find(self, user_id: str) -> User | None:
        return await self.helix.user(user_id)

    async def _count(self, request: httpx.Request) -> None:
        self.requests.append(request.url.path)

    async def control(self, what: str, **values: object) -> dict[str, object]:
        answer = await self.http.post(f"{self.emulator.base_url}/_control/{what}", json=values)
        body: dict[str, object] = answer.json()
        return body

    async def log_in(self) -> None:
        issued = await self.control("token", login="viewer", scopes=list(SCOPES), client_id=CLIENT)
        token = Token(Secret(str(issued["access_token"])), Secret(str(issued["refresh_token"])), frozenset(SCOPES))
        await self.account.log_in_with(token)

    def phase(self) -> AccountPhase:
        return self.account.state.phase

    async def close(self) -> None:
        """End all services."""
        await self.search.close()
        await self.offline.close()
        await self.browse.close()
        await self.account.close()
