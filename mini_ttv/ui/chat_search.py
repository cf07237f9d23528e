"""Searching the messages that a chat keeps: a bar above the rows, marks in them, and steps from one to the next."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit
from typing_extensions import override

from mini_ttv.core.chat_search import ChatQuery, read_query
from mini_ttv.core.translation import number, tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.chat_compose import display_name
from mini_ttv.ui.chat_row import Row
from mini_ttv.ui.chat_view import ChatView

_OLDER, _NEWER = -1, 1
_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F3}


class ChatSearch(QFrame):
    """Finds rows by words and by `from:name`, the newest first."""

    def __init__(self, view: ChatView) -> None:
        """Take the rows; the bar is closed."""
        super().__init__()
        self._view = view
        self._query = ChatQuery()
        self._found: list[int] = []  # numbers of rows, ascending
        self._seen = -1  # the highest number that was looked at
        self.field = QLineEdit()
        theme.set_role(self.field, "find")
        self.field.setPlaceholderText(tr("Words, or from:name"))
        self.field.setAccessibleName(tr("Search in chat"))
        self.field.setClearButtonEnabled(True)
        self.count = QLabel()
        theme.set_role(self.count, "small")
        self.older = icon_button("chevron-up", tr("Older"), keys="Enter", size=16, role="muted")
        self.newer = icon_button("chevron-down", tr("Newer"), keys="Shift+Enter", size=16, role="muted")
        close = icon_button("close", tr("Close the search"), keys="Esc", size=16, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 6)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        for widget in (self.count, self.older, self.newer, close):
            row.addWidget(widget)
        self.older.clicked.connect(lambda: self._step(_OLDER))
        self.newer.clicked.connect(lambda: self._step(_NEWER))
        close.clicked.connect(self.leave)
        self.field.textChanged.connect(self._typed)
        view.unread_changed.connect(lambda _unread: self._look_at_new())
        self.hide()

    def open(self) -> None:
        """Show the bar, ready for typing."""
        if self.isHidden():
            self.show()
            self._typed(self.field.text())
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Close it; the rows stay where they are."""
        self.hide()
        self._query = ChatQuery()
        self._found.clear()
        self._view.marks.clear()
        self._view.viewport().update()
        self._view.setFocus()

    def search_for(self, text: str) -> None:
        """Open it with this text."""
        self.field.setText(text)
        self.open()

    def _typed(self, text: str) -> None:
        self._query = read_query(text)
        self._found.clear()
        self._seen = -1
        self._view.marks.clear()
        self._view.marks.words = self._query.words
        self._look_at_new()
        if self._found:
            self._go_to(self._found[-1])
        self._view.viewport().update()

    def _look_at_new(self) -> None:
        """Rows have come, or gone."""
        if not self._query or self.isHidden():
            self._show_count()
            return
        rows = self._view.log.rows
        first = rows[0].number if rows else self._seen + 1
        before = len(self._found), self._found[0] if self._found else 0
        if self._found and self._found[0] < first:
            self._found = [number for number in self._found if number >= first]
        fresh = len(rows) if self._seen < first else rows[-1].number - self._seen
        for row in rows[len(rows) - fresh :]:
            if self._fits(row):
                self._found.append(row.number)
        if rows:
            self._seen = rows[-1].number
        if before != (len(self._found), self._found[0] if self._found else 0):
            self._view.marks.numbers = set(self._found)
        self._show_count()

    def _fits(self, row: Row) -> bool:
        if row.message is None:
            return self._query.fits(row.text)
        return any(
            self._query.fits(f"{row.text}\n{display_name(each)}: {each.text}", each.login, each.display_name)
            for each in (row.message, *row.repeats)
        )

    def _step(self, by: int) -> None:
        """Go to the next match in a direction, and round at the end."""
        if not self._found:
            return
        current = self._view.marks.current
        if by == _OLDER:
            number = next((number for number in reversed(self._found) if number < current), self._found[-1])
        else:
            number = next((number for number in self._found if number > current), self._found[0])
        self._go_to(number)

    def _go_to(self, number: int) -> None:
        self._view.marks.current = number
        self._view.reveal(number)
        self._show_count()

    def _show_count(self) -> None:
        current, found = self._view.marks.current, self._found
        total = number(len(found))
        if not self._query:
            words = ""
        elif not found:
            words = tr("none", "messages that were sought")
        elif current in self._view.marks.numbers:
            words = tr("{place} of {total}", place=number(len(found) - found.index(current)), total=total)
        else:
            words = total
        if self.count.text() != words:
            self.count.setText(words)
            self.count.setAccessibleName(tr("Found: {count}", count=words) if words else "")
        for button in (self.older, self.newer):
            button.setEnabled(bool(found))

    @override
    def event(self, event: QEvent) -> bool:
        # The window has other uses for these keys.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self._step(_NEWER if is_shifted else _OLDER)
            case Qt.Key.Key_Up:
                self._step(_OLDER)
            case Qt.Key.Key_Down:
                self._step(_NEWER)
            case _:
                super().keyPressEvent(event)
