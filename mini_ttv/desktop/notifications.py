"""Notices of a freedesktop desktop, with buttons, over the session bus.

Source: https://specifications.freedesktop.org/notification-spec. QtDBus cannot send the unsigned numbers that it wants,
and notices of a tray icon have no buttons. Where there is no bus or no service, nothing is shown and `state` says so.
"""

import asyncio
import logging
from collections.abc import Sequence
from enum import Enum
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mini_ttv.core.events import Event

if TYPE_CHECKING:
    from mini_ttv.desktop.session_bus import Service, SessionBus

_LOGGER = logging.getLogger(__name__)
_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_MOST_TEXT = 300
_KEPT = "\n\u200d"  # the second joins emoji
_BY_PERSON = 2  # the specification's number for a notice that was waved off; 1 is its end by itself, 3 a program's wish


class NoticeService(Enum):
    """How the desktop's notice service is."""

    UNKNOWN = "unknown"
    READY = "ready"
    ABSENT = "absent"


class DesktopNotifications:
    """Notices of one application."""

    def __init__(self, application: str, desktop_entry: str, icon: str = "") -> None:
        """Take the names.

        Args:
            application: as people know it.
            desktop_entry: the desktop file's name, without `.desktop`.
            icon: a theme icon's name or a file's absolute path.
        """
        self.invoked: Event[tuple[int, str]] = Event()  # the notice's number and the action's key
        self.closed: Event[tuple[int, bool]] = Event()  # the notice's number, and whether a person closed it
        self.state = NoticeService.UNKNOWN
        self._application = application
        self._desktop_entry = desktop_entry
        self._icon = icon
        self._turn = asyncio.Lock()  # one notice at a time: the second uses the connection of the first
        self._bus: SessionBus | None = None
        self._can: frozenset[object] = frozenset()

    async def show(
        self,
        summary: str,
        body: str,
        actions: Sequence[tuple[str, str]] = (),
        *,
        picture: Path | None = None,
        replaces: int = 0,
    ) -> int | None:
        """Show a notice.

        Args:
            summary: the headline, as plain text.
            body: the words below, as plain text.
            actions: keys and labels; the key "default" is a click on the notice itself.
            picture: a file with a picture for it.
            replaces: the number of a notice that it takes the place of; 0 for none.

        Returns:
            The notice's number, which `invoked` names; None when nothing shows it.
        """
        async with self._turn:
            while True:
                was_open = self._bus is not None
                try:
                    return await self._show(summary, body, actions, picture, replaces)
                except Exception as error:  # noqa: BLE001 - no bus, a dead one, no service, no answer
                    _LOGGER.info("no desktop notice: %s: %s", type(error).__name__, error)
                    await self.close()
                    self.state = NoticeService.ABSENT
                # A connection of yesterday may have died with a bus that is back by now; a new one tells the truth.
                if not was_open:
                    return None

    async def withdraw(self, number: int) -> None:
        """Take a notice away, if it is still to be seen."""
        async with self._turn:
            if self._bus is None:
                return
            try:
                await self._bus.call(self._service(), "CloseNotification", "u", number)
            except Exception as error:  # noqa: BLE001 - gone already, or the bus is
                _LOGGER.debug("notice %d: %s", number, error)

    async def close(self) -> None:
        """Leave the bus."""
        bus, self._bus = self._bus, None
        if bus is not None:
            await bus.close()

    async def _show(
        self, summary: str, body: str, actions: Sequence[tuple[str, str]], picture: Path | None, replaces: int
    ) -> int | None:
        # Not at the top: see the module's own words.
        from mini_ttv.desktop.session_bus import SessionBus  # noqa: PLC0415

        service = self._service()
        if self._bus is None:
            self._bus = SessionBus()
            await self._bus.open(service, "ActionInvoked", self._action_invoked)
            await self._bus.listen(service, "NotificationClosed", self._notice_closed)
            (capabilities,) = await self._bus.call(service, "GetCapabilities")
            self._can = frozenset(capabilities) if isinstance(capabilities, list) else frozenset()
        keys = [text for key, label in actions for text in (key, _line(label))] if "actions" in self._can else []
        words = escape(_text(body), quote=False) if "body-markup" in self._can else _text(body)
        hints = {"desktop-entry": ("s", self._desktop_entry), "category": ("s", "presence.online")}
        if picture is not None:
            hints["image-path"] = ("s", picture.as_uri())
        signature = "susssasa{sv}i"  # name, number to replace, icon, summary, body, actions, hints, time to stay
        shown = (self._application, replaces, self._icon, _line(summary), words, keys, hints, -1)
        (number,) = await self._bus.call(service, "Notify", signature, *shown)
        self.state = NoticeService.READY
        return number if isinstance(number, int) else None

    def _service(self) -> "Service":
        from mini_ttv.desktop.session_bus import Service  # noqa: PLC0415 - as above

        return Service(_NAME, _PATH, _NAME)

    def _action_invoked(self, body: tuple[object, ...]) -> None:
        match body:
            case (int(number), str(key)):
                self.invoked.emit((number, key))

    def _notice_closed(self, body: tuple[object, ...]) -> None:
        match body:
            case (int(number), int(reason)):
                self.closed.emit((number, reason == _BY_PERSON))


def _line(text: str) -> str:
    return _text(" ".join(text[:_MOST_TEXT].split()))


def _text(text: str) -> str:
    """Words of other people, fit for a notice: short, and without control characters, which some services choke on."""
    return "".join(sign for sign in text[:_MOST_TEXT] if sign.isprintable() or sign in _KEPT)
