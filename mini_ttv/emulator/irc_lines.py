"""Writing Twitch's IRC lines. Nothing here reads: the client has a parser of its own, and this is not it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mini_ttv.emulator.chatter_types import (
    Author,
    Cleared,
    Deleted,
    Happening,
    RoomEvent,
    SettingsChanged,
    Span,
    Spoken,
)

SERVER = "tmi.twitch.tv"
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\:", " ": "\\s", "\r": "\\r", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line in two pieces, since clients get tags and commands only where they asked for them."""

    tags: str  # without "@", "" where there are none
    rest: str
    is_command: bool = True  # needs twitch.tv/commands

    def full(self) -> str:
        """The line for a client with all capabilities."""
        return f"@{self.tags} {self.rest}\r\n" if self.tags else f"{self.rest}\r\n"

    def bare(self) -> str:
        """The line without tags."""
        return f"{self.rest}\r\n"


def escaped(value: str) -> str:
    """A tag's value as it goes over the wire."""
    return value.translate(_ESCAPES)


def tags(values: Mapping[str, str]) -> str:
    """Tags without the leading "@"."""
    return ";".join(f"{key}={value.translate(_ESCAPES)}" for key, value in values.items())


def prefix(login: str) -> str:
    """Where a person's line comes from."""
    return f":{login}!{login}@{login}.{SERVER}"


@lru_cache(4096)
def _badges(author: Author) -> tuple[str, str]:
    badges = ",".join(f"{set_id}/{version}" for set_id, version, _ in author.badges)
    info = ",".join(f"{set_id}/{detail}" for set_id, _, detail in author.badges if detail)
    return badges, info


def _user_type(author: Author) -> str:
    return "mod" if author.mod else ""


def emote_tag(spans: Iterable[Span]) -> str:
    """The emotes tag: by id, then by place."""
    places: dict[str, str] = {}
    for span in spans:
        place = f"{span.start}-{span.end - 1}"
        known = places.get(span.emote.id)
        places[span.emote.id] = place if known is None else f"{known},{place}"
    return "/".join(f"{emote_id}:{listed}" for emote_id, listed in places.items())


def privmsg(message: Spoken) -> Line:
    """A message as everybody in the room gets it."""
    author, user = message.author, message.author.user
    badges, info = _badges(author)
    spans = message.spans
    values = [f"badge-info={info};badges={badges}"]
    if message.cheers:
        values.append(f"bits={message.bits}")
    if message.nonce:
        values.append(f"client-nonce={escaped(message.nonce)}")
    values.append(f"color={message.color};display-name={escaped(user.display_name)}")
    if spans and message.text == " ".join(message.text[span.start : span.end] for span in spans):
        values.append("emote-only=1")
    values.append(
        f"emotes={emote_tag(spans) if spans else ''};first-msg={int(message.first)};flags=;id={message.id};"
        f"mod={int(author.mod)}"
    )
    if message.msg_id:
        values.append(f"msg-id={message.msg_id}")
    if message.reward_id:
        values.append(f"custom-reward-id={message.reward_id}")
    if message.parent is not None:
        values.append(_reply(message.parent))
    values.append(
        f"returning-chatter={int(message.returning)};room-id={message.channel.id};subscriber={int(author.subscriber)};"
        f"tmi-sent-ts={int(message.sent_at * 1000)};turbo={int(author.turbo)};user-id={user.id};"
        f"user-type={_user_type(author)}"
    )
    if author.vip:
        values.append("vip=1")
    if message.source is not None:
        values.append(_source(message.source))
    text = f"\x01ACTION {message.text}\x01" if message.is_action else message.text
    return Line(";".join(values), f"{prefix(user.login)} PRIVMSG #{message.channel.login} :{text}", is_command=False)


def _reply(parent: Spoken) -> str:
    user, thread = parent.author.user, parent.thread
    top = thread.author.user
    return (
        f"reply-parent-display-name={escaped(user.display_name)};reply-parent-msg-body={escaped(parent.text)};"
        f"reply-parent-msg-id={parent.id};reply-parent-user-id={user.id};reply-parent-user-login={user.login};"
        f"reply-thread-parent-display-name={escaped(top.display_name)};reply-thread-parent-msg-id={thread.id};"
        f"reply-thread-parent-user-id={top.id};reply-thread-parent-user-login={top.login}"
    )


def _source(source: Spoken) -> str:
    badges, info = _badges(source.author)
    return f"source-badge-info={info};source-badges={badges};source-id={source.id};source-room-id={source.channel.id}"


def usernotice(happening: Happening) -> Line:
    """A subscription, raid, announcement, ..."""
    author, user = happening.author, happening.author.user
    badges, info = _badges(author)
    values = {
        "badge-info": info,
        "badges": badges,
        "color": happening.color or user.color,
        "display-name": user.display_name,
        "emotes": emote_tag(happening.spans),
        "flags": "",
        "id": happening.id,
        "login": user.login,
        "mod": str(int(author.mod)),
        "msg-id": happening.kind,
        **{f"msg-param-{key}": value for key, value in happening.params.items()},
        "room-id": happening.channel.id,
        "subscriber": str(int(author.subscriber)),
        "system-msg": happening.system_text,
        "tmi-sent-ts": str(int(happening.sent_at * 1000)),
        "user-id": user.id,
        "user-type": _user_type(author),
        "vip": str(int(author.vip)),
    }
    words = f" :{happening.text}" if happening.text else ""
    return Line(tags(values), f":{SERVER} USERNOTICE #{happening.channel.login}{words}")


def clearmsg(deleted: Deleted) -> Line:
    """One message is gone; the room's id stays empty, as on Twitch."""
    message = deleted.message
    values = {
        "login": message.author.user.login,
        "room-id": "",
        "target-msg-id": message.id,
        "tmi-sent-ts": str(int(deleted.sent_at * 1000)),
    }
    text = f"\x01ACTION {message.text}\x01" if message.is_action else message.text
    return Line(tags(values), f":{SERVER} CLEARMSG #{message.channel.login} :{text}")


def clearchat(cleared: Cleared) -> Line:
    """A timeout, a ban, or the end of all messages."""
    values = {} if cleared.seconds is None else {"ban-duration": str(cleared.seconds)}
    values["room-id"] = cleared.channel.id
    rest = f":{SERVER} CLEARCHAT #{cleared.channel.login}"
    if cleared.user is not None:
        values["target-user-id"] = cleared.user.id
        rest += f" :{cleared.user.login}"
    values["tmi-sent-ts"] = str(int(cleared.sent_at * 1000))
    return Line(tags(values), rest)


def notice(target: str, text: str, msg_id: str = "") -> Line:
    """The server's words; `target` is "#channel" or "*". Without tags it is for every client."""
    return Line(
        tags({"msg-id": msg_id}) if msg_id else "", f":{SERVER} NOTICE {target} :{text}", is_command=bool(msg_id)
    )


def lines_of(event: RoomEvent) -> list[Line]:
    """What a room event is on IRC."""
    match event:
        case Spoken():
            return [privmsg(event)]
        case Happening():
            return [usernotice(event)]
        case Deleted():
            return [clearmsg(event)]
        case Cleared():
            return [clearchat(event)]
        case SettingsChanged():
            room = f"#{event.channel.login}"
            state = Line(tags({"room-id": event.channel.id, **event.changed}), f":{SERVER} ROOMSTATE {room}")
            return [notice(room, event.notice, event.notice_id), state]
