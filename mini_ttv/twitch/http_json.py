"""One HTTP exchange with a server that speaks JSON: bounded, timed, and every failure one of our own errors."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from mini_ttv.core.errors import (
    ApiError,
    BadAnswer,
    Conflict,
    Forbidden,
    MissingScope,
    NetworkError,
    NotFound,
    RateLimited,
    ServerError,
    Unauthorized,
)
from mini_ttv.core.translation import marked, tr
from mini_ttv.twitch.fields import text

TIMEOUT = httpx.Timeout(15.0, connect=10.0)
TOTAL_SECONDS = 45.0  # of one exchange, however steadily it trickles
MAX_BODY = 16 * 1024 * 1024
# Decoding more than this takes longer than a frame, so it happens in an executor.
_LARGE_BODY = 500_000
_MAX_MESSAGE = 300
_UNREADABLE = marked("Twitch's answer cannot be read. Try again later.")


class ConnectionLost(NetworkError):
    """The connection was refused or broke, soon enough for a second try to make sense."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete HTTP answer."""

    status: int
    headers: Mapping[str, str]  # case-insensitive
    body: bytes


async def exchange(http: httpx.AsyncClient, request: httpx.Request) -> Answer:
    """Send a request, within our time limits, and read the whole answer, whatever its status is.

    Raises:
        NetworkError: there was no answer.
        BadAnswer: the answer is larger than anything we ask for.
    """
    host = request.url.host
    request.extensions = {**request.extensions, "timeout": TIMEOUT.as_dict()}
    try:
        async with asyncio.timeout(TOTAL_SECONDS):
            response = await http.send(request, stream=True)
            try:
                body = await _bounded_body(response)
            finally:
                await response.aclose()
    except (httpx.TimeoutException, TimeoutError) as error:
        message = tr("{host} did not answer in time. Check the network connection.", host=host)
        raise NetworkError(message) from error
    except (httpx.NetworkError, httpx.RemoteProtocolError) as error:
        message = tr("{host} cannot be reached. Check the network connection.", host=host)
        if not isinstance(error, httpx.ConnectError):
            message = tr("The connection to {host} was lost. Check the network connection.", host=host)
        raise ConnectionLost(message) from error
    except httpx.DecodingError as error:
        message = tr("The answer of {host} cannot be read.", host=host)
        raise BadAnswer(message) from error
    except httpx.HTTPError as error:
        message = tr("{host} cannot be reached. Check the network connection.", host=host)
        raise NetworkError(message) from error
    return Answer(response.status_code, response.headers, body)


async def _bounded_body(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_BODY:
            message = tr("The answer of {host} is too large.", host=response.url.host)
            raise BadAnswer(message)
    return bytes(body)


async def json_object(answer: Answer) -> Mapping[str, object]:
    """The JSON object in the body of a successful answer.

    Raises:
        BadAnswer: the body is empty, HTML, or anything else but a JSON object.
    """
    value = await json_value(answer)
    if not isinstance(value, dict):
        raise BadAnswer(tr(_UNREADABLE))
    return value


async def json_value(answer: Answer) -> object:
    """The JSON in the body of a successful answer.

    Raises:
        BadAnswer: the body is no JSON.
    """
    if len(answer.body) > _LARGE_BODY:
        value = await asyncio.get_running_loop().run_in_executor(None, _decode, answer.body)
    else:
        value = _decode(answer.body)
    if value is None:
        raise BadAnswer(tr(_UNREADABLE))
    return value


def _decode(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):  # ValueError: no JSON, no UTF-8, a number too long for Python
        return None


def error_of(answer: Answer) -> ApiError:
    """The error that an unsuccessful answer stands for, with the server's own message where it sent one."""
    message = _message_of(answer.body)
    status = answer.status
    if status == 401:
        # Twitch says 401 for a good token, too, when it lacks a scope or belongs to another user.
        lower = message.lower()
        lacking = "scope" in lower or "must match" in lower
        return MissingScope(status, message) if lacking else Unauthorized(status, message)
    if status == 429:
        return RateLimited(status, message, reset_time(answer))
    if status >= 500:
        return ServerError(status, message)
    if status == 403 and "missing scope" in message.lower():
        return MissingScope(status, message)
    kind = {403: Forbidden, 404: NotFound, 409: Conflict}.get(status, ApiError)
    if 300 <= status < 400:
        message = "the server sends to another address, which is not followed"
    return kind(status, message)


def reset_time(answer: Answer) -> float | None:
    """The Unix time, in seconds, of the header `Ratelimit-Reset`; None where it makes no sense."""
    value = header_number(answer, "ratelimit-reset")
    return value if value is not None and 0 < value < 1e11 else None


def header_number(answer: Answer, name: str) -> float | None:
    """The number in a header; None where there is none, or one that is not finite or negative."""
    try:
        value = float(answer.headers.get(name, ""))
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _message_of(body: bytes) -> str:
    value = _decode(body[:65_536])
    item = value if isinstance(value, dict) else {}
    return (text(item, "message") or text(item, "error"))[:_MAX_MESSAGE]
