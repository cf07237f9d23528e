"""Who is live, asked the way Twitch's website does: for people who are not logged in.

The website's API knows its questions by name and hash only ("persisted queries"). A hash that Twitch has retired is an
error that says so; whatever else an answer lacks is left empty.
"""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import httpx

from mini_ttv.core.errors import BadAnswer, ServerError
from mini_ttv.core.models import Stream, User
from mini_ttv.core.translation import marked, tr
from mini_ttv.twitch.fields import BadField, Item, identity, login_name, optional_moment, part, text, whole
from mini_ttv.twitch.http_json import Answer, ConnectionLost, error_of, exchange, json_value

# The website's own client id; it is public, and the only one that this API takes.
_WEBSITE = "kimne78kx3ncx6brgo4mv6wki5h1ko"
_HASHES = {
    "ChannelShell": "fea4573a7bf2644f5b3f2cbbdcbee0d17312e48d2e55f080589d053aad353f11",
    "StreamMetadata": "b57f9b910f8cd1a4659d894fe7550ccc81ec9052c01e438b290fd66a040b9b93",
}
_OPERATIONS_A_CALL = 35  # the most that Twitch takes
_CHANNELS_A_CALL = 15  # with two operations each

# What Twitch says of an operation, in lower case, and what it means for people.
_REFUSALS = {
    "persistedquerynotfound": marked(
        "Twitch has changed how its website asks for channels. Log in with Twitch, or look for an update of Mini TTV."
    ),
    "failed integrity check": marked(
        "Twitch answers only its own website at the moment. Log in with Twitch, or look for an update of Mini TTV."
    ),
}
_UNREADABLE = marked("Twitch's answer cannot be read. Try again later.")


class GqlClient:
    """The website's API below any base URL."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        base_url: str,
        previews: str = "",
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the collaborators.

        Args:
            http: the client that sends.
            base_url: such as `https://gql.twitch.tv`.
            previews: where pictures of live channels are; without it streams come without theirs.
            sleep: waits for so many seconds.
        """
        self._previews = previews
        self._sleep = sleep
        self._http = http
        self._url = f"{base_url.rstrip('/')}/gql"

    async def live_streams(self, logins: Iterable[str]) -> list[Stream]:
        """The streams of those among `logins` who are live, in this order.

        The answer knows no language or tags; `user_id` is "" where Twitch does not tell it.

        Raises:
            BadAnswer: Twitch does not answer this question any more, or not in a way that can be read.
            MiniTtvError: no answer, or a refusal.
        """
        unique = list(dict.fromkeys(login.lower() for login in logins if login))
        found: list[Stream] = []
        for start in range(0, len(unique), _CHANNELS_A_CALL):
            found += await self._live(unique[start : start + _CHANNELS_A_CALL])
        return found

    async def users(self, logins: Iterable[str]) -> list[User]:
        """Those among `logins` whom Twitch knows, live or not, with their pictures.

        Raises:
            BadAnswer: Twitch does not answer this question any more, or not in a way that can be read.
            MiniTtvError: no answer, or a refusal.
        """
        unique = list(dict.fromkeys(login.lower() for login in logins if login))
        found: list[User | None] = []
        for start in range(0, len(unique), _OPERATIONS_A_CALL):
            some = unique[start : start + _OPERATIONS_A_CALL]
            results = await self._results([_operation("ChannelShell", login=login) for login in some])
            found += [_user(login, _shell(result)) for login, result in zip(some, results, strict=True)]
        return [user for user in found if user is not None]

    async def _live(self, logins: list[str]) -> list[Stream]:
        operations = []
        for login in logins:
            operations.append(_operation("ChannelShell", login=login))
            operations.append(_operation("StreamMetadata", channelLogin=login, includeIsDJ=True))
        results = await self._results(operations)
        shells = (_shell(result) for result in results[::2])
        metadata = (_object(part(result, "data").get("user")) for result in results[1::2])
        now = datetime.now(UTC)
        streams = (_stream(*facts, now) for facts in zip(logins, shells, metadata, strict=True))
        return [self._pictured(stream) for stream in streams if stream is not None]

    def _pictured(self, stream: Stream) -> Stream:
        """With its preview, whose address Twitch's own answers show to be made of the login."""
        if not self._previews:
            return stream
        name = f"live_user_{stream.user_login}-{{width}}x{{height}}.jpg"
        return replace(stream, thumbnail_url=f"{self._previews}/{name}")

    async def _results(self, operations: list[Mapping[str, object]]) -> list[Item]:
        """One result for each operation; one that went wrong is empty, unless all did."""
        value = await json_value(await self._post(operations))
        if not isinstance(value, list) or len(value) != len(operations):
            raise BadAnswer(_complaint(value) or tr(_UNREADABLE))
        results = [_object(one) for one in value]
        complaints = [_complaint(one) for one in results if not part(one, "data")]
        refusals = {tr(sentence) for sentence in _REFUSALS.values()}
        for complaint in complaints:
            if complaint in refusals:
                raise BadAnswer(complaint)
        if complaints and len(complaints) == len(results):
            raise BadAnswer(complaints[0] or tr(_UNREADABLE))
        return results

    async def _post(self, operations: list[Mapping[str, object]]) -> Answer:
        """The successful answer; the question changes nothing, so it may be asked once more."""
        try:
            return await self._send(operations)
        except (ConnectionLost, ServerError):
            await self._sleep(random.uniform(0.2, 1.0))  # noqa: S311 - spreads, hides nothing
            return await self._send(operations)

    async def _send(self, operations: list[Mapping[str, object]]) -> Answer:
        headers = {"Client-ID": _WEBSITE, "Content-Type": "application/json"}
        request = self._http.build_request("POST", self._url, content=json.dumps(operations), headers=headers)
        answer = await exchange(self._http, request)
        if answer.status == 200:
            return answer
        raise error_of(answer)


