"""The menu under the account's picture: all known accounts, the one in use marked, and the ways in and out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QIcon
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget
from typing_extensions import override

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme

MENU_PICTURE = 24  # in logical pixels
_WIDEST = 220  # of a name, in logical pixels


class _LargePictures(QProxyStyle):
    """Menus have small icons; faces want more room."""

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric is QStyle.PixelMetric.PM_SmallIconSize:
            return MENU_PICTURE
        return super().pixelMetric(metric, option, widget)


class AccountMenu(QMenu):
    """Deletes itself when it closes."""

    chosen = Signal(str)
    """The user id of the account to use."""
    another_wanted = Signal()
    logout_wanted = Signal()
    settings_wanted = Signal()
    forget_wanted = Signal(str)
    """The user id of an account, not in use, to log out of."""

    def __init__(
        self,
        parent: QWidget,
        accounts: Sequence[KnownAccount],
        picture: Callable[[KnownAccount], QIcon],
        *,
        user_id: str,
    ) -> None:
        """Fill the menu.

        Args:
            parent: the window or bar that it belongs to.
            accounts: all known ones.
            picture: of an account, small and round.
            user_id: of the account in use, which is logged in or about to be; "" while there is none.
        """
        super().__init__(parent)
        theme.set_role(self, "accounts")
        self.setAccessibleName(tr("Accounts"))
        self._style = _LargePictures()
        self.setStyle(self._style)
        self._picture = picture
        self._actions: dict[str, QAction] = {}
        self.aboutToHide.connect(self.deleteLater)
        self._list(accounts, user_id)
        words = tr("Add another account…") if accounts else tr("Log in…")
        self.addAction(icons.icon("person-add"), words, self.another_wanted.emit)
        others = [account for account in accounts if account.user_id != user_id]
        if others:
            self._offer_removal(others)
        self.addSeparator()
        self.addAction(icons.icon("settings"), tr("Settings…"), self.settings_wanted.emit)
        if user_id:
            name = next((account.name for account in accounts if account.user_id == user_id), "")
            leave = self.addAction(icons.icon("logout"), tr("Log out {name}", name=self._shown(name)).rstrip())
            leave.triggered.connect(self.logout_wanted)

    def picture_ready(self, account: KnownAccount) -> None:
        """A picture of an account has arrived."""
        action = self._actions.get(account.user_id)
        if action is not None:
            action.setIcon(self._picture(account))

    def _list(self, accounts: Sequence[KnownAccount], user_id: str) -> None:
        # Checked for those who listen; for those who look, its picture wears a mark and its name is bold.
        group = QActionGroup(self)
        for account in accounts:
            action = self.addAction(self._picture(account), self._shown(account.name))
            action.setCheckable(True)
            action.setChecked(account.user_id == user_id)
            action.setToolTip(
                tr("Logged in as {login}", login=account.login) if account.user_id == user_id else account.login
            )
            action.setData(account.user_id)
            if account.user_id == user_id:
                action.setFont(theme.font(bold=True))
            group.addAction(action)
            self._actions[account.user_id] = action
        group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        if accounts:
            self.addSeparator()

    def _offer_removal(self, accounts: Sequence[KnownAccount]) -> None:
        removal = self.addMenu(icons.icon("trash"), tr("Remove an account"))
        for account in accounts:
            action = removal.addAction(self._picture(account), self._shown(account.name))
            action.triggered.connect(lambda *_, user_id=account.user_id: self.forget_wanted.emit(user_id))

    def _shown(self, name: str) -> str:
        """A name as a menu can show it: short enough, and without keys of its own."""
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST).replace("&", "&&")
