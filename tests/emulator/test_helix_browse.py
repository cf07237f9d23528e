"""Users, streams, follows, channels, games, search: the shapes and rules of each."""

from urllib.parse import urlsplit

import aiohttp
import pytest

from mini_ttv.emulator.world import World
from tests.emulator.conftest import Headers, Login
from tests.emulator.helix_asker import Helix


@pytest.fixture
def helix(http: aiohttp.ClientSession, log_in: Login) -> Helix:
    return Helix(http, log_in("user:read:follows"))


class TestUsers:
    async def test_token_owner(self, helix: Helix, world: World) -> None:
        (user,) = (await helix.get("/users"))["data"]
        assert set(user) == {
            "id",
            "login",
            "display_name",
            "type",
            "broadcaster_type",
            "description",
            "profile_image_url",
            "offline_image_url",
            "view_count",
            "created_at",
        }
        assert user["login"] == "viewer"
        assert user["created_at"].endswith("Z")

    async def test_by_id_and_login_unknown_ones_left_out(self, helix: Helix, world: World) -> None:
        luma = world.users["luma_arcade"]
        query = [("id", luma.id), ("id", "1"), ("login", "LUMA_arcade"), ("login", "hana_kettle"), ("login", "nobody_")]
        users = (await helix.get("/users", query))["data"]
        assert [user["login"] for user in users] == ["luma_arcade", "hana_kettle"]
        assert users[1]["display_name"] == "ハナのやかん"

    async def test_avatar_is_served_here(self, helix: Helix, http: aiohttp.ClientSession) -> None:
        (user,) = (await helix.get("/users", login="luma_arcade"))["data"]
        assert urlsplit(user["profile_image_url"]).path.startswith("/cdn/jtv_user_pictures/luma_arcade-profile_image")
        async with http.get(user["profile_image_url"]) as response:
            assert response.status == 200
            assert response.content_type == "image/png"

    async def test_email_needs_its_scope(self, http: aiohttp.ClientSession, log_in: Login) -> None:
        (user,) = (await Helix(http, log_in("user:read:email")).get("/users"))["data"]
        assert user["email"] == "viewer@example.com"

    async def test_errors(self, helix: Helix, http: aiohttp.ClientSession, app_headers: Headers) -> None:
        message = "Invalid login names, emails or IDs in request"
        assert await helix.error("/users", {"login": "not a name"}) == (400, message)
        assert (await Helix(http, app_headers).error("/users"))[0] == 400


class TestStreams:
    async def test_shape_and_order(self, helix: Helix) -> None:
        streams = await helix.pages("/streams", first="100")
        assert set(streams[0]) == {
            "id",
            "user_id",
            "user_login",
            "user_name",
            "game_id",
            "game_name",
            "type",
            "title",
            "tags",
            "viewer_count",
            "started_at",
            "language",
            "thumbnail_url",
            "tag_ids",
            "is_mature",
        }
        assert streams[0]["user_login"] == "luma_arcade"
        viewers = [stream["viewer_count"] for stream in streams]
        assert viewers == sorted(viewers, reverse=True)
        assert len({stream["id"] for stream in streams}) == len(streams) > 100
        assert streams[0]["type"] == "live"
        assert "{width}x{height}" in streams[0]["thumbnail_url"]

    async def test_preview_is_served_here(self, helix: Helix, http: aiohttp.ClientSession) -> None:
        (stream,) = (await helix.get("/streams", user_login="luma_arcade"))["data"]
        url = stream["thumbnail_url"].replace("{width}", "320").replace("{height}", "180")
        async with http.get(url) as response:
            assert response.status == 200

    async def test_filters(self, helix: Helix, world: World) -> None:
        german = await helix.pages("/streams", [("language", "de"), ("language", "sv")])
        assert {stream["language"] for stream in german} == {"de", "sv"}
        game = world.channels["luma_arcade"].game
        of_game = await helix.pages("/streams", game_id=game.id)
        assert {stream["game_name"] for stream in of_game} == {game.name}
        named = [("user_login", "Luma_Arcade"), ("user_login", "cindercass"), ("user_id", world.users["ottofjord"].id)]
        assert [one["user_login"] for one in (await helix.get("/streams", named))["data"]] == [
            "luma_arcade",
            "ottofjord",
        ]
        assert (await helix.get("/streams", type="live", user_login="nobody_at_all"))["data"] == []
        assert (await helix.error("/streams", {"type": "vodcast"}))[0] == 400

    async def test_followed_are_the_live_ones_up_to_100_a_page(
        self, http: aiohttp.ClientSession, world: World, log_in: Login
    ) -> None:
        collector = world.users["collector"]
        helix = Helix(http, log_in("user:read:follows", login="collector"))
        page = await helix.get("/streams/followed", user_id=collector.id)
        assert len(page["data"]) == 100
        streams = await helix.pages("/streams/followed", user_id=collector.id)
        live = {follow.channel.login for follow in world.follows[collector.id] if follow.channel.live}
        assert {stream["user_login"] for stream in streams} == live

    async def test_going_live_and_offline(self, helix: Helix, world: World) -> None:
        channel = world.channels["cindercass"]
        world.go_live(channel, "Back!", world.game_named("rust parade"))
        (stream,) = (await helix.get("/streams", user_id=channel.id))["data"]
        assert (stream["title"], stream["game_name"]) == ("Back!", "Rust Parade")
        world.go_offline(channel)
        assert (await helix.get("/streams", user_id=channel.id))["data"] == []
        (info,) = (await helix.get("/channels", broadcaster_id=channel.id))["data"]
        assert info["title"] == "Back!"


