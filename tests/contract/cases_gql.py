"""Facts of GQL, the website's API."""

from datetime import UTC, datetime

from mini_ttv.core.errors import BadAnswer, Unauthorized
from mini_ttv.core.models import Stream
from mini_ttv.emulator.world import World
from tests.contract.case import Case
from tests.contract.local_twitch import asleep, gql, live, operation
from tests.contract.readers import Readers

_MORE = ("extensions",)


async def _live(ours: Readers) -> object:
    return await ours.gql.live_streams(["foo"])


def _access(login: str) -> object:
    return operation("PlaybackAccessToken", isLive=True, login=login, isVod=False, vodID="", playerType="embed")


def _token(world: World) -> object:
    return _access(live(world).login)


def _video(world: World) -> object:
    video = next(iter(world.videos))
    return operation("PlaybackAccessToken", isLive=False, login="", isVod=True, vodID=video, playerType="embed")


def _metadata(login: str) -> object:
    return [
        operation("ChannelShell", login=login),
        operation("StreamMetadata", channelLogin=login, includeIsDJ=True),
    ]


# The facts show of these answers only what they name; the rest is what Twitch is known to add.
_METADATA_MORE = (
    "*.extensions",
    "*.data.userOrError.id",
    "*.data.userOrError.login",
    "*.data.userOrError.__typename",
    "*.data.userOrError.profileImageURL",
    "*.data.userOrError.stream",
    "*.data.user.id",
    "*.data.user.stream.type",
    "*.data.user.stream.createdAt",
    "*.data.user.stream.game.id",
)

CASES = (
    # streamlink reads the tokens.
    Case("gql/token_live", gql(_token), optional=_MORE),
    Case("gql/token_video", gql(_video), optional=_MORE),
    Case("gql/token_none", gql(lambda _: _access("no_such_channel")), optional=_MORE),
    Case("gql/integrity", gql(_token, refuse="integrity"), _live, BadAnswer, optional=_MORE),
    Case("gql/outdated", gql(_token, refuse="outdated"), _live, BadAnswer, optional=_MORE),
    Case("gql/unauthorized", gql(_token, headers={"Authorization": "OAuth of-another-program"}), _live, Unauthorized),
    Case(
        "gql/metadata_live",
        gql(lambda world: _metadata(live(world).login)),
        _live,
        [
            Stream(
                id="1",
                user_id="",
                user_login="foo",
                user_name="Foo",
                game_id="",
                game_name="g",
                title="t",
                viewer_count=0,
                started_at=datetime.now(UTC),
            )
        ],
        optional=_METADATA_MORE,
    ),
    Case(
        "gql/metadata_offline",
        gql(lambda world: _metadata(asleep(world).login)),
        _live,
        [],
        optional=_METADATA_MORE,
    ),
)
