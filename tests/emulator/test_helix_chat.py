"""Emotes, badges, sending, colours, settings."""

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import SayRequest, SayResult
from tests.emulator.conftest import Headers, Login
from tests.emulator.helix_asker import Helix


@pytest.fixture
def helix(http: aiohttp.ClientSession, log_in: Login) -> Helix:
    return Helix(http, log_in("user:read:emotes", "user:write:chat", "user:manage:chat_color"))


class TestEmotes:
    async def test_global(self, helix: Helix) -> None:
        body = await helix.get("/chat/emotes/global")
        kappa = next(emote for emote in body["data"] if emote["name"] == "Kappa")
        assert set(kappa) == {"id", "name", "images", "format", "scale", "theme_mode"}
        assert kappa["id"] == "25"
        assert kappa["images"]["url_4x"].endswith("/emoticons/v2/25/static/light/3.0")
        assert body["template"].endswith("/emoticons/v2/{{id}}/{{format}}/{{theme_mode}}/{{scale}}")
        assert len(body["data"]) > 20

    async def test_pictures_are_served_here(self, helix: Helix, http: aiohttp.ClientSession) -> None:
        emotes = (await helix.get("/chat/emotes/global"))["data"]
        for emote in (emotes[0], emotes[-1]):
            async with http.get(emote["images"]["url_2x"]) as response:
                assert response.status == 200

    async def test_of_a_channel(self, helix: Helix, world: World) -> None:
        emotes = (await helix.get("/chat/emotes", broadcaster_id=world.users["luma_arcade"].id))["data"]
        assert set(emotes[0]) == {
            "id",
            "name",
            "images",
            "tier",
            "emote_type",
            "emote_set_id",
            "format",
            "scale",
            "theme_mode",
        }
        assert all(emote["id"].startswith("emotesv2_") and emote["name"].startswith("lumaar") for emote in emotes)
        assert {emote["tier"] for emote in emotes} == {"1000", "2000", "3000", ""}
        assert {emote["emote_type"] for emote in emotes} == {"subscriptions", "follower", "bitstier"}
        assert (await helix.get("/chat/emotes", broadcaster_id="1"))["data"] == []

    async def test_sets(self, helix: Helix, world: World) -> None:
        own = (await helix.get("/chat/emotes", broadcaster_id=world.users["luma_arcade"].id))["data"]
        query = [("emote_set_id", own[0]["emote_set_id"]), ("emote_set_id", "0")]
        emotes = (await helix.get("/chat/emotes/set", query))["data"]
        assert {emote["owner_id"] for emote in emotes} == {"0", world.users["luma_arcade"].id}
        assert await helix.error("/chat/emotes/set") == (400, 'Missing required parameter "emote_set_id"')
        many = [("emote_set_id", str(number)) for number in range(26)]
        assert (await helix.error("/chat/emotes/set", many))[0] == 400

    async def test_of_a_user(self, helix: Helix, world: World) -> None:
        query = {"user_id": world.users["viewer"].id}
        emotes = await helix.pages("/chat/emotes/user", query)
        assert set(emotes[0]) == {
            "id",
            "name",
            "emote_type",
            "emote_set_id",
            "owner_id",
            "format",
            "scale",
            "theme_mode",
        }
        assert len(emotes) == len({emote["id"] for emote in emotes})
        assert {emote["emote_type"] for emote in emotes} == {"globals", "subscriptions"}
        followed = await helix.pages("/chat/emotes/user", query, broadcaster_id=world.users["luma_arcade"].id)
        assert len(followed) == len(emotes) + 1


class TestBadges:
    async def test_global_and_channel(self, helix: Helix, world: World, http: aiohttp.ClientSession) -> None:
        sets = (await helix.get("/chat/badges/global"))["data"]
        assert {"broadcaster", "moderator", "vip", "subscriber", "bits"} <= {one["set_id"] for one in sets}
        version = sets[0]["versions"][0]
        assert set(version) == {
            "id",
            "image_url_1x",
            "image_url_2x",
            "image_url_4x",
            "title",
            "description",
            "click_action",
            "click_url",
        }
        async with http.get(version["image_url_2x"]) as response:
            assert response.status == 200
        own = (await helix.get("/chat/badges", broadcaster_id=world.users["luma_arcade"].id))["data"]
        assert [one["set_id"] for one in own] == ["subscriber"]
        assert (await helix.get("/chat/badges", broadcaster_id="1"))["data"] == []


async def test_cheermotes(helix: Helix, world: World, http: aiohttp.ClientSession) -> None:
    body = await helix.get("/bits/cheermotes", broadcaster_id=world.users["luma_arcade"].id)
    cheer = body["data"][0]
    assert cheer["prefix"] == "Cheer"
    assert [tier["min_bits"] for tier in cheer["tiers"]] == [1, 100, 1000, 5000, 10000]
    async with http.get(cheer["tiers"][0]["images"]["dark"]["animated"]["1"]) as response:
        assert response.status == 200
    assert (await helix.error("/bits/cheermotes", {"broadcaster_id": "1"}))[0] == 404


