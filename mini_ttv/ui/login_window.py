"""The window of the login's browser; it lives in the helper process only."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineLoadingInfo,
    QWebEngineNavigationRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from typing_extensions import override

from mini_ttv.core.login_redirect import is_redirect, redirect_error
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.login_protocol import Heard, Order

_SIZE = (480, 680)
_MOST_TEXT = 2000
_LOOKS = 6  # after each load; a page that builds itself by scripts has come to an end by then
_SCHEMES = frozenset({"https", "http", "about", "data", "blob"})
_MISMATCH = marked(
    "Twitch does not know the redirect address of this client id. "
    "Register {address} for it in Twitch's developer console, or use a code."
)
_UNSUPPORTED = marked("Twitch does not accept this browser.")
_BLANK = marked("The page stays blank.")
_CRASHED = marked("The login page crashed.")
_CLOSED = marked("The login window was closed.")


class LoginWindow(QObject):
    """A page that is watched until it reaches the redirect address."""

    def __init__(self, order: Order, say: Callable[[Heard], None]) -> None:
        """Take the order.

        Args:
            order: what to load and what to wait for.
            say: tells the player.
        """
        super().__init__()
        self._order = order
        self._say = say
        self._ended = False
        self._looks = 0
        self._profile = QWebEngineProfile()  # without a name: off the record, nothing to clear afterwards
        self._page = QWebEnginePage(self._profile)
        self._view = QWebEngineView()
        self._view.setPage(self._page)
        self._view.setWindowTitle("" if order.embed else order.title)
        self._view.resize(*_SIZE)
        if QColor.isValidColorName(order.background):
            self._page.setBackgroundColor(QColor(order.background))
        self._look_timer = QTimer(self, interval=order.look_ms)
        self._look_timer.timeout.connect(self._look)
        self._profile.downloadRequested.connect(_refuse_download)
        self._page.navigationRequested.connect(self._navigation_requested)
        self._page.newWindowRequested.connect(self._new_window_requested)
        self._page.loadProgress.connect(self._progressed)
        self._page.loadingChanged.connect(self._loading_changed)
        self._page.renderProcessTerminated.connect(self._crashed)

    def start(self) -> None:
        """Show the window, or give it away first, and load the page."""
        if self._order.embed:
            # No window manager may frame a window that is about to move into another process's.
            self._view.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.BypassWindowManagerHint)
            self._say(Heard("window", number=int(self._view.winId())))
        else:
            self.show()
        self._page.load(QUrl(self._order.url))

    def show(self) -> None:
        """Show the window, wherever it is by now, and take the keyboard."""
        self._view.show()
        # Mouse presses reach the native window first, whichever child they are meant for.
        self._view.windowHandle().installEventFilter(self)
        self._activate()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            # No window manager gives the keyboard to a window inside another one, so it takes it.
            self._activate()
        elif event.type() == QEvent.Type.Close:
            self._end(Heard("failed", message=tr(_CLOSED)))
        return super().eventFilter(watched, event)

    def _activate(self) -> None:
        handle = self._view.windowHandle()
        if not handle.isActive():
            handle.requestActivate()
        self._view.setFocus()

    def _navigation_requested(self, request: QWebEngineNavigationRequest) -> None:
        url = request.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if request.isMainFrame() and is_redirect(url, self._order.redirect_uri):
            request.reject()
            self._end(Heard("redirect", url=url))
        elif request.isMainFrame() and redirect_error(url) == "redirect_mismatch":
            request.reject()
            self._end(Heard("failed", message=tr(_MISMATCH, address=self._order.redirect_uri)))
        elif request.url().scheme() not in _SCHEMES:
            request.reject()  # no login page has business with files or other programs

    def _new_window_requested(self, request: QWebEngineNewWindowRequest) -> None:
        # "Trouble logging in?" wants a window of its own; there is only this one.
        self._page.load(request.requestedUrl())

    def _progressed(self, percent: int) -> None:
        if not self._ended:
            self._say(Heard("progress", number=percent))

    def _loading_changed(self, info: QWebEngineLoadingInfo) -> None:
        status = info.status()
        if self._ended or status == QWebEngineLoadingInfo.LoadStatus.LoadStoppedStatus:
            return
        if status == QWebEngineLoadingInfo.LoadStatus.LoadStartedStatus:
            self._look_timer.stop()
            return
        is_http = info.errorDomain() == QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain
        if is_http and info.errorCode() >= 400:
            # A bad request is answered by a page of JSON and no redirect; its words say what is wrong.
            code = info.errorCode()
            self._page.toPlainText(lambda text: self._say(Heard("loaded", number=code, text=text[:_MOST_TEXT])))
        elif status == QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus:
            self._say(Heard("loaded", message=info.errorString()[:_MOST_TEXT]))
        else:
            self._say(Heard("loaded", ok=True, number=200))
            self._looks = 0
            self._look_timer.start()

    def _look(self) -> None:
        self._looks += 1
        last = self._looks >= _LOOKS
        if last:
            self._look_timer.stop()
        self._page.toPlainText(lambda text: self._doubt(text, last=last))

    def _doubt(self, text: str, *, last: bool) -> None:
        """Tell when the page says, or shows, that no login will come of it."""
        lower = text.lower()
        unsupported = "browser is not" in lower and "supported" in lower
        if self._ended or not (unsupported or (last and not lower.strip())):
            return
        self._look_timer.stop()
        self._say(Heard("doubt", message=tr(_UNSUPPORTED) if unsupported else tr(_BLANK)))

    def _crashed(self) -> None:
        self._end(Heard("failed", message=tr(_CRASHED)))

    def _end(self, heard: Heard) -> None:
        if not self._ended:
            self._ended = True
            self._look_timer.stop()
            self._say(heard)


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()
