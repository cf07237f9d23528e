"""Holding the screen saver off, over the session bus.

Source: the idle inhibition service that freedesktop desktops offer as org.freedesktop.ScreenSaver; some have it at the
first, some at the second of the paths below. Where there is no bus or no service, nothing is held and `state` says so.
"""

import logging
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mini_ttv.desktop.session_bus import SessionBus

_LOGGER = logging.getLogger(__name__)
_NAME = "org.freedesktop.ScreenSaver"
_PATHS = ("/org/freedesktop/ScreenSaver", "/ScreenSaver")


class SaverService(Enum):
    """How the desktop's screen saver service is."""

    UNKNOWN = "unknown"
    READY = "ready"
    ABSENT = "absent"


class DesktopScreenSaver:
    """One hold at a time. The service forgets it by itself when the connection ends, so a crash leaves nothing."""

    def __init__(self, application: str) -> None:
        """`application` is the name that desktops show as the reason."""
        self.state = SaverService.UNKNOWN
        self._application = application
        self._bus: SessionBus | None = None
        self._path = ""
        self._cookie: int | None = None

    async def hold(self, reason: str) -> bool:
        """Keep the screen saver away until `let_go`.

        Args:
            reason: for people, in the desktop's own list of what keeps it awake.

        Returns:
            Whether it is kept away; False where nothing on the bus offers that.
        """
        if self._cookie is not None:
            return True
        for path in _PATHS:
            try:
                await self._hold(path, reason)
            except OSError as error:
                _LOGGER.info("screen saver: there is no bus: %s", error)
                await self._leave()
                break
            except Exception as error:  # noqa: BLE001 - a bus that dies, no service, no answer
                _LOGGER.info("screen saver at %s: %s: %s", path, type(error).__name__, error)
                await self._leave()
            else:
                self.state = SaverService.READY
                return True
        self.state = SaverService.ABSENT
        return False

    async def let_go(self) -> None:
        """The screen saver may come again."""
        cookie, self._cookie = self._cookie, None
        if cookie is not None and self._bus is not None:
            from mini_ttv.desktop.session_bus import Service  # noqa: PLC0415 - as below

            try:
                await self._bus.call(Service(_NAME, self._path, _NAME), "UnInhibit", "u", cookie)
            except Exception as error:  # noqa: BLE001 - a bus that died has let go by itself
                _LOGGER.info("screen saver: %s: %s", type(error).__name__, error)
        await self._leave()

    async def _hold(self, path: str, reason: str) -> None:
        # Not at the top: the library costs a start 20 ms, and exists on Linux alone.
        from mini_ttv.desktop.session_bus import Service, SessionBus  # noqa: PLC0415

        service = Service(_NAME, path, _NAME)
        self._bus = SessionBus()
        await self._bus.open(service, "ActiveChanged", _unheard)
        (cookie,) = await self._bus.call(service, "Inhibit", "ss", self._application, reason)
        if not isinstance(cookie, int):
            message = f"no number but {cookie!r}"
            raise TypeError(message)
        self._path, self._cookie = path, cookie

    async def _leave(self) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            await bus.close()


def _unheard(_body: tuple[object, ...]) -> None:
    """Whether the screen saver comes or goes is not our business."""
