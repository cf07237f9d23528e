"""Who has joined which channel over IRC, and the sending of room events to them."""

from collections.abc import Collection, Sequence
from typing import Protocol

from mini_ttv.emulator.chatter_room import ChatRoom
from mini_ttv.emulator.chatter_types import RoomEvent, Spoken
from mini_ttv.emulator.irc_lines import Line, lines_of
from mini_ttv.emulator.irc_wire import SlidingWindow
from mini_ttv.emulator.world_types import Channel

MAX_NAMES = 1000  # above that Twitch tells nobody who joins


class Member(Protocol):
    """A connection, as far as delivery is concerned."""

    muted: bool
    caps: set[str]
    nick: str

    def push(self, text: str) -> None:
        """Send complete lines."""


class Batch:
    """Lines for many, put together once for each choice of capabilities."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._made: dict[tuple[bool, bool], str] = {}

    def text(self, *, tagged: bool, commands: bool) -> str:
        """What a client with these capabilities gets."""
        key = tagged, commands
        text = self._made.get(key)
        if text is None:
            lines = [line for line in self._lines if commands or not line.is_command]
            text = self._made[key] = "".join(line.full() if tagged else line.bare() for line in lines)
        return text

    def send(self, member: Member) -> None:
        """Send it to one connection, in its words."""
        text = self.text(tagged="twitch.tv/tags" in member.caps, commands="twitch.tv/commands" in member.caps)
        if text:
            member.push(text)


class IrcHub:
    """All IRC connections of the server; an audience of the chat room."""

    def __init__(self, room: ChatRoom) -> None:
        self.room = room
        self.world = room.world
        self.joins = SlidingWindow(20, 10.0)
        self.logins = SlidingWindow(20, 10.0)
        self._rooms: dict[str, dict[Member, None]] = {}  # in order of joining

    def join(self, login: str, member: Member) -> None:
        """A connection is in a channel from now on."""
        self._rooms.setdefault(login, {})[member] = None

    def part(self, login: str, member: Member) -> None:
        """And no more."""
        members = self._rooms.get(login, {})
        members.pop(member, None)
        if not members:
            self._rooms.pop(login, None)

    def members(self, login: str) -> list[Member]:
        """Who is in a channel and alive."""
        return [member for member in self._rooms.get(login, ()) if not member.muted]

    def listened(self) -> Collection[str]:
        """Channels with somebody in them who is alive."""
        return [login for login, members in self._rooms.items() if any(not member.muted for member in members)]

    def deliver(self, channel: Channel, events: Sequence[RoomEvent], *, skip: object | None) -> bool:
        """Send room events to everybody in the channel but `skip`."""
        members = [member for member in self.members(channel.login) if member is not skip]
        if not members:
            return False
        self.send(members, [line for event in events for line in lines_of(event)])
        return any(type(event) is Spoken for event in events)

    @staticmethod
    def send(members: Sequence[Member], lines: Sequence[Line]) -> None:
        """Send lines to some connections."""
        batch = Batch(lines)
        for member in members:
            batch.send(member)
