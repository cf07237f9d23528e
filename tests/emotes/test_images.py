import asyncio
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from mini_ttv.core.errors import BadAnswer, MiniTtvError, NetworkError, NotFound
from mini_ttv.emotes.images import ImageCache
from tests.emotes.conftest import Web

URL = "https://cdn.example/{}"
Make = Callable[..., ImageCache]


@pytest.fixture
def make(http: httpx.AsyncClient, tmp_path: Path) -> Iterator[Make]:
    made: list[ImageCache] = []

    def build(max_bytes: int = 10_000, **options: int) -> ImageCache:
        made.append(ImageCache(http, tmp_path / "images", max_bytes, **options))
        return made[-1]

    yield build
    for cache in made:
        cache.close()


def kept(folder: Path) -> int:
    return sum(path.stat().st_size for path in (folder / "images").iterdir())


async def test_the_second_look_needs_no_network_not_even_after_a_restart(web: Web, make: Make) -> None:
    web.answers[URL.format(1)] = b"picture"
    cache = make()
    assert await cache.load(URL.format(1)) == b"picture"
    web.answers.clear()
    assert await cache.load(URL.format(1)) == b"picture"
    assert await make().load(URL.format(1)) == b"picture"


async def test_one_flight_for_each_url(web: Web, make: Make) -> None:
    web.answers[URL.format(1)] = b"picture"
    cache = make()
    assert await asyncio.gather(*(cache.load(URL.format(1)) for _ in range(10))) == [b"picture"] * 10
    assert len(web.asked) == 1


async def test_the_folder_stays_within_its_bytes_and_the_least_recently_used_go(
    web: Web, make: Make, tmp_path: Path
) -> None:
    for number in range(5):
        web.answers[URL.format(number)] = b"x" * 300
    cache = make(1000)
    for number in (0, 1, 2, 0, 3):
        await cache.load(URL.format(number))
    assert kept(tmp_path) == 900
    web.asked.clear()
    for number in (0, 2, 3):
        await cache.load(URL.format(number))
    assert web.asked == []
    await cache.load(URL.format(1))
    assert web.asked == [URL.format(1)]


async def test_the_order_of_use_outlives_the_program_and_a_smaller_limit_is_kept(
    web: Web, make: Make, tmp_path: Path
) -> None:
    for number in range(3):
        web.answers[URL.format(number)] = bytes([number]) * 300
    cache = make(1000)
    for number in range(3):
        await cache.load(URL.format(number))
    for age, path in enumerate(sorted((tmp_path / "images").iterdir(), key=lambda path: path.read_bytes())):
        os.utime(path, (1000 - age, 1000 - age))  # 0 is the youngest now
    small = make(400)
    web.asked.clear()
    assert await small.load(URL.format(0)) == bytes(300)
    assert web.asked == []
    assert kept(tmp_path) == 300


async def test_left_overs_of_a_crash_and_emptied_files_are_no_pictures(web: Web, make: Make, tmp_path: Path) -> None:
    web.answers[URL.format(1)] = b"picture"
    await make().load(URL.format(1))
    [file] = (tmp_path / "images").iterdir()
    file.write_bytes(b"")
    (tmp_path / "images" / "unfinished-abc").write_bytes(b"half")
    assert await make().load(URL.format(1)) == b"picture"
    assert [path.read_bytes() for path in (tmp_path / "images").iterdir()] == [b"picture"]


async def test_a_file_that_vanished_is_fetched_again(web: Web, make: Make, tmp_path: Path) -> None:
    web.answers[URL.format(1)] = b"picture"
    cache = make()
    await cache.load(URL.format(1))
    [file] = (tmp_path / "images").iterdir()
    file.unlink()
    assert await cache.load(URL.format(1)) == b"picture"
    assert len(web.asked) == 2


async def test_a_folder_that_cannot_be_written_costs_only_speed(
    web: Web, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    web.answers[URL.format(1)] = b"picture"
    cache = ImageCache(http, blocked, 1000)
    assert await cache.load(URL.format(1)) == b"picture"
    assert await cache.load(URL.format(1)) == b"picture"
    cache.close()


async def test_large_pictures_are_refused_and_what_fills_the_folder_is_not_kept(
    web: Web, make: Make, tmp_path: Path
) -> None:
    web.answers[URL.format(1)] = b"x" * 600
    with pytest.raises(BadAnswer):
        await make(max_image_bytes=500).load(URL.format(1))
    assert await make(500).load(URL.format(1)) == b"x" * 600
    assert not (tmp_path / "images").exists()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        httpx.Response(200, content=b"<html>captive portal</html>", headers={"content-type": "text/html"}),
        httpx.Response(200, content=b"{}", headers={"content-type": "application/json; charset=utf-8"}),
    ],
)
async def test_what_is_no_picture_is_not_kept(web: Web, make: Make, answer: object) -> None:
    web.answers[URL.format(1)] = answer
    with pytest.raises(BadAnswer):
        await make().load(URL.format(1))


async def test_no_store_is_honoured(web: Web, make: Make, tmp_path: Path) -> None:
    web.answers[URL.format(1)] = httpx.Response(200, content=b"x", headers={"cache-control": "private, no-store"})
    assert await make().load(URL.format(1)) == b"x"
    assert not (tmp_path / "images").exists()


async def test_errors_are_those_of_the_program(web: Web, make: Make) -> None:
    web.answers[URL.format(1)] = httpx.ConnectError("refused")
    cache = make()
    with pytest.raises(NetworkError):
        await cache.load(URL.format(1))
    with pytest.raises(NotFound):
        await cache.load(URL.format(2))
    for url in ("file:///etc/passwd", "", "data:image/png;base64,x"):
        with pytest.raises(BadAnswer):
            await cache.load(url)
    cache.close()
    with pytest.raises(MiniTtvError):
        await cache.load(URL.format(3))


async def test_what_nobody_wants_any_more_is_finished_if_it_has_begun_and_never_begun_otherwise(
    web: Web, make: Make
) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        if len(web.asked) == 8:
            begun.set()
        await gate.wait()

    web.on_request = hold
    cache = make()
    for number in range(12):
        web.answers[URL.format(number)] = b"picture"
    looks = [asyncio.create_task(cache.load(URL.format(number))) for number in range(12)]
    await begun.wait()
    for look in looks:
        look.cancel()
    await asyncio.gather(*looks, return_exceptions=True)
    gate.set()
    assert await cache.load(URL.format(11)) == b"picture"
    assert len(web.asked) == 9
    assert [await cache.load(url) for url in set(web.asked)] == [b"picture"] * 9
    assert len(web.asked) == 9


async def test_closing_ends_what_is_on_its_way(web: Web, make: Make) -> None:
    begun = asyncio.Event()

    async def hold() -> None:
        begun.set()
        await asyncio.Event().wait()

    web.on_request = hold
    web.answers[URL.format(1)] = b"picture"
    cache = make()
    look = asyncio.create_task(cache.load(URL.format(1)))
    await begun.wait()
    cache.close()
    with pytest.raises(asyncio.CancelledError):
        await look
