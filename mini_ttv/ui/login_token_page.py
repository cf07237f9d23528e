"""A token that the person has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.login_layout import column, fill, primary, row, sentence

_WORDS = marked(
    "For who has one: the Twitch CLI gives it (“twitch token -u”), and so does any other tool that logs in with the "
    "same client id, {client_id}. Tokens of other client ids do not work here, nor does the cookie of the website."
)
_SECRECY = marked(
    "It goes into the keyring like any other login. Whoever has it can act in your name, so show it to nobody."
)


class TokenPage(QWidget):
    """A field for the token."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._words = sentence()
        self.field = QLineEdit(placeholderText=tr("Token, with or without oauth: in front"), maxLength=400)
        self.field.setObjectName("login-token")
        self.field.setAccessibleName(tr("Token"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self._trouble = sentence(role="danger")
        self._trouble.setObjectName("login-token-trouble")
        self.main = primary(tr("Log in"))
        self.main.clicked.connect(self._give)
        self.field.textEdited.connect(lambda _: self.show_trouble(""))
        title = sentence(tr("Paste a token"), "title")
        fill(
            self, column(title, self._words, self.field, self._trouble, sentence(tr(_SECRECY), "muted"), row(self.main))
        )
        self.show_trouble("")

    def clear(self, client_id: str) -> None:
        """Wait for a token of this client id."""
        self._words.setText(tr(_WORDS, client_id=client_id))
        self.forget()

    def forget(self) -> None:
        """Drop what was pasted."""
        self.field.clear()
        self.show_trouble("")

    def show_trouble(self, words: str) -> None:
        """Say what is wrong with the token, and let it be mended."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.setEnabled(True)
        if words:
            self.field.setFocus()
            self.field.selectAll()

    def _give(self) -> None:
        self.setEnabled(False)
        self.given.emit(self.field.text())
