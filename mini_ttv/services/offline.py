"""Followed channels that are not live: what they did last, and when they come back."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from typing_extensions import override

from mini_ttv.core.errors import MiniTtvError, NotFound
from mini_ttv.core.events import Event
from mini_ttv.core.follow_order import name_rank
from mini_ttv.core.models import ChannelInfo, FollowedChannel, Schedule, ScheduleSegment, Stream, User
from mini_ttv.core.pages import Page, each_page
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.browse_doors import AccountDoor, verdict_for
from mini_ttv.services.listing import Listing, ListingPhase, LiveList
from mini_ttv.services.local_follows import LocalFollows

_LOGGER = logging.getLogger(__name__)
_A_PAGE = 100
_MOST_PAGES = 100  # ten thousand follows
_TITLES_FOR = timedelta(minutes=10)
_SEGMENTS_FOR = timedelta(minutes=30)
_AT_ONCE = 4  # schedules
_LOG_IN = "Log in with Twitch to see the channels that you follow."


class OfflineDoor(Protocol):
    """The requests that are needed; `twitch/helix.py` says what they raise."""

    async def followed_channels(self, user_id: str, after: str = "") -> Page[FollowedChannel]:
        """The channels that a user follows, with their total."""

    async def channels(self, broadcaster_ids: Iterable[str]) -> list[ChannelInfo]:
        """The last titles and categories."""

    async def schedule(self, broadcaster_id: str) -> Schedule:
        """What a channel announces."""


@dataclass(frozen=True, slots=True)
class OfflineChannel:
    """A followed channel that is not live."""

    user: User  # without a picture: `BrowseService.profiles` has it; the id is "" where nobody told it yet
    title: str = ""  # of the last stream; "" while it is not known
    category: str = ""
    followed_at: datetime | None = None  # None: it is followed here only


class OfflineList(LiveList[OfflineChannel]):
    """Channels by name, shown a hundred at a time; their titles are asked for when they are shown."""

    def __init__(
        self,
        helix: OfflineDoor,
        account: AccountDoor,
        follows: LocalFollows,
        live: LiveList[Stream],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the collaborators.

        Args:
            helix: requests.
            account: who is logged in.
            follows: the channels that are followed here.
            live: the followed channels that are live, which are left out here.
            now: the time, aware.
        """
        super().__init__()
        self.total_changed: Event[int | None] = Event()
        self._helix = helix
        self._account = account
        self._follows = follows
        self._live = live
        self._now = now
        self._judge = verdict_for(account)
        self._total: int | None = None
        self._followed: dict[str, FollowedChannel] = {}  # by id
        self._titles: dict[str, tuple[ChannelInfo | None, datetime]] = {}
        self._user_id = ""
        self._filter = ""
        self._shown = _A_PAGE
        self._asked = False
        self._as_of: datetime | None = None
        self._reading = asyncio.Lock()
        self._tasks = TaskSet(_LOGGER)
        self._disconnect = [
            account.changed.connect(self._account_changed),
            follows.changed.connect(lambda _channels: self._show()),
            live.changed.connect(lambda _listing: self._show()),
        ]

    @property
    def total(self) -> int | None:
        """How many channels the account follows; None while that is not known."""
        return self._total

    @property
    @override
    def waits(self) -> bool:
        return self._asked and self._listing.phase is not ListingPhase.READY

    async def close(self) -> None:
        """Stop all work."""
        for disconnect in self._disconnect:
            disconnect()
        await self._tasks.cancel()

    @override
    async def more(self) -> None:
        if self._as_of is None:
            await self.refresh()
        elif self._listing.has_more:
            self._shown += _A_PAGE
            self._show()
            await self._read_titles()

    @override
    async def refresh(self) -> bool:
        self._asked = True
        shared = self._reading.locked()
        async with self._reading:
            if shared and self._as_of is not None:
                return self._listing.phase is ListingPhase.READY
            try:
                await self._read()
            except MiniTtvError as error:
                self._show(*self._judge(error))
                return False
        await self._read_titles()
        return True

    def find(self, text: str) -> None:
        """Show only channels in whose names `text` occurs; "" shows all. The list begins at its top again."""
        wanted = text.strip().casefold()
        if wanted != self._filter:
            self._filter = wanted
            self._shown = _A_PAGE
            self._show()
            if self._as_of is not None:
                _ = self._tasks.spawn(self._read_titles(), "titles of found channels")

    async def _read(self) -> None:
        """All followed channels: the order is by name, which only the whole list has."""
        state = self._account.state
        self._user_id = user_id = state.user_id if state.phase is AccountPhase.LOGGED_IN else ""
        found: dict[str, FollowedChannel] = {}
        if user_id:
            self._show(ListingPhase.LOADING)
            async for page in each_page(lambda after: self._helix.followed_channels(user_id, after), _MOST_PAGES):
                if user_id != self._user_id:
                    return
                found |= {channel.broadcaster_id: channel for channel in page.items}
                self._set_total(page.total if page.total is not None else len(found))
                if self._as_of is None:
                    self._followed = found
                    self._show(ListingPhase.LOADING)
        self._followed = found
        self._as_of = self._now()
        if user_id or self._follows.channels:
            self._show(ListingPhase.READY)
        else:
            self._as_of = None
            self._show(ListingPhase.LOGGED_OUT, _LOG_IN)

    async def _read_titles(self) -> None:
        """Ask for titles of shown channels, where they are not known or old."""
        fresh = self._now() - _TITLES_FOR
        ids = [
            channel.user.id
            for channel in self._listing.items
            if channel.user.id and self._titles.get(channel.user.id, _NEVER)[1] < fresh
        ]
        if not ids or not self._user_id:
            return
        try:
            infos = {info.broadcaster_id: info for info in await self._helix.channels(ids)}
        except MiniTtvError as error:
            _LOGGER.info("titles of offline channels are not known: %s", error)
            return
        now = self._now()
        self._titles |= {user_id: (infos.get(user_id), now) for user_id in ids}
        self._show()

    def _account_changed(self, state: AccountState) -> None:
        if state.phase is AccountPhase.LOGGED_IN and state.user_id == self._user_id:
            return
        if state.phase is AccountPhase.LOGGED_OUT and state.message and self._user_id:
            self._show(ListingPhase.LOGGED_OUT, state.message)
            return
        self._user_id = ""
        self._followed = {}
        self._as_of = None
        self._set_total(None)
        self._show(ListingPhase.LOADING if state.phase is not AccountPhase.LOGGED_OUT else ListingPhase.LOGGED_OUT)
        if self._asked and state.phase is not AccountPhase.CHECKING:
            _ = self._tasks.spawn(self.refresh(), "offline channels of another account")

    def _set_total(self, total: int | None) -> None:
        if total != self._total:
            self._total = total
            self.total_changed.emit(total)

    def _show(self, phase: ListingPhase | None = None, message: str | None = None) -> None:
        """Put together what is known; phase and message stay as they are where none is given."""
        if phase is not None:
            self._listing = replace(self._listing)
        channels = sorted(self._channels(), key=lambda one: name_rank(one.user.display_name, one.user.login))
        shown = tuple(self._titled(channel) for channel in channels[: self._shown])
        phase = phase or self._listing.phase
        text = message if message is not None else (self._listing.message if phase is self._listing.phase else "")
        self._set(Listing(shown, phase, text, self._as_of, has_more=len(channels) > len(shown)))

    def _channels(self) -> Iterable[OfflineChannel]:
        live = {stream.user_login for stream in self._live.listing.items}
        seen = set()
        for followed in self._followed.values():
            user = User(followed.broadcaster_id, followed.broadcaster_login, followed.broadcaster_name)
            seen.add(user.login)
            if user.login not in live and self._is_wanted(user):
                yield OfflineChannel(user, followed_at=followed.followed_at)
        for local in self._follows.channels:
            user = User(local.user_id, local.login, local.name)
            if user.login not in live | seen and self._is_wanted(user):
                yield OfflineChannel(user)

    def _is_wanted(self, user: User) -> bool:
        return self._filter in user.login or self._filter in user.display_name.casefold()

    def _titled(self, channel: OfflineChannel) -> OfflineChannel:
        info = self._titles.get(channel.user.id, _NEVER)[0]
        return channel if info is None else replace(channel, title=info.title, category=info.game_name)


