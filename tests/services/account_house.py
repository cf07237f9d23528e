"""An account service and the ways into it, with everything around them made up."""

from mini_ttv.core.models import Token
from mini_ttv.services.account import AccountPhase, AccountService, AccountState
from mini_ttv.services.login import LoginService
from tests.services.fake_twitch import FakeAuth, FakeRoster, FakeStore, FakeTime


class House:
    """An account service with everything around it."""

    def __init__(self, token: bool = False) -> None:
        self.auth = FakeAuth()
        self.store = FakeStore(self.auth.issue() if token else None)
        self.roster = FakeRoster()
        self.time = FakeTime()
        self.states: list[AccountState] = []
        self.make_account()

    def make_account(self) -> None:
        """The program starts: a new service with what is around it now."""
        self.account = AccountService(self.auth, self.store, sleep=self.time.sleep, roster=self.roster)
        self.login = LoginService(self.auth, self.account, self.time.sleep)
        self.account.changed.connect(self.states.append)

    @property
    def kept(self) -> Token:
        """The one token in the keyring."""
        (token,) = self.store.tokens.values()
        return token

    def phase(self) -> AccountPhase:
        """How far the login is; a call, since the answers differ."""
        return self.account.state.phase
