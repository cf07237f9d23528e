"""The inbox outlives the program."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from mini_ttv.core.errors import StorageError
from mini_ttv.core.missed import MOST_MISSED, Missed
from mini_ttv.core.models import Stream
from mini_ttv.services.inbox import Inbox

AT = datetime(2026, 3, 1, 20, tzinfo=UTC)


def stream(number: int) -> Stream:
    return Stream(f"s{number}", f"u{number}", f"login{number}", f"Login {number}", "7", "Chess", "title", 3, AT)


class Shelf:
    """A file in memory."""

    def __init__(self, entries: tuple[Missed, ...] = (), message: str = "") -> None:
        self.entries = entries
        self.message = message
        self.full = False
        self.writes = 0
        self.free = asyncio.Event()
        self.free.set()

    async def read(self) -> tuple[tuple[Missed, ...], str]:
        return self.entries, self.message

    async def write(self, entries: Iterable[Missed]) -> None:
        taken = tuple(entries)
        self.writes += 1
        await self.free.wait()
        if self.full:
            raise StorageError("The disk is full.")
        self.entries = taken


async def test_what_was_missed_is_there_in_the_next_run() -> None:
    shelf = Shelf()
    inbox = Inbox(shelf)
    await inbox.start()
    inbox.add([stream(1), stream(2)], AT)
    inbox.read(["login1"])
    await inbox.close()
    later = Inbox(shelf)
    later.add([stream(2), stream(3)], AT)  # told before the file was read
    await later.start()
    assert [(one.stream.user_login, one.read) for one in later.entries] == [
        ("login3", False), ("login2", False), ("login1", True),
    ]  # fmt: skip
    assert len({one.number for one in later.entries}) == 3
    later.clear()
    await later.close()
    assert shelf.entries == ()


async def test_changes_while_it_is_kept_are_kept_once_more() -> None:
    shelf = Shelf()
    shelf.free.clear()
    inbox = Inbox(shelf)
    inbox.add([stream(1)], AT)
    await asyncio.sleep(0)
    for number in range(2, 2 * MOST_MISSED):
        inbox.add([stream(number)], AT)
    shelf.free.set()
    await inbox.close()
    assert shelf.writes == 2
    assert shelf.entries == inbox.entries
    assert len(shelf.entries) == MOST_MISSED


async def test_trouble_with_the_file_is_told_and_taken_back() -> None:
    shelf = Shelf(message="It was damaged.")
    inbox = Inbox(shelf)
    told: list[str] = []
    inbox.trouble.connect(told.append)
    await inbox.start()
    shelf.full = True
    inbox.add([stream(1)], AT)
    await inbox.close()
    assert told == ["It was damaged.", "The disk is full."]
    shelf.full = False
    inbox.read_all()
    await inbox.close()
    assert told[-1] == ""
    assert shelf.entries == (replace(inbox.entries[0], read=True),)


async def test_without_a_file_nothing_is_kept() -> None:
    inbox = Inbox()
    await inbox.start()
    inbox.add([stream(1)], AT)
    await inbox.close()
    assert inbox.unread == 1
