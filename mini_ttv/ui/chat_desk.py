"""Writing in the chat pane: its foot, and the panels over its rows, connected with the services."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from mini_ttv.core.chat import ChatEvent, ChatMessage
from mini_ttv.core.completion import Chatters
from mini_ttv.core.emotes import Emote
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.events import Event
from mini_ttv.core.models import User
from mini_ttv.services.emote_shelf import EmoteShelf
from mini_ttv.services.sending import Hindrance, SendingService, SendState
from mini_ttv.ui import shortcuts
from mini_ttv.ui.badge_art import BadgePictures
from mini_ttv.ui.chat_completer import Completer
from mini_ttv.ui.chat_hover import HoverReply
from mini_ttv.ui.chat_input import ChatInput
from mini_ttv.ui.chat_notice import reply_to
from mini_ttv.ui.chat_overlay import Overlay
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_panel import ThreadPanel
from mini_ttv.ui.chat_sources import SharedChannels
from mini_ttv.ui.emote_picker import EmotePicker, RecentEmotes
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.user_card import UserCard

_LEAST_HEIGHT = 220  # of the pane; below, rows alone


class OpenChat(Protocol):
    """The chat of the pane: `ChatService`."""

    received: Event[list[ChatEvent]]
    channel_changed: Event[str]


@dataclass(frozen=True, slots=True)
class ChatTalk:
    """What writing needs."""

    chat: OpenChat
    sending: SendingService
    shelf: EmoteShelf
    find_users: Callable[[Sequence[str]], Awaitable[Sequence[User]]]  # by ids; raises MiniTtvError
    recent: RecentEmotes
    written_by: Callable[[str, str], Awaitable[Sequence[ChatMessage]]] | None = None
    """Gives the last messages that are kept of a channel's (id) user (id); raises MiniTtvError."""


class ChatDesk(QObject):
    """Adds writing to a chat pane."""

    login_wanted = Signal()
    channel_wanted = Signal(str)
    """The login of a channel to be opened."""

    def __init__(
        self,
        pane: ChatPane,
        talk: ChatTalk,
        pictures: PictureSource,
        spawn: Spawn,
        badges: BadgePictures | None = None,
    ) -> None:
        """Put a foot below the rows of `pane`; `spawn` starts a coroutine."""
        super().__init__(pane)
        self._pane = pane
        self._talk = talk
        self._spawn = spawn
        self.chatters = Chatters()
        view = pane.view
        self.input = ChatInput(talk.sending, spawn)
        self.completer = Completer(self.input.field, view, pictures, self._emotes, self.chatters)
        self.picker = EmotePicker(view, pictures, talk.recent)
        self.card = UserCard(view, pictures, badges)
        self.threads = ThreadPanel(view, pictures, badges)
        self.hover = HoverReply(view)
        self.sources = SharedChannels(view, talk.find_users, spawn)
        self._panels: tuple[Overlay, ...] = (self.picker, self.card, self.threads)
        layout = pane.layout()
        if layout is not None:
            layout.addWidget(self.input)
        self._connect()
        self._deaf = (
            talk.chat.received.connect(self._received),
            talk.chat.channel_changed.connect(self._opened),
            talk.sending.changed.connect(self._show),
            talk.shelf.changed.connect(self.picker.show_shelf),
        )
        pane.installEventFilter(self)
        shortcuts.install(pane, {"write": self._write, "emotes": self._toggle_picker}, shortcuts.CHAT_KEYS)
        self._show(talk.sending.state)

    def _connect(self) -> None:
        view, foot = self._pane.view, self.input
        foot.field.first_keys = self.completer.key
        foot.field.entered.connect(self._talk.shelf.want)
        foot.field.left.connect(view.setFocus)
        foot.login_wanted.connect(self.login_wanted)
        foot.picker_wanted.connect(self._toggle_picker)
        self.picker.picked.connect(self._picked)
        view.reply_wanted.connect(lambda message: foot.answer(reply_to(message)))
        view.thread_wanted.connect(lambda message: self._open(self.threads.show_thread, message))
        view.user_clicked.connect(self._show_card)
        for panel in (self.card, self.threads):
            panel.user_clicked.connect(self._show_card)
            panel.link_clicked.connect(view.link_clicked)
        self.threads.reply_wanted.connect(lambda message: foot.answer(reply_to(message)))
        self.card.mention_wanted.connect(foot.mention)
        self.card.channel_wanted.connect(self.channel_wanted)
        self.card.view.reply_wanted.connect(lambda message: foot.answer(reply_to(message)))

    def close_feed(self) -> None:
        """Hear nothing more, before the program ends."""
        for stop_listening in self._deaf:
            stop_listening()
        self.input.close_feed()

    def _emotes(self) -> Mapping[str, Emote]:
        return self._talk.shelf.by_name

    def _received(self, events: list[ChatEvent]) -> None:
        messages = [event for event in events if isinstance(event, ChatMessage)]
        for message in messages:
            self.chatters.saw(message.login, message.display_name)
        if self.input.field.hasFocus():  # perhaps since before it was known which channel this is
            self._talk.shelf.want()
        self.sources.saw(events)
        self.card.add(messages)
        self.threads.add(messages)

    def _opened(self, _channel: str) -> None:
        self.chatters.clear()
        self.completer.close()
        self._close_panels()

    def _show(self, state: SendState) -> None:
        can = state.hindrance is Hindrance.NOTHING
        self._pane.view.can_reply = can
        self.threads.set_can_reply(can=can)
        self.card.set_can_write(can=can)
        if not can:
            self.picker.leave()

    def _close_panels(self, but: Overlay | None = None) -> None:
        for panel in self._panels:
            if panel is not but:
                panel.leave()

    def _open(self, show: Callable[..., object], message: ChatMessage) -> None:
        self._close_panels()
        show(message, self._pane.view.log.rows)

    def _write(self) -> None:
        if self.input.field.isVisible():
            self.input.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_picker(self) -> None:
        if not self.input.smile.isEnabled() or not self.input.smile.isVisible():
            return
        if self.picker.isVisible():
            self.picker.leave()
            self.input.field.setFocus()
            return
        self._close_panels()
        self._talk.shelf.want()
        self.picker.show_shelf(self._talk.shelf.shelf)
        self.picker.open()

    def _picked(self, emote: Emote) -> None:
        self.input.field.insert_word(emote.name)

    def _show_card(self, message: ChatMessage) -> None:
        self._open(self.card.show_author, message)
        if message.user_id:
            self._spawn(self._look_up(message.user_id))
            self._spawn(self._look_back(message))

    async def _look_up(self, user_id: str) -> None:
        try:
            users = await self._talk.find_users([user_id])
        except MiniTtvError:
            return  # the card says what the chat knows
        for user in users:
            self.card.show_user(user)

    async def _look_back(self, message: ChatMessage) -> None:
        if self._talk.written_by is None:
            return
        try:
            self.card.show_kept(message, await self._talk.written_by(message.channel_id, message.user_id))
        except MiniTtvError:
            return  # the card says what the chat remembers

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane and isinstance(event, QResizeEvent):
            # A chat that lies above the mini player's picture is for reading: the mouse goes through it.
            is_glass = self._pane.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.input.set_room(enough=event.size().height() >= _LEAST_HEIGHT and not is_glass)
        return False
