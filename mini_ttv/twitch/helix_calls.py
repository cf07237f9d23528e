"""Calls of Helix: who asks, when the rate limit allows it, and what is tried again.

A call waits for its turn, renews the token once when it is refused, and is tried once more where the trouble is at the
other end; whatever remains is an error of `core/errors.py`.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

import httpx

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import MissingScope, NotFound, RateLimited, ServerError, Unauthorized
from mini_ttv.core.pages import Page
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import tr
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.fields import Item, encodable, items_of, whole
from mini_ttv.twitch.http_json import Answer, ConnectionLost, error_of, exchange, json_object

T = TypeVar("T")
Pairs = Sequence[tuple[str, str]]

MOST_IDS = 100  # in one call
_MAX_CURSOR = 4096
_SUCCESS = frozenset({200, 202, 204})
# How long to wait before the second try, from least to most: a server in trouble wants time, and a connection that had
# been left open for too long is cured by making a new one.
_PAUSES: dict[type[Exception], tuple[float, float]] = {ServerError: (0.5, 1.5), ConnectionLost: (0.0, 0.4)}


class Credentials(Protocol):
    """Whose token goes with the requests."""

    def access_token(self) -> Secret | None:
        """The token to use now; None while nobody is logged in."""

    async def refreshed(self, stale: Secret) -> Secret | None:
        """A token to use instead of `stale`, which was refused; None when there is none and a login is needed."""

    def lacks(self, words: str) -> None:
        """A request was refused, and `words` names the scope that the token lacks."""


class HelixCalls:
    """Requests below any base URL."""

    def __init__(  # noqa: PLR0913 - one for each thing that a call needs
        self,
        http: httpx.AsyncClient,
        base_url: str,
        client: ClientIdentity,
        credentials: Credentials,
        *,
        budget: Budget,
        background: bool = False,
    ) -> None:
        """Take the collaborators; see `helix.HelixClient`."""
        self._http = http
        self._base_url = base_url.rstrip("/")
        self._client = client
        self._credentials = credentials
        self._budget = budget
        self._background = background

    async def page(self, path: str, query: Pairs, parse: Callable[[Item], T]) -> Page[T]:
        """One page of a list; items that cannot be read are left out."""
        body = await self.object(path, query)
        total = body.get("total")
        return Page(
            items=items_of(body.get("data"), parse),
            cursor=_cursor(body),
            total=whole(body, "total") if isinstance(total, int) and total >= 0 else None,
        )

    async def named(
        self, path: str, wanted: Iterable[tuple[str, str]], parse: Callable[[Item], T], more: Pairs = ()
    ) -> list[T]:
        """All items that are asked for by name, each name once, in as many calls as it takes.

        Args:
            path: of the endpoint.
            wanted: key and value of each item; nothing is asked where there is none.
            parse: makes an item.
            more: goes with every call.
        """
        unique = list(dict.fromkeys(wanted))
        found: list[T] = []
        for start in range(0, len(unique), MOST_IDS):
            try:
                page = await self.page(path, [*unique[start : start + MOST_IDS], *more], parse)
            except NotFound as error:
                # Some endpoints say so where none of those who were asked for is there; a wrong address has no words.
                if not error.message:
                    raise
            else:
                found += page.items
        return found

    async def post(self, path: str, body: Item) -> Mapping[str, object]:
        """Send a JSON object; the one that answers, an empty one where there is none. Errors as of `object`."""
        answer = await self._answer("POST", path, (), body)
        return await json_object(answer) if answer.body else {}

    async def object(self, path: str, query: Pairs) -> Mapping[str, object]:
        """The JSON object that answers a call.

        Raises:
            Unauthorized: nobody is logged in, or the token is not good and cannot be renewed.
            MiniTtvError: what else can go wrong; see `core/errors.py`.
        """
        return await json_object(await self._answer("GET", path, query, None))

    async def delete(self, path: str, query: Pairs) -> None:
        """Delete what a query names; what is gone already is no error. Errors as of `object`."""
        with contextlib.suppress(NotFound):
            await self._answer("DELETE", path, query, None)

    async def _answer(self, method: str, path: str, query: Pairs, body: Item | None) -> Answer:
        """The successful answer to a request, which is repeated at most once for each kind of trouble."""
        token = self._credentials.access_token()
        if token is None:
            raise Unauthorized(401, tr("Log in with Twitch first."))
        tried: set[type[Exception]] = set()
        while True:
            try:
                return await self._send(self._request(method, path, query, body, token))
            except (Unauthorized, RateLimited, ServerError, ConnectionLost) as error:
                # What may have been done already is not done again.
                if type(error) in tried or (method == "POST" and isinstance(error, ServerError | ConnectionLost)):
                    raise
                tried.add(type(error))
                if isinstance(error, Unauthorized):
                    fresh = await self._credentials.refreshed(token)
                    if fresh is None:
                        raise
                    token = fresh
                elif not isinstance(error, RateLimited):  # for which the next turn waits
                    await self._budget.pause(*_PAUSES[type(error)])

    def _request(self, method: str, path: str, query: Pairs, body: Item | None, token: Secret) -> httpx.Request:
        headers = {"Client-Id": _in_header(self._client.id), "Authorization": f"Bearer {_in_header(token.reveal())}"}
        # What people type may hold halves of characters.
        params = httpx.QueryParams([(key, encodable(value)) for key, value in query])
        url = f"{self._base_url}/{path}"
        return self._http.build_request(method, url, params=params, headers=headers, json=body)

    async def _send(self, request: httpx.Request) -> Answer:
        async with self._budget.turn(background=self._background):
            answer = await exchange(self._http, request)
            self._budget.learn(answer)
        if answer.status in _SUCCESS:
            return answer
        error = error_of(answer)
        if isinstance(error, MissingScope):
            self._credentials.lacks(error.message)
        raise error


def _in_header(value: str) -> str:
    """A value that may stand in a header; one that may not is refused by the server then, in its own words."""
    return "".join(letter if "!" <= letter <= "~" else "?" for letter in value)


def _cursor(body: Mapping[str, object]) -> str:
    pagination = body.get("pagination")
    cursor = pagination.get("cursor") if isinstance(pagination, dict) else None
    return cursor if isinstance(cursor, str) and len(cursor) <= _MAX_CURSOR else ""
