"""A place of our own on the session bus: others call, we answer.

Imported only when there is something to offer: the library costs a start 20 ms, and exists on Linux alone.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

import jeepney  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusConnection, DBusRouter, Proxy, open_dbus_connection  # type: ignore[import-untyped]

from mini_ttv.core.tasks import TaskSet
from mini_ttv.desktop.session_bus import check_for_session_bus

_LOGGER = logging.getLogger(__name__)
_LIMIT_SECONDS = 3.0
_DO_NOT_QUEUE = 4
_OWNER = 1


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody asks of us."""

    path: str
    interface: str  # may be empty
    member: str
    body: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What they get."""

    signature: str = ""
    body: tuple[object, ...] = ()


class Refused(Exception):
    """The call makes no sense; the message goes back to the caller."""

    def __init__(self, name: str, text: str) -> None:
        """`name` is that of a D-Bus error."""
        super().__init__(text)
        self.name = name


class BusHost:
    """A connection with a name of its own."""

    def __init__(self, answer: Callable[[Call], Reply], ended: Callable[[], object]) -> None:
        """Take what answers calls (or raises `Refused`), and who is told when the bus is gone."""
        self._answer = answer
        self._ended = ended
        self._connection: DBusConnection | None = None
        self._tasks = TaskSet(_LOGGER)

    async def open(self, names: tuple[str, ...]) -> str:
        """Connect, and take the first of `names` that nobody has.

        Returns:
            That name.

        Raises:
            Exception: whatever the library and the operating system say where there is no bus, or no name is free.
        """
        check_for_session_bus()
        connection = await asyncio.wait_for(open_dbus_connection(bus="SESSION"), _LIMIT_SECONDS)
        try:
            async with asyncio.timeout(_LIMIT_SECONDS), DBusRouter(connection) as router:
                name = await _owned(Proxy(message_bus, router), names)
        except BaseException:
            await connection.close()
            raise
        self._connection = connection
        _ = self._tasks.spawn(self._serve(connection), "calls from the session bus")
        return name

    async def emit(self, path: str, interface: str, member: str, signature: str, body: tuple[object, ...]) -> None:
        """Send a signal; nothing happens where the bus is gone."""
        address = jeepney.DBusAddress(path, interface=interface)
        await self._send(jeepney.new_signal(address, member, signature, body))

    async def close(self) -> None:
        """Leave the bus."""
        await self._tasks.cancel()
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                await connection.close()
            except OSError as error:
                _LOGGER.debug("closing the session bus: %s", error)

    async def _send(self, message: object) -> None:
        if self._connection is None:
            return
        try:
            await asyncio.wait_for(self._connection.send(message), _LIMIT_SECONDS)
        except (OSError, TimeoutError) as error:
            _LOGGER.info("the session bus: %s", error)

    async def _serve(self, connection: DBusConnection) -> None:
        try:
            while True:
                message = await connection.receive()
                if message.header.message_type is jeepney.MessageType.method_call:
                    answer = self._answered(message)
                    if not message.header.flags & jeepney.MessageFlag.no_reply_expected:
                        await self._send(answer)
        except (EOFError, OSError) as error:
            _LOGGER.info("the session bus has ended: %s", error)
            self._connection = None
            connection.writer.close()
            self._ended()

    def _answered(self, message: jeepney.Message) -> jeepney.Message:
        fields = message.header.fields
        call = Call(
            str(fields.get(jeepney.HeaderFields.path, "")),
            str(fields.get(jeepney.HeaderFields.interface, "")),
            str(fields.get(jeepney.HeaderFields.member, "")),
            tuple(message.body),
        )
        try:
            reply = self._answer(call)
        except Refused as error:
            return jeepney.new_error(message, error.name, "s", (str(error),))
        return jeepney.new_method_return(message, reply.signature or None, reply.body)


async def _owned(bus: Proxy, names: tuple[str, ...]) -> str:
    """The first of `names` that could be had."""
    for name in names:
        (answer,) = await bus.RequestName(name, _DO_NOT_QUEUE)
        if answer == _OWNER:
            return name
    text = f"no name is free of {', '.join(names)}"
    raise ConnectionError(text)
