"""The list of accounts that somebody logged in with, as this run knows it and as the next one will find it."""

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event

_LOGGER = logging.getLogger(__name__)


class RosterDoor(Protocol):
    """Where the list is kept; `storage/accounts_file.py` says what each call raises."""

    async def read(self) -> tuple[Roster, str]:
        """The list, and a sentence where it was damaged."""

    async def write(self, roster: Roster) -> None:
        """Keep the list."""


class KnownAccounts:
    """Changes go, in order, into the list as it is then; one that cannot be written is good for this run."""

    def __init__(self, door: RosterDoor | None = None) -> None:
        """`door` keeps the list; without one it ends with the program."""
        self.changed: Event[tuple[KnownAccount, ...]] = Event()
        self.message = ""  # a sentence for people: what is wrong with the file
        self._door = door
        self._roster = Roster()
        self._written: Roster | None = None
        self._turn = asyncio.Lock()

    @property
    def roster(self) -> Roster:
        """The list as it is now."""
        return self._roster

    async def load(self) -> None:
        """Read the list, if that was not done."""
        async with self._turn:
            if self._written is None and self._door is not None:
                self._written, self.message = await self._door.read()
                self._set(self._written)

    async def change(self, change: Callable[[Roster], Roster]) -> None:
        """Put `change` on the list; returns when it has been written, or cannot be."""
        await self.load()
        async with self._turn:
            await self._look_again()
            roster = change(self._roster)
            self._set(roster)
            if self._door is None or self._written == roster:
                return
            try:
                await self._door.write(roster)
            except StorageError as error:
                _LOGGER.warning("%s", error)
                self.message = str(error)
            else:
                self._written = roster
                self.message = ""

    async def _look_again(self) -> None:
        """A login from the command line may have added an account meanwhile."""
        if self._door is None or self._written != self._roster:
            return  # what this run could not write counts more
        roster, message = await self._door.read()
        if not message:
            self._written = roster
            self._set(roster)

    def _set(self, roster: Roster) -> None:
        old, self._roster = self._roster, roster
        if old.accounts != roster.accounts:
            self.changed.emit(roster.accounts)
