"""Panels over the chat that show messages of their own: a thread of answers, or a person's."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.translation import tr
from mini_ttv.ui.badge_art import BadgePictures
from mini_ttv.ui.buttons import icon_button, word_button
from mini_ttv.ui.chat_overlay import Overlay
from mini_ttv.ui.chat_row import Row
from mini_ttv.ui.chat_view import ChatView
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.pictures import PictureSource

_ROW_GUESS = 44
_HEAD = 96


class MessagePanel(Overlay):
    """A title with an X, room for more below it, and rows."""

    user_clicked = Signal(object)
    link_clicked = Signal(str)

    def __init__(self, host: QWidget, pictures: PictureSource, badges: BadgePictures | None) -> None:
        super().__init__(host, most_width=460)
        self.title = ElidedLabel("strong")
        close = icon_button("close", tr("Close"), size=16, role="muted")
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 4, 0)
        head.addWidget(self.title, 1)
        head.addWidget(close)
        self.view = ChatView(pictures, badges=badges, limit=1_000)
        self.view.user_clicked.connect(self.user_clicked)
        self.view.link_clicked.connect(self.link_clicked)
        self._messages = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 4, 1, 6)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(self.view, 1)

    def show_messages(self, messages: Sequence[ChatMessage]) -> None:
        """These rows and no others."""
        self.view.clear()
        self.view.feed(messages)
        self._messages = len(messages)

    @override
    def wanted_height(self, _width: int) -> int:
        return self.layout_height() + min(6, max(1, self._messages)) * _ROW_GUESS

    def layout_height(self) -> int:
        """The height of all but the rows."""
        return _HEAD


class ThreadPanel(MessagePanel):
    """A message and all that was answered to it, as far as the chat remembers."""

    reply_wanted = Signal(object)
    """The ChatMessage to be answered: the last of the thread."""

    def __init__(self, host: QWidget, pictures: PictureSource, badges: BadgePictures | None) -> None:
        super().__init__(host, pictures, badges)
        self._root = ""
        self._last: ChatMessage | None = None
        self.title.set_text(tr("Thread"))
        self._reply = word_button(tr("Reply"))
        self._reply.clicked.connect(self._answer)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 2)
        foot.addWidget(self._reply)
        foot.addStretch(1)
        self.column.addLayout(foot)

    def set_can_reply(self, *, can: bool) -> None:
        """Whether answers can be written."""
        self._reply.setVisible(can)

    def show_thread(self, message: ChatMessage, rows: Iterable[Row]) -> None:
        """Show the thread that `message` belongs to, out of `rows`."""
        self._root = root_of(message)
        thread = [row.message for row in rows if row.message is not None and self._holds(row.message)]
        self._last = thread[-1] if thread else message
        self.show_messages(thread or [message])
        self.open()
        self.view.setFocus()

    def add(self, messages: Iterable[ChatMessage]) -> None:
        """Take what belongs to the thread on show."""
        more = [message for message in messages if self._holds(message)] if self.isVisible() else []
        if more:
            self._last = more[-1]
            self.view.feed(more)

    def _holds(self, message: ChatMessage) -> bool:
        return message.id == self._root or (message.reply is not None and root_of(message) == self._root)

    def _answer(self) -> None:
        if self._last is not None:
            self.leave()
            self.reply_wanted.emit(self._last)


def root_of(message: ChatMessage) -> str:
    """The id of the message that a thread began with."""
    reply = message.reply
    return message.id if reply is None else reply.thread_message_id or reply.parent_message_id
