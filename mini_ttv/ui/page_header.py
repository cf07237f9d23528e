"""The head of a page: its name, what to do with its list, a field to find in it, and a line of words about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, shortcuts, theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.elided_label import ElidedLabel

_LEAST = 240
_COMPACT = 620  # logical pixels of width, below which the field hides behind its button
_FIELD = 170  # of it, to type into
_ICONS = 130  # of tools, and what is between and around them
_SECTIONS_AT = 2  # in the first line, behind the way back and the title


class FindField(QLineEdit):
    """Filters a list while it is typed into; Esc gives the list back, the arrow down leads into it."""

    left = Signal()
    """The keyboard wants back to the list."""
    entered = Signal()
    """What was found first is meant."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Find"))
        self.setAccessibleName(tr("Find in this list"))
        self.setToolTip(tr("Find in this list (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.addAction(icons.icon("search", theme.colors().muted, 16), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(100)
        self.setMaximumWidth(210)
        theme.set_role(self, "find")

    @override
    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # not the window's, which would leave the theatre
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PageHeader(QWidget):
    """One or two lines: the page's name with its tools, and below them words about the list."""

    back_wanted = Signal()
    refresh_wanted = Signal()
    find_changed = Signal(str)
    list_wanted = Signal()
    """The keyboard leaves the field for the list."""
    section_chosen = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.back = icon_button("back", tr("Back"))
        shortcuts.keep_hint(self.back, tr("Back"), "back")
        self.back.hide()
        self.back.clicked.connect(self.back_wanted)
        self.title = ElidedLabel("head")
        self.title.set_text(title)
        # As wide as its words, but the first to give way.
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.note = ElidedLabel("muted")
        self.refresh = icon_button("refresh", tr("Refresh"), role="muted")
        shortcuts.keep_hint(self.refresh, tr("Refresh"), "refresh")
        self.refresh.clicked.connect(self.refresh_wanted)
        self.field = FindField()
        self.field.textChanged.connect(self.find_changed)
        self.field.left.connect(self._leave_find)
        self.field.installEventFilter(self)
        self._find_button = icon_button("search", tr("Find in this list"), role="muted")
        shortcuts.keep_hint(self._find_button, tr("Find in this list"), "find")
        self._find_button.clicked.connect(self.start_finding)
        self.sections: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.section_chosen)
        self._finding = self._asks = self._below = False
        self._lay_out()

    def _lay_out(self) -> None:
        self._tools = QHBoxLayout()
        self._tools.setSpacing(theme.SPACE_XS)
        self._section_bar = QWidget()
        self._section_row = QHBoxLayout(self._section_bar)
        self._section_row.setContentsMargins(0, 0, 0, 0)
        self._section_row.setSpacing(2)
        self._section_bar.hide()
        self._row = row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for part in (self.back, self.title):
            row.addWidget(part)
        row.addWidget(self._section_bar)
        row.addStretch(1)
        row.addWidget(self.field, stretch=3)
        row.addWidget(self._find_button)
        row.addLayout(self._tools)
        row.addWidget(self.refresh)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_L, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self.lines = QHBoxLayout()
        self.lines.setSpacing(theme.SPACE_S)
        self.lines.addWidget(self.note, stretch=1)
        column.addLayout(self.lines)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button before the one that refreshes."""
        self._tools.addWidget(tool)

    def room_with(self, tool: QToolButton) -> int:
        """The width from which `tool` can have its words beside its icon, and nothing is cut off for that."""
        parts = [self.title, *self.sections, self.refresh]
        words = tool.fontMetrics().horizontalAdvance(tool.text())
        return sum(part.sizeHint().width() + theme.SPACE_S for part in parts) + words + _FIELD + _ICONS

    def set_sections(self, names: Sequence[str]) -> None:
        """Offer parts of the page to choose from, the first one chosen."""
        self._section_bar.show()
        for number, name in enumerate(names):
            button = QToolButton()
            button.setCheckable(True)
            button.setChecked(number == 0)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setText(name)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            theme.set_role(button, "section")
            self._group.addButton(button, number)
            self.sections.append(button)
            self._section_row.addWidget(button)

    def name_section(self, number: int, name: str) -> None:
        """Give a part another name, such as one with a count."""
        self.sections[number].setText(name)
        self.sections[number].setAccessibleName(name)

    def choose_section(self, number: int) -> None:
        """Show a part as the chosen one."""
        self.sections[number].setChecked(True)

    def ask_instead(self, words: str) -> None:
        """The field does not filter: it takes the question that the page answers, and has room for it."""
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setToolTip(tr("{words} (Ctrl+F)", words=words))
        self.field.setMaximumWidth(420)
        self._asks = True
        self._arrange()

    def show_note(self, text: str, *, trouble: bool = False) -> None:
        """Say something about the list; `trouble` says it louder."""
        self.note.set_text(text)
        role = "warning" if trouble else "muted"
        if self.note.property("role") != role:
            theme.set_role(self.note, role)

    def start_finding(self) -> None:
        """Give the field the keyboard."""
        self._finding = True
        self._arrange()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _leave_find(self) -> None:
        self._stop_finding()
        self.list_wanted.emit()

    def _stop_finding(self) -> None:
        self._finding = bool(self.field.text())
        self._arrange()

    def _arrange(self) -> None:
        """In a narrow window the field takes the place of the title while it is used, and parts have their own line."""
        narrow = self.width() < _COMPACT
        compact = narrow and not self._asks
        alone = compact and self._finding
        self.field.setVisible(not compact or self._finding)
        self._find_button.setVisible(compact and not self._finding)
        self.title.setVisible(not alone)
        if narrow != self._below and self.sections:
            self._below = narrow
            place = (self._column, 1) if narrow else (self._row, _SECTIONS_AT)
            place[0].insertWidget(place[1], self._section_bar, alignment=Qt.AlignmentFlag.AlignLeft)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and watched is self.field and not self.field.text():
            self._stop_finding()
        return super().eventFilter(watched, event)

    @override
    def minimumSizeHint(self) -> QSize:
        # What does not fit goes once the width is there; it must not keep a window from becoming narrow at one go.
        return QSize(_LEAST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def find_keys(page: QWidget, header: PageHeader) -> None:
    """Let Ctrl+F find in the list of `page` while the keyboard is in it."""
    in_page = Qt.ShortcutContext.WidgetWithChildrenShortcut
    shortcuts.install(page, {"find": header.start_finding}, shortcuts.PAGE_KEYS, in_page)
