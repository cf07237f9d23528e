"""Lists that come in pages with an opaque cursor, as Helix gives them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page; a `cursor` of "" says that it is the last one, a short page does not."""

    items: tuple[T, ...] = ()
    cursor: str = ""
    total: int | None = None  # of the whole list, where the server says it


async def each_page(fetch: Callable[[str], Awaitable[Page[T]]], limit: int = 50) -> AsyncIterator[Page[T]]:
    """Yield the pages of a list from the first on.

    Args:
        fetch: gives the page after a cursor; "" asks for the first.
        limit: the most pages to ask for, however many the server goes on to promise.
    """
    cursor = ""
    seen = {""}
    for _ in range(limit):
        page = await fetch(cursor)
        yield page
        # A server that repeats a cursor would otherwise be read in a circle.
        if page.cursor in seen:
            return
        seen.add(page.cursor)
        cursor = page.cursor
