"""One HTTP server with all rooms of the emulator in it."""

import socket
from collections.abc import AsyncIterator, Callable
from types import ModuleType
from typing import Protocol, Self, cast

from aiohttp import web

from mini_ttv.emulator import (
    chatter,
    control,
    eventsub,
    helix,
    irc,
    oauth,
    pictures,
    providers,
    providers_events,
    recent_messages,
    thumbnails,
    video,
)
from mini_ttv.emulator.endpoints_file import endpoints
from mini_ttv.emulator.faults import middleware
from mini_ttv.emulator.world import World

# Rooms plug in here, one line each. A room is a module with
#     def routes(world: World) -> list[web.RouteDef]
# and, where something has to run beside the requests (timers, a TCP server),
#     async def serve(world: World, app: web.Application) -> AsyncIterator[None]   # start, yield once, stop
#     async def shutdown(app: web.Application) -> None   # end long requests, so that stopping need not wait for them
# `world.base_url` is known before any `serve` begins. Rooms talk to each other through `world` only.
ROOMS: tuple[ModuleType, ...] = (
    oauth,
    helix,
    control,
    pictures,
    providers,
    providers_events,
    thumbnails,
    chatter,  # before the rooms that listen to it
    recent_messages,
    irc,
    eventsub,
    video,
)


class _Room(Protocol):
    def routes(self, world: World) -> list[web.RouteDef]: ...

    def serve(self, world: World, app: web.Application) -> AsyncIterator[None]: ...

    async def shutdown(self, app: web.Application) -> None: ...


def create_app(world: World, rooms: tuple[ModuleType, ...] = ROOMS) -> web.Application:
    """The application with the routes and background work of all rooms."""
    app = web.Application(middlewares=[middleware(world.faults, world.requests)], client_max_size=1024 * 1024)
    for module in rooms:
        room = cast("_Room", module)
        app.add_routes(room.routes(world))
        if hasattr(module, "serve"):
            app.cleanup_ctx.append(_context(room, world))
        if hasattr(module, "shutdown"):
            app.on_shutdown.append(room.shutdown)
    return app


def _context(room: _Room, world: World) -> Callable[[web.Application], AsyncIterator[None]]:
    def start(app: web.Application) -> AsyncIterator[None]:
        return room.serve(world, app)

    return start


class Emulator:
    """A running emulator: `async with Emulator(port=0) as emulator: emulator.base_url`."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        world: World | None = None,
        rooms: tuple[ModuleType, ...] = ROOMS,
    ) -> None:
        """Prepare one; nothing listens yet.

        Args:
            host: address to listen on.
            port: HTTP port; 0 takes a free one.
            world: what to show; a new world by default.
            rooms: which parts to serve.
        """
        self.world = world or World()
        self._host = host
        self._port = port
        self._rooms = rooms
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """Such as "http://127.0.0.1:8080"."""
        return self.world.base_url

    @property
    def irc_address(self) -> str:
        """Host and port of the IRC server on TCP."""
        return f"{self._host}:{self.world.irc_port}"

    @property
    def endpoints(self) -> dict[str, str]:
        """The base URLs for a client, by the names of its endpoints file."""
        return endpoints(self.base_url)

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: the port is taken.
        """
        # The port is taken before the rooms start, because they want to know their own address.
        listener = socket.create_server((self._host, self._port), backlog=512)
        try:
            self.world.base_url = f"http://{self._host}:{listener.getsockname()[1]}"
            self._runner = web.AppRunner(create_app(self.world, self._rooms), access_log=None, shutdown_timeout=1.0)
            await self._runner.setup()
            await web.SockSite(self._runner, listener).start()
        except BaseException:
            listener.close()
            await self.stop()
            raise

    async def stop(self) -> None:
        """Close all connections and end all background work."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
