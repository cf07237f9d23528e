"""The followed channels, polled: at Twitch for whoever is logged in, and those that are followed here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.errors import MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.core.pages import Page
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.browse_doors import BrowseDoors, logged_out_for, verdict_for
from mini_ttv.services.followed_streams import FollowedStreams, channel_of
from mini_ttv.services.listing import ListingPhase, Pager
from mini_ttv.services.live_news import LiveNews
from mini_ttv.services.local_follows import LocalFollow
from mini_ttv.services.local_source import LocalSource
from mini_ttv.services.profiles import Profiles

_LOGGER = logging.getLogger(__name__)
_POLL_SECONDS = 60.0
_FIRST_RETRY = 5.0  # seconds after a poll that failed; doubled up to the usual time
_PATIENCE = 5.0  # seconds that local follows wait for a login that is being checked
_LOG_IN = marked("Log in with Twitch to see the channels that you follow.")


class Following:
    """Keeps the list of followed live channels up to date."""

    def __init__(
        self,
        doors: BrowseDoors,
        profiles: Profiles,
        sleep: Callable[[float], Awaitable[object]],
        now: Callable[[], datetime],
    ) -> None:
        """Take the collaborators.

        Args:
            doors: to Twitch and to what people chose; changes of the account start the polling anew.
            profiles: tells the ids of channels.
            sleep: waits for so many seconds.
            now: the time, aware.
        """
        self.polled: Event[bool] = Event()  # whether Twitch answered
        self._doors = doors
        self._follows = follows = doors.follows
        self._profiles = profiles
        self._sleep = sleep
        judge = verdict_for(doors.account)
        self._source = LocalSource(follows, self._live_of, doors.anonymous, self._is_logged_in)
        self._followed: Pager[Stream] = Pager(self._followed_page, channel_of, judge, whole=True, now=now)
        self._local: Pager[Stream] = Pager(self._source.page, channel_of, judge, whole=True, now=now)
        self.streams = FollowedStreams(self._followed, self._local, follows, doors.favourites)
        self._news = LiveNews(now)
        self._followed.was_read.connect(self._news.account_read)
        self._local.was_read.connect(lambda streams: self._news.local_read(streams, self._source.asked))
        self._tasks = TaskSet(_LOGGER)
        self._poll: asyncio.Task[None] | None = None
        self._disconnect: list[Callable[[], None]] = []
        self._state = AccountState(AccountPhase.CHECKING)
        self._user_id = ""  # whose follows are asked for
        self._shown_id = ""  # whose follows are shown
        self._looked_up: set[str] = set()  # logins whose ids were asked for

    @property
    def went_live(self) -> Event[list[Stream]]:
        """Which streams began, each told once."""
        return self._news.went_live

    async def start(self) -> None:
        """Poll from now on."""
        self._disconnect = [
            self._doors.account.changed.connect(self._account_changed),
            self._follows.changed.connect(self._local_changed),
        ]
        self._account_changed(self._doors.account.state)

    def rest(self) -> None:
        """Poll no more until `wake`, as while the computer sleeps."""
        if self._poll is not None:
            self._poll.cancel()

    def wake(self) -> None:
        """Poll now, and go on as before."""
        if self._poll is not None:
            self._poll_anew()

    async def close(self) -> None:
        """Stop all work."""
        for disconnect in self._disconnect:
            disconnect()
        await self._tasks.cancel()

    def _is_logged_in(self) -> bool:
        return bool(self._user_id)

    async def _followed_page(self, after: str) -> Page[Stream]:
        if not self._user_id:
            raise Unauthorized(401, tr(_LOG_IN))
        return await self._doors.helix.followed_streams(self._user_id, after)

    async def _live_of(self, logins: Sequence[str]) -> Sequence[Stream]:
        return (await self._doors.helix.streams(user_logins=logins)).items

    def _account_changed(self, state: AccountState) -> None:
        user_id = state.user_id if state.phase is AccountPhase.LOGGED_IN else ""
        if self._poll is not None and (state.phase, user_id) == (self._state.phase, self._user_id):
            self._state = state
            return  # news of the profile, or of the keyring
        self._state, self._user_id = state, user_id
        if state.phase is AccountPhase.LOGGED_OUT:
            self._show_logged_out(logged_out_for(state))
        elif state.phase is AccountPhase.CHECKING or user_id != self._shown_id:
            self._followed.clear(ListingPhase.LOADING)
            self._news.forget_account()
            self._shown_id = user_id
        else:
            self._followed.stop(ListingPhase.LOADING)
        self.streams.show()
        self._poll_anew()

    def _show_logged_out(self, reason: str) -> None:
        """Who logs out wants the list gone; who was logged out, for which there is a reason, may go on reading it."""
        if reason and self._shown_id and self._followed.listing.as_of is not None:
            self._followed.stop(ListingPhase.LOGGED_OUT, reason)
            return
        self._followed.clear(ListingPhase.LOGGED_OUT, tr(_LOG_IN))
        self._news.forget_account()
        self._shown_id = ""

    def _local_changed(self, channels: Sequence[LocalFollow]) -> None:
        logins = {channel.login for channel in channels}
        if logins - set(self._source.asked):
            _ = self._tasks.spawn(self._read_local(), "local follows")

    async def _read_local(self) -> None:
        """Look at channels that were added, even while a look at those before them is on its way."""
        await self._local.refresh()
        if {channel.login for channel in self._follows.channels} - set(self._source.asked):
            await self._local.refresh()

    def _poll_anew(self) -> None:
        if self._poll is not None:
            self._poll.cancel()
        self._poll = self._tasks.spawn(self._keep_polling(), "followed streams")

    async def _keep_polling(self) -> None:
        retries = Backoff(_FIRST_RETRY, _POLL_SECONDS)
        if self._state.phase is AccountPhase.CHECKING:
            await self._sleep(_PATIENCE)
        while True:
            good = await self.streams.refresh()
            self.polled.emit(good)
            if good:
                retries.reset()
                await self._learn_ids()
            idle = not self.streams.can_be_read
            await self._sleep(_POLL_SECONDS if good or idle else retries.next_delay())

    async def _learn_ids(self) -> None:
        """Ask once who the local follows are: favourites, pictures and titles go by ids, and names may have changed."""
        new = [one for one in self._follows.channels if one.login not in self._looked_up]
        ids = [one.user_id for one in new if one.user_id and self._user_id]  # which only a login can ask for
        logins = sorted(one.login for one in new if not one.user_id)
        if not ids and not logins:
            return
        try:
            users = await self._profiles.users(ids, logins)
        except MiniTtvError as error:
            _LOGGER.info("ids of local follows are not known: %s", error)
            return
        self._looked_up |= {one.login for one in new if one.user_id in ids or not one.user_id}
        await self._follows.learn((user.login, user.id, user.display_name) for user in users)
