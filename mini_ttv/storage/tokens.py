"""Where tokens are kept: the platform's keyring, or only the memory.

A keyring call may block for as long as its unlock prompt is open, or for ever; so all of them go, in order, through one
daemon thread, which a waiting caller leaves after a time limit and which never keeps the program from ending.
"""

import asyncio
import json
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TypeVar

from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.storage.keyring_backend import Backend, KeyringEntries, Probe, choose_backend

T = TypeVar("T")

# Windows keeps 2,560 bytes, in UTF-16; no entry may be larger anywhere, so that none fails there only.
MAX_ENTRY = 1200
_SLOW = "The keyring does not answer, so the login is forgotten when Mini TTV ends."
_TOO_LARGE = "The login is too large for the keyring, so it is forgotten when Mini TTV ends."
_LOGGER = logging.getLogger(__name__)


def service_name(oauth_host: str) -> str:
    """The keyring's name for the tokens of one OAuth server, so that a token never reaches another one."""
    return f"mini-ttv {oauth_host}"


class TokenStore:
    """Tokens in the platform's keyring, one entry an account."""

    def __init__(
        self,
        service: str,
        *,
        choose: Callable[[], Backend] = choose_backend,
        limit: float = 4.0,
        prompt_limit: float = 120.0,
    ) -> None:
        """Take the names and limits.

        Args:
            service: as `service_name` gives it.
            choose: finds the backend.
            limit: seconds that a call may take.
            prompt_limit: seconds that a call may take while an unlock prompt may be open.
        """
        self.prompting: Event[bool] = Event()  # True while a call waits for a person, who should know why
        self._entries = KeyringEntries(service, choose)
        self._limit = limit
        self._prompt_limit = prompt_limit
        self._worker = _Worker()

    async def load(self, account: str = "default") -> Token | None:
        """The token of `account`, None where none is kept or what is kept makes no sense.

        Raises:
            KeyringError: the keyring did not say.
        """
        probe = await self._probe(account)
        if probe.is_empty:
            return None
        entry = await self._run(lambda: self._entries.get(account), probe)
        return None if entry is None else _unpack(entry)

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep the token of `account`.

        Raises:
            KeyringError: it is not known to be kept. A save that was only too slow may still happen later.
        """
        entry = _pack(token)
        if len(entry) > MAX_ENTRY:
            raise KeyringError(KeyringTrouble.TOO_LARGE, _TOO_LARGE)
        await self._write(account, lambda: self._entries.set(account, entry))

    async def delete(self, account: str = "default") -> None:
        """Forget the token of `account`.

        Raises:
            KeyringError: it is not known to be forgotten.
        """
        await self._write(account, lambda: self._entries.delete(account), only_if_there=True)

    async def _write(self, account: str, job: Callable[[], None], *, only_if_there: bool = False) -> None:
        try:
            probe = await self._probe(account)
        except KeyringError as error:
            if error.trouble is KeyringTrouble.SLOW:
                # It takes its turn behind whatever holds the keyring up, so that the last word stands in the end.
                self._worker.submit(job)
            raise
        if not (only_if_there and probe.is_empty):
            await self._run(job, probe)

    async def _probe(self, account: str) -> Probe:
        return await self._within(self._limit, self._worker.submit(lambda: self._entries.probe(account)))

    async def _run(self, job: Callable[[], T], probe: Probe) -> T:
        if not probe.may_prompt:
            return await self._within(self._limit, self._worker.submit(job))
        self.prompting.emit(True)  # noqa: FBT003 - the event says what it is
        try:
            return await self._within(self._prompt_limit, self._worker.submit(job))
        finally:
            self.prompting.emit(False)  # noqa: FBT003 - see above

    @staticmethod
    async def _within(limit: float, job: "Future[T]") -> T:
        """The result of `job`, which goes on by itself when the time is up or the caller is cancelled."""
        future = asyncio.wrap_future(job)
        future.add_done_callback(lambda done: done.cancelled() or done.exception())  # late errors have no reader
        await asyncio.wait([future], timeout=limit)
        if not future.done():
            raise KeyringError(KeyringTrouble.SLOW, _SLOW)
        return future.result()


class MemoryTokenStore:
    """Tokens that end with the program: for the demo, for tests, and for who wants nothing kept."""

    def __init__(self) -> None:
        self.prompting: Event[bool] = Event()
        self._tokens: dict[str, Token] = {}

    async def load(self, account: str = "default") -> Token | None:
        """The token of `account`, None where there is none."""
        return self._tokens.get(account)

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep the token of `account`."""
        self._tokens[account] = token

    async def delete(self, account: str = "default") -> None:
        """Forget the token of `account`."""
        self._tokens.pop(account, None)


class _Worker:
    """One daemon thread that does jobs in order; it starts with the first."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, job: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(job())
            except Exception as error:  # noqa: BLE001 - handed to who waits
                future.set_exception(error)

        self._jobs.put(run)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="keyring", daemon=True)
            self._thread.start()
        return future

    def _work(self) -> None:
        while True:
            self._jobs.get()()


def _pack(token: Token) -> str:
    values: dict[str, object] = {"v": 1, "a": token.access_token.reveal(), "s": " ".join(sorted(token.scope))}
    if token.refresh_token is not None:
        values["r"] = token.refresh_token.reveal()
    if token.expires_at is not None:
        values["e"] = int(token.expires_at.timestamp())
    return json.dumps(values, separators=(",", ":"))


def _unpack(entry: str) -> Token | None:
    try:
        values = json.loads(entry)
        access, refresh, expires_at = values["a"], values.get("r"), values.get("e")
        token = Token(
            access_token=Secret(access),
            refresh_token=Secret(refresh) if isinstance(refresh, str) and refresh else None,
            scope=frozenset(values["s"].split()),
            expires_at=datetime.fromtimestamp(expires_at, UTC) if isinstance(expires_at, int) else None,
        )
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError):
        access = token = None
    if isinstance(access, str) and access:
        return token
    # Without the error's own text, which may quote the entry.
    _LOGGER.warning("the keyring's entry makes no sense and is ignored")
    return None
