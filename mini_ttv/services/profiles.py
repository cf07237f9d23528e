"""Users that were looked up once, so that no card asks twice."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

from mini_ttv.core.errors import MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import User
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_GATHER_SECONDS = 0.05  # what is asked for within this time shares a request
_AFTER_TROUBLE = 3.0  # seconds: cards are painted often, and each time they ask for what they lack
_A_CALL = 100
_MOST_USERS = 5000


class Profiles:
    """A bounded memory of users in front of the requests for them."""

    def __init__(
        self,
        fetch: Callable[[Iterable[str], Iterable[str]], Awaitable[list[User]]],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the source.

        Args:
            fetch: users by ids and logins; raises `MiniTtvError`.
            sleep: waits for so many seconds.
        """
        self.changed: Event[frozenset[str]] = Event()  # ids of users that are known now
        self._fetch = fetch
        self._sleep = sleep
        self._tasks = TaskSet(_LOGGER)
        self._gathering: asyncio.Task[None] | None = None
        self._users: dict[str, User] = {}
        self._wanted: dict[str, None] = {}

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Users by ids and logins, known ones without a request; unknown ones are missing from the answer.

        Raises:
            MiniTtvError: Twitch gave no good answer.
        """
        by_login = {user.login: user for user in self._users.values()}
        asked: dict[str, User | None] = {user_id: self._users.get(user_id) for user_id in ids}
        named = {login.lower(): by_login.get(login.lower()) for login in logins}
        missing_ids = [user_id for user_id, user in asked.items() if user is None]
        missing_logins = [login for login, user in named.items() if user is None]
        fetched = await self._fetch(missing_ids, missing_logins) if missing_ids or missing_logins else []
        self._remember(fetched)
        known = [user for user in (*asked.values(), *named.values()) if user is not None and user.login]
        return list({user.id: user for user in (*known, *fetched)}.values())

    def avatar(self, user_id: str) -> str:
        """The picture of a user; "" while it is not known, in which case `changed` tells when it is."""
        user = self._users.get(user_id)
        if user is not None:
            return user.profile_image_url
        self.want([user_id])
        return ""

    def want(self, user_ids: Iterable[str]) -> None:
        """Look these users up soon, all in as few requests as can be."""
        self._wanted.update((user_id, None) for user_id in user_ids if user_id not in self._users)
        if self._wanted and (self._gathering is None or self._gathering.done()):
            self._gathering = self._tasks.spawn(self._gather(), "profiles")

    def forget_strangers(self) -> None:
        """Ask anew for those who were not known: another login may know them."""
        self._users = {user_id: user for user_id, user in self._users.items() if user.login}

    async def close(self) -> None:
        """Stop all work."""
        await self._tasks.cancel()

    async def _gather(self) -> None:
        await self._sleep(_GATHER_SECONDS)
        while self._wanted:
            wanted = list(self._wanted)[:_A_CALL]
            try:
                fetched = await self._fetch(wanted, ())
            except MiniTtvError as error:
                _LOGGER.info("users could not be looked up: %s", error)
                self._wanted.clear()  # whoever still needs them asks again when they are painted again
                if not isinstance(error, Unauthorized):  # for which nobody was asked
                    await self._sleep(_AFTER_TROUBLE)
                continue
            for user_id in wanted:
                self._wanted.pop(user_id, None)
            # Whom Twitch does not know is remembered as one without a name, or it would be asked for always.
            strangers = set(wanted) - {user.id for user in fetched}
            self._remember([*fetched, *(User(user_id, "", "") for user_id in strangers)])

    def _remember(self, users: Iterable[User]) -> None:
        new = {user.id: user for user in users}
        for user_id in tuple(self._users)[: max(0, len(self._users) + len(new) - _MOST_USERS)]:
            del self._users[user_id]
        self._users.update(new)
        if new:
            self.changed.emit(frozenset(new))
