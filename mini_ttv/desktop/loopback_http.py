"""As much HTTP as a redirect needs: one bounded request from a browser, one answer, the connection is closed.

Nothing here is logged: addresses and bodies hold the secrets of a login.
"""

import asyncio
from dataclasses import dataclass, field
from http import HTTPStatus

MAX_HEAD = 16_384
MAX_BODY = 8_192
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


class BadRequest(Exception):
    """The request is refused; the status says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser asked for."""

    method: str
    target: str = field(repr=False)  # path and query, as they came
    headers: dict[str, str] = field(repr=False)  # names in lower case
    body: str = field(default="", repr=False)

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the browser gets."""

    status: HTTPStatus
    html: str = ""
    policy: str = "default-src 'none'"  # Content-Security-Policy


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """Read one request; None where the browser opened a connection and then did not need it.

    Args:
        reader: with a limit of `MAX_HEAD`.

    Raises:
        BadRequest: it makes no sense or is too large.
        OSError: the connection broke.
    """
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.LimitOverrunError as error:
        raise BadRequest(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE) from error
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise BadRequest(HTTPStatus.BAD_REQUEST) from error
        return None
    request = parse_head(head)
    if request.method != "POST":
        return request
    return Request(request.method, request.target, request.headers, await _body(reader, request.headers))


def parse_head(head: bytes) -> Request:
    """The request line and the headers.

    Raises:
        BadRequest: they make no sense. A header that is there twice is one of the things that nobody honest sends.
    """
    try:
        first, *lines = head.decode("ascii").removesuffix("\r\n\r\n").split("\r\n")
        method, target, version = first.split(" ")
        pairs = [line.split(":", 1) for line in lines]
        headers = {name.lower(): value.strip() for name, value in pairs}
    except ValueError as error:
        raise BadRequest(HTTPStatus.BAD_REQUEST) from error
    sensible = version in {"HTTP/1.0", "HTTP/1.1"} and target.startswith("/") and target.isprintable()
    if not sensible or len({name.lower() for name, _ in pairs} - {""}) != len(pairs):
        raise BadRequest(HTTPStatus.BAD_REQUEST)
    if method not in _METHODS:
        raise BadRequest(HTTPStatus.NOT_IMPLEMENTED)
    return Request(method, target, headers)


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> str:
    text = headers.get("content-length", "")
    if not (text.isascii() and text.isdigit()) or "transfer-encoding" in headers:
        raise BadRequest(HTTPStatus.LENGTH_REQUIRED)
    if len(text) > 8 or int(text) > MAX_BODY:
        raise BadRequest(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        return (await reader.readexactly(int(text))).decode("ascii")
    except (asyncio.IncompleteReadError, UnicodeDecodeError) as error:
        raise BadRequest(HTTPStatus.BAD_REQUEST) from error


def write_answer(answer: Answer) -> bytes:
    """The bytes of an answer; nothing of it may be kept, framed or sent on."""
    body = answer.html.encode()
    lines = (
        f"HTTP/1.1 {answer.status.value} {answer.status.phrase}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Connection: close",
        "Cache-Control: no-store",
        f"Content-Security-Policy: {answer.policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
    )
    return "\r\n".join((*lines, "", "")).encode() + body
