"""The login dialog: Twitch's own page in an embedded browser, or a code for any other browser."""

import asyncio
import logging
from collections.abc import Callable, Coroutine

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.errors import LoginError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.login import LoginService
from mini_ttv.ui import theme
from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_pages import BrowserPage, CodePage, WordsPage
from mini_ttv.ui.login_protocol import Order

_SIZE = (540, 720)
_FRAME = 80  # what window managers add around a dialog, and a little air
_TITLE = "Log in to Twitch"
_USE_CODE = "Use a code instead"
_USE_BROWSER = "Use the built-in browser"
_PLACED_MS = 50  # time for the window system to move the browser's window into ours before it is shown
_OWN_WINDOW = "The login page is in a window of its own."

_LOGGER = logging.getLogger(__name__)


class LoginDialog(QDialog):
    """Opens with `open()`; `finished` tells the end, accepted when somebody is logged in."""

    def __init__(
        self,
        login: LoginService,
        tasks: TaskSet,
        parent: QWidget | None = None,
        browser: Callable[[QWidget], LoginBrowser] = LoginBrowser,
    ) -> None:
        """Take the collaborators.

        Args:
            login: who does the login.
            tasks: runs what takes time.
            parent: the window that the dialog belongs to.
            browser: makes the browser.
        """
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        height = QGuiApplication.primaryScreen().availableGeometry().height() - _FRAME
        self.resize(_SIZE[0], min(_SIZE[1], height))
        self._login = login
        self._tasks = tasks
        self._work: asyncio.Task[None] | None = None
        self._placed = False  # the browser's window is in its place, so it may be shown
        self._browser = browser(self)
        self._browser.window_given.connect(self._take_window)
        self._browser.loaded.connect(self._page_loaded)
        self._browser.doubted.connect(self._doubt)
        self._browser.redirected.connect(self._redirected)
        self._browser.failed.connect(self._trouble)
        self._browser_page = BrowserPage()
        self._browser.progressed.connect(self._browser_page.set_progress)
        self._code_page = CodePage()
        self._code_page.opened.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        self._busy_page = WordsPage()
        self._busy_page.set_words("Finishing the login …")
        self._again: Callable[[], None] = self.use_browser
        retry = QPushButton("Try again")
        retry.setObjectName("login-retry")
        theme.set_role(retry, "primary")
        retry.clicked.connect(self._retry)
        self._trouble_page = WordsPage(retry)
        self._lay_out()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self._browser_page, self._code_page, self._busy_page, self._trouble_page):
            self._pages.addWidget(page)
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint_bar = QFrame()
        self._hint_bar.setObjectName("login-hint")
        theme.set_role(self._hint_bar, "banner")
        hint = QHBoxLayout(self._hint_bar)
        hint.addWidget(self._hint, 1)
        instead = QPushButton(_USE_CODE)
        instead.clicked.connect(self.use_code)
        hint.addWidget(instead)
        self._hint_bar.hide()
        self._other = QPushButton(_USE_CODE)
        self._other.setObjectName("login-other")
        theme.set_role(self._other, "plain")
        self._other.clicked.connect(self._use_other)
        cancel = QPushButton("Cancel")
        cancel.setObjectName("login-cancel")
        cancel.clicked.connect(self.reject)
        for button in (self._other, cancel, instead):
            button.setAutoDefault(False)  # Return belongs to the login form
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        foot.addWidget(self._other)
        foot.addStretch(1)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._hint_bar)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    @override
    def open(self) -> None:
        super().open()
        self.use_browser()

    @override
    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._give_keyboard()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key that nothing here wanted: the window manager gave the keyboard back to the dialog without a word,
        # as some do when the window behind a modal dialog is clicked.
        self._give_keyboard()
        super().keyPressEvent(event)

    def use_browser(self) -> None:
        """Show Twitch's page in the embedded browser."""
        self._stop()
        self._again = self.use_browser
        self._other.setText(_USE_CODE)
        try:
            request = self._login.begin_login()
        except LoginError as error:
            self._trouble(str(error))
            return
        embeds = QGuiApplication.platformName() == "xcb"
        self._browser_page.set_words("Opening Twitch's login page …" if embeds else _OWN_WINDOW)
        self._browser_page.set_progress(0)
        self._pages.setCurrentWidget(self._browser_page)
        background = self.palette().color(QPalette.ColorRole.Window).name()
        self._browser.start(Order(request.url, request.redirect_uri, embeds, _TITLE, background))

    def use_code(self) -> None:
        """Show a code for another browser."""
        self._stop()
        self._again = self.use_code
        self._other.setText(_USE_BROWSER)
        self._code_page.clear()
        self._pages.setCurrentWidget(self._code_page)
        self._run(self._log_in_by_code())

    def _retry(self) -> None:
        self._again()

    def _use_other(self) -> None:
        if self._other.text() == _USE_CODE:
            self.use_code()
        else:
            self.use_browser()

    def _stop(self) -> None:
        """End whatever way is under way."""
        self._hint_bar.hide()
        self._placed = False
        self._browser_page.hide_window()
        self._browser.stop()
        self._browser_page.drop_window()
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _take_window(self, number: int) -> None:
        self._browser_page.take_window(number)
        QTimer.singleShot(_PLACED_MS, self._show_window)

    def _show_window(self) -> None:
        self._placed = True
        self._browser.show_window()

    def _give_keyboard(self) -> None:
        """Let the page have the keyboard; only its own process can take it."""
        if self._placed:
            self._browser.show_window()

    def _page_loaded(self) -> None:
        _LOGGER.info("login page: loaded")
        self._hint_bar.hide()
        self._browser_page.set_progress(100)

    def _doubt(self, message: str) -> None:
        self._hint.setText(f"{message} You can log in with a code in another browser.")
        self._hint_bar.show()

    def _redirected(self, url: str) -> None:
        self._browser_page.drop_window()
        self._hint_bar.hide()
        self._pages.setCurrentWidget(self._busy_page)
        self._run(self._finish(url))

    def _trouble(self, message: str) -> None:
        self._browser_page.drop_window()
        self._hint_bar.hide()
        self._trouble_page.set_words(message)
        self._pages.setCurrentWidget(self._trouble_page)

    def _run(self, work: Coroutine[object, object, None]) -> None:
        self._work = self._tasks.spawn(work, "login")

    async def _finish(self, url: str) -> None:
        try:
            await self._login.finish_login(url)
        except LoginError as error:
            self._trouble(str(error))
        else:
            self._succeed()

    async def _log_in_by_code(self) -> None:
        try:
            code = await self._login.request_code()
            self._code_page.show_code(code)
            await self._login.wait_for_code(code)
        except LoginError as error:
            self._trouble(str(error))
        else:
            self._succeed()

    def _succeed(self) -> None:
        self._work = None  # it is this very task, which must not cancel itself
        self.accept()
