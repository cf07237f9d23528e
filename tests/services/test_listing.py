import asyncio

import pytest

from mini_ttv.core.errors import BadAnswer, MiniTtvError, NetworkError, Unauthorized
from mini_ttv.core.pages import Page
from mini_ttv.services.listing import Listing, ListingPhase, Pager, verdict_on
from tests.services.fake_twitch import settle


class Source:
    """Pages by cursor; a page that is an error is raised."""

    def __init__(self, **pages: Page[str] | MiniTtvError) -> None:
        self.pages: dict[str, Page[str] | MiniTtvError] = dict(pages)
        self.asked: list[str] = []
        self.hold: asyncio.Event | None = None

    async def fetch(self, after: str) -> Page[str]:
        self.asked.append(after)
        await asyncio.sleep(0)
        if self.hold is not None:
            await self.hold.wait()
        page = self.pages[after or "first"]
        if isinstance(page, MiniTtvError):
            raise page
        return page


def pager(source: Source, whole: bool = False) -> Pager[str]:
    return Pager(source.fetch, str.lower, whole=whole)


def items(made: Pager[str]) -> list[str]:
    return list(made.listing.items)


async def test_a_list_begins_empty_and_asks_for_nothing() -> None:
    source = Source()
    made = pager(source)
    assert made.listing == Listing()
    assert made.listing.phase is ListingPhase.LOADING
    assert source.asked == []
    assert not made.waits


async def test_pages_come_one_by_one() -> None:
    made = pager(Source(first=Page(("a", "b"), "2"), **{"2": Page(("c",))}))
    await made.more()
    assert items(made) == ["a", "b"]
    assert (made.listing.phase, made.listing.has_more) == (ListingPhase.READY, True)
    assert made.listing.as_of is not None
    await made.more()
    assert items(made) == ["a", "b", "c"]
    assert not made.listing.has_more


async def test_the_end_asks_for_nothing_more() -> None:
    source = Source(first=Page(("a",)))
    made = pager(source)
    for _ in range(3):
        await made.more()
    assert source.asked == [""]


async def test_items_that_come_twice_are_there_once() -> None:
    made = pager(Source(first=Page(("a", "b", "B"), "2"), **{"2": Page(("b", "A", "c"))}))
    await made.more()
    await made.more()
    assert items(made) == ["a", "b", "c"]


async def test_pages_that_bring_nothing_new_are_skipped() -> None:
    empty: Page[str] = Page((), "3")
    pages = {"2": empty, "3": Page(("a",), "4"), "4": Page(("b",), "5")}
    made = pager(Source(first=Page(("a",), "2"), **pages))
    await made.more()
    await made.more()
    assert items(made) == ["a", "b"]


async def test_a_cursor_that_leads_nowhere_ends_the_list() -> None:
    made = pager(Source(first=Page(("a",), "2"), **{"2": Page(("a",), "2")}))
    await made.more()
    await made.more()
    assert not made.listing.has_more


async def test_while_a_page_is_on_its_way_nobody_asks_again() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("b",))})
    made = pager(source)
    await asyncio.gather(made.more(), made.more(), made.more())
    await asyncio.gather(made.more(), made.more())
    assert source.asked == ["", "2"]


async def test_a_list_says_that_more_is_on_its_way() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("b",))})
    made = pager(source)
    await made.more()
    phases: list[tuple[ListingPhase, int]] = []
    made.changed.connect(lambda listing: phases.append((listing.phase, len(listing.items))))
    await made.more()
    assert phases == [(ListingPhase.LOADING, 1), (ListingPhase.READY, 2)]


async def test_an_error_keeps_what_is_there() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": NetworkError("No network.")})
    made = pager(source)
    await made.more()
    as_of = made.listing.as_of
    await made.more()
    assert made.listing == Listing(("a",), ListingPhase.ERROR, "No network.", as_of, has_more=True)
    source.pages["2"] = Page(("b",))
    await made.more()
    assert items(made) == ["a", "b"]
    assert made.listing.message == ""
    source.pages["first"] = NetworkError("Gone.")
    assert not await made.refresh()
    assert items(made) == ["a", "b"]
    assert (made.listing.message, made.listing.as_of) == ("Gone.", as_of)
    assert made.waits


async def test_a_first_error_is_cured_by_asking_again() -> None:
    source = Source(first=NetworkError("No network."))
    made = pager(source)
    await made.more()
    assert made.listing == Listing((), ListingPhase.ERROR, "No network.")
    source.pages["first"] = Page(("a",))
    await made.more()
    assert items(made) == ["a"]


async def test_a_refresh_reads_as_far_as_before_and_shows_it_at_once() -> None:
    source = Source(first=Page(("a", "b"), "2"), **{"2": Page(("c",), "3"), "3": Page(("d",))})
    made = pager(source)
    await made.more()
    await made.more()
    lengths: list[int] = []
    made.changed.connect(lambda listing: lengths.append(len(listing.items)))
    assert await made.refresh()
    assert source.asked == ["", "2", "", "2"]
    assert set(lengths) == {3}
    assert made.listing.has_more


