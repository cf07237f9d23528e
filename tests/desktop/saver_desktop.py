"""A desktop's screen saver service on a session bus: remembers who holds it off."""

import asyncio
import contextlib

from jeepney import HeaderFields, MessageType, new_error, new_method_return  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.ScreenSaver"


class SaverDesktop:
    """The service, from `start` to `stop`, at one path of the bus."""

    def __init__(self, path: str = "/org/freedesktop/ScreenSaver") -> None:
        self.path = path
        self.held: dict[int, tuple[object, ...]] = {}
        self.answer: object = None  # instead of a number
        self._connection: DBusConnection = None
        self._task: asyncio.Task[None] | None = None
        self._last = 40

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

    async def _serve(self) -> None:
        while True:
            message = await self._connection.receive()
            if message.header.message_type is MessageType.method_call:
                await self._connection.send(self._answer(message))

    def _answer(self, message: object) -> object:
        fields, body = message.header.fields, message.body  # type: ignore[attr-defined]
        if fields[HeaderFields.path] != self.path:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "s", ("nothing here",))
        if fields[HeaderFields.member] == "Inhibit":
            if self.answer is not None:
                return new_method_return(message, "s", (self.answer,))
            self._last += 1
            self.held[self._last] = body
            return new_method_return(message, "u", (self._last,))
        self.held.pop(body[0], None)
        return new_method_return(message)
