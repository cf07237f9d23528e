"""What all links do with their WebSocket: open it, talk until something ends, and say how it ended."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidURI, WebSocketException

from mini_ttv.twitch.chat_line import LinkEnd

_MAX_FRAME = 2**20  # bytes
_WIRE_LOGGER = logging.getLogger("mini_ttv.twitch.wire")
_WIRE_LOGGER.setLevel(logging.INFO)  # at DEBUG the library would write frames, secrets among them


async def over_websocket(
    url: str, converse: Callable[[ClientConnection], Awaitable[LinkEnd]], *, open_seconds: float
) -> LinkEnd:
    """Open a connection, have a conversation, and hang up.

    Args:
        url: ws or wss.
        converse: talks, and says why it has ended.
        open_seconds: the longest that the connection may take to stand.

    Returns:
        Why it is over.
    """
    try:
        async with connect(
            url,
            logger=_WIRE_LOGGER,
            open_timeout=open_seconds,
            close_timeout=1.0,
            ping_interval=None,  # each protocol has signs of life of its own, which the server's readers answer
            compression=None,
            max_size=_MAX_FRAME,
        ) as socket:
            try:
                return await converse(socket)
            finally:
                socket.transport.abort()  # nobody waits for a closing handshake
    except InvalidURI:
        return LinkEnd.BAD_ADDRESS
    except ConnectionClosed:
        return LinkEnd.LOST
    except (OSError, TimeoutError, WebSocketException):
        return LinkEnd.UNREACHABLE


async def first_end(*parts: Coroutine[object, object, LinkEnd]) -> LinkEnd:
    """Run the parts of a conversation side by side until one of them ends; the others end with it."""
    tasks = [asyncio.create_task(part) for part in parts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