async def test_who_asks_for_a_refresh_while_one_runs_shares_it() -> None:
    source = Source(first=Page(("a",)))
    made = pager(source)
    assert all(await asyncio.gather(made.refresh(), made.refresh()))
    assert source.asked == [""]


async def test_a_page_that_comes_after_a_refresh_is_thrown_away() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("old",))})
    made = pager(source)
    await made.more()
    source.hold = asyncio.Event()
    growing = asyncio.create_task(made.more())
    await settle()
    hold, source.hold = source.hold, None
    source.pages["first"] = Page(("new",))
    await made.refresh()
    hold.set()
    await growing
    assert items(made) == ["new"]


async def test_a_list_that_is_read_whole_shows_its_first_page_at_once() -> None:
    made = pager(Source(first=Page(("a",), "2"), **{"2": Page(("b",), "3"), "3": Page(("c",))}), whole=True)
    seen: list[Listing[str]] = []
    made.changed.connect(seen.append)
    await made.refresh()
    assert [listing.items for listing in seen] == [("a",), ("a", "b"), ("a", "b", "c")]
    assert [listing.phase for listing in seen] == [ListingPhase.LOADING, ListingPhase.LOADING, ListingPhase.READY]
    assert not made.listing.has_more
    seen.clear()
    await made.refresh()
    assert [listing.items for listing in seen] == [("a", "b", "c")]


async def test_half_a_list_is_shown_when_the_rest_does_not_come() -> None:
    made = pager(Source(first=Page(("a",), "2"), **{"2": NetworkError("No network.")}), whole=True)
    assert not await made.refresh()
    assert made.listing == Listing(("a",), ListingPhase.ERROR, "No network.")


@pytest.mark.parametrize("anew", [True, False])
async def test_clearing_forgets_what_is_on_its_way(anew: bool) -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("b",))})
    made = pager(source)
    await made.more()
    source.hold = asyncio.Event()
    reading: asyncio.Task[object] = asyncio.create_task(made.refresh() if anew else made.more())
    await settle()
    made.clear(ListingPhase.LOGGED_OUT, "Log in.")
    source.hold.set()
    await reading
    assert made.listing == Listing((), ListingPhase.LOGGED_OUT, "Log in.")


async def test_an_error_that_comes_after_clearing_is_nobodys() -> None:
    source = Source(first=NetworkError("No network."))
    made = pager(source)
    source.hold = asyncio.Event()
    reading = asyncio.create_task(made.refresh())
    await settle()
    made.clear(ListingPhase.LOGGED_OUT, "Log in.")
    source.hold.set()
    await reading
    assert made.listing.message == "Log in."


def test_a_refused_login_means_logged_out() -> None:
    assert verdict_on(Unauthorized(401, "x"))[0] is ListingPhase.LOGGED_OUT
    assert verdict_on(NetworkError("No network.")) == (ListingPhase.ERROR, "No network.")


async def test_a_garbled_page_is_asked_for_again() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("b",))})
    fetch, garbled = source.fetch, [True, True, False, True, False]

    async def flaky(after: str) -> Page[str]:
        page = await fetch(after)
        if garbled.pop(0):
            raise BadAnswer("Garbage.")
        return page

    made: Pager[str] = Pager(flaky, str.lower, whole=True)
    assert await made.refresh()
    assert items(made) == ["a", "b"]
    garbled[:] = [True] * 3
    assert not await made.refresh()
    assert (items(made), made.listing.message) == (["a", "b"], "Garbage.")
    assert garbled == []


async def test_who_asks_anew_after_clearing_gets_the_new_list() -> None:
    source = Source(first=Page(("old",)))
    made = pager(source)
    source.hold = asyncio.Event()
    first = asyncio.create_task(made.refresh())
    await settle()
    made.clear(ListingPhase.LOADING)
    again = [asyncio.create_task(made.refresh()) for _ in range(2)]
    await settle()
    source.pages["first"] = Page(("new",))
    source.hold.set()
    assert not await first
    assert [await one for one in again] == [True, True]
    assert items(made) == ["new"]
    assert source.asked == ["", ""]


async def test_what_is_stopped_keeps_its_items_and_lets_nothing_in() -> None:
    source = Source(first=Page(("a",)))
    made = pager(source)
    asked = [made.was_asked]
    await made.more()
    assert [*asked, made.was_asked] == [False, True]
    as_of = made.listing.as_of
    source.hold = asyncio.Event()
    reading = asyncio.create_task(made.refresh())
    await settle()
    made.stop(ListingPhase.LOGGED_OUT, "Log in.")
    source.pages["first"] = Page(("b",))
    source.hold.set()
    assert not await reading
    assert made.listing == Listing(("a",), ListingPhase.LOGGED_OUT, "Log in.", as_of)


async def test_a_whole_reading_is_told_once() -> None:
    source = Source(first=Page(("a",), "2"), **{"2": Page(("b",))})
    made = pager(source, whole=True)
    told: list[tuple[str, ...]] = []
    made.was_read.connect(told.append)
    await asyncio.gather(made.refresh(), made.refresh())
    source.pages["2"] = NetworkError("No network.")
    await made.refresh()
    assert told == [("a", "b")]
