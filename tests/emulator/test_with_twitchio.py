"""TwitchIO, with nothing changed but the base URLs of its routes: app token, device code, Helix."""

import asyncio
import warnings
from collections.abc import AsyncIterator

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import SayResult
from tests.emulator.conftest import CONFIDENTIAL, PUBLIC, REDIRECT, SECRET
from tests.emulator.oauth_form import check_value, decide, query_of, sign_in, submit

with warnings.catch_warnings():
    # On import the library inherits from aiohttp's Application, of which aiohttp warns.
    warnings.simplefilter("ignore", DeprecationWarning)
    from twitchio import Client, Scopes
    from twitchio.authentication.oauth import OAuth
    from twitchio.exceptions import HTTPException
    from twitchio.http import Route

SCOPES = Scopes(["user:read:follows", "user:write:chat", "user:read:emotes", "user:read:blocked_users"])


@pytest.fixture(autouse=True)
def _base_urls(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", emulator.base_url + "/helix/")
    monkeypatch.setattr(Route, "ID_BASE", emulator.base_url + "/")


@pytest.fixture
async def client(world: World) -> AsyncIterator[Client]:
    """Logged in as an app, with a token of the user `viewer` besides."""
    client = Client(client_id=CONFIDENTIAL, client_secret=SECRET)
    await client.login(load_tokens=False, save_tokens=False)
    issued = world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, SCOPES.selected)
    assert issued.refresh is not None
    await client.add_token(issued.access.value, issued.refresh.value)
    yield client
    await client.close(save_tokens=False)


@pytest.fixture
async def oauth() -> AsyncIterator[OAuth]:
    """The sign-in part of a public app."""
    oauth = OAuth(client_id=PUBLIC, redirect_uri=REDIRECT, scopes=SCOPES)
    yield oauth
    await oauth.close()


class TestSignIn:
    async def test_device_code(self, oauth: OAuth, http: aiohttp.ClientSession) -> None:
        begun = await oauth.device_code_flow()
        waiting = asyncio.create_task(oauth.device_code_authorization(device_code=begun["device_code"], interval=0))
        url = begun["verification_uri"]
        await sign_in(http, url)
        await submit(http, url, action="authorize", code=begun["user_code"], check=await check_value(http, url))
        token = await waiting
        assert set(token["scope"]) == set(SCOPES.selected)
        valid = await oauth.validate_token(token["access_token"])
        assert valid.login == "viewer"
        refreshed = await oauth.refresh_token(token["refresh_token"])
        assert refreshed.access_token != token["access_token"]
        with pytest.raises(HTTPException) as refused:
            await oauth.refresh_token(token["refresh_token"])
        assert refused.value.status == 400

    async def test_authorization_code(self, http: aiohttp.ClientSession) -> None:
        oauth = OAuth(client_id=CONFIDENTIAL, client_secret=SECRET, redirect_uri=REDIRECT, scopes=SCOPES)
        url = oauth.get_authorization_url(state="here").url
        answer = query_of(await decide(http, url, "authorize"))
        assert answer["state"] == "here"
        token = await oauth.user_access_token(answer["code"])
        assert (await oauth.validate_token(token.access_token)).login == "viewer"
        await oauth.close()


class TestHelix:
    async def test_browse(self, client: Client, world: World) -> None:
        (luma,) = await client.fetch_users(logins=["luma_arcade"])
        assert luma.display_name == "Luma_Arcade"
        streams = [stream async for stream in client.fetch_streams(first=100)]
        assert streams[0].user.name == "luma_arcade"
        assert len(streams) == len(world.live_channels())
        games = [game async for game in client.fetch_top_games(first=20)]
        assert len(games) == 50
        assert [one.title async for one in client.search_channels("luma")] == [streams[0].title]
        assert [one.name async for one in client.search_categories("tram simulator")] == ["Tram Simulator 84"]
        assert len([one async for one in client.fetch_videos(user_id=luma.id)]) == 6
        assert len([one async for one in luma.fetch_clips()]) == 5
        info = await luma.fetch_channel_info()
        assert info.game_name == "Hollow Orbit"

    async def test_as_a_user(self, client: Client, world: World) -> None:
        (viewer,) = await client.fetch_users(logins=["viewer"])
        live = [stream async for stream in viewer.fetch_followed_streams()]
        assert live[0].user.name == "luma_arcade"
        followed = await viewer.fetch_followed_channels()
        assert followed is not None
        assert followed.total == 44
        assert len([user async for user in viewer.fetch_block_list()]) == 2
        assert [emote async for emote in viewer.fetch_user_emotes()]

    async def test_chat(self, client: Client, world: World) -> None:
        world.chat_hook = lambda _request: SayResult("id-9")
        (luma,) = await client.fetch_users(logins=["luma_arcade"])
        assert "Kappa" in {emote.name for emote in await client.fetch_emotes()}
        assert len(await luma.fetch_channel_emotes()) == 8
        assert await client.fetch_badges()
        assert (await client.fetch_cheermotes())[0].prefix == "Cheer"
        assert not (await luma.fetch_chat_settings()).slow_mode
        sent = await luma.send_message("hi", world.users["viewer"].id, token_for=world.users["viewer"].id)
        assert (sent.id, sent.sent) == ("id-9", True)

    async def test_it_refreshes_by_itself_when_the_token_expires(self, client: Client, world: World) -> None:
        (viewer,) = await client.fetch_users(logins=["viewer"])
        world.clock.advance(14_401)
        assert [stream async for stream in viewer.fetch_followed_streams()]
