"""Asking Helix in tests."""

from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp

Query = Mapping[str, str] | Sequence[tuple[str, str]]


class Helix:
    """Requests with one set of headers."""

    def __init__(self, http: aiohttp.ClientSession, headers: Mapping[str, str]) -> None:
        self.http = http
        self.headers = headers
        self.last_headers: Mapping[str, str] = {}

    async def ask(self, path: str, query: Query = (), *, method: str = "GET", body: object = None) -> tuple[int, Any]:
        """Status and JSON (None where the answer is empty)."""
        async with self.http.request(
            method, f"/helix{path}", params=query, headers=self.headers, json=body
        ) as response:
            self.last_headers = response.headers
            return response.status, (await response.json() if await response.read() else None)

    async def get(self, path: str, query: Query = (), /, **more: str) -> Any:
        """The JSON of a request that must succeed."""
        status, body = await self.ask(path, [*(query.items() if isinstance(query, Mapping) else query), *more.items()])
        assert status == 200, body
        return body

    async def error(self, path: str, query: Query = (), *, method: str = "GET", body: object = None) -> tuple[int, str]:
        """Status and message of a request that must fail in Helix' form."""
        status, answer = await self.ask(path, query, method=method, body=body)
        assert set(answer) == {"error", "status", "message"}
        assert answer["status"] == status
        return status, answer["message"]

    async def pages(self, path: str, query: Query = (), /, **more: str) -> list[Any]:
        """The items of all pages."""
        items: list[Any] = []
        after: dict[str, str] = {}
        while True:
            body = await self.get(path, query, **more, **after)
            items += body["data"]
            cursor = body["pagination"].get("cursor")
            if not cursor:
                return items
            after = {"after": cursor}
