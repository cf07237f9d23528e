"""When offline channels come back, in words, asked for only where a card is seen."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from mini_ttv.core.models import ScheduleSegment
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.wording import coming

_REFRESH_SECONDS = 1800.0


class NextStreams(QObject):
    """Announced streams by user id; a card asks while it is painted and is painted again after `known`."""

    known = Signal()

    def __init__(self, spawn: Spawn, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Take what starts a coroutine, and the clock."""
        super().__init__()
        self._spawn = spawn
        self._now = now
        self._ask: Callable[[str], Awaitable[ScheduleSegment | None]] | None = None
        self._segments: dict[str, ScheduleSegment | None] = {}
        self._asked: dict[str, datetime] = {}

    def attach(self, ask: Callable[[str], Awaitable[ScheduleSegment | None]]) -> None:
        """Announced streams can be asked for from now on."""
        self._ask = ask

    def words(self, user_id: str) -> str:
        """`Tomorrow 18:00`, or "" where nothing is announced, or nothing known yet."""
        now = self._now()
        asked = self._asked.get(user_id)
        if self._ask is not None and user_id and (asked is None or (now - asked).total_seconds() > _REFRESH_SECONDS):
            self._asked[user_id] = now
            self._spawn(self._learn(user_id, self._ask))
        segment = self._segments.get(user_id)
        return coming(segment.start_time, now) if segment is not None and segment.start_time > now else ""

    async def _learn(self, user_id: str, ask: Callable[[str], Awaitable[ScheduleSegment | None]]) -> None:
        self._segments[user_id] = await ask(user_id)
        self.known.emit()  # painting is put together by Qt
