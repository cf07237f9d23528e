"""EventSub's sockets: what one says and hears, and when the server closes it."""

import asyncio
import contextlib
import json
import secrets
import uuid
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from mini_ttv.emulator.clock import rfc3339_nano
from mini_ttv.emulator.subscriptions import Session, Subscription
from mini_ttv.emulator.world import World

UNUSED_SECONDS = 10.0
RECONNECT_SECONDS = 30.0
_KEEPALIVE = (10, 600)
_MOST_WAITING = 20_000  # messages; who reads that slowly is cut off


class CloseCode:
    """EventSub's own close codes."""

    SERVER_ERROR = 4000
    INBOUND_TRAFFIC = 4001
    FAILED_PING = 4002
    UNUSED = 4003
    RECONNECT_EXPIRED = 4004
    TIMEOUT = 4005
    NETWORK_ERROR = 4006
    INVALID_RECONNECT = 4007


@dataclass(slots=True, eq=False)
class Socket:
    """One WebSocket of a session; a hand-over has two for a while."""

    session: Session
    socket: web.WebSocketResponse
    transport: asyncio.BaseTransport | None
    address: str  # where the client reached us, without a query
    keepalive: int
    last_sent: float = 0.0
    muted: bool = False  # half-open
    silent: bool = False  # no keepalives
    waiting: "asyncio.Queue[str | int]" = field(default_factory=asyncio.Queue)  # messages; a number closes

    def push(self, text: str, now: float) -> bool:
        """Queue one message; False where nothing goes out any more."""
        if self.muted:
            return False
        if self.waiting.qsize() > _MOST_WAITING:
            self.abort()
            return False
        self.last_sent = now
        self.waiting.put_nowait(text)
        return True

    def close(self, code: int) -> None:
        """Close with one of the codes, after what is waiting."""
        self.waiting.put_nowait(code)

    def abort(self) -> None:
        """Cut the socket without a word."""
        if isinstance(self.transport, asyncio.WriteTransport):
            self.transport.abort()

    async def write(self) -> None:
        """Send what is queued, one message a frame, until it is closed."""
        with contextlib.suppress(ConnectionError, RuntimeError):
            while True:
                item = await self.waiting.get()
                if isinstance(item, int):
                    await self.socket.close(code=item)
                    return
                await self.socket.send_str(item)


def keepalive_of(asked: str | None) -> int:
    """The seconds between keepalives: what was asked for, moved into the bounds."""
    low, high = _KEEPALIVE
    if asked is None or not asked.lstrip("-").isdigit():
        return low
    return min(high, max(low, int(asked)))


