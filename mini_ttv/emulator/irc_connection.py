"""One IRC connection, whatever carries it: login, channels, and what the client says."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from mini_ttv.emulator.chatter_rules import Refusal
from mini_ttv.emulator.irc_greetings import emote_sets, globaluserstate, roomstate, userstate, welcome
from mini_ttv.emulator.irc_hub import MAX_NAMES, Batch, IrcHub
from mini_ttv.emulator.irc_lines import SERVER, Line, notice, prefix
from mini_ttv.emulator.world_types import Channel, User

CAPABILITIES = ("twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership")
SUSPENDED = "suspended"  # a channel that answers a JOIN with a NOTICE; unknown channels answer nothing
_MAX_CHANNELS = 100
_ANONYMOUS = re.compile(r"justinfan[0-9]+")
_NICK = re.compile(r"[a-z0-9_]{1,25}")
_UNESCAPES = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}


@dataclass(frozen=True, slots=True)
class Request:
    """A line from a client."""

    tags: dict[str, str]
    command: str
    params: list[str]


def read_request(line: str) -> Request:
    """Take a client's line apart; a client's own prefix is ignored."""
    found: dict[str, str] = {}
    if line.startswith("@"):
        head, _, line = line[1:].partition(" ")
        for tag in head.split(";"):
            key, _, value = tag.partition("=")
            found[key] = re.sub(r"\\(.?)", lambda match: _UNESCAPES.get(match[1], match[1]), value)
    if line.startswith(":"):
        _, _, line = line.partition(" ")
    head, colon, trailing = line.partition(" :")
    command, *params = head.split() or [""]
    return Request(found, command.upper(), [*params, trailing] if colon else params)


class Connection:
    """State and behaviour of one client. `push` and `close` are its wire."""

    def __init__(self, hub: IrcHub, push: Callable[[str], None], close: Callable[[], None]) -> None:
        self.caps: set[str] = set()
        self.nick = ""
        self.muted = False  # half-open: the socket stands, nothing goes in or out
        self.awaits_pong = False
        self._hub = hub
        self._push = push
        self._close = close
        self._password: str | None = None
        self._user: User | None = None
        self._can_write = False
        self._channels: dict[str, None] = {}
        self._commands: dict[str, Callable[[Request], None]] = {
            "CAP": self._cap, "PASS": self._pass, "NICK": self._nick, "USER": self._nothing, "PING": self._ping,
            "PONG": self._pong, "QUIT": self._quit,
        }  # fmt: skip
        self._registered: dict[str, Callable[[Request], None]] = {
            "JOIN": self._join, "PART": self._part, "PRIVMSG": self._privmsg,
        }  # fmt: skip

    def push(self, text: str) -> None:
        """Send complete lines."""
        if not self.muted:
            self._push(text)

    def receive(self, line: str) -> None:
        """Do what the client says in one line."""
        if self.muted:
            return
        request = read_request(line)
        known = self._commands.get(request.command)
        if known is None and self.nick:
            known = self._registered.get(request.command)
        if known is not None:
            known(request)
        elif request.command and self.nick:
            self._say(Line("", f":{SERVER} 421 {self.nick} {request.command} :Unknown command", is_command=False))

    def gone(self) -> None:
        """The socket is closed."""
        for login in list(self._channels):
            self._leave(login)

    def _say(self, *lines: Line) -> None:
        Batch(lines).send(self)

    def _nothing(self, request: Request) -> None:
        """USER and the like: said by IRC clients, of no use here."""

    # Login

    def _cap(self, request: Request) -> None:
        verb = request.params[0].upper() if request.params else ""
        wanted = request.params[-1] if len(request.params) > 1 else ""
        if verb == "LS":
            self._say(Line("", f":{SERVER} CAP * LS :{' '.join(CAPABILITIES)}", is_command=False))
        elif verb == "REQ":
            known = all(name in CAPABILITIES for name in wanted.split())
            if known:
                self.caps.update(wanted.split())
            self._say(Line("", f":{SERVER} CAP * {'ACK' if known else 'NAK'} :{wanted}", is_command=False))

    def _pass(self, request: Request) -> None:
        if not self.nick:
            self._password = request.params[0] if request.params else ""

    def _nick(self, request: Request) -> None:
        nick = request.params[0].lower() if request.params else ""
        if self.nick:
            return
        if not _NICK.fullmatch(nick):
            self._refuse("Invalid NICK")
        elif _ANONYMOUS.fullmatch(nick):
            self.nick = nick
            self._say(*welcome(nick))
        else:
            self._log_in(nick)

    def _log_in(self, nick: str) -> None:
        world = self._hub.world
        password = self._password
        if not self._hub.logins.take(nick, world.clock.timestamp()):
            self._refuse("Login unsuccessful")
            return
        if password is None or not password.startswith("oauth:"):
            self._refuse("Login unsuccessful" if password is None else "Improperly formatted auth")
            return
        token = world.tokens.find(password.removeprefix("oauth:"))
        user = None if token is None else world.users_by_id.get(token.user_id)
        if token is None or user is None or not {"chat:read", "chat:edit"} & set(token.scopes):
            self._refuse("Login authentication failed")
            return
        self._user, self.nick = user, user.login  # the token's owner, whatever the client called itself
        self._can_write = "chat:edit" in token.scopes
        self._say(*welcome(self.nick), globaluserstate(user, world.color(user), self._sets(user)))

    def _refuse(self, text: str) -> None:
        self._say(notice("*", text))
        self._close()

    def _sets(self, user: User) -> str:
        return emote_sets(self._hub.world.subscribed_to(user))

    # Keeping alive

    def _ping(self, request: Request) -> None:
        text = request.params[-1] if request.params else ""
        self._say(Line("", f":{SERVER} PONG {SERVER} :{text}", is_command=False))

    def _pong(self, request: Request) -> None:  # noqa: ARG002 # whatever it says
        self.awaits_pong = False

    def ask_for_pong(self) -> None:
        """PING; what comes back ends the waiting."""
        self.awaits_pong = True
        self._say(Line("", f"PING :{SERVER}", is_command=False))

    def _quit(self, request: Request) -> None:  # noqa: ARG002 # nobody reads last words
        self._close()

    def hang_up(self) -> None:
        """Close the wire after what is on its way."""
        self._close()

    # Channels

    def _join(self, request: Request) -> None:
        names = request.params[0].split(",") if request.params else []
        for name in names:
            login = name.removeprefix("#").lower()
            # Too fast, and Twitch does not say so: the ROOMSTATE just never comes.
            if self._hub.joins.take(self.nick if self._user else str(id(self)), self._hub.world.clock.timestamp()):
                self._enter(login)

    def _enter(self, login: str) -> None:
        room = f"#{login}"
        if login == SUSPENDED:
            self._say(notice(room, "This channel does not exist or has been suspended.", "msg_channel_suspended"))
        channel = self._hub.world.channels.get(login)
        if channel is None or login in self._channels:
            return
        if len(self._channels) >= _MAX_CHANNELS:
            text = "You cannot join any more channels. Leave another one first."
            self._say(notice(room, text, "msg_concurrent_channel_limit_reached"))
            return
        joined = Line("", f"{prefix(self.nick)} JOIN {room}", is_command=False)
        self._tell_others(login, joined)
        self._channels[login] = None
        self._hub.join(login, self)
        lines = [joined, *(self._names(login) if "twitch.tv/membership" in self.caps else ())]
        if self._user is not None:
            author = self._hub.room.cast.author(channel, self._user)
            lines.append(userstate(channel, author, self._hub.world.color(self._user), self._sets(self._user)))
        self._say(*lines, roomstate(channel))

    def _names(self, login: str) -> list[Line]:
        names = dict.fromkeys(member.nick for member in self._hub.members(login)[:MAX_NAMES])
        head = f":{self.nick}.{SERVER}"
        return [
            Line("", f"{head} 353 {self.nick} = #{login} :{' '.join(names)}", is_command=False),
            Line("", f"{head} 366 {self.nick} #{login} :End of /NAMES list", is_command=False),
        ]

    def _tell_others(self, login: str, line: Line) -> None:
        others = self._hub.members(login)
        if len(others) < MAX_NAMES:
            named = [one for one in others if one is not self and "twitch.tv/membership" in one.caps]
            self._hub.send(named, [line])

    def _part(self, request: Request) -> None:
        for name in request.params[0].split(",") if request.params else ():
            login = name.removeprefix("#").lower()
            if login in self._channels:
                self._say(Line("", f"{prefix(self.nick)} PART #{login}", is_command=False))
                self._leave(login)

    def _leave(self, login: str) -> None:
        self._channels.pop(login, None)
        self._hub.part(login, self)
        self._tell_others(login, Line("", f"{prefix(self.nick)} PART #{login}", is_command=False))

    # Speaking

    def _privmsg(self, request: Request) -> None:
        if self._user is None or len(request.params) < 2:
            return  # nobody hears the anonymous
        room, text = request.params[0], request.params[1]
        channel = self._hub.world.channels.get(room.removeprefix("#").lower())
        if channel is None:
            self._say(notice(room, "The channel does not exist.", "msg_room_not_found"))
            return
        if not self._can_write:
            self._say(notice(room, "You don't have permission to perform that action.", "no_permission"))
        elif text[:1] in {"/", "."} and not text.startswith(("/me ", ".me ")):
            command = text[1:].partition(" ")[0]
            self._say(notice(room, f"Unrecognized command: /{command}", "unrecognized_cmd"))
        else:
            self._speak(channel, text, request)

    def _speak(self, channel: Channel, text: str, request: Request) -> None:
        if self._user is None:
            return
        world, room = self._hub.world, self._hub.room
        if text.startswith("\x01ACTION "):
            text = "/me " + text.removeprefix("\x01ACTION ").removesuffix("\x01")
        elif text.startswith(".me "):
            text = "/" + text[1:]
        parent = room.director(channel).find(request.tags.get("reply-parent-msg-id", ""))
        nonce = request.tags.get("client-nonce", "")[:64]
        said = room.speak(channel, self._user, text, parent=parent, nonce=nonce, skip=self)
        if not isinstance(said, Refusal):
            sets, color = self._sets(self._user), world.color(self._user)
            self._say(userstate(channel, said.author, color, sets, id=said.id, client_nonce=nonce))
        elif said.code:
            self._say(notice(f"#{channel.login}", said.text, said.code))
