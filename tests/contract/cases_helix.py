"""Facts of Helix: what each endpoint says when all is well."""

from dataclasses import replace
from datetime import UTC, datetime

from mini_ttv.core.models import (
    Category,
    ChannelInfo,
    Clip,
    FollowedChannel,
    FoundChannel,
    Schedule,
    ScheduleSegment,
    Stream,
    User,
    Video,
)
from mini_ttv.core.pages import Page
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import SayRequest
from tests.contract.case import Case
from tests.contract.local_twitch import asleep, helix, live, viewer
from tests.contract.readers import Readers

_CDN = "https://static-cdn.jtvnw.net"
_STREAM = Stream(
    id="123456789",
    user_id="98765",
    user_login="sandysanderman",
    user_name="SandySanderman",
    game_id="494131",
    game_name="Little Nightmares",
    title="hablamos y le damos a Little Nightmares 1",
    viewer_count=78365,
    started_at=datetime(2021, 3, 10, 15, 4, 21, tzinfo=UTC),
    language="es",
    thumbnail_url=f"{_CDN}/previews-ttv/live_user_auronplay-{{width}}x{{height}}.jpg",
    tags=("Español",),
)
_BARE_STREAM = replace(_STREAM, user_name="sandysanderman", game_id="", game_name="", tags=())
_FORTNITE = Category("33214", "Fortnite", f"{_CDN}/ttv-boxart/33214-{{width}}x{{height}}.jpg")
_FOLLOWS = "user:read:follows"
_BADGES = ("data.*.versions.*.click_action", "data.*.versions.*.click_url")
_CURSOR = ("pagination.cursor",)


def _mine(world: World) -> dict[str, str]:
    return {"user_id": viewer(world).id}


def _of_live(world: World) -> dict[str, str]:
    return {"broadcaster_id": live(world).id}


async def _users(ours: Readers) -> object:
    return await ours.helix.users(logins=["twitchdev"])


async def _streams(ours: Readers) -> object:
    return await ours.helix.streams()


async def _followed_streams(ours: Readers) -> object:
    return await ours.helix.followed_streams("7")


async def _followed_channels(ours: Readers) -> object:
    return await ours.helix.followed_channels("7")


async def _channels(ours: Readers) -> object:
    return await ours.helix.channels(["141981764"])


async def _top_games(ours: Readers) -> object:
    return await ours.helix.top_games()


async def _games(ours: Readers) -> object:
    return await ours.helix.games(["33214"])


async def _search_categories(ours: Readers) -> object:
    return await ours.helix.search_categories("fort")


async def _search_channels(ours: Readers) -> object:
    return await ours.helix.search_channels("twitch")


async def _videos(ours: Readers) -> object:
    return await ours.helix.videos(user_id="141981764")


async def _clips(ours: Readers) -> object:
    return await ours.helix.clips(broadcaster_id="67955580")


async def _schedule(ours: Readers) -> object:
    return await ours.helix.schedule("141981764")


_PEOPLE = (
    Case(
        "helix/users",
        helix("users", {"login": "viewer"}),
        _users,
        [
            User(
                id="141981764",
                login="twitchdev",
                display_name="TwitchDev",
                profile_image_url=(
                    f"{_CDN}/jtv_user_pictures/8a6381c7-d0c0-4576-b179-38bd5ce1d6af-profile_image-300x300.png"
                ),
                description="Supporting third-party developers",
                created_at=datetime(2016, 12, 14, 20, 32, 28, tzinfo=UTC),
            )
        ],
    ),
    Case(
        "helix/streams",
        helix("streams", {"first": "2"}),
        _streams,
        Page((_STREAM,), "eyJiIjp7IkN1cnNvciI6ImV5SnpJam8zT0RNMk5TNDBORFF4"),
    ),
    Case(
        "helix/streams_followed",
        helix("streams/followed", _mine, scope=_FOLLOWS),
        _followed_streams,
        Page((_BARE_STREAM,)),  # the other one has no type, which is Twitch's sign for "cannot tell"
        optional=("data.*.tags", *_CURSOR),
    ),
    Case(
        "helix/channels_followed",
        helix("channels/followed", lambda world: {**_mine(world), "first": "2"}, scope=_FOLLOWS),
        _followed_channels,
        Page(
            (
                FollowedChannel(
                    "11111", "userloginname", "UserDisplayName", datetime(2022, 5, 24, 22, 22, 8, tzinfo=UTC)
                ),
            ),
            "eyJiIjpudWxsLCJhIjp7Ik9mZnNldCI6NX19",
            8,
        ),
    ),
    Case("helix/channels_followers", helix("channels/followers", _of_live)),
    Case(
        "helix/channels",
        helix("channels", lambda world: {"broadcaster_id": asleep(world).id}),
        _channels,
        [
            ChannelInfo(
                broadcaster_id="141981764",
                broadcaster_login="twitchdev",
                broadcaster_name="TwitchDev",
                game_id="509670",
                game_name="Science & Technology",
                title="TwitchDev Monthly Update // May 6, 2021",
                language="en",
                tags=("DevsInTheKnow",),
            )
        ],
        optional=("data.*.content_classification_labels",),
    ),
    Case(
        "helix/users_blocks",
        helix("users/blocks", lambda world: {"broadcaster_id": viewer(world).id}, scope="user:read:blocked_users"),
    ),
    Case("helix/nothing", helix("streams", {"user_login": "no_such_channel"}), _streams, Page()),
)

