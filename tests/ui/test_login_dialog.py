import logging
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from mini_ttv.core.errors import LoginError, MiniTtvError, NetworkError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountService
from mini_ttv.services.login import LoginService
from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_dialog import LoginDialog
from mini_ttv.ui.login_protocol import Order
from tests.services.fake_twitch import FakeAuth, FakeStore, FakeTime, settle


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


class House:
    def __init__(self) -> None:
        self.auth = FakeAuth()
        self.time = FakeTime()
        self.account = AccountService(self.auth, FakeStore(), sleep=self.time.sleep)
        self.tasks = TaskSet(logging.getLogger(__name__))
        self.browsers: list[FakeBrowser] = []
        self.dialog = LoginDialog(
            LoginService(self.auth, self.account, self.time.sleep), self.tasks, browser=self._browser
        )
        self.results: list[int] = []
        self.dialog.finished.connect(self.results.append)

    def _browser(self, parent: QWidget) -> FakeBrowser:
        self.browsers.append(FakeBrowser(parent))
        return self.browsers[-1]

    @property
    def browser(self) -> FakeBrowser:
        return self.browsers[-1]

    def state(self) -> str:
        """The secret of the login that is under way."""
        return self.browser.orders[-1].url.split("state=")[1].split("&")[0]

    def words(self) -> str:
        """All that can be read."""
        labels = [label for label in self.dialog.findChildren(QLabel) if label.isVisibleTo(self.dialog)]
        return "\n".join(label.text() for label in labels)

    def press(self, text: str) -> None:
        """A person presses the visible button with this text."""
        buttons = [one for one in self.dialog.findChildren(QPushButton) if one.isVisible() and one.text() == text]
        assert buttons, f"no button {text!r}"
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    made.dialog.open()
    yield made
    made.dialog.reject()
    await made.tasks.cancel()
    await made.account.close()
    made.dialog.deleteLater()


def redirect(state: str, code: str = "viewer") -> str:
    return f"http://localhost:17563/oauth2/callback?code={code}&state={state}"


async def test_it_opens_with_twitchs_page(house: House) -> None:
    (order,) = house.browser.orders
    assert order.url.startswith("http://server.test/authorize")
    assert order.redirect_uri == "http://localhost:17563/oauth2/callback"
    assert not order.embed  # there is no window system here that could
    assert order.background.startswith("#")
    assert "window of its own" in house.words()
    assert house.dialog.isVisible()


async def test_the_redirect_logs_in_and_closes(house: House) -> None:
    house.browser.progressed.emit(50)
    house.browser.loaded.emit()
    house.browser.redirected.emit(redirect(house.state()))
    assert "Finishing" in house.words()
    await settle()
    assert house.results == [1]
    assert house.account.state.phase is AccountPhase.LOGGED_IN
    assert not house.dialog.isVisible()
    assert len(house.tasks) == 0


async def test_a_foreign_answer_is_told_and_can_be_tried_again(house: House) -> None:
    house.browser.redirected.emit(redirect("wrong"))
    await settle()
    assert "does not belong" in house.words()
    house.press("Try again")
    assert len(house.browser.orders) == 2
    house.browser.redirected.emit(redirect(house.state()))
    await settle()
    assert house.results == [1]


async def test_what_the_browser_cannot_do_is_told(house: House) -> None:
    house.browser.failed.emit("The built-in browser is not installed.")
    assert "not installed" in house.words()
    house.press("Use a code instead")
    await settle()
    assert "ABCDEFGH" in house.words()


async def test_a_doubt_leaves_the_page_and_offers_a_code(house: House) -> None:
    house.browser.doubted.emit("The login page does not answer.")
    assert "does not answer" in house.words()
    house.browser.loaded.emit()
    assert "does not answer" not in house.words()
    house.browser.doubted.emit("The page stays blank.")
    house.press("Use a code instead")
    await settle()
    assert "stays blank" not in house.words()
    assert "ABCDEFGH" in house.words()


async def test_a_login_by_a_code(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    stops = house.browser.stops
    house.press("Use a code instead")
    assert "Asking Twitch" in house.words()
    assert house.browser.stops > stops
    await settle()
    assert "The code is good for 30:00" in house.words()
    house.press("Open Twitch in the browser")
    assert opened == ["http://server.test/activate"]
    house.press("Copy the link")
    assert QGuiApplication.clipboard().text() == "http://server.test/activate"
    house.auth.device_answers = [house.auth.issue()]
    await house.time.wake()
    await settle()
    assert house.results == [1]


async def test_the_code_counts_down(house: House) -> None:
    house.press("Use a code instead")
    await settle()
    page = house.dialog._code_page
    for _ in range(1795):
        page._count_down()
    assert "0:05" in house.words()
    for _ in range(9):
        page._count_down()
    assert "0:00" in house.words()


async def test_a_code_that_is_refused_can_be_asked_for_again(house: House) -> None:
    house.auth.trouble = [LoginError("Check the client id.")]
    house.press("Use a code instead")
    await settle()
    assert "Check the client id." in house.words()
    house.press("Try again")
    await settle()
    assert "ABCDEFGH" in house.words()


async def test_back_from_the_code_to_the_browser(house: House) -> None:
    house.press("Use a code instead")
    await settle()
    waiting = house.dialog._work
    assert waiting is not None
    house.press("Use the built-in browser")
    await settle()
    assert waiting.cancelled()
    assert len(house.browser.orders) == 2
    house.browser.redirected.emit(redirect(house.state()))
    await settle()
    assert house.results == [1]


async def test_cancelling_ends_everything(house: House) -> None:
    stops = house.browser.stops
    house.press("Cancel")
    assert house.results == [0]
    assert house.browser.stops == stops + 1
    assert house.account.state.phase is AccountPhase.LOGGED_OUT


async def test_cancelling_while_a_code_waits(house: House) -> None:
    house.press("Use a code instead")
    await settle()
    house.dialog.close()
    await settle()
    assert house.results == [0]
    assert len(house.tasks) == 0


@pytest.mark.parametrize("trouble", [NetworkError("No network."), LoginError("Check the secret.")])
async def test_trouble_with_the_exchange_is_told(house: House, trouble: MiniTtvError) -> None:
    house.auth.trouble = [trouble]
    house.browser.redirected.emit(redirect(house.state()))
    await settle()
    assert str(trouble) in house.words()
    assert house.results == []


async def test_without_a_client_id_it_says_what_to_do(house: House) -> None:
    house.auth.client_id = ""
    house.dialog.use_browser()
    assert "client id" in house.words()


async def test_return_presses_no_button_behind_the_form(house: House) -> None:
    QTest.keyClick(house.dialog, Qt.Key.Key_Return)
    assert house.results == []
    assert len(house.browser.orders) == 1


async def test_words_of_errors_are_plain_text(house: House) -> None:
    house.browser.failed.emit("<b>bold</b>")
    shown = [label for label in house.dialog.findChildren(QLabel) if label.text() == "<b>bold</b>"]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]
