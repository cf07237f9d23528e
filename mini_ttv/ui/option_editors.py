"""What an option is changed with: made from its declaration alone."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from mini_ttv import settings
from mini_ttv.core.translation import tr
from mini_ttv.settings import Value

_LONGEST = 20_000  # letters of a text
_LIMITLESS = 2_000_000_000


class Editor(QObject):
    """One control; `edited` tells what the person chose."""

    edited = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    @property
    def widget(self) -> QWidget:
        """The control."""
        return self._widget

    @abstractmethod
    def show_value(self, value: Value) -> None:
        """Show a value, without telling of it."""


class _WheelGuard(QObject):
    """The wheel scrolls the page, and changes nothing that the pointer happens to pass."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _guarded(widget: QWidget, name: str) -> None:
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_WheelGuard(widget))
    widget.setAccessibleName(settings.title_of(name))
    widget.setAccessibleDescription(settings.help_of(name))


class SwitchEditor(Editor):
    """Yes or no; its words stand beside it, where they can wrap."""

    def __init__(self, name: str) -> None:
        self._box = QCheckBox()
        super().__init__(self._box)
        self._box.setAccessibleName(settings.title_of(name))
        self._box.setAccessibleDescription(settings.help_of(name))
        self._box.clicked.connect(self._clicked)

    @override
    def show_value(self, value: Value) -> None:
        self._box.setChecked(bool(value))

    def _clicked(self) -> None:
        self.edited.emit(self._box.isChecked())

    def press(self) -> None:
        """As if it were clicked."""
        self._box.click()


class ChoiceEditor(Editor):
    """One of some words."""

    def __init__(self, name: str) -> None:
        self._box = QComboBox()
        super().__init__(self._box)
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box.setMinimumContentsLength(12)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice, words in zip(settings.choices_of(name), settings.words_of_choices(name), strict=True):
            self._box.addItem(tr(words), choice)
        _guarded(self._box, name)
        self._box.activated.connect(lambda index: self.edited.emit(self._box.itemData(index)))

    @override
    def show_value(self, value: Value) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(value)))


class NumberEditor(Editor):
    """A number between two others."""

    def __init__(self, name: str) -> None:
        low, high = settings.range_of(name)
        self._box = QSpinBox()
        super().__init__(self._box)
        self._box.setRange(low, high if low < high else _LIMITLESS)
        self._box.setSingleStep(5 if settings.title_of(name).endswith("per cent") else 1)
        self._box.setKeyboardTracking(False)
        self._box.setGroupSeparatorShown(True)
        self._box.setAlignment(Qt.AlignmentFlag.AlignRight)
        _guarded(self._box, name)
        self._shows = False
        self._box.valueChanged.connect(lambda number: None if self._shows else self.edited.emit(number))

    @override
    def show_value(self, value: Value) -> None:
        self._shows = True
        self._box.setValue(int(value))
        self._shows = False


class TextEditor(Editor):
    """Any words; they count once the person has left the field, or pressed Enter."""

    def __init__(self, name: str) -> None:
        self._field = QLineEdit()
        super().__init__(self._field)
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText(str(settings.default_of(name)) or tr("Empty"))
        _guarded(self._field, name)
        self._field.editingFinished.connect(self._finished)
        self._shown = ""

    def _finished(self) -> None:
        text = self._field.text().strip()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    @override
    def show_value(self, value: Value) -> None:
        self._shown = str(value)
        if self._field.text() != self._shown:
            self._field.setText(self._shown)


def editor_for(name: str) -> Editor:
    """What suits the option's type: a switch, a list, a number or a text."""
    default = settings.default_of(name)
    if isinstance(default, bool):
        return SwitchEditor(name)
    if isinstance(default, int):
        return NumberEditor(name)
    return ChoiceEditor(name) if settings.choices_of(name) else TextEditor(name)
