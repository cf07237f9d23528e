"""pyTwitchAPI, unchanged but for its base URLs, signs in here and reads everything that it has a method for."""

# mypy: allow-untyped-calls, no-warn-return-any
# The library is typed in parts only.

from collections.abc import AsyncIterator

import aiohttp
import pytest
from twitchAPI.helper import first
from twitchAPI.oauth import CodeFlow, UserAuthenticator, refresh_access_token, revoke_token, validate_token
from twitchAPI.twitch import Twitch
from twitchAPI.type import (
    AuthScope,
    AuthType,
    InvalidRefreshTokenException,
    TwitchAPIException,
    TwitchResourceNotFound,
    UnauthorizedException,
)

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import SayRequest, SayResult
from tests.emulator.conftest import CONFIDENTIAL, PUBLIC, REDIRECT, SECRET
from tests.emulator.oauth_form import check_value, decide, query_of, sign_in, submit

SCOPES = [
    AuthScope.USER_READ_FOLLOWS,
    AuthScope.USER_READ_BLOCKED_USERS,
    AuthScope.USER_READ_EMOTES,
    AuthScope.USER_WRITE_CHAT,
    AuthScope.USER_MANAGE_CHAT_COLOR,
    AuthScope.CLIPS_EDIT,
    AuthScope.USER_READ_CHAT,
    AuthScope.MODERATOR_READ_FOLLOWERS,
]


def auth_url(emulator: Emulator) -> str:
    return emulator.base_url + "/oauth2/"


async def connect(emulator: Emulator, client_id: str, secret: str | None = None) -> Twitch:
    helix_url = emulator.base_url + "/helix/"
    twitch = Twitch(
        client_id,
        secret,
        authenticate_app=secret is not None,
        base_url=helix_url,
        auth_base_url=auth_url(emulator),
    )
    return await twitch


async def my_login(twitch: Twitch) -> str | None:
    me = await first(twitch.get_users())
    return None if me is None else me.login


@pytest.fixture
async def app(emulator: Emulator) -> AsyncIterator[Twitch]:
    """With an app token, fetched by the library itself."""
    twitch = await connect(emulator, CONFIDENTIAL, SECRET)
    yield twitch
    await twitch.close()


@pytest.fixture
async def twitch(app: Twitch, world: World) -> Twitch:
    """With a token of the user `viewer` besides."""
    scopes = [scope.value for scope in SCOPES]
    issued = world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, scopes)
    assert issued.refresh is not None
    await app.set_user_authentication(issued.access.value, SCOPES, issued.refresh.value)
    return app


class TestSignIn:
    async def test_authorization_code(self, app: Twitch, emulator: Emulator, http: aiohttp.ClientSession) -> None:
        login = UserAuthenticator(app, SCOPES, url=REDIRECT, auth_base_url=auth_url(emulator), force_verify=True)
        answer = query_of(await decide(http, str(login.return_auth_url()), "authorize"))
        assert answer["state"] == login.state
        token, refresh = await login.authenticate(user_token=answer["code"])
        await app.set_user_authentication(token, SCOPES, refresh)
        assert await my_login(app) == "viewer"

    async def test_used_code(self, app: Twitch, emulator: Emulator, http: aiohttp.ClientSession) -> None:
        login = UserAuthenticator(app, SCOPES, url=REDIRECT, auth_base_url=auth_url(emulator))
        with pytest.raises(TwitchAPIException, match="Invalid authorization code"):
            await login.authenticate(user_token="x")

    async def test_device_code_with_a_public_client(self, emulator: Emulator, http: aiohttp.ClientSession) -> None:
        twitch = await connect(emulator, PUBLIC)
        flow = CodeFlow(twitch, SCOPES, auth_base_url=auth_url(emulator))
        code, url = await flow.get_code()
        await sign_in(http, url)
        await submit(http, url, action="authorize", code=code, check=await check_value(http, url))
        token, refresh = await flow.wait_for_auth_complete()
        await twitch.set_user_authentication(token, SCOPES, refresh)
        assert await my_login(twitch) == "viewer"
        await twitch.close()

    async def test_refresh_validate_revoke(self, app: Twitch, emulator: Emulator, world: World) -> None:
        url = auth_url(emulator)
        issued = world.tokens.issue(CONFIDENTIAL, world.users["viewer"].id, ["chat:read"])
        assert issued.refresh is not None
        token, refresh = await refresh_access_token(issued.refresh.value, CONFIDENTIAL, SECRET, auth_base_url=url)
        valid = await validate_token(token, auth_base_url=url)
        assert (valid["login"], valid["scopes"]) == ("viewer", [AuthScope.CHAT_READ])
        assert await revoke_token(CONFIDENTIAL, token, auth_base_url=url)
        assert not await revoke_token(CONFIDENTIAL, token, auth_base_url=url)
        assert (await validate_token(token, auth_base_url=url))["status"] == 401
        with pytest.raises(InvalidRefreshTokenException):
            await refresh_access_token("nonsense", CONFIDENTIAL, SECRET, auth_base_url=url)
        world.tokens.revoke_user(world.users["viewer"].id)
        with pytest.raises(UnauthorizedException):
            await refresh_access_token(refresh, CONFIDENTIAL, SECRET, auth_base_url=url)

    async def test_it_refreshes_by_itself_when_the_token_expires(self, twitch: Twitch, world: World) -> None:
        before = twitch.get_user_auth_token()
        world.clock.advance(14401)
        assert await first(twitch.get_followed_streams(world.users["viewer"].id)) is not None
        assert twitch.get_user_auth_token() != before


