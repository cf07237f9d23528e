"""Twitch's own page inside the dialog: the browser process, its window, and the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.services.login import LoginRequest
from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_browser_page import BrowserPage
from mini_ttv.ui.login_protocol import Order

_PLACED_MS = 50  # time for the window system to move the browser's window into ours before it is shown
_OPENING = marked("Opening Twitch's login page …")
_OWN_WINDOW = marked("The login page is in a window of its own.")


class EmbeddedLogin(QObject):
    """One browser at a time, and the page of the dialog that it is shown in."""

    loaded = Signal()
    doubted = Signal(str)  # no login may come of it, and why; the page stays
    redirected = Signal(str)  # the address that ends the login
    refused = Signal(str)  # Twitch does not take the client id or the redirect address
    failed = Signal(str)  # nothing more will come of it, and why

    def __init__(self, parent: QWidget, make_browser: Callable[[QWidget], LoginBrowser]) -> None:
        super().__init__(parent)
        self._owner = parent
        self._placed = False  # the browser's window is in its place, so it may be shown
        self.page = BrowserPage()
        self._browser = browser = make_browser(parent)
        browser.window_given.connect(self._take_window)
        browser.progressed.connect(self.page.set_progress)
        browser.loaded.connect(self._loaded)
        browser.doubted.connect(self.doubted)
        browser.redirected.connect(self.redirected)
        browser.refused.connect(self.refused)
        browser.failed.connect(self.failed)

    def start(self, request: LoginRequest, title: str) -> None:
        """Show the login page; `title` is for a window of its own, where it cannot be in ours."""
        embeds = QGuiApplication.platformName() == "xcb"
        self.page.set_words(tr(_OPENING) if embeds else tr(_OWN_WINDOW))
        self.page.set_progress(0)
        background = self._owner.palette().color(QPalette.ColorRole.Window).name()
        self._browser.start(
            Order(request.url, request.redirect_uri, embeds, title, background, language=QLocale().name())
        )

    def stop(self) -> None:
        """End the browser, if one is there."""
        self._placed = False
        self.page.hide_window()
        self._browser.stop()
        self.page.drop_window()

    def give_keyboard(self) -> None:
        """Let the page have the keyboard; only its own process can take it."""
        if self._placed:
            self._browser.show_window()

    def _take_window(self, number: int) -> None:
        self.page.take_window(number)
        QTimer.singleShot(_PLACED_MS, self._show_window)

    def _show_window(self) -> None:
        self._placed = True
        self._browser.show_window()

    def _loaded(self) -> None:
        self.page.set_progress(100)
        self.loaded.emit()
