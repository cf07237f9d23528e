"""The emote picker: a field to search in, what was picked last, and all emotes by where they are from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr
from mini_ttv.services.emote_shelf import Section, Shelf
from mini_ttv.ui import icons, theme
from mini_ttv.ui.chat_overlay import Overlay
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.emote_grid import EmoteGrid, emote_words
from mini_ttv.ui.pictures import PictureSource

_HEIGHT = 400
_MOST_RECENT = 24
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (0, -5),
    Qt.Key.Key_PageDown: (0, 5),
}
_CHANGING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class RecentEmotes:
    """Which emotes were picked last, by their keys; text in, text out, as a setting keeps it."""

    def __init__(self, text: str = "", keep: Callable[[str], object] = lambda _text: None) -> None:
        """Take what was kept, a key on each line, and what keeps it."""
        self._keys = [line for line in text.splitlines() if line][:_MOST_RECENT]
        self._keep = keep

    def picked(self, emote: Emote) -> None:
        """This is the last now."""
        self._keys = [emote.key, *(key for key in self._keys if key != emote.key)][:_MOST_RECENT]
        self._keep("\n".join(self._keys))

    def among(self, sections: Sequence[Section]) -> tuple[Emote, ...]:
        """Those that may be written here, the last first."""
        known = {emote.key: emote for section in sections for emote in section.emotes}
        return tuple(known[key] for key in self._keys if key in known)


class EmotePicker(Overlay):
    """Lies over the chat; a pick leaves it open, so that another can follow."""

    picked = Signal(object)
    """The Emote."""

    def __init__(self, host: QWidget, pictures: PictureSource, recent: RecentEmotes) -> None:
        super().__init__(host, most_width=460)
        self._shelf = Shelf()
        self._recent = recent
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search emotes"))
        self.field.setAccessibleName(tr("Search emotes"))
        self.field.setClearButtonEnabled(True)
        theme.set_role(self.field, "find")
        self.field.addAction(icons.icon("search", theme.colors().muted, 16), QLineEdit.ActionPosition.LeadingPosition)
        self.grid = EmoteGrid(pictures)
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._empty, "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._words = ElidedLabel("small")
        self._note = QLabel(wordWrap=True)
        theme.set_role(self._note, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 6)
        column.setSpacing(6)
        for part in (self.field, self._stack, self._words, self._note):
            column.addWidget(part, 1 if part is self._stack else 0)
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.grid.chosen.connect(self._pick)
        self.grid.current_changed.connect(self._tell)
        self._show()

    def show_shelf(self, shelf: Shelf) -> None:
        """These emotes there are."""
        self._shelf = shelf
        self._show()

    @override
    def open(self) -> None:
        self.field.clear()
        self._show()
        super().open()
        self.grid.verticalScrollBar().setValue(0)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def wanted_height(self, _width: int) -> int:
        return _HEIGHT

    @override
    def sizeHint(self) -> QSize:
        return QSize(340, _HEIGHT)

    def _show(self) -> None:
        text = self.field.text().strip().lower()
        sections = list(self._shelf.sections)
        if text:
            sections = [Section(each.title, _found(each.emotes, text)) for each in sections]
        elif recent := self._recent.among(sections):
            sections.insert(0, Section(tr("Picked last"), recent))
        shown = [section for section in sections if section.emotes]
        self.grid.show_sections(shown, choose_first=bool(text))
        self._stack.setCurrentWidget(self.grid if shown else self._empty)
        sought = self.field.text().strip()
        searched = tr("No emote is called “{name}”.", name=sought) if text else tr("The emotes are on their way…")
        self._empty.setText(searched if text or not self._shelf.note else "")
        self._note.setText(self._shelf.note)
        self._note.setVisible(bool(self._shelf.note))

    def _tell(self, emote: Emote | None) -> None:
        words = "" if emote is None else emote_words(emote)
        self._words.set_text(words or tr("Enter puts the marked emote into your message"))
        # The keyboard stays in the field: it tells screen readers what Enter takes.
        self.field.setAccessibleDescription(words)

    def _pick(self, emote: Emote) -> None:
        self._recent.picked(emote)
        self.picked.emit(emote)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if event.type() is QEvent.Type.FocusOut and self.isVisible() and not self._has_focus_within():
                self.leave()
            return False
        return super().eventFilter(watched, event)

    def _has_focus_within(self) -> bool:
        focus = self.window().focusWidget()
        # A window that is left keeps its picker; a click on another part of it does not.
        return not self.isActiveWindow() or focus is self.field or self.isAncestorOf(focus)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.grid.current is not None:
                self._pick(self.grid.current)
            return True
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        if key in _STEPS and event.modifiers() & _CHANGING == Qt.KeyboardModifier.NoModifier:
            self.grid.step(*_STEPS[Qt.Key(key)])
            return True
        return False


def _found(emotes: Sequence[Emote], text: str) -> tuple[Emote, ...]:
    """Those whose names hold `text`; first those that begin so."""
    names = [(emote, emote.name.lower().find(text)) for emote in emotes]
    return tuple(emote for emote, at in sorted(names, key=lambda each: each[1] > 0) if at >= 0)
