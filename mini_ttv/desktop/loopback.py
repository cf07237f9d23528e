"""The receiver of a login's redirect: a door on this computer that is open only while somebody waits behind it.

Only an answer that holds the login's `state` counts. Whatever else knocks, from a favicon's request to a web page that
tries its luck, is answered shortly and changes nothing. Addresses and bodies hold secrets, so none is logged.
"""

import asyncio
import contextlib
import errno
import hmac
import logging
from http import HTTPStatus
from typing import Self
from urllib.parse import parse_qs, urlsplit

from mini_ttv.core.errors import LoginError
from mini_ttv.core.login_redirect import loopback_door
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.desktop import loopback_pages
from mini_ttv.desktop.loopback_http import MAX_HEAD, Answer, BadRequest, Request, read_request, write_answer

_LOGGER = logging.getLogger(__name__)
_MOST_CONNECTIONS = 32
_MAX_FIELDS = 20


class Loopback:
    """Open as an asynchronous context, and `redirect` waits for the answer."""

    def __init__(self, redirect_uri: str, state: Secret, *, seconds: float = 5.0) -> None:
        """Take what to wait for.

        Args:
            redirect_uri: as registered; the answer is an address that begins with it.
            state: what the answer has to hold.
            seconds: how long a connection may take to say what it wants.
        """
        self._redirect_uri = redirect_uri
        self._state = state
        self._seconds = seconds
        self._servers: list[asyncio.Server] = []
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks = TaskSet(_LOGGER)
        parts = urlsplit(redirect_uri)
        self._host = parts.netloc.lower()
        self._origin = f"{parts.scheme}://{self._host}"
        self._path = parts.path or "/"
        self._found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        """Open the door.

        Raises:
            LoginError: the port is taken, or the address is not one of this computer; the message says what to do.
        """
        try:
            await self._open()
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(self, *_failure: object) -> None:
        await self._close()

    async def redirect(self) -> str:
        """The address that Twitch sent the browser to, with its query or fragment; waits as long as it takes."""
        return await asyncio.shield(self._found)

    async def _open(self) -> None:
        addresses, port = _place(self._redirect_uri)
        for number, address in enumerate(addresses):
            try:
                server = await asyncio.start_server(self._connected, address, port, limit=MAX_HEAD)
            except OSError as error:
                if number and error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                    continue  # a computer without IPv6: no browser will look there
                raise LoginError(_taken(port, error)) from error
            self._servers.append(server)

    async def _close(self) -> None:
        """Let nobody in any more, and send away who is still there."""
        self._found.cancel()
        for server in self._servers:
            server.close()
        await self._tasks.cancel()
        for writer in tuple(self._writers):
            writer.transport.abort()
        for server in self._servers:
            await server.wait_closed()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._writers) >= _MOST_CONNECTIONS:
            writer.transport.abort()
            return
        self._writers.add(writer)
        _ = self._tasks.spawn(self._serve(reader, writer), "loopback")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request; a browser that dawdles, breaks off or talks nonsense is nobody's trouble."""
        found = ""
        try:
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(self._seconds):
                    answer, found = await self._answered(reader)
                    if answer is not None:
                        writer.write(write_answer(answer))
                    writer.close()
                    await writer.wait_closed()
        finally:
            writer.transport.abort()
            self._writers.discard(writer)
            # Once the page is on its way: what follows closes the door.
            if found and not self._found.done():
                self._found.set_result(found)

    async def _answered(self, reader: asyncio.StreamReader) -> tuple[Answer | None, str]:
        """What to answer, and the redirect where this is it."""
        try:
            request = await read_request(reader)
        except BadRequest as error:
            return loopback_pages.elsewhere(error.status), ""
        return (None, "") if request is None else self._judge(request)

    def _judge(self, request: Request) -> tuple[Answer, str]:
        # Another name for this computer is how a foreign page would reach us under its own name.
        if request.headers.get("host", "").lower() != self._host:
            return loopback_pages.elsewhere(HTTPStatus.MISDIRECTED_REQUEST), ""
        query = request.target.partition("?")[2]
        if request.path != self._path:
            return self._elsewhere(request, query)
        if request.method == "GET":
            return self._shown(query)
        if request.method == "POST":
            return self._handed_over(request)
        return loopback_pages.elsewhere(HTTPStatus.METHOD_NOT_ALLOWED), ""

    def _shown(self, query: str) -> tuple[Answer, str]:
        """The redirect itself: a code, a refusal, or a fragment that only the browser sees."""
        values = _fields(query)
        if "code" not in values and "error" not in values:
            return loopback_pages.forward(), ""
        if not self._is_ours(values):
            return loopback_pages.foreign(), ""
        error = values.get("error", "")
        declined = error == "access_denied"
        page = loopback_pages.declined() if declined else loopback_pages.refused() if error else loopback_pages.done()
        return page, f"{self._redirect_uri}?{query}"

    def _handed_over(self, request: Request) -> tuple[Answer, str]:
        """The fragment, sent by our own page."""
        values = _fields(request.body)
        is_own_page = request.headers.get("origin", self._origin) == self._origin
        if not is_own_page or "access_token" not in values or not self._is_ours(values):
            return loopback_pages.foreign(), ""
        return loopback_pages.done(), f"{self._redirect_uri}#{request.body}"

    def _elsewhere(self, request: Request, query: str) -> tuple[Answer, str]:
        """Not our path; but Twitch tells a wrong redirect address to the first one that is registered."""
        values = _fields(query)
        if request.method == "GET" and values.get("error") == "redirect_mismatch" and self._is_ours(values):
            return loopback_pages.refused(), f"{self._redirect_uri}?{query}"
        return loopback_pages.elsewhere(HTTPStatus.NOT_FOUND), ""

    def _is_ours(self, values: dict[str, str]) -> bool:
        return hmac.compare_digest(values.get("state", "").encode(), self._state.reveal().encode())


def _place(redirect_uri: str) -> tuple[tuple[str, ...], int]:
    """The addresses and the port to listen at."""
    addresses, port = loopback_door(redirect_uri)
    if not addresses:
        message = tr(
            "The redirect address {address} does not lead to this computer, so your browser cannot hand the "
            "login over. Use a code.",
            address=redirect_uri,
        )
        raise LoginError(message)
    return addresses, port


def _taken(port: int, error: OSError) -> str:
    if error.errno == errno.EACCES:
        return tr("Mini TTV may not listen at port {port} of this computer. Use a code to log in.", port=port)
    if error.errno == errno.EADDRINUSE:
        return tr(
            "Port {port} of this computer is in use by another program, so your browser cannot hand the login "
            "over. Close that program, which may be a second Mini TTV, and try again, or use a code.",
            port=port,
        )
    return tr(
        "Mini TTV cannot listen at port {port} of this computer ({reason}). Use a code to log in.",
        port=port,
        reason=error.strerror,
    )


def _fields(query: str) -> dict[str, str]:
    """The fields of a query or a fragment; what is there twice is not there."""
    try:
        found = parse_qs(query, max_num_fields=_MAX_FIELDS)
    except ValueError:
        return {}
    return {name: values[0] for name, values in found.items() if len(values) == 1}
