"""A Helix client with a token, in front of any server, for which waiting takes no time."""

import asyncio

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.helix import HelixClient
from tests.twitch.scripted_http import ScriptedHttp


class FakeTime:
    """A clock that sleeping moves."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def time(self) -> float:
        return self.now


class FakeCredentials:
    """Hands out `tokens` one after the other."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.refreshes = 0
        self.lacking: list[str] = []

    def access_token(self) -> Secret | None:
        return Secret(self.tokens[0]) if self.tokens else None

    async def refreshed(self, stale: Secret) -> Secret | None:
        self.refreshes += 1
        assert stale == Secret(self.tokens.pop(0))
        return self.access_token()

    def lacks(self, words: str) -> None:
        self.lacking.append(words)


def helix_of(
    server: ScriptedHttp, *tokens: str, clock: FakeTime | None = None, credentials: FakeCredentials | None = None
) -> HelixClient:
    """The client."""
    clock = clock or FakeTime()
    credentials = credentials or FakeCredentials(*(tokens or ("tok",)))
    budget = Budget(clock.sleep, clock.time, clock.time)
    return HelixClient(server.client, "http://s.test/mock/helix/", ClientIdentity("client"), credentials, budget=budget)
