"""Account and lists, with their real adapters, against the local Twitch and its faults."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import httpx
import pytest

from mini_ttv.core.errors import Unauthorized
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.listing import ListingPhase
from tests.emulator.oauth_form import decide
from tests.services.local_house import House


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with Emulator(world=World(chat_rate=0)) as emulator, httpx.AsyncClient() as http:
        made = House(emulator, http)
        yield made
        await made.close()


async def test_a_login_through_the_form(house: House) -> None:
    request = house.login.begin_login()
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(house.emulator.base_url, cookie_jar=jar) as browser:
        url = request.url.removeprefix(house.emulator.base_url)
        await house.login.finish_login(await decide(browser, url, "authorize"))
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.account.state.login == "viewer"


async def test_the_followed_are_listed_with_their_pictures(house: House) -> None:
    await house.log_in()
    assert await house.browse.followed.refresh() is False  # the service has not started
    await house.browse.start()
    assert await house.browse.followed.refresh()
    streams = house.browse.followed.listing.items
    assert len(streams) >= 5
    users = await house.browse.users(ids=[stream.user_id for stream in streams])
    assert {user.id for user in users} == {stream.user_id for stream in streams}
    assert all(user.profile_image_url.startswith(house.emulator.base_url) for user in users)


async def test_lists_of_all_kinds_page_to_their_end(house: House) -> None:
    await house.log_in()
    games, top = house.browse.top_games(), house.browse.top_streams()
    for pager in (games, top):
        await pager.more()
        while pager.listing.has_more:
            await pager.more()
        assert pager.listing.phase is ListingPhase.READY
    assert len(games.listing.items) >= 40
    assert len({stream.user_id for stream in top.listing.items}) == len(top.listing.items) >= 12
    found = await house.helix.search_channels(top.listing.items[0].user_login[:4])
    assert top.listing.items[0].user_login in {one.login for one in found.items}
    info = await house.helix.channels([top.listing.items[0].user_id])
    assert info[0].broadcaster_login == top.listing.items[0].user_login


async def test_eight_refused_requests_cost_one_refresh(house: House) -> None:
    await house.log_in()
    before = house.account.access_token()
    await house.control("revoke", login="viewer", keep_refresh=True)
    pages = await asyncio.gather(*(house.helix.top_games() for _ in range(8)))
    assert all(page.items for page in pages)
    assert house.requests.count("/oauth2/token") == 1
    kept = await house.store.load(house.account.state.user_id)
    assert kept is not None
    assert before != house.account.access_token() == kept.access_token


async def test_a_refresh_that_fails_for_a_while(house: House) -> None:
    await house.log_in()
    await house.control("revoke", login="viewer", keep_refresh=True)
    await house.control("fault", path="/oauth2/token", status=500, count=3)
    games = house.browse.top_games()
    for _ in range(3):
        await games.more()
        assert games.listing.phase is ListingPhase.ERROR
        assert house.phase() is AccountPhase.LOGGED_IN
    await games.more()
    assert games.listing.items


async def test_a_revoked_login_ends_with_words(house: House) -> None:
    await house.log_in()
    await house.control("revoke", login="viewer")
    with pytest.raises(Unauthorized):
        await house.helix.top_games()
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert "Log in again" in house.account.state.message


@pytest.mark.parametrize("fault", [{"garbage": True}, {"drop": True}, {"status": 404}])
async def test_trouble_keeps_the_list(house: House, fault: dict[str, object]) -> None:
    await house.log_in()
    games = house.browse.top_games()
    await games.more()
    items = games.listing.items
    await house.control("fault", path="/helix", **fault)
    assert not await games.refresh()
    assert games.listing.items == items
    assert games.listing.message.endswith(".")
    assert house.phase() is AccountPhase.LOGGED_IN


async def test_logging_out_makes_the_token_void(house: House) -> None:
    await house.log_in()
    token = house.account.access_token()
    assert token is not None
    await house.account.log_out()
    with pytest.raises(Unauthorized):
        await house.auth.validate(token)


async def test_a_login_by_a_code(house: House) -> None:
    code = await house.login.request_code()
    assert code.user_code in code.verification_uri
    assert await house.auth.poll_device_code(code) is None
