"""Streams that do what a test says."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from mini_ttv.core.channel_name import Target
from mini_ttv.core.errors import PlaybackError, PlaybackFailure
from mini_ttv.core.playback import NOTHING_TOLD, About, FeedEvent, FeedStatistics
from mini_ttv.core.quality import Rendition, in_order

NAMES = ("720p60", "360p30", "audio_only")


@dataclass
class FakeFeed:
    name: str
    url: str
    listener: Callable[[FeedEvent], None]
    cancelled: bool = False
    statistics: FeedStatistics = field(default_factory=FeedStatistics)

    media: float | None = None  # seconds that have come
    start: float = 0.0  # as asked for
    at_once: bool = False  # the same
    extra_delay: float = 1.5

    def delay(self, position: float) -> float | None:
        return self.extra_delay + position

    def ahead(self, position: float) -> float | None:
        return None if self.media is None else self.media - position

    def cancel(self) -> None:
        self.cancelled = True

    def say(self, event: FeedEvent) -> None:
        assert not self.cancelled
        self.listener(event)


@dataclass
class FakeResolution:
    owner: "FakePlayback"
    renditions: tuple[Rendition, ...]
    notes: tuple[str, ...] = ()
    closed: bool = False
    about: About = NOTHING_TOLD

    def open(
        self, name: str, listener: Callable[[FeedEvent], None], start: float = 0.0, *, at_once: bool = False
    ) -> FakeFeed:
        assert not self.closed
        feed = FakeFeed(name, self.owner.address(len(self.owner.feeds)), listener)
        feed.statistics = FeedStatistics(start=start)
        feed.start = start
        feed.at_once = at_once
        self.owner.feeds.append(feed)
        return feed

    def close(self) -> None:
        self.closed = True


class FakePlayback:
    """Answers each search when the test says so."""

    def __init__(
        self,
        names: tuple[str, ...] = NAMES,
        notes: tuple[str, ...] = (),
        address: Callable[[int], str] = "unix:feed-{}".format,
    ) -> None:
        self.names = names
        self.notes = notes
        self.address = address
        self.asked: list[Target] = []
        self.feeds: list[FakeFeed] = []
        self.resolutions: list[FakeResolution] = []
        self._answers: list[asyncio.Future[FakeResolution]] = []

    async def resolve(self, target: Target) -> FakeResolution:
        self.asked.append(target)
        answer: asyncio.Future[FakeResolution] = asyncio.get_running_loop().create_future()
        self._answers.append(answer)
        return await answer

    @property
    def feed(self) -> FakeFeed:
        """The one that is read now."""
        (running,) = [feed for feed in self.feeds if not feed.cancelled]
        return running

    @property
    def given_up(self) -> list[bool]:
        return [answer.cancelled() for answer in self._answers]

    async def find(self, search: int = -1) -> None:
        await _turns()
        found = FakeResolution(self, tuple(in_order(self.names)), self.notes)
        self.resolutions.append(found)
        self._answers[search].set_result(found)
        await _turns()

    async def fail(self, failure: PlaybackFailure, words: str, search: int = -1) -> None:
        await _turns()
        self._answers[search].set_exception(PlaybackError(failure, words))
        await _turns()


async def _turns() -> None:
    """Let the loop do what is ready."""
    for _ in range(5):
        await asyncio.sleep(0)
