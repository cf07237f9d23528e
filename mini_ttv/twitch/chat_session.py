"""What is said on one chat connection, from the first line to the last, without the connection itself.

Source: https://dev.twitch.tv/docs/chat/irc
"""

import random
from dataclasses import dataclass, field

from mini_ttv.core.chat import ChatEvent, ChatStatus, Notice, RoomState, StatusChanged
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


@dataclass(slots=True)
class Reaction:
    """What follows from received data."""

    events: list[ChatEvent] = field(default_factory=list)  # JOINED before the first of a channel, FAILED where refused
    replies: list[str] = field(default_factory=list)  # lines without ends


class ChatSession:
    """One login and its channels."""

    def __init__(self, *, emote_url: EmoteUrl, login: str = "", password: Secret | None = None) -> None:
        """Prepare.

        Args:
            emote_url: pictures of Twitch's own emotes.
            login: of the account; "" = anonymous, which reads and cannot write.
            password: access token of the account.
        """
        self.password = password
        self.welcomed = False  # channels may be joined now
        self.joined: set[str] = set()
        self.leaving = False  # the server asked for a new connection
        self.refusal = ""  # the server's words when it will not have this login, however often it is asked
        self._emote_url = emote_url
        self._nick = login.lower() if login and password else f"justinfan{random.randint(10_000, 99_999)}"  # noqa: S311 - no secret
        self._splitter = LineSplitter()

    def greeting(self) -> list[str]:
        """The first lines; they hold the secret, so nobody may log them."""
        lines = [write_line("CAP", "REQ", _CAPABILITIES)]
        if self.password:
            lines.append(write_line("PASS", f"oauth:{self.password.reveal()}"))
        return [*lines, write_line("NICK", self._nick)]

    def leave(self, channel: str) -> str:
        """The line that leaves a channel."""
        self.joined.discard(channel)
        return write_line("PART", f"#{channel}")

    def receive(self, data: bytes | str) -> Reaction:
        """Take what the server sent: whole lines, several, or pieces."""
        reaction = Reaction()
        for line in self._splitter.feed(data):
            self._take(parse_line(line), reaction)
        return reaction

    def _take(self, message: IrcMessage, reaction: Reaction) -> None:
        match message.command:
            case "PRIVMSG":  # nearly all lines
                event = parse_chat(message, emote_url=self._emote_url)
                if event is not None:
                    reaction.events.append(event)
            case "PING":
                reaction.replies.append(write_line("PONG", *message.params[-1:]))
            case "001":
                self.welcomed = True
            case "RECONNECT":
                self.leaving = True
            case _:
                event = parse_chat(message, emote_url=self._emote_url)
                if event is not None:
                    self._tell(event, reaction.events)

    def _tell(self, event: ChatEvent, events: list[ChatEvent]) -> None:
        is_new = event.channel not in self.joined
        if isinstance(event, RoomState) and is_new:
            self.joined.add(event.channel)
            events.append(StatusChanged(event.channel, ChatStatus.JOINED))
        events.append(event)
        if isinstance(event, Notice) and is_new:
            if not self.welcomed and event.text.startswith(_LOGIN_REFUSALS):
                self.refusal = event.text
            elif event.msg_id in _CHANNEL_REFUSALS:
                events.append(StatusChanged(event.channel, ChatStatus.FAILED, event.text))