_NEVER: tuple[ChannelInfo | None, datetime] = (None, datetime.min.replace(tzinfo=UTC))


class OfflineService:
    """The list of offline channels, and when they come back."""

    def __init__(
        self, helix: OfflineDoor, offline: OfflineList, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """Take the collaborators.

        Args:
            helix: requests.
            offline: the list.
            now: the time, aware.
        """
        self.offline = offline
        self._helix = helix
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._segments: dict[str, tuple[ScheduleSegment | None, datetime]] = {}
        self._asking: dict[str, asyncio.Task[ScheduleSegment | None]] = {}

    async def close(self) -> None:
        """Stop all work."""
        await self._tasks.cancel()
        await self.offline.close()

    async def next_segment(self, user_id: str) -> ScheduleSegment | None:
        """The next announced stream of a channel; None where there is none, or Twitch cannot be asked.

        Each channel is a request, so ask for those that are seen only; answers are kept for half an hour.
        """
        kept = self._segments.get(user_id)
        if not user_id or (kept is not None and self._now() - kept[1] < _SEGMENTS_FOR):
            return kept[0] if kept else None
        asking = self._asking.get(user_id)
        if asking is None:
            asking = self._asking[user_id] = self._tasks.spawn(self._ask(user_id), "schedule")
        return await asyncio.shield(asking)

    async def _ask(self, user_id: str) -> ScheduleSegment | None:
        try:
            async with self._turn:
                schedule = await self._helix.schedule(user_id)
        except NotFound:
            schedule = Schedule()
        except MiniTtvError as error:
            _LOGGER.info("a schedule is not known: %s", error)
            return None
        finally:
            del self._asking[user_id]
        segment = next_of(schedule, self._now())
        self._segments[user_id] = (segment, self._now())
        return segment


def next_of(schedule: Schedule, now: datetime) -> ScheduleSegment | None:
    """The first announced stream that has not begun, was not called off and falls into no vacation."""
    away = schedule.vacation
    coming = (
        segment
        for segment in schedule.segments
        if segment.start_time > now
        and not segment.is_canceled
        and not (away is not None and away.start_time <= segment.start_time < away.end_time)
    )
    return min(coming, key=lambda segment: segment.start_time, default=None)
