"""What was told, or would have been: for whoever was not there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream

_MOST = 100


@dataclass(frozen=True, slots=True)
class Missed:
    """One channel that went live, or did something else."""

    number: int  # tells entries apart
    stream: Stream
    at: datetime
    change: bool = False  # it was live already
    read: bool = False


class Inbox:
    """The newest first; the oldest make room."""

    def __init__(self) -> None:
        self.changed: Event[tuple[Missed, ...]] = Event()
        self._entries: tuple[Missed, ...] = ()
        self._last = 0

    @property
    def entries(self) -> tuple[Missed, ...]:
        """All of them, the newest first."""
        return self._entries

    @property
    def unread(self) -> int:
        """How many nobody has seen."""
        return sum(not entry.read for entry in self._entries)

    def add(self, streams: Iterable[Stream], at: datetime, *, change: bool = False) -> None:
        """Note that `streams` began, or changed, at `at`; an older entry of the same stream gives way."""
        new = []
        for stream in streams:
            self._last += 1
            new.append(Missed(self._last, stream, at, change))
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

    def _set(self, entries: tuple[Missed, ...]) -> None:
        if entries[:_MOST] != self._entries:
            self._entries = entries[:_MOST]
            self.changed.emit(self._entries)
