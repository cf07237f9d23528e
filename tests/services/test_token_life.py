"""Whatever happens, in whatever order: no two refreshes of an account overlap, and no newest token is lost."""

import asyncio

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.errors import KeyringTrouble, LoginError, MiniTtvError, NetworkError, RateLimited, ServerError
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountPhase
from tests.services.account_house import House
from tests.services.fake_twitch import settle

LOGINS = ("ann", "bob", "cid")
TROUBLES: dict[str, MiniTtvError] = {
    "network": NetworkError("No network."),
    "server": ServerError(500, ""),
    "limit": RateLimited(429, "", None),
}
# What may happen between two turns of the loop.
PLAIN = ("ask", "ask", "run", "run", "expire", "cancel", "hour", "hold", "release", *TROUBLES)
HARSH = ("lost answer", "keyring fails", "keyring works", "log in", "log out", "forget")


class Life(House):
    """Some accounts, and what happens to them."""

    def __init__(self) -> None:
        super().__init__()
        self.hold = asyncio.Event()
        self.hold.set()
        self.auth.gate = lambda name: self.hold if name == "refresh" else None
        self.seen: dict[str, Secret] = {}  # the newest token that requests of each account know
        self.asking: list[asyncio.Task[Secret | None]] = []
        self.doing: list[asyncio.Task[None]] = []
        self.keyring_failed = False

    async def begin(self, *logins: str) -> None:
        await self.account.start()
        for login in logins:
            await self.account.log_in_with(self.auth.issue(login))
            self.look()

    def look(self) -> None:
        token = self.account.access_token()
        if token is not None:
            self.seen[self.account.state.login] = token

    async def happen(self, event: str, login: str) -> None:
        self.look()
        if event in {"switch", "log in", "log out", "forget"}:
            self.doing.append(asyncio.create_task(self.command(event, login)))
        elif event in TROUBLES:
            self.auth.trouble.append(TROUBLES[event])
        elif event == "ask" and login in self.seen:
            self.asking.append(asyncio.create_task(self.account.refreshed(self.seen[login])))
        elif event == "cancel" and self.asking:
            self.asking[-1].cancel()
        elif event == "hour":
            await self.time.wake()
        elif event == "run":
            await asyncio.sleep(0)
        else:
            self.change(event)

    def change(self, event: str) -> None:
        """The world becomes another one."""
        match event:
            case "expire":
                self.auth.good.clear()
            case "hold":
                self.hold.clear()
            case "release":
                self.hold.set()
            case "lost answer":
                self.auth.lost_answers += 1
            case "keyring fails" | "keyring works":
                self.store.trouble = KeyringTrouble.LOCKED if event == "keyring fails" else None
                self.keyring_failed = True

    async def command(self, event: str, login: str) -> None:
        try:
            match event:
                case "switch":
                    await self.account.switch_to(f"id-{login}")
                case "log in":
                    await self.account.log_in_with(self.auth.issue(login))
                case "log out":
                    await self.account.log_out()
                case _:
                    await self.account.forget(f"id-{login}")
        except LoginError:
            pass  # the account is not known, or Twitch did not answer: nothing has happened

    async def end(self) -> None:
        """All comes to rest."""
        self.hold.set()
        for _ in range(3):
            await settle()
        await asyncio.gather(*self.asking, *self.doing, return_exceptions=True)
        await self.account.close()

    def newest(self, login: str) -> Token:
        return self.auth.handed[login]

    def is_good(self, token: Token) -> bool:
        """Whether its refresh token was not used up, or, if it was, nobody could hear of the new one."""
        assert token.refresh_token is not None
        refresh_token = token.refresh_token.reveal()
        return refresh_token in self.auth.refreshable or refresh_token in self.auth.unheard

    def check(self) -> None:
        assert self.auth.most_busy <= 1
        state = self.account.state
        token = self.account.access_token()
        assert (token is not None) <= (state.phase is not AccountPhase.LOGGED_OUT)
        if not self.keyring_failed:
            assert all(map(self.is_good, self.store.tokens.values()))
            if state.phase is AccountPhase.LOGGED_IN:
                assert token == self.store.tokens[state.user_id].access_token


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PLAIN), max_size=30))
def test_one_account(events: list[str]) -> None:
    async def play() -> None:
        life = Life()
        await life.begin("ann")
        for event in events:
            await life.happen(event, "ann")
        await life.end()
        life.check()
        assert life.phase() is AccountPhase.LOGGED_IN, "nothing that passes logs out"
        assert life.kept == life.newest("ann")
        assert life.kept.refresh_token is not None
        assert life.kept.refresh_token.reveal() in life.auth.refreshable

    asyncio.run(play())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from((*PLAIN, "switch", "switch")), st.sampled_from(LOGINS)), max_size=40))
def test_several_accounts_and_switches_between_them(events: list[tuple[str, str]]) -> None:
    async def play() -> None:
        life = Life()
        await life.begin(*LOGINS)
        for event, login in events:
            await life.happen(event, login)
        await life.end()
        life.check()
        # Nobody was logged out, and each account's newest pair is where the next run looks for it.
        assert life.phase() is not AccountPhase.LOGGED_OUT
        assert life.store.tokens == {f"id-{login}": life.newest(login) for login in LOGINS}

    asyncio.run(play())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from((*PLAIN, *HARSH, "switch")), st.sampled_from(LOGINS)), max_size=40),
)
def test_anything_at_all(events: list[tuple[str, str]]) -> None:
    async def play() -> None:
        life = Life()
        await life.begin(*LOGINS)
        for event, login in events:
            await life.happen(event, login)
        await life.end()
        life.check()
        on_list = {account.user_id for account in life.account.accounts}
        if not life.keyring_failed:
            assert set(life.store.tokens) <= on_list, "no secret is kept that nobody knows of"
            for user_id in on_list - set(life.store.tokens):
                assert user_id.removeprefix("id-") in life.auth.refused, "only Twitch itself ends a login"

    asyncio.run(play())
