"""The login of the last run, taken up at the start of this one."""

from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountService, AccountState
from mini_ttv.services.client_setup import ClientSetup


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