class TestMessages:
    @pytest.fixture
    def body(self, world: World) -> dict[str, object]:
        return {
            "broadcaster_id": world.users["luma_arcade"].id,
            "sender_id": world.users["viewer"].id,
            "message": "Hello Kappa",
        }

    @pytest.fixture
    def said(self, world: World) -> list[SayRequest]:
        """Takes the place of the chat room."""
        requests: list[SayRequest] = []

        def hook(request: SayRequest) -> SayResult:
            requests.append(request)
            if request.reply_parent_id == "unknown":
                return SayResult(invalid_reply=True)
            if request.text == "again":
                return SayResult(drop_code="msg_duplicate", drop_message="Said before.")
            return SayResult("id-1")

        world.chat_hook = hook
        return requests

    async def test_sent(self, helix: Helix, body: dict[str, object], said: list[SayRequest], world: World) -> None:
        status, answer = await helix.ask("/chat/messages", method="POST", body=body)
        assert (status, answer) == (200, {"data": [{"message_id": "id-1", "is_sent": True}]})
        assert said == [SayRequest(world.channels["luma_arcade"], world.users["viewer"], "Hello Kappa")]

    async def test_dropped(self, helix: Helix, body: dict[str, object], said: list[SayRequest]) -> None:
        _, answer = await helix.ask("/chat/messages", method="POST", body=body | {"message": "again"})
        assert answer["data"] == [
            {
                "message_id": "",
                "is_sent": False,
                "drop_reason": {"code": "msg_duplicate", "message": "Said before."},
            }
        ]

    @pytest.mark.parametrize(
        ("changes", "status", "message"),
        [
            ({"message": ""}, 400, 'Missing required parameter "message"'),
            ({"message": 5}, 400, 'The parameter "message" was malformed: the value must be a string'),
            ({"broadcaster_id": "1"}, 400, "The ID in broadcaster_id was not found"),
            (
                {"sender_id": "1"},
                401,
                "The ID in sender_id must match the user ID found in the request's OAuth token",
            ),
            (
                {"for_source_only": True},
                400,
                "The for_source_only parameter can only be used with an App Access Token",
            ),
            ({"message": "x" * 501}, 422, "The message is too large"),
            (
                {"reply_parent_message_id": "unknown"},
                400,
                "The request's input was not valid. Message cannot be replied to.",
            ),
        ],
    )
    async def test_errors(
        self,
        *,
        helix: Helix,
        body: dict[str, object],
        said: list[SayRequest],
        changes: dict[str, object],
        status: int,
        message: str,
    ) -> None:
        answer = await helix.error("/chat/messages", method="POST", body=body | changes)
        assert answer == (status, message)

    async def test_without_a_chat_room(self, helix: Helix, body: dict[str, object], world: World) -> None:
        world.chat_hook = None
        _, answer = await helix.ask("/chat/messages", method="POST", body=body)
        assert answer["data"][0]["drop_reason"]["code"] == "channel_settings"


class TestColors:
    async def test_get_and_put(self, helix: Helix, world: World) -> None:
        viewer = world.users["viewer"].id
        status, body = await helix.ask("/chat/color", {"user_id": viewer, "color": "blue_violet"}, method="PUT")
        assert (status, body) == (204, None)
        query = [("user_id", viewer), ("user_id", "1")]
        assert (await helix.get("/chat/color", query))["data"] == [
            {"user_id": viewer, "user_name": "Viewer", "user_login": "viewer", "color": "#8A2BE2"}
        ]
        await helix.ask("/chat/color", {"user_id": viewer, "color": "#9146ff"}, method="PUT")
        assert (await helix.get("/chat/color", user_id=viewer))["data"][0]["color"] == "#9146FF"

    async def test_errors(self, helix: Helix, world: World) -> None:
        viewer = world.users["viewer"].id
        assert await helix.error("/chat/color") == (400, 'Missing required parameter "user_id"')
        assert (await helix.error("/chat/color", {"user_id": viewer, "color": "mauve"}, method="PUT"))[0] == 400
        assert (await helix.error("/chat/color", {"user_id": "1", "color": "red"}, method="PUT"))[0] == 401


class TestSettings:
    async def test_modes(self, helix: Helix, world: World) -> None:
        channel = world.channels["luma_arcade"]
        channel.chat_settings.slow = 5
        channel.chat_settings.followers_only = 0
        (body,) = (await helix.get("/chat/settings", broadcaster_id=channel.id))["data"]
        assert body == {
            "broadcaster_id": channel.id,
            "slow_mode": True,
            "slow_mode_wait_time": 5,
            "follower_mode": True,
            "follower_mode_duration": 0,
            "subscriber_mode": False,
            "emote_mode": False,
            "unique_chat_mode": False,
        }
        assert (await helix.error("/chat/settings", {"broadcaster_id": "1"}))[0] == 400

    async def test_moderators_see_more(self, http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
        channel = world.channels["luma_arcade"]
        query = {"broadcaster_id": channel.id, "moderator_id": channel.id}
        own = Helix(http, log_in("moderator:read:chat_settings", login="luma_arcade"))
        assert "non_moderator_chat_delay" in (await own.get("/chat/settings", query))["data"][0]
        less = Helix(http, log_in(login="luma_arcade"))
        message = "Missing scope: moderator:read:chat_settings"
        assert await less.error("/chat/settings", query) == (401, message)


async def test_shared_chat(http: aiohttp.ClientSession, world: World, app_headers: Headers) -> None:
    helix = Helix(http, app_headers)
    host, guest = world.channels["sablequill"], world.channels["basilblitz"]
    (session,) = (await helix.get("/shared_chat/session", broadcaster_id=guest.id))["data"]
    assert session["host_broadcaster_id"] == host.id
    assert session["participants"] == [{"broadcaster_id": host.id}, {"broadcaster_id": guest.id}]
    assert (await helix.get("/shared_chat/session", broadcaster_id=world.users["ottofjord"].id))["data"] == []
