"""Twitch's REST API, typed.

Source: https://dev.twitch.tv/docs/api/reference. Requests wait for the rate limit, refresh the token once when it is
refused, and try once more where the trouble is at the other end; whatever remains is an error of `core/errors.py`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

import httpx

from mini_ttv.core.errors import RateLimited, ServerError, Unauthorized
from mini_ttv.core.models import Category, ChannelInfo, FollowedChannel, FoundChannel, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.core.secret import Secret
from mini_ttv.twitch import helix_items
from mini_ttv.twitch.fields import Item, items_of
from mini_ttv.twitch.http_gate import Gate
from mini_ttv.twitch.http_json import Answer, ConnectionDropped, error_of, exchange, json_object

T = TypeVar("T")
Pairs = Sequence[tuple[str, str]]

PAGE_SIZE = 100
_MAX_IDS = 100
_MAX_CURSOR = 4096


class Credentials(Protocol):
    """Whose token goes with the requests."""

    def access_token(self) -> Secret | None:
        """The token to use now; None while nobody is logged in."""

    async def refreshed(self, stale: Secret) -> Secret | None:
        """A token to use instead of `stale`, which was refused; None when there is none and a login is needed."""


class HelixClient:
    """Helix below any base URL."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        base_url: str,
        client_id: str,
        credentials: Credentials,
        gate: Gate | None = None,
    ) -> None:
        """Take the collaborators.

        Args:
            http: the client that sends.
            base_url: such as `https://api.twitch.tv/helix`; may have any path.
            client_id: the application that the tokens were issued to.
            credentials: gives and renews the token.
            gate: the rate limit, where it is shared with others.
        """
        self._http = http
        self._base_url = base_url.rstrip("/")
        self._client_id = client_id
        self._credentials = credentials
        self._gate = gate or Gate()

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """The users with these ids and logins; unknown ones are missing from the answer."""
        wanted = [("id", value) for value in dict.fromkeys(ids)]
        wanted += [("login", value.lower()) for value in dict.fromkeys(logins)]
        found: list[User] = []
        for start in range(0, len(wanted), _MAX_IDS):
            page = await self._page("users", wanted[start : start + _MAX_IDS], helix_items.user)
            found += page.items
        return found

    async def user(self, user_id: str) -> User | None:
        """The user with this id."""
        users = await self.users(ids=[user_id])
        return users[0] if users else None

    async def streams(
        self,
        *,
        user_ids: Sequence[str] = (),
        logins: Sequence[str] = (),
        game_id: str = "",
        language: str = "",
        after: str = "",
    ) -> Page[Stream]:
        """Live streams, most viewers first: all, or of up to 100 users and logins, or of a category."""
        query = [("user_id", value) for value in user_ids] + [("user_login", value) for value in logins]
        query += _given(game_id=game_id, language=language, after=after)
        return await self._page("streams", [*query, ("first", str(PAGE_SIZE))], helix_items.stream)

    async def followed_streams(self, user_id: str, after: str = "") -> Page[Stream]:
        """The live streams among the channels that `user_id`, the token's owner, follows."""
        query = [("user_id", user_id), *_given(after=after), ("first", str(PAGE_SIZE))]
        return await self._page("streams/followed", query, helix_items.stream)

    async def followed_channels(self, user_id: str, after: str = "") -> Page[FollowedChannel]:
        """The channels that `user_id`, the token's owner, follows, newest first, with their total."""
        query = [("user_id", user_id), *_given(after=after), ("first", str(PAGE_SIZE))]
        return await self._page("channels/followed", query, helix_items.followed_channel)

    async def top_games(self, after: str = "") -> Page[Category]:
        """The categories with most viewers."""
        query = [*_given(after=after), ("first", str(PAGE_SIZE))]
        return await self._page("games/top", query, helix_items.category)

    async def search_channels(self, query: str, *, live_only: bool = False, after: str = "") -> Page[FoundChannel]:
        """The channels whose names begin with `query`."""
        parameters = [("query", query), ("live_only", str(live_only).lower()), *_given(after=after)]
        return await self._page("search/channels", [*parameters, ("first", "20")], helix_items.found_channel)

    async def search_categories(self, query: str, after: str = "") -> Page[Category]:
        """The categories in whose names all words of `query` occur."""
        parameters = [("query", query), *_given(after=after), ("first", "20")]
        return await self._page("search/categories", parameters, helix_items.category)

    async def channels(self, broadcaster_ids: Sequence[str]) -> list[ChannelInfo]:
        """The last titles and categories of channels, live or not."""
        found: list[ChannelInfo] = []
        for start in range(0, len(broadcaster_ids), _MAX_IDS):
            query = [("broadcaster_id", value) for value in broadcaster_ids[start : start + _MAX_IDS]]
            page = await self._page("channels", query, helix_items.channel_info)
            found += page.items
        return found

    async def _page(self, path: str, query: Pairs, parse: Callable[[Item], T]) -> Page[T]:
        body = await json_object(await self._get(path, query))
        total = body.get("total")
        return Page(
            items=items_of(body.get("data"), parse),
            cursor=_cursor(body),
            total=total if isinstance(total, int) and total >= 0 else None,
        )

    async def _get(self, path: str, query: Pairs) -> Answer:
        """The successful answer to a request, which is repeated at most once for each kind of trouble."""
        token = self._credentials.access_token()
        if token is None:
            raise Unauthorized(401, "Log in with Twitch first.")
        tried: set[type[Exception]] = set()
        while True:
            await self._gate.wait()
            try:
                return await self._send(path, query, token)
            except (Unauthorized, RateLimited, ServerError, ConnectionDropped) as error:
                if type(error) in tried:
                    raise
                tried.add(type(error))
                if isinstance(error, Unauthorized):
                    fresh = await self._credentials.refreshed(token)
                    if fresh is None:
                        raise
                    token = fresh
                elif isinstance(error, ServerError):
                    await self._gate.pause()
                # A rate limit has closed the gate above; a dropped connection is simply made anew.

    async def _send(self, path: str, query: Pairs, token: Secret) -> Answer:
        headers = {"Client-Id": self._client_id, "Authorization": f"Bearer {token.reveal()}"}
        request = self._http.build_request("GET", f"{self._base_url}/{path}", params=list(query), headers=headers)
        answer = await exchange(self._http, request)
        if answer.status == 200:
            return answer
        error = error_of(answer)
        if isinstance(error, RateLimited):
            self._gate.close(answer)
        raise error


def _given(**parameters: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value in parameters.items() if value]


def _cursor(body: Mapping[str, object]) -> str:
    pagination = body.get("pagination")
    cursor = pagination.get("cursor") if isinstance(pagination, dict) else None
    return cursor if isinstance(cursor, str) and len(cursor) <= _MAX_CURSOR else ""
