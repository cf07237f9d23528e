"""A login dialog with everything around it made up, and a person in front of it."""

import asyncio
import logging
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from typing_extensions import override

from mini_ttv.core.client_identity import ClientIdentity, Registration
from mini_ttv.core.errors import LoginError
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountService
from mini_ttv.services.client_setup import ClientSetup, Given
from mini_ttv.services.login import LoginService
from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_dialog import LoginDialog, LoginWishes
from mini_ttv.ui.login_protocol import Order
from mini_ttv.ui.login_ways import Way
from tests.services.fake_twitch import REDIRECT, FakeAuth, FakeRoster, FakeStore, FakeTime
from tests.services.test_client_setup import Keyring

ID = "abcdefghij0123456789klmnopqrst"
OTHER_ID = "bcdefghij0123456789klmnopqrstu"
SECRET = "zyxwvutsrq0123456789klmnopqrst"


class FakeBrowser(LoginBrowser):
    """A browser without a process."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.orders: list[Order] = []
        self.stops = 0

    @override
    def start(self, order: Order) -> None:
        self.orders.append(order)

    @override
    def stop(self) -> None:
        self.stops += 1


class FakeReceiver:
    """A door for redirects that a test knocks at."""

    def __init__(self, state: Secret, trouble: LoginError | None) -> None:
        self.state = state
        self.trouble = trouble
        self.history: list[str] = []
        self.found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        if self.trouble is not None:
            raise self.trouble
        self.history.append("open")
        return self

    async def __aexit__(self, *failure: object) -> None:
        self.history.append("closed")

    async def redirect(self) -> str:
        return await self.found


class House:
    """The dialog, what it talks to, and what it said."""

    def __init__(
        self,
        patch: pytest.MonkeyPatch,
        way: Way = Way.BROWSER,
        *,
        client: Registration | None = None,
        given: Given | None = None,
        other_account: bool = False,
        redirect_uri: str = REDIRECT,
    ) -> None:
        patch.setattr(QDesktopServices, "openUrl", self._open_address)
        self.addresses: list[str] = []  # shown in the system's browser
        self.has_browser = True
        self.auth = FakeAuth()
        self.auth.redirect_uri = redirect_uri
        self.time = FakeTime()
        self.account = AccountService(self.auth, FakeStore(), sleep=self.time.sleep, roster=FakeRoster())
        self.receivers: list[FakeReceiver] = []
        self.port_trouble: LoginError | None = None
        self.client = ClientIdentity()
        self.client.changed.connect(self._client_changed)
        registration = client if client is not None else Registration(ID)
        self.client.become(registration.client_id, registration.secret)
        self.auth.client_id = registration.client_id
        self.keyring = Keyring()
        self.kept_ids: list[str] = []
        self.setup = ClientSetup(self.client, REDIRECT, self.kept_ids.append, self.keyring, given)
        self.tasks = TaskSet(logging.getLogger(__name__))
        self.browsers: list[FakeBrowser] = []
        login = LoginService(self.auth, self.account, self.time.sleep, receive=self._receive)
        self.login = login
        wishes = LoginWishes(way, other_account, self._browser)
        self.dialog = LoginDialog(login, self.setup, self.tasks, None, wishes)
        self.results: list[int] = []
        self.ways: list[str] = []
        self.dialog.finished.connect(self.results.append)
        self.dialog.way_chosen.connect(self.ways.append)

    def _client_changed(self, new: Registration) -> None:
        self.auth.client_id = new.client_id

    def _open_address(self, address: object) -> bool:
        self.addresses.append(address.toString())  # type: ignore[attr-defined]
        return self.has_browser

    def _receive(self, redirect_uri: str, state: Secret) -> FakeReceiver:
        assert redirect_uri == REDIRECT
        self.receivers.append(FakeReceiver(state, self.port_trouble))
        return self.receivers[-1]

    def _browser(self, parent: QWidget) -> FakeBrowser:
        self.browsers.append(FakeBrowser(parent))
        return self.browsers[-1]

    async def close(self) -> None:
        self.dialog.reject()
        await self.tasks.cancel()
        await self.account.close()
        self.dialog.deleteLater()

    @property
    def browser(self) -> FakeBrowser:
        return self.browsers[-1]

    def state(self) -> str:
        """The secret of the login that is under way in the embedded browser."""
        return self.browser.orders[-1].url.split("state=")[1].split("&")[0]

    def words(self) -> str:
        """All that can be read."""
        labels = [label for label in self.dialog.findChildren(QLabel) if label.isVisibleTo(self.dialog)]
        return "\n".join(label.text() for label in labels)

    def button(self, text: str) -> QAbstractButton | None:
        """The visible button with this text."""
        found = self.dialog.findChildren(QAbstractButton)
        return next((one for one in found if one.isVisible() and one.text() == text), None)

    def press(self, text: str) -> None:
        """A person presses the visible button with this text."""
        button = self.button(text)
        assert button is not None, f"no button {text!r}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def field(self, name: str) -> QLineEdit:
        """A field by its name."""
        found = self.dialog.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def _keyboard(self) -> QWidget:
        focus: QWidget | None = self.dialog.focusWidget()
        return self.dialog if focus is None else focus

    def key(self, key: Qt.Key) -> None:
        """A person presses a key, wherever the keyboard is."""
        QTest.keyClick(self._keyboard(), key)


def redirect(state: str, code: str = "viewer") -> str:
    """The address that ends a login."""
    return f"{REDIRECT}?code={code}&state={state}"
