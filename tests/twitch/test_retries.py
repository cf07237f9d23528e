"""Whatever a server does in a row: a call asks few times, never too early, and never with a token that was refused."""

from contextlib import suppress

import httpx
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.pages import Page
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.helix import HelixClient
from tests.twitch.helix_asked import FakeCredentials, FakeTime

STEPS = st.sampled_from(["good", "garbage", 400, 401, 403, 429, 500, 503, "dropped", "refused", "slow"])
RESET_AFTER = 7


class Moody:
    """A server that goes through `steps`, and is well afterwards."""

    def __init__(self, steps: list[str | int], clock: FakeTime) -> None:
        self.steps = steps
        self.clock = clock
        self.asked: list[tuple[float, str]] = []
        self.closed_until = 0.0
        self.refused: set[str] = set()

    def answer(self, request: httpx.Request) -> httpx.Response:
        token = request.headers["Authorization"]
        assert token not in self.refused
        assert self.clock.now >= self.closed_until
        self.asked.append((self.clock.now, token))
        match self.steps.pop(0) if self.steps else "good":
            case "good":
                return httpx.Response(200, json={"data": []})
            case "garbage":
                return httpx.Response(200, text="<html>")
            case "dropped":
                raise httpx.RemoteProtocolError("closed")
            case "refused":
                raise httpx.ConnectError("refused")
            case "slow":
                raise httpx.ReadTimeout("slow")
            case int(status):
                return self._refuse(status, token)
            case other:
                raise AssertionError(other)

    def _refuse(self, status: int, token: str) -> httpx.Response:
        if status == 401:
            self.refused.add(token)
        if status == 429:
            self.closed_until = self.clock.now + RESET_AFTER
        body = {"error": "no", "status": status, "message": "no"}
        return httpx.Response(status, json=body, headers={"Ratelimit-Reset": f"{self.clock.now + RESET_AFTER}"})


@given(st.lists(STEPS, max_size=8), st.integers(1, 3))
async def test_a_call_asks_few_times_and_never_too_early(steps: list[str | int], tokens: int) -> None:
    clock = FakeTime()
    server = Moody(list(steps), clock)
    credentials = FakeCredentials(*(f"token{number}" for number in range(tokens)))
    budget = Budget(clock.sleep, clock.time, clock.time)
    http = httpx.AsyncClient(transport=httpx.MockTransport(server.answer))
    helix = HelixClient(http, "http://s.test", ClientIdentity("c"), credentials, budget=budget)
    with suppress(MiniTtvError):
        assert await helix.top_games() == Page()
    # Once, and once more for each of 401, 429, 5xx and a lost connection.
    assert 1 <= len(server.asked) <= 5
    assert credentials.refreshes <= 1
    assert clock.now - server.asked[0][0] <= RESET_AFTER * 2 + 3
    if steps[:1] in (["garbage"], [400], [403], ["slow"]):
        assert len(server.asked) == 1
