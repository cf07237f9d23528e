"""The chat of the open channel: a header with its state, the rows, and the way back to the newest."""

import time
from collections import deque
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.chat import ChatEvent, ChatMessage, ChatStatus, StatusChanged, UserNotice
from mini_ttv.core.events import Event
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.badge_art import BadgePictures
from mini_ttv.ui.chat_canvas import LIMIT
from mini_ttv.ui.chat_log import status_words
from mini_ttv.ui.chat_view import ChatView
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.pictures import PictureSource

_RATE_SECONDS = 10
_HEADER_HEIGHT = 28
_STATUS_NAMES = {
    ChatStatus.CONNECTING: marked("connecting…"),
    ChatStatus.JOINED: "",
    ChatStatus.RECONNECTING: marked("reconnecting…"),
    ChatStatus.FAILED: marked("not reachable"),
    ChatStatus.CLOSED: marked("closed"),
}


class Chat(Protocol):
    """What the pane needs of the chat service."""

    received: Event[list[ChatEvent]]

    @property
    def channel(self) -> str:
        """Login of the open channel, "" where none is."""
        ...


class Rate:
    """Messages a second over the last ten."""

    def __init__(self) -> None:
        self._counts: deque[tuple[int, int]] = deque()  # second, messages in it

    def add(self, messages: int, now: float) -> None:
        """`messages` came at the time `now`."""
        second = int(now)
        if self._counts and self._counts[-1][0] == second:
            messages += self._counts.pop()[1]
        self._counts.append((second, messages))

    def clear(self) -> None:
        """Forget what came."""
        self._counts.clear()

    def of(self, now: float) -> float:
        """The rate at the time `now`."""
        while self._counts and self._counts[0][0] <= int(now) - _RATE_SECONDS:
            self._counts.popleft()
        return sum(count for _, count in self._counts) / _RATE_SECONDS


