"""The system's browser, which hands the login back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.login_layout import CopyButton, column, fill, primary, row, sentence

_TITLE = marked("Log in with the browser that you use every day")
_WORDS = marked("Mini TTV opens Twitch's page there. Agree, and the page hands the login over to Mini TTV.")
_WAITING = marked("Twitch's page is in your browser now")
_WAITING_WORDS = marked("Log in and agree there. Mini TTV waits for the answer, and nothing else is to do here.")
_SHORT = marked("With this client id, a login this way lasts about 60 days. One with a code renews itself.")


class SystemPage(QWidget):
    """Explains, then waits."""

    begun = Signal()  # the person wants it
    opened = Signal(str)  # show this address in the system's browser

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self._title = sentence(role="title")
        self._words = sentence()
        self._short = sentence(tr(_SHORT), "muted")
        self.main = primary(tr("Open Twitch in the browser"))
        self.main.clicked.connect(self._go)
        self._copy = CopyButton(tr("Copy the link"), lambda: self._address)
        fill(self, column(self._title, self._words, self._short, row(self.main, self._copy)))
        self.clear(lasts=True)

    def clear(self, *, lasts: bool) -> None:
        """Explain; `lasts` says whether such a login renews itself."""
        self._address = ""
        self._title.setText(tr(_TITLE))
        self._words.setText(tr(_WORDS))
        self._short.setVisible(not lasts)
        self.main.setText(tr("Open Twitch in the browser"))
        self._copy.hide()

    def show_address(self, address: str) -> None:
        """Open the page and wait."""
        self._address = address
        self._title.setText(tr(_WAITING))
        self._words.setText(tr(_WAITING_WORDS))
        self.main.setText(tr("Open it again"))
        self._copy.show()
        self.opened.emit(address)

    def _go(self) -> None:
        if self._address:
            self.opened.emit(self._address)
        else:
            self.begun.emit()
