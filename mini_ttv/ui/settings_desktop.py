"""What the settings dialog has of the desktop beside options: a notice to try, and the start at login."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button, word_button
from mini_ttv.ui.option_row import sentence
from mini_ttv.ui.settings_panels import Plain

Spawn = Callable[[Coroutine[Any, Any, None], str], object]


class LoginStart(Protocol):
    """The start at login; both raise a MiniTtvError where the desktop's files cannot be used."""

    @property
    def autostart(self) -> bool:
        """Whether the program starts at login."""

    def set_autostart(self, *, on: bool) -> None:
        """Let it, or no longer."""


class NoticePanel(Plain):
    """A notice on the way that all of them take."""

    def __init__(self, test: Callable[[], Awaitable[str]], spawn: Spawn) -> None:
        """Make the panel.

        Args:
            test: shows a notice, and answers in words with what came of it.
            spawn: starts a coroutine.
        """
        super().__init__(" ".join((tr("Try a notice"), tr("Notifications"), "test")))
        self._ask = test
        self.add(sentence(tr("Try a notice"), "strong"))
        self.add(sentence(tr("Shows one of your channels as if it had just begun, whatever the rules above say.")))
        self.test = word_button(tr("Show a notice"))
        self.test.clicked.connect(lambda: spawn(self._show(), "notice to try"))
        self.add_buttons(self.test)

    async def _show(self) -> None:
        self.test.setEnabled(False)
        try:
            self.say(await self._ask())
        finally:
            self.test.setEnabled(True)


class StartPanel(Plain):
    """Whether the desktop starts the program."""

    def __init__(self, start: LoginStart) -> None:
        super().__init__(
            " ".join((tr("Start Mini TTV at login"), tr("in the tray"), tr("autostart hidden boot session")))
        )
        self._start = start
        self.switch = QCheckBox()
        self.switch.setAccessibleName(tr("Start Mini TTV at login"))
        self.add(self._row())
        self.add(sentence(tr("In the tray, without a window; where the desktop has no tray, with one.")))
        self._look()
        self.switch.toggled.connect(self._toggled)

    def _row(self) -> QWidget:
        """As the rows of options are: words on the left, what changes them on the right."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, icon_button("reset", "", size=16).sizeHint().width() + theme.SPACE_M, 0)
        title = sentence(tr("Start Mini TTV at login"), "strong")
        title.setBuddy(self.switch)
        row.addWidget(title, stretch=1)
        row.addWidget(self.switch)
        return made

    def _look(self) -> None:
        try:
            self.switch.setChecked(self._start.autostart)
        except MiniTtvError as error:
            self.say(str(error))

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - the slot of a signal
        try:
            self._start.set_autostart(on=on)
        except MiniTtvError as error:
            self.say(str(error))
            before = self.switch.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.switch.setChecked(not on)
            self.switch.blockSignals(before)