class Sessions:
    """All sockets by session."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sockets: dict[str, list[Socket]] = {}
        self._handovers: dict[str, Session] = {}  # id in a reconnect_url -> what moves
        self._tasks: set[asyncio.Task[None]] = set()

    def envelope(self, kind: str, payload: Mapping[str, object], subscription: Subscription | None = None) -> str:
        """A message with its metadata."""
        metadata = {
            "message_id": str(uuid.uuid4()),
            "message_type": kind,
            "message_timestamp": rfc3339_nano(self.world.clock.now()),
        }
        if subscription is not None:
            metadata |= {"subscription_type": subscription.type, "subscription_version": subscription.version}
        return json.dumps({"metadata": metadata, "payload": payload}, ensure_ascii=False, separators=(",", ":"))

    def alive(self, session_id: str) -> list[Socket]:
        """The sockets of a session through which something gets out."""
        return [one for one in self.sockets.get(session_id, ()) if not one.muted]

    def send(self, session_id: str, text: str) -> bool:
        """Send to all sockets of a session; the same message through both, where it is being handed over."""
        now = self.world.clock.timestamp()
        sent = [one.push(text, now) for one in self.alive(session_id)]
        return any(sent)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One socket from its handshake to its end."""
        socket = web.WebSocketResponse(autoping=False, compress=False)
        await socket.prepare(request)
        handover = request.query.get("reconnect_id")
        session = self._taken_over(handover) if handover is not None else self._opened()
        if session is None:
            await socket.close(code=CloseCode.INVALID_RECONNECT)
            return socket
        address = f"{'wss' if request.secure else 'ws'}://{request.host}{request.path}"
        keepalive = keepalive_of(request.query.get("keepalive_timeout_seconds"))
        one = Socket(session, socket, request.transport, address, keepalive)
        self.sockets.setdefault(session.id, []).append(one)
        one.push(
            self.envelope("session_welcome", {"session": self._words(one, "connected")}), self.world.clock.timestamp()
        )
        tasks = [asyncio.create_task(one.write()), asyncio.create_task(self._keep_alive(one))]
        if handover is None:
            self.check_use(session.id)
        try:
            await self._read(one)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._gone(one)
        return socket

    def _opened(self) -> Session:
        return self.world.eventsub.open("AgoQ" + secrets.token_urlsafe(24), self.world.clock.now())

    def _taken_over(self, handover: str) -> Session | None:
        """The session that a reconnect_url stands for; each works once."""
        return self._handovers.pop(handover, None)

    @staticmethod
    def _words(one: Socket, status: str, reconnect_url: str | None = None) -> dict[str, object]:
        return {
            "id": one.session.id,
            "status": status,
            "connected_at": rfc3339_nano(one.session.connected_at),
            "keepalive_timeout_seconds": one.keepalive if status == "connected" else None,
            "reconnect_url": reconnect_url,
            "recovery_url": None,
        }

    async def _read(self, one: Socket) -> None:
        """Clients have nothing to say here but pings and pongs."""
        async for message in one.socket:
            if one.muted:
                continue
            if message.type is WSMsgType.PING:
                await one.socket.pong(message.data)
            elif message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                self.end(one, CloseCode.INBOUND_TRAFFIC)

    async def _keep_alive(self, one: Socket) -> None:
        """A keepalive whenever nothing else was sent for that long."""
        clock = self.world.clock
        while True:
            await clock.sleep(max(0.01, one.last_sent + one.keepalive - clock.timestamp()))
            if clock.timestamp() >= one.last_sent + one.keepalive:
                text = self.envelope("session_keepalive", {})
                if one.silent or not one.push(text, clock.timestamp()):
                    one.last_sent = clock.timestamp()

    def _gone(self, one: Socket) -> None:
        """A socket is closed; the session ends with its last one, unless it is being handed over."""
        rest = [other for other in self.sockets.pop(one.session.id, []) if other is not one]
        if rest:
            self.sockets[one.session.id] = rest
        elif one.session not in self._handovers.values():
            self.world.eventsub.close(one.session.id)

    def end(self, one: Socket, code: int) -> None:
        """Close a socket; for the books it is gone at once, whenever the client notices."""
        one.close(code)
        self._gone(one)

    def check_use(self, session_id: str) -> None:
        """A session that has no subscription in ten seconds is closed."""
        self._spawn(self._close_unused(session_id))

    async def _close_unused(self, session_id: str) -> None:
        await self.world.clock.sleep(UNUSED_SECONDS)
        if not self.world.eventsub.of_session(session_id):
            for one in list(self.sockets.get(session_id, ())):
                self.end(one, CloseCode.UNUSED)

    def reconnect(self, session_id: str) -> None:
        """Ask a client to move to another socket; after 30 seconds the old one is closed, moved or not."""
        old = list(self.sockets.get(session_id, ()))
        for one in old:
            handover = secrets.token_urlsafe(16)
            self._handovers[handover] = one.session
            url = f"{one.address}?reconnect_id={handover}"
            text = self.envelope("session_reconnect", {"session": self._words(one, "reconnecting", url)})
            one.push(text, self.world.clock.timestamp())
            self._spawn(self._end_handover(handover, one))

    async def _end_handover(self, handover: str, old: Socket) -> None:
        await self.world.clock.sleep(RECONNECT_SECONDS)
        unused = self._handovers.pop(handover, None)
        if old in self.sockets.get(old.session.id, ()):
            self.end(old, CloseCode.RECONNECT_EXPIRED)
        elif unused is not None and old.session.id not in self.sockets:
            self.world.eventsub.close(old.session.id)

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Cut all sockets; timers end."""
        for sockets in list(self.sockets.values()):
            for one in sockets:
                one.abort()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
