import asyncio
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_report import Step
from mini_ttv.core.hits import Mode, Tally
from mini_ttv.core.models import Video
from mini_ttv.services.counter import Counter
from mini_ttv.services.reports import Asked, ReportService, step_for, steps_for
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.storage.hits import HitStore
from tests.core.chat_messages import emote, message

START = 1_700_000_040 // 3600 * 3600
KAPPA = emote("Kappa", Provider.TWITCH)
LULW = emote("LULW")
DAY = 86_400


class World:
    """What is beside the store."""

    def __init__(self) -> None:
        self.now = float(START)
        self.emotes = {"LULW": LULW, "idle": emote("idle"), "Alone": emote("Alone")}
        self.videos: list[Video] = []

    async def channel_emotes(self, channel_id: str) -> dict[str, Emote]:
        assert channel_id == "11"
        return self.emotes

    async def find_videos(self, user_id: str) -> Sequence[Video]:
        assert user_id == "11"
        return self.videos


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
async def counter(tmp_path: Path, world: World, executor: Executor) -> AsyncIterator[Counter]:
    made = Counter(HitStore(tmp_path / "hits.sqlite"), executor, clock=lambda: world.now, flush_interval=60)
    await made.start()
    yield made
    await made.close()


@pytest.fixture
def reports(tmp_path: Path, world: World, counter: Counter) -> Iterator[ReportService]:
    reader = HitReader(tmp_path / "hits.sqlite")
    with ThreadPoolExecutor(1) as pool:
        yield ReportService(counter, reader, pool, world, world.find_videos, zone=UTC)
        pool.submit(reader.close).result()


def say(counter: Counter, world: World, minute: int, *emotes: Emote, times: int = 1) -> None:
    world.now = START + 60.0 * minute
    for number in range(times):
        each = f"{minute} {number} {world.now} {len(emotes)} {emotes[:1]}"
        counter.record(message(*emotes, id=each, user_id=f"u{number}", login=f"user{number}", sent_at=world.now))


def asked(step: Step = Step.MINUTE, mode: Mode = Mode.OCCURRENCES) -> Asked:
    return Asked("11", "chan", START, START + 3600, step, mode)


async def test_a_report_has_what_was_said_just_now(reports: ReportService, counter: Counter, world: World) -> None:
    for minute in range(10):
        say(counter, world, minute, KAPPA, KAPPA, times=2)
    say(counter, world, 10, LULW, times=30)
    assert await reports.channels() == {"11": "chan"}
    assert await reports.began("11") == START
    report = await reports.report(asked())
    assert [(line.emote.name, sum(hits for _, hits in line.points)) for line in report.lines] == [
        ("Kappa", 40),
        ("LULW", 30),
    ]
    assert report.messages[0] == (START, 2)
    assert report.message_count == 50
    assert [(each.at, each.messages) for each in report.spikes] == [(START + 600, 30)]
    assert report.combos == ()  # the longest goes on
    assert (report.chatters[0].login, report.chatters[0].messages) == ("user0", 11)
    by_message = await reports.report(asked(mode=Mode.MESSAGES))
    assert [(each.emote.name, each.tally.messages) for each in by_message.sums] == [("LULW", 30), ("Kappa", 20)]
    assert (await reports.report(asked(Step.HOUR))).messages == ((START, 50),)


