"""The settings of a run, and what is kept of their changes."""

import asyncio
import logging
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.settings import Settings, Value, checked, default_of, portable_names, title_or_nothing
from mini_ttv.settings_file import VERSION, VERSION_KEY, SettingsFile, to_toml

_LOGGER = logging.getLogger(__name__)
_GATHER_SECONDS = 1.0  # changes within this time share a write: a volume wheel turns many times


class Preferences:
    """Holds the settings, tells of changes, and writes what the person changes, a moment later and off this thread."""

    def __init__(
        self,
        settings: Settings,
        file: SettingsFile,
        delay: float = _GATHER_SECONDS,
        fixed: Mapping[str, str] | None = None,
    ) -> None:
        """Take what there is.

        Args:
            settings: of this run.
            file: where changes go.
            delay: seconds in which changes are gathered.
            fixed: options that this run was started with, and by what, in words.
        """
        self.settings = settings
        self.fixed: Mapping[str, str] = fixed or {}
        self.trouble: Event[str] = Event()
        self.changed: Event[tuple[str, Value]] = Event()
        """An option's name and its new value."""
        self._file = file
        self._delay = delay
        self._changes: dict[str, Value | None] = {}
        self._followed: set[str] = set()
        self._tasks = TaskSet(_LOGGER)
        self._waiting: asyncio.Task[None] | None = None

    def keep(self, name: str, value: Value) -> None:
        """Change an option for good.

        Raises:
            SettingsError: there is no such option, or the value makes no sense.
        """
        value = checked(name, value)
        if getattr(self.settings, name) != value:
            self._change(name, value, value)

    def reset(self, name: str) -> None:
        """Let an option be as if nobody had ever chosen it.

        Raises:
            SettingsError: there is no such option.
        """
        self._change(name, default_of(name), None)

    def _change(self, name: str, value: Value, written: Value | None) -> None:
        before = getattr(self.settings, name)
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type] # checked by the callers
        self._changes[name] = written
        if self._waiting is None or self._waiting.done():
            self._waiting = self._tasks.spawn(self._write_soon(), "settings")
        if before != value:
            self.changed.emit((name, value))

    def follow(self, names: Iterable[str], act: Callable[[], object] = lambda: None) -> None:
        """Let `act` do what a change of any of these options means, at once.

        Without `act` they are read whenever they are needed. Any other option counts from the next start on.
        """
        watched = frozenset(names)
        self._followed |= watched
        self.changed.connect(lambda change: act() if change[0] in watched else None)

    def at_once(self, name: str) -> bool:
        """Whether a change of this option is seen without a restart."""
        return name in self._followed

    def exported(self) -> str:
        """What a person has chosen, as a file for another computer: nothing secret, no places of this one."""
        values = {name: getattr(self.settings, name) for name in portable_names()}
        chosen = {name: value for name, value in values.items() if value != default_of(name)}
        return to_toml({VERSION_KEY: VERSION} | chosen, title_or_nothing)

    def take_in(self, text: str) -> tuple[str, ...]:
        """Use what `exported` has written, here or elsewhere.

        Args:
            text: of the file.

        Returns:
            A sentence for each line that could not be used; the others are.

        Raises:
            SettingsError: the text is no settings file at all.
        """
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            message = tr("This is no settings file: {error}. Choose one that Mini TTV has exported.", error=error)
            raise SettingsError(message) from error
        values.pop(VERSION_KEY, None)
        messages: list[str] = []
        for name, value in values.items():
            try:
                good = checked(name, value)
            except SettingsError as error:
                messages.append(str(error))
                continue
            if name not in portable_names():
                messages.append(tr("{name} belongs to one computer and was left alone.", name=name))
            elif name in self.fixed:
                messages.append(
                    tr("{name} was left alone: it is set by {fixed}.", name=name, fixed=tr(self.fixed[name]))
                )
            else:
                self.keep(name, good)
        return tuple(messages)

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
