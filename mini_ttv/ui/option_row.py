"""One option in the settings dialog: what it is called and means, what changes it, and the way back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv import settings
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.translation import tr
from mini_ttv.settings import Value
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.option_editors import ChoiceEditor, NumberEditor, SwitchEditor, TextEditor, editor_for
from mini_ttv.ui.settings_door import SettingsDoor

_FIELD = 190  # logical pixels of lists and numbers
_SIDE_BY_SIDE = 400  # of a row, from which these stand beside their titles


def sentence(words: str = "", role: str = "muted") -> QLabel:
    """A line that wraps."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    theme.set_role(label, role)
    return label


class _Presses(QObject):
    """A click on the words of a switch is one on the switch."""

    def __init__(self, words: QLabel, editor: SwitchEditor) -> None:
        super().__init__(words)
        self._editor = editor

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._editor.press()
        return False


class OptionRow(QWidget):
    """Follows the option wherever it is changed."""

    def __init__(self, name: str, door: SettingsDoor) -> None:
        """Make the row of one option from its declaration."""
        super().__init__()
        self.name = name
        self._door = door
        self._title = tr(settings.title_of(name))
        self._editor = editor_for(name)
        self._editor.edited.connect(self._edited)
        self._note = sentence(role="small")
        self._trouble = sentence(role="danger")
        self._reset = icon_button("reset", tr("Reset: {title}", title=self._title), size=16, role="muted")
        self._reset.setToolTip(tr("Back to {value}", value=self._words(settings.default_of(name))))
        self._reset.clicked.connect(lambda: self._door.reset(self.name))
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._lay_out()
        self._changed_here = False
        self.show_value()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.SPACE_S, 0, theme.SPACE_S)
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_XS)
        grid.setColumnStretch(0, 1)
        control = self._editor.widget
        self._help = tr(settings.help_of(self.name)) if settings.help_of(self.name) else ""
        help_words = sentence(self._help)
        help_words.setVisible(bool(self._help))
        title = sentence(self._title, "strong")
        title.setBuddy(control)
        if isinstance(self._editor, SwitchEditor):
            title.installEventFilter(_Presses(title, self._editor))
        grid.addWidget(title, 0, 0, 1, 2 if isinstance(self._editor, TextEditor) else 1)
        if isinstance(self._editor, ChoiceEditor | NumberEditor):
            control.setFixedWidth(theme.scaled(_FIELD))
        self._grid = grid
        grid.addWidget(self._reset, 0, 2, Qt.AlignmentFlag.AlignTop)
        for line, part in enumerate((help_words, self._note, self._trouble), 2):
            grid.addWidget(part, line, 0, 1, 2)
        self._below = False
        self._place_control(below=False)

    def _place_control(self, *, below: bool) -> None:
        """Beside the title, or below it where the row is narrow."""
        control = self._editor.widget
        self._grid.removeWidget(control)
        if isinstance(self._editor, TextEditor):
            self._grid.addWidget(control, 1, 0, 1, 2)
        elif below:
            self._grid.addWidget(control, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < theme.scaled(_SIDE_BY_SIDE)
        if isinstance(self._editor, ChoiceEditor | NumberEditor) and below != self._below:
            self._below = below
            self._place_control(below=below)

    def finds(self, text: str) -> bool:
        """Whether all words of `text` (in small letters) stand somewhere in this row."""
        names = " ".join(tr(words) for words in settings.words_of_choices(self.name))
        section = tr(settings.section_of(self.name).value)
        here = f"{self._title} {self._help} {self.name} {names} {section}".casefold()
        return all(word in here for word in text.casefold().split())

    def show_value(self) -> None:
        """Show what is so now."""
        value = getattr(self._door.settings, self.name)
        self._editor.show_value(value)
        self._say("")
        fixed = self._door.fixed.get(self.name, "")
        self._editor.widget.setEnabled(not fixed)
        self._reset.setVisible(not fixed and value != settings.default_of(self.name))
        note = tr("Set by {fixed} for this run.", fixed=tr(fixed)) if fixed else ""
        if not fixed and not self._door.at_once(self.name):
            note = tr("Changed from the next start on.") if self._changed_here else tr("A change needs a restart.")
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def follow(self) -> None:
        """The option has changed while the dialog was open."""
        self._changed_here = True
        self.show_value()

    def _edited(self, value: Value) -> None:
        try:
            self._door.keep(self.name, value)
        except SettingsError as error:
            self._say(str(error))
        else:
            self._say("")

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setAccessibleName(words)
        self._trouble.setVisible(bool(words))

    def _words(self, value: Value) -> str:
        if isinstance(value, bool):
            return tr("on") if value else tr("off")
        choices = settings.choices_of(self.name)
        words = dict(zip(choices, settings.words_of_choices(self.name), strict=True))
        if str(value) in words:
            return tr(words[str(value)])
        return str(value) or tr("empty")
