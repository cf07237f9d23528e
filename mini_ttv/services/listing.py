"""Lists that are read page by page, and what people are told of them."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Generic, TypeVar

from typing_extensions import override

from mini_ttv.core.errors import BadAnswer, MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.pages import Page, each_page
from mini_ttv.core.translation import tr
from mini_ttv.services.error_words import sentence

T = TypeVar("T")

_MOST_ITEMS = 5000
_GARBAGE_RETRIES = 2
_EMPTY_PAGES = 3  # pages that bring nothing new before `more` gives up


class ListingPhase(Enum):
    """How a list is; whatever it is, the items shown stay good."""

    LOADING = "loading"  # with items: more of them are on their way
    READY = "ready"
    ERROR = "error"
    LOGGED_OUT = "logged out"


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list at one moment."""

    items: tuple[T, ...] = ()
    phase: ListingPhase = ListingPhase.LOADING
    message: str = ""  # a sentence where the phase is ERROR or LOGGED_OUT
    as_of: datetime | None = None  # when the items were read; None while there were none ever
    has_more: bool = False


Verdict = tuple[ListingPhase, str]


def verdict_on(error: MiniTtvError) -> Verdict:
    """The phase and the sentence that stand for an error."""
    if isinstance(error, Unauthorized):
        return ListingPhase.LOGGED_OUT, tr("Log in with Twitch to see this list.")
    return ListingPhase.ERROR, sentence(error)


class LiveList(ABC, Generic[T]):
    """A list that moves: what it is now, and how to have it anew."""

    def __init__(self) -> None:
        self.changed: Event[Listing[T]] = Event()
        self._listing: Listing[T] = Listing()

    @property
    def listing(self) -> Listing[T]:
        """The list as it is now."""
        return self._listing

    @property
    @abstractmethod
    def waits(self) -> bool:
        """Whether somebody asked for this list and did not get it."""

    @abstractmethod
    async def more(self) -> None:
        """Read the next page, or the first; nothing happens at the end, or while a page is on its way."""

    @abstractmethod
    async def refresh(self) -> bool:
        """Read the list anew, as far as it was read; True when that worked."""

    def _set(self, listing: Listing[T]) -> None:
        if listing != self._listing:
            self._listing = listing
            self.changed.emit(listing)


class Pager(LiveList[T]):
    """One list: grows by pages, is read anew on demand, and keeps its last content when that fails."""

    def __init__(
        self,
        fetch: Callable[[str], Awaitable[Page[T]]],
        key: Callable[[T], str],
        judge: Callable[[MiniTtvError], Verdict] = verdict_on,
        *,
        whole: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the source.

        Args:
            fetch: gives the page after a cursor; "" asks for the first.
            key: tells items apart, since pages of a list that moves overlap.
            judge: what to tell people of an error.
            whole: read all pages at once.
            now: the time, aware.
        """
        super().__init__()
        self.was_read: Event[tuple[T, ...]] = Event()  # the whole list, each time that it was read without an error
        self._fetch = fetch
        self._key = key
        self._judge = judge
        self._whole = whole
        self._now = now
        self._cursor = ""
        self._asked = False
        self._generation = 0  # what was begun in an earlier one is thrown away
        self._read_in = 0  # the generation of the last reading
        self._refreshing: asyncio.Lock = asyncio.Lock()
        self._growing = False

    @property
    @override
    def waits(self) -> bool:
        return self._asked and self._listing.phase is not ListingPhase.READY

    @property
    def was_asked(self) -> bool:
        """Whether somebody asked for this list."""
        return self._asked

    @override
    async def more(self) -> None:
        if self._listing.as_of is None:
            await self.refresh()
            return
        if self._growing or self._refreshing.locked() or not self._listing.has_more:
            return
        generation = self._generation
        self._growing = True
        self._set(replace(self._listing, phase=ListingPhase.LOADING, message=""))
        try:
            await self._grow(generation)
        except MiniTtvError as error:
            self._fail(error, generation)
        finally:
            self._growing = False

    @override
    async def refresh(self) -> bool:
        """As the list's; True when that worked.

        Who asks while it is being read waits for that, and is told how it is now; what was cleared meanwhile is
        read again.
        """
        self._asked = True
        shared = self._refreshing.locked()
        async with self._refreshing:
            if shared and self._generation == self._read_in:
                return self._listing.phase is ListingPhase.READY
            self._generation += 1
            self._read_in = generation = self._generation
            if not self._listing.items:
                self._set(replace(self._listing, phase=ListingPhase.LOADING, message=""))
            try:
                return await self._read(generation)
            except MiniTtvError as error:
                self._fail(error, generation)
                return False

    def clear(self, phase: ListingPhase, message: str = "") -> None:
        """Forget the items, and whatever is on its way."""
        self._generation += 1
        self._cursor = ""
        self._set(Listing(phase=phase, message=message))

    def stop(self, phase: ListingPhase, message: str = "") -> None:
        """Throw away whatever is on its way, but keep the items."""
        self._generation += 1
        self._set(replace(self._listing, phase=phase, message=message))

    async def _read(self, generation: int) -> bool:
        enough = len(self._listing.items)
        first_time = self._listing.as_of is None
        found: dict[str, T] = {}
        cursor = ""
        async for page in each_page(self._page):
            if generation != self._generation:
                return False
            self._merge(found, page)
            cursor = page.cursor
            full = len(found) >= _MOST_ITEMS
            if not cursor or full or (not self._whole and len(found) >= enough and found):
                break
            if first_time and found:
                # The first page is shown at once, the rest joins it.
                self._set(Listing(tuple(found.values()), ListingPhase.LOADING))
        self._cursor = "" if self._whole else cursor
        items = tuple(found.values())
        self._set(Listing(items, ListingPhase.READY, "", self._now(), bool(self._cursor)))
        self.was_read.emit(items)
        return True

    async def _grow(self, generation: int) -> None:
        found = {self._key(item): item for item in self._listing.items}
        before = len(found)
        cursor = self._cursor
        for _ in range(_EMPTY_PAGES):
            page = await self._page(cursor)
            if generation != self._generation:
                return
            self._merge(found, page)
            cursor = page.cursor if page.cursor != cursor else ""
            if len(found) > before or not cursor:
                break
        self._cursor = cursor if len(found) < _MOST_ITEMS else ""
        items = tuple(found.values())
        self._set(replace(self._listing, items=items, phase=ListingPhase.READY, has_more=bool(self._cursor)))

    async def _page(self, after: str) -> Page[T]:
        """A page, asked for again where the answer was garbage: a list of many would hardly ever come whole else."""
        for _ in range(_GARBAGE_RETRIES):
            with suppress(BadAnswer):
                return await self._fetch(after)
        return await self._fetch(after)

    def _merge(self, found: dict[str, T], page: Page[T]) -> None:
        for item in page.items:
            found.setdefault(self._key(item), item)

    def _fail(self, error: MiniTtvError, generation: int) -> None:
        if generation == self._generation:
            phase, message = self._judge(error)
            self._set(replace(self._listing, phase=phase, message=message))
