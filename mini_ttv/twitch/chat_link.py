"""One WebSocket to the chat server, watched for silence."""

import asyncio
import logging
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidURI, WebSocketException

from mini_ttv.core.chat import ChatEvent
from mini_ttv.core.irc import write_line
from mini_ttv.twitch.chat_session import ChatSession

_MAX_FRAME = 2**20  # bytes
_WIRE_LOGGER = logging.getLogger("mini_ttv.twitch.chat.wire")
_WIRE_LOGGER.setLevel(logging.INFO)  # at DEBUG the library would write frames, the secret among them


@dataclass(frozen=True, slots=True)
class ChatTiming:
    """Limits in seconds."""

    open: float = 10.0  # for the connection to stand
    join: float = 10.0  # from there to the channel's ROOMSTATE
    silence: float = 15.0  # without a sign of life before we ask for one
    answer: float = 8.0  # for it to come
    linger: float = 2.0  # that a connection is still read after another has taken over
    spread: float = 3.0  # up to which a new connection waits when the server asks all its clients at once


class LinkEnd(Enum):
    """Why a link is over."""

    UNREACHABLE = "unreachable"
    BAD_ADDRESS = "bad address"
    LOST = "lost"
    SILENT = "silent"
    NOT_JOINED = "not joined"
    REFUSED = "refused"


class LinkOwner(Protocol):
    """Who wants to hear of a link."""

    async def deliver(self, events: list[ChatEvent]) -> None:
        """Take events; the link is held up until they are taken."""

    def joined(self, link: "ChatLink") -> ChatEvent:
        """The channel is joined, said once; the answer goes before the events that follow."""

    def leaving(self, link: "ChatLink") -> None:
        """The server asks for a new connection, said once; this one goes on until it ends."""


class ChatLink:
    """One connection for one session, from connecting to its end."""

    def __init__(self, url: str, session: ChatSession, timing: ChatTiming, owner: LinkOwner) -> None:
        self.session = session
        self._url = url
        self._timing = timing
        self._owner = owner
        self._was_leaving = False
        self._last_sign = 0.0
        self._is_delivering = False

    async def run(self, delay: float) -> LinkEnd:
        """Connect after `delay` seconds, and go on until the end."""
        await asyncio.sleep(delay)
        try:
            async with connect(
                self._url,
                logger=_WIRE_LOGGER,
                open_timeout=self._timing.open,
                close_timeout=1.0,
                ping_interval=None,  # IRC's own PING is answered by what reads the lines, not by the transport
                compression=None,
                max_size=_MAX_FRAME,
            ) as socket:
                try:
                    return await self._converse(socket)
                finally:
                    socket.transport.abort()  # nobody waits for a closing handshake
        except InvalidURI:
            return LinkEnd.BAD_ADDRESS
        except ConnectionClosed:
            return LinkEnd.LOST
        except (OSError, TimeoutError, WebSocketException):
            return LinkEnd.UNREACHABLE

    async def _converse(self, socket: ClientConnection) -> LinkEnd:
        await _send(socket, self.session.greeting())
        self._sign()
        tasks = [asyncio.create_task(self._read(socket)), asyncio.create_task(self._watch(socket))]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            return done.pop().result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self, socket: ClientConnection) -> LinkEnd:
        async for data in socket:
            self._sign()
            reaction = self.session.receive(data)
            if reaction.replies:
                await _send(socket, reaction.replies)
            if reaction.joined_at is not None:
                reaction.events.insert(reaction.joined_at, self._owner.joined(self))
            if reaction.events:
                self._is_delivering = True
                await self._owner.deliver(reaction.events)
                self._is_delivering = False
                self._sign()
            if self.session.refusal is not None:
                return LinkEnd.REFUSED
            if self.session.leaving and not self._was_leaving:
                self._was_leaving = True
                self._owner.leaving(self)
        return LinkEnd.LOST

    async def _watch(self, socket: ClientConnection) -> LinkEnd:
        """Ends when the server does not answer."""
        loop = asyncio.get_running_loop()
        join_until = loop.time() + self._timing.join
        while not self.session.joined:
            left = join_until - loop.time()
            if left <= 0:
                return LinkEnd.NOT_JOINED
            await asyncio.sleep(min(left, 0.25))
        while True:
            quiet_until = self._last_sign + self._timing.silence
            if self._is_delivering or quiet_until > loop.time():
                await asyncio.sleep(max(quiet_until - loop.time(), self._timing.silence / 10))
                continue
            asked = loop.time()
            await _send(socket, [write_line("PING", "mini-ttv")])
            await asyncio.sleep(self._timing.answer)
            if self._last_sign < asked and not self._is_delivering:
                return LinkEnd.SILENT

    def _sign(self) -> None:
        self._last_sign = asyncio.get_running_loop().time()


async def _send(socket: ClientConnection, lines: list[str]) -> None:
    for line in lines:
        await socket.send(line + "\r\n")
