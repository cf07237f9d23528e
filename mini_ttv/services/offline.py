"""Followed channels that are not live: who they are, what they did last, and when they come back."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from mini_ttv.core.errors import MiniTtvError, NotFound
from mini_ttv.core.models import Schedule, ScheduleSegment
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.offline_channel import OfflineChannel
from mini_ttv.services.offline_list import OfflineList

__all__ = ["OfflineChannel", "OfflineList", "OfflineService", "next_of"]

_LOGGER = logging.getLogger(__name__)
_GOOD_FOR = timedelta(minutes=30)
_AT_ONCE = 4
_MOST_KEPT = 2000


class ScheduleDoor(Protocol):
    """The request that is needed."""

    async def schedule(self, broadcaster_id: str) -> Schedule:
        """What a channel announces; raises `MiniTtvError`."""


class OfflineService:
    """The list of offline channels, and when they come back."""

    def __init__(
        self, helix: ScheduleDoor, offline: OfflineList, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """Take the collaborators.

        Args:
            helix: requests.
            offline: the list.
            now: the time, aware.
        """
        self.offline = offline
        self._helix = helix
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._known: dict[str, tuple[ScheduleSegment | None, datetime]] = {}
        self._asking: dict[str, asyncio.Task[ScheduleSegment | None]] = {}

    async def close(self) -> None:
        """Stop all work."""
        await self._tasks.cancel()
        await self.offline.close()

    async def next_segment(self, user_id: str) -> ScheduleSegment | None:
        """The next announced stream of a channel; None where there is none, or Twitch cannot be asked.

        Each channel is a request, so ask for those that are seen only. Answers are kept for half an hour, or until the
        stream should have begun.
        """
        known = self._known.get(user_id)
        if not user_id or (known is not None and self._is_good(*known)):
            return known[0] if known else None
        asking = self._asking.get(user_id)
        if asking is None:
            asking = self._asking[user_id] = self._tasks.spawn(self._ask(user_id), "schedule")
        # Who asked may scroll on; the answer is kept for whoever scrolls back.
        return await asyncio.shield(asking)

    def _is_good(self, segment: ScheduleSegment | None, asked: datetime) -> bool:
        now = self._now()
        return now - asked < _GOOD_FOR and (segment is None or segment.start_time > now)

    async def _ask(self, user_id: str) -> ScheduleSegment | None:
        try:
            async with self._turn:
                schedule = await self._helix.schedule(user_id)
        except NotFound:  # it announces nothing
            schedule = Schedule()
        except MiniTtvError as error:
            _LOGGER.info("a schedule is not known: %s", error)
            return None
        finally:
            del self._asking[user_id]
        segment = next_of(schedule, self._now())
        self._known.pop(user_id, None)
        self._known[user_id] = (segment, self._now())
        for old in tuple(self._known)[:-_MOST_KEPT]:
            del self._known[old]
        return segment


def next_of(schedule: Schedule, now: datetime) -> ScheduleSegment | None:
    """The first announced stream that has not begun, was not called off and falls into no vacation."""
    away = schedule.vacation
    coming = (
        segment
        for segment in schedule.segments
        if segment.start_time > now
        and not segment.is_canceled
        and not (away is not None and away.start_time <= segment.start_time < away.end_time)
    )
    return min(coming, key=lambda segment: segment.start_time, default=None)
