"""A local Twitch of one's own: the emulator as a child process, and a login there that nobody has to type."""

import asyncio
import contextlib
import logging
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import httpx

from mini_ttv.core.errors import BadAnswer, MiniTtvError, NetworkError
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import tr
from mini_ttv.endpoints import Endpoints, read_endpoints

_LOGGER = logging.getLogger(__name__)
_CLIENT_ID = "minittvlocalpublicclient000001"
_VIEWER = "viewer"
_START_SECONDS = 30.0
_END_SECONDS = 5.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Demo:
    """A local Twitch that runs."""

    endpoints: Endpoints
    client_id: str = _CLIENT_ID

    @property
    def _control(self) -> str:
        return f"{self.endpoints.site}/_control"

    async def token(self, http: httpx.AsyncClient, scopes: Iterable[str]) -> Token:
        """A login of the demo's viewer that may do what `scopes` name.

        Raises:
            MiniTtvError: the emulator gives none.
        """
        wish = {"login": _VIEWER, "scopes": sorted(scopes), "client_id": self.client_id}
        answer = await _json(http, "POST", f"{self._control}/token", wish)
        access, refresh, seconds = (answer.get(key) for key in ("access_token", "refresh_token", "expires_in"))
        if not isinstance(access, str):
            message = tr("The local Twitch gave no login.")
            raise BadAnswer(message)
        return Token(
            Secret(access),
            Secret(refresh) if isinstance(refresh, str) else None,
            frozenset(scopes),
            datetime.now(UTC) + timedelta(seconds=seconds if isinstance(seconds, int) else 3600),
        )

    async def first_live(self, http: httpx.AsyncClient) -> str:
        """The login of the first live channel; "" where none is.

        Raises:
            MiniTtvError: the emulator does not say.
        """
        live = (await _json(http, "GET", f"{self._control}/world")).get("live")
        first = live[0] if isinstance(live, list) and live else {}
        login = first.get("login") if isinstance(first, dict) else ""
        return login if isinstance(login, str) else ""

    async def truth(self, http: httpx.AsyncClient, channel: str, first: str, last: str) -> dict[str, object]:
        """What was really sent in a channel, from the message `first` to the message `last`.

        Raises:
            MiniTtvError: the emulator does not say.
        """
        return await _json(http, "GET", f"{self._control}/truth?channel={channel}&first={first}&last={last}")


async def _json(http: httpx.AsyncClient, method: str, url: str, body: object = None) -> dict[str, object]:
    try:
        answer = await http.request(method, url, json=body)
        answer.raise_for_status()
        values: object = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        message = tr("The local Twitch does not answer: {error}", error=error)
        raise NetworkError(message) from error
    if not isinstance(values, dict):
        message = tr("The local Twitch gave an answer that cannot be read.")
        raise BadAnswer(message)
    return values


@asynccontextmanager
async def local_twitch(folder: Path, chat_rate: float = 3.0) -> AsyncIterator[Demo]:
    """Run the emulator for as long as the context lasts.

    Args:
        folder: where the file with its addresses goes.
        chat_rate: messages a second in each chat.

    Raises:
        MiniTtvError: it did not start.
    """
    file = folder / "endpoints.toml"
    loop = asyncio.get_running_loop()
    process = await loop.run_in_executor(None, _start, file, chat_rate)
    try:
        try:
            async with asyncio.timeout(_START_SECONDS):
                line = await loop.run_in_executor(None, _first_line, process)
        except TimeoutError as error:
            message = tr("The local Twitch did not start in time.")
            raise MiniTtvError(message) from error
        if not line.startswith("ready"):
            message = tr("The local Twitch did not start; its words are in the terminal.")
            raise MiniTtvError(message)
        yield Demo(read_endpoints(file))
    finally:
        await asyncio.shield(loop.run_in_executor(None, _end, process))


def _start(file: Path, chat_rate: float) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "mini_ttv.emulator", "--port", "0", "--parent-pipe"]
    command += ["--endpoints-file", str(file), "--chat-rate", str(chat_rate)]
    # Its end comes with the end of its standard input, even where this process is killed.
    # A session of its own: Ctrl+C in the terminal is for this process, which still asks the emulator for the truth.
    return subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )


def _first_line(process: "subprocess.Popen[str]") -> str:
    return process.stdout.readline() if process.stdout is not None else ""


def _end(process: "subprocess.Popen[str]") -> None:
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        _LOGGER.warning("the local Twitch did not end by itself")
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
