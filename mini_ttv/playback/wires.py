"""Connections that can be cut from any thread: a server that says nothing must not hold up a switch or the end."""

import contextlib
import socket
import threading
import weakref
from functools import partial
from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

import requests
from requests.adapters import HTTPAdapter
from typing_extensions import override
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError


class Wires:
    """The connections of one session."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._answers: weakref.WeakSet[requests.Response] = weakref.WeakSet()
        self._are_cut = False

    @property
    def are_cut(self) -> bool:
        """Whether nothing goes through any more."""
        return self._are_cut

    def add(self, connection: socket.socket | None) -> None:
        """Remember a connection that has just been made."""
        if connection is None:
            return
        with self._lock:
            if not self._are_cut:
                self._sockets.add(connection)
                return
        _shut(connection)

    def note(self, answer: requests.Response) -> requests.Response:
        """Remember an answer, which may hold a connection for as long as it is not read to its end."""
        with self._lock:
            self._answers.add(answer)
        return answer

    def cut(self) -> None:
        """End all connections, also for who waits for an answer right now; there will be no others."""
        with self._lock:
            self._are_cut = True
            connections = tuple(self._sockets)
        for connection in connections:
            _shut(connection)

    def close(self) -> None:
        """Cut, and free what nobody uses any more: to be called when all who read have ended."""
        self.cut()
        with self._lock:
            answers = tuple(self._answers)
        for answer in answers:  # begun, and perhaps never read to their end
            answer.close()

    def dial(self, connection: HTTPConnection) -> socket.socket:
        """A connection to where `connection` leads, which can be cut while it is still being made."""
        host, port = connection.host, connection.port or connection.default_port
        try:
            places = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
        except OSError as error:
            raise NameResolutionError(host, connection, cast("socket.gaierror", error)) from error
        trouble: OSError | None = None
        for family, kind, protocol, _name, place in places:
            made = socket.socket(family, kind, protocol)
            try:
                for option in connection.socket_options or ():
                    made.setsockopt(*option)
                if isinstance(connection.timeout, int | float):
                    made.settimeout(connection.timeout)
                self.add(made)
                made.connect(place)
            except OSError as error:
                made.close()
                trouble = error
            else:
                return made
        if isinstance(trouble, TimeoutError):
            raise ConnectTimeoutError(connection, f"{host} does not answer.") from trouble
        raise NewConnectionError(connection, f"{host} cannot be reached: {trouble}") from trouble


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # Not the method of a TLS socket, which would take the encryption from whoever reads in another thread.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


class _Plain(HTTPConnection):
    def __init__(self, wires: Wires, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._wires = wires

    @override
    def _new_conn(self) -> socket.socket:
        return self._wires.dial(self)


class _Encrypted(HTTPSConnection):
    def __init__(self, wires: Wires, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._wires = wires

    @override
    def _new_conn(self) -> socket.socket:
        return self._wires.dial(self)

    @override
    def connect(self) -> None:
        super().connect()
        self._wires.add(self.sock)  # encryption has taken the place of the first socket


class WiredAdapter(HTTPAdapter):
    """Makes connections that belong to `wires`, on request with other servers than the addresses say."""

    def __init__(self, wires: Wires, base: str = "") -> None:
        """Prepare an adapter.

        Args:
            wires: Cuts what goes through here.
            base: Where requests go instead of to their own host; empty: to their own.
        """
        self._wires = wires
        self._base = urlsplit(base)
        super().__init__()

    @override
    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        pool.ConnectionCls = partial(_Encrypted if pool.scheme == "https" else _Plain, self._wires)
        return pool

    @override
    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        if self._wires.are_cut:
            raise requests.ConnectionError("The connection was given up.", request=request)
        if self._base.netloc:
            parts = urlsplit(request.url or "")
            path = self._base.path.rstrip("/") + str(parts.path)
            request.url = urlunsplit((self._base.scheme, self._base.netloc, path, str(parts.query), ""))
        return self._wires.note(super().send(request, *args, **kwargs))
