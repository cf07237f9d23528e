"""Trouble on demand: what `/_control/fault` asked for happens to the next requests below a path."""

import asyncio
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from mini_ttv.emulator.request_log import RequestLog

_GARBAGE = b'{"data": [{"id": \xff\xfe<html>\x00 not what you asked for'


@dataclass(slots=True)
class Fault:
    """One kind of trouble for all paths that start with `path`.

    `latency` comes first and goes with everything else; then one of drop, garbage and status, in this order. With
    none of them the request is answered as usual, only late. `count` requests are hit, without it all. `method` spares
    all requests of another kind, `every` all but each second, third, …
    """

    path: str
    status: int | None = None
    latency: float = 0.0
    garbage: bool = False
    drop: bool = False
    count: int | None = None
    method: str = ""
    every: int = 1
    passed: int = 0  # how many have been spared since the last hit

    def fits(self, method: str, path: str) -> bool:
        """Whether it is meant for this request."""
        return path.startswith(self.path) and self.method in {"", method}

    def hits(self) -> bool:
        """Whether it is this request's turn."""
        self.passed = (self.passed + 1) % self.every
        return self.passed == 0


class Faults:
    """The list of faults in force; the latest one that fits a path wins."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Put a fault into force."""
        self._faults.append(fault)

    def clear(self) -> None:
        """End all faults."""
        self._faults.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for a request, counted down; None = no trouble. The control paths are never hit."""
        if path.startswith("/_control"):
            return None
        for fault in reversed(self._faults):
            if fault.fits(method, path):
                if not fault.hits():
                    return None
                if fault.count is not None:
                    fault.count -= 1
                    if fault.count <= 0:
                        self._faults.remove(fault)
                return fault
        return None


def middleware(faults: Faults, requests: RequestLog) -> Middleware:
    """What notes every request in `requests` and applies `faults` to it, WebSocket handshakes included."""

    @web.middleware
    async def apply(request: web.Request, handler: Handler) -> web.StreamResponse:
        requests.note(request.method, request.path)
        fault = faults.take(request.method, request.path)
        if fault is None:
            return await handler(request)
        if fault.latency > 0:
            await asyncio.sleep(fault.latency)
        if fault.drop:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()  # goes nowhere: the connection is gone
        if fault.garbage:
            return web.Response(body=_GARBAGE, status=fault.status or 200, content_type="application/json")
        if fault.status is not None:
            return web.Response(
                text="<html><body>injected</body></html>", status=fault.status, content_type="text/html"
            )
        return await handler(request)

    return apply
