"""Our clients in front of a server that gives one answer."""

import httpx

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.login_redirect import RedirectAnswer, read_redirect
from mini_ttv.core.models import DeviceCode
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient
from tests.twitch.scripted_http import ScriptedHttp

TOKEN = Secret("a-token")
DEVICE_CODE = DeviceCode(Secret("a-device-code"), "ABCDEFGH", "https://www.twitch.tv/activate", 1800, 5)


class _Login:
    """A token that cannot be renewed."""

    def access_token(self) -> Secret | None:
        return TOKEN

    async def refreshed(self, stale: Secret) -> Secret | None:
        assert stale == TOKEN
        return None

    def lacks(self, words: str) -> None:
        assert words


class _Clock:
    """Time that only sleeping spends."""

    def __init__(self) -> None:
        self.now = 1_613_075_340.0

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


class Readers:
    """All that reads Twitch's answers."""

    def __init__(self, response: httpx.Response) -> None:
        http = ScriptedHttp(response).client
        client = ClientIdentity("a-client", Secret("a-secret"))
        clock = _Clock()
        self.response = response
        self.auth = AuthApi(http, "http://twitch.test/oauth2", client, "http://localhost:3000")
        self.gql = GqlClient(http, "http://twitch.test", sleep=clock.sleep)
        self.helix = HelixClient(
            http, "http://twitch.test/helix", client, _Login(), budget=Budget(clock.sleep, clock.time, clock.time)
        )

    async def redirect(self) -> RedirectAnswer:
        """What the address says that the browser is sent to."""
        return read_redirect(self.response.headers["Location"], "http://localhost:3000")
