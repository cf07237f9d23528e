"""Followed channels that are not live, by name."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from typing_extensions import override

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.follow_order import name_rank
from mini_ttv.core.models import ChannelInfo, FollowedChannel, Stream, User
from mini_ttv.core.pages import Page, each_page
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.browse_doors import AccountDoor, logged_out_for, verdict_for
from mini_ttv.services.last_titles import LastTitles
from mini_ttv.services.listing import Listing, ListingPhase, LiveList
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.offline_channel import OfflineChannel

_LOGGER = logging.getLogger(__name__)
_A_PAGE = 100  # channels that a request tells titles of
_MOST_PAGES = 100  # ten thousand follows
_LOG_IN = marked("Log in with Twitch to see the channels that you follow.")


class FollowsDoor(Protocol):
    """The requests that are needed; `twitch/helix.py` says what they raise."""

    async def followed_channels(self, user_id: str, after: str = "") -> Page[FollowedChannel]:
        """The channels that a user follows, with their total."""

    async def channels(self, broadcaster_ids: Iterable[str]) -> list[ChannelInfo]:
        """The last titles and categories."""


class OfflineList(LiveList[OfflineChannel]):
    """Channels by name, shown a hundred at a time; their titles are asked for when they are shown.

    The order is by name, which only the whole list of follows has: reading it costs a request for a hundred follows,
    so it is read when somebody asks for it and not before.
    """

    def __init__(
        self,
        helix: FollowsDoor,
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
        self._titles = LastTitles(helix, now)
        self._judge = verdict_for(account)
        self._total: int | None = None
        self._followed: dict[str, FollowedChannel] = {}  # by id
        self._user_id = ""  # whose follows these are
        self._filter = ""
        self._shown = _A_PAGE
        self._asked = False
        self._reading = asyncio.Lock()
        self._tasks = TaskSet(_LOGGER)
        self._disconnect = [
            account.changed.connect(self._account_changed),
            follows.changed.connect(lambda _channels: self._again()),
            live.changed.connect(lambda _listing: self._live_changed()),
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

    async def read_total(self) -> None:
        """Learn how many channels are followed, for one request instead of one for every hundred of them.

        With nobody logged in it is the list itself that is read, since that costs nothing.
        """
        user_id = self._logged_in()
        if not user_id:
            if self._follows.channels and self._listing.as_of is None:
                await self.refresh()
        elif self._total is None:
            try:
                page = await self._helix.followed_channels(user_id)
            except MiniTtvError as error:
                _LOGGER.info("how many channels are followed is not known: %s", error)
                return
            if user_id == self._logged_in():
                self._set_total(page.total)

    @override
    async def more(self) -> None:
        if self._listing.as_of is None:
            await self.refresh()
        elif self._listing.has_more:
            self._shown += _A_PAGE
            self._show()
            await self._read_titles(renew=True)

    @override
    async def refresh(self) -> bool:
        self._asked = True
        shared = self._reading.locked()
        async with self._reading:
            if shared and self._user_id == self._logged_in() and self._listing.phase is not ListingPhase.LOADING:
                return self._listing.phase is ListingPhase.READY
            try:
                good = await self._read()
            except MiniTtvError as error:
                self._show(*self._judge(error))
                return False
        if good:
            await self._read_titles(renew=True)
        return good

    def find(self, text: str) -> None:
        """Show only channels in whose names `text` occurs; "" shows all. The list begins at its top again."""
        wanted = text.strip().casefold()
        if wanted != self._filter:
            self._filter = wanted
            self._shown = _A_PAGE
            self._show()
            self._titles_soon()

    async def _read(self) -> bool:
        """Read all follows; False where nobody is logged in and no channel was added, or somebody else is by now."""
        self._user_id = user_id = self._logged_in()
        found: dict[str, FollowedChannel] = {}
        if user_id:
            first_time = self._listing.as_of is None
            if first_time:
                self._show(ListingPhase.LOADING)
            async for page in each_page(lambda after: self._helix.followed_channels(user_id, after), _MOST_PAGES):
                if user_id != self._user_id:
                    return False
                found |= {channel.broadcaster_id: channel for channel in page.items}
                if page.total is not None:
                    self._set_total(page.total)
                if first_time:
                    self._followed = dict(found)
                    self._show(ListingPhase.LOADING)
        elif not self._follows.channels:
            self._show(ListingPhase.LOGGED_OUT, tr(_LOG_IN))
            return False
        self._followed = found
        self._show(ListingPhase.READY, as_of=self._now())
        return True

    async def _read_titles(self, *, renew: bool) -> None:
        """Ask for the titles of the channels that are shown."""
        ids = [channel.user.id for channel in self._listing.items if channel.user.id]
        if self._logged_in() and await self._titles.read(ids, renew=renew):
            self._show()

    def _titles_soon(self) -> None:
        if self._listing.as_of is not None:
            _ = self._tasks.spawn(self._read_titles(renew=False), "titles of offline channels")

    def _live_changed(self) -> None:
        self._show()
        self._titles_soon()

    def _again(self) -> None:
        """Channels were added or removed; without an account they are the whole list."""
        self._show()
        if self._asked and not self._logged_in():
            _ = self._tasks.spawn(self.refresh(), "offline channels")

    def _logged_in(self) -> str:
        state = self._account.state
        return state.user_id if state.phase is AccountPhase.LOGGED_IN else ""

    def _account_changed(self, state: AccountState) -> None:
        user_id = self._logged_in()
        if user_id and user_id == self._user_id:
            if self._listing.phase is ListingPhase.LOGGED_OUT:
                _ = self._tasks.spawn(self.refresh(), "offline channels after a login")
        elif (reason := logged_out_for(state)) and self._user_id and self._listing.as_of is not None:
            self._show(ListingPhase.LOGGED_OUT, reason)  # who was logged out may go on reading
        else:
            self._forget()
            if self._asked and state.phase is not AccountPhase.CHECKING:
                _ = self._tasks.spawn(self.refresh(), "offline channels of another account")

    def _forget(self) -> None:
        self._user_id = ""
        self._followed = {}
        self._set_total(None)
        self._listing = replace(self._listing, as_of=None)
        self._show(ListingPhase.LOADING)

    def _set_total(self, total: int | None) -> None:
        if total != self._total:
            self._total = total
            self.total_changed.emit(total)

    def _show(
        self, phase: ListingPhase | None = None, message: str | None = None, as_of: datetime | None = None
    ) -> None:
        """Put together what is known; phase, message and time stay as they are where none is given."""
        now = self._listing
        if message is None:
            message = now.message if phase is None else ""
        channels = sorted(self._channels(), key=lambda one: name_rank(one.user.display_name, one.user.login))
        shown = tuple(self._titled(channel) for channel in channels[: self._shown])
        more = len(channels) > len(shown)
        self._set(Listing(shown, phase or now.phase, message, as_of or now.as_of, has_more=more))

    def _channels(self) -> Iterator[OfflineChannel]:
        """All that are wanted, in no order, and without what costs a request."""
        hidden = {stream.user_login for stream in self._live.listing.items}
        for followed in self._followed.values():
            user = User(followed.broadcaster_id, followed.broadcaster_login, followed.broadcaster_name)
            if user.login not in hidden and self._is_wanted(user):
                yield OfflineChannel(user, followed_at=followed.followed_at)
        hidden |= {followed.broadcaster_login for followed in self._followed.values()}
        for local in self._follows.channels:
            user = User(local.user_id, local.login, local.name)
            if user.login not in hidden and self._is_wanted(user):
                yield OfflineChannel(user)

    def _is_wanted(self, user: User) -> bool:
        return self._filter in user.login or self._filter in user.display_name.casefold()

    def _titled(self, channel: OfflineChannel) -> OfflineChannel:
        info = self._titles.of(channel.user.id)
        return channel if info is None else replace(channel, title=info.title, category=info.game_name)
