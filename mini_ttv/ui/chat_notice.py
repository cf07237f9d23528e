"""Lines above the chat's field: what one answers to, and what became of a message."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mini_ttv.core.chat import ChatMessage, Reply
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.chat_text import clean
from mini_ttv.ui.elided_label import ElidedLabel


def reply_to(message: ChatMessage) -> Reply:
    """What an answer to `message` refers to; answers to answers stay in their thread."""
    thread = message.reply.thread_message_id or message.reply.parent_message_id if message.reply is not None else ""
    return Reply(message.id, message.login, message.display_name, message.text, thread or message.id)


class ReplyBar(QWidget):
    """Says whom the next message answers; its X ends that."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reply: Reply | None = None
        self._words = ElidedLabel("small")
        drop = icon_button("close", tr("Do not reply"), size=14, role="muted")
        drop.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(drop)
        self.hide()

    def set_reply(self, reply: Reply | None) -> None:
        """Answer this, or nothing."""
        self.reply = reply
        if reply is not None:
            text = clean(reply.parent_text)
            self._words.set_text(tr("Replying to @{name}: {text}", name=reply.parent_name, text=text))
        self.setVisible(reply is not None)

    def _drop(self) -> None:
        self.set_reply(None)
        self.ended.emit()


class NoticeBar(QWidget):
    """A sentence, with a button where something can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel(wordWrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.set_role(self._words, "small")
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        self._action: Callable[[], object] | None = None
        self._close = icon_button("close", tr("Hide this"), size=14, role="muted")
        self._close.clicked.connect(lambda: self.tell(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Say this, or nothing where it is ""; `button` does `action`."""
        self._words.setText(words)
        theme.set_role(self._words, "warning")
        self._action = action
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setVisible(bool(words))

    def _act(self) -> None:
        action = self._action
        self.tell("")
        if action is not None:
            action()
