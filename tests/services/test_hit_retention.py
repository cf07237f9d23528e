import asyncio
import logging

import pytest

from mini_ttv.core.errors import StorageError
from mini_ttv.services.hit_retention import HitRetention

DAY = 86_400
NOW = 20_000 * DAY + 5000.0


class Counter:
    def __init__(self) -> None:
        self.begins: int | None = None
        self.wiped: list[int | None] = []
        self.messages_wiped: list[int | None] = []
        self.kept = 0
        self.trouble = ""
        self.asked = asyncio.Event()

    async def wipe(self, before: int | None = None) -> None:
        self.wiped.append(before)

    async def wipe_messages(self, before: int | None = None) -> bool:
        self.messages_wiped.append(before)
        return bool(self.kept)

    async def oldest(self) -> int | None:
        self.asked.set()
        if self.trouble:
            raise StorageError(self.trouble)
        return self.begins


@pytest.mark.parametrize(
    ("days", "begins", "expected"),
    [
        (0, 0, []),
        (30, None, []),
        (30, 20_000 * DAY - 30 * DAY, []),
        (30, 20_000 * DAY - 30 * DAY - 1, [20_000 * DAY - 30 * DAY]),
        (1, 0, [19_999 * DAY]),
    ],
)
async def test_what_is_too_old_goes(days: int, begins: int | None, expected: list[int]) -> None:
    counter = Counter()
    counter.begins = begins
    assert await HitRetention(counter, days, clock=lambda: NOW).apply() == bool(expected)
    assert counter.wiped == expected


@pytest.mark.parametrize(("days", "expected"), [(0, None), (1, 19_999 * DAY), (30, 19_970 * DAY)])
async def test_messages_have_days_of_their_own(days: int, expected: int | None) -> None:
    counter = Counter()
    retention = HitRetention(counter, 0, days, clock=lambda: NOW)
    assert not await retention.apply()
    counter.kept = 1
    assert await retention.apply()
    assert counter.messages_wiped == [expected, expected]
    assert counter.wiped == []


async def test_it_begins_by_itself_and_trouble_is_told_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    counter = Counter()
    counter.trouble = "The disk is gone."
    retention = HitRetention(counter, 7)
    with caplog.at_level(logging.WARNING):
        retention.start(first=0)
        async with asyncio.timeout(5):
            await counter.asked.wait()
        await asyncio.sleep(0)
    await retention.close()
    assert "Old hits were not removed: The disk is gone." in caplog.text
