"""A desktop's notice service on a session bus: remembers what it shows, and clicks on demand."""

import asyncio
import contextlib

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class NoticeDesktop:
    """The service, from `start` to `stop`."""

    def __init__(self, capabilities: tuple[str, ...] = ("actions", "body", "body-markup")) -> None:
        self.capabilities = list(capabilities)
        self.shown: list[tuple[object, ...]] = []
        self.withdrawn: list[int] = []
        self.refuses = False
        self.silent = False
        self._connection: DBusConnection = None
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Take the name on the bus."""
        self._connection = await open_dbus_connection()
        await self._connection.send(message_bus.RequestName(NAME))
        while (await self._connection.receive()).header.message_type is not MessageType.method_return:
            pass
        self._task = asyncio.get_running_loop().create_task(self._serve())

    async def stop(self) -> None:
        """Leave the bus."""
        assert self._task is not None
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError, EOFError, ConnectionError):
            await self._task
        await self._connection.close()

    async def click(self, number: int, key: str) -> None:
        """A person clicks on a notice's button."""
        signal = new_signal(DBusAddress(PATH, interface=NAME), "ActionInvoked", "us", (number, key))
        await self._connection.send(signal)

    async def ends(self, number: int, reason: int) -> None:
        """A notice is gone: 1 by itself, 2 waved off, 3 withdrawn."""
        signal = new_signal(DBusAddress(PATH, interface=NAME), "NotificationClosed", "uu", (number, reason))
        await self._connection.send(signal)

    async def _serve(self) -> None:
        while True:
            message = await self._connection.receive()
            if message.header.message_type is not MessageType.method_call or self.silent:
                continue
            member = message.header.fields[HeaderFields.member]
            if self.refuses:
                answer = new_error(message, f"{NAME}.Error.Refused", "s", ("no",))
            elif member == "GetCapabilities":
                answer = new_method_return(message, "as", (self.capabilities,))
            elif member == "CloseNotification":
                self.withdrawn.append(message.body[0])
                answer = new_method_return(message)
            else:
                self.shown.append(message.body)
                answer = new_method_return(message, "u", (len(self.shown),))
            await self._connection.send(answer)
