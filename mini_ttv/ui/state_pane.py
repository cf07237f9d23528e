"""What stands where a list would be: nothing here, an error, nobody logged in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mini_ttv.ui import buttons, icons, theme


class StatePane(QWidget):
    """A sign, a title, a sentence and at most two buttons, in the middle of the room there is."""

    primary = Signal()
    secondary = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = buttons.sign(44)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._title, "title")
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMaximumWidth(440)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.set_role(self._text, "muted")
        self._primary = buttons.word_button()
        theme.set_role(self._primary, "primary")
        self._primary.clicked.connect(self.primary)
        self._secondary = buttons.word_button()
        self._secondary.clicked.connect(self.secondary)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch()
        row.addWidget(self._primary)
        row.addWidget(self._secondary)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_S)
        column.addStretch(2)
        column.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text, stretch=100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(theme.SPACE_S)
        column.addLayout(row)
        column.addStretch(3)

    def show_state(self, sign: str, title: str, text: str, primary: str = "", secondary: str = "") -> None:
        """Fill the pane.

        Args:
            sign: an icon's name.
            title: a few words.
            text: a sentence: what happened, what to do.
            primary: words of the main button; "" hides it.
            secondary: words of the other button; "" hides it.
        """
        icons.set_icon(self._sign, sign, "muted")
        self._title.setText(title)
        self._text.setText(text)
        for button, words in ((self._primary, primary), (self._secondary, secondary)):
            button.setText(words)
            button.setVisible(bool(words))

    @property
    def primary_button(self) -> QPushButton:
        """The main button, for who says what Enter presses."""
        return self._primary

    @property
    def title(self) -> str:
        """The words shown largest."""
        return self._title.text()
