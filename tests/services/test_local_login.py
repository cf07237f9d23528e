"""The login through the system's browser against the local Twitch, with a real port."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httpx
import pytest

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import ClientRefused, LoginError
from mini_ttv.core.secret import Secret
from mini_ttv.desktop.loopback import Loopback
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.services.account import AccountPhase, AccountService
from mini_ttv.services.login import LoginService
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import AuthApi
from tests.desktop.test_loopback import free_port
from tests.emulator.oauth_form import decide

CALLBACK = "/oauth2/callback"
PUBLIC = ClientIdentity("minittvlocalpublicclient000001")
CONFIDENTIAL = ClientIdentity("minittvlocalconfidential000001", Secret("minittvlocalsecret000000000001"))


class House:
    """Everything real, and a browser that a test drives."""

    def __init__(self, base_url: str, oauth: str, http: httpx.AsyncClient, client: ClientIdentity, uri: str) -> None:
        auth = AuthApi(http, oauth, client, uri)
        self._base_url = base_url
        self.account = AccountService(auth, MemoryTokenStore())
        self.login = LoginService(auth, self.account, receive=Loopback)
        self.page = ""  # what the browser showed last

    async def log_in(self, act: Callable[[str], Awaitable[None]]) -> None:
        """Log in while the browser does something with the address of the login page."""
        opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        login = asyncio.create_task(self.login.log_in_by_system_browser(opened.set_result))
        either: list[asyncio.Future[Any]] = [opened, login]
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if opened.done():
            await act(opened.result())
        await asyncio.wait_for(login, 10)

    def person(self, action: str) -> Callable[[str], Awaitable[None]]:
        """Somebody who logs in at the page and then presses this button."""

        async def act(url: str) -> None:
            async with self._browser() as browser:
                await self._follow(await decide(browser, url.removeprefix(self._base_url), action))

        return act

    async def visit(self, url: str) -> None:
        """Somebody who opens the page; it sends the browser on at once."""
        async with self._browser() as browser, browser.get(url, allow_redirects=False) as answer:
            target = answer.headers["Location"]
        await self._follow(target)

    @asynccontextmanager
    async def _browser(self) -> AsyncIterator[aiohttp.ClientSession]:
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(self._base_url, cookie_jar=jar) as browser:
            yield browser

    async def _follow(self, target: str) -> None:
        fragment = urlsplit(target).fragment
        async with aiohttp.ClientSession() as browser:
            async with browser.get(target) as answer:
                self.page = await answer.text()
            if fragment:  # what the page's script does
                headers = {"Content-Type": "application/x-www-form-urlencoded"}
                async with browser.post(target.partition("#")[0], data=fragment, headers=headers) as answer:
                    self.page = await answer.text()


@asynccontextmanager
async def living(client: ClientIdentity, path: str = CALLBACK) -> AsyncIterator[House]:
    """A house whose redirect address has this path, and a port of its own; two paths are registered."""
    world = World(chat_rate=0)
    here = f"http://localhost:{free_port()}"
    known = world.tokens.clients
    known[client.id] = replace(known[client.id], redirect_uris=(here + CALLBACK, here))
    uri = here + path
    async with Emulator(world=world) as emulator, httpx.AsyncClient() as http:
        house = House(emulator.base_url, emulator.endpoints["oauth"], http, client, uri)
        yield house
        await house.account.close()


@pytest.mark.parametrize("client", [PUBLIC, CONFIDENTIAL])
@pytest.mark.parametrize("path", [CALLBACK, ""])
async def test_a_person_agrees(client: ClientIdentity, path: str) -> None:
    async with living(client, path) as house:
        await house.log_in(house.person("authorize"))
        assert "You can close this tab" in house.page
        assert house.account.state.phase is AccountPhase.LOGGED_IN
        assert house.account.state.login == "viewer"


@pytest.mark.parametrize("client", [PUBLIC, CONFIDENTIAL])
async def test_a_person_declines(client: ClientIdentity) -> None:
    async with living(client) as house:
        with pytest.raises(LoginError, match="declined"):
            await house.log_in(house.person("deny"))
        assert "The login was declined" in house.page
        assert house.account.state.phase is AccountPhase.LOGGED_OUT


async def test_an_address_that_is_not_registered() -> None:
    async with living(PUBLIC, "/elsewhere") as house:
        with pytest.raises(LoginError, match=r"Register http://localhost:\d+/elsewhere for it"):
            await house.log_in(house.visit)
        assert "Twitch refused the login" in house.page


async def test_a_wrong_secret_is_the_clients_fault() -> None:
    async with living(ClientIdentity(CONFIDENTIAL.id, Secret("wrong"))) as house:
        with pytest.raises(ClientRefused, match="secret"):
            await house.log_in(house.person("authorize"))


async def test_a_public_client_with_a_secret_is_told_so() -> None:
    async with living(ClientIdentity(PUBLIC.id, Secret("needless"))) as house:
        with pytest.raises(ClientRefused, match="secret"):
            await house.log_in(house.person("authorize"))
