"""When the computer goes to sleep and when it is back, as systemd-logind tells on the system's bus.

Source: https://www.freedesktop.org/wiki/Software/systemd/logind, signal PrepareForSleep. Where there is no such bus,
`state` says so: connections find out by themselves then that they have died, only later.
"""

import logging
from enum import Enum
from typing import TYPE_CHECKING

from mini_ttv.core.events import Event

if TYPE_CHECKING:
    from mini_ttv.desktop.session_bus import SessionBus

_LOGGER = logging.getLogger(__name__)
_NAME = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"


class SleepService(Enum):
    """Whether we hear of it."""

    UNKNOWN = "unknown"
    READY = "ready"
    ABSENT = "absent"


class DesktopSleep:
    """Listens from `start` to `close`."""

    def __init__(self) -> None:
        self.changed: Event[bool] = Event()  # True before the computer sleeps, False when it is back
        self.state = SleepService.UNKNOWN
        self._bus: SessionBus | None = None

    async def start(self) -> None:
        """Listen."""
        try:
            # Not at the top: the library costs a start 20 ms, and exists on Linux alone.
            from mini_ttv.desktop.session_bus import Service, SessionBus  # noqa: PLC0415

            self._bus = SessionBus("SYSTEM")
            await self._bus.open(Service(_NAME, _PATH, f"{_NAME}.Manager"), "PrepareForSleep", self._told)
            self.state = SleepService.READY
        except Exception as error:  # noqa: BLE001 - no bus, or one that lets nobody listen
            _LOGGER.info("no news of sleep: %s: %s", type(error).__name__, error)
            self.state = SleepService.ABSENT
            await self.close()

    async def close(self) -> None:
        """Leave the bus."""
        bus, self._bus = self._bus, None
        if bus is not None:
            await bus.close()

    def _told(self, body: tuple[object, ...]) -> None:
        match body:
            case (bool(begins),):
                self.changed.emit(begins)