_FINDING = (
    Case(
        "helix/games_top",
        helix("games/top", {"first": "2"}),
        _top_games,
        Page((_FORTNITE,), "eyJiIjpudWxsLCJhIjp7Ik9mZnNldCI6MjB9fQ=="),
    ),
    Case("helix/games", helix("games", lambda world: {"id": world.games[0].id}), _games, [_FORTNITE]),
    Case(
        "helix/search_categories",
        helix("search/categories", {"query": "a", "first": "1"}),
        _search_categories,
        Page((Category("33214", "Fortnite", f"{_CDN}/ttv-boxart/33214-52x72.jpg"),), "eyJiIjpudWxsLCJhIjp7IkN"),
    ),
    Case(
        "helix/search_channels",
        helix("search/channels", lambda world: {"query": asleep(world).login[:1], "first": "1"}),
        _search_channels,
        Page(
            (
                FoundChannel(
                    id="141981764",
                    login="twitchdev",
                    display_name="TwitchDev",
                    game_id="1469308723",
                    game_name="Software and Game Development",
                    title="Standard Output",
                    profile_image_url=f"{_CDN}/jtv_user_pictures/8a6381c7-profile_image-300x300.png",
                    language="en",
                ),
            ),
            "Mg==",
        ),
        optional=("data.*.started_at", *_CURSOR),
    ),
)

_MEDIA = (
    Case(
        "helix/videos",
        helix("videos", lambda world: {"user_id": live(world).id}),
        _videos,
        Page(
            (
                Video(
                    id="335921245",
                    user_id="141981764",
                    user_login="twitchdev",
                    user_name="TwitchDev",
                    title="Twitch Developers 101",
                    created_at=datetime(2018, 11, 14, 21, 30, 18, tzinfo=UTC),
                    seconds=201,
                    kind="upload",
                    description="Welcome to Twitch development!",
                    view_count=1863062,
                    language="en",
                    thumbnail_url=(
                        f"{_CDN}/cf_vods/d2nvs31859zcd8/twitchdev/335921245/ce0f3a7f-57a3-4152-bc06-0c6610189fb3"
                        "/thumb/index-0000000000-{width}x{height}.jpg"
                    ),
                ),
            )
        ),
        optional=("data.*.stream_id", "data.*.muted_segments"),
    ),
    Case(
        "helix/clips",
        helix("clips", lambda world: {"broadcaster_id": live(world).id, "first": "2"}),
        _clips,
        Page(
            (
                Clip(
                    id="AwkwardHelplessSalamanderSwiftRage",
                    broadcaster_id="67955580",
                    broadcaster_name="ChewieMelodies",
                    title="babymetal",
                    created_at=datetime(2017, 11, 30, 22, 34, 18, tzinfo=UTC),
                    seconds=12.9,
                    creator_name="BlackNova03",
                    game_id="488191",
                    view_count=10,
                    language="en",
                    thumbnail_url="https://clips-media-assets.twitch.tv/157589949-preview-480x272.jpg",
                    video_id="205586603",
                    video_offset=480,
                ),
            ),
            "eyJiIjpudWxsLCJhIjoiIn0",
        ),
        optional=("data.*.vod_offset",),
    ),
    Case(
        "helix/schedule",
        helix("schedule", _of_live),
        _schedule,
        Schedule(
            (
                ScheduleSegment(
                    "eyJzZWdtZW50SUQiOiJlNGFjYzcyNCJ9",
                    datetime(2021, 7, 1, 18, tzinfo=UTC),
                    datetime(2021, 7, 1, 19, tzinfo=UTC),
                    "TwitchDev Monthly Update // July 1, 2021",
                    Category("509670", "Science & Technology"),
                ),
            )
        ),
    ),
)


def _said_before(world: World) -> None:
    world.say(SayRequest(live(world), viewer(world), "hello"))
    world.clock.advance(5)


def _hello(world: World) -> dict[str, str]:
    return {"broadcaster_id": live(world).id, "sender_id": viewer(world).id, "message": "hello"}


_CHAT = (
    Case("helix/chat_emotes", helix("chat/emotes", _of_live)),
    Case("helix/chat_emotes_global", helix("chat/emotes/global")),
    Case("helix/chat_emotes_set", helix("chat/emotes/set", {"emote_set_id": "0"})),
    Case("helix/chat_emotes_user", helix("chat/emotes/user", _mine, scope="user:read:emotes"), optional=_CURSOR),
    Case("helix/chat_badges", helix("chat/badges", _of_live), optional=_BADGES),
    Case("helix/chat_badges_global", helix("chat/badges/global"), optional=_BADGES),
    Case("helix/chat_color", helix("chat/color", _mine)),
    Case(
        "helix/chat_color_set",
        helix(
            "chat/color",
            lambda world: {**_mine(world), "color": "#9146FF"},
            scope="user:manage:chat_color",
            method="PUT",
        ),
    ),
    Case(
        "helix/chat_settings",
        helix("chat/settings", _of_live),
        # These are for moderators only.
        optional=(
            "data.*.slow_mode_wait_time",
            "data.*.follower_mode_duration",
            "data.*.non_moderator_chat_delay",
            "data.*.non_moderator_chat_delay_duration",
        ),
    ),
    Case("helix/cheermotes", helix("bits/cheermotes")),
    Case("helix/shared_chat", helix("shared_chat/session", lambda w: {"broadcaster_id": w.users["sablequill"].id})),
    Case("helix/shared_chat_none", helix("shared_chat/session", lambda world: {"broadcaster_id": asleep(world).id})),
    Case("helix/message_sent", helix("chat/messages", method="POST", scope="user:write:chat", json=_hello)),
    Case(
        "helix/message_dropped",
        helix("chat/messages", method="POST", scope="user:write:chat", json=_hello, before=_said_before),
    ),
)

CASES = (*_PEOPLE, *_FINDING, *_MEDIA, *_CHAT)
