"""A socket on which a provider tells of changes: kept open while there is something to hear, opened again when it ends.

What is subscribed to may change at any time. Whatever a provider says, nothing here raises: a frame that cannot be read
is skipped.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidURI, WebSocketException

from mini_ttv.core.backoff import Backoff
from mini_ttv.emotes.answers import as_dict
from mini_ttv.emotes.live_set import SetChange

_MAX_FRAME = 2**20  # bytes
_OPEN_SECONDS = 15.0
_LONG_PAUSE = 300.0  # after words such as "maintenance", or when the provider thinks that we talk nonsense
_LOGGER = logging.getLogger(__name__)

Json = dict[str, object]


class Dialect(Protocol):
    """What is different between the providers."""

    name: str

    def topics(self) -> Iterable[str]:
        """All that is to be heard, each as an opaque text."""
        ...

    def subscribe(self, topic: str) -> Json:
        """The frame that asks to hear of `topic`."""
        ...

    def unsubscribe(self, topic: str) -> Json:
        """The frame that asks to hear no more of it."""
        ...

    def read(self, frame: Json) -> list[SetChange] | None:
        """What a frame says; None where the provider asks us to come back on another connection."""
        ...

    def silence(self) -> float | None:
        """Seconds without any frame after which the connection is dead; None where silence means nothing."""
        ...

    def everything_outdated(self) -> list[SetChange]:
        """For when changes may have been missed."""
        ...

    def long_pause(self, code: int) -> bool:
        """Whether a connection that was closed with `code` should not be opened again soon."""
        ...


class EventsSocket:
    """One provider's socket."""

    def __init__(
        self,
        url: str,
        dialect: Dialect,
        tell: Callable[[SetChange], None],
        *,
        backoff: Backoff | None = None,
        pause: float = _LONG_PAUSE,
    ) -> None:
        """`tell` hears of every change."""
        self._url = url
        self._dialect = dialect
        self._tell = tell
        self._backoff = backoff or Backoff(2.0, 120.0)
        self._pause = pause
        self._woken = asyncio.Event()
        self._greeted = False  # by a connection that has said anything

    def wake(self) -> None:
        """The topics have changed."""
        self._woken.set()

    async def run(self) -> None:
        """Listen until cancelled."""
        has_heard = False
        while True:
            while not list(self._dialect.topics()):
                self._woken.clear()
                await self._woken.wait()
            delay = 0.0
            try:
                async with connect(
                    self._url, logger=_LOGGER, open_timeout=_OPEN_SECONDS, close_timeout=1.0, max_size=_MAX_FRAME
                ) as socket:
                    if has_heard:
                        for change in self._dialect.everything_outdated():
                            self._tell(change)
                    has_heard = True
                    await self._converse(socket)
            except ConnectionClosed as error:
                code = error.rcvd.code if error.rcvd else 1006
                delay = self._pause if self._dialect.long_pause(code) else 0.0
            except InvalidURI:
                return
            except (OSError, TimeoutError, WebSocketException) as error:
                _LOGGER.info("%s tells nothing for now: %s", self._dialect.name, error)
            await asyncio.sleep(delay or self._backoff.next_delay())

    async def _converse(self, socket: ClientConnection) -> None:
        subscribing = asyncio.create_task(self._subscribe(socket))
        try:
            async for frame in self._frames(socket):
                self._backoff.reset()
                changes = self._dialect.read(frame)
                if changes is None:
                    return
                for change in changes:
                    self._tell(change)
        finally:
            subscribing.cancel()
            await asyncio.gather(subscribing, return_exceptions=True)

    async def _frames(self, socket: ClientConnection) -> AsyncIterator[Json]:
        """The readable frames until the other side closes; raises TimeoutError when it has fallen silent."""
        while True:
            async with asyncio.timeout(self._dialect.silence()):
                text = await socket.recv()
            try:
                frame = as_dict(json.loads(text))
            except (ValueError, RecursionError):
                continue
            if frame:
                yield frame

    async def _subscribe(self, socket: ClientConnection) -> None:
        """Keep what is subscribed to in step with the topics, until nothing is wanted any more."""
        subscribed: set[str] = set()
        while True:
            self._woken.clear()
            wanted = set(self._dialect.topics())
            for topic in sorted(subscribed - wanted):
                await socket.send(json.dumps(self._dialect.unsubscribe(topic)))
            for topic in sorted(wanted - subscribed):
                await socket.send(json.dumps(self._dialect.subscribe(topic)))
            subscribed = wanted
            await self._woken.wait()
