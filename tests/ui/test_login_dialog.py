from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from mini_ttv.core.errors import ClientRefused, CodeExpired, LoginError, MiniTtvError, NetworkError
from mini_ttv.services.account import AccountPhase
from mini_ttv.ui import login_dialog
from mini_ttv.ui.login_ways import Way
from tests.services.fake_twitch import settle
from tests.ui.login_house import House, redirect


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A dialog that begins with Twitch's page."""
    made = House(monkeypatch)
    made.dialog.open()
    yield made
    await made.close()


@pytest.fixture
async def code_house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A dialog that begins with a code."""
    made = House(monkeypatch, Way.CODE)
    made.dialog.open()
    await settle()
    yield made
    await made.close()


async def test_it_opens_with_twitchs_page(house: House) -> None:
    (order,) = house.browser.orders
    assert order.url.startswith("http://server.test/authorize")
    assert order.url.endswith("force=False")
    assert order.redirect_uri == "http://localhost:17563/oauth2/callback"
    assert not order.embed  # there is no window system here that could
    assert order.background.startswith("#")
    assert "window of its own" in house.words()
    assert house.dialog.isVisible()
    assert house.ways == []  # nobody chose it just now


async def test_another_account_can_be_chosen_on_twitchs_page(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(monkeypatch, other_account=True)
    house.dialog.open()
    assert house.browser.orders[0].url.endswith("force=True")
    await house.close()


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
    house.press("Use a code")
    await settle()
    assert "ABCDEFGH" in house.words()


async def test_a_client_id_that_twitchs_page_refuses_can_be_changed(house: House) -> None:
    house.browser.refused.emit("Twitch refused the login: invalid client.")
    assert "invalid client" in house.words()
    house.press("Check the client id")
    assert "Register Mini TTV with Twitch" in house.words()


async def test_a_doubt_leaves_the_page_and_offers_a_code(house: House) -> None:
    house.browser.doubted.emit("The login page does not answer.")
    assert "does not answer. You can log in with a code instead." in house.words()
    house.browser.loaded.emit()
    assert "does not answer" not in house.words()
    house.browser.doubted.emit("The page stays blank.")
    house.press("Use a code")
    await settle()
    assert "stays blank" not in house.words()
    assert "ABCDEFGH" in house.words()
    assert house.ways == ["code"]  # nobody is sent to a page that does not work again and again


async def test_a_login_by_a_code(code_house: House) -> None:
    house = code_house
    assert "ABCDEFGH" in house.words()
    assert "The code is good for 30:00" in house.words()
    house.press("Open the page")
    assert house.addresses == ["http://server.test/activate"]
    house.press("Copy the link")
    assert QGuiApplication.clipboard().text() == "http://server.test/activate"
    assert house.button("Copied") is not None
    house.auth.device_answers = [house.auth.issue()]
    await house.time.wake()
    await settle()
    assert house.results == [1]


async def test_a_code_that_is_asked_for_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(monkeypatch, Way.CODE)
    house.dialog.open()
    assert "Asking Twitch for a code" in house.words()
    await house.close()


async def test_an_old_code_is_replaced_in_one_click(code_house: House) -> None:
    house = code_house
    house.auth.trouble = [CodeExpired("The code is used or too old.")]
    await house.time.wake()
    assert "used or too old" in house.words()
    assert house.button("Use a code") is None  # that is where we are
    house.press("Get a new code")
    await settle()
    assert "ABCDEFGH" in house.words()
    assert house.auth.calls.count("device") == 2


async def test_a_code_that_is_refused_can_be_asked_for_again(house: House) -> None:
    house.auth.trouble = [LoginError("Twitch gave no code.")]
    house.press("With a code")
    await settle()
    assert "Twitch gave no code." in house.words()
    house.press("Try again")
    await settle()
    assert "ABCDEFGH" in house.words()


async def test_a_wrong_client_leads_to_its_page(house: House) -> None:
    house.auth.trouble = [ClientRefused("Twitch does not know the client id.")]
    house.press("With a code")
    await settle()
    assert "does not know the client id" in house.words()
    house.press("Check the client id")
    assert "Register Mini TTV with Twitch" in house.words()


async def test_without_a_browser_the_link_can_be_copied(code_house: House) -> None:
    code_house.has_browser = False
    code_house.press("Open the page")
    assert "No browser could be opened. Copy the link" in code_house.words()


async def test_from_one_way_to_the_next(code_house: House) -> None:
    house = code_house
    waiting = house.dialog._work
    assert waiting is not None
    house.press("In this window")
    await settle()
    assert waiting.cancelled()
    assert len(house.browser.orders) == 1
    stops = house.browser.stops
    house.press("Token")
    assert house.browser.stops > stops
    assert "Paste a token" in house.words()
    house.press("Your browser")
    assert house.button("Open Twitch in the browser") is not None
    assert house.addresses == []  # nothing opens by itself
    house.press("In this window")
    house.browser.redirected.emit(redirect(house.state()))
    await settle()
    assert house.results == [1]
    assert house.ways == ["browser", "system", "browser"]  # a token is nothing to begin with next time


async def test_ways_that_there_are_not_are_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_dialog, "is_installed", lambda: False)
    house = House(monkeypatch, Way.BROWSER, redirect_uri="https://example.com/callback")
    house.dialog.open()
    await settle()
    assert house.button("In this window") is None
    assert house.button("Your browser") is None
    assert "ABCDEFGH" in house.words()
    assert house.browser.orders == []
    await house.close()


async def test_cancelling_ends_everything(house: House) -> None:
    stops = house.browser.stops
    house.press("Cancel")
    assert house.results == [0]
    assert house.browser.stops == stops + 1
    assert house.account.state.phase is AccountPhase.LOGGED_OUT


async def test_cancelling_while_a_code_waits(code_house: House) -> None:
    code_house.key(Qt.Key.Key_Escape)
    await settle()
    assert code_house.results == [0]
    assert len(code_house.tasks) == 0


@pytest.mark.parametrize("trouble", [NetworkError("No network."), LoginError("Check the secret.")])
async def test_trouble_with_the_exchange_is_told(house: House, trouble: MiniTtvError) -> None:
    house.auth.trouble = [trouble]
    house.browser.redirected.emit(redirect(house.state()))
    await settle()
    assert str(trouble) in house.words()
    assert house.results == []


async def test_return_presses_no_button_behind_the_form(house: House) -> None:
    house.key(Qt.Key.Key_Return)
    assert house.results == []
    assert len(house.browser.orders) == 1


async def test_return_opens_the_codes_page(code_house: House) -> None:
    code_house.key(Qt.Key.Key_Return)
    assert code_house.addresses == ["http://server.test/activate"]


async def test_return_tries_again_after_a_failure(house: House) -> None:
    house.browser.failed.emit("It crashed.")
    house.key(Qt.Key.Key_Return)
    assert len(house.browser.orders) == 2


async def test_words_of_errors_are_plain_text(house: House) -> None:
    house.browser.failed.emit("<b>bold</b>")
    shown = [label for label in house.dialog.findChildren(QLabel) if label.text() == "<b>bold</b>"]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]


async def test_arrows_go_from_way_to_way_and_tab_leaves_them(code_house: House) -> None:
    house = code_house
    first = house.button("With a code")
    assert first is not None
    first.setFocus()
    house.key(Qt.Key.Key_Right)
    assert house.dialog.focusWidget() is house.button("Your browser")
    assert house.ways == ["system"]
    house.key(Qt.Key.Key_Left)
    await settle()
    assert house.dialog.focusWidget() is first
    assert "ABCDEFGH" in house.words()
    house.key(Qt.Key.Key_Tab)
    assert house.dialog.focusWidget() not in [house.button(words) for words in ("Your browser", "Token")]
    # and comes back to the way that is shown, however it was chosen
    house.press("Token")
    visited = []
    for _ in range(6):
        house.key(Qt.Key.Key_Tab)
        visited.append(house.dialog.focusWidget())
    assert house.button("Token") in visited
    assert first not in visited
