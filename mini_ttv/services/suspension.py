"""The computer sleeps and wakes: nothing is asked meanwhile, and afterwards everything is looked at once, calmly."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.watch_state import WatchState

_LOGGER = logging.getLogger(__name__)
_NETWORK_SECONDS = 3.0  # that a network takes to be back
_OVER = frozenset({Phase.IDLE, Phase.ENDED, Phase.FAILED})


class Polling(Protocol):
    """The lists that are read again and again."""

    def rest(self) -> None:
        """Ask nothing."""

    def wake(self) -> None:
        """Ask now, and go on as before."""


class Watching(Protocol):
    """What plays."""

    state: WatchState

    def reload(self) -> None:
        """Play from the live edge."""


class Suspension:
    """Lets lists and video rest while the computer sleeps."""

    def __init__(
        self,
        sleeping: Event[bool],
        lists: Polling,
        watch: Watching,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take what tells of it, what rests, and what waits for so many seconds."""
        self._lists = lists
        self._watch = watch
        self._sleep = sleep
        self._played = False
        self._tasks = TaskSet(_LOGGER)
        self._waking: asyncio.Task[None] | None = None
        self._disconnect = sleeping.connect(self._changed)

    async def close(self) -> None:
        """Stop listening."""
        self._disconnect()
        await self._tasks.cancel()

    def _changed(self, sleeps: bool) -> None:  # noqa: FBT001 - an event's listener
        _LOGGER.info("the computer %s", "goes to sleep" if sleeps else "is back")
        if self._waking is not None:
            self._waking.cancel()
            self._waking = None
        if sleeps:
            state = self._watch.state
            self._played = self._played or not (state.paused or state.kind.recorded or state.phase in _OVER)
            self._lists.rest()
        else:
            self._waking = self._tasks.spawn(self._wake(), "waking up")

    async def _wake(self) -> None:
        await self._sleep(_NETWORK_SECONDS)
        played, self._played = self._played, False
        if played and self._watch.state.phase is not Phase.IDLE and not self._watch.state.paused:
            self._watch.reload()
        self._lists.wake()
