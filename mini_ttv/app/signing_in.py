"""The login at work: the dialog and what is remembered of it, and the login of the last run."""

from PySide6.QtWidgets import QWidget

from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountService, AccountState
from mini_ttv.services.client_setup import ClientSetup
from mini_ttv.ui.login_dialog import LoginDialog, LoginWishes
from mini_ttv.ui.login_ways import Way


class SigningIn:
    """Opens the login dialog, one at a time."""

    def __init__(self, services: Services, preferences: Preferences, tasks: TaskSet) -> None:
        self._services = services
        self._preferences = preferences
        self._tasks = tasks

    def open(self, window: QWidget, *, other_account: bool = False) -> None:
        """Show the dialog above `window`; `other_account` lets another one be chosen on Twitch's page."""
        if window.findChild(LoginDialog) is not None:
            return
        wishes = LoginWishes(Way(self._preferences.settings.login_way), other_account)
        dialog = LoginDialog(self._services.login, self._services.setup, self._tasks, window, wishes)
        dialog.way_chosen.connect(lambda way: self._preferences.keep("login_way", way))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


async def take_up_login(setup: ClientSetup, account: AccountService, tasks: TaskSet) -> None:
    """Log in as the last run did; may wait for a keyring's unlock prompt.

    Args:
        setup: the registration, with its secret.
        account: the login.
        tasks: runs what has to be asked for again.
    """

    def look_again(state: AccountState) -> None:
        # The keyring is asked for the token once more: the secret may be had now, too.
        if state.phase is AccountPhase.CHECKING and setup.trouble:
            _ = tasks.spawn(setup.start(), "client secret")

    # The secret first: without it, a confidential client cannot renew its token.
    await setup.start()
    await account.start()
    account.changed.connect(look_again)
