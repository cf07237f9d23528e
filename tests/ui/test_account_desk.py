from collections.abc import Coroutine
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.services.account import AccountNeed, AccountPhase, AccountState
from mini_ttv.ui.account_desk import AccountDesk
from mini_ttv.ui.account_menu import AccountMenu
from mini_ttv.ui.banner import BannerBar
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.top_bar import TopBar
from tests.ui.fake_account import SECOND, VIEWER, FakeAccount, LoginDoor


class Desk:
    """A desk with its bars, and an account."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.bar = TopBar()
        self.banner = BannerBar()
        self.account = FakeAccount()
        self.logins = LoginDoor()
        self.desk = AccountDesk(self.window, self.bar, self.banner, _run)
        self.desk.attach(cast("Deck", SimpleNamespace(account=self.account, open_login=self.logins)))
        self.bar.show()

    def menu(self) -> AccountMenu:
        (self.bar.others if self.bar.account.isHidden() else self.bar.account).click()
        return self.bar.findChildren(AccountMenu)[-1]

    def press(self) -> None:
        """Press the button beside the message."""
        button = next(button for button in self.banner.findChildren(QPushButton) if not button.isHidden())
        button.click()

    def button(self) -> str:
        """The words on the button beside the message."""
        return next((button.text() for button in self.banner.findChildren(QPushButton) if not button.isHidden()), "")


def _run(work: Coroutine[object, object, object]) -> None:
    """These end without waiting for anything."""
    with pytest.raises(StopIteration):
        work.send(None)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    for widget in (made.window, made.bar, made.banner):
        qtbot.addWidget(widget)
    return made


def test_accounts_are_chosen_and_forgotten_in_the_menu(desk: Desk) -> None:
    desk.account.know(VIEWER, SECOND)
    desk.menu().actions()[1].trigger()
    desk.menu().forget_wanted.emit("u1")
    assert desk.account.told == ["switch to u1", "forget u1"]


@pytest.mark.parametrize(("phase", "dialogs"), [(AccountPhase.LOGGED_OUT, 1), (AccountPhase.LOGGED_IN, 0)])
def test_who_clicks_before_there_is_an_account_is_answered_when_there_is_one(
    qtbot: QtBot, phase: AccountPhase, dialogs: int
) -> None:
    window, bar, banner, logins = QWidget(), TopBar(), BannerBar(), LoginDoor()
    for widget in (window, bar, banner):
        qtbot.addWidget(widget)
    desk, account = AccountDesk(window, bar, banner, _run), FakeAccount()
    account.state = AccountState(phase)
    bar.login.click()
    assert not logins.asked
    desk.attach(cast("Deck", SimpleNamespace(account=account, open_login=logins)))
    assert len(logins.asked) == dialogs


def test_another_account_is_added_with_the_choice_on_twitchs_page(desk: Desk) -> None:
    desk.menu().another_wanted.emit()
    assert desk.logins.asked == [(desk.window, True)]


def test_logging_out_leaves_the_others_at_hand(desk: Desk) -> None:
    desk.account.know(VIEWER, SECOND)
    desk.menu().logout_wanted.emit()
    assert not desk.bar.login.isHidden()
    assert desk.bar.account.isHidden()
    assert not desk.bar.others.isHidden()
    assert desk.menu().actions()[0].text() == "Second && Co"
    desk.account.know()
    assert desk.bar.others.isHidden()
    desk.bar.login.click()
    assert desk.logins.asked == [(desk.window, False)]


@pytest.mark.parametrize(
    ("need", "words", "asked", "told"),
    [
        (AccountNeed.LOGIN, "Log in", 1, []),
        (AccountNeed.CONSENT, "Allow", 1, []),
        (AccountNeed.KEYRING, "Try again", 0, ["try again"]),
    ],
)
def test_what_can_be_done_stands_beside_the_message(
    desk: Desk, need: AccountNeed, words: str, asked: int, told: list[str]
) -> None:
    desk.account.become(AccountState(message="Something is wrong.", need=need))
    assert (desk.banner.text, desk.button()) == ("Something is wrong.", words)
    desk.press()
    assert desk.logins.asked == [(desk.window, False)] * asked
    assert desk.account.told == told


def test_a_message_without_a_cure_has_no_button(desk: Desk) -> None:
    desk.account.become(AccountState(message="This system has no keyring."))
    assert (desk.banner.text, desk.button()) == ("This system has no keyring.", "")
    desk.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer"))
    assert desk.banner.text == ""


def test_a_message_that_was_waved_off_does_not_come_back(desk: Desk) -> None:
    lacking = AccountState(AccountPhase.LOGGED_IN, "viewer", message="Allow more.", need=AccountNeed.CONSENT)
    desk.account.become(lacking)
    desk.banner.clear("account")  # as the person does
    desk.account.become(AccountState(AccountPhase.CHECKING, "viewer"))
    desk.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", message="Allow more."))
    assert desk.banner.text == ""
    desk.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer"))
    desk.account.become(lacking)
    assert desk.banner.text == "Allow more.", "it is true anew"


def test_a_keyring_that_fails_again_is_told_again(desk: Desk) -> None:
    locked = AccountState(message="The keyring is locked.", need=AccountNeed.KEYRING)
    desk.account.become(locked)
    desk.press()
    assert desk.banner.text == ""
    desk.account.become(AccountState(AccountPhase.CHECKING))
    desk.account.become(locked)
    assert desk.banner.text == "The keyring is locked."


def test_pictures_that_come_later_are_shown(desk: Desk) -> None:
    desk.account.know(VIEWER, SECOND)
    menu = desk.menu()
    before = menu.actions()[1].icon().cacheKey()
    desk.bar.picture_ready(SECOND.profile_image_url)
    assert menu.actions()[1].icon().cacheKey() != before
    menu.close()
    desk.bar.picture_ready(SECOND.profile_image_url)


def test_while_it_is_checked_the_account_has_its_name(desk: Desk) -> None:
    desk.account.become(AccountState(AccountPhase.CHECKING, "second", "Second", "u1"))
    assert desk.bar.account.text().strip() == "Second"
    assert desk.bar.account.toolTip() == "Checking the login of second"
    desk.account.become(AccountState(AccountPhase.CHECKING))
    assert desk.bar.account.text().strip() == "Checking the login"


def test_what_is_shown_stays_while_another_account_is_checked_in_vain(desk: Desk) -> None:
    locked = AccountState(message="The keyring is locked.", need=AccountNeed.KEYRING)
    desk.account.become(locked)
    desk.account.become(AccountState(AccountPhase.CHECKING, "second"))
    desk.account.become(locked)
    assert desk.banner.text == "The keyring is locked."
    desk.account.become(AccountState(AccountPhase.LOGGED_IN, "second"))
    assert desk.banner.text == ""
