"""The login dialog at work, and what is remembered of it."""

from PySide6.QtWidgets import QWidget

from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services
from mini_ttv.core.tasks import TaskSet
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
