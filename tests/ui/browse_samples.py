"""Streams, categories, pictures and lists for tests of the pages."""

import asyncio
from datetime import UTC, datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import Category, Stream
from mini_ttv.core.pages import Page

NOW = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def stream(number: int, *, viewers: int = 0, title: str = "") -> Stream:
    return Stream(
        id=f"s{number}",
        user_id=f"u{number}",
        user_login=f"channel{number}",
        user_name=f"Channel{number}",
        game_id="g1",
        game_name="A game",
        title=title or f"Title {number}",
        viewer_count=viewers or 1000 - number,
        started_at=datetime(2026, 1, 2, 9, 30, tzinfo=UTC),
        language="en",
        thumbnail_url="http://pictures.test/thumb{width}x{height}.png",
    )


def streams(*numbers: int) -> tuple[Stream, ...]:
    return tuple(stream(number) for number in numbers)


def category(number: int) -> Category:
    return Category(f"g{number}", f"Game {number}", "http://pictures.test/art-{width}x{height}.png")


class FakePictures:
    """Pictures of one colour, at once, or none while `there` is false."""

    def __init__(self, *, there: bool = True, color: str = "#00ff00") -> None:
        self.there = there
        self.color = color
        self.asked: list[str] = []
        self.dropped: list[str] = []

    def pixmap(self, url: str, size: QSize, dpr: float, *, crop: bool = False) -> QPixmap | None:
        self.asked.append(url)
        if not self.there:
            return None
        answer = QPixmap(size * dpr)
        answer.setDevicePixelRatio(dpr)
        answer.fill(QColor(self.color))
        return answer

    def drop(self, url: str) -> None:
        self.dropped.append(url)


class Source:
    """Pages of a list that a test fills; errors come first."""

    def __init__(self, *pages: tuple[Stream, ...]) -> None:
        self.pages = list(pages)
        self.errors: list[MiniTtvError] = []
        self.calls = 0

    async def fetch(self, after: str) -> Page[Stream]:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        at = int(after or "0")
        cursor = str(at + 1) if at + 1 < len(self.pages) else ""
        return Page(self.pages[at] if self.pages else (), cursor)


async def settled() -> None:
    """Wait until no task of the test has anything left to do."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others)


async def turns() -> None:
    """Let Qt deliver what it has posted; `processEvents` in a coroutine would hang the loop."""
    for _ in range(5):
        await asyncio.sleep(0)
