"""One window a person and profile: a second start hands its wish to the first and leaves."""

import os
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from mini_ttv.core.wish import MOST_BYTES, Wish, wish_from
from mini_ttv.desktop.instance import instance_folder

_TRY_SECONDS = 2.0
_STEP_MS = 100


class SingleInstance(QObject):
    """The first of its name listens; the others hand over."""

    wished = Signal(object)
    """A second start asked for this `Wish`; the texts in it come from outside."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        """`name` is `instance_name`'s; `folder` holds lock and socket, by default the platform's temporary one."""
        super().__init__()
        place = folder or instance_folder()
        self._address = str(place / name) if os.name == "posix" else name
        self._lock = QLockFile(str(place / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # only a dead owner makes it stale, not its age
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def claim(self, wish: Wish) -> bool:
        """Become the first, or hand `wish` over to who is.

        Returns:
            True: go on, this is the first (or nobody answers, and a window is better than none). False: leave.
        """
        deadline = time.monotonic() + _TRY_SECONDS
        while True:
            if self._lock.tryLock(0):
                # A socket file without a living owner is in the way after a crash.
                QLocalServer.removeServer(self._address)
                self._server.listen(self._address)
                return True
            if self._hand_over(wish):
                return False
            if time.monotonic() > deadline:
                return True

    def close(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        for socket in tuple(self._sockets):
            socket.abort()
        self._lock.unlock()

    def _hand_over(self, wish: Wish) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_STEP_MS):
            return False
        socket.write(wish.to_line())
        sent = socket.waitForBytesWritten(_STEP_MS) and socket.waitForReadyRead(10 * _STEP_MS)
        socket.disconnectFromServer()
        return bool(sent)

    def _connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._sockets.append(socket)
            # No lambda that holds the socket: it would outlive the C++ side.
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._drop_closed)
        self._read()

    def _drop_closed(self) -> None:
        closed = [each for each in self._sockets if each.state() is QLocalSocket.LocalSocketState.UnconnectedState]
        for socket in closed:
            self._sockets.remove(socket)
            socket.deleteLater()

    def _read(self) -> None:
        for socket in tuple(self._sockets):
            if socket.canReadLine():
                wish = wish_from(bytes(socket.readLine(MOST_BYTES).data()))
                socket.write(b"ok\n")
                socket.flush()
                if wish is not None:
                    self.wished.emit(wish)
            elif socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
