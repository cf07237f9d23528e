"""A running emulator for every test that asks for one, and a plain client to talk to it."""

from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest

from mini_ttv.emulator.oauth_tokens import PUBLIC_CLIENT
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World

PUBLIC = "minittvlocalpublicclient000001"
CONFIDENTIAL = "minittvlocalconfidential000001"
SECRET = "minittvlocalsecret000000000001"
REDIRECT = "http://localhost:17563/oauth2/callback"

Headers = dict[str, str]
Login = Callable[..., Headers]


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    """All rooms of the emulator, in this process, on a free port; its chats are silent until told otherwise."""
    async with Emulator(world=World(chat_rate=0)) as running:
        yield running


@pytest.fixture
def world(emulator: Emulator) -> World:
    """What the emulator shows."""
    return emulator.world


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[aiohttp.ClientSession]:
    """A client whose relative addresses are the emulator's; it keeps cookies like a browser."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(emulator.base_url, cookie_jar=jar) as session:
        yield session


@pytest.fixture
def log_in(world: World) -> Login:
    """`log_in("user:read:follows", login="viewer")` -> headers for Helix."""

    def headers(*scopes: str, login: str = "viewer", client_id: str = PUBLIC_CLIENT.id) -> Headers:
        issued = world.tokens.issue(client_id, world.users[login].id, scopes)
        return {"Client-Id": client_id, "Authorization": f"Bearer {issued.access.value}"}

    return headers


@pytest.fixture
def app_headers(world: World) -> Headers:
    """Headers with an app token."""
    return {"Client-Id": CONFIDENTIAL, "Authorization": f"Bearer {world.tokens.issue_app(CONFIDENTIAL).access.value}"}


@pytest.fixture
def control(http: aiohttp.ClientSession) -> Callable[..., Awaitable[dict[str, object]]]:
    """`await control("live", login="luma_arcade")` posts to the control API and returns its JSON."""

    async def post(name: str, **body: object) -> dict[str, object]:
        async with http.post(f"/_control/{name}", json=body) as response:
            answer: dict[str, object] = await response.json()
            assert response.status == 200, answer
            return answer

    return post
