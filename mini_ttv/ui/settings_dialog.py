"""All options in one place, made from their declarations: by section, or all that a search finds."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mini_ttv import settings
from mini_ttv.core.translation import marked, tr
from mini_ttv.option import Section
from mini_ttv.settings import Value
from mini_ttv.ui import theme
from mini_ttv.ui.option_row import OptionRow, sentence
from mini_ttv.ui.settings_door import SettingsDoor

_USUAL, _LEAST = QSize(860, 640), QSize(360, 320)
_NARROW = 640  # logical pixels of width, below which the sections are a list to open
_RAIL = 176
_NOTHING = marked("No option has these words. Try a part of one, such as “chat” or “key”.")


class Panel(Protocol):
    """What stands in a section beside its options."""

    @property
    def widget(self) -> QWidget:
        """The panel itself."""

    def search(self, text: str) -> bool:
        """Show what has all words of `text`, all for ""; whether there is any."""


class SettingsDialog(QDialog):
    """Changes count at once; there is nothing to confirm."""

    def __init__(
        self, door: SettingsDoor, panels: Mapping[Section, Sequence[Panel]], parent: QWidget | None = None
    ) -> None:
        """Make the dialog; it deletes itself when it is closed.

        Args:
            door: the settings.
            panels: what some sections have beside options.
            parent: the window that it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(_LEAST)
        self.rows = {name: OptionRow(name, door) for name in settings.option_names() if _is_shown(name)}
        self._panels = panels
        self._sections = [section for section in Section if self._parts(section)]
        self._heads = {section: sentence(tr(section.value), "title") for section in self._sections}
        for head in self._heads.values():
            head.setContentsMargins(0, theme.SPACE_M, 0, theme.SPACE_XS)
        self._chosen = self._sections[0]
        self.search = QLineEdit(placeholderText=tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        theme.set_role(self.search, "search")
        self.search.textChanged.connect(self._show)
        self._list, self._picker = QListWidget(), QComboBox()
        self._fill_choosers()
        self._nothing = sentence(tr(_NOTHING))
        self._area = self._scroll_area()
        self._lay_out()
        disconnect = door.changed.connect(self._follow)
        self.destroyed.connect(disconnect)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.resize(_fitting(parent))
        self.show_section(self._chosen)
        self.search.setFocus()

    def _parts(self, section: Section) -> list[QWidget]:
        rows: list[QWidget] = [row for name, row in self.rows.items() if settings.section_of(name) is section]
        return rows + [panel.widget for panel in self._panels.get(section, ())]

    def _fill_choosers(self) -> None:
        for chooser in (self._list, self._picker):
            chooser.setAccessibleName(tr("Sections of the settings"))
        theme.set_role(self._list, "sections")
        for section in self._sections:
            item = QListWidgetItem(tr(section.value))
            self._list.addItem(item)
            self._picker.addItem(tr(section.value))
        self._list.currentRowChanged.connect(self._choose)
        self._picker.activated.connect(self._choose)

    def _scroll_area(self) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_S, theme.SPACE_L, theme.SPACE_XL)
        column.setSpacing(0)
        for section in self._sections:
            column.addWidget(self._heads[section])
            for part in self._parts(section):
                column.addWidget(part)
        column.addWidget(self._nothing)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _lay_out(self) -> None:
        self._list.setFixedWidth(theme.scaled(_RAIL))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(theme.SPACE_M, 0, 0, theme.SPACE_M)
        side.addWidget(self._list)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self._picker)
        head.addWidget(self.search, stretch=1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addWidget(self._area, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, stretch=1)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Those that have something in them."""
        return tuple(self._sections)

    def show_section(self, section: Section) -> None:
        """Show one section, and no longer what was searched for."""
        self._chosen = section if section in self._sections else self._sections[0]
        index = self._sections.index(self._chosen)
        for chooser, choose in ((self._list, self._list.setCurrentRow), (self._picker, self._picker.setCurrentIndex)):
            before = chooser.blockSignals(True)  # noqa: FBT003 - Qt's signature
            choose(index)
            chooser.blockSignals(before)
        self.search.clear()
        self._show()

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._sections):
            self.show_section(self._sections[index])

    def _show(self) -> None:
        """Show the chosen section, or what the search finds anywhere."""
        text = self.search.text().strip().casefold()
        found_any = False
        for section in self._sections:
            found = self._show_rows(section, text)
            for panel in self._panels.get(section, ()):
                has = panel.search(text) if text else section is self._chosen and panel.search("")
                panel.widget.setVisible(has)
                found = found or has
            self._heads[section].setVisible(found)
            found_any = found_any or found
        self._nothing.setVisible(not found_any)
        self._area.verticalScrollBar().setValue(0)

    def _show_rows(self, section: Section, text: str) -> bool:
        found = False
        for name, row in self.rows.items():
            if settings.section_of(name) is section:
                shown = row.finds(text) if text else section is self._chosen
                row.setVisible(shown)
                found = found or shown
        return found

    def _follow(self, change: tuple[str, Value]) -> None:
        row = self.rows.get(change[0])
        if row is not None:
            row.follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter presses the button that has the focus, and no other: here is nothing to confirm.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = self.focusWidget()
            if isinstance(button, QAbstractButton):
                button.click()
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._side.setVisible(not narrow)
        self._picker.setVisible(narrow)


def _is_shown(name: str) -> bool:
    return settings.section_of(name) is not Section.NONE


def _fitting(parent: QWidget | None) -> QSize:
    """The usual size, where the screen has it."""
    screen = parent.screen() if parent is not None else None
    usual = QSize(theme.scaled(_USUAL.width()), theme.scaled(_USUAL.height()))
    return usual if screen is None else usual.boundedTo(screen.availableSize() * 0.95)
