"""What is on: the followed channels that are live, polled, and the lists that people page through."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import Protocol, TypeVar
from weakref import WeakSet

from mini_ttv.core.errors import MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.golive import GoLive
from mini_ttv.core.models import Category, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.listing import Listing, ListingPhase, Pager, Verdict, verdict_on
from mini_ttv.services.profiles import Profiles

__all__ = ["AccountDoor", "BrowseService", "HelixDoor", "Listing", "ListingPhase", "Pager"]

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)
_POLL_SECONDS = 60.0
_LOG_IN = "Log in with Twitch to see the channels that you follow."


class HelixDoor(Protocol):
    """The requests that browsing needs; `twitch/helix.py` says what they raise."""

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Users by ids and logins."""

    async def followed_streams(self, user_id: str, after: str = "") -> Page[Stream]:
        """Live streams of followed channels."""

    async def streams(self, *, game_id: str = "", after: str = "") -> Page[Stream]:
        """Live streams of all, or of a category."""

    async def top_games(self, after: str = "") -> Page[Category]:
        """Categories with most viewers."""


class AccountDoor(Protocol):
    """Who is logged in."""

    changed: Event[AccountState]

    @property
    def state(self) -> AccountState:
        """How things are now."""


class BrowseService:
    """Lists of streams and categories for one account."""

    def __init__(
        self,
        helix: HelixDoor,
        account: AccountDoor,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the collaborators.

        Args:
            helix: requests.
            account: who is logged in; its changes start and stop the polling.
            sleep: waits for so many seconds.
            now: the time, aware.
        """
        self.went_live: Event[list[Stream]] = Event()
        self.profiles = Profiles(helix.users, sleep)
        self.followed: Pager[Stream] = Pager(self._followed_page, _channel_of, self._judge, whole=True)
        self._helix = helix
        self._account = account
        self._sleep = sleep
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._poll: asyncio.Task[None] | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._user_id = ""
        # Lists belong to who shows them; here they are only known, so as to be read anew after a login.
        self._pagers: WeakSet[Pager[Stream] | Pager[Category]] = WeakSet()

    async def start(self) -> None:
        """Follow the account from now on: its list is polled while it is logged in."""
        self._stop_listening = self._account.changed.connect(self._account_changed)
        self._account_changed(self._account.state)

    async def close(self) -> None:
        """Stop all work."""
        self._stop_listening()
        await self._tasks.cancel()
        await self.profiles.close()

    def top_streams(self) -> Pager[Stream]:
        """The live streams with most viewers; `more` reads the first page."""
        return self._known(Pager(lambda after: self._helix.streams(after=after), _channel_of, self._judge))

    def game_streams(self, game_id: str) -> Pager[Stream]:
        """The live streams of a category."""

        async def fetch(after: str) -> Page[Stream]:
            return await self._helix.streams(game_id=game_id, after=after)

        return self._known(Pager(fetch, _channel_of, self._judge))

    def top_games(self) -> Pager[Category]:
        """The categories with most viewers."""
        pager = Pager(self._helix.top_games, _category_id, self._judge)
        self._pagers.add(pager)
        return pager

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Users by ids and logins, known ones without a request; unknown ones are missing from the answer.

        Raises:
            MiniTtvError: Twitch gave no good answer.
        """
        return await self.profiles.users(ids, logins)

    def _known(self, pager: Pager[Stream]) -> Pager[Stream]:
        self._pagers.add(pager)
        return pager

    async def _followed_page(self, after: str) -> Page[Stream]:
        if not self._user_id:
            raise Unauthorized(401, _LOG_IN)
        return await self._helix.followed_streams(self._user_id, after)

    def _judge(self, error: MiniTtvError) -> Verdict:
        """As `verdict_on`, knowing whether somebody is logged in."""
        if isinstance(error, Unauthorized):
            phase = self._account.state.phase
            if phase is AccountPhase.CHECKING:
                return ListingPhase.LOADING, ""
            if phase is AccountPhase.LOGGED_IN:
                return ListingPhase.ERROR, f"Twitch refuses this login: {error}. Log out and log in again."
        return verdict_on(error)

    def _account_changed(self, state: AccountState) -> None:
        user_id = state.user_id if state.phase is AccountPhase.LOGGED_IN else ""
        if user_id != self._user_id or (not user_id and self._poll is None):
            self._user_id = user_id
            if self._poll is not None:
                self._poll.cancel()
                self._poll = None
            if user_id:
                self.followed.clear(ListingPhase.LOADING)
                self._poll = self._tasks.spawn(self._keep_polling(), "followed streams")
            elif state.phase is AccountPhase.LOGGED_OUT:
                self.followed.clear(ListingPhase.LOGGED_OUT, _LOG_IN)
            else:
                self.followed.clear(ListingPhase.LOADING)
            self._retry_lists(state)

    def _retry_lists(self, state: AccountState) -> None:
        if state.phase is not AccountPhase.CHECKING:
            for pager in tuple(self._pagers):
                if pager.waits:
                    _ = self._tasks.spawn(pager.refresh(), "list after a login")

    async def _keep_polling(self) -> None:
        golive = GoLive()  # a new one for each account: its first snapshot is silent
        while True:
            if await self.followed.refresh():
                streams = self.followed.listing.items
                self.profiles.want(stream.user_id for stream in streams)
                if new := golive.update(streams, self._now()):
                    self.went_live.emit(new)
            await self._sleep(_POLL_SECONDS)


def _channel_of(stream: Stream) -> str:
    """What tells streams apart on a page: a channel has one card, even while its stream restarts."""
    return stream.user_id


def _category_id(category: Category) -> str:
    return category.id
