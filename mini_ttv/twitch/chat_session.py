"""What is said on one chat connection, from the first line to the last, without the connection itself.

Source: https://dev.twitch.tv/docs/chat/irc
"""

import random
from dataclasses import dataclass, field
from enum import Enum

from mini_ttv.core.chat import ChatEvent, Notice, RoomState
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.irc import IrcMessage, LineSplitter, parse_line, write_line
from mini_ttv.core.secret import Secret

_CAPABILITIES = "twitch.tv/tags twitch.tv/commands"  # membership would only add joins and parts of others
_LOGIN_REFUSALS = (
    "Login authentication failed",
    "Login unsuccessful",
    "Improperly formatted auth",
    "Invalid NICK",
)
_CHANNEL_REFUSALS = {
    "msg_banned",
    "msg_channel_blocked",
    "msg_channel_suspended",
    "msg_concurrent_channel_limit_reached",
    "msg_room_not_found",
    "tos_ban",
}


class Refusal(Enum):
    """What the server will not have, however often it is asked."""

    LOGIN = "login"
    CHANNEL = "channel"


@dataclass(slots=True)
class Reaction:
    """What follows from received data."""

    events: list[ChatEvent] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)  # lines without ends
    joined_at: int | None = None  # the place in `events` at which the channel was joined


class ChatSession:
    """One login and one channel."""

    def __init__(self, channel: str, *, emote_url: EmoteUrl, login: str = "", password: Secret | None = None) -> None:
        """Prepare.

        Args:
            channel: login of the channel.
            emote_url: pictures of Twitch's own emotes.
            login: of the account; "" = anonymous, which reads and cannot write.
            password: access token of the account.
        """
        self.channel = channel
        self.password = password
        self.joined = False
        self.leaving = False  # the server asked for a new connection
        self.refusal: Refusal | None = None
        self.refusal_text = ""
        self._emote_url = emote_url
        self._nick = login.lower() if login and password else f"justinfan{random.randint(10_000, 99_999)}"  # noqa: S311 - no secret
        self._splitter = LineSplitter()

    def greeting(self) -> list[str]:
        """The first lines; they hold the secret, so nobody may log them."""
        lines = [write_line("CAP", "REQ", _CAPABILITIES)]
        if self.password:
            lines.append(write_line("PASS", f"oauth:{self.password.reveal()}"))
        return [*lines, write_line("NICK", self._nick)]

    def receive(self, data: bytes | str) -> Reaction:
        """Take what the server sent: whole lines, several, or pieces."""
        reaction = Reaction()
        for line in self._splitter.feed(data):
            self._take(parse_line(line), reaction)
        return reaction

    def _take(self, message: IrcMessage, reaction: Reaction) -> None:
        match message.command:
            case "PING":
                reaction.replies.append(write_line("PONG", *message.params[-1:]))
            case "001":
                reaction.replies.append(write_line("JOIN", f"#{self.channel}"))
            case "RECONNECT":
                self.leaving = True
            case _:
                event = parse_chat(message, emote_url=self._emote_url)
                if event is not None:
                    self._tell(event, reaction)

    def _tell(self, event: ChatEvent, reaction: Reaction) -> None:
        if isinstance(event, RoomState) and not self.joined:
            self.joined = True
            reaction.joined_at = len(reaction.events)
        elif isinstance(event, Notice) and not self.joined:
            self._judge(event)
        reaction.events.append(event)

    def _judge(self, notice: Notice) -> None:
        if notice.text.startswith(_LOGIN_REFUSALS):
            self.refusal, self.refusal_text = Refusal.LOGIN, notice.text
        elif notice.msg_id in _CHANNEL_REFUSALS:
            self.refusal, self.refusal_text = Refusal.CHANNEL, notice.text
