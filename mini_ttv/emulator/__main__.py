"""`python -m mini_ttv.emulator`: the local Twitch as a process of its own."""

import argparse
import asyncio
import contextlib
import signal
import sys
from pathlib import Path

from mini_ttv.emulator.endpoints_file import write_endpoints
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_crowd import parse_crowd


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m mini_ttv.emulator", description="A local Twitch, for tests and demos."
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8080, help="HTTP port; 0 takes a free one (default: %(default)s)")
    parser.add_argument("--irc-port", type=int, default=0, help="TCP port for IRC; 0 takes a free one (default)")
    parser.add_argument("--endpoints-file", type=Path, help="write the base URLs there, as mini-ttv reads them")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another world (default: %(default)s)")
    parser.add_argument("--chat-rate", type=float, default=1.0, help="messages/s of a chat (default: %(default)s)")
    parser.add_argument(
        "--crowd",
        type=parse_crowd,
        metavar="FOLLOWED:LIVE",
        help="let the user viewer follow so many channels, so many of them live",
    )
    parser.add_argument("--parent-pipe", action="store_true", help="end when standard input is closed")
    return parser.parse_args(words)


async def _stdin_closed() -> None:
    """Wait until the other end of standard input is gone; what comes in is ignored."""
    reader = asyncio.StreamReader(limit=65536)
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    try:
        while await reader.read(4096):
            pass
    finally:
        transport.close()


async def _run(arguments: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    world = World(arguments.seed, chat_rate=arguments.chat_rate, irc_port=arguments.irc_port, crowd=arguments.crowd)
    async with Emulator(host=arguments.host, port=arguments.port, world=world) as emulator:
        if arguments.endpoints_file is not None:
            write_endpoints(arguments.endpoints_file, emulator.base_url)
        print(f"ready {emulator.base_url} irc {emulator.irc_address}", flush=True)  # noqa: T201 # what the parent waits for
        waits: list[asyncio.Task[object]] = [asyncio.create_task(stopped.wait())]
        if arguments.parent_pipe:
            waits.append(asyncio.create_task(_stdin_closed()))
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for task in waits:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


def main(words: list[str] | None = None) -> int:
    """Serve until a signal or the parent ends it; returns the exit code."""
    arguments = _arguments(words)
    try:
        asyncio.run(_run(arguments))
    except OSError as error:
        print(f"The emulator cannot start: {error}", file=sys.stderr)  # noqa: T201 # a command's error
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
