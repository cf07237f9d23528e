"""The corner of Twitch's GraphQL API that players use: persisted queries, known by name and hash."""

import json
from collections.abc import Callable, Mapping

from aiohttp import web

from mini_ttv.emulator.clock import rfc3339
from mini_ttv.emulator.video_access import PlaybackAccess
from mini_ttv.emulator.video_state import VideoState

Json = dict[str, object]

HASHES = {
    "PlaybackAccessToken": "ed230aa1e33e07eebb8928504583da78a5173989fadfb1ac94be06a04f3cdbe9",
    "ChannelShell": "fea4573a7bf2644f5b3f2cbbdcbee0d17312e48d2e55f080589d053aad353f11",
    "StreamMetadata": "b57f9b910f8cd1a4659d894fe7550ccc81ec9052c01e438b290fd66a040b9b93",
    "VideoMetadata": "45111672eea2e507f8ba44d101a61862f9c56b11dee09a15634cb75cb9b9084d",
    "ShareClipRenderStatus": "1844261bb449fa51e6167040311da4a7a5f1c34fe71c71a3e0c4f551bc30c698",
    "VideoAccessToken_Clip": "993d9a5131f15a37bd16f32342c44ed1e0b1a9b968c6afdb662d2cddd595f6c5",
}
_MOST_OPERATIONS = 35
_NOT_FOUND = "PersistedQueryNotFound"
_INTEGRITY = "failed integrity check"


class _Failure(Exception):
    """An operation fails; the message is what the answer's `errors` say."""


