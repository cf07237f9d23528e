"""Which application the program is: three steps to register one with Twitch, and the fields for what comes of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from mini_ttv.core.translation import marked, tr
from mini_ttv.services.client_setup import ClientSetup
from mini_ttv.ui import theme
from mini_ttv.ui.login_layout import CopyButton, bring_into_view, column, primary, row, sentence

CONSOLE = "https://dev.twitch.tv/console/apps/create"
_INTRODUCTION = marked(
    "Twitch wants every program to be registered by somebody, once, at no charge. Everything that needs no account "
    "works without it."
)
_FIRST = marked("Open Twitch's developer console and log in there. Twitch asks for two-factor login first.")
_SECOND = marked(
    "Give the application any name that is free, the category “Application Integration”, the client type “Public”, "
    "and this OAuth redirect address, letter by letter:"
)
_THIRD = marked("Create it, open it with “Manage”, and copy its client id into this field:")
_ID_GIVEN = marked("MINI_TTV_CLIENT_ID in the environment says which client id is used. Unset it to choose one here.")
_SECRET_GIVEN = marked("MINI_TTV_CLIENT_SECRET in the environment holds the secret. Unset it to enter one here.")
_SECRET_KEPT = marked("Leave it empty to keep the secret that there is")
_SECRET = marked("Client secret")


class SetUpPage(QWidget):
    """Explains, and takes the client id and the secret."""

    opened = Signal(str)  # show this address in the system's browser
    saved = Signal(str, str, bool)  # client id, secret, and whether an empty secret means the one that there is
    left = Signal()  # nothing is to be changed

    def __init__(self, setup: ClientSetup) -> None:
        super().__init__()
        self._setup = setup
        self._id = _field("login-client-id", tr("Client id"))
        self._secret = _field("login-client-secret", tr(_SECRET))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._public = QRadioButton(tr("Public (no secret)"))
        self._confidential = QRadioButton(tr("Confidential (with a secret)"))
        self._confidential.toggled.connect(self._show_secret)
        self._given = sentence(role="muted")
        self._trouble = sentence(role="danger")
        self._trouble.setObjectName("login-setup-trouble")
        self.main = primary(tr("Save"))
        self.main.clicked.connect(self._save)
        self._back = QPushButton(tr("Back"))
        self._back.clicked.connect(self.left)
        for field in (self._id, self._secret):
            field.textEdited.connect(lambda _: self.show_trouble(""))
        self._lay_out()

    def _lay_out(self) -> None:
        console = QPushButton(tr("Open the console"))
        console.clicked.connect(lambda: self.opened.emit(CONSOLE))
        address = QLabel(self._setup.redirect_uri, textFormat=Qt.TextFormat.PlainText)
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(address, "strong")
        copy = CopyButton(tr("Copy"), lambda: self._setup.redirect_uri)
        steps = QGridLayout()
        steps.setHorizontalSpacing(theme.SPACE_M)
        steps.setVerticalSpacing(theme.SPACE_L)
        steps.setColumnStretch(1, 1)
        third = column(sentence(tr(_THIRD)), self._id, row(self._public, self._confidential), self._secret, self._given)
        third.addWidget(self._trouble)
        third.addSpacing(theme.SPACE_S)
        third.addLayout(row(self.main, self._back))
        parts = (column(sentence(tr(_FIRST)), row(console)), column(sentence(tr(_SECOND)), row(address, copy)), third)
        for number, part in enumerate(parts):
            part.setSpacing(theme.SPACE_S)
            mark = QLabel(str(number + 1))
            theme.set_role(mark, "title")
            steps.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            steps.addLayout(part, number, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        layout.setSpacing(theme.SPACE_M)
        layout.addWidget(sentence(tr("Register Mini TTV with Twitch"), "title"))
        layout.addWidget(sentence(tr(_INTRODUCTION), "muted"))
        layout.addLayout(steps)
        layout.addStretch(1)

    def fill_in(self) -> None:
        """Show what is registered now."""
        registration, given = self._setup.registration, self._setup.given
        self.setEnabled(True)
        self._id.setText(registration.client_id)
        self._id.setReadOnly(given.client_id)
        self._secret.clear()
        self._secret.setReadOnly(given.secret)
        self._secret.setPlaceholderText(tr(_SECRET) if registration.secret is None else tr(_SECRET_KEPT))
        confidential = registration.secret is not None
        (self._confidential if confidential else self._public).setChecked(True)
        for choice in (self._public, self._confidential):
            choice.setDisabled(given.secret)
        self._show_secret(confidential)
        notes = [tr(_ID_GIVEN)] * given.client_id + [tr(_SECRET_GIVEN)] * given.secret
        self._given.setText(" ".join(notes))
        self._given.setVisible(bool(notes))
        self._back.setVisible(bool(registration.client_id))
        self.main.setDisabled(given.client_id and given.secret)
        self.show_trouble("")

    def start(self) -> None:
        """Have the keyboard."""
        self._id.setFocus()
        if self._id.text():  # who comes to change it knows the steps
            bring_into_view(self.main)

    def show_trouble(self, words: str, *, of_secret: bool = False) -> None:
        """Say what is wrong, and let it be mended: the secret, or the id."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        if words:
            field = self._secret if of_secret and not self._secret.isHidden() else self._id
            field.setFocus()
            field.selectAll()
            bring_into_view(self.main)

    def _show_secret(self, confidential: bool) -> None:  # noqa: FBT001 - a signal's slot
        self._secret.setVisible(confidential and not self._setup.given.secret)

    def _save(self) -> None:
        confidential = self._confidential.isChecked()
        secret = self._secret.text() if confidential else ""
        if confidential and not secret and self._setup.registration.secret is None:
            words = tr("Enter the client secret, or choose “Public” if the application has none.")
            self.show_trouble(words, of_secret=True)
            return
        self.saved.emit(self._id.text(), secret, confidential)
        self._secret.clear()


def _field(name: str, words: str) -> QLineEdit:
    field = QLineEdit(placeholderText=words, maxLength=200)
    field.setObjectName(name)
    field.setAccessibleName(words)
    return field
