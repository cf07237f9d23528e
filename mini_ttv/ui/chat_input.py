"""Where one writes in the chat: the field, why it cannot be used now, and what became of what was written."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mini_ttv.core.chat import Reply
from mini_ttv.core.chat_sending import MOST_LETTERS, one_line
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.send_words import wait_words
from mini_ttv.services.sending import Hindrance, SendingService, SendState
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button, word_button
from mini_ttv.ui.chat_field import ChatField
from mini_ttv.ui.chat_notice import NoticeBar, ReplyBar
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.shortcuts import keys_of

_COUNTED_FROM = 400
_TICK_MS = 250
_OPEN = {Hindrance.NOTHING, Hindrance.BANNED}  # the banned may have been let in again
_EXPLAINED = {Hindrance.CONSENT, Hindrance.BANNED}
_ASKS = {Hindrance.LOGIN: marked("Log in to chat"), Hindrance.CONSENT: marked("Allow writing in chat")}


class ChatInput(QWidget):
    """The foot of the chat."""

    login_wanted = Signal()
    picker_wanted = Signal()

    def __init__(self, sending: SendingService, spawn: Spawn) -> None:
        """Take the service, and what starts a coroutine."""
        super().__init__()
        self._sending = sending
        self._spawn = spawn
        self._open = ""  # the channel that the text is for
        self._has_room = True
        self._drafts: dict[str, tuple[str, Reply | None]] = {}  # of channels that were left
        self.field = ChatField()
        self.reply_bar = ReplyBar()
        self.notice = NoticeBar()
        self.smile = icon_button("smile", tr("Emotes"), keys=keys_of("emotes"), role="muted")
        self.send = icon_button("send", tr("Send"), keys="Enter", role="muted")
        self._ask = word_button()
        self._ask.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._why = QLabel(wordWrap=True)
        theme.set_role(self._why, "small")
        self._hint = ElidedLabel("small")
        self._count = QLabel()
        theme.set_role(self._count, "small")
        self._writing = QWidget()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._build()
        self._connect()
        self._show(sending.state)

    def _build(self) -> None:
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for button in (self.smile, self.send):
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        for part in (self.notice, self.reply_bar, self._writing, self._why, self._ask):
            column.addWidget(part)
        column.addLayout(foot)
        self.setAccessibleName(tr("Write in chat"))

    def _connect(self) -> None:
        self.field.send_wanted.connect(self._send)
        self.send.clicked.connect(self._send)
        self.field.textChanged.connect(self._typed)
        self.smile.clicked.connect(self.picker_wanted)
        self._ask.clicked.connect(self.login_wanted)
        self._tick.timeout.connect(self._show_wait)
        self._deaf = self._sending.changed.connect(self._show)

    def close_feed(self) -> None:
        """Hear nothing more, before the program ends."""
        self._deaf()
        self._tick.stop()

    def answer(self, reply: Reply) -> None:
        """The next message answers this."""
        self.reply_bar.set_reply(reply)
        self.field.setFocus()

    def mention(self, name: str) -> None:
        """Put a name into the message."""
        self.field.insert_word(f"@{name}")
        self.field.setFocus()

    def set_room(self, *, enough: bool) -> None:
        """Whether there is room for writing beside the rows."""
        self._has_room = enough
        self._show(self._sending.state)

    # How it stands

    def _show(self, state: SendState) -> None:
        self._change_channel(state.channel)
        hindrance = state.hindrance
        asks = tr(_ASKS[hindrance]) if hindrance in _ASKS else ""
        is_barred = hindrance is not Hindrance.NOTHING
        self._ask.setText(asks)
        self._ask.setVisible(bool(asks))
        # What was begun stays in sight, whatever comes.
        self._writing.setVisible(not asks or bool(self.field.text()))
        self._why.setText(state.words if hindrance in _EXPLAINED else "")
        self._why.setVisible(bool(self._why.text()))
        if hindrance in _EXPLAINED:
            self.field.set_hint(tr("You cannot write here now"))
        else:
            self.field.set_hint(state.words if is_barred else self._invitation(state.name))
        self.smile.setEnabled(hindrance is Hindrance.NOTHING)
        self.setVisible(hindrance is not Hindrance.CLOSED and self._has_room)
        self._show_wait()

    def _invitation(self, name: str) -> str:
        if name:
            return tr("Message {channel} as {name}", channel=self._open, name=name)
        return tr("Message {channel}", channel=self._open)

    def _change_channel(self, channel: str) -> None:
        if channel == self._open:
            return
        if self._open and (self.field.text() or self.reply_bar.reply is not None):
            self._drafts[self._open] = self.field.text(), self.reply_bar.reply
        self._open = channel
        text, reply = self._drafts.pop(channel, ("", None))
        self.field.set_text(text)
        self.reply_bar.set_reply(reply)
        self.notice.tell("")

    def _show_wait(self) -> None:
        state = self._sending.state
        wait = state.ready_at - self._sending.now()
        waits = state.hindrance is Hindrance.NOTHING and wait > 0
        if waits != self._tick.isActive():
            (self._tick.start if waits else self._tick.stop)()
        self.send.setEnabled(state.hindrance in _OPEN and not waits)
        if not waits:
            theme.set_role(self._hint, "small")
        self._hint.set_text(f"{wait_words(wait)} · {state.words}" if waits else state.modes)
        self._show_foot()

    def _typed(self) -> None:
        letters = len(one_line(self.field.text()))
        left = MOST_LETTERS - letters
        self._count.setText(str(left) if letters >= _COUNTED_FROM else "")
        self._count.setToolTip(tr("{letters} of {most} characters", letters=letters, most=MOST_LETTERS))
        theme.set_role(self._count, "danger" if left < 0 else "small")
        self._show_foot()

    def _show_foot(self) -> None:
        self._hint.setVisible(bool(self._hint.text()))
        self._count.setVisible(bool(self._count.text()))

    # Sending

    def _send(self) -> None:
        text, reply = self.field.text(), self.reply_bar.reply
        if not text.strip():
            return
        if words := self._sending.why_not(text):
            self._refuse(words)
            return
        self.field.history.add(one_line(text))
        self.field.set_text("")
        self.reply_bar.set_reply(None)
        self.notice.tell("")
        self._spawn(self._deliver(text, reply, self._open))

    def _refuse(self, words: str) -> None:
        if self._tick.isActive() and words == self._sending.state.words:
            theme.set_role(self._hint, "warning")  # which says so already, with the seconds
        else:
            self.notice.tell(words)

    async def _deliver(self, text: str, reply: Reply | None, channel: str) -> None:
        is_sent, words = False, tr("It was not sent.")
        try:
            outcome = await self._sending.send(text, reply)
            is_sent, words = outcome.is_sent, outcome.words
        finally:
            if not is_sent:
                self._give_back(text, reply, channel, words)

    def _give_back(self, text: str, reply: Reply | None, channel: str, words: str) -> None:
        """What was not sent is there again; never in another channel, and never over something else."""
        if channel != self._open:
            self._drafts[channel] = text, reply
        elif not self.field.text():
            self._put_back(text, reply)
            self.notice.tell(words)
        else:
            self.notice.tell(words, tr("Put back"), lambda: self._put_back(text, reply))

    def _put_back(self, text: str, reply: Reply | None) -> None:
        self.field.history.add(one_line(self.field.text()))
        self.field.set_text(text)
        self.reply_bar.set_reply(reply)
        self.field.setFocus()
