"""Whether a login is still good: asked at the start, every hour, and soon after the computer has slept."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from itertools import chain, repeat

from mini_ttv.core.errors import BadAnswer, LoginError, MiniTtvError, Unauthorized
from mini_ttv.core.models import Validation
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.services.token_session import AuthDoor, TokenSession

_LOGGER = logging.getLogger(__name__)
VALIDATE_EVERY = 3600.0  # what Twitch asks of all who keep a user logged in
STEP = 60.0  # a sleeping computer's clock is looked at so often
_SLEPT = 30.0  # seconds that a step may last longer before the computer must have slept
_RETRY_AFTER = (5.0, 10.0, 20.0, 40.0, 60.0)

# What Twitch says of a login; a LoginError: it cannot be used as things are; any other error: no answer yet.
Finding = Validation | MiniTtvError


class Validator:
    """Watches over the login of one account at a time."""

    def __init__(
        self,
        auth: AuthDoor,
        report: Callable[[TokenSession, Finding], Awaitable[None]],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Take the collaborators.

        Args:
            auth: asks Twitch.
            report: is told each finding. Nothing is reported of a login that has ended: the session tells that.
            sleep: waits for so many seconds of a computer that is awake.
            now: seconds of the wall clock, which goes on while the computer sleeps.
        """
        self._auth = auth
        self._report = report
        self._sleep = sleep
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._session: TokenSession | None = None
        self._loop: asyncio.Task[None] | None = None

    async def follow(self, session: TokenSession) -> None:
        """Ask about `session` now, and from time to time; returns after the first answer, or try."""
        self.stop()
        self._session = session
        answered = await self._check(session)
        if self._session is session:
            self.watch(session, answered=answered)

    def watch(self, session: TokenSession, *, answered: bool = True) -> None:
        """Ask about `session` from time to time, sooner while Twitch does not answer."""
        self.stop()
        self._session = session
        self._loop = self._tasks.spawn(self._keep_asking(session, answered=answered), "validation")

    def stop(self) -> None:
        """Ask no more."""
        self._session = None
        # The loop itself may be who calls; it sees that it has nothing to do any more.
        if self._loop is not None and self._loop is not asyncio.current_task():
            self._loop.cancel()
        self._loop = None

    async def close(self) -> None:
        """Stop."""
        self._session = None
        await self._tasks.cancel()

    async def _keep_asking(self, session: TokenSession, *, answered: bool) -> None:
        retries = chain(_RETRY_AFTER, repeat(_RETRY_AFTER[-1]))
        while True:
            if answered:
                retries = chain(_RETRY_AFTER, repeat(_RETRY_AFTER[-1]))
            await self._wait(VALIDATE_EVERY if answered else next(retries))
            if self._session is not session or session.token is None:
                return
            answered = await self._check(session)
            if self._session is not session:
                return

    async def _wait(self, seconds: float) -> None:
        """Wait, but no longer than until the computer wakes up."""
        left = seconds
        while left > 0:
            step = min(left, STEP)
            before = self._now()
            await self._sleep(step)
            if self._now() - before > step + _SLEPT:
                _LOGGER.info("the computer was asleep")
                return
            left -= step

    async def _check(self, session: TokenSession) -> bool:
        """Ask whether the token is good, and renew it if not; False when Twitch gave no answer."""
        try:
            finding: Finding | None = await self._ask(session)
        except LoginError as error:
            finding = error
        except MiniTtvError as error:
            _LOGGER.info("the login could not be checked: %s", error)
            finding = error
        if finding is not None and self._session is session:
            await self._report(session, finding)
        return not isinstance(finding, MiniTtvError) or isinstance(finding, LoginError)

    async def _ask(self, session: TokenSession) -> Validation | None:
        """What Twitch says of the token, which may be a new one by then; None when the login is over."""
        token = session.token
        if token is None:
            return None
        try:
            return await self._auth.validate(token.access_token)
        except Unauthorized:
            fresh = await session.refreshed(token.access_token)
        if fresh is None:
            return None
        try:
            return await self._auth.validate(fresh)
        except Unauthorized as error:
            # Only a refresh that is refused ends a login: the new pair may be good all the same.
            message = tr("Twitch does not take the login that it has just renewed.")
            raise BadAnswer(message) from error
