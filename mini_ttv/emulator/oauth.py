"""Sign-in: `/oauth2/...` and the activation page."""

from aiohttp import web

from mini_ttv.emulator.oauth_authorize import Authorize
from mini_ttv.emulator.oauth_device import Device
from mini_ttv.emulator.oauth_signin import SignIns
from mini_ttv.emulator.oauth_token import TokenEndpoints
from mini_ttv.emulator.world import World


def routes(world: World) -> list[web.RouteDef]:
    """All paths of the sign-in."""
    signins = SignIns(world)
    return [
        *Authorize(world, signins).routes(),
        *TokenEndpoints(world).routes(),
        *Device(world, signins).routes(),
    ]
