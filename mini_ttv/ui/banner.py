"""A quiet bar for messages: what happened, one thing to do about it, and a way to wave it off."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import icon_button, sign, word_button

_LOGGER = logging.getLogger(__name__)


class Severity(Enum):
    """How much a message matters; the value is its icon, drawn in the colour of that name."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_ROLES = {Severity.INFO: "accent_text", Severity.WARNING: "warning", Severity.ERROR: "danger"}


@dataclass(frozen=True, slots=True)
class Message:
    """What the bar shows."""

    text: str
    severity: Severity = Severity.INFO
    action: str = ""  # the words on a button
    act: Callable[[], object] | None = None  # what the button does


class BannerBar(QWidget):
    """Shows the newest message; the ones before it wait below. A message is known by its key."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "banner")
        self._messages: dict[str, Message] = {}
        self._sign = sign(18)
        self._text = QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = word_button()
        self._action.clicked.connect(self._act)
        self._close = icon_button("close", tr("Dismiss this message"), size=16)
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, 6, theme.SPACE_S, 6)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self._sign)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown; "" while the bar is hidden."""
        return next(reversed(self._messages.values())).text if self._messages else ""

    def show_message(self, key: str, message: Message) -> None:
        """Show `message`; an older one of the same key is replaced."""
        if self._messages.get(key) == message:
            return
        self._messages.pop(key, None)
        self._messages[key] = message
        _LOGGER.info("%s: %s", key, message.text)
        self._show()

    def clear(self, key: str) -> None:
        """The message of this key is no longer true."""
        if self._messages.pop(key, None) is not None:
            self._show()

    def _dismiss(self) -> None:
        if self._messages:
            self._messages.popitem()
        self._show()

    def _act(self) -> None:
        message = next(reversed(self._messages.values()), None)
        if message is not None and message.act is not None:
            message.act()

    def _show(self) -> None:
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        message = next(reversed(self._messages.values()))
        icons.set_icon(self._sign, message.severity.value, _ROLES[message.severity])
        self._text.setText(message.text)
        self._text.setAccessibleName(message.text)
        self._action.setVisible(bool(message.action))
        self._action.setText(message.action)
