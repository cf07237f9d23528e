"""The languages of streams: a list to tick, labels, and the pages that show them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from mini_ttv.core.stream_languages import LANGUAGES
from mini_ttv.ui.language_menu import LanguageButton, LanguageChips, LanguageList
from mini_ttv.ui.language_names import native_name


@pytest.fixture
def button(qtbot: QtBot) -> LanguageButton:
    made = LanguageButton()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(button: LanguageButton) -> LanguageList:
    button.click()
    popup = button.findChild(LanguageList)
    assert isinstance(popup, LanguageList)
    return popup


def test_every_language_has_a_name() -> None:
    assert [code for code in LANGUAGES if native_name(code) == code] == []
    assert native_name("xx") == "xx"


def test_the_button_says_what_is_listed(button: LanguageButton) -> None:
    said = [button.text().strip()]
    for codes in (("de",), ("de", "fr")):
        button.show_languages(codes)
        said.append(button.text().strip())
    assert said == ["All languages", "Deutsch", "2 languages"]
    assert button.toolTip() == "Languages: Deutsch, Français"
    button.set_compact(compact=True)
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_languages_are_ticked_by_keys_and_the_list_stays(button: LanguageButton, qtbot: QtBot) -> None:
    button.show_languages(("fr",))
    popup = opened(button)
    assert popup.list.item(0).text() == "Français", "what is ticked comes first"
    popup.list.setCurrentRow(1)
    with qtbot.waitSignal(button.chosen) as chosen:
        QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert chosen.args == [("en", "fr")]
    assert popup.isVisible()
    with qtbot.waitSignal(button.chosen) as chosen:
        QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert chosen.args == [("fr",)]
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_a_click_on_the_words_ticks(button: LanguageButton, qtbot: QtBot) -> None:
    popup = opened(button)
    row = popup.list.visualItemRect(popup.list.item(2))
    code = popup.list.item(2).data(Qt.ItemDataRole.UserRole)
    with qtbot.waitSignal(button.chosen) as chosen:
        QTest.mouseClick(
            popup.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 80, row.center().y())
        )
    assert chosen.args == [(code,)]
    popup.close()


def test_all_languages_with_one_click(button: LanguageButton, qtbot: QtBot) -> None:
    button.show_languages(("fr", "de"))
    popup = opened(button)
    with qtbot.waitSignal(button.chosen) as chosen:
        popup.all.click()
    assert chosen.args == [()]
    assert not popup.isVisible()


def test_a_label_drops_its_language(qtbot: QtBot) -> None:
    chips = LanguageChips()
    qtbot.addWidget(chips)
    assert chips.isHidden()
    chips.show_languages(("de", "en", "es", "fr", "it"))
    buttons = chips.findChildren(QToolButton)
    assert [each.text() for each in buttons] == ["Deutsch", "English", "Español", "Français"]
    with qtbot.waitSignal(chips.chosen) as chosen:
        buttons[1].click()
    assert chosen.args == [("de", "es", "fr", "it")]
    chips.show_languages(())
    assert chips.isHidden()
