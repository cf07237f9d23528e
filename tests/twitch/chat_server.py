"""A small chat server for tests that follows orders instead of rules."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

WELCOME = ":tmi.twitch.tv 001 you :Welcome, GLHF!\r\n:tmi.twitch.tv 376 you :>\r\n"
ROOM = "@room-id=11;slow=0 :tmi.twitch.tv ROOMSTATE #chan\r\n"


def say(text: str) -> str:
    """A line of chat whose id is its text."""
    return f"@id={text};room-id=11 :ann!ann@ann PRIVMSG #chan :{text}\r\n"


class Visit:
    """One connection of a client."""

    def __init__(self, socket: ServerConnection) -> None:
        self.heard: list[str] = []
        self._socket = socket
        self._lines: asyncio.Queue[str] = asyncio.Queue()

    async def send(self, text: str) -> None:
        """One frame, as it is."""
        await self._socket.send(text)

    async def until(self, start: str) -> str:
        """The next line that begins so."""
        async with asyncio.timeout(10):
            while not (line := await self._lines.get()).startswith(start):
                pass
        return line

    async def welcome(self) -> None:
        """Let the client in."""
        await self.until("NICK ")
        await self.send(WELCOME)
        await self.until("JOIN ")
        await self.send(ROOM)

    async def drop(self) -> None:
        """Break the connection without a word."""
        self._socket.transport.abort()
        await self._socket.wait_closed()

    async def gone(self) -> None:
        """Wait until the client has left."""
        async with asyncio.timeout(10):
            await self._socket.wait_closed()

    async def listen(self) -> None:
        """Keep what the client says."""
        try:
            async for data in self._socket:
                assert isinstance(data, str)
                for line in data.split("\r\n")[:-1]:
                    self.heard.append(line)
                    self._lines.put_nowait(line)
        except ConnectionClosed:
            return


class ChatServer:
    """Visits in order of arrival."""

    def __init__(self) -> None:
        self.url = ""
        self.visits: asyncio.Queue[Visit] = asyncio.Queue()

    async def visit(self) -> Visit:
        """The next connection."""
        async with asyncio.timeout(10):
            return await self.visits.get()

    async def _serve(self, socket: ServerConnection) -> None:
        visit = Visit(socket)
        self.visits.put_nowait(visit)
        await visit.listen()


@asynccontextmanager
async def chat_server(port: int = 0) -> AsyncIterator[ChatServer]:
    """A server on 127.0.0.1."""
    server = ChatServer()
    async with serve(server._serve, "127.0.0.1", port, close_timeout=0.1) as listening:
        server.url = f"ws://127.0.0.1:{listening.sockets[0].getsockname()[1]}/irc"
        yield server
