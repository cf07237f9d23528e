import asyncio
import logging
from collections.abc import AsyncIterator, Callable

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage

from mini_ttv.core.errors import BadAnswer, NetworkError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.emulator.gif import encode_gif
from mini_ttv.ui import picture_decoding
from mini_ttv.ui.films import AnimationClock, Film, FilmSource
from mini_ttv.ui.picture_decoding import Frame, decode_film
from tests.ui.test_pictures import encoded, huge_png

URL = "https://cdn.example/a"
SIZE = QSize(8, 8)
RED, BLUE = bytes([248, 0, 0, 255]), bytes([0, 0, 248, 255])  # as the format keeps them


def gif(delays: tuple[int, ...], side: int = 8) -> bytes:
    """Red and blue in turn; delays in hundredths of a second."""
    return encode_gif(side, side, [(RED, BLUE)[n % 2] * side**2 for n in range(len(delays))], delays)


def colour(image: QImage) -> str:
    return QColor(image.pixel(4, 4)).name()


def test_frames_come_with_their_times_and_hasty_ones_are_slowed_down() -> None:
    frames = decode_film(gif((7, 1, 0)), SIZE, 1.0)
    assert [frame.lasts for frame in frames] == [70, 100, 100]
    assert [colour(frame.image) for frame in frames] == ["#f80000", "#0000f8", "#f80000"]


def test_frames_are_scaled_for_the_screen() -> None:
    frames = decode_film(gif((5, 5)), QSize(32, 32), 2.0)
    assert {frame.image.width() for frame in frames} == {32}
    assert {frame.image.deviceIndependentSize().width() for frame in frames} == {16}


def test_a_still_is_a_film_of_one_frame() -> None:
    assert len(decode_film(encoded(8, 8), SIZE, 1.0)) == 1


def test_what_breaks_off_is_as_long_as_what_can_be_read() -> None:
    whole = gif((5,) * 6)
    assert 1 <= len(decode_film(whole[: len(whole) * 2 // 3], SIZE, 1.0)) < 6


@pytest.mark.parametrize(
    "bomb",
    [huge_png(20_000), encoded(600, 600), b"GIF89a nonsense", b"<svg/>", b""],
    ids=["huge", "large", "broken", "svg", "empty"],
)
def test_what_is_no_small_picture_is_refused(bomb: bytes) -> None:
    with pytest.raises(BadAnswer):
        decode_film(bomb, SIZE, 1.0)


@pytest.mark.parametrize(
    ("limit", "most"), [("MAX_FILM_FRAMES", 5), ("MAX_FILM_PIXELS", 5 * 64), ("MAX_FILM_BYTES", 4 * 64 * 4)]
)
def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(picture_decoding, limit, most)
    assert len(decode_film(gif((5,) * 5), SIZE, 1.0)) == 5
    with pytest.raises(BadAnswer, match="frames"):
        decode_film(gif((5,) * 6), SIZE, 1.0)


def test_one_time_for_all_copies() -> None:
    film = Film([Frame(QImage(1, 1, QImage.Format.Format_ARGB32), lasts) for lasts in (30, 70, 20)])
    assert [film.index(moment) for moment in (0, 29, 30, 99, 100, 119, 120, 1_000_050)] == [0, 0, 1, 1, 2, 2, 0, 1]
    assert film.moves


async def test_the_clock_ticks_only_while_somebody_watches() -> None:
    clock, ticks = AnimationClock(), 0
    first, second, ticked = QObject(), QObject(), asyncio.Event()

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        ticked.set()

    clock.tick.connect(tick)
    clock.watch(first, watching=True)
    clock.watch(second, watching=True)
    await ticked.wait()
    assert clock.moment > 0
    clock.watch(first, watching=False)
    assert clock.is_watched_by(second)
    clock.watch(second, watching=False)
    before = ticks
    await asyncio.sleep(0.15)
    assert ticks == before


class Shelf:
    def __init__(self) -> None:
        self.files: dict[str, bytes | Exception] = {}
        self.asked: list[str] = []
        self.time = 0.0

    async def load(self, url: str) -> bytes:
        self.asked.append(url)
        answer = self.files[url]
        if isinstance(answer, Exception):
            raise answer
        return answer


Make = Callable[..., FilmSource]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
async def make(shelf: Shelf) -> AsyncIterator[Make]:
    tasks, made = TaskSet(logging.getLogger("test")), []

    def source(budget: int = 2**20) -> FilmSource:
        made.append(FilmSource(shelf.load, tasks, now=lambda: shelf.time, budget=budget))
        return made[-1]

    yield source
    await tasks.cancel()
    for each in made:
        each.close()


async def arrived(films: FilmSource, url: str = URL) -> Film | None:
    """Ask, and wait for the answer."""
    told = asyncio.Event()
    films.ready.connect(lambda ready: told.set() if ready == url else None)
    assert films.film(url, SIZE, 1.0) is None
    await told.wait()
    return films.film(url, SIZE, 1.0)


async def test_a_film_arrives_once_for_all_who_ask(make: Make, shelf: Shelf) -> None:
    shelf.files[URL] = gif((5, 5))
    films = make()
    assert films.film(URL, SIZE, 1.0) is None
    film = await arrived(films)
    assert film is not None
    assert film.moves
    assert films.film(URL, SIZE, 1.0) is film
    assert shelf.asked == [URL]
    assert films.size_in_bytes == film.size_in_bytes == 2 * 8 * 8 * 4


@pytest.mark.parametrize("answer", [NetworkError("No network."), b"no picture"])
async def test_a_failure_is_remembered_for_a_while(make: Make, shelf: Shelf, answer: bytes | Exception) -> None:
    shelf.files[URL] = answer
    films = make()
    assert await arrived(films) is None
    assert films.failed(URL)
    assert shelf.asked == [URL]
    shelf.time += 61
    assert not films.failed(URL)


async def test_the_budget_holds_and_what_nobody_sees_is_dropped(make: Make, shelf: Shelf) -> None:
    films = make(budget=1_200)  # two films of 512 bytes
    for number in range(4):
        shelf.files[f"{URL}{number}"] = gif((5, 5))
        await arrived(films, f"{URL}{number}")
    assert films.size_in_bytes == 1024
    assert films.film(f"{URL}3", SIZE, 1.0) is not None
    shelf.time += 59
    films.sweep()
    assert films.size_in_bytes == 1024
    shelf.time += 2
    films.clock.moment = 10**9
    films.sweep()
    assert films.size_in_bytes == 0


async def test_where_nothing_is_to_move_frames_are_dropped(make: Make, shelf: Shelf) -> None:
    shelf.files[URL] = gif((5, 5))
    films, changes = make(), []
    films.moving_changed.connect(lambda: changes.append(films.moving))
    await arrived(films)
    films.set_moving(moving=False)
    films.set_moving(moving=False)
    assert films.size_in_bytes == 0
    films.set_moving(moving=True)
    assert changes == [False, True]


async def test_closed_while_decoding_is_no_trouble(make: Make, shelf: Shelf) -> None:
    shelf.files[URL] = gif((5, 5))
    films = make()
    films.film(URL, SIZE, 1.0)
    films.close()
    await asyncio.sleep(0.05)
    assert films.size_in_bytes == 0
