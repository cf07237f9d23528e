"""The field for a chat message: one line that wraps to four, with a memory of what was written before."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.chat_text import units

_MOST_LINES = 4
_REMEMBERED = 100
_MOST_PASTED = 2_000  # letters; no message is so long, and a whole file would take its time
_SEND = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OWN_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, *_SEND}
_FRAME = 6  # of the stylesheet: border and padding, above and below


class TextHistory:
    """What was written, and where somebody is who looks for it."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._at = 0  # behind the last: the text that is being written
        self._begun = ""

    def add(self, text: str) -> None:
        """This was written; looking for something begins anew."""
        if text and (not self._texts or self._texts[-1] != text):
            self._texts.append(text)
            del self._texts[:-_REMEMBERED]
        self._at = len(self._texts)

    def older(self, text: str) -> str | None:
        """What was written before what is shown now, which is `text`; None where nothing was."""
        if self._at == 0:
            return None
        if self._at == len(self._texts):
            self._begun = text
        self._at -= 1
        return self._texts[self._at]

    def newer(self) -> str | None:
        """What was written after what is shown now, at last what was begun; None where that is shown."""
        if self._at >= len(self._texts):
            return None
        self._at += 1
        return self._begun if self._at == len(self._texts) else self._texts[self._at]


class ChatField(QPlainTextEdit):
    """Takes text; what its keys mean beyond that is told by signals."""

    send_wanted = Signal()
    left = Signal()
    """Esc: the keyboard is wanted elsewhere."""
    entered = Signal()
    """The keyboard is here now."""
    lost = Signal()
    """The keyboard is elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = TextHistory()
        self.first_keys: Callable[[QKeyEvent], bool] = lambda _event: False
        """Is asked first about each key; True where that was all."""
        self._hint = ""
        theme.set_role(self, "message")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.setAccessibleName(tr("Message"))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def text(self) -> str:
        """What is in it."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace what is in it; the cursor goes to the end. Undo brings the old text back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def set_hint(self, text: str) -> None:
        """What it says while it is empty."""
        self._hint = text
        self.viewport().update()

    def before_cursor(self) -> str:
        """The text before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        cursor.movePosition(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def replace_before(self, old: str, new: str) -> None:
        """Put `new` where `old` stands, right before the cursor."""
        cursor = self.textCursor()
        cursor.clearSelection()
        cursor.setPosition(cursor.position() - units(old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        self.setTextCursor(cursor)

    def insert_word(self, word: str) -> None:
        """Put a word at the cursor, with spaces to its neighbours."""
        before = self.before_cursor()
        space = " " if before and not before.endswith(" ") else ""
        self.textCursor().insertText(f"{space}{word} ")

    def _fit(self) -> None:
        wrapped = max(1, round(self.document().size().height()))
        lines = min(_MOST_LINES, wrapped)
        height = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        wanted = height + 2 * _FRAME
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
        if wrapped <= _MOST_LINES:
            self.verticalScrollBar().setValue(0)

    @override
    def event(self, event: QEvent) -> bool:
        # Keys that the window has a use for are ours while somebody writes.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.first_keys(event):
            return
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = plain == Qt.KeyboardModifier.NoModifier
        if key in _SEND:
            if is_plain:
                self.send_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            QWidget.focusNextPrevChild(self, key == Qt.Key.Key_Tab)  # Qt's text fields write a tab themselves
        elif key == Qt.Key.Key_Up and is_plain and self._is_at_edge(QTextCursor.MoveOperation.Up):
            self._remember(self.history.older(self.text()))
        elif key == Qt.Key.Key_Down and is_plain and self._is_at_edge(QTextCursor.MoveOperation.Down):
            self._remember(self.history.newer())
        else:
            super().keyPressEvent(event)

    def _is_at_edge(self, way: QTextCursor.MoveOperation) -> bool:
        return not self.textCursor().movePosition(way)

    def _remember(self, text: str | None) -> None:
        if text is not None:
            self.set_text(text)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(" ".join(source.text()[:_MOST_PASTED].splitlines()))

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lost.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and not self.text():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            margin = round(self.document().documentMargin())
            room = self.viewport().rect().adjusted(margin, margin, -margin, 0)
            room.setHeight(self.fontMetrics().lineSpacing())
            words = self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            painter.end()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS and not event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
