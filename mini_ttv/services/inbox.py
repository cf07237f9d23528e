"""What was told, or would have been: for whoever was not there; kept from one run to the next."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.missed import MOST_MISSED, Missed
from mini_ttv.core.models import Stream
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)


class MissedFile(Protocol):
    """Where the entries are kept."""

    async def read(self) -> tuple[tuple[Missed, ...], str]:
        """The entries, and a sentence where they could not be read."""

    async def write(self, entries: Iterable[Missed]) -> None:
        """Keep them; raises StorageError."""


class Inbox:
    """The newest first; the oldest make room."""

    def __init__(self, file: MissedFile | None = None) -> None:
        """`file` keeps them; without one they are gone with the program."""
        self.changed: Event[tuple[Missed, ...]] = Event()
        self.trouble: Event[str] = Event()
        """A sentence for a person; "" where the last one no longer holds."""
        self._entries: tuple[Missed, ...] = ()
        self._last = 0
        self._file = file
        self._tasks = TaskSet(_LOGGER)
        self._writing: asyncio.Task[None] | None = None
        self._is_kept = True

    @property
    def entries(self) -> tuple[Missed, ...]:
        """All of them, the newest first."""
        return self._entries

    @property
    def unread(self) -> int:
        """How many nobody has seen."""
        return sum(not entry.read for entry in self._entries)

    async def start(self) -> None:
        """Take up what the last run kept."""
        if self._file is None:
            return
        kept, message = await self._file.read()
        if message:
            self.trouble.emit(message)
        known = {entry.stream.id for entry in self._entries}
        older = [self._numbered(entry) for entry in kept if entry.stream.id not in known]
        self._show((*self._entries, *older))

    def add(self, streams: Iterable[Stream], at: datetime, *, change: bool = False) -> None:
        """Note that `streams` began, or changed, at `at`; an older entry of the same stream gives way."""
        new = [self._numbered(Missed(0, stream, at, change)) for stream in streams]
        ids = {stream.stream.id for stream in new}
        kept = (entry for entry in self._entries if entry.stream.id not in ids)
        self._set((*reversed(new), *kept))

    def read(self, logins: Iterable[str]) -> None:
        """Somebody has seen what there is of these channels."""
        seen = frozenset(logins)
        self._set(tuple(replace(one, read=one.read or one.stream.user_login in seen) for one in self._entries))

    def read_all(self) -> None:
        """Somebody has looked through it."""
        self._set(tuple(replace(entry, read=True) for entry in self._entries))

    def clear(self) -> None:
        """Empty it."""
        self._set(())

    async def close(self) -> None:
        """Wait until all is kept."""
        if self._writing is not None:
            await asyncio.wait([self._writing])

    def _numbered(self, entry: Missed) -> Missed:
        self._last += 1
        return replace(entry, number=self._last)

    def _show(self, entries: tuple[Missed, ...]) -> bool:
        if entries[:MOST_MISSED] == self._entries:
            return False
        self._entries = entries[:MOST_MISSED]
        self.changed.emit(self._entries)
        return True

    def _set(self, entries: tuple[Missed, ...]) -> None:
        if self._show(entries) and self._file is not None:
            self._is_kept = False
            if self._writing is None or self._writing.done():
                self._writing = self._tasks.spawn(self._write(self._file), "missed notices")

    async def _write(self, file: MissedFile) -> None:
        while not self._is_kept:  # one after the other, the newest last
            self._is_kept = True
            try:
                await file.write(self._entries)
            except StorageError as error:
                self.trouble.emit(str(error))
            else:
                self.trouble.emit("")
