"""One WebSocket to the chat server: joins the channels that are wanted, and is watched for silence."""

import asyncio
from dataclasses import dataclass

from websockets.asyncio.client import ClientConnection

from mini_ttv.core.irc import write_line
from mini_ttv.twitch.chat_line import LinkEnd, LinkOwner
from mini_ttv.twitch.chat_session import ChatSession
from mini_ttv.twitch.join_pacer import JoinPacer
from mini_ttv.twitch.websocket_link import first_end, over_websocket


@dataclass(frozen=True, slots=True)
class ChatTiming:
    """Limits in seconds."""

    open: float = 10.0  # for the connection to stand, and then for the server's welcome
    join: float = 10.0  # from a JOIN to the channel's ROOMSTATE
    silence: float = 15.0  # without a sign of life before we ask for one
    answer: float = 8.0  # for it to come
    linger: float = 2.0  # that a connection is still read after another has taken over
    spread: float = 3.0  # up to which a new connection waits when the server asks all its clients at once
    idle: float = 15.0  # that a connection without a channel waits for the next one


class ChatLink:
    """One connection for one session, from connecting to its end."""

    def __init__(self, url: str, session: ChatSession, timing: ChatTiming, pacer: JoinPacer, owner: LinkOwner) -> None:
        self.session = session
        self._url = url
        self._timing = timing
        self._pacer = pacer
        self._owner = owner
        self._was_leaving = False
        self._last_sign = 0.0
        self._is_delivering = False
        self._woken = asyncio.Event()
        self._asked: dict[str, float] = {}  # channels with the time until which the server may answer
        self._resting: dict[str, float] = {}  # channels that did not answer, with the time to ask again

    @property
    def refusal(self) -> str:
        """The server's words when it will not have this login."""
        return self.session.refusal

    @property
    def identity(self) -> object:
        """What the link logs in with; None where that is nothing."""
        return self.session.password

    def wake(self) -> None:
        """The channels that are wanted have changed."""
        self._woken.set()

    async def run(self, delay: float) -> LinkEnd:
        """Connect after `delay` seconds, and go on until the end."""
        await asyncio.sleep(delay)
        return await over_websocket(self._url, self._converse, open_seconds=self._timing.open)

    async def _converse(self, socket: ClientConnection) -> LinkEnd:
        await _send(socket, self.session.greeting())
        self._sign()
        return await first_end(self._read(socket), self._watch(socket), self._join(socket))

    async def _read(self, socket: ClientConnection) -> LinkEnd:
        async for data in socket:
            self._sign()
            was_welcomed = self.session.welcomed
            reaction = self.session.receive(data)
            if reaction.replies:
                await _send(socket, reaction.replies)
            if reaction.events:
                self._is_delivering = True
                await self._owner.deliver(self, reaction.events)
                self._is_delivering = False
                self._sign()
            if self.session.refusal:
                return LinkEnd.REFUSED
            if self.session.welcomed and not was_welcomed:
                self.wake()
            if self.session.leaving and not self._was_leaving:
                self._was_leaving = True
                self._owner.leaving(self)
        return LinkEnd.LOST

    async def _join(self, socket: ClientConnection) -> LinkEnd:
        """Join and leave as is wanted; ends only where the server never says welcome."""
        loop = asyncio.get_running_loop()
        welcome_until = loop.time() + self._timing.open
        while True:
            self._woken.clear()
            due: float | None = welcome_until
            if self.session.welcomed:
                due = await self._keep_joined(socket)
            elif loop.time() >= welcome_until:
                return LinkEnd.SILENT
            try:
                async with asyncio.timeout_at(due):
                    await self._woken.wait()
            except TimeoutError:
                continue

    async def _keep_joined(self, socket: ClientConnection) -> float | None:
        """Ask for what is wanted and not there; the time at which to look again, None for never."""
        now = asyncio.get_running_loop().time()
        wanted = self._owner.wanted()
        for channel in [channel for channel in self._asked if channel not in wanted]:
            del self._asked[channel]
            await _send(socket, [self.session.leave(channel)])
        self._resting = {channel: until for channel, until in self._resting.items() if channel in wanted}
        for channel, is_urgent in wanted.items():
            if channel in self.session.joined:
                self._asked[channel] = float("inf")
            elif channel in self._asked and self._asked[channel] <= now:
                del self._asked[channel]
                self._resting[channel] = now + await self._owner.not_joined(self, channel)
            elif channel not in self._asked and self._resting.get(channel, 0.0) <= now:
                self._resting.pop(channel, None)
                await self._ask(socket, channel, is_urgent=is_urgent)
        due = min([*self._asked.values(), *self._resting.values()], default=float("inf"))
        return None if due == float("inf") else due

    async def _ask(self, socket: ClientConnection, channel: str, *, is_urgent: bool) -> None:
        await self._pacer.turn(is_urgent=is_urgent)
        self._asked[channel] = asyncio.get_running_loop().time() + self._timing.join
        await _send(socket, [write_line("JOIN", f"#{channel}")])

    async def _watch(self, socket: ClientConnection) -> LinkEnd:
        """Ends when the server does not answer."""
        loop = asyncio.get_running_loop()
        while True:
            quiet_until = self._last_sign + self._timing.silence
            if not self.session.welcomed or self._is_delivering or quiet_until > loop.time():
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
