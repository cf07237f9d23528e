"""Reports of what was counted, read in a thread of their own so that neither the window nor counting has to wait."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_board import Base
from mini_ttv.core.hit_export import HitReport
from mini_ttv.core.hit_report import Bucket, ChatterSum, EmoteSum, Step
from mini_ttv.core.hit_sessions import Session, sessions
from mini_ttv.core.hits import Mode, Tally
from mini_ttv.core.hype import Spike, spikes
from mini_ttv.core.local_zone import LOCAL
from mini_ttv.core.message_events import MessageEvent, message_of
from mini_ttv.core.models import Video
from mini_ttv.core.translation import tr
from mini_ttv.services.counter import Counter

_LOGGER = logging.getLogger(__name__)
_DAY = 86_400
_MOST_MINUTES = 3 * _DAY
_LOOK_BACK = 200  # messages of one user
_MOST_HOURS = 120 * _DAY
TOP = 6
"""Emotes that have a line of their own on the timeline."""

P = ParamSpec("P")
T = TypeVar("T")


class HitReading(Protocol):
    """The store as it is read; every call may block and may raise StorageError."""

    def channels(self) -> dict[str, str]:
        """Every channel: id -> login."""

    def sums(self, channel_id: str, start: int, end: int) -> list[EmoteSum]:
        """Hits by emote, most occurrences first."""

    def buckets(  # noqa: PLR0913 - a range, how it is cut, and of what
        self, channel_id: str, start: int, end: int, step: Step, zone: tzinfo = ..., *, keys: Iterable[str] | None = ...
    ) -> list[Bucket]:
        """Hits by bucket and emote."""

    def messages(self, channel_id: str, start: int, end: int, step: Step, zone: tzinfo = ...) -> list[tuple[int, int]]:
        """Messages by bucket."""

    def chatters(self, channel_id: str, start: int, end: int, most: int = 100) -> list[ChatterSum]:
        """Who wrote most."""

    def combos(self, channel_id: str, start: int, end: int, most: int = 100) -> list[Combo]:
        """The longest combos."""

    def began(self, channel_id: str) -> int | None:
        """The hour of the first message."""

    def has_kept(self, channel_id: str, start: int, end: int) -> bool:
        """Whether any message itself is kept."""

    def kept(self, channel_id: str, start: int, end: int) -> Iterator[MessageEvent]:
        """The messages themselves that are kept, one by one."""

    def kept_of(self, channel_id: str, user_id: str, most: int) -> list[MessageEvent]:
        """The last ones of a user."""

    def interrupt(self) -> None:
        """End the question that is being answered, from another thread."""

    def close(self) -> None:
        """Forget what was read; the next question opens the file anew."""


class ChannelEmotes(Protocol):
    """Who knows the emotes of a channel."""

    async def channel_emotes(self, channel_id: str) -> dict[str, Emote]:
        """The emotes of the channel with this user id, by name."""


FindVideos = Callable[[str], Awaitable[Sequence[Video]]]
"""The recordings of a user id, the newest first; raises MiniTtvError."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is about: a channel and a range in Unix seconds."""

    channel_id: str
    login: str
    start: int
    end: int
    step: Step
    mode: Mode = Mode.OCCURRENCES


