"""Secret texts in the platform's keyring, asked for without ever making the program wait.

A keyring call may block for as long as its unlock prompt is open, or for ever; so all of them go, in order, through one
daemon thread, which a waiting caller leaves after a time limit and which never keeps the program from ending.
"""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.events import Event
from mini_ttv.storage.keyring_backend import Backend, KeyringEntries, Probe, choose_backend

T = TypeVar("T")

# Windows keeps 2,560 bytes, in UTF-16; no entry may be larger anywhere, so that none fails there only.
MAX_ENTRY = 1200
_SLOW = "The keyring does not answer."
_TOO_LARGE = "The entry is too large for the keyring."


def service_name(oauth_host: str) -> str:
    """The keyring's name for the secrets of one OAuth server, so that a token never reaches another one."""
    return f"mini-ttv {oauth_host}"


class KeyringVault:
    """The entries of one service, each a text under a name."""

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
        self.recovered: Event[None] = Event()  # a call that was given up as too slow has come to a good end after all
        self._entries = KeyringEntries(service, choose)
        self._limit = limit
        self._prompt_limit = prompt_limit
        self._worker = _Worker()

    async def get(self, name: str) -> str | None:
        """The text under `name`, None where there is none.

        Raises:
            KeyringError: the keyring did not say.
        """
        probe = await self._probe(name)
        return None if probe.is_empty else await self._run(lambda: self._entries.get(name), probe)

    async def set(self, name: str, text: str) -> None:
        """Keep `text` under `name`.

        Raises:
            KeyringError: it is not known to be kept. What was only too slow may still happen later.
        """
        if len(text) > MAX_ENTRY:
            raise KeyringError(KeyringTrouble.TOO_LARGE, _TOO_LARGE)
        await self._write(name, lambda: self._entries.set(name, text))

    async def delete(self, name: str) -> None:
        """Forget what is under `name`, if there is anything.

        Raises:
            KeyringError: it is not known to be forgotten.
        """
        await self._write(name, lambda: self._entries.delete(name), only_if_there=True)

    async def _write(self, name: str, job: Callable[[], None], *, only_if_there: bool = False) -> None:
        try:
            probe = await self._probe(name)
        except KeyringError as error:
            if error.trouble is KeyringTrouble.SLOW:
                # It takes its turn behind whatever holds the keyring up, so that the last word stands in the end.
                self._worker.submit(job)
            raise
        if not (only_if_there and probe.is_empty):
            await self._run(job, probe)

    async def _probe(self, name: str) -> Probe:
        return await self._within(self._limit, self._worker.submit(lambda: self._entries.probe(name)))

    async def _run(self, job: Callable[[], T], probe: Probe) -> T:
        if not probe.may_prompt:
            return await self._within(self._limit, self._worker.submit(job))
        self.prompting.emit(True)  # noqa: FBT003 - the event says what it is
        try:
            return await self._within(self._prompt_limit, self._worker.submit(job))
        finally:
            self.prompting.emit(False)  # noqa: FBT003 - see above

    async def _within(self, limit: float, job: "Future[T]") -> T:
        """The result of `job`, which goes on by itself when the time is up or the caller is cancelled."""
        future = asyncio.wrap_future(job)
        future.add_done_callback(lambda done: done.cancelled() or done.exception())  # late errors have no reader
        await asyncio.wait([future], timeout=limit)
        if not future.done():
            future.add_done_callback(self._late)
            raise KeyringError(KeyringTrouble.SLOW, _SLOW)
        return future.result()

    def _late(self, done: "asyncio.Future[T]") -> None:
        if not done.cancelled() and done.exception() is None:
            self.recovered.emit(None)


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