class TestBrowse:
    async def test_streams_and_all_their_pages(self, app: Twitch, world: World) -> None:
        streams = [stream async for stream in app.get_streams(first=100)]
        assert [stream.user_login for stream in streams[:2]] == ["luma_arcade", "brotundbits"]
        assert len(streams) == len(world.live_channels())
        german = [stream async for stream in app.get_streams(language=["de"])]
        assert {stream.language for stream in german} == {"de"}

    async def test_users_and_channels(self, app: Twitch, world: World) -> None:
        users = [user async for user in app.get_users(logins=["luma_arcade", "hana_kettle"])]
        assert [user.display_name for user in users] == ["Luma_Arcade", "ハナのやかん"]
        (channel,) = await app.get_channel_information(users[0].id)
        assert channel.game_name == "Hollow Orbit"

    async def test_follows_and_blocks(self, twitch: Twitch, world: World) -> None:
        viewer = world.users["viewer"]
        followed = await twitch.get_followed_channels(viewer.id, first=100)
        assert followed.total == len(followed.data) == 44
        live = [stream async for stream in twitch.get_followed_streams(viewer.id)]
        assert live[0].user_login == "luma_arcade"
        assert (await twitch.get_channel_followers(live[0].user_id)).total > 1000
        blocked = [user async for user in twitch.get_user_block_list(viewer.id)]
        assert len(blocked) == 2

    async def test_games_and_search(self, app: Twitch) -> None:
        games = [game async for game in app.get_top_games(first=20)]
        assert len(games) == 50
        (game,) = [game async for game in app.get_games(names=["Ember Keep"])]
        (found,) = [one async for one in app.search_categories("keep ember")]
        assert found.id == game.id
        (channel,) = [one async for one in app.search_channels("luma")]
        assert channel.is_live

    async def test_videos_clips_schedule(self, twitch: Twitch, world: World) -> None:
        luma = world.users["luma_arcade"]
        videos = [video async for video in twitch.get_videos(user_id=luma.id)]
        assert len(videos) == 6
        clips = [clip async for clip in twitch.get_clips(broadcaster_id=luma.id)]
        assert len(clips) == 5
        made = await twitch.create_clip(luma.id)
        assert made.id
        with pytest.raises(TwitchResourceNotFound):
            await twitch.get_channel_stream_schedule(world.users["viewer"].id)
        segments = 0
        for login in ("luma_arcade", "brotundbits", "mistralvega", "ottofjord", "sablequill"):
            try:
                schedule = await twitch.get_channel_stream_schedule(world.users[login].id)
            except TwitchResourceNotFound:
                continue
            segments += len(schedule.segments)
        assert segments > 4


class TestChat:
    async def test_emotes_badges_cheermotes(self, twitch: Twitch, world: World) -> None:
        luma = world.users["luma_arcade"].id
        assert "Kappa" in {emote.name for emote in (await twitch.get_global_emotes()).data}
        own = (await twitch.get_channel_emotes(luma)).data
        assert len(own) == 8
        assert (await twitch.get_emote_sets([own[0].emote_set_id])).data
        assert (await twitch.get_user_emotes(world.users["viewer"].id)).data
        assert {badge.set_id for badge in await twitch.get_global_chat_badges()} >= {"vip", "moderator"}
        assert [badge.set_id for badge in await twitch.get_chat_badges(luma)] == ["subscriber"]
        # The library makes one response object out of the first cheermote; its fields are what it has read.
        assert vars(await twitch.get_cheermotes(luma))["prefix"] == "Cheer"

    async def test_colour_settings_shared_chat(self, twitch: Twitch, world: World) -> None:
        viewer = world.users["viewer"].id
        await twitch.update_user_chat_color(viewer, "hot_pink")
        assert [one.color for one in await twitch.get_user_chat_color(viewer)] == ["#FF69B4"]
        assert not (await twitch.get_chat_settings(world.users["luma_arcade"].id)).slow_mode
        session = await twitch.get_shared_chat_session(world.users["basilblitz"].id)
        assert session is not None
        assert session.host_broadcaster_id == world.users["sablequill"].id
        assert await twitch.get_shared_chat_session(world.users["luma_arcade"].id) is None

    async def test_send(self, twitch: Twitch, world: World) -> None:
        said: list[SayRequest] = []

        def hook(request: SayRequest) -> SayResult:
            said.append(request)
            return SayResult("id-7")

        world.chat_hook = hook
        sent = await twitch.send_chat_message(world.users["luma_arcade"].id, world.users["viewer"].id, "hi")
        assert (sent.message_id, sent.is_sent) == ("id-7", True)
        assert said[0].text == "hi"


class TestEventSub:
    async def test_subscribe_list_delete(self, twitch: Twitch, world: World) -> None:
        world.eventsub.open("session-1", world.clock.now())
        luma, viewer = world.users["luma_arcade"].id, world.users["viewer"].id
        condition = {"broadcaster_user_id": luma, "user_id": viewer}
        transport = {"method": "websocket", "session_id": "session-1"}
        await twitch.create_eventsub_subscription("channel.chat.message", "1", condition, transport)
        listed = await twitch.get_eventsub_subscriptions(target_token=AuthType.USER)
        assert (listed.total, listed.total_cost, listed.max_total_cost) == (1, 0, 10)
        (made,) = listed.data
        assert (made.type, made.status, made.condition) == ("channel.chat.message", "enabled", condition)
        await twitch.delete_eventsub_subscription(made.id, AuthType.USER)
        with pytest.raises(TwitchResourceNotFound):
            await twitch.delete_eventsub_subscription(made.id, AuthType.USER)
