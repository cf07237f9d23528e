from mini_ttv.core.pages import Page, each_page


async def collect(pages: dict[str, Page[int]], limit: int = 50) -> list[int]:
    async def fetch(cursor: str) -> Page[int]:
        return pages[cursor]

    return [item async for page in each_page(fetch, limit) for item in page.items]


async def test_pages_follow_their_cursors_to_the_end() -> None:
    pages = {"": Page((1, 2), "a"), "a": Page((), "b"), "b": Page((3,))}
    assert await collect(pages) == [1, 2, 3]


async def test_a_circle_of_cursors_ends() -> None:
    assert await collect({"": Page((1,), "a"), "a": Page((2,), "b"), "b": Page((3,), "a")}) == [1, 2, 3]


async def test_there_is_a_limit() -> None:
    async def fetch(cursor: str) -> Page[int]:
        return Page((len(cursor),), cursor + "x")

    assert [page.items async for page in each_page(fetch, limit=3)] == [(0,), (1,), (2,)]
