"""The IRC servers: WebSocket at `/irc`, and plain TCP on a port of its own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from aiohttp import WSMsgType, web

from mini_ttv.emulator.chatter import CHAT
from mini_ttv.emulator.irc_connection import Connection
from mini_ttv.emulator.irc_gallery import Exhibition
from mini_ttv.emulator.irc_hub import IrcHub
from mini_ttv.emulator.irc_lines import SERVER, Line
from mini_ttv.emulator.irc_wire import Lines, Outbox
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_events import IrcCommand

PING_SECONDS = 270.0  # world time
PONG_SECONDS = 10.0
_RECONNECT_GRACE = 5.0


class _Peer:
    """A connection with its socket."""

    def __init__(self, hub: IrcHub, transport: asyncio.BaseTransport | None) -> None:
        self.outbox = Outbox()
        self.transport = transport
        self.connection = Connection(hub, self._push, self.outbox.close)

    def _push(self, text: str) -> None:
        if not self.outbox.push(text):
            self.abort()

    def abort(self) -> None:
        """Cut the socket without a word."""
        if isinstance(self.transport, asyncio.WriteTransport):
            self.transport.abort()


class IrcServer:
    """All IRC sockets."""

    def __init__(self, hub: IrcHub) -> None:
        self.hub = hub
        self._peers: dict[_Peer, None] = {}
        self._handlers: set[asyncio.Task[None]] = set()
        self._timers: set[asyncio.Task[None]] = set()

    async def websocket(self, request: web.Request) -> web.WebSocketResponse:
        """`/irc`: lines in text frames, several in one where several are due."""
        socket = web.WebSocketResponse(autoping=False, compress=False, max_msg_size=256 * 1024)
        await socket.prepare(request)
        peer = _Peer(self.hub, request.transport)
        writing = asyncio.create_task(self._write_frames(peer, socket))
        self._peers[peer] = None
        lines = Lines()
        try:
            async for message in socket:
                if message.type is WSMsgType.PING and not peer.connection.muted:
                    await socket.pong(message.data)
                elif message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    data = message.data.encode() if isinstance(message.data, str) else message.data
                    # A frame is never half a line, so the last one needs no line break.
                    for line in lines.feed(data if data.endswith(b"\n") else data + b"\r\n"):
                        peer.connection.receive(line)
        finally:
            await self._gone(peer, writing)
        return socket

    @staticmethod
    async def _write_frames(peer: _Peer, socket: web.WebSocketResponse) -> None:
        with contextlib.suppress(ConnectionError, RuntimeError):
            await peer.outbox.run(socket.send_str)
            await socket.close()

    async def stream(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client on TCP."""
        task = asyncio.current_task()
        if task is not None:
            self._handlers.add(task)
            task.add_done_callback(self._handlers.discard)
        peer = _Peer(self.hub, writer.transport)
        writing = asyncio.create_task(self._write_bytes(peer, writer))
        self._peers[peer] = None
        lines = Lines()
        try:
            while data := await reader.read(65536):
                for line in lines.feed(data):
                    peer.connection.receive(line)
        except ConnectionError:
            pass  # gone is gone
        finally:
            await self._gone(peer, writing)
            writer.close()

    @staticmethod
    async def _write_bytes(peer: _Peer, writer: asyncio.StreamWriter) -> None:
        async def write(text: str) -> None:
            writer.write(text.encode())
            await writer.drain()

        with contextlib.suppress(ConnectionError):
            await peer.outbox.run(write)
            writer.close()

    async def _gone(self, peer: _Peer, writing: "asyncio.Task[None]") -> None:
        self._peers.pop(peer, None)
        peer.connection.gone()
        writing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await writing

    async def keep_alive(self) -> None:
        """PING everybody now and then, and drop who does not answer."""
        while True:
            await self.hub.world.clock.sleep(PING_SECONDS)
            asked = [peer for peer in self._peers if not peer.connection.muted]
            for peer in asked:
                peer.connection.ask_for_pong()
            await asyncio.sleep(PONG_SECONDS)
            for peer in asked:
                if peer.connection.awaits_pong:
                    peer.abort()

    def obey(self, happening: object) -> None:
        """`/_control/irc`: what shall go wrong. {"login": ...} means only connections of that nick.

        `line` says {"line": ...}, whatever it is, to all who are in {"channel": ...}.
        """
        if not isinstance(happening, IrcCommand):
            return
        if happening.action == "line":
            line = Line("", str(happening.data.get("line", "")), is_command=False)
            self.hub.send(self.hub.members(str(happening.data.get("channel", ""))), [line])
            return
        nick = happening.data.get("login")
        chosen = [peer for peer in self._peers if nick is None or peer.connection.nick == nick]
        for peer in chosen:
            if happening.action == "drop":
                peer.abort()
            elif happening.action == "half-open":
                peer.connection.muted = True
            elif happening.action == "reconnect":
                peer.connection.push(f":{SERVER} RECONNECT\r\n")
        if happening.action == "reconnect" and chosen:
            grace = happening.data.get("grace", _RECONNECT_GRACE)
            task = asyncio.create_task(self._retire(chosen, float(grace) if isinstance(grace, int | float) else 0.0))
            self._timers.add(task)
            task.add_done_callback(self._timers.discard)

    async def _retire(self, peers: list[_Peer], grace: float) -> None:
        """Close old connections some time after their RECONNECT."""
        await asyncio.sleep(grace)
        for peer in peers:
            peer.connection.hang_up()

    async def close(self) -> None:
        """Cut all sockets and wait for their handlers."""
        for peer in list(self._peers):
            peer.abort()
        for task in [*self._timers]:
            task.cancel()
        await asyncio.gather(*self._handlers, *self._timers, return_exceptions=True)


_SERVER = web.AppKey("irc", IrcServer)


async def _websocket(request: web.Request) -> web.WebSocketResponse:
    return await request.app[_SERVER].websocket(request)


def routes(world: World) -> list[web.RouteDef]:  # noqa: ARG001 # every room is called alike
    """The WebSocket."""
    return [web.get("/irc", _websocket)]


async def shutdown(app: web.Application) -> None:
    """Cut the sockets, so that nobody waits for their handlers when the server stops."""
    await app[_SERVER].close()


async def serve(world: World, app: web.Application) -> AsyncIterator[None]:
    """Listen on TCP, and keep connections alive."""
    hub = IrcHub(app[CHAT])
    app[CHAT].attend(hub)
    server = app[_SERVER] = IrcServer(hub)
    unsubscribe = world.subscribe(server.obey)
    host = urlsplit(world.base_url).hostname or "127.0.0.1"
    listener = await asyncio.start_server(server.stream, host, world.irc_port)
    world.irc_port = listener.sockets[0].getsockname()[1]
    tasks = [asyncio.create_task(server.keep_alive()), asyncio.create_task(Exhibition(hub).run())]
    yield
    unsubscribe()
    listener.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await server.close()
    await listener.wait_closed()
