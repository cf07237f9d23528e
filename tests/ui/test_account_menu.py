from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.ui.account_menu import AccountMenu
from mini_ttv.ui.account_picture import account_picture
from mini_ttv.ui.cards import Pictures
from tests.ui.fake_account import SECOND, VIEWER


class Told:
    """What a menu asked for."""

    def __init__(self, menu: AccountMenu) -> None:
        self.list: list[str] = []
        menu.chosen.connect(lambda user_id: self.list.append(f"use {user_id}"))
        menu.another_wanted.connect(lambda: self.list.append("another"))
        menu.logout_wanted.connect(lambda: self.list.append("log out"))
        menu.forget_wanted.connect(lambda user_id: self.list.append(f"forget {user_id}"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget, *accounts: KnownAccount, user_id: str = "u0") -> AccountMenu:
    menu = AccountMenu(window, accounts, lambda _: QIcon(), user_id=user_id)
    menu.popup(window.mapToGlobal(window.rect().center()))
    return menu


def words(menu: QMenu) -> list[str]:
    return [f"{'✓ ' if action.isChecked() else ''}{action.text()}" for action in menu.actions()]


def test_it_lists_the_accounts_and_the_ways_in_and_out(window: QWidget) -> None:
    assert words(opened(window, VIEWER, SECOND)) == [
        "✓ Viewer",
        "Second && Co",
        "",
        "Add another account…",
        "Remove an account",
        "",
        "Settings…",
        "Log out Viewer",
    ]


def test_with_one_account_there_is_nothing_to_remove(window: QWidget) -> None:
    assert words(opened(window, VIEWER)) == ["✓ Viewer", "", "Add another account…", "", "Settings…", "Log out Viewer"]


def test_who_is_logged_out_can_choose_and_remove(window: QWidget) -> None:
    assert words(opened(window, SECOND, user_id="")) == [
        "Second && Co",
        "",
        "Add another account…",
        "Remove an account",
        "",
        "Settings…",
    ]


def test_without_an_account_there_is_the_way_in(window: QWidget) -> None:
    assert words(opened(window, user_id="")) == ["Log in…", "", "Settings…"]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return], ["use u1"]),
        ([Qt.Key.Key_Up, Qt.Key.Key_Return], ["log out"]),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Enter], ["another"]),
        ([Qt.Key.Key_Down, Qt.Key.Key_Escape], []),
    ],
)
def test_keys_do(window: QWidget, keys: list[Qt.Key], told: list[str]) -> None:
    menu = opened(window, VIEWER, SECOND)
    heard = Told(menu)
    for key in keys:
        QTest.keyClick(menu, key)
    assert heard.list == told
    assert menu.isHidden()


def test_the_mouse_does(window: QWidget) -> None:
    menu = opened(window, VIEWER, SECOND)
    heard = Told(menu)
    place = menu.actionGeometry(menu.actions()[1]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert heard.list == ["use u1"]


def test_an_account_out_of_use_can_be_removed(window: QWidget) -> None:
    menu = opened(window, VIEWER, SECOND)
    heard = Told(menu)
    removal = cast("QMenu", menu.actions()[4].menu())
    assert words(removal) == ["Second && Co"]
    removal.actions()[0].trigger()
    assert heard.list == ["forget u1"]


def test_a_long_name_is_shortened(window: QWidget) -> None:
    menu = opened(window, KnownAccount("u0", "x", "W" * 100))
    assert menu.actions()[0].text().endswith("…")
    assert menu.sizeHint().width() < 400


def test_a_picture_that_comes_later_is_shown(window: QWidget) -> None:
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.red)
    icons = [QIcon(), QIcon(pixmap)]
    menu = AccountMenu(window, [VIEWER], lambda _: icons.pop(0), user_id="u0")
    assert menu.actions()[0].icon().isNull()
    menu.picture_ready(VIEWER)
    menu.picture_ready(SECOND)
    assert not menu.actions()[0].icon().isNull()


class OnePicture:
    def __init__(self, pixmap: QPixmap | None) -> None:
        self._pixmap = pixmap

    def pixmap(self, *_: object, **__: object) -> QPixmap | None:
        return self._pixmap


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_the_account_in_use_wears_a_mark(qtbot: QtBot, dpr: float) -> None:
    plain = account_picture(None, VIEWER, 24, dpr)
    marked = account_picture(None, VIEWER, 24, dpr, marked=True)
    assert plain.availableSizes() == marked.availableSizes()
    images = [icon.pixmap(24, 24).toImage() for icon in (plain, marked)]
    assert images[0] != images[1]


def test_the_picture_is_taken_where_there_is_one(qtbot: QtBot) -> None:
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.red)
    icon = account_picture(cast("Pictures", OnePicture(pixmap)), VIEWER, 24, 1.0)
    assert icon.pixmap(24, 24).toImage().pixelColor(12, 12) == Qt.GlobalColor.red
    assert not account_picture(cast("Pictures", OnePicture(None)), VIEWER, 24, 1.0).isNull()
