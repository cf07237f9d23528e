"""The chat, or why there is none: videos and clips have no live chat."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mini_ttv.core.channel_name import Channel, Target, Video
from mini_ttv.core.translation import tr
from mini_ttv.ui.deck import ChatDoor
from mini_ttv.ui.state_pane import StatePane


class ChatSide(QWidget):
    """Opens the chat that belongs to what plays, and shows it."""

    def __init__(self, chat: ChatDoor, pane: QWidget) -> None:
        """Take the chat and what shows it."""
        super().__init__()
        self._chat = chat
        self._pane = pane
        self.state = StatePane()
        self._stack = QStackedWidget()
        self._stack.addWidget(pane)
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def follow(self, target: Target | None) -> None:
        """Another channel, video or clip plays, or nothing does."""
        if isinstance(target, Channel):
            self._chat.open(target.login)
            self._stack.setCurrentWidget(self._pane)
            return
        self._chat.close()
        if target is not None:
            if isinstance(target, Video):
                text = tr("A video has no live chat, and the messages of its time are not shown here.")
            else:
                text = tr("A clip has no live chat, and the messages of its time are not shown here.")
            self.state.show_state("chat", tr("No chat here"), text)
            self._stack.setCurrentWidget(self.state)
