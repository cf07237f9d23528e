"""The bar above the pages: open any channel, show or hide the chat, the mini player, the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.core.translation import tr
from mini_ttv.services.account_state import AccountPhase, AccountState
from mini_ttv.ui import icons, shortcuts, theme
from mini_ttv.ui.bell import Bell
from mini_ttv.ui.buttons import icon_button, word_button

if TYPE_CHECKING:
    # The first paint waits for this module: accounts and their pictures come later.
    from mini_ttv.ui.account_menu import AccountMenu
    from mini_ttv.ui.cards import Pictures

_AVATAR = 28
_HEIGHT = 56
_WORDS_FROM = 640  # logical pixels of width, from which the field says all that it does


class TopBar(QWidget):
    """What is at hand on every page."""

    search_wanted = Signal()
    """The field was clicked, or chosen with a key: whatever opens things takes its place."""
    chat_toggled = Signal(bool)
    mini_wanted = Signal()
    settings_wanted = Signal()
    login_wanted = Signal()
    another_wanted = Signal()
    """A login with another account."""
    account_wanted = Signal(str)
    """The user id of the known account to use."""
    logout_wanted = Signal()
    forget_wanted = Signal(str)
    """The user id of a known account to log out of."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "bar")
        self._account = AccountState()
        self._accounts: tuple[KnownAccount, ...] = ()
        self._menu: AccountMenu | None = None
        self._pictures: Pictures | None = None
        self.field = self._search_field()
        self.chat = icon_button("sidebar", tr("Show or hide chat and hits"))
        shortcuts.keep_hint(self.chat, tr("Show or hide chat and hits"), "chat")
        self.chat.setCheckable(True)
        self.chat.setChecked(True)
        self.chat.clicked.connect(self.chat_toggled)
        self.mini = icon_button("mini", tr("Mini player"))
        shortcuts.keep_hint(self.mini, tr("Mini player"), "mini")
        self.mini.clicked.connect(self.mini_wanted)
        self.bell = Bell()
        self.settings = icon_button("settings", tr("Settings"))
        shortcuts.keep_hint(self.settings, tr("Settings"), "settings")
        self.settings.clicked.connect(self.settings_wanted)
        self.login = word_button(tr("Log in"))
        theme.set_role(self.login, "primary")
        self.login.clicked.connect(self.login_wanted)
        self.account = QToolButton()
        theme.set_role(self.account, "account")
        self.account.setIconSize(QSize(_AVATAR, _AVATAR))
        self.account.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.account.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.account.clicked.connect(lambda: self._show_menu(self.account))
        # For who is logged out: the known accounts can be chosen there.
        self.others = icon_button("user", tr("Accounts"))
        self.others.clicked.connect(lambda: self._show_menu(self.others))
        self._lay_out()
        self.set_playing(playing=False)
        # Who is logged in is not known yet, nor what was missed.
        for button in (self.login, self.account, self.others, self.bell):
            button.hide()

    def _search_field(self) -> QToolButton:
        """What looks like a field, and becomes one where it is."""
        field = QToolButton()
        field.setText(_field_words(tr("Search or open a channel")))
        shortcuts.keep_hint(field, tr("Search Twitch, or open a channel by its name or address"), "open")
        field.setAccessibleName(tr("Search or open a channel"))
        field.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        field.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setCursor(Qt.CursorShape.IBeamCursor)
        field.setMaximumWidth(420)
        field.setMinimumWidth(120)
        icons.set_icon(field, "search", "muted", size=16)
        theme.set_role(field, "field")
        field.clicked.connect(self.search_wanted)
        return field

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = tr("Search") if self.width() < _WORDS_FROM else tr("Search or open a channel")
        self.field.setText(_field_words(words))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.setSpacing(theme.SPACE_S)
        self.setMinimumHeight(_HEIGHT)  # more where texts are larger
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self.field, stretch=4)
        row.addStretch(1)
        row.addWidget(self.mini)
        row.addWidget(self.chat)
        row.addWidget(self.bell)
        row.addWidget(self.settings)
        row.addSpacing(theme.SPACE_XS)
        row.addWidget(self.login)
        row.addWidget(self.account)
        row.addWidget(self.others)

    def set_playing(self, *, playing: bool) -> None:
        """Chat and mini player belong to a video."""
        self.chat.setVisible(playing)
        self.mini.setVisible(playing)

    def attach(self, pictures: Pictures) -> None:
        """The account's picture can be had from now on."""
        self._pictures = pictures

    def show_account(self, state: AccountState) -> None:
        """Show who is logged in, or the way to it."""
        self._account = state
        out = state.phase is AccountPhase.LOGGED_OUT
        self.login.setVisible(out)
        self.account.setVisible(not out)
        self.others.setVisible(out and bool(self._accounts))
        if out:
            return
        from mini_ttv.ui.account_picture import account_picture  # noqa: PLC0415 - see above

        name = state.display_name or state.login
        checking = state.phase is AccountPhase.CHECKING
        # The blank keeps the picture and the name apart.
        shown = tr("Checking the login") if checking and not name else name
        self.account.setText(f" {shown}")
        self.account.setAccessibleName(tr("Account {name}", name=name) if name else tr("Account"))
        who = state.login
        words = tr("Checking the login of {name}", name=who) if checking else tr("Logged in as {name}", name=who)
        self.account.setToolTip(words if who else "")
        known = KnownAccount(state.user_id, state.login, state.display_name, state.profile_image_url)
        self.account.setIcon(account_picture(self._pictures, known, _AVATAR, self.devicePixelRatioF()))

    def show_accounts(self, accounts: tuple[KnownAccount, ...]) -> None:
        """These accounts can be chosen."""
        self._accounts = accounts
        self.show_account(self._account)

    def picture_ready(self, url: str) -> None:
        """A picture has arrived; perhaps it is an account's."""
        if url == self._account.profile_image_url:
            self.show_account(self._account)
        if self._menu is not None:
            for account in self._accounts:
                if url == account.profile_image_url:
                    self._menu.picture_ready(account)

    def _show_menu(self, button: QToolButton) -> None:
        from mini_ttv.ui.account_menu import MENU_PICTURE, AccountMenu  # noqa: PLC0415 - see above
        from mini_ttv.ui.account_picture import account_picture  # noqa: PLC0415

        dpr = self.devicePixelRatioF()

        def picture(account: KnownAccount) -> QIcon:
            marked = account.user_id == self._account.user_id
            return account_picture(self._pictures, account, MENU_PICTURE, dpr, marked=marked)

        menu = self._menu = AccountMenu(self, self._accounts, picture, user_id=self._account.user_id)
        menu.chosen.connect(self.account_wanted)
        menu.another_wanted.connect(self.another_wanted)
        menu.logout_wanted.connect(self.logout_wanted)
        menu.forget_wanted.connect(self.forget_wanted)
        menu.settings_wanted.connect(self.settings_wanted)
        menu.aboutToHide.connect(self._menu_closed)
        corner = button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height()))
        menu.popup(corner + QPoint(0, theme.SPACE_XS))

    def _menu_closed(self) -> None:
        self._menu = None


def _field_words(words: str) -> str:
    """Apart from the picture before them."""
    return f"  {words}"
