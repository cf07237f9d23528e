"""Any other server that speaks Helix will do, wherever it keeps it."""

from collections.abc import AsyncIterator

import httpx
import pytest
from aiohttp import web

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import ApiError, MissingScope, NotFound, Unauthorized
from mini_ttv.core.models import Stream
from mini_ttv.core.pages import Page, each_page
from mini_ttv.core.secret import Secret
from mini_ttv.endpoints import endpoints_from
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.helix import HelixClient
from tests.contract.other_server import FOLLOWED, LIVE, PREFIX, TOKEN, USER_ID, OtherServer, endpoints
from tests.twitch.helix_asked import FakeCredentials

CLIENT = ClientIdentity("minittvlocalconfidential000001")


class House:
    """The clients and the server that they are pointed at."""

    def __init__(self, http: httpx.AsyncClient, base: str, server: OtherServer) -> None:
        self.server = server
        self.http = http
        self.end = endpoints_from(endpoints(base))
        self.helix = self.asking(TOKEN)

    def asking(self, token: str, client: ClientIdentity = CLIENT) -> HelixClient:
        return HelixClient(self.http, self.end.helix, client, FakeCredentials(token))


@pytest.fixture
async def house(request: pytest.FixtureRequest) -> AsyncIterator[House]:
    server = OtherServer(*getattr(request, "param", ()))
    runner = web.AppRunner(server.application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    async with httpx.AsyncClient() as http:
        yield House(http, f"http://127.0.0.1:{runner.addresses[0][1]}", server)
    await runner.cleanup()


async def test_lists_are_read_to_their_end(house: House) -> None:
    async def followed(after: str) -> Page[Stream]:
        return await house.helix.followed_streams(USER_ID, after)

    streams = [stream async for page in each_page(followed) for stream in page.items]
    assert len({stream.id for stream in streams}) == LIVE
    assert house.server.asked[f"{PREFIX}/streams/followed"] == 2
    first = await house.helix.followed_channels(USER_ID)
    assert (len(first.items), first.total) == (100, FOLLOWED)
    assert len((await house.helix.top_games()).items) == 7
    assert [user.login for user in await house.helix.users(ids=["1", "5"])] == ["mock_viewer", "mock_5"]


async def test_a_token_is_validated_there(house: House) -> None:
    auth = AuthApi(house.http, house.end.oauth, CLIENT, "http://localhost:17563")
    validation = await auth.validate(Secret(TOKEN))
    assert (validation.login, validation.user_id) == ("mock_viewer", USER_ID)
    with pytest.raises(Unauthorized):
        await auth.validate(Secret("of-another-server"))


async def test_what_it_refuses_is_told(house: House) -> None:
    with pytest.raises(Unauthorized, match="invalid"):
        await house.asking("of-another-server").top_games()
    with pytest.raises(Unauthorized, match="Client ID"):
        await house.asking(TOKEN, ClientIdentity("short")).top_games()
    with pytest.raises(NotFound):
        await house.helix.search_channels("what it does not know")


@pytest.mark.parametrize("house", [((),)], indirect=True)
async def test_a_scope_is_missing_in_its_words_too(house: House) -> None:
    with pytest.raises(MissingScope, match="Missing required scope user:read:follows"):
        await house.helix.followed_streams(USER_ID)


async def test_what_is_no_more_is_told(house: House) -> None:
    # The question mark makes any path a question to the one that is no more.
    helix = HelixClient(house.http, f"{house.end.helix}/users/follows?", CLIENT, FakeCredentials(TOKEN))
    with pytest.raises(ApiError, match="deprecated") as caught:
        await helix.top_games()
    assert caught.value.status == 410