class ChatPane(QWidget):
    """The whole chat side of the window; `layout()` has room for an input below the rows."""

    link_clicked = Signal(str)
    """A link was clicked; it opens in the browser unless `opens_links` is switched off."""
    user_clicked = Signal(object)
    """The ChatMessage whose author's name was clicked."""

    def __init__(
        self,
        chat: Chat,
        pictures: PictureSource,
        *,
        badges: BadgePictures | None = None,
        limit: int = LIMIT,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `chat` receives, with emotes from `pictures`, `limit` rows at most."""
        super().__init__(parent)
        self.opens_links = True
        self._chat = chat
        self._channel = ""
        self._rate = Rate()
        self._status = ""
        self._delay = 0
        self._title = ElidedLabel("strong")
        self._title.set_text(tr("Chat"))
        # As wide as its words, but the first to give way.
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._state = ElidedLabel("small")
        self._tools = QHBoxLayout()
        self._speed = QLabel()
        self._speed.setProperty("role", "small")
        self._speed.setAccessibleName(tr("Messages a second"))
        self.view = ChatView(pictures, badges=badges, limit=limit)
        self._newest = QPushButton(self.view.viewport())
        self._newest.setProperty("role", "primary")
        self._newest.setCursor(Qt.CursorShape.PointingHandCursor)
        self._newest.hide()
        self._build()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._each_second)
        self._second.start()
        self._newest.clicked.connect(self._back_to_newest)
        self.view.unread_changed.connect(self._show_unread)
        self.view.link_clicked.connect(self._open_link)
        self.view.user_clicked.connect(self.user_clicked)
        self.view.viewport().installEventFilter(self)
        self._disconnect = chat.received.connect(self._received)
        self._show_channel()

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(12, 4, 6, 4)
        header.setSpacing(8)
        self._title.setMinimumHeight(_HEADER_HEIGHT)
        header.addWidget(self._title)
        header.addWidget(self._state, 1)
        header.addWidget(self._speed)
        self._tools.setSpacing(0)
        header.addLayout(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "line")
        column.addLayout(header)
        column.addWidget(line)
        column.addWidget(self.view, 1)
        self.setAccessibleName(tr("Chat"))
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_delay(self, seconds: int) -> None:
        """Say that messages come so much later."""
        self._delay = seconds
        self._show_state()

    def add_tools(self, *buttons: QWidget) -> None:
        """Put buttons to the end of the header."""
        for button in buttons:
            self._tools.addWidget(button)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar between header and rows."""
        column = cast("QVBoxLayout", self.layout())
        column.insertWidget(column.indexOf(self.view), bar)

    @property
    def messages_shown(self) -> int:
        """Messages of this channel that have come to the view, those that scrolled away included."""
        return self.view.log.messages

    def close_feed(self) -> None:
        """Take no more events, before the program ends."""
        self._disconnect()
        self._second.stop()

    def _each_second(self) -> None:
        self._look_at_channel()  # a closed channel sends nothing any more
        self._show_state()
        self._show_rate()

    def _look_at_channel(self) -> None:
        """Start over when the service has another channel open."""
        if self._chat.channel != self._channel:
            self._channel = self._chat.channel
            self._rate.clear()
            self.view.clear()
            self._show_channel()

    def _received(self, events: list[ChatEvent]) -> None:
        self._look_at_channel()
        events = [event for event in events if event.channel == self._channel or not event.channel]
        self.view.feed(events)
        messages = sum(isinstance(event, (ChatMessage, UserNotice)) for event in events)
        if messages:
            self._rate.add(messages, time.monotonic())
        for event in events:
            if isinstance(event, StatusChanged):
                self._show_status(event)

    def _show_channel(self) -> None:
        self._title.set_text(self._channel or tr("Chat"))
        self._status = ""
        self._show_state()
        self._show_rate()

    def _show_status(self, event: StatusChanged) -> None:
        self._status = tr(_STATUS_NAMES[event.status]) if _STATUS_NAMES[event.status] else ""
        self._show_state()
        if self._status:
            self._state.setToolTip(status_words(event))

    def _show_state(self) -> None:
        """The connection's trouble, else the modes that the chat is in."""
        delay = (tr("{seconds} s later", seconds=self._delay),) if self._delay and self._channel else ()
        words = self._status or " · ".join((*delay, *self.view.log.modes.on))
        if self._state.text() != words:
            self._state.set_text(words)

    def _show_rate(self) -> None:
        rate = self._rate.of(time.monotonic())
        shown = self.locale().toString(rate, "f", 1 if rate < 10 else 0)
        self._speed.setText(tr("{rate} / s", rate=shown) if rate else "")
        self._speed.setToolTip(tr("Messages a second, over the last ten seconds"))

    def _show_unread(self, unread: int) -> None:
        if unread < 0:
            self._newest.hide()
            return
        words = tr("%n new message(s)", "", unread) if unread else tr("Paused", "the chat")
        text = f"{words} ↓"
        if self._newest.text() != text:
            self._newest.setText(text)
            self._newest.setAccessibleName(tr("{unread}: go to the newest", unread=words))
        self._place_button()
        self._newest.show()

    def _place_button(self) -> None:
        size = self._newest.sizeHint()
        area = self.view.viewport().rect()
        width = min(size.width(), area.width() - 16)
        place = QRect((area.width() - width) // 2, area.height() - size.height() - 8, width, size.height())
        reading = self.view.place_of_interest()
        if reading is not None and reading.intersects(place):
            place.moveTop(8)
        self._newest.setGeometry(place)

    def _back_to_newest(self) -> None:
        self.view.follow()
        self.view.setFocus()

    def _open_link(self, address: str) -> None:
        self.link_clicked.emit(address)
        if self.opens_links:
            QDesktopServices.openUrl(QUrl(address))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.view.viewport():
            self._place_button()
        return super().eventFilter(watched, event)