@dataclass(frozen=True, slots=True)
class Line:
    """One emote on the timeline: beginnings of buckets and hits in them, those without any left out."""

    emote: Emote
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The answer; `message` says where the newest numbers could not be written and are missing."""

    asked: Asked
    messages: tuple[tuple[int, int], ...] = ()
    lines: tuple[Line, ...] = ()
    spikes: tuple[Spike, ...] = ()
    sums: tuple[EmoteSum, ...] = ()
    chatters: tuple[ChatterSum, ...] = ()
    combos: tuple[Combo, ...] = ()
    message: str = ""
    message_count: int = field(default=0)
    has_kept: bool = False  # messages themselves can be exported


class ReportService:
    """Answers questions about what was counted, the last seconds included; every question may be cancelled."""

    def __init__(  # noqa: PLR0913 - all that reports are made from
        self,
        counter: Counter,
        reader: HitReading,
        executor: Executor,
        emotes: ChannelEmotes,
        find_videos: FindVideos,
        *,
        zone: tzinfo = LOCAL,
    ) -> None:
        """Take the collaborators.

        Args:
            counter: counts; what it has is written before it is read.
            reader: reads the store.
            executor: with one thread, in which alone the reader is called.
            emotes: knows what emotes a channel has.
            find_videos: finds recordings.
            zone: whose days are meant.
        """
        self.zone = zone
        self.counter = counter
        self._reader = reader
        self._executor = executor
        self._emotes = emotes
        self._find_videos = find_videos
        # What the reader remembers of the file is not in it any more.
        counter.wiped.connect(lambda _before: executor.submit(reader.close))

    async def channels(self) -> dict[str, str]:
        """Every channel that was ever counted: id -> login.

        Raises:
            StorageError: the store cannot be read.
        """
        await self._write()
        return await self._read(self._reader.channels)

    async def began(self, channel_id: str) -> int:
        """When the first message of a channel was counted, to the hour.

        Raises:
            StorageError: the store cannot be read.
        """
        return await self._read(self._reader.began, channel_id) or 0

    async def report(self, asked: Asked) -> Report:
        """Everything about a range.

        Raises:
            StorageError: the store cannot be read.
        """
        message = await self._write()
        return await self._read(self._answer, asked, message)

    async def sessions(self, channel_id: str, start: int, end: int) -> list[Session]:
        """The sessions of a channel, the newest first.

        Raises:
            StorageError: the store cannot be read.
        """
        minutes = await self._read(self._reader.messages, channel_id, start, end, Step.MINUTE)
        return sessions(minutes)

    async def sums(self, channel_id: str, start: int, end: int) -> list[EmoteSum]:
        """Hits by emote in a range.

        Raises:
            StorageError: the store cannot be read.
        """
        return await self._read(self._reader.sums, channel_id, start, end)

    async def unused(self, channel_id: str, used: Iterable[EmoteSum]) -> list[Emote]:
        """Third-party emotes that a channel has and that are not among `used`, by name.

        Raises:
            MiniTtvError: nobody knows its emotes.
        """
        if not channel_id.isdecimal():
            return []
        keys = {each.emote.key for each in used}
        emotes = (await self._emotes.channel_emotes(channel_id)).values()
        return sorted((each for each in emotes if each.key not in keys), key=lambda each: each.name.lower())

    async def recording(self, channel_id: str, moment: int) -> tuple[str, int] | None:
        """The id of the video that records a moment, and the second in it; None where there is none.

        Raises:
            MiniTtvError: they cannot be asked for.
        """
        if not channel_id.isdecimal():
            return None
        for video in await self._find_videos(channel_id):
            second = moment - int(video.created_at.timestamp())
            goes_on = not video.thumbnail_url  # and its length is told minutes late
            if second >= 0 and (goes_on or second < max(video.seconds, 1)):
                return video.id, second
        return None

    async def base(self, login: str, start: int) -> Base:
        """What the totals of a channel since `start` begin with, for who adds the hits of this run.

        Raises:
            StorageError: the store cannot be read.
        """
        end = int(datetime.now(UTC).timestamp()) + _DAY
        async with self.counter.settled(login) as (channel_id, written):
            sums = await self._read(self._reader.sums, channel_id, start // 60 * 60, end)
        found = {each.emote.key: (each.emote, each.tally) for each in sums}
        none = Tally()
        base: dict[str, tuple[Emote, Tally]] = {}
        for key, (emote, tally) in found.items():
            less = written.get(key, none)
            base[key] = (emote, Tally(*(one - other for one, other in zip(tally, less, strict=True))))
        emotes = {row.emote.key: row.emote for row in self.counter.table(login)}
        for key in written.keys() - found.keys():
            base[key] = (emotes[key], Tally(*(-count for count in written[key])))
        return base

    async def export(self, asked: Asked, *, by_step: bool) -> HitReport:
        """A range for other programs: by its buckets, or its sums.

        Raises:
            StorageError: the store cannot be read.
        """
        await self._write()
        rows: Sequence[Bucket | EmoteSum]
        channel, start, end = asked.channel_id, asked.start, asked.end
        if by_step:
            rows = await self._read(self._reader.buckets, channel, start, end, asked.step, self.zone)
        else:
            rows = await self._read(self._reader.sums, channel, start, end)
        minutes = await self._read(self._reader.messages, channel, start, end, Step.MINUTE)
        messages = sum(count for _, count in minutes)
        return HitReport(channel, asked.login, start, end, messages, asked.step if by_step else None, rows)

    async def with_messages(self, asked: Asked, take: Callable[[Iterator[MessageEvent]], T]) -> T:
        """Hand the messages themselves, as far as they are kept, to `take`, which is called in the reader's thread.

        Raises:
            StorageError: the store cannot be read.
        """
        await self._write()
        return await self._read(lambda: take(self._reader.kept(asked.channel_id, asked.start, asked.end)))

    async def written_by(self, channel_id: str, user_id: str) -> list[ChatMessage]:
        """The last messages of a user in a channel, as far as messages themselves are kept.

        Raises:
            StorageError: the store cannot be read.
        """
        await self._write()
        return [message_of(event) for event in await self._read(self._reader.kept_of, channel_id, user_id, _LOOK_BACK)]

    def _answer(self, asked: Asked, message: str) -> Report:
        reader, channel = self._reader, asked.channel_id
        range_ = (channel, asked.start, asked.end)
        sums = reader.sums(*range_)
        if asked.mode is not Mode.OCCURRENCES:
            sums = sorted(sums, key=lambda each: (-each.tally[asked.mode], each.emote.key))
        top = {each.emote.key: each.emote for each in sums[:TOP]}
        points: dict[str, list[tuple[int, int]]] = {key: [] for key in top}
        for bucket in reader.buckets(*range_, asked.step, self.zone, keys=list(top)):
            points[bucket.emote.key].append((bucket.start, bucket.tally[asked.mode]))
        messages = reader.messages(*range_, asked.step, self.zone)
        minutes = messages if asked.step is Step.MINUTE else []
        return Report(
            asked,
            messages=tuple(messages),
            lines=tuple(Line(emote, tuple(points[key])) for key, emote in top.items()),
            spikes=tuple(spikes(minutes)),
            sums=tuple(sums),
            chatters=tuple(reader.chatters(*range_)),
            combos=tuple(reader.combos(*range_)),
            message=message,
            message_count=sum(count for _, count in messages),
            has_kept=reader.has_kept(*range_),
        )

    async def _write(self) -> str:
        """Have the last seconds written; a sentence where that does not work, as the rest can be read all the same."""
        try:
            await self.counter.flush()
        except StorageError as error:
            return tr("The newest numbers are missing: {error}", error=error)
        return ""

    async def _read(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        asked = self._executor.submit(partial(call, *args, **kwargs))
        try:
            return await asyncio.wrap_future(asked)
        except asyncio.CancelledError:
            if asked.running():
                self._reader.interrupt()
            raise


def step_for(start: int, end: int) -> Step:
    """The finest step that a plot of this range can show."""
    length = end - start
    if length <= _DAY:
        return Step.MINUTE
    return Step.HOUR if length <= 60 * _DAY else Step.DAY


def steps_for(start: int, end: int) -> list[Step]:
    """The steps that are offered for a range: a year has too many minutes for anybody to see."""
    length = end - start
    fits = {Step.MINUTE: length <= _MOST_MINUTES, Step.HOUR: length <= _MOST_HOURS, Step.DAY: True}
    return [step for step in Step if fits[step]]
