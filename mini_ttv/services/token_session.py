"""The one token of an account: who may use it, how it is renewed, where it is kept.

Refresh tokens are used up by being used. So there is never more than one refresh at a time, its result is stored before
anybody uses it, and neither a cancelled request nor the end of the program interrupts it half-way.
"""

import asyncio
import logging
from collections import deque
from typing import Protocol

from mini_ttv.core.client_identity import Registration
from mini_ttv.core.errors import KeyringError, LoginError, MiniTtvError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token, Validation
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr

_LOGGER = logging.getLogger(__name__)
_SETTLE_SECONDS = 5.0
_REMEMBERED = 8  # access tokens that requests may still be under way with


class AuthDoor(Protocol):
    """The OAuth requests that a token needs in its life; `twitch/auth.py` says what each raises."""

    @property
    def client_id(self) -> str:
        """The application's id, "" where none is configured."""

    @property
    def client_changed(self) -> Event[Registration]:
        """Tells that the program has become another application."""

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
    """Where tokens are kept; `storage/tokens.py` says what each call raises."""

    prompting: Event[bool]
    recovered: Event[None]

    async def load(self, account: str = "default") -> Token | None:
        """The kept token."""

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep a token."""

    async def delete(self, account: str = "default") -> None:
        """Forget the kept token."""


def foreign(client_id: str) -> str:
    """What to say of a token that another application, `client_id`, was given."""
    return tr(
        "The login belongs to the client id {client_id}. Enter that client id again, or log in anew.",
        client_id=client_id,
    )


class TokenSession:
    """Holds the token, in memory first; the keyring is a copy."""

    def __init__(self, auth: AuthDoor, store: TokenDoor, account: str) -> None:
        """Take the collaborators.

        Args:
            auth: renews the token.
            store: keeps it.
            account: the name of its entry there.
        """
        self.ended: Event[str] = Event()  # the login is over; "" where the token is, else a sentence that says why
        self.stored: Event[None] = Event()  # `trouble` may be another one now
        self.trouble: KeyringError | None = None  # why the store has not this token, or did not give one
        self._auth = auth
        self._store = store
        self._account = account
        self._tasks = TaskSet(_LOGGER)
        self._token: Token | None = None
        self._past: deque[Secret] = deque(maxlen=_REMEMBERED)
        self._turn = asyncio.Lock()  # whoever changes the token
        self._refreshing: asyncio.Task[Secret | MiniTtvError | None] | None = None

    @property
    def account(self) -> str:
        """The name of the entry in the store."""
        return self._account

    @property
    def token(self) -> Token | None:
        """The token to use now."""
        return self._token

    def knows(self, access_token: Secret) -> bool:
        """Whether this was a token of this account a short while ago, or is."""
        return access_token in self._past or (self._token is not None and self._token.access_token == access_token)

    async def load(self) -> None:
        """Take the token out of the store, unless it is here already."""
        async with self._turn:
            if self._token is not None:
                return
            try:
                self._use(await self._store.load(self._account))
            except KeyringError as error:
                _LOGGER.warning("the kept token is not known: %s", error.trouble.value)
                self._tell(error)
            else:
                self._tell(None)

    async def replace(self, token: Token) -> None:
        """Store `token`, then use it."""
        async with self._turn:
            await self._keep(token)

    async def store_again(self) -> None:
        """Try once more to store a token that the store did not take."""
        async with self._turn:
            if self._token is not None and self.trouble is not None:
                await self._keep(self._token)

    async def move(self, account: str) -> None:
        """Keep the token under another name; the old entry goes once the new one is there."""
        async with self._turn:
            old, self._account = self._account, account
            if self._token is None:
                return
            await self._keep(self._token)
            if self.trouble is None:
                await self._delete(old)

    async def drop(self) -> Token | None:
        """Forget the token here and in the store; the answer is what is to be revoked."""
        async with self._turn:
            token, self._token = self._token, None
            await self._delete(self._account)
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
                await self._renew(stale)
            except Unauthorized:
                if not await self._take_over(stale):
                    await self._end()
            except LoginError as error:
                # The application's registration is wrong, the login may still be good: it stays.
                self.ended.emit(str(error))
                return None
            except MiniTtvError as error:
                _LOGGER.info("the token was not refreshed: %s", error)
                return error
            fresh = self._token
            return fresh.access_token if fresh is not None and fresh is not stale else None

    async def _renew(self, stale: Token) -> None:
        if stale.client_id and stale.client_id != self._auth.client_id:
            # Another application cannot renew it, and asking might look as if it were worthless.
            raise LoginError(foreign(stale.client_id))
        if stale.refresh_token is None:
            # Nothing to renew. Helix alone is not believed: it refuses good tokens for other reasons, too.
            await self._auth.validate(stale.access_token)
        else:
            await self._keep(await self._auth.refresh(stale.refresh_token))

    async def _take_over(self, used: Token) -> bool:
        """Use what the store holds, if another run of the program has renewed the token there meanwhile."""
        try:
            kept = await self._store.load(self._account)
        except KeyringError:
            return False
        if kept is None or kept.access_token == used.access_token:
            return False
        if kept.refresh_token is not None and kept.refresh_token == used.refresh_token:
            return False
        self._use(kept)
        self._tell(None)
        return True

    async def _keep(self, token: Token) -> None:
        try:
            await self._store.save(token, self._account)
        except KeyringError as error:
            _LOGGER.warning("the token is not kept: %s", error.trouble.value)
            self._tell(error)
        else:
            self._tell(None)
        finally:
            # Also when cancelled: the older pair is used up.
            self._use(token)

    def _use(self, token: Token | None) -> None:
        if self._token is not None:
            self._past.append(self._token.access_token)
        self._token = token

    async def _end(self) -> None:
        self._use(None)
        self.ended.emit("")
        await self._delete(self._account)

    async def _delete(self, account: str) -> None:
        try:
            await self._store.delete(account)
        except KeyringError as error:
            _LOGGER.warning("the kept token is not deleted: %s", error.trouble.value)
            self._tell(error)

    def _tell(self, trouble: KeyringError | None) -> None:
        self.trouble = trouble
        self.stored.emit(None)
