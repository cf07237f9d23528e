import asyncio
import logging
import zlib
from collections.abc import AsyncIterator, Callable

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter

from mini_ttv.core.errors import BadAnswer, NetworkError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.picture_decoding import decode
from mini_ttv.ui.pictures import PictureSource, _fitting_budget

URL = "https://cdn.example/a"


def encoded(width: int, height: int, kind: str = "PNG", colour: str = "red") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind.encode()).write(image)
    return bytes(buffer.data().data())


def huge_png(side: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = side.to_bytes(4, "big") * 2 + bytes([8, 6, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000)))


class Shelf:
    """What `load` answers, and how often it was asked."""

    def __init__(self) -> None:
        self.pictures: dict[str, bytes | Exception] = {}
        self.asked: list[str] = []
        self.time = 0.0

    async def load(self, url: str) -> bytes:
        self.asked.append(url)
        await asyncio.sleep(0)
        answer = self.pictures[url]
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


Make = Callable[..., PictureSource]


@pytest.fixture
async def make(shelf: Shelf) -> AsyncIterator[Make]:
    tasks = TaskSet(logging.getLogger("test"))
    made: list[PictureSource] = []

    def build(budget: int = 1_000_000) -> PictureSource:
        made.append(PictureSource(shelf.load, tasks, budget=budget, now=lambda: shelf.time))
        return made[-1]

    yield build
    await tasks.cancel()
    for source in made:
        source.close()


async def arrival(source: PictureSource, count: int = 1) -> list[str]:
    """The URLs of the next batch of `count` arrivals."""
    done = asyncio.get_running_loop().create_future()
    urls: list[str] = []

    def heard(url: str) -> None:
        urls.append(url)
        if len(urls) == count and not done.done():
            done.set_result(None)

    source.ready.connect(heard)
    await asyncio.wait_for(done, 5)
    source.ready.disconnect(heard)
    return urls


async def test_a_picture_comes_after_ready_and_is_sharp(shelf: Shelf, make: Make) -> None:
    shelf.pictures[URL] = encoded(112, 112)
    source = make()
    assert source.pixmap(URL, QSize(28, 28), 2.0) is None
    assert source.pixmap(URL, QSize(28, 28), 2.0) is None
    assert await arrival(source) == [URL]
    pixmap = source.pixmap(URL, QSize(28, 28), 2.0)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (56, 2.0)
    assert shelf.asked == [URL]


async def test_no_address_is_no_picture(shelf: Shelf, make: Make) -> None:
    assert make().pixmap("", QSize(10, 10), 1.0) is None
    assert shelf.asked == []


async def test_arrivals_are_told_together_and_each_once(shelf: Shelf, make: Make) -> None:
    source = make()
    urls = [f"{URL}{number}" for number in range(5)]
    for url in urls:
        shelf.pictures[url] = encoded(4, 4)
        source.pixmap(url, QSize(4, 4), 1.0)
        source.pixmap(url, QSize(2, 2), 1.0)
    assert sorted(await arrival(source, 5)) == urls


async def test_a_failure_is_told_remembered_and_tried_again_later(shelf: Shelf, make: Make) -> None:
    shelf.pictures[URL] = NetworkError("cdn.example cannot be reached.")
    source = make()
    source.pixmap(URL, QSize(4, 4), 1.0)
    assert not source.failed(URL)
    await arrival(source)
    assert source.failed(URL)
    assert source.pixmap(URL, QSize(4, 4), 1.0) is None
    assert len(shelf.asked) == 1
    shelf.time += 61
    shelf.pictures[URL] = encoded(4, 4)
    assert source.pixmap(URL, QSize(4, 4), 1.0) is None
    await arrival(source)
    assert source.pixmap(URL, QSize(4, 4), 1.0) is not None


async def test_the_least_recently_shown_go_when_the_budget_is_spent(shelf: Shelf, make: Make) -> None:
    source = make(budget=10 * 10 * 4 * 2)
    for number in range(3):
        shelf.pictures[f"{URL}{number}"] = encoded(10, 10)
        source.pixmap(f"{URL}{number}", QSize(10, 10), 1.0)
        await arrival(source)
        source.pixmap(f"{URL}0", QSize(10, 10), 1.0)
    assert source.pixmap(f"{URL}0", QSize(10, 10), 1.0) is not None
    assert source.pixmap(f"{URL}2", QSize(10, 10), 1.0) is not None
    assert source.pixmap(f"{URL}1", QSize(10, 10), 1.0) is None


async def test_all_pictures_of_a_large_screen_fit(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen:
        def __init__(self, width: int, height: int, ratio: float) -> None:
            self.size = lambda: QSize(width, height)
            self.devicePixelRatio = lambda: ratio

    monkeypatch.setattr(QGuiApplication, "screens", lambda: [Screen(1440, 900, 1.0)])
    assert _fitting_budget() == 32 * 1024 * 1024
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [Screen(1440, 900, 1.0), Screen(2560, 1440, 2.0)])
    assert _fitting_budget() > 5120 * 2880 * 4


async def test_closed_in_the_middle(shelf: Shelf, make: Make) -> None:
    shelf.pictures[URL] = encoded(4, 4)
    source = make()
    source.pixmap(URL, QSize(4, 4), 1.0)
    source.close()
    await arrival(source)
    assert source.pixmap(URL, QSize(4, 4), 1.0) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_formats(kind: str) -> None:
    assert decode(encoded(20, 10, kind), QSize(0, 0)).size() == QSize(20, 10)


@pytest.mark.parametrize(
    ("box", "crop", "size"),
    [
        (QSize(10, 10), False, QSize(10, 5)),
        (QSize(10, 10), True, QSize(10, 10)),
        (QSize(0, 5), False, QSize(10, 5)),
        (QSize(40, 0), False, QSize(40, 20)),
        (QSize(1, 1), False, QSize(1, 1)),
        (QSize(20, 10), False, QSize(20, 10)),
    ],
)
def test_fitting(box: QSize, crop: bool, size: QSize) -> None:
    assert decode(encoded(20, 10), box, crop).size() == size


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"\x89PNG\r\n\x1a\n",
        encoded(10, 10)[:40],
        encoded(10, 10, "BMP"),
        b"GIF89a\xff\xff\xff\xff",
        huge_png(20_000),
        huge_png(3_001),
    ],
)
def test_what_is_no_good_picture_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        decode(body, QSize(28, 28))


async def test_what_nobody_waits_for_is_dropped_and_can_be_asked_for_again(shelf: Shelf, make: Make) -> None:
    shelf.pictures = {"a": encoded(8, 8), "b": encoded(8, 8)}
    source = make()
    for url in ("a", "b"):
        assert source.pixmap(url, QSize(8, 8), 1.0) is None
    source.drop("a")
    source.drop("never asked for")
    assert sorted(await arrival(source, 2)) == ["a", "b"], "whoever else shows it hears that it has to ask again"
    assert shelf.asked == ["b"]
    assert source.pixmap("b", QSize(8, 8), 1.0) is not None
    assert source.pixmap("a", QSize(8, 8), 1.0) is None
    assert await arrival(source) == ["a"]
    assert source.pixmap("a", QSize(8, 8), 1.0) is not None
