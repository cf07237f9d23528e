"""All chats of the world: who listens, what is said, and the record of it.

**What counts as sent.** The truth holds a message exactly if it went out to at least one listener of its channel: an
IRC connection that has joined and is alive (other than the sender's own, which gets no copy on Twitch either), or an
EventSub subscription to channel.chat.message. Chats that nobody listens to stand still. Recorded are people's messages
(PRIVMSG): no USERNOTICE with or without words, no copies from another room of a shared chat, and a deleted message
stays recorded. A message's minute is that of its tmi-sent-ts.
"""

from collections.abc import Collection, Sequence
from typing import Protocol

from mini_ttv.emulator.chatter_crowd import Cast
from mini_ttv.emulator.chatter_director import Director
from mini_ttv.emulator.chatter_happenings import new_id
from mini_ttv.emulator.chatter_rules import Refusal, Rules, cleaned
from mini_ttv.emulator.chatter_sentences import Sentence
from mini_ttv.emulator.chatter_types import RoomEvent, Spoken
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel, SayRequest, SayResult, User


class Audience(Protocol):
    """A wire with listeners on it."""

    def listened(self) -> Collection[str]:
        """Logins of the channels that somebody listens to."""

    def deliver(self, channel: Channel, events: Sequence[RoomEvent], *, skip: object | None) -> bool:
        """Send to all listeners of `channel` but `skip`; returns whether there was one who gets messages."""


class ChatRoom:
    """The chats of all channels."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.cast = Cast(world)
        self.rules = Rules()
        self._audiences: list[Audience] = []
        self._directors: dict[str, Director] = {}
        self._playing: set[str] = set()

    def attend(self, audience: Audience) -> None:
        """Let a wire listen from now on."""
        self._audiences.append(audience)

    def director(self, channel: Channel) -> Director:
        """The one who plays a channel's chat."""
        director = self._directors.get(channel.login)
        if director is None:
            director = self._directors[channel.login] = Director(self.world, self.cast, channel)
        return director

    def tick(self, running: float) -> None:
        """Let everything happen up to now (a steady clock in seconds) where somebody listens."""
        sent_at = self.world.clock.timestamp()
        audible = self._audible()
        for login in self._playing - audible:
            self._directors[login].pause()
        self._playing = audible
        for login in sorted(audible):
            channel = self.world.channels[login]
            events = self.director(channel).advance(running, sent_at)
            if events:
                self.deliver(channel, events)

    def _audible(self) -> set[str]:
        """Channels that somebody listens to, with those whose chat is shared with one of them."""
        heard = {login for audience in self._audiences for login in audience.listened()} & self.world.channels.keys()
        for session in self.world.shared_chats:
            logins = {channel.login for channel in session.channels}
            if logins & heard:
                heard |= logins
        return heard

    def deliver(self, channel: Channel, events: Sequence[RoomEvent], *, skip: object | None = None) -> None:
        """Send to everybody in a channel, record what went out, and copy it to the rooms that share the chat."""
        session = self.world.shared_chat(channel)
        spoken = [event for event in events if type(event) is Spoken]
        if session is not None:
            for message in spoken:
                message.source = message
        heard = [audience.deliver(channel, events, skip=skip) for audience in self._audiences]
        if any(heard):
            append = self.world.truth.append
            for message in spoken:
                append(channel.login, message.id, message.occurrences, sent_at=message.sent_at)
        if session is not None and spoken:
            for other in session.channels:
                if other is not channel:
                    self._mirror(other, spoken)

    def _mirror(self, channel: Channel, messages: Sequence[Spoken]) -> None:
        director = self.director(channel)
        copies = []
        for message in messages:
            copy = Spoken(
                new_id(director.rng), channel, self.cast.author(channel, message.author.user), message.text,
                message.sent_at, message.spans, is_action=message.is_action, source=message, color=message.color,
            )  # fmt: skip
            copies.append(copy)
        for audience in self._audiences:
            audience.deliver(channel, copies, skip=None)

    def speak(  # noqa: PLR0913 # a message is that much
        self,
        channel: Channel,
        user: User,
        text: str,
        *,
        parent: Spoken | None = None,
        nonce: str = "",
        skip: object | None = None,
        scripted: bool = False,
    ) -> Spoken | Refusal:
        """A message from outside the script.

        Args:
            channel: Where.
            user: Who.
            text: What; "/me " in front makes it an action.
            parent: What it answers to.
            nonce: The client's own id for it.
            skip: The connection it came in on.
            scripted: No limits hold, and cheers are paid for.

        Returns:
            The message, or why it was not taken.
        """
        who = self.cast.author(channel, user)
        text = cleaned(text)
        now = self.world.clock.timestamp()
        is_action = text.startswith("/me ")
        text = text.removeprefix("/me ").strip(" ") if is_action else text
        if not text:
            return Refusal("", "")
        refusal = None if scripted else self.rules.check(channel, who, text, now)
        if refusal is not None:
            return refusal
        sentence = Sentence(text, is_action=is_action, cheers=scripted)
        message = self.director(channel).make(who, sentence, now, parent)
        message.nonce = nonce
        self.deliver(channel, [message], skip=skip)
        return message

    def say(self, request: SayRequest) -> SayResult:
        """`World.chat_hook`: messages from Helix and the control API."""
        parent = None
        if request.reply_parent_id:
            parent = self.director(request.channel).find(request.reply_parent_id)
            if parent is None:
                return SayResult(invalid_reply=True)
        said = self.speak(request.channel, request.sender, request.text, parent=parent, scripted=request.scripted)
        if isinstance(said, Refusal):
            return SayResult(
                drop_code=said.code or "msg_rejected", drop_message=said.text or "Your message is being ignored."
            )
        return SayResult(message_id=said.id)
