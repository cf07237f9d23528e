"""The system's browser, a pasted token, and the registration, each in the dialog."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from mini_ttv.core.client_identity import Registration
from mini_ttv.core.errors import KeyringTrouble, LoginError
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.client_setup import Given
from mini_ttv.ui.login_setup_page import CONSOLE
from mini_ttv.ui.login_ways import Way
from tests.services.fake_twitch import REDIRECT, settle
from tests.ui.login_house import ID, OTHER_ID, SECRET, House, redirect


@pytest.fixture
async def system(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A dialog that begins with the system's browser."""
    house = House(monkeypatch, Way.SYSTEM)
    house.dialog.open()
    yield house
    await house.close()


@pytest.fixture
async def pasting(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A dialog that begins with a token."""
    house = House(monkeypatch, Way.TOKEN)
    house.dialog.open()
    yield house
    await house.close()


async def test_the_systems_browser_hands_the_login_over(system: House) -> None:
    assert system.receivers == []  # no port is open before it is wanted
    system.key(Qt.Key.Key_Return)
    await settle()
    (receiver,) = system.receivers
    assert receiver.history == ["open"]
    (address,) = system.addresses
    assert receiver.state.reveal() in address
    assert "in your browser now" in system.words()
    system.press("Open it again")
    assert system.addresses == [address, address]
    system.press("Copy the link")
    assert QGuiApplication.clipboard().text() == address
    receiver.found.set_result(redirect(receiver.state.reveal()))
    await settle()
    assert system.results == [1]
    assert receiver.history == ["open", "closed"]
    assert system.account.state.phase is AccountPhase.LOGGED_IN


@pytest.mark.parametrize("leave", ["Cancel", "With a code", "Client id …"])
async def test_leaving_closes_the_port(system: House, leave: str) -> None:
    system.press("Open Twitch in the browser")
    await settle()
    system.press(leave)
    await settle()
    assert system.receivers[0].history == ["open", "closed"]


async def test_a_taken_port_is_told(system: House) -> None:
    system.port_trouble = LoginError("Port 17563 of this computer is in use.")
    system.press("Open Twitch in the browser")
    await settle()
    assert "Port 17563" in system.words()
    assert system.addresses == []
    system.port_trouble = None
    system.press("Try again")
    await settle()
    assert len(system.addresses) == 1


async def test_a_declined_login_is_told(system: House) -> None:
    system.press("Open Twitch in the browser")
    await settle()
    (receiver,) = system.receivers
    receiver.found.set_result(f"{REDIRECT}?error=access_denied&state={receiver.state.reveal()}")
    await settle()
    assert "declined" in system.words()
    system.press("Use a code")
    await settle()
    assert "ABCDEFGH" in system.words()


async def test_a_silent_browser_is_told_what_may_be_wrong(system: House) -> None:
    system.press("Open Twitch in the browser")
    await settle()
    system.dialog._silence.timeout.emit()
    assert f"register {REDIRECT}" in system.words()
    system.press("Use a code")
    await settle()
    assert "register" not in system.words()


async def test_without_a_browser_the_link_can_be_copied(system: House) -> None:
    system.has_browser = False
    system.press("Open Twitch in the browser")
    await settle()
    assert "No browser could be opened" in system.words()
    assert system.button("Copy the link") is not None


async def test_how_long_such_a_login_lasts_is_told(monkeypatch: pytest.MonkeyPatch, system: House) -> None:
    assert "60 days" in system.words()
    house = House(monkeypatch, Way.SYSTEM, client=Registration(ID, Secret(SECRET)))
    house.dialog.open()
    assert "60 days" not in house.words()
    await house.close()


async def test_a_pasted_token_logs_in(pasting: House) -> None:
    token = pasting.auth.issue()
    assert ID in pasting.words()  # whose it has to be
    field = pasting.field("login-token")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(pasting.dialog.focusWidget(), f"oauth:{token.access_token.reveal()}")
    pasting.key(Qt.Key.Key_Return)
    await settle()
    assert pasting.results == [1]
    assert pasting.account.access_token() == token.access_token


@pytest.mark.parametrize(
    ("text", "words"), [("two words", "no token"), ("worthless", "does not accept"), ("", "no to")]
)
async def test_a_token_that_is_none_can_be_mended(pasting: House, text: str, words: str) -> None:
    field = pasting.field("login-token")
    field.setText(text)
    pasting.press("Log in")
    await settle()
    assert words in pasting.words()
    assert pasting.dialog.focusWidget() is field
    assert field.selectionLength() == len(text)
    QTest.keyClicks(field, "a")
    assert words not in pasting.words()
    assert pasting.results == []


async def test_a_token_does_not_stay_in_its_field(pasting: House) -> None:
    pasting.field("login-token").setText("t0ken")
    pasting.press("With a code")
    await settle()
    assert pasting.field("login-token").text() == ""


class Registering(House):
    """A dialog of a program that is not registered yet."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        super().__init__(patch, Way.CODE, client=Registration())

    def choose(self, words: str) -> None:
        """Choose between public and confidential."""
        button = self.button(words)
        assert isinstance(button, QRadioButton)
        button.setChecked(True)


@pytest.fixture
async def first_run(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Registering]:
    house = Registering(monkeypatch)
    house.dialog.open()
    await settle()
    yield house
    await house.close()


async def test_the_first_run_explains_how_to_register(first_run: Registering) -> None:
    assert "Register Mini TTV with Twitch" in first_run.words()
    assert first_run.auth.calls == []
    for number in "123":
        assert number in first_run.words().split("\n")
    assert REDIRECT in first_run.words()
    first_run.press("Copy")
    assert QGuiApplication.clipboard().text() == REDIRECT
    first_run.press("Open the console")
    assert first_run.addresses == [CONSOLE]
    code = first_run.button("With a code")
    assert code is not None
    assert not code.isEnabled()
    assert first_run.button("Back") is None


async def test_a_public_client_is_entered_and_the_login_goes_on(first_run: Registering) -> None:
    QTest.keyClicks(first_run.dialog.focusWidget(), f" {ID} ")
    first_run.key(Qt.Key.Key_Return)
    await settle()
    assert first_run.client.now == Registration(ID)
    assert first_run.kept_ids == [ID]
    assert "ABCDEFGH" in first_run.words()


async def test_a_confidential_client_is_entered(first_run: Registering) -> None:
    assert not first_run.field("login-client-secret").isVisible()
    first_run.choose("Confidential (with a secret)")
    secret = first_run.field("login-client-secret")
    assert secret.isVisible()
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    first_run.field("login-client-id").setText(ID)
    first_run.press("Save")
    await settle()
    assert "Enter the client secret" in first_run.words()
    assert first_run.dialog.focusWidget() is secret
    secret.setText(SECRET)
    first_run.press("Save")
    await settle()
    assert first_run.client.now == Registration(ID, Secret(SECRET))
    assert first_run.keyring.secrets == {ID: SECRET}
    assert secret.text() == ""
    assert "ABCDEFGH" in first_run.words()


async def test_a_wrong_client_id_can_be_mended(first_run: Registering) -> None:
    first_run.field("login-client-id").setText("short")
    first_run.press("Save")
    await settle()
    assert "this has 5" in first_run.words()
    assert first_run.dialog.focusWidget() is first_run.field("login-client-id")
    assert first_run.client.id == ""


async def test_a_keyring_in_trouble_is_told_and_the_login_goes_on(first_run: Registering) -> None:
    first_run.keyring.trouble = KeyringTrouble.LOCKED
    first_run.choose("Confidential (with a secret)")
    first_run.field("login-client-id").setText(ID)
    first_run.field("login-client-secret").setText(SECRET)
    first_run.press("Save")
    await settle()
    assert "The keyring is locked." in first_run.words()
    assert "ABCDEFGH" in first_run.words()


async def test_the_registration_can_be_seen_and_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(monkeypatch, Way.CODE, client=Registration(ID, Secret(SECRET)))
    house.dialog.open()
    await settle()
    house.press("Client id …")
    assert house.field("login-client-id").text() == ID
    assert house.field("login-client-secret").text() == ""
    assert "keep" in house.field("login-client-secret").placeholderText()
    house.press("Back")
    await settle()
    assert "ABCDEFGH" in house.words()
    house.press("Client id …")
    house.press("Save")  # an empty secret is the one that there is
    await settle()
    assert house.client.now == Registration(ID, Secret(SECRET))
    house.press("Client id …")
    house.field("login-client-id").setText(OTHER_ID)
    public = house.button("Public (no secret)")
    assert public is not None
    public.click()
    house.press("Save")
    await settle()
    assert house.client.now == Registration(OTHER_ID)
    await house.close()


@pytest.mark.parametrize("given", [Given(client_id=True), Given(client_id=True, secret=True)])
async def test_what_the_environment_says_is_not_changed_here(monkeypatch: pytest.MonkeyPatch, given: Given) -> None:
    client = Registration(ID, Secret(SECRET) if given.secret else None)
    house = House(monkeypatch, Way.CODE, client=client, given=given)
    house.dialog.open()
    house.press("Client id …")
    assert "MINI_TTV_CLIENT_ID" in house.words()
    assert ("MINI_TTV_CLIENT_SECRET" in house.words()) is given.secret
    assert house.field("login-client-id").isReadOnly()
    assert not house.field("login-client-secret").isVisible()
    save = house.button("Save")
    assert save is not None
    assert save.isEnabled() is not given.secret
    await house.close()


async def test_a_secret_that_the_keyring_does_not_give_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(monkeypatch, Way.CODE)
    house.keyring.trouble = KeyringTrouble.LOCKED
    await house.setup.start()
    house.dialog.open()
    await settle()
    assert "The keyring is locked." in house.words()
    assert "ABCDEFGH" in house.words()
    await house.close()


async def test_a_slow_keyring_can_be_left_alone(first_run: Registering) -> None:
    first_run.keyring.answers.clear()
    first_run.choose("Confidential (with a secret)")
    first_run.field("login-client-id").setText(ID)
    first_run.field("login-client-secret").setText(SECRET)
    first_run.press("Save")
    await settle()
    save = first_run.button("Save")
    assert save is not None
    assert not save.isEnabled()
    # The client is known already; nobody has to wait for it to be kept.
    first_run.press("Cancel")
    await settle()
    assert first_run.results == [0]
    assert len(first_run.tasks) == 0
    assert first_run.client.id == ID
    first_run.dialog.open()
    await settle()
    assert "ABCDEFGH" in first_run.words()
    first_run.press("Client id …")
    save = first_run.button("Save")
    assert save is not None
    assert save.isEnabled()
