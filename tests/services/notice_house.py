"""The notice service, a desktop that only remembers, and a clock that tests turn."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.core.notice_rules import NoticeRules
from mini_ttv.services.listing import Listing, ListingPhase
from mini_ttv.services.notify import Notice, NotifyService
from tests.core.streams import MIDNIGHT
from tests.services.fake_twitch import settle


class FakeDesktop:
    """Shows everything, unless it is absent; numbers go up, but for a notice that takes another's place."""

    def __init__(self) -> None:
        self.invoked: Event[tuple[int, str]] = Event()
        self.closed: Event[tuple[int, bool]] = Event()
        self.shown: list[tuple[str, str, list[str]]] = []
        self.pictures: list[Path | None] = []
        self.replaced: list[int] = []
        self.withdrawn: list[int] = []
        self.absent = False
        self._last = 0

    async def show(
        self, summary: str, body: str, actions: Sequence[tuple[str, str]], *, picture: Path | None, replaces: int
    ) -> int | None:
        if self.absent:
            return None
        self.shown.append((summary, body, [key for key, _ in actions]))
        self.pictures.append(picture)
        self.replaced.append(replaces)
        if replaces:
            return replaces
        self._last += 1
        return self._last

    async def withdraw(self, number: int) -> None:
        self.withdrawn.append(number)
        self.closed.emit((number, False))


class FakeFollowed:
    def __init__(self) -> None:
        self.changed: Event[Listing[Stream]] = Event()
        self.listing: Listing[Stream] = Listing()

    def read(self, *streams: Stream, phase: ListingPhase = ListingPhase.READY) -> None:
        self.listing = Listing(streams, phase)
        self.changed.emit(self.listing)


class House:
    """Everything, put together."""

    def __init__(self, rules: NoticeRules | None = None) -> None:
        self.desktop = FakeDesktop()
        self.followed = FakeFollowed()
        self.went_live: Event[list[Stream]] = Event()
        self.moment = MIDNIGHT + timedelta(hours=12)
        self.picture: Path | Exception | None = None
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []
        self.notify = NotifyService(
            self.desktop,
            self.went_live,
            self.followed,
            rules=rules,
            picture=self._picture,
            sleep=self._sleep,
            now=lambda: self.moment,
        )
        self.activated: list[str] = []
        self.mini: list[str] = []
        self.lists: list[None] = []
        self.unshown: list[Notice] = []
        self.rests: list[str] = []
        self.notify.activated.connect(self.activated.append)
        self.notify.mini_wanted.connect(self.mini.append)
        self.notify.list_wanted.connect(self.lists.append)
        self.notify.unshown.connect(self.unshown.append)
        self.notify.rest_changed.connect(self.rests.append)

    async def goes_live(self, *streams: Stream) -> None:
        self.went_live.emit(list(streams))
        await self.passes()

    async def passes(self, **time: float) -> None:
        """Let time pass, by default a moment."""
        end = self.moment + (timedelta(**time) if time else timedelta(seconds=1))
        await settle()
        while self._sleepers and min(self._sleepers, key=lambda one: one[0])[0] <= end:
            sleeper = min(self._sleepers, key=lambda one: one[0])
            self._sleepers.remove(sleeper)
            self.moment = max(self.moment, sleeper[0])
            if not sleeper[1].done():
                sleeper[1].set_result(None)
            await settle()
        self.moment = end

    async def _sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.moment + timedelta(seconds=seconds), future))
        await future

    async def _picture(self, stream: Stream) -> Path | None:
        if isinstance(self.picture, Exception):
            raise self.picture
        return self.picture
