"""The settings of a run, and what is kept of their changes."""

import asyncio
import logging
from dataclasses import replace

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.settings import Settings, Value, checked
from mini_ttv.settings_file import SettingsFile

_LOGGER = logging.getLogger(__name__)
_GATHER_SECONDS = 1.0  # changes within this time share a write: a volume wheel turns many times


class Preferences:
    """Holds the settings and writes what the person changes, a moment later and off the loop's thread."""

    def __init__(self, settings: Settings, file: SettingsFile, delay: float = _GATHER_SECONDS) -> None:
        """Take the settings of this run, where changes go, and how long changes are gathered."""
        self.settings = settings
        self.trouble: Event[str] = Event()
        self._file = file
        self._delay = delay
        self._changes: dict[str, Value] = {}
        self._tasks = TaskSet(_LOGGER)
        self._waiting: asyncio.Task[None] | None = None

    def keep(self, name: str, value: Value) -> None:
        """Change an option for good.

        Raises:
            SettingsError: there is no such option, or the value makes no sense.
        """
        value = checked(name, value)
        if getattr(self.settings, name) == value:
            return
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type] # checked above
        self._changes[name] = value
        if self._waiting is None or self._waiting.done():
            self._waiting = self._tasks.spawn(self._write_soon(), "settings")

    async def close(self) -> None:
        """Write what has not been written."""
        await self._tasks.cancel()
        await self._write()

    async def _write_soon(self) -> None:
        await asyncio.sleep(self._delay)
        while self._changes:
            await self._write()

    async def _write(self) -> None:
        changes, self._changes = self._changes, {}
        if not changes:
            return
        writing = asyncio.get_running_loop().run_in_executor(None, self._file.write, changes)
        try:
            await asyncio.shield(writing)
        except asyncio.CancelledError:
            # The program ends: what is being written is finished, what failed is not tried again.
            await asyncio.wait([writing])
            raise
        except SettingsError as error:
            self.trouble.emit(str(error))
