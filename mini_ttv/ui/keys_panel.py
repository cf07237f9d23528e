"""The keys in the settings dialog: each can be changed, and a person is told what else a key means."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import shortcuts, theme
from mini_ttv.ui.buttons import icon_button, word_button
from mini_ttv.ui.key_choice import portable
from mini_ttv.ui.option_row import sentence
from mini_ttv.ui.shortcuts import Group, Key, all_keys, in_the_way, native, of_now, usual_keys

_FIELDS = 2  # keys that one action can have
_FIELD = 104  # logical pixels
_WORDS_LEAST = 150  # of what a key does, beside the fields
_PADDING = 32  # of a field around its words
_WORDS = marked("Click a field and press the new key. Delete or Backspace takes the key away.")
_TAKES_AWAY = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_MOVES = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}  # always go from field to field


class KeyField(QKeySequenceEdit):
    """Takes one key."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.scaled(_FIELD))
        for child in self.findChildren(QLineEdit):
            child.setAccessibleName(name)
            child.setPlaceholderText(tr("None", "no key"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in _TAKES_AWAY:
            self.clear()
            self.editingFinished.emit()
        elif event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # The usual field records Tab; then nobody with a keyboard alone could leave it.
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        return super().event(event)


class KeyRow(QWidget):
    """One action with its keys."""

    def __init__(self, key: Key, choose: Callable[[Key, tuple[str, ...] | None], object]) -> None:
        """`choose` is told the action and its new keys; None for the usual ones."""
        super().__init__()
        self.key = key
        self._choose = choose
        words = tr(key.words)
        names = (tr("First key: {words}", words=words), tr("Second key: {words}", words=words))
        self.fields = [KeyField(name) for name in names[:_FIELDS]]
        self.reset = icon_button("reset", tr("Reset the keys: {words}", words=words), size=16, role="muted")
        self.reset.clicked.connect(lambda: choose(key, None))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self._trouble = sentence(role="warning")
        self._take = word_button(tr("Use it here instead"))
        self._take.setAutoDefault(False)
        self._take.hide()
        self._trouble.hide()
        self._above = False
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.SPACE_XS, 0, theme.SPACE_XS)
        grid.setColumnStretch(0, 1)
        self._words = sentence(words, "plain")
        grid.addWidget(self._words, 1, 0)
        for column, field in enumerate(self.fields, 1):
            grid.addWidget(field, 1, column)
            field.editingFinished.connect(self._edited)
        grid.addWidget(self.reset, 1, 3)
        grid.addWidget(self._trouble, 2, 0)
        grid.addWidget(self._take, 2, 1, 1, 3, Qt.AlignmentFlag.AlignRight)
        self._take.clicked.connect(self._take_away)
        self.show_keys()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside the fields, or above them where words would have no room.
        room = self.width() - sum(field.width() for field in self.fields)
        above = room < theme.scaled(_WORDS_LEAST)
        if above != self._above:
            self._above = above
            self._grid.removeWidget(self._words)
            if above:
                self._grid.addWidget(self._words, 0, 0, 1, 4)
            else:
                self._grid.addWidget(self._words, 1, 0)

    @property
    def warning(self) -> str:
        """What else the wanted key means; "" where it is free."""
        return self._trouble.text()

    def show_keys(self) -> None:
        """Show the keys of now."""
        keys = of_now(self.key).keys
        for field, sequence in zip(self.fields, (*keys, "", "")[:_FIELDS], strict=True):
            if _written(field) != sequence:
                field.setKeySequence(QKeySequence(sequence))
        self.reset.setVisible(keys != self.key.keys)
        self._warn("")

    def _wanted(self) -> tuple[str, ...]:
        beyond = of_now(self.key).keys[_FIELDS:]
        return tuple(dict.fromkeys([text for text in map(_written, self.fields) if text] + list(beyond)))

    def _edited(self) -> None:
        wanted = self._wanted()
        if wanted == of_now(self.key).keys:
            self._warn("")
            return
        fresh = [each for each in wanted if each not in of_now(self.key).keys]
        others = {other.words: sequence for sequence in fresh for other in in_the_way(self.key.action, sequence)}
        if others:
            words, sequence = next(iter(others.items()))
            self._warn(tr("{key} is already: {words}.", key=native(sequence), words=tr(words)))
        else:
            self._choose(self.key, wanted)

    def _warn(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._take.setVisible(bool(words))

    def _take_away(self) -> None:
        self._choose(self.key, self._wanted())


def _written(field: QKeySequenceEdit) -> str:
    return portable(field.keySequence().toString(QKeySequence.SequenceFormat.PortableText))


class KeysPanel(QObject):
    """All keys in their groups."""

    def __init__(self, keep: Callable[[str], object]) -> None:
        """`keep` is given the text of all changes, for the settings."""
        super().__init__()
        self._keep = keep
        self._panel = QWidget()
        self.setParent(self._panel)
        self.rows = {key.action: KeyRow(key, self._choose) for key in usual_keys()}
        self._widen()
        self._heads: dict[Group, QLabel] = {}
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, theme.SPACE_S, 0, theme.SPACE_S)
        column.setSpacing(0)
        self._all = word_button(tr("Reset all keys"))
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self._reset_all)
        top = QHBoxLayout()
        top.addWidget(sentence(tr(_WORDS)), stretch=1)
        top.addWidget(self._all)
        column.addLayout(top)
        for group in Group:
            rows = [row for row in self.rows.values() if row.key.group is group]
            if rows:
                head = self._heads[group] = sentence(tr(group.value), "strong")
                head.setContentsMargins(0, theme.SPACE_L, 0, theme.SPACE_XS)
                column.addWidget(head)
            for row in rows:
                column.addWidget(row)
        disconnect = shortcuts.CHOICE.changed.connect(lambda _none: self.show_keys())
        self._panel.destroyed.connect(disconnect)

    @property
    def widget(self) -> QWidget:
        """The panel itself."""
        return self._panel

    def search(self, text: str) -> bool:
        """Show the keys that have all words of `text`, all for ""; whether there is any."""
        now = {key.action: " ".join(map(native, key.keys)) for key in all_keys()}
        also = tr("keys shortcuts", "words that find the keys in the settings")
        found: set[Group] = set()
        for row in self.rows.values():
            what, group_words = tr(row.key.words), tr(row.key.group.value)
            words = f"{what} {group_words} {now[row.key.action]} {also}".casefold()
            shown = all(word in words for word in text.casefold().split())
            row.setVisible(shown)
            if shown:
                found.add(row.key.group)
        for group, head in self._heads.items():
            head.setVisible(group in found)
        return bool(found)

    def show_keys(self) -> None:
        """Show the keys of now."""
        for row in self.rows.values():
            row.show_keys()

    def _widen(self) -> None:
        """Some languages have long names for keys: give all fields the room that the longest usual one takes."""
        metrics = self._panel.fontMetrics()
        longest = max(metrics.horizontalAdvance(native(each)) for key in usual_keys() for each in key.keys)
        for row in self.rows.values():
            for field in row.fields:
                field.setFixedWidth(max(field.minimumWidth(), longest + theme.scaled(_PADDING)))

    def _choose(self, key: Key, keys: tuple[str, ...] | None) -> None:
        wanted = key.keys if keys is None else keys
        changes: dict[str, tuple[str, ...] | None] = {key.action: None if wanted == key.keys else wanted}
        for sequence in wanted:
            for other in in_the_way(key.action, sequence):
                changes[other.action] = tuple(each for each in of_now(other).keys if each not in wanted)
        shortcuts.CHOICE.choose(changes)
        self._keep(shortcuts.CHOICE.text())

    def _reset_all(self) -> None:
        shortcuts.CHOICE.take("")
        self._keep("")
        QTimer.singleShot(0, self._all.setFocus)
