"""A bare IRC client for tests: lines in, lines out, and a reader of tags that is nobody else's."""

import asyncio
import re
from collections.abc import Callable
from types import TracebackType
from typing import Self

import aiohttp

from mini_ttv.emulator.server import Emulator

TAGS_AND_COMMANDS = "CAP REQ :twitch.tv/tags twitch.tv/commands"


def tags_of(line: str) -> dict[str, str]:
    """The tags of a line as they stand, unescaped only where there are spaces."""
    if not line.startswith("@"):
        return {}
    pairs = (tag.partition("=") for tag in line[1:].partition(" ")[0].split(";"))
    return {key: value.replace("\\s", " ") for key, _, value in pairs}


def text_of(line: str) -> str:
    """What stands behind the channel's name."""
    found = re.search(r" (?:PRIVMSG|USERNOTICE|NOTICE|CLEARMSG) [#*]\w* ?:(.*)$", line)
    return found[1] if found else ""


class ChatWire:
    """One WebSocket connection to the emulator's chat."""

    def __init__(self, http: aiohttp.ClientSession, *commands: str) -> None:
        self._http = http
        self._commands = commands
        self._waiting: list[str] = []
        self.seen: list[str] = []
        self.answers = True  # the server's PINGs, which are not reported then

    async def __aenter__(self) -> Self:
        self.socket = await self._http.ws_connect("/irc", max_msg_size=0, autoping=True)
        if self._commands:
            await self.send(*self._commands)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    async def send(self, *lines: str) -> None:
        """Several lines go in one frame."""
        await self.socket.send_str("\r\n".join(lines))

    async def next(self) -> str:
        """The next line; EOFError when the server has closed."""
        while True:
            line = await self._line()
            if line != "PING :tmi.twitch.tv" or not self.answers:
                self.seen.append(line)
                return line
            await self.send("PONG :tmi.twitch.tv")

    async def _line(self) -> str:
        while not self._waiting:
            message = await self.socket.receive()
            if message.type is not aiohttp.WSMsgType.TEXT:
                raise EOFError
            self._waiting += [line for line in message.data.split("\r\n") if line]
        return self._waiting.pop(0)

    async def until(self, wanted: str | Callable[[str], bool], *, seconds: float = 10) -> str:
        """The first line from here on that has `wanted` in it (or for which it is true)."""
        async with asyncio.timeout(seconds):
            while True:
                line = await self.next()
                if wanted in line if isinstance(wanted, str) else wanted(line):
                    return line

    async def closed(self) -> list[str]:
        """Wait for the server to close; what it said before."""
        said = []
        try:
            async with asyncio.timeout(10):
                while True:
                    said.append(await self.next())
        except EOFError:
            return said

    async def quiet(self) -> list[str]:
        """All that was sent up to now: what comes before the answer to a PING."""
        said = []
        await self.send("PING quiet")
        async with asyncio.timeout(10):
            while not (line := await self.next()).endswith("PONG tmi.twitch.tv :quiet"):
                said.append(line)
        return said


def anonymous(http: aiohttp.ClientSession, *channels: str) -> ChatWire:
    """A viewer without account, in some channels."""
    return ChatWire(http, TAGS_AND_COMMANDS, "NICK justinfan12345", *(f"JOIN #{name}" for name in channels))


def token_for(emulator: Emulator, login: str, *scopes: str) -> str:
    """An access token of somebody for the public client."""
    user = emulator.world.users[login]
    return emulator.world.tokens.issue("minittvlocalpublicclient000001", user.id, scopes).access.value


def logged_in(http: aiohttp.ClientSession, emulator: Emulator, *channels: str, login: str = "viewer") -> ChatWire:
    """Somebody with an account, in some channels."""
    token = token_for(emulator, login, "chat:read", "chat:edit")
    return ChatWire(
        http, TAGS_AND_COMMANDS, f"PASS oauth:{token}", f"NICK {login}", *(f"JOIN #{name}" for name in channels)
    )
