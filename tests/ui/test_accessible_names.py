"""Every control of every page and dialog has a name for those who listen, and can be reached with keys."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mini_ttv.core.tasks import TaskSet
from mini_ttv.option import Section
from mini_ttv.ui.key_help import KeyHelp
from mini_ttv.ui.keys_panel import KeysPanel
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniWindow
from mini_ttv.ui.settings_dialog import SettingsDialog
from mini_ttv.ui.settings_panels import About, AboutPanel, FilePanel, Storage, StoragePanel
from mini_ttv.ui.shortcuts import all_keys
from mini_ttv.ui.welcome import Welcome
from tests.ui.browse_samples import category, settled, turns
from tests.ui.fake_deck import FakeDeck
from tests.ui.settings_desk import FakeSettings

CONTROLS = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractSlider,
    QAbstractItemView, QTabBar,
)  # fmt: skip


def inside(widget: QWidget) -> Iterator[QWidget]:
    """All controls of a window that a person can use."""
    for each in widget.findChildren(QWidget):
        if isinstance(each, CONTROLS) and not isinstance(each, QScrollBar) and not is_part(each):
            yield each


def is_part(control: QWidget) -> bool:
    """Whether it belongs to another control, is only a sign, or gets its words when it is shown."""
    parent = control.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    owned = isinstance(parent, QAbstractSpinBox | QComboBox | QScrollBar | QKeySequenceEdit) or isinstance(
        above, QComboBox
    )
    cross = isinstance(parent, QLineEdit) and isinstance(control, QAbstractButton)
    sign = control.focusPolicy() is Qt.FocusPolicy.NoFocus and control.testAttribute(
        Qt.WidgetAttribute.WA_TransparentForMouseEvents
    )
    waits = isinstance(control, QPushButton) and not control.isVisible() and not control.text()
    return owned or cross or sign or waits


def nameless(widget: QWidget) -> list[str]:
    """Controls without a name, each with its way down from the window."""
    found = []
    for each in inside(widget):
        interface = QAccessible.queryAccessibleInterface(each)
        name = interface.text(QAccessible.Text.Name) if interface.isValid() else ""
        if not name.strip():
            chain, parent = [type(each).__name__ + f"({each.property('role')})"], each.parentWidget()
            while parent is not None and parent is not widget:
                chain.append(type(parent).__name__)
                parent = parent.parentWidget()
            found.append(" < ".join(chain))
    return found


def unreachable(widget: QWidget) -> list[str]:
    """Buttons and fields that the Tab key does not reach."""
    return [
        f"{type(each).__name__} {each.accessibleName() or each.toolTip()}"
        for each in inside(widget)
        if isinstance(each, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
        and not each.focusPolicy() & Qt.FocusPolicy.TabFocus
        # In a group the Tab key goes to the one that is chosen, and the arrow keys to the others.
        and not (isinstance(each, QAbstractButton) and each.group() is not None)
    ]


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> SettingsDialog:
    door = FakeSettings()
    panels = {
        Section.GENERAL: [FilePanel(door)],
        Section.SHORTCUTS: [KeysPanel(lambda _text: None)],
        Section.STORAGE: [StoragePanel(Storage((("Pictures", tmp_path),), lambda tell: tell("")))],
        Section.ABOUT: [AboutPanel(About(lambda: "", tmp_path, lambda: "x"))],
    }
    made = SettingsDialog(door, panels)  # type: ignore[arg-type] # lists of one kind each
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_in_the_settings(dialog: SettingsDialog) -> None:
    assert nameless(dialog) == []
    assert unreachable(dialog) == []


def test_every_control_of_the_settings_says_what_it_is(dialog: SettingsDialog) -> None:
    roles = set()
    for each in inside(dialog):
        interface = QAccessible.queryAccessibleInterface(each)
        roles.add(interface.role())
    wanted = {QAccessible.Role.CheckBox, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.List}
    assert wanted <= roles


def test_in_the_welcome(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    welcome = Welcome(window)
    assert nameless(welcome) == []
    assert unreachable(welcome) == []


def test_in_the_list_of_keys(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    assert nameless(KeyHelp(window, all_keys())) == []


@pytest.fixture
async def window(qtbot: QtBot) -> AsyncIterator[MainWindow]:
    tasks = TaskSet(logging.getLogger(__name__))
    made = MainWindow(tasks.spawn)
    qtbot.addWidget(made)
    made.show()
    await turns()
    yield made
    await tasks.cancel()


async def test_in_the_window_with_all_its_pages(window: MainWindow) -> None:
    deck = FakeDeck()
    window.attach(deck.deck())
    await deck.browse.followed.refresh()
    await settled()
    window.pages.category_opened.emit(category(1))
    window.opening.show_palette()
    window.play("one")
    await settled()
    assert nameless(window) == []
    assert unreachable(window) == []


def test_in_the_mini_player(qtbot: QtBot) -> None:
    mini = MiniWindow()
    qtbot.addWidget(mini)
    assert nameless(mini) == []
