"""Twitch's sign-in as seen by the account service, and time that tests turn."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

from mini_ttv.core.accounts import Roster
from mini_ttv.core.client_identity import Registration
from mini_ttv.core.errors import (
    KeyringError,
    KeyringTrouble,
    MiniTtvError,
    NetworkError,
    StorageError,
    Unauthorized,
)
from mini_ttv.core.events import Event
from mini_ttv.core.models import DeviceCode, Token, Validation
from mini_ttv.core.secret import Secret

SCOPES = frozenset({"user:read:follows", "chat:read"})
REDIRECT = "http://localhost:17563/oauth2/callback"


class FakeAuth:
    """A sign-in server: knows which tokens are good, and uses refresh tokens up.

    `trouble` holds what the next requests raise instead of being answered.
    """

    def __init__(self) -> None:
        self.client_id = "client"
        self.client_changed: Event[Registration] = Event()
        self.redirect_uri = REDIRECT
        self.scopes = SCOPES
        self.good: dict[str, Validation] = {}
        self.refreshable: dict[str, str] = {}
        self.trouble: list[MiniTtvError] = []
        self.calls: list[str] = []
        self.revoked: list[str] = []
        self.gate: Callable[[str], object] | None = None
        self.device_answers: list[Token | None] = []
        self.busy: Counter[str] = Counter()  # refreshes that run now, by login
        self.most_busy = 0
        self.handed: dict[str, Token] = {}  # the newest token that each login was given
        self.refused: set[str] = set()  # logins whose refresh token was not taken
        self.lost_answers = 0  # so many next refreshes are done, and nobody hears of it
        self.unheard: set[str] = set()  # refresh tokens that were used up so
        self._owners: dict[str, str] = {}
        self._count = 0

    def issue(self, login: str = "viewer", *, refresh: bool = True, scopes: frozenset[str] = SCOPES) -> Token:
        """A good token."""
        self._count += 1
        access, again = f"access{self._count}", f"refresh{self._count}"
        self.good[access] = Validation(self.client_id, login, f"id-{login}", scopes, 14000)
        if refresh:
            self.refreshable[again] = login
            self._owners[again] = login
        self.refused.discard(login)
        expires_at = datetime(2026, 1, 1, tzinfo=UTC)
        self.handed[login] = Token(Secret(access), Secret(again) if refresh else None, scopes, expires_at, "client")
        return self.handed[login]

    def expire(self, token: Token) -> None:
        """The access token is good no more; the refresh token is."""
        self.good.pop(token.access_token.reveal(), None)

    def authorize_url(self, state: Secret, *, force_verify: bool = False) -> str:
        return f"http://server.test/authorize?state={state.reveal()}&force={force_verify}"

    async def exchange(self, code: Secret) -> Token:
        await self._called("exchange")
        return self.issue(code.reveal())

    async def refresh(self, refresh_token: Secret) -> Token:
        login = self._owners.get(refresh_token.reveal(), "")
        self.busy[login] += 1
        self.most_busy = max(self.most_busy, self.busy[login])
        try:
            await self._called("refresh")
            if self.refreshable.pop(refresh_token.reveal(), None) is None:
                self.refused.add(login)
                raise Unauthorized(401, "Invalid refresh token")
            known = self.handed[login]
            token = self.issue(login)
            await asyncio.sleep(0)  # the answer is on its way
            if self.lost_answers:
                self.lost_answers -= 1
                self.handed[login] = known
                self.unheard.add(refresh_token.reveal())
                message = "The answer did not come in time."
                raise NetworkError(message)
            return token
        finally:
            self.busy[login] -= 1

    async def validate(self, access_token: Secret) -> Validation:
        await self._called("validate")
        validation = self.good.get(access_token.reveal())
        if validation is None:
            raise Unauthorized(401, "invalid access token")
        return validation

    async def revoke(self, access_token: Secret) -> None:
        await self._called("revoke")
        self.revoked.append(access_token.reveal())

    async def request_device_code(self) -> DeviceCode:
        await self._called("device")
        return DeviceCode(Secret("device"), "ABCDEFGH", "http://server.test/activate", 1800, 5)

    async def poll_device_code(self, code: DeviceCode) -> Token | None:
        await self._called("poll")
        return self.device_answers.pop(0)

    async def _called(self, name: str) -> None:
        self.calls.append(name)
        await asyncio.sleep(0)
        if self.gate is not None:
            waiting = self.gate(name)
            if isinstance(waiting, asyncio.Event):
                await waiting.wait()
        if self.trouble:
            raise self.trouble.pop(0)


class FakeStore:
    """A keyring that tells what it is asked to do, and can fail."""

    def __init__(self, token: Token | None = None) -> None:
        self.prompting: Event[bool] = Event()
        self.recovered: Event[None] = Event()
        self.tokens: dict[str, Token] = {} if token is None else {"default": token}
        self.trouble: KeyringTrouble | None = None
        self.history: list[str] = []

    async def load(self, account: str = "default") -> Token | None:
        self._do(f"load {account}")
        return self.tokens.get(account)

    async def save(self, token: Token, account: str = "default") -> None:
        await asyncio.sleep(0)
        self._do(f"save {token.access_token.reveal()} as {account}")
        self.tokens[account] = token

    async def delete(self, account: str = "default") -> None:
        self._do(f"delete {account}")
        self.tokens.pop(account, None)

    def _do(self, what: str) -> None:
        self.history.append(what)
        if self.trouble is not None:
            raise KeyringError(self.trouble, f"The keyring is {self.trouble.value}.")


class FakeRoster:
    """The file of the accounts, which can fail."""

    def __init__(self, roster: Roster | None = None) -> None:
        self.roster = roster or Roster()
        self.message = ""
        self.trouble = ""
        self.written: list[Roster] = []

    async def read(self) -> tuple[Roster, str]:
        await asyncio.sleep(0)
        return self.roster, self.message

    async def write(self, roster: Roster) -> None:
        await asyncio.sleep(0)
        if self.trouble:
            raise StorageError(self.trouble)
        self.roster = roster
        self.written.append(roster)


class FakeTime:
    """Sleepers wait until the test lets time pass."""

    def __init__(self) -> None:
        self.sleepers: list[tuple[float, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sleepers.append((seconds, future))
        await future

    @property
    def waits(self) -> list[float]:
        """How long those who sleep now want to."""
        return [seconds for seconds, future in self.sleepers if not future.done()]

    async def hour(self) -> None:
        """An hour passes, in the steps of those who look at the clock."""
        for _ in range(60):
            await self.wake()

    async def wake(self) -> None:
        """Everybody's time is over; returns when they have done what they woke up for."""
        sleepers, self.sleepers = self.sleepers, []
        for _, future in sleepers:
            if not future.done():
                future.set_result(None)
        await settle()


async def settle() -> None:
    """Let everything that can run, run."""
    for _ in range(60):
        await asyncio.sleep(0)
