from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.errors import LoginError, NetworkError
from mini_ttv.core.models import Validation
from mini_ttv.services.token_session import TokenSession
from mini_ttv.services.validation import Finding, Validator
from tests.services.fake_twitch import FakeAuth, FakeStore, FakeTime, settle


class Watch:
    """A validator with a clock on the wall."""

    def __init__(self) -> None:
        self.auth = FakeAuth()
        self.time = FakeTime()
        self.wall = 1_000_000.0
        self.slept = 0.0  # what the computer sleeps during the next step
        self.findings: list[tuple[str, Finding]] = []
        self.validator = Validator(self.auth, self._report, self._sleep, lambda: self.wall)

    async def _report(self, session: TokenSession, finding: Finding) -> None:
        self.findings.append((session.account, finding))

    async def _sleep(self, seconds: float) -> None:
        await self.time.sleep(seconds)
        self.wall += seconds + self.slept
        self.slept = 0.0

    async def session(self, login: str = "viewer") -> TokenSession:
        session = TokenSession(self.auth, FakeStore(), login)
        await session.replace(self.auth.issue(login))
        return session

    def who(self) -> list[str]:
        """Whose token was found good, in order."""
        return [finding.login for _, finding in self.findings if isinstance(finding, Validation)]


@pytest.fixture
async def watch() -> AsyncIterator[Watch]:
    made = Watch()
    yield made
    await made.validator.close()


async def test_it_asks_at_once_and_every_hour(watch: Watch) -> None:
    await watch.validator.follow(await watch.session())
    assert watch.who() == ["viewer"]
    await settle()
    for _ in range(59):
        await watch.time.wake()
    assert watch.who() == ["viewer"]
    await watch.time.wake()
    assert watch.who() == ["viewer", "viewer"]


async def test_it_asks_soon_after_the_computer_has_slept(watch: Watch) -> None:
    await watch.validator.follow(await watch.session())
    await settle()
    await watch.time.wake()
    watch.slept = 8 * 3600.0
    assert watch.who() == ["viewer"]
    await watch.time.wake()
    assert watch.who() == ["viewer", "viewer"]


async def test_a_network_that_is_not_back_yet_is_waited_for(watch: Watch) -> None:
    await watch.validator.follow(await watch.session())
    await settle()
    watch.slept = 600.0
    watch.auth.trouble = [NetworkError("No network.")]
    await watch.time.wake()
    assert isinstance(watch.findings[-1][1], NetworkError)
    assert watch.time.waits == [5]
    await watch.time.wake()
    assert watch.who() == ["viewer", "viewer"]


async def test_a_clock_that_is_set_back_does_no_harm(watch: Watch) -> None:
    await watch.validator.follow(await watch.session())
    await settle()
    for _ in range(60):
        watch.slept = -7200.0
        await watch.time.wake()
    assert watch.who() == ["viewer", "viewer"]


async def test_only_the_last_one_is_watched(watch: Watch) -> None:
    first, second = await watch.session("ann"), await watch.session("bob")
    await watch.validator.follow(first)
    await watch.validator.follow(second)
    await settle()
    assert watch.time.waits == [60]
    await watch.time.hour()
    assert watch.who() == ["ann", "bob", "bob"]


async def test_what_is_found_too_late_is_not_told(watch: Watch) -> None:
    session = await watch.session()
    watch.auth.gate = lambda _name: watch.validator.stop()
    await watch.validator.follow(session)
    await settle()
    assert watch.findings == []
    assert watch.time.waits == []


async def test_nothing_is_asked_of_a_login_that_has_ended(watch: Watch) -> None:
    session = await watch.session()
    await watch.validator.follow(session)
    await settle()
    await session.drop()
    await watch.time.hour()
    assert watch.who() == ["viewer"]
    assert watch.time.waits == []
    await watch.validator.follow(session)
    assert watch.who() == ["viewer"]


async def test_a_login_that_cannot_be_used_is_an_answer(watch: Watch) -> None:
    watch.auth.trouble = [LoginError("Nobody's.")]
    await watch.validator.follow(await watch.session())
    await settle()
    assert str(watch.findings[0][1]) == "Nobody's."
    assert watch.time.waits == [60]


async def test_who_is_told_may_end_the_watch(watch: Watch) -> None:
    async def report(session: TokenSession, finding: Finding) -> None:
        watch.findings.append((session.account, finding))
        if len(watch.findings) == 2:
            validator.stop()

    validator = Validator(watch.auth, report, watch.time.sleep)
    await validator.follow(await watch.session())
    await settle()
    await watch.time.hour()
    assert len(watch.findings) == 2
    assert watch.time.waits == []
    await validator.close()
