"""The ways to log in, and the bar to choose one from."""

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import theme


class Way(Enum):
    """A way to log in; the value is its name in the settings."""

    CODE = "code"
    SYSTEM = "system"
    BROWSER = "browser"
    TOKEN = "token"  # noqa: S105 - a word


# In the order of what works most often.
_WORDS = {
    Way.CODE: (marked("With a code"), marked("Works always: confirm a code on your phone or in any browser")),
    Way.SYSTEM: (marked("Your browser"), marked("Log in where you may be logged in already")),
    Way.BROWSER: (marked("In this window"), marked("Twitch's page in here; Twitch does not let everybody in this way")),
    Way.TOKEN: (marked("Token"), marked("Paste a token that you have")),
}


class WayBar(QWidget):
    """One button a way."""

    chosen = Signal(object)  # a Way, by the person

    def __init__(self, ways: Collection[Way]) -> None:
        """Take the ways that there are."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "bar")
        self._group = QButtonGroup(self)
        self._buttons: dict[Way, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        layout.setSpacing(theme.SPACE_XS)
        for way, (words, hint) in _WORDS.items():
            if way in ways:
                self._buttons[way] = self._button(way, tr(words), tr(hint))
                layout.addWidget(self._buttons[way], 1)

    def _button(self, way: Way, words: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"login-way-{way.value}")
        button.setText(words)
        button.setToolTip(hint)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        button.setMinimumHeight(34)
        theme.set_role(button, "way")
        button.clicked.connect(lambda: self.chosen.emit(way))
        self._group.addButton(button)
        return button

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on one of the ways."""
        return any(button.hasFocus() for button in self._buttons.values())

    def show_way(self, way: Way | None) -> None:
        """Mark a way as the one that is shown; None marks none."""
        self._group.setExclusive(way is not None)
        for each, button in self._buttons.items():
            button.setChecked(each is way)
            # Tab stops once, at the way that is shown; arrows go from one to the next.
            stops = each is way or way is None
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)