def _operation(name: str, **variables: object) -> Mapping[str, object]:
    persisted = {"version": 1, "sha256Hash": _HASHES[name]}
    return {"operationName": name, "extensions": {"persistedQuery": persisted}, "variables": variables}


def _object(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _complaint(value: object) -> str:
    """What an answer says went wrong, in our words where we have some; "" where it says nothing."""
    item = _object(value)
    errors = item.get("errors")
    first = _object(errors[0]) if isinstance(errors, list) and errors else item
    words = text(first, "message").strip()
    if not words:
        return ""
    known = (tr(sentence) for refusal, sentence in _REFUSALS.items() if refusal in words.lower())
    return next(known, tr("Twitch cannot tell who is live: {words}. Try again later.", words=words[:200]))


def _shell(result: Item) -> Item:
    return _object(part(result, "data").get("userOrError"))


def _user(login: str, shell: Item) -> User | None:
    """One channel; None where it is unknown."""
    try:
        return User(identity(shell, "id"), login, text(shell, "displayName") or login, text(shell, "profileImageURL"))
    except BadField:
        return None


def _stream(login: str, shell: Item, metadata: Item, now: datetime) -> Stream | None:
    """The stream of one channel; None where it is offline or unknown."""
    stream = part(metadata, "stream")
    # A rerun is a stream, too, but nobody is there; Helix does not list it either.
    if text(stream, "type") not in {"", "live"}:
        return None
    game = part(stream, "game")
    try:
        return Stream(
            id=identity(stream, "id"),
            user_id=text(metadata, "id") or text(shell, "id"),
            user_login=login_name({"login": login}, "login"),
            user_name=text(shell, "displayName") or login,
            game_id=text(game, "id"),
            game_name=text(game, "name") or text(game, "displayName"),
            title=text(part(metadata, "lastBroadcast"), "title"),
            viewer_count=whole(part(shell, "stream"), "viewersCount"),
            # Where Twitch does not say it, it is live since now at the latest.
            started_at=optional_moment(stream, "createdAt") or now,
        )
    except BadField:  # no stream, so it has no id
        return None
