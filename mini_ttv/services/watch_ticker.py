"""Time for the rules of playback, while there is something to wait for."""

import asyncio
from collections.abc import Callable

from mini_ttv.core.tasks import TaskSet

_SECONDS = 0.25


class Ticker:
    """Calls `tick` four times a second while it is wanted."""

    def __init__(self, tasks: TaskSet, tick: Callable[[], None]) -> None:
        """Nothing runs yet."""
        self._tasks = tasks
        self._tick = tick
        self._task: asyncio.Task[None] | None = None

    def want(self, *, wanted: bool) -> None:
        """Run, or rest."""
        if not wanted and self._task is not None:
            self._task.cancel()
            self._task = None
        elif wanted and self._task is None:
            self._task = self._tasks.spawn(self._run(), "watchdog")

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(_SECONDS)
            self._tick()
