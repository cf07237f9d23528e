"""The device code flow: the codes, and the page at which a person enters one."""

from urllib.parse import urlencode

from aiohttp import web

from mini_ttv.emulator.oauth_errors import known_client, parse_scopes, with_errors
from mini_ttv.emulator.oauth_pages import activate_page, device_consent_page, done_page, login_page
from mini_ttv.emulator.oauth_signin import SignIns, form_text
from mini_ttv.emulator.oauth_token import parameters
from mini_ttv.emulator.oauth_tokens import DEVICE_SECONDS
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import User

_PATH = "/activate"


class Device:
    """`POST /oauth2/device` and `/activate`."""

    def __init__(self, world: World, signins: SignIns) -> None:
        self._world = world
        self._signins = signins

    def routes(self) -> list[web.RouteDef]:
        """All paths of the flow but the polling, which the token endpoint does."""
        return [
            web.post("/oauth2/device", with_errors(self._begin)),
            web.get(_PATH, with_errors(self._show)),
            web.post(_PATH, with_errors(self._act)),
        ]

    async def _begin(self, request: web.Request) -> web.Response:
        values = await parameters(request)
        client = known_client(self._world, values.get("client_id", ""))
        # `scopes`, in the plural: `scope` is ignored, as on Twitch.
        grant = self._world.tokens.new_device(client.id, parse_scopes(values.get("scopes", "")))
        query = urlencode({"public": "true", "device-code": grant.user_code})
        return web.json_response(
            {
                "device_code": grant.device_code,
                "expires_in": DEVICE_SECONDS,
                "interval": self._world.tokens.device_interval,
                "user_code": grant.user_code,
                "verification_uri": f"{request.scheme}://{request.host}{_PATH}?{query}",
            }
        )

    async def _show(self, request: web.Request) -> web.Response:
        user = self._signins.user(request)
        if user is None:
            return login_page("your device")
        return activate_page(user, self._signins.check(request), request.query.get("device-code", ""))

    async def _act(self, request: web.Request) -> web.Response:
        form = await request.post()
        again = web.Response(status=303, headers={"Location": request.raw_path})
        if form_text(form, "action") == "login":
            login = form_text(form, "username")
            if not self._signins.log_in(login, form_text(form, "password"), again):
                return login_page("your device", "Incorrect user name or password.", login)
            return again
        user = self._signins.user(request)
        check = self._signins.check(request)
        if user is None or form_text(form, "check") != check:
            return again
        return self._decide(user, check, form_text(form, "code"), form_text(form, "action"))

    def _decide(self, user: User, check: str, code: str, action: str) -> web.Response:
        grant = self._world.tokens.device_by_user_code(code)
        if grant is None:
            return activate_page(user, check, code, "This code is wrong or has expired.")
        if action == "activate":
            client = self._world.tokens.clients[grant.client_id]
            return device_consent_page(client, user, grant.scopes, check, grant.user_code)
        if action != "authorize":
            # Twitch documents no answer for a refused code: it stays pending until it expires.
            return done_page("Not connected", "The device was not connected. You can close this page.")
        self._world.tokens.consent(grant.client_id, user.id, grant.scopes)
        grant.user_id = user.id
        return done_page("Device connected", "Your device is connected. You can close this page.")
