"""What is on: the followed channels that are live, polled, and the lists that people page through."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from weakref import WeakSet

from mini_ttv.core.errors import Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.models import Category, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.core.stream_languages import chosen_languages
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.browse_doors import BrowseDoors, verdict_for
from mini_ttv.services.followed_streams import channel_of
from mini_ttv.services.following import Following
from mini_ttv.services.listing import Listing, ListingPhase, LiveList, Pager
from mini_ttv.services.profiles import Profiles

__all__ = ["BrowseDoors", "BrowseService", "Listing", "ListingPhase", "LiveList", "Pager"]

_LOG_IN = marked("Log in with Twitch to see who this is.")
_LOGGER = logging.getLogger(__name__)


class BrowseService:
    """Lists of streams and categories for one account."""

    def __init__(
        self,
        doors: BrowseDoors,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the collaborators.

        Args:
            doors: to Twitch and to what people chose.
            sleep: waits for so many seconds.
            now: the time, aware.
        """
        self.profiles = Profiles(self._users, sleep)
        self.order_changed: Event[FollowOrder] = Event()
        self.languages_changed: Event[tuple[str, ...]] = Event()
        self._doors = doors
        self._helix = doors.helix
        self._account = account = doors.account
        self._following = Following(doors, self.profiles, sleep, now)
        self._following.polled.connect(self._retry_after_trouble)
        self._judge = verdict_for(account)
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._disconnect: Callable[[], None] = lambda: None
        self._who = (account.state.phase, account.state.user_id)
        self._languages: tuple[str, ...] = ()
        # Lists belong to who shows them; here they are only known, so as to be read anew after a login or trouble.
        self._pagers: WeakSet[Pager[Stream] | Pager[Category]] = WeakSet()
        self._filtered: WeakSet[Pager[Stream]] = WeakSet()

    @property
    def followed(self) -> LiveList[Stream]:
        """The live channels that are followed, at Twitch and here."""
        return self._following.streams

    @property
    def went_live(self) -> Event[list[Stream]]:
        """Which of them began, told once."""
        return self._following.went_live

    @property
    def order(self) -> FollowOrder:
        """By what followed channels are ordered."""
        return self._following.streams.order

    def set_order(self, order: FollowOrder) -> None:
        """Order followed channels in another way."""
        if order is not self.order:
            self._following.streams.set_order(order)
            self.order_changed.emit(order)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of top streams and of games' streams; none stands for all."""
        return self._languages

    def set_languages(self, languages: Iterable[str]) -> None:
        """List streams in these languages only; lists that are there are read anew."""
        chosen = chosen_languages(languages)
        if chosen == self._languages:
            return
        self._languages = chosen
        self.languages_changed.emit(chosen)
        for pager in tuple(self._filtered):
            if pager.was_asked:
                pager.clear(ListingPhase.LOADING)
                _ = self._tasks.spawn(pager.refresh(), "list in other languages")

    async def start(self) -> None:
        """Follow the account and the local follows from now on: who is live of them is polled."""
        self._disconnect = self._account.changed.connect(self._retry_after_login)
        await self._following.start()

    def rest(self) -> None:
        """Do not ask who is live until `wake`, as while the computer sleeps."""
        self._following.rest()

    def wake(self) -> None:
        """Ask now who is live, and go on as before."""
        self._following.wake()

    async def close(self) -> None:
        """Stop all work."""
        self._disconnect()
        await self._following.close()
        await self._tasks.cancel()
        await self.profiles.close()

    def top_streams(self) -> Pager[Stream]:
        """The live streams with most viewers; `more` reads the first page."""
        return self.game_streams("")

    def game_streams(self, game_id: str) -> Pager[Stream]:
        """The live streams of a category."""

        async def fetch(after: str) -> Page[Stream]:
            return await self._helix.streams(game_id=game_id, languages=self._languages, after=after)

        pager = Pager(fetch, channel_of, self._judge, now=self._now)
        self._pagers.add(pager)
        self._filtered.add(pager)
        return pager

    def top_games(self) -> Pager[Category]:
        """The categories with most viewers."""
        pager = Pager(self._helix.top_games, lambda category: category.id, self._judge, now=self._now)
        self._pagers.add(pager)
        return pager

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Users by ids and logins, known ones without a request; unknown ones are missing from the answer.

        Raises:
            MiniTtvError: Twitch gave no good answer.
        """
        return await self.profiles.users(ids, logins)

    async def _users(self, ids: Iterable[str], logins: Iterable[str]) -> list[User]:
        """Users from whichever door is open; with nobody logged in only ids of local follows are known."""
        if self._account.state.phase is not AccountPhase.LOGGED_OUT:
            return await self._helix.users(ids, logins)
        names = [*self._doors.follows.logins(ids), *logins]
        if not names:
            raise Unauthorized(401, tr(_LOG_IN))
        return await self._doors.anonymous.users(names)

    def _retry_after_login(self, state: AccountState) -> None:
        who = (state.phase, state.user_id)
        if who != self._who and state.phase is not AccountPhase.CHECKING:
            self.profiles.forget_strangers()
            self._retry({ListingPhase.LOADING, ListingPhase.ERROR, ListingPhase.LOGGED_OUT})
        self._who = who

    def _retry_after_trouble(self, good: bool) -> None:  # noqa: FBT001 - an event's listener
        """Followed channels are asked for anyway: when Twitch answers, other lists that failed are tried again."""
        if good or not self._following.streams.can_be_read:
            self._retry({ListingPhase.ERROR})

    def _retry(self, phases: set[ListingPhase]) -> None:
        for pager in tuple(self._pagers):
            if pager.waits and pager.listing.phase in phases:
                _ = self._tasks.spawn(pager.refresh(), "list that failed before")
