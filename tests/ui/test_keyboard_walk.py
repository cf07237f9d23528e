"""Through every dialog with the Tab key alone: all controls are reached, left again, named, and show the focus."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat_rules import Rule, RuleEffect, RuleField
from mini_ttv.option import Section
from mini_ttv.services.chat_rules import ChatRules
from mini_ttv.services.inbox import Inbox
from mini_ttv.ui.chat_rules_dialog import ChatRulesDialog
from mini_ttv.ui.emote_picker import EmotePicker, RecentEmotes
from mini_ttv.ui.inbox_popup import InboxPopup
from mini_ttv.ui.keys_panel import KeysPanel
from mini_ttv.ui.login_ways import Way
from mini_ttv.ui.settings_desktop import NoticePanel, StartPanel
from mini_ttv.ui.settings_dialog import SettingsDialog
from mini_ttv.ui.settings_panels import About, AboutPanel, FilePanel, Storage, StoragePanel
from mini_ttv.ui.theme import Theme, ThemeChoice
from mini_ttv.ui.welcome import Welcome
from tests.services.fake_twitch import settle
from tests.ui.browse_samples import streams
from tests.ui.chat_samples import Pictures
from tests.ui.login_house import House
from tests.ui.settings_desk import FakeSettings
from tests.ui.test_accessible_names import inside, nameless
from tests.ui.test_emote_picker import SHELF


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """As people see it."""
    Theme(qapp, ThemeChoice.DARK)
    yield
    Theme(qapp, ThemeChoice.DARK)


def stops(window: QWidget) -> list[QWidget]:
    """What the Tab key has to reach: of the buttons of a group, it goes to the chosen one alone."""
    return [
        each
        for each in inside(window)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(each, QAbstractButton) and _is_one_of_several(each) and not each.isChecked())
    ]


def _is_one_of_several(button: QAbstractButton) -> bool:
    return button.group() is not None or button.autoExclusive()


def walked(window: QWidget, steps: int) -> set[QWidget]:
    """Where the focus comes by so many presses of Tab."""
    found: set[QWidget] = set()
    for _ in range(steps):
        focus: QWidget | None = window.focusWidget()
        here = window if focus is None else focus
        found.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def unseen(window: QWidget, controls: list[QWidget]) -> list[str]:
    """Controls that look the same with the focus and without."""
    same = []
    for control in controls:
        place = control.rect().translated(control.mapTo(window, control.rect().topLeft())).adjusted(-4, -4, 4, 4)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(control, Qt.Key.Key_Shift)  # whoever uses the keyboard is shown rings
        focused = window.grab(place).toImage()
        control.clearFocus()
        if window.grab(place).toImage() == focused:
            same.append(f"{type(control).__name__} {control.accessibleName() or control.property('text')}")
    return same


def check(window: QWidget, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.window().isActiveWindow)
    wanted = stops(window)
    assert wanted
    assert nameless(window) == []
    reached = walked(window.window(), 3 * len(stops(window.window())) + 10)
    lost = [each for each in wanted if each not in reached]
    assert [f"{type(each).__name__} {each.accessibleName()}" for each in lost] == []
    assert unseen(window, wanted) == []


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    made = House(monkeypatch, Way.TOKEN)
    made.dialog.open()
    await settle()
    yield made
    await made.close()


@pytest.mark.parametrize("way", [Way.CODE, Way.SYSTEM, Way.TOKEN, None])
async def test_through_the_login(house: House, qtbot: QtBot, way: Way | None) -> None:
    if way is None:
        house.dialog.set_up()
    else:
        house.dialog.use(way)
    await settle()
    check(house.dialog, qtbot)


class NoFile:
    async def read(self) -> tuple[tuple[Rule, ...], str]:
        return (), ""

    async def write(self, rules: tuple[Rule, ...]) -> None: ...


async def test_through_the_rules_for_messages(qtbot: QtBot) -> None:
    rules = ChatRules(NoFile())
    rules.rules = (Rule(RuleEffect.IGNORE, RuleField.WORD, "raid"), Rule(RuleEffect.ONLY, RuleField.USER, "mira"))
    dialog = ChatRulesDialog(rules)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(0)
    check(dialog, qtbot)


def test_through_the_inbox(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    inbox = Inbox()
    inbox.add(streams(1, 2, 3), datetime.now(UTC))
    popup = InboxPopup(window, inbox, lambda _user: "", None)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    popup.setWindowFlags(Qt.WindowType.Window)  # as a window of its own it can be asked the same
    popup.show()
    check(popup, qtbot)


def test_through_the_emote_picker(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(400, 500)
    qtbot.addWidget(window)
    window.show()
    picker = EmotePicker(window, Pictures(), RecentEmotes("", lambda _text: None))
    picker.show_shelf(SHELF)
    picker.open()
    check(picker, qtbot)


def test_through_the_welcome(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    welcome = Welcome(window)
    check(welcome, qtbot)
    welcome.leave()


class NoStart:
    autostart = False

    def set_autostart(self, *, on: bool) -> None: ...


@pytest.mark.parametrize("section", list(Section))
def test_through_the_settings(qtbot: QtBot, tmp_path: Path, section: Section) -> None:
    async def test() -> str:
        return ""

    door = FakeSettings()
    panels = {
        Section.GENERAL: [StartPanel(NoStart()), FilePanel(door)],
        Section.NOTIFICATIONS: [NoticePanel(test, lambda _work, _name: None)],
        Section.SHORTCUTS: [KeysPanel(lambda _text: None)],
        Section.STORAGE: [StoragePanel(Storage((("Pictures", tmp_path),), lambda tell: tell("")))],
        Section.ABOUT: [AboutPanel(About(lambda: "", tmp_path, lambda: "x"))],
    }
    dialog = SettingsDialog(door, panels)  # type: ignore[arg-type] # lists of one kind each
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.resize(860, 2400)  # nothing is scrolled away
    dialog.show()
    if section not in dialog.sections:
        return
    dialog.show_section(section)
    check(dialog, qtbot)
