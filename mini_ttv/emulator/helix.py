"""The REST API: `/helix/...`."""

from aiohttp import web

from mini_ttv.emulator.world import World


def routes(world: World) -> list[web.RouteDef]:  # noqa: ARG001
    """All paths of the API."""
    return []
