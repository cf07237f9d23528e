"""What emote providers answer: fetched within bounds, read without trust."""

import asyncio
import json
from collections.abc import Iterator
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

import httpx

from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import ApiError, BadAnswer, NetworkError, NotFound, RateLimited, ServerError
from mini_ttv.core.translation import tr

MAX_ANSWER_BYTES = 8 * 1024 * 1024  # a full 7TV set of 1,000 emotes takes about 2.5 MB
MAX_EMOTES = 5_000
_MAX_NAME = 100
_MAX_ID = 100
_MAX_SIDE = 512  # logical pixels of an emote at scale 1
_TIME_LIMIT = 20.0


class EmoteProvider(Protocol):
    """The one signature of all providers.

    Errors are those of `core.errors`; a channel without an account is none, it has no emotes.
    """

    name: str

    async def global_emotes(self) -> list[Emote]:
        """Emotes that work in every channel."""
        ...

    async def channel_emotes(self, channel_id: str) -> list[Emote]:
        """Emotes of the channel with this Twitch user id."""
        ...


async def fetch_bytes(http: httpx.AsyncClient, url: str, limit: int) -> tuple[httpx.Headers, bytes]:
    """Headers and body behind `url`; a body of more than `limit` bytes is refused without reading it to its end.

    Raises:
        NotFound: for 404; the other `ApiError`s for other statuses.
        NetworkError: for no answer, or none in time.
        BadAnswer: for a body that is too large.
    """
    host = urlsplit(url).hostname or url
    try:
        async with asyncio.timeout(_TIME_LIMIT), http.stream("GET", url, follow_redirects=True) as response:
            _check_status(response, host)
            body = bytearray()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > limit:
                    message = tr("{host} sent more than {size} kB for one file.", host=host, size=limit // 1024)
                    raise BadAnswer(message)
            return response.headers, bytes(body)
    except TimeoutError as error:
        message = tr("{host} did not answer in time.", host=host)
        raise NetworkError(message) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        message = tr("{host} cannot be reached. Check the network connection.", host=host)
        raise NetworkError(message) from error


def _check_status(response: httpx.Response, host: str) -> None:
    status = response.status_code
    if status == httpx.codes.OK:
        return
    message = tr("{host} answered with an error", host=host)
    if status == httpx.codes.NOT_FOUND:
        raise NotFound(status, tr("{host} does not know this address", host=host))
    if status == httpx.codes.TOO_MANY_REQUESTS:
        raise RateLimited(status, tr("{host} asks to come back later", host=host), None)
    if status >= httpx.codes.INTERNAL_SERVER_ERROR:
        raise ServerError(status, message)
    raise ApiError(status, message)


async def fetch_json(http: httpx.AsyncClient, url: str) -> object:
    """The JSON behind `url`, or None where the provider answers 404: no account there, hence no emotes.

    Raises:
        NetworkError, ApiError, BadAnswer: as `fetch_bytes`, and `BadAnswer` for what is not JSON.
    """
    try:
        _, body = await fetch_bytes(http, url, MAX_ANSWER_BYTES)
    except NotFound:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        message = tr("{host} sent an answer that cannot be read.", host=urlsplit(url).hostname)
        raise BadAnswer(message) from error


def path_part(value: str) -> str:
    """`value` as one part of a URL's path."""
    return quote(value, safe="")


def absolute_url(base: str, url: object) -> str:
    """`url` in full: protocol-relative ones take the scheme of `base`; "" for what is no web address."""
    if not isinstance(url, str) or not url or len(url) > 2_000:
        return ""
    try:
        full = urljoin(base, url)
        parts = urlsplit(full)
    except ValueError:
        return ""
    return full if parts.scheme in {"http", "https"} and parts.hostname else ""


def as_dict(value: object) -> dict[str, object]:
    """`value` where it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def dicts(value: object) -> Iterator[dict[str, object]]:
    """The objects in a JSON array, at most `MAX_EMOTES`; anything else in it is skipped."""
    if isinstance(value, list):
        yield from (item for item in value[:MAX_EMOTES] if isinstance(item, dict))


def emote_name(value: object) -> str:
    """A name that can stand in chat as one word, else ""."""
    good = isinstance(value, str) and 0 < len(value) <= _MAX_NAME and value.isprintable() and " " not in value
    return str(value) if good else ""


def emote_id(value: object) -> str:
    """An id of a provider as text (FrankerFaceZ has numbers), else ""."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    text = str(value)
    return text if len(text) <= _MAX_ID and text.isprintable() else ""


def flag_bits(value: object) -> int:
    """A number whose bits are flags; 0 for anything else."""
    return value if isinstance(value, int) else 0


def side(value: object, default: int) -> int:
    """A width or height in logical pixels, `default` where it is missing or makes no sense."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= _MAX_SIDE:
        return default
    return max(1, round(value))
