"""What the totals of the hit panel begin with, by the range that is chosen."""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.hit_board import Base
from mini_ttv.core.hit_ranges import HitRange, Span

FindBase = Callable[[str, int], Awaitable[Base]]
"""What the totals of a channel since a Unix time begin with; raises MiniTtvError."""
Spawn = Callable[[Coroutine[object, object, object]], object]
_NOTHING: Base = {}


class Totals:
    """What the totals begin with: found anew when the channel, the range or the day changes."""

    def __init__(self, find: FindBase | None, spawn: Spawn | None) -> None:
        self.trouble = ""
        self._find = find
        self._spawn = spawn
        self._wanted: tuple[str, int] | None = None
        self._base: Base = {}

    @property
    def dates(self) -> bool:
        """Whether ranges can be had that begin at a date."""
        return self._find is not None and self._spawn is not None

    def forget(self) -> None:
        """What was stored has changed."""
        self._wanted = None

    def base(self, channel: str, range_: HitRange) -> Base | None:
        """What to begin with now; nothing until it is found."""
        start = range_.start(datetime.now(UTC).astimezone())
        if start is None:
            self._wanted, self.trouble = None, ""
            return None if range_.span is Span.ALL else _NOTHING
        if self._wanted != (channel, start) and self._find is not None and self._spawn is not None:
            self._wanted, self._base, self.trouble = (channel, start), {}, ""
            self._spawn(self._read(self._find, channel, start))
        return self._base

    async def _read(self, find: FindBase, channel: str, start: int) -> None:
        try:
            base = await find(channel, start)
        except MiniTtvError as error:
            if self._wanted == (channel, start):
                self.trouble = str(error)
            return
        if self._wanted == (channel, start):
            self._base = base
