"""The control and truth API, and the faults that it injects."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from mini_ttv.emulator.request_log import RequestLog
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import (
    AdStarted,
    ChannelUpdated,
    ChatRateSet,
    EventSubCommand,
    IrcCommand,
    Offline,
    Online,
    Scripted,
    TokensRevoked,
)
from mini_ttv.emulator.world_types import SayRequest, SayResult
from tests.emulator.conftest import CONFIDENTIAL, PUBLIC, Login
from tests.emulator.helix_asker import Helix
from tests.emulator.oauth_form import authorize_url, decide

Control = Callable[..., Awaitable[dict[str, object]]]


@pytest.fixture
def told(world: World) -> list[object]:
    """Everything that is published."""
    happened: list[object] = []
    world.subscribe(happened.append)
    return happened


class TestTokens:
    async def test_token(self, control: Control, world: World) -> None:
        made = await control("token", login="viewer", scopes=["chat:read"])
        token = world.tokens.find(str(made["access_token"]))
        assert token is not None
        assert (token.client_id, token.scopes) == (PUBLIC, ("chat:read",))
        made = await control("token", login="collector", client_id=CONFIDENTIAL)
        assert "scope" not in made

    async def test_revoke_ends_everything_or_only_access(
        self, control: Control, world: World, told: list[object]
    ) -> None:
        user = world.users["viewer"]
        issued = world.tokens.issue(PUBLIC, user.id, [])
        assert issued.refresh is not None
        assert await control("revoke", login="viewer", keep_refresh=True) == {"revoked": 1}
        assert told == [TokensRevoked(user, (issued.access.value,))]
        again = world.tokens.refresh(issued.refresh.value, PUBLIC)
        assert await control("revoke", login="viewer") == {"revoked": 1}
        assert world.tokens.find(again.access.value) is None
        assert await control("revoke", login="viewer") == {"revoked": 0}

    async def test_a_device_is_activated(self, control: Control, http: aiohttp.ClientSession, world: World) -> None:
        form = {"client_id": PUBLIC, "scopes": "chat:read"}
        await control("device", interval=2)
        async with http.post("/oauth2/device", data=form) as response:
            code = await response.json()
        assert code["interval"] == 2
        await control("activate", login="viewer", code=code["user_code"])
        grant = "urn:ietf:params:oauth:grant-type:device_code"
        form = {"client_id": PUBLIC, "device_code": code["device_code"], "grant_type": grant}
        async with http.post("/oauth2/token", data=form) as response:
            made = await response.json()
        token = world.tokens.find(made["access_token"])
        assert token is not None
        assert token.user_id == world.users["viewer"].id
        async with http.post("/_control/activate", json={"login": "viewer", "code": code["user_code"]}) as response:
            assert response.status == 400

    async def test_expire(self, control: Control, world: World) -> None:
        issued = world.tokens.issue(PUBLIC, world.users["viewer"].id, [])
        other = world.tokens.issue(PUBLIC, world.users["collector"].id, [])
        await control("expire", login="viewer")
        assert world.tokens.find(issued.access.value) is None
        assert world.tokens.find(other.access.value) is not None

    async def test_rate_limit(self, control: Control, http: aiohttp.ClientSession, log_in: Login) -> None:
        await control("limit", login="viewer", remaining=0)
        assert (await Helix(http, log_in()).error("/users"))[0] == 429


class TestChannels:
    async def test_a_stream_that_is_being_recorded(self, control: Control, world: World) -> None:
        made = await control("archive", login="luma_arcade", seconds=90)
        video = world.videos[str(made["id"])]
        assert (video.recording, video.seconds, video.duration) == (True, 90, "1m30s")
        assert video.created_at.timestamp() == made["created_at"]
        assert video.stream_id == world.channels["luma_arcade"].stream_id

    async def test_live_update_offline(self, control: Control, world: World, told: list[object]) -> None:
        channel = world.channels["cindercass"]
        made = await control("live", login="CinderCass", title="Hello", game="Rust Parade")
        assert (channel.live, channel.title, channel.game.name) == (True, "Hello", "Rust Parade")
        assert made == {"stream_id": channel.stream_id}
        await control("update", login="cindercass", title="Bye")
        await control("offline", login="cindercass")
        await control("offline", login="cindercass")
        assert told == [Online(channel), ChannelUpdated(channel), Offline(channel)]
        assert (channel.live, channel.title, channel.started_at) == (False, "Bye", None)

    async def test_ad(self, control: Control, world: World, told: list[object]) -> None:
        channel = world.channels["luma_arcade"]
        await control("ad", login="luma_arcade", seconds=15)
        assert told == [AdStarted(channel, channel.ads[-1])]
        assert channel.ads[-1].seconds == 15

    async def test_chat_rate(self, control: Control, world: World, told: list[object]) -> None:
        channel = world.channels["luma_arcade"]
        await control("chat", login="luma_arcade", rate=50)
        assert told == [ChatRateSet(channel, 50)]
        await control("chat", rate=3)
        assert {one.chat_rate for one in world.channels.values()} == {3}

    async def test_say(self, control: Control, world: World) -> None:
        said: list[SayRequest] = []

        def hook(request: SayRequest) -> SayResult:
            said.append(request)
            return SayResult("id-1") if len(said) == 1 else SayResult(drop_code="x", drop_message="No.")

        world.chat_hook = hook
        assert await control("say", login="luma_arcade", text="hi", **{"as": "viewer"}) == {"message_id": "id-1"}
        assert said[0].sender.login == "viewer"
        assert said[0].scripted
        answer = await control("say", login="luma_arcade", text="hi", reply_to="id-1")
        assert answer == {"message_id": "", "drop_code": "x", "drop_message": "No."}
        assert said[1].sender in world.chatters

    async def test_commands_for_other_rooms(self, control: Control, world: World, told: list[object]) -> None:
        channel = world.channels["luma_arcade"]
        await control("event", login="luma_arcade", kind="raid", viewers=20)
        await control("irc", action="drop", silent=True)
        await control("eventsub", action="close", code=4000)
        assert told == [
            Scripted(channel, "raid", {"viewers": 20}),
            IrcCommand("drop", {"silent": True}),
            EventSubCommand("close", {"code": 4000}),
        ]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("live", {}),
        ("live", {"login": "nobody"}),
        ("live", {"login": 5}),
        ("live", {"login": "cindercass", "game": "No Such Game"}),
        ("ad", {"login": "cindercass"}),
        ("ad", {"login": "luma_arcade", "seconds": -1}),
        ("chat", {"rate": "fast"}),
        ("chat", {"rate": True}),
        ("token", {"login": "viewer", "scopes": ["no:such"]}),
        ("token", {"login": "viewer", "client_id": "nobody"}),
        ("revoke", {"login": "viewer", "keep_refresh": 1}),
        ("say", {"login": "luma_arcade", "text": "x", "as": "nobody_at_all"}),
        ("irc", {"action": "sing"}),
        ("clock", {"advance": -1}),
    ],
)
async def test_wrong_bodies_are_explained(http: aiohttp.ClientSession, name: str, body: dict[str, object]) -> None:
    async with http.post(f"/_control/{name}", json=body) as response:
        assert response.status == 400
        assert (await response.json())["error"]


@pytest.mark.parametrize("text", [b"{", b"[]", b"\xff"])
async def test_bodies_that_are_no_object(http: aiohttp.ClientSession, text: bytes) -> None:
    async with http.post("/_control/live", data=text) as response:
        assert response.status == 400


class TestTruth:
    async def test_report(self, http: aiohttp.ClientSession, world: World) -> None:
        kappa, duck = ("twitch:25", "Kappa"), ("bttv:abc", "duckWaddle")
        world.truth.append("luma_arcade", "a", [kappa, kappa], sent_at=60.0)
        world.truth.append("luma_arcade", "b", [], sent_at=119.9)
        world.truth.append("luma_arcade", "c", [kappa, duck], sent_at=120.0)
        world.truth.append("ottofjord", "d", [duck], sent_at=0)
        async with http.get("/_control/truth", params={"channel": "Luma_Arcade"}) as response:
            assert await response.json() == {
                "messages": 3,
                "ids": ["a", "b", "c"],
                "times": [60.0, 119.9, 120.0],
                "emotes": {
                    "twitch:25": {"name": "Kappa", "total": 3, "minutes": {"60": 2, "120": 1}},
                    "bttv:abc": {"name": "duckWaddle", "total": 1, "minutes": {"120": 1}},
                },
            }

    @pytest.mark.parametrize(
        ("first", "last", "ids"),
        [("b", None, "bcd"), (None, "b", "ab"), ("b", "c", "bc"), ("c", "c", "c"), ("a", "d", "abcd")],
    )
    async def test_between_two_messages(
        self, http: aiohttp.ClientSession, world: World, first: str | None, last: str | None, ids: str
    ) -> None:
        for number, message_id in enumerate("abcd"):
            world.truth.append("luma_arcade", message_id, [("twitch:25", "Kappa")], sent_at=number)
        params = {"channel": "luma_arcade"}
        params |= {"first": first} if first else {}
        params |= {"last": last} if last else {}
        async with http.get("/_control/truth", params=params) as response:
            body = await response.json()
        assert body["ids"] == list(ids)
        assert body["emotes"]["twitch:25"]["total"] == len(ids)

    async def test_unknown_channels_and_messages(self, http: aiohttp.ClientSession, world: World) -> None:
        world.truth.append("luma_arcade", "a", sent_at=0)
        world.truth.append("luma_arcade", "b", sent_at=0)
        for params, status in (
            ({"channel": "nobody"}, 400),
            ({}, 400),
            ({"channel": "luma_arcade", "first": "x"}, 404),
            ({"channel": "luma_arcade", "last": "x"}, 404),
            ({"channel": "luma_arcade", "first": "b", "last": "a"}, 404),
        ):
            async with http.get("/_control/truth", params=params) as response:
                assert response.status == status
        async with http.get("/_control/truth", params={"channel": "ottofjord"}) as response:
            assert await response.json() == {"messages": 0, "ids": [], "times": [], "emotes": {}}


class TestFaults:
    async def test_status_for_a_number_of_requests(
        self, control: Control, http: aiohttp.ClientSession, log_in: Login
    ) -> None:
        await control("fault", path="/helix/streams", status=503, count=2)
        helix = Helix(http, log_in())
        await helix.get("/users")
        for _ in range(2):
            async with http.get("/helix/streams", headers=helix.headers) as response:
                assert response.status == 503
                assert response.content_type == "text/html"
        await helix.get("/streams")

    async def test_garbage(self, control: Control, http: aiohttp.ClientSession) -> None:
        await control("fault", path="/helix", garbage=True)
        async with http.get("/helix/users") as response:
            assert response.status == 200
            with pytest.raises(UnicodeDecodeError):
                await response.json()

    async def test_drop(self, control: Control, http: aiohttp.ClientSession) -> None:
        await control("fault", path="/helix", drop=True, count=1)
        with pytest.raises(aiohttp.ClientError):
            async with http.post("/helix/users"):
                pass
        async with http.get("/helix/users") as response:
            assert response.status == 401

    async def test_latency(self, control: Control, http: aiohttp.ClientSession) -> None:
        await control("fault", path="/helix", latency=30)
        with pytest.raises(TimeoutError):
            async with http.get("/helix/users", timeout=aiohttp.ClientTimeout(total=0.2)):
                pass
        async with http.delete("/_control/faults") as response:
            assert response.status == 200
        await control("fault", path="/helix", latency=0.001)
        async with http.get("/helix/users") as response:
            assert response.status == 401

    async def test_only_one_method(self, control: Control, http: aiohttp.ClientSession) -> None:
        await control("fault", path="/helix", status=503, method="post")
        async with http.get("/helix/users") as response:
            assert response.status == 401
        async with http.post("/helix/users") as response:
            assert response.status == 503

    async def test_every_second_request(self, control: Control, http: aiohttp.ClientSession) -> None:
        await control("fault", path="/helix", status=503, every=2, count=2)
        statuses = []
        for _ in range(6):
            async with http.get("/helix/users") as response:
                statuses.append(response.status)
        assert statuses == [401, 503, 401, 503, 401, 401]

    async def test_the_latest_fault_wins_and_control_is_never_hit(
        self, control: Control, http: aiohttp.ClientSession
    ) -> None:
        await control("fault", path="/", status=500)
        await control("fault", path="/helix", status=502)
        for path, status in (("/helix/users", 502), ("/oauth2/validate", 500), ("/_control/world", 200)):
            async with http.get(path) as response:
                assert response.status == status


async def test_clock(control: Control, world: World) -> None:
    before = world.clock.timestamp()
    answer = await control("clock", advance=3600)
    assert 3600 <= world.clock.timestamp() - before < 3610
    assert isinstance(answer["now"], float)


async def test_world(http: aiohttp.ClientSession) -> None:
    async with http.get("/_control/world") as response:
        body = await response.json()
    assert body["live"][0]["login"] == "luma_arcade"
    assert "cindercass" in body["offline"]
    assert len(body["games"]) == 50
    assert {client["id"] for client in body["clients"]} == {PUBLIC, CONFIDENTIAL}


async def test_requests_are_counted_by_method_and_path(http: aiohttp.ClientSession) -> None:
    async def counted(path: str = "") -> object:
        async with http.get("/_control/requests", params={"path": path}) as response:
            return await response.json()

    for method, path in (("GET", "/helix/users"), ("GET", "/helix/users"), ("POST", "/oauth2/token")):
        async with http.request(method, path):
            pass
    assert await counted() == {"GET /helix/users": 2, "POST /oauth2/token": 1}
    assert await counted("/oauth2") == {"POST /oauth2/token": 1}
    async with http.delete("/_control/requests") as response:
        assert response.status == 200
    assert await counted() == {}


async def test_the_paths_that_are_counted_are_bounded() -> None:
    log = RequestLog()
    for number in range(50_001):
        log.note("GET", f"/{number}")
    log.note("GET", "/0")
    assert len(log.report()) == 50_000
    assert log.report("/0") == {"GET /0": 2}


async def test_all_secrets_are_told(control: Control, http: aiohttp.ClientSession) -> None:
    made = await control("token", login="viewer")
    code = parse_qs(urlsplit(await decide(http, authorize_url(state="a state"), "authorize")).query)["code"][0]
    async with http.post("/oauth2/device", data={"client_id": PUBLIC, "scopes": "chat:read"}) as response:
        device = (await response.json())["device_code"]
    async with http.get("/_control/secrets") as response:
        known = await response.json()
    assert known["access token"] == [made["access_token"]]
    assert known["refresh token"] == [made["refresh_token"]]
    assert known["authorization code"] == [code]
    assert known["device code"] == [device]
    assert known["state"] == ["a state"]
    assert len(known["cookie"]) == 1
