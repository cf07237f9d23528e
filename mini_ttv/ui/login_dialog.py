"""The login dialog: every way that Twitch has, each one click from the others."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from mini_ttv.core.errors import ClientRefused, CodeExpired, LoginError, SecretUnusable
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.client_setup import ClientSetup
from mini_ttv.services.login import LoginService
from mini_ttv.ui.login_browser import LoginBrowser, is_installed
from mini_ttv.ui.login_code_page import CodePage
from mini_ttv.ui.login_embedded import EmbeddedLogin
from mini_ttv.ui.login_frame import LoginFrame, grow
from mini_ttv.ui.login_setup_page import SetUpPage
from mini_ttv.ui.login_system_page import SystemPage
from mini_ttv.ui.login_token_page import TokenPage
from mini_ttv.ui.login_ways import Way
from mini_ttv.ui.state_pane import StatePane

_SIZE = (600, 440)
_SETUP_SIZE = (600, 600)
_PAGE_SIZE = (600, 720)  # what Twitch's page needs
_TITLE = marked("Log in to Twitch")
_SILENCE_MS = 45_000
_SILENT = marked(
    "No answer from your browser yet. If Twitch complains about the redirect address there, register {address} for it."
)
_NO_BROWSER = marked("No browser could be opened. Copy the link and open it yourself.")

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LoginWishes:
    """How a login begins."""

    way: Way = Way.CODE
    other_account: bool = False  # let the person choose an account on Twitch's page, even if one is logged in there
    browser: Callable[[QWidget], LoginBrowser] = LoginBrowser  # makes the browser


class LoginDialog(QDialog):
    """Opens with `open()`; `finished` tells the end, accepted when somebody is logged in."""

    way_chosen = Signal(str)  # the value of a Way that the person wants to begin with next time, too

    def __init__(
        self,
        login: LoginService,
        setup: ClientSetup,
        tasks: TaskSet,
        parent: QWidget | None = None,
        wishes: LoginWishes | None = None,
    ) -> None:
        """Take the collaborators.

        Args:
            login: who does the login.
            setup: the client id and secret.
            tasks: runs what takes time.
            parent: the window that the dialog belongs to.
            wishes: how to begin.
        """
        super().__init__(parent)
        wishes = wishes or LoginWishes()
        self.setWindowTitle(tr(_TITLE))
        self._login = login
        self._setup = setup
        self._tasks = tasks
        self._other_account = wishes.other_account
        self._work: asyncio.Task[None] | None = None
        self._again: Callable[[], None] = self.set_up  # what the button of the last failure does
        ways = {Way.CODE, Way.TOKEN}
        ways |= {Way.BROWSER} if is_installed() else set()
        ways |= {Way.SYSTEM} if login.has_receiver else set()
        self._way = wishes.way if wishes.way in ways else Way.CODE
        self._embedded = EmbeddedLogin(self, wishes.browser)
        self._frame = LoginFrame(self, ways)
        self._silence = QTimer(self, singleShot=True, interval=_SILENCE_MS)
        self._make_pages()
        self._listen()
        grow(self, *_SIZE)

    def _make_pages(self) -> None:
        self._code_page = CodePage()
        self._system_page = SystemPage()
        self._token_page = TokenPage()
        self._setup_page = SetUpPage(self._setup)
        self._state_page = StatePane()
        for page in (self._code_page, self._system_page, self._token_page, self._setup_page, self._state_page):
            self._frame.add(page)
        self._frame.add(self._embedded.page, scrolls=False)

    def _listen(self) -> None:
        frame, embedded = self._frame, self._embedded
        frame.way_chosen.connect(self._choose)
        frame.code_wanted.connect(partial(self._choose, Way.CODE))
        frame.client_wanted.connect(self.set_up)
        frame.cancelled.connect(self.reject)
        embedded.loaded.connect(self._loaded)
        embedded.doubted.connect(frame.show_hint)
        embedded.redirected.connect(self._redirected)
        embedded.refused.connect(lambda words: self._fail(ClientRefused(words)))
        embedded.failed.connect(lambda words: self._fail(LoginError(words)))
        for opener in (self._code_page.opened, self._system_page.opened, self._setup_page.opened):
            opener.connect(self._open_address)
        self._system_page.begun.connect(self._begin_system)
        self._token_page.given.connect(self._take_token)
        self._setup_page.saved.connect(self._save_client)
        self._setup_page.left.connect(lambda: self.use(self._way))
        self._state_page.primary.connect(lambda: self._again())  # noqa: PLW0108 - it changes
        self._state_page.secondary.connect(partial(self._choose, Way.CODE))
        self._silence.timeout.connect(lambda: frame.show_hint(tr(_SILENT, address=self._setup.redirect_uri)))

    @override
    def open(self) -> None:
        self.use(self._way)
        if self._setup.trouble:
            self._frame.show_hint(self._setup.trouble, offers_code=False)
        super().open()

    @override
    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._embedded.give_keyboard()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key that nothing here wanted: the window manager gave the keyboard back to the dialog without a word,
        # as some do when the window behind a modal dialog is clicked.
        self._embedded.give_keyboard()
        super().keyPressEvent(event)

    def _choose(self, way: Way) -> None:
        if way is not Way.TOKEN:  # nobody pastes a token every time
            self.way_chosen.emit(way.value)
        self.use(way)

    def use(self, way: Way) -> None:
        """Log in this way; whatever is under way ends. Without a client id, that comes first."""
        self._stop()
        self._way = way
        registration = self._setup.registration
        if not registration.client_id:
            self.set_up()
        elif way is Way.CODE:
            self._code_page.clear()
            self._frame.show_page(self._code_page, way, main=self._code_page.main)
            self._attempt(self._log_in_by_code)
        elif way is Way.SYSTEM:
            self._system_page.clear(lasts=registration.secret is not None)
            self._frame.show_page(self._system_page, way, main=self._system_page.main)
        elif way is Way.BROWSER:
            grow(self, *_PAGE_SIZE)
            self._frame.show_page(self._embedded.page, way)
            self._embedded.start(self._login.begin_login(force_verify=self._other_account), tr(_TITLE))
        else:
            self._token_page.clear(registration.client_id)
            self._frame.show_page(self._token_page, way, main=self._token_page.main)
            self._frame.give_focus(self._token_page.field)

    def set_up(self) -> None:
        """Show what the program is registered as, and how that is done."""
        self._stop()
        self._setup_page.fill_in()
        grow(self, *_SETUP_SIZE)
        self._frame.show_page(self._setup_page, None, main=self._setup_page.main)
        self._frame.enable_ways(enabled=bool(self._setup.registration.client_id))
        self._setup_page.start()

    def _stop(self) -> None:
        """End whatever is under way."""
        self._frame.hide_hint()
        self._silence.stop()
        self._embedded.stop()
        self._token_page.forget()
        work, self._work = self._work, None
        if work is not None:
            work.cancel()

    def _attempt(self, work: Callable[[], Awaitable[None]], fail: Callable[[LoginError], None] | None = None) -> None:
        """Do what a login takes; it ends the dialog, or `fail` says why not."""

        async def attempt() -> None:
            try:
                await work()
            except LoginError as error:
                self._work = None
                (fail or self._fail)(error)
            else:
                self._work = None  # it is this very task, which must not cancel itself
                self.accept()

        self._work = self._tasks.spawn(attempt(), "login")

    async def _log_in_by_code(self) -> None:
        code = await self._login.request_code()
        self._code_page.show_code(code)
        self._frame.give_focus(self._code_page.main)
        await self._login.wait_for_code(code)

    def _begin_system(self) -> None:
        self.use(Way.SYSTEM)
        self._silence.start()
        show = self._system_page.show_address
        self._attempt(partial(self._login.log_in_by_system_browser, show, force_verify=self._other_account))

    def _take_token(self, text: str) -> None:
        self._attempt(
            partial(self._login.log_in_with_text, text), lambda error: self._token_page.show_trouble(str(error))
        )

    def _save_client(self, client_id: str, secret: str, keep_secret: bool) -> None:  # noqa: FBT001 - a signal's slot
        async def save() -> None:
            try:
                words = await self._setup.change(client_id, secret, keep_secret=keep_secret)
            except LoginError as error:
                self._work = None
                self._setup_page.setEnabled(True)
                self._setup_page.show_trouble(str(error), of_secret=isinstance(error, SecretUnusable))
            else:
                self._work = None
                self.use(self._way)
                if words:
                    self._frame.show_hint(words, offers_code=False)

        self._setup_page.setEnabled(False)  # a keyring may take its time
        self._work = self._tasks.spawn(save(), "client id")

    def _loaded(self) -> None:
        _LOGGER.info("login page: loaded")
        self._frame.hide_hint()

    def _redirected(self, url: str) -> None:
        self._embedded.stop()
        self._frame.hide_hint()
        self._state_page.show_state("clock", tr("Finishing the login …"), tr("Twitch checks the answer."))
        self._frame.show_page(self._state_page, self._way)
        self._attempt(partial(self._login.finish_login, url))

    def _fail(self, error: LoginError) -> None:
        """Say what went wrong, and offer what helps."""
        self._stop()
        words = tr("Try again")
        # Who tries the browser again need not press its page's button again.
        self._again = self._begin_system if self._way is Way.SYSTEM else partial(self.use, self._way)
        if isinstance(error, ClientRefused):
            self._again, words = self.set_up, tr("Check the client id")
        elif isinstance(error, CodeExpired):
            words = tr("Get a new code")
        instead = tr("Use a code") if self._way is not Way.CODE else ""
        self._state_page.show_state("warning", tr("The login did not work"), str(error), words, instead)
        self._frame.show_page(self._state_page, self._way, main=self._state_page.primary_button)

    def _open_address(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self._frame.show_hint(tr(_NO_BROWSER), offers_code=False)
