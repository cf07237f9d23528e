"""Who is logged in: from the first login, through hourly validation and refreshes, to the log-out."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain, repeat

from mini_ttv.core.errors import LoginError, MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token, User, Validation
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.error_words import sentence
from mini_ttv.services.token_session import AuthDoor, TokenDoor, TokenSession

_LOGGER = logging.getLogger(__name__)
_VALIDATE_EVERY = 3600.0  # what Twitch asks of all who keep a user logged in
_RETRY_AFTER = (5.0, 10.0, 20.0, 40.0, 60.0)
_NOT_REVOKED = (
    "You are logged out here, but Twitch could not be told. You can disconnect Mini TTV in Twitch's settings."
)


class AccountPhase(Enum):
    """How far the login is."""

    LOGGED_OUT = "logged out"
    CHECKING = "checking"
    LOGGED_IN = "logged in"


@dataclass(frozen=True, slots=True)
class AccountState:
    """What everybody may know of the account."""

    phase: AccountPhase = AccountPhase.LOGGED_OUT
    login: str = ""
    display_name: str = ""
    user_id: str = ""
    profile_image_url: str = ""
    message: str = ""  # a sentence for a quiet bar
    kept: bool = True  # whether the login outlives the program


class AccountService:
    """The account, and the credentials of all requests in its name."""

    def __init__(
        self,
        auth: AuthDoor,
        tokens: TokenDoor,
        find_user: Callable[[str], Awaitable[User | None]] | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the collaborators.

        Args:
            auth: OAuth requests.
            tokens: keeps the token between two runs.
            find_user: looks a user id up, for name and picture; without it the login name has to do.
            sleep: waits for so many seconds.
        """
        self.changed: Event[AccountState] = Event()
        self._auth = auth
        self._find_user = find_user
        self._sleep = sleep
        self._session = TokenSession(auth, tokens)
        self._session.ended.connect(self._logged_out)
        self._session.stored.connect(self._stored)
        tokens.prompting.connect(self._prompting)
        self._tasks = TaskSet(_LOGGER)
        self._validation: asyncio.Task[None] | None = None
        self._state = AccountState()
        self._keyring_message = ""

    @property
    def state(self) -> AccountState:
        """How things are now."""
        return self._state

    def access_token(self) -> Secret | None:
        """The token for requests; None while nobody is logged in."""
        token = self._session.token
        return None if token is None or self._state.phase is AccountPhase.LOGGED_OUT else token.access_token

    async def refreshed(self, stale: Secret) -> Secret | None:
        """A token instead of `stale`, which was refused; None when a login is needed.

        Raises:
            MiniTtvError: no answer from Twitch; the login stays as it is.
        """
        return await self._session.refreshed(stale)

    async def start(self) -> None:
        """Take up the login of the last run, if there is one; returns when that is known or Twitch is not there."""
        self._set(AccountState(AccountPhase.CHECKING))
        await self._session.load()
        if self._session.token is None:
            self._logged_out("")
            return
        answered = await self._check()
        self._watch(answered=answered)

    async def close(self) -> None:
        """Stop; a refresh that runs comes to its end first."""
        await self._tasks.cancel()
        await self._session.close()

    async def log_in_with(self, token: Token) -> None:
        """Log in with a token from anywhere; it is validated first and stored like any other.

        Raises:
            LoginError: Twitch does not take it, it is another application's, or Twitch cannot be asked.
        """
        try:
            validation = await self._auth.validate(token.access_token)
        except LoginError:
            raise
        except Unauthorized as error:
            message = "Twitch does not accept this token. Log in again."
            raise LoginError(message) from error
        except MiniTtvError as error:
            raise LoginError(f"The login could not be checked. {sentence(error)}") from error
        if validation.client_id != self._auth.client_id:
            raise LoginError(_foreign(validation))
        # Whoever asked may give up waiting; a login half-way into the keyring would help nobody.
        await asyncio.shield(self._tasks.spawn(self._take_up(token, validation), "new login"))

    async def log_out(self) -> None:
        """Forget the login here, then tell Twitch that the token is void."""
        self._keyring_message = ""
        self._logged_out("")
        token = await self._session.drop()
        if token is None:
            return
        try:
            await self._auth.revoke(token.access_token)
        except MiniTtvError as error:
            _LOGGER.warning("the token was not revoked: %s", error)
            self._logged_out(_NOT_REVOKED)

    async def _take_up(self, token: Token, validation: Validation) -> None:
        await self._session.replace(token)
        self._logged_in(validation)
        self._watch(answered=True)

    async def _check(self) -> bool:
        """Ask whether the token is good, and renew it if not; False when Twitch gave no answer."""
        try:
            validation = await self._validated()
        except LoginError as error:
            self._logged_out(str(error))
        except MiniTtvError as error:
            _LOGGER.info("the login could not be checked: %s", error)
            if self._state.phase is AccountPhase.CHECKING:
                self._set(replace(self._state, message=f"{sentence(error)} Mini TTV goes on trying."))
            return False
        else:
            if validation is not None:
                self._accept(validation)
        return True

    async def _validated(self) -> Validation | None:
        """What Twitch says of the token, which may be a new one by then; None when the login is over."""
        token = self._session.token
        if token is None:
            return None
        try:
            return await self._auth.validate(token.access_token)
        except Unauthorized:
            fresh = await self._session.refreshed(token.access_token)
        if fresh is None:
            return None
        try:
            return await self._auth.validate(fresh)
        except Unauthorized:
            await self._session.end(fresh)
            return None

    def _accept(self, validation: Validation) -> None:
        if validation.client_id != self._auth.client_id:
            # Not deleted: with the right client id in the settings it is good again.
            self._logged_out(_foreign(validation))
            return
        self._logged_in(validation)

    def _logged_in(self, validation: Validation) -> None:
        old = self._state
        same = old.user_id == validation.user_id and old.phase is AccountPhase.LOGGED_IN
        lacking = sorted(self._auth.scopes - validation.scopes)
        names = ", ".join(lacking)
        message = f"This login may not do everything ({names}). Log in again to allow it." if lacking else ""
        self._set(
            AccountState(
                AccountPhase.LOGGED_IN,
                login=validation.login,
                display_name=old.display_name if same else validation.login,
                user_id=validation.user_id,
                profile_image_url=old.profile_image_url if same else "",
                message=message or self._keyring_message,
                kept=not self._keyring_message,
            )
        )
        if not (same and old.profile_image_url):
            _ = self._tasks.spawn(self._look_up(validation.user_id), "own profile")

    async def _look_up(self, user_id: str) -> None:
        if self._find_user is None:
            return
        try:
            user = await self._find_user(user_id)
        except MiniTtvError as error:
            _LOGGER.info("no profile: %s", error)
            return
        if user is not None and self._state.phase is AccountPhase.LOGGED_IN and self._state.user_id == user_id:
            picture = user.profile_image_url
            self._set(replace(self._state, display_name=user.display_name, profile_image_url=picture))

    def _watch(self, *, answered: bool) -> None:
        """Validate every hour from now on, and sooner while Twitch does not answer."""
        if self._validation is not None:
            self._validation.cancel()
        self._validation = self._tasks.spawn(self._keep_valid(answered=answered), "validation")

    async def _keep_valid(self, *, answered: bool) -> None:
        retries = chain(_RETRY_AFTER, repeat(_RETRY_AFTER[-1]))
        while self._session.token is not None and self._state.phase is not AccountPhase.LOGGED_OUT:
            if answered:
                retries = chain(_RETRY_AFTER, repeat(_RETRY_AFTER[-1]))
            await self._sleep(_VALIDATE_EVERY if answered else next(retries))
            answered = await self._check()

    def _logged_out(self, message: str) -> None:
        self._set(AccountState(message=message or self._keyring_message, kept=not self._keyring_message))

    def _stored(self, message: str) -> None:
        """The keyring did its work, or `message` says why not."""
        shown = self._state.message
        old, self._keyring_message = self._keyring_message, message
        if self._state.phase is not AccountPhase.CHECKING and shown in {"", old}:
            self._set(replace(self._state, message=message, kept=not message))

    def _prompting(self, waits: bool) -> None:  # noqa: FBT001 - an event's listener
        if self._state.phase is AccountPhase.CHECKING:
            self._set(replace(self._state, message="Unlock the keyring to use the kept login." if waits else ""))

    def _set(self, state: AccountState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit(state)


def _foreign(validation: Validation) -> str:
    theirs = validation.client_id
    return f"The token belongs to the client id {theirs}. Enter that client id in the settings, or log in again."
