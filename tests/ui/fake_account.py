"""An account as the window sees it: becomes what a test says, and notes what it is told."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.core.events import Event
from mini_ttv.services.account import AccountPhase, AccountState

VIEWER = KnownAccount("u0", "viewer", "Viewer", "http://pictures.test/me.png", active=True)
SECOND = KnownAccount("u1", "second", "Second & Co", "http://pictures.test/second.png")


class FakeAccount:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.state = AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", "u0", "http://pictures.test/me.png")
        self.changed: Event[AccountState] = Event()
        self.accounts: tuple[KnownAccount, ...] = (VIEWER,)
        self.accounts_changed: Event[tuple[KnownAccount, ...]] = Event()

    def become(self, state: AccountState) -> None:
        self.state = state
        self.changed.emit(state)

    def know(self, *accounts: KnownAccount) -> None:
        """These are the accounts from now on."""
        self.accounts = accounts
        self.accounts_changed.emit(accounts)

    async def log_out(self) -> None:
        self.know(*(replace(account, active=False) for account in self.accounts if not account.active))
        self.become(AccountState())

    async def switch_to(self, user_id: str) -> None:
        self.told.append(f"switch to {user_id}")

    async def forget(self, user_id: str) -> None:
        self.told.append(f"forget {user_id}")

    async def try_again(self) -> None:
        self.told.append("try again")


class LoginDoor:
    """Notes the login dialogs that are asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[QWidget, bool]] = []

    def __call__(self, window: QWidget, *, other_account: bool = False) -> None:
        self.asked.append((window, other_account))
