"""What the statistics page is attached to in tests."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC
from typing import TypeVar, cast

from mini_ttv.core.chat import ChatStatus
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.hit_export import HitReport
from mini_ttv.core.hit_report import ChatterSum, EmoteSum, Step
from mini_ttv.core.hit_sessions import Session
from mini_ttv.core.hits import Tally
from mini_ttv.core.hype import spikes
from mini_ttv.core.message_events import MessageEvent
from mini_ttv.services.background_chats import Tracked
from mini_ttv.services.reports import Asked, Line, Report, ReportService
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.statistics_page import StatisticsDoors
from tests.ui.chat_samples import emote

START = 1_763_740_800
T = TypeVar("T")
_STEPS = {Step.MINUTE: 60, Step.HOUR: 3600, Step.DAY: 86_400}


class FakeTracking:
    """A list in memory."""

    def __init__(self) -> None:
        self.changed: Event[tuple[Tracked, ...]] = Event()
        self.channels: list[Tracked] = []

    async def add(self, login: str) -> None:
        self.channels.append(Tracked(login, ChatStatus.JOINED))
        self.changed.emit(tuple(self.channels))

    async def remove(self, login: str) -> None:
        self.channels = [each for each in self.channels if each.login != login]
        self.changed.emit(tuple(self.channels))


class FakePeople:
    """Knows who is kept out of lists."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.trouble = ""

    async def silent(self) -> list[str]:
        if self.trouble:
            raise StorageError(self.trouble)
        return list(self.out)

    async def silence(self, login: str, *, silent: bool = True) -> list[str]:
        if silent:
            self.out.append(login)
        else:
            self.out.remove(login)
        return await self.silent()


class FakeCounter:
    """Has the list of them."""

    def __init__(self) -> None:
        self.people = FakePeople()


class FakeReports:
    """A chat of two hours with as many emotes as wanted, that went off once."""

    zone = UTC

    def __init__(self, emotes: int = 5) -> None:
        self.counter = FakeCounter()
        self.known = {"11": "northwind", "12": "skyharbor"}
        self.emotes = [emote(f"emote{number}") for number in range(emotes)]
        self.trouble = ""
        self.message = ""
        self.asked: list[Asked] = []
        self.place: tuple[str, int] | None = ("v1", 3723)
        self.kept: list[MessageEvent] = []

    def _work(self) -> None:
        if self.trouble:
            raise StorageError(self.trouble)

    async def channels(self) -> dict[str, str]:
        self._work()
        return self.known

    async def began(self, channel_id: str) -> int:
        self._work()
        return START

    async def report(self, asked: Asked) -> Report:
        self._work()
        self.asked.append(asked)
        length = _STEPS[asked.step]
        starts = [START // length * length + number * length for number in range(120)]
        messages = [(at, 20 + number % 7 + (90 if number in {60, 61} else 0)) for number, at in enumerate(starts)]
        lines = [
            Line(each, tuple((at, (number * (place + 3)) % 23) for number, at in enumerate(starts)))
            for place, each in enumerate(self.emotes[:6])
        ]
        return Report(
            asked,
            messages=tuple(messages),
            lines=tuple(lines),
            spikes=tuple(spikes(messages)) if asked.step is Step.MINUTE else (),
            sums=tuple(self._sums()),
            chatters=tuple(ChatterSum(f"user{number}", 90 - number, 5 * number) for number in range(30)),
            combos=tuple(
                Combo(each, 15 - place, START + 60.0 * place, 0) for place, each in enumerate(self.emotes[:9])
            ),
            message=self.message,
            message_count=sum(hits for _, hits in messages),
            has_kept=bool(self.kept),
        )

    def _sums(self) -> list[EmoteSum]:
        return [
            EmoteSum(
                each, Tally(30_000 // (place + 1) + 3, 2_000 // (place + 1) + 2, 900 // (place + 1) + 1), place % 3
            )
            for place, each in enumerate(self.emotes)
        ]

    async def sessions(self, channel_id: str, start: int, end: int) -> list[Session]:
        self._work()
        return [Session(START + 86_400, START + 90_000, 900), Session(START, START + 7200, 1500)]

    async def sums(self, channel_id: str, start: int, end: int) -> list[EmoteSum]:
        self._work()
        return self._sums()[1 if start > START else 0 :]

    async def unused(self, channel_id: str, used: Iterable[EmoteSum]) -> list[Emote]:
        self._work()
        return [emote("idle"), emote("alone")]

    async def recording(self, channel_id: str, moment: int) -> tuple[str, int] | None:
        self._work()
        return self.place

    async def with_messages(self, asked: Asked, take: Callable[[Iterator[MessageEvent]], T]) -> T:
        self._work()
        return take(iter(self.kept))

    async def export(self, asked: Asked, *, by_step: bool) -> HitReport:
        self._work()
        return HitReport(asked.channel_id, asked.login, asked.start, asked.end, 9, None, self._sums())


class FakeStatistics:
    """All of it."""

    def __init__(self, emotes: int = 5) -> None:
        self.reports = FakeReports(emotes)
        self.tracking = FakeTracking()
        self.wipes = 0
        self.watched = ""

    async def wipe(self) -> None:
        self.reports.known = {}
        self.wipes += 1

    def doors(self, pictures: PictureSource) -> StatisticsDoors:
        reports = cast("ReportService", self.reports)
        site = "https://twitch.test"
        return StatisticsDoors(reports, self.tracking, pictures, self.wipe, 0, site, lambda: self.watched)
