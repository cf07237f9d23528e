"""Coroutines that somebody owns: references kept, failures logged, all cancelled at the end."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


class TaskSet:
    """The tasks of one owner."""

    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger
        self._tasks: set[asyncio.Task[object]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def spawn(self, coroutine: Coroutine[object, object, T], name: str = "") -> asyncio.Task[T]:
        """Start `coroutine` on the running loop; an exception of it is logged, not lost.

        Raises:
            RuntimeError: no loop runs; the coroutine has been closed.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            coroutine.close()
            raise
        task = loop.create_task(coroutine, name=name or None)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[T]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._logger.error("%s failed", task.get_name(), exc_info=error)

    async def cancel(self) -> None:
        """Cancel all tasks, those too that they start at their end, and wait until they are over."""
        while tasks := tuple(task for task in self._tasks if not task.done()):
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
