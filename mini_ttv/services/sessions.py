"""The token sessions of this run, one an account: who comes back to an account finds its token still in memory."""

import asyncio

from mini_ttv.core.errors import KeyringError
from mini_ttv.core.events import Event
from mini_ttv.core.secret import Secret
from mini_ttv.services.token_session import AuthDoor, TokenDoor, TokenSession

OLD_ENTRY = "default"  # of versions that knew one account only


class Sessions:
    """All of them; their events come with the session that they are of."""

    def __init__(self, auth: AuthDoor, store: TokenDoor) -> None:
        self.ended: Event[tuple[TokenSession, str]] = Event()
        self.stored: Event[TokenSession] = Event()
        self._auth = auth
        self._store = store
        self._all: dict[str, TokenSession] = {}

    def of(self, account: str) -> TokenSession:
        """The session of an account, a new one where there is none; it may have no token yet."""
        session = self._all.get(account)
        if session is None:
            session = self._all[account] = made = TokenSession(self._auth, self._store, account)
            session.ended.connect(lambda words: self.ended.emit((made, words)))
            session.stored.connect(lambda _: self.stored.emit(made))
        return session

    def holding(self, access_token: Secret) -> TokenSession | None:
        """The session whose token this is, or was a short while ago."""
        return next((session for session in self._all.values() if session.knows(access_token)), None)

    async def settle(self, session: TokenSession, account: str, *, has_old_entry: bool) -> bool:
        """Keep the token under the account's own name.

        Args:
            session: whose token it is.
            account: the user id.
            has_old_entry: the store may hold an old entry, which is to go.

        Returns:
            Whether the old entry is known to be gone.
        """
        if session.account != account:
            self._all.pop(session.account, None)
            self._all[account] = session
            await session.move(account)
            return session.trouble is None
        if has_old_entry:
            try:
                await self._store.delete(OLD_ENTRY)
            except KeyringError:
                return False
            self._all.pop(OLD_ENTRY, None)
        return True

    def remove(self, session: TokenSession) -> None:
        """This account is not used any more."""
        if self._all.get(session.account) is session:
            del self._all[session.account]

    async def close(self) -> None:
        """Let running refreshes come to their ends."""
        await asyncio.gather(*(session.close() for session in self._all.values()))
