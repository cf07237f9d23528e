"""The one token of a login: who may use it, how it is renewed, where it is kept.

Refresh tokens are used up by being used. So there is never more than one refresh at a time, its result is stored before
anybody uses it, and neither a cancelled request nor the end of the program interrupts it half-way.
"""

import asyncio
import logging
from typing import Protocol

from mini_ttv.core.errors import KeyringError, LoginError, MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token, Validation
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_EXPIRED = "Your Twitch login has ended. Log in again."
_SETTLE_SECONDS = 5.0


class AuthDoor(Protocol):
    """The OAuth requests that a token needs in its life; `twitch/auth.py` says what each raises."""

    @property
    def client_id(self) -> str:
        """The application's id, "" where none is configured."""

    @property
    def scopes(self) -> frozenset[str]:
        """What a login asks for."""

    async def refresh(self, refresh_token: Secret) -> Token:
        """Turn a refresh token, which is then used up, into a new pair."""

    async def validate(self, access_token: Secret) -> Validation:
        """Ask whose token it is."""

    async def revoke(self, access_token: Secret) -> None:
        """Make a token worthless."""


class TokenDoor(Protocol):
    """Where a token is kept; `storage/tokens.py` says what each call raises."""

    prompting: Event[bool]

    async def load(self, account: str = "default") -> Token | None:
        """The kept token."""

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep a token."""

    async def delete(self, account: str = "default") -> None:
        """Forget the kept token."""


class TokenSession:
    """Holds the token, in memory first; the keyring is a copy."""

    def __init__(self, auth: AuthDoor, store: TokenDoor) -> None:
        self.ended: Event[str] = Event()  # the login is over, and why
        self.stored: Event[str] = Event()  # "" when the store did its work, else a sentence that says what is wrong
        self._auth = auth
        self._store = store
        self._tasks = TaskSet(_LOGGER)
        self._token: Token | None = None
        self._turn = asyncio.Lock()  # whoever changes the token
        self._refreshing: asyncio.Task[Secret | MiniTtvError | None] | None = None

    @property
    def token(self) -> Token | None:
        """The token to use now."""
        return self._token

    async def load(self) -> None:
        """Take the token out of the store, if one is there."""
        async with self._turn:
            try:
                self._token = await self._store.load()
            except KeyringError as error:
                _LOGGER.warning("the kept token is not known: %s", error.trouble.value)
                self.stored.emit(str(error))
            else:
                self.stored.emit("")

    async def replace(self, token: Token) -> None:
        """Store `token`, then use it."""
        async with self._turn:
            await self._keep(token)

    async def drop(self) -> Token | None:
        """Forget the token here and in the store; the answer is what is to be revoked."""
        async with self._turn:
            token, self._token = self._token, None
            await self._delete()
            return token

    async def refreshed(self, stale: Secret) -> Secret | None:
        """A token to use instead of `stale`; None when the login is over.

        All who ask while a refresh runs share its result. Cancelling one of them cancels nothing else.

        Raises:
            MiniTtvError: no answer from Twitch; the login stays as it is.
        """
        token = self._token
        if token is None:
            return None
        if token.access_token != stale:
            return token.access_token
        if self._refreshing is None or self._refreshing.done():
            self._refreshing = self._tasks.spawn(self._refresh(token), "refresh")
        outcome = await asyncio.shield(self._refreshing)
        if isinstance(outcome, MiniTtvError):
            raise outcome
        return outcome

    async def end(self, worthless: Secret) -> None:
        """This token is worthless: forget it, unless another one has come meanwhile, and say so."""
        async with self._turn:
            if self._token is not None and self._token.access_token == worthless:
                await self._end(_EXPIRED)

    async def close(self) -> None:
        """Let a running refresh come to its end, within limits: its result would be lost otherwise."""
        if self._refreshing is not None:
            await asyncio.wait([self._refreshing], timeout=_SETTLE_SECONDS)
        await self._tasks.cancel()

    async def _refresh(self, stale: Token) -> Secret | MiniTtvError | None:
        """The new access token, None when the login is over, or what went wrong."""
        async with self._turn:
            token = self._token
            if token is not stale:  # somebody logged in or out while we waited for our turn
                return token.access_token if token is not None else None
            try:
                if stale.refresh_token is None:
                    # Nothing to renew. Helix alone is not believed: it refuses good tokens for other reasons, too.
                    await self._auth.validate(stale.access_token)
                    return None
                await self._keep(await self._auth.refresh(stale.refresh_token))
            except Unauthorized:
                await self._end(_EXPIRED)
                return None
            except LoginError as error:
                # The application's registration is wrong, the login may still be good: it stays in the store.
                self._token = None
                self.ended.emit(str(error))
                return None
            except MiniTtvError as error:
                _LOGGER.info("the token was not refreshed: %s", error)
                return error
            return self._token.access_token if self._token is not None else None

    async def _keep(self, token: Token) -> None:
        try:
            await self._store.save(token)
        except KeyringError as error:
            _LOGGER.warning("the token is not kept: %s", error.trouble.value)
            self.stored.emit(str(error))
        else:
            self.stored.emit("")
        finally:
            # Also when cancelled: the older pair is used up.
            self._token = token

    async def _end(self, message: str) -> None:
        self._token = None
        self.ended.emit(message)
        await self._delete()

    async def _delete(self) -> None:
        try:
            await self._store.delete()
        except KeyringError as error:
            _LOGGER.warning("the kept token is not deleted: %s", error.trouble.value)
            self.stored.emit(f"The keyring still holds the old login, since it is {error.trouble.value}.")