class TestFollows:
    async def test_followed_channels_newest_first(self, helix: Helix, world: World) -> None:
        viewer = world.users["viewer"]
        body = await helix.get("/channels/followed", user_id=viewer.id, first="100")
        assert body["total"] == len(body["data"]) == 44
        dates = [one["followed_at"] for one in body["data"]]
        assert dates == sorted(dates, reverse=True)
        assert set(body["data"][0]) == {"broadcaster_id", "broadcaster_login", "broadcaster_name", "followed_at"}

    async def test_one_channel(self, helix: Helix, world: World) -> None:
        query = {"user_id": world.users["viewer"].id, "broadcaster_id": world.users["luma_arcade"].id}
        body = await helix.get("/channels/followed", query)
        assert [one["broadcaster_login"] for one in body["data"]] == ["luma_arcade"]
        body = await helix.get("/channels/followed", query | {"broadcaster_id": "1"})
        assert (body["data"], body["total"]) == ([], 44)

    async def test_followers_are_a_number_for_strangers(
        self, helix: Helix, http: aiohttp.ClientSession, world: World, log_in: Login
    ) -> None:
        luma = world.users["luma_arcade"]
        body = await helix.get("/channels/followers", broadcaster_id=luma.id)
        assert body == {"total": body["total"], "data": [], "pagination": {}}
        assert body["total"] > 48_000
        own = Helix(http, log_in("moderator:read:followers", login="luma_arcade"))
        followers = (await own.get("/channels/followers", broadcaster_id=luma.id))["data"]
        assert {one["user_login"] for one in followers} == {"viewer", "collector"}
        query = {"broadcaster_id": luma.id, "user_id": world.users["viewer"].id}
        assert len((await own.get("/channels/followers", query))["data"]) == 1
        assert (await helix.get("/channels/followers", broadcaster_id="1"))["total"] == 0

    async def test_blocks(self, http: aiohttp.ClientSession, world: World, log_in: Login) -> None:
        helix = Helix(http, log_in("user:read:blocked_users"))
        body = await helix.get("/users/blocks", broadcaster_id=world.users["viewer"].id)
        assert len(body["data"]) == 2
        assert set(body["data"][0]) == {"user_id", "user_login", "display_name"}


async def test_channels(helix: Helix, world: World) -> None:
    query = [("broadcaster_id", world.users["vesper_vole"].id), ("broadcaster_id", world.users["viewer"].id)]
    (channel,) = (await helix.get("/channels", query))["data"]
    assert set(channel) == {
        "broadcaster_id",
        "broadcaster_login",
        "broadcaster_name",
        "broadcaster_language",
        "game_id",
        "game_name",
        "title",
        "delay",
        "tags",
        "content_classification_labels",
        "is_branded_content",
    }
    assert channel["content_classification_labels"] == ["MatureGame", "ViolentGraphic"]
    assert await helix.error("/channels") == (400, 'Missing required parameter "broadcaster_id"')


class TestGames:
    async def test_top_games_by_viewers(self, helix: Helix, http: aiohttp.ClientSession) -> None:
        games = (await helix.get("/games/top"))["data"]
        assert set(games[0]) == {"id", "name", "box_art_url", "igdb_id"}
        assert games[0]["name"] == "Hollow Orbit"
        url = games[0]["box_art_url"].replace("{width}", "144").replace("{height}", "192")
        async with http.get(url) as response:
            assert response.status == 200

    async def test_games_by_id_name_and_igdb(self, helix: Helix, world: World) -> None:
        ember, moss = world.game_named("Ember Keep"), world.game_named("Moss & Marrow")
        assert ember is not None
        assert moss is not None
        query = [("id", ember.id), ("name", "moss & marrow"), ("igdb_id", moss.igdb_id), ("name", "Moss")]
        assert [game["name"] for game in (await helix.get("/games", query))["data"]] == ["Ember Keep", "Moss & Marrow"]
        assert (await helix.error("/games"))[0] == 400
        assert (await helix.error("/games", [("id", "1")] * 60 + [("name", "x")] * 60))[0] == 400


class TestSearch:
    async def test_channels_by_prefix(self, helix: Helix) -> None:
        found = (await helix.get("/search/channels", query="Luma"))["data"]
        assert [one["broadcaster_login"] for one in found] == ["luma_arcade"]
        assert set(found[0]) == {
            "broadcaster_language",
            "broadcaster_login",
            "display_name",
            "game_id",
            "game_name",
            "id",
            "is_live",
            "tag_ids",
            "tags",
            "thumbnail_url",
            "title",
            "started_at",
        }
        assert "jtv_user_pictures" in found[0]["thumbnail_url"]
        (offline,) = (await helix.get("/search/channels", query="cindercass"))["data"]
        assert (offline["is_live"], offline["started_at"]) == (False, "")

    async def test_live_only_finds_games_too(self, helix: Helix) -> None:
        query = {"query": "hollow orbit"}
        assert (await helix.get("/search/channels", query))["data"] == []
        live = await helix.pages("/search/channels", query | {"live_only": "true"})
        assert "luma_arcade" in {one["broadcaster_login"] for one in live}
        assert all(one["is_live"] for one in live)
        assert (await helix.get("/search/channels", {"query": "cindercass", "live_only": "true"}))["data"] == []

    async def test_categories_need_all_words(self, helix: Helix) -> None:
        found = (await helix.get("/search/categories", query="SIMULATOR tram"))["data"]
        assert [one["name"] for one in found] == ["Tram Simulator 84"]
        assert found[0]["box_art_url"].endswith("-52x72.jpg")
        assert (await helix.get("/search/categories", query="tram zebra"))["data"] == []

    async def test_errors(self, helix: Helix) -> None:
        for path in ("/search/channels", "/search/categories"):
            assert await helix.error(path) == (400, 'Missing required parameter "query"')
        assert (await helix.error("/search/channels", {"query": "x", "live_only": "maybe"}))[0] == 400
