"""The account over a real vault, whose backend hangs as if it waited for somebody to unlock it."""

import asyncio
import time

import keyring.errors

from mini_ttv.services.account import AccountNeed, AccountPhase, AccountService, AccountState
from mini_ttv.storage.keyring_vault import KeyringVault
from mini_ttv.storage.tokens import TokenStore
from tests.services.fake_twitch import FakeAuth, FakeRoster
from tests.storage.fake_keyring import FakeKeyring


class Desk:
    """Auth, list and keyring outlive a run of the program."""

    def __init__(self) -> None:
        self.auth = FakeAuth()
        self.roster = FakeRoster()
        self.backend = FakeKeyring()

    def start_program(self, limit: float) -> AccountService:
        vault = KeyringVault("mini-ttv test", choose=lambda: self.backend, limit=limit, prompt_limit=limit)
        return AccountService(self.auth, TokenStore(vault), roster=self.roster)


async def wait_for(account: AccountService, phase: AccountPhase) -> AccountState:
    async with asyncio.timeout(10):
        come = asyncio.Event()
        account.changed.connect(lambda _: come.set())
        while account.state.phase is not phase:
            await come.wait()
            come.clear()
    return account.state


async def test_a_prompt_that_nobody_answers_in_time_and_somebody_later() -> None:
    desk = Desk()
    first = desk.start_program(5)
    await first.log_in_with(desk.auth.issue())
    await first.close()

    desk.backend.open.clear()
    account = desk.start_program(0.05)
    before = time.monotonic()
    await account.start()
    assert time.monotonic() - before < 4, "the program does not wait"
    state = account.state
    assert (state.phase, state.need) == (AccountPhase.LOGGED_OUT, AccountNeed.NOTHING)
    assert "does not answer" in state.message
    assert "goes on by itself" in state.message

    desk.backend.open.set()
    state = await wait_for(account, AccountPhase.LOGGED_IN)
    assert (state.login, state.message, state.kept) == ("viewer", "", True)
    await account.close()


async def test_a_login_while_the_keyring_hangs_is_kept_in_the_end() -> None:
    desk = Desk()
    account = desk.start_program(0.05)
    await account.start()
    desk.backend.open.clear()
    await account.log_in_with(desk.auth.issue())
    assert account.state.phase is AccountPhase.LOGGED_IN
    assert not account.state.kept
    assert "not kept yet" in account.state.message

    kept = asyncio.Event()
    account.changed.connect(lambda state: kept.set() if state.kept else None)
    desk.backend.open.set()
    async with asyncio.timeout(10):
        await kept.wait()
    assert account.state.message == ""
    assert list(desk.backend.entries) == [("mini-ttv test", "id-viewer")]
    await account.close()


async def test_a_keyring_that_was_locked_is_tried_again() -> None:
    desk = Desk()
    account = desk.start_program(5)
    desk.backend.error = keyring.errors.KeyringLocked()
    await account.start()
    await account.log_in_with(desk.auth.issue())
    assert account.state.need is AccountNeed.KEYRING
    assert account.state.message.startswith("The keyring stayed locked, so the login is forgotten")
    desk.backend.error = None
    await account.try_again()
    assert (account.state.need, account.state.message) == (AccountNeed.NOTHING, "")
    assert len(desk.backend.entries) == 1
    await account.close()