class _Refusal(Exception):
    """The whole request is refused, in the words of the older API."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.error = error


_UNAUTHORIZED = _Refusal(401, "Unauthorized", 'The "Authorization" token is invalid.')


class Gql:
    """Answers POST /gql."""

    def __init__(self, state: VideoState, access: PlaybackAccess) -> None:
        self._state = state
        self._world = state.world
        self._access = access
        self._operations: dict[str, Callable[[Mapping[str, object], bool], Json]] = {
            "PlaybackAccessToken": self._playback_access_token,
            "ChannelShell": self._channel_shell,
            "StreamMetadata": self._stream_metadata,
            "VideoMetadata": self._video_metadata,
            "ShareClipRenderStatus": self._clip_status,
            "VideoAccessToken_Clip": self._clip_access,
        }

    async def answer(self, request: web.Request) -> web.Response:
        """One operation, or a list of them."""
        try:
            _check_headers(request.headers)
            return web.json_response(self._answer(await request.read(), request.headers.get("Client-Integrity", "")))
        except _Refusal as refusal:
            body = {"error": refusal.error, "status": refusal.status, "message": str(refusal)}
            return web.json_response(body, status=refusal.status)

    def _answer(self, data: bytes, integrity: str) -> object:
        try:
            body = json.loads(data)
        except ValueError as error:
            raise _Refusal(400, "Bad Request", "The request body is not JSON.") from error
        if not isinstance(body, list):
            return self._run(body, proven=bool(integrity))
        if len(body) > _MOST_OPERATIONS:
            raise _Refusal(400, "Bad Request", f"More than {_MOST_OPERATIONS} operations in one request.")
        return [self._run(operation, proven=bool(integrity)) for operation in body]

    def _run(self, operation: object, *, proven: bool) -> Json:
        """Answer one operation; what is wrong with it goes into its answer."""
        name = ""
        try:
            fields = _object(operation)
            name = str(fields.get("operationName", ""))
            data = self._query(name, fields)(_object(fields.get("variables")), proven)
        except _Failure as failure:
            return {"errors": [{"message": str(failure)}], "extensions": {"operationName": name}}
        return {"data": data, "extensions": {"durationMilliseconds": 1, "operationName": name}}

    def _query(self, name: str, fields: Mapping[str, object]) -> Callable[[Mapping[str, object], bool], Json]:
        persisted = _object(_object(fields.get("extensions")).get("persistedQuery"))
        if name not in self._operations or persisted.get("sha256Hash") != HASHES[name]:
            raise _Failure(_NOT_FOUND)
        return self._operations[name]

    def _playback_access_token(self, variables: Mapping[str, object], proven: bool) -> Json:  # noqa: FBT001
        if variables.get("isVod"):
            video_id = str(variables.get("vodID"))
            known = video_id in self._world.videos
            return {"videoPlaybackAccessToken": self._access.video_token(video_id) if known else None}
        channel = self._world.channels.get(str(variables.get("login")).lower())
        if channel is None:
            return {"streamPlaybackAccessToken": None}
        self._refuse(channel.login, proven=proven)
        return {"streamPlaybackAccessToken": self._access.channel_token(channel)}

    def _refuse(self, login: str, *, proven: bool) -> None:
        """Fail as the switches of a channel say."""
        match self._state.switches(login).gql:
            case "integrity" if not proven:
                raise _Failure(_INTEGRITY)
            case "outdated":
                raise _Failure(_NOT_FOUND)
            case "unauthorized":
                raise _UNAUTHORIZED

    def _channel_shell(self, variables: Mapping[str, object], proven: bool) -> Json:  # noqa: FBT001
        user = self._world.users.get(str(variables.get("login")).lower())
        if user is None:
            return {"userOrError": {"reason": "UNKNOWN", "__typename": "UserDoesNotExist"}}
        self._refuse(user.login, proven=proven)
        channel = self._world.channels.get(user.login)
        fields: Json = {"id": user.id, "login": user.login, "displayName": user.display_name, "__typename": "User"}
        fields["profileImageURL"] = f"{self._world.base_url}/cdn/jtv_user_pictures/{user.login}-profile_image-70x70.png"
        fields["stream"] = None
        if channel is not None and channel.live:
            fields["stream"] = {"id": channel.stream_id, "viewersCount": self._world.viewers(channel)}
        return {"userOrError": fields}

    def _stream_metadata(self, variables: Mapping[str, object], proven: bool) -> Json:  # noqa: FBT001
        channel = self._world.channels.get(str(variables.get("channelLogin")).lower())
        if channel is None:
            return {"user": None}
        self._refuse(channel.login, proven=proven)
        stream: Json | None = None
        if channel.live and channel.started_at is not None:
            stream = {
                "id": channel.stream_id,
                "type": "live",
                "createdAt": rfc3339(channel.started_at),
                "game": {"id": channel.game.id, "name": channel.game.name},
            }
        return {"user": {"id": channel.id, "lastBroadcast": {"title": channel.title}, "stream": stream}}

    def _video_metadata(self, variables: Mapping[str, object], _proven: bool) -> Json:  # noqa: FBT001
        video = self._world.videos.get(str(variables.get("videoID")))
        if video is None:
            return {"video": None}
        owner = {"displayName": video.channel.user.display_name}
        game = {"displayName": video.game.name}
        return {"video": {"id": video.id, "owner": owner, "title": video.title, "game": game}}

    def _clip_status(self, variables: Mapping[str, object], _proven: bool) -> Json:  # noqa: FBT001
        clip = self._world.clips.get(str(variables.get("slug")))
        if clip is None:
            return {"clip": None}
        broadcaster = {"displayName": clip.channel.user.display_name}
        return {
            "clip": {"id": clip.slug, "broadcaster": broadcaster, "game": {"name": clip.game.name}, "title": clip.title}
        }

    def _clip_access(self, variables: Mapping[str, object], _proven: bool) -> Json:  # noqa: FBT001
        slug = str(variables.get("slug"))
        if slug not in self._world.clips:
            return {"clip": None}
        qualities = [
            {
                "frameRate": 60 if quality == "720" else 30,
                "quality": quality,
                "sourceURL": f"{self._world.base_url}/video/clip/{slug}/{name}.mp4",
            }
            for quality, name in (("720", "720p60"), ("360", "360p30"))
        ]
        return {"clip": {"playbackAccessToken": self._access.clip_token(slug), "videoQualities": qualities}}


def _object(value: object) -> Mapping[str, object]:
    """`value`, which must be a JSON object."""
    if not isinstance(value, dict):
        raise _Failure("service error")
    return value


def _check_headers(headers: Mapping[str, str]) -> None:
    if not headers.get("Client-ID"):
        raise _Refusal(400, "Bad Request", 'The "Client-ID" header is missing from the request.')
    if "Authorization" in headers:
        # Only cookies of the website open this door; the tokens of other programs never do.
        raise _UNAUTHORIZED
