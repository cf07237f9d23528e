"""Where the account is commanded: the top bar's menu and the quiet bar's messages become calls of the service."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import tr
from mini_ttv.services.account_state import AccountNeed, AccountPhase
from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.deck import Deck, OpenLogin
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.top_bar import TopBar

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.account import AccountService, AccountState

_KEY = "account"


class AccountDesk:
    """Connects the account to one window."""

    def __init__(self, window: QWidget, bar: TopBar, banner: BannerBar, spawn: Spawn) -> None:
        """Take the places. Before `attach`, a wish to log in is kept until it can be carried out.

        Args:
            window: the login dialog belongs to it.
            bar: shows the account.
            banner: shows what a person should know of it.
            spawn: starts a coroutine on the loop.
        """
        self._window = window
        self._bar = bar
        self._banner = banner
        self._spawn = spawn
        self._account: AccountService | None = None
        self._open_login: OpenLogin | None = None
        self._told = ""  # waved off or not, the same message comes only once
        self._login_waits = False
        bar.login_wanted.connect(self.log_in)

    def attach(self, deck: Deck) -> None:
        """From now on there is an account."""
        account = self._account = deck.account
        self._open_login = deck.open_login
        bar = self._bar
        bar.another_wanted.connect(lambda: self.log_in(other_account=True))
        bar.account_wanted.connect(lambda user_id: self._spawn(account.switch_to(user_id)))
        bar.logout_wanted.connect(lambda: self._spawn(account.log_out()))
        bar.forget_wanted.connect(lambda user_id: self._spawn(account.forget(user_id)))
        account.accounts_changed.connect(bar.show_accounts)
        account.changed.connect(self._show)
        bar.show_accounts(account.accounts)
        self._show(account.state)
        if self._login_waits and account.state.phase is AccountPhase.LOGGED_OUT:
            self.log_in()

    def log_in(self, *, other_account: bool = False) -> None:
        """Show the login dialog.

        Args:
            other_account: let another account be chosen on Twitch's page.
        """
        if self._open_login is None:
            self._login_waits = True  # whoever clicks while the program still loads is not left without an answer
        else:
            self._open_login(self._window, other_account=other_account)

    def _show(self, state: AccountState) -> None:
        self._bar.show_account(state)
        # While a login is checked there may be nothing to say for a moment: what is shown, or waved off, stays so.
        if state.message == self._told or (not state.message and state.phase is AccountPhase.CHECKING):
            return
        self._told = state.message
        if state.message:
            self._banner.show_message(_KEY, Message(state.message, Severity.WARNING, *self._action(state.need)))
        else:
            self._banner.clear(_KEY)

    def _action(self, need: AccountNeed) -> tuple[str, Callable[[], object] | None]:
        match need:
            case AccountNeed.LOGIN:
                return tr("Log in"), self.log_in
            case AccountNeed.CONSENT:
                return tr("Allow"), self.log_in
            case AccountNeed.KEYRING:
                return tr("Try again"), self._try_again
        return "", None

    def _try_again(self) -> None:
        if self._account is not None:
            self._told = ""  # whoever tries again wants to know
            self._banner.clear(_KEY)
            self._spawn(self._account.try_again())
