"""One connection to the session bus, or the system's: calls with a time limit, and signals.

Imported only when something is said on the bus: the library costs a start 20 ms, and exists on Linux alone.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, AsyncExitStack
from dataclasses import dataclass
from typing import Protocol, TypeVar

import jeepney  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusRouter, open_dbus_connection  # type: ignore[import-untyped]
from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

from mini_ttv.core.tasks import TaskSet

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)
_LIMIT_SECONDS = 3.0
_NO_BUS = frozenset({"", "disabled"})  # kinds of address, the second by custom; the library stumbles over both
_SIGNALS = 50  # the library's own queue holds one and drops the second of two signals that come together


@dataclass(frozen=True, slots=True)
class Service:
    """An object on the bus and the interface that we speak with it."""

    name: str
    path: str
    interface: str


class _Router(Protocol):
    async def send_and_get_reply(self, message: object) -> object:
        """Send a call and wait for its answer."""

    def filter(self, rule: object, *, bufsize: int) -> AbstractContextManager["asyncio.Queue[object]"]:
        """A queue of the messages that keep to `rule`."""


def check_for_session_bus() -> None:
    """Raise ConnectionError where the environment says that this session has no bus."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").partition(":")[0] in _NO_BUS:
        text = "this session has no bus"
        raise ConnectionError(text)


class SessionBus:
    """A connection, from `open` to `close`."""

    def __init__(self, bus: str = "SESSION") -> None:
        """`bus` is "SESSION" or "SYSTEM"."""
        self._bus = bus
        self._stack = AsyncExitStack()
        self._router: _Router | None = None
        self._tasks = TaskSet(_LOGGER)

    async def open(self, service: Service, signal: str, listener: Callable[[tuple[object, ...]], None]) -> None:
        """Connect, and listen as `listen` does.

        Raises:
            Exception: whatever the library and the operating system say where there is no bus.
        """
        if self._bus == "SESSION":
            check_for_session_bus()
        # Not the library's own pair of both: that one leaves the socket open when the bus has died.
        connection = await _limited(open_dbus_connection(bus=self._bus))
        self._stack.push_async_callback(connection.close)
        self._router = await self._stack.enter_async_context(DBusRouter(connection))
        await self.listen(service, signal, listener)

    async def listen(self, service: Service, signal: str, listener: Callable[[tuple[object, ...]], None]) -> None:
        """Hand the body of each `signal` of `service` to `listener` from now on.

        Raises:
            Exception: as `call`.
        """
        router = self._opened()
        rule = jeepney.MatchRule(type="signal", interface=service.interface, member=signal, path=service.path)
        signals = self._stack.enter_context(router.filter(rule, bufsize=_SIGNALS))
        await self._reply(message_bus.AddMatch(rule))
        _ = self._tasks.spawn(_listen(signals, listener), f"signals of {service.interface}")

    async def call(self, service: Service, method: str, signature: str = "", *body: object) -> tuple[object, ...]:
        """Call a method; its answer.

        Raises:
            Exception: an error answer, no answer in time, or a broken connection, in the library's words.
        """
        address = jeepney.DBusAddress(service.path, service.name, service.interface)
        return await self._reply(jeepney.new_method_call(address, method, signature or None, body))

    async def close(self) -> None:
        """Leave the bus."""
        await self._tasks.cancel()
        self._router = None
        try:
            await self._stack.aclose()
        except Exception as error:  # noqa: BLE001 - a connection that broke tells so again when it is closed
            _LOGGER.debug("closing the session bus: %s", error)

    async def _reply(self, message: object) -> tuple[object, ...]:
        return tuple(unwrap_msg(await _limited(self._opened().send_and_get_reply(message))))

    def _opened(self) -> _Router:
        if self._router is None:
            text = "the bus is not open"
            raise ConnectionError(text)
        return self._router


async def _listen(signals: "asyncio.Queue[object]", listener: Callable[[tuple[object, ...]], None]) -> None:
    while True:
        message = await signals.get()
        listener(tuple(getattr(message, "body", ())))


async def _limited(awaitable: Awaitable[T]) -> T:
    return await asyncio.wait_for(awaitable, _LIMIT_SECONDS)