async def test_what_cannot_be_written_is_told_and_the_rest_is_read(
    reports: ReportService, counter: Counter, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(counter, world, 0, KAPPA)
    await reports.channels()

    async def flush() -> None:
        message = "The disk is full."
        raise StorageError(message)

    monkeypatch.setattr(counter, "flush", flush)
    report = await reports.report(asked())
    assert report.message == "The newest numbers are missing: The disk is full."
    assert report.message_count == 1


async def test_totals_since_a_date_are_exact_whatever_waits(
    reports: ReportService, counter: Counter, world: World
) -> None:
    say(counter, world, 0, KAPPA, times=3)
    say(counter, world, 0, LULW)
    await counter.flush()
    say(counter, world, 60, KAPPA, times=2)
    base = await reports.base("chan", START + 3600)
    assert base == {KAPPA.key: (KAPPA, Tally(-3, -3, -3)), LULW.key: (LULW, Tally(-1, -1, -1))}
    say(counter, world, 61, KAPPA)
    assert [(row.emote.name, row.total) for row in counter.look("chan", Mode.OCCURRENCES, base)] == [("Kappa", 3)]
    assert await reports.base("chan", START) == {KAPPA.key: (KAPPA, Tally()), LULW.key: (LULW, Tally())}


async def test_emotes_that_nobody_uses(reports: ReportService, counter: Counter, world: World) -> None:
    say(counter, world, 0, LULW)
    sums = (await reports.report(asked())).sums
    assert [each.name for each in await reports.unused("11", sums)] == ["Alone", "idle"]
    assert await reports.unused("#chan", sums) == []


async def test_the_recording_of_a_moment(reports: ReportService, world: World) -> None:
    begin = datetime.fromtimestamp(START, UTC)
    world.videos = [Video("v1", "11", "chan", "Chan", "title", begin, seconds=600, thumbnail_url="x")]
    assert await reports.recording("11", START + 61) == ("v1", 61)
    assert await reports.recording("11", START + 600) is None
    assert await reports.recording("#chan", START) is None


async def test_a_recording_that_goes_on_is_as_long_as_now(reports: ReportService, world: World) -> None:
    begin = datetime.fromtimestamp(START, UTC)
    over = Video("v0", "11", "chan", "Chan", "title", begin - timedelta(days=1), seconds=600, thumbnail_url="x")
    world.videos = [Video("v1", "11", "chan", "Chan", "title", begin, seconds=600), over]
    assert await reports.recording("11", START + 900) == ("v1", 900)  # Twitch tells its length minutes late
    assert await reports.recording("11", START - DAY + 900) is None


async def test_messages_themselves_are_handed_over(reports: ReportService, counter: Counter, world: World) -> None:
    say(counter, world, 0, KAPPA)
    assert not (await reports.report(asked())).has_kept
    counter.rules.keep_messages = True
    say(counter, world, 1, LULW)
    assert (await reports.report(asked())).has_kept
    assert await reports.with_messages(asked(), lambda events: [event.text for event in events]) == ["LULW"]
    (written,) = await reports.written_by("11", "u0")
    assert (written.text, written.channel, written.is_history) == ("LULW", "chan", True)


async def test_sessions_and_exports(reports: ReportService, counter: Counter, world: World) -> None:
    say(counter, world, 0, KAPPA)
    say(counter, world, 50, LULW, times=2)
    await counter.flush()
    found = await reports.sessions("11", START, START + DAY)
    assert [(each.start - START, each.messages) for each in found] == [(3000, 2), (0, 1)]
    assert [each.emote for each in await reports.sums("11", found[1].start, found[1].end)] == [KAPPA]
    whole = await reports.export(asked(), by_step=False)
    assert (whole.messages, whole.step, len(whole.rows)) == (3, None, 2)
    assert (await reports.export(asked(), by_step=True)).step is Step.MINUTE


async def test_what_was_wiped_is_not_remembered(reports: ReportService, counter: Counter, world: World) -> None:
    say(counter, world, 0, KAPPA)
    assert [each.emote for each in (await reports.report(asked())).sums] == [KAPPA]
    await counter.wipe()
    say(counter, world, 1, LULW)
    assert [each.emote for each in (await reports.report(asked())).sums] == [LULW]


class SlowReader(HitReader):
    """Takes long, until it is interrupted."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.begun = threading.Event()
        self.broken = threading.Event()

    @override
    def channels(self) -> dict[str, str]:
        self.begun.set()
        assert self.broken.wait(10)
        return {}

    @override
    def interrupt(self) -> None:
        self.broken.set()


async def test_a_question_is_broken_off_when_nobody_waits(counter: Counter, world: World, tmp_path: Path) -> None:
    reader = SlowReader(tmp_path / "hits.sqlite")
    with ThreadPoolExecutor(1) as pool:
        slow = ReportService(counter, reader, pool, world, world.find_videos)
        asking = asyncio.get_running_loop().create_task(slow.channels())
        assert await asyncio.to_thread(reader.begun.wait, 10)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert reader.broken.is_set()


def test_steps_by_length() -> None:
    assert [step_for(0, length * DAY) for length in (1, 30, 365)] == [Step.MINUTE, Step.HOUR, Step.DAY]
    assert [len(steps_for(0, length * DAY)) for length in (1, 30, 365)] == [3, 2, 1]
