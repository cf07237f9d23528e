"""What a test asks for through `/_control/event`: {"login": channel, "kind": one of these, ...}.

sub {user?, months?, plan?, text?} · gift {user?, count?} · raid {user, viewers?} · announcement {user?, text, color?} ·
streak {user?, streams?} · delete {message_id} · clear {} · timeout {user, seconds?} · ban {user} · unban {user} ·
slow {seconds} · followers {minutes} · subs {on} · emote_only {on} · unique {on}
"""

from collections.abc import Callable, Mapping

from mini_ttv.emulator.chatter_room import ChatRoom
from mini_ttv.emulator.chatter_types import Author, Cleared, Deleted, RoomEvent, SettingsChanged
from mini_ttv.emulator.world_events import Scripted
from mini_ttv.emulator.world_types import Channel, User


class _Wish:
    """One scripted event with its data at hand."""

    def __init__(self, room: ChatRoom, scripted: Scripted) -> None:
        self.room = room
        self.world = room.world
        self.channel: Channel = scripted.channel
        self.data: Mapping[str, object] = scripted.data
        self.director = room.director(scripted.channel)
        self.now = self.world.clock.timestamp()

    def text(self, key: str, default: str = "") -> str:
        return str(self.data.get(key, default))

    def number(self, key: str, default: int) -> int:
        value = self.data.get(key, default)
        return int(value) if isinstance(value, int | float) else default

    def user(self) -> User | None:
        return self.world.users.get(self.text("user").lower())

    def who(self) -> Author:
        """The named user, or one of the crowd."""
        user = self.user()
        return self.director.crowd.authors[0] if user is None else self.room.cast.author(self.channel, user)


def _sub(wish: _Wish) -> list[RoomEvent]:
    months, plan = wish.number("months", 1), wish.text("plan", "1000")
    return [wish.director.announcer.sub(wish.who(), wish.now, months=months, plan=plan, words=wish.text("text"))]


def _gift(wish: _Wish) -> list[RoomEvent]:
    receivers = [one.user for one in wish.director.crowd.authors[1 : 1 + max(1, wish.number("count", 1))]]
    return [*wish.director.announcer.gifts(wish.who(), receivers, wish.now)]


def _raid(wish: _Wish) -> list[RoomEvent]:
    who = wish.who()
    picture = f"{wish.world.base_url}/cdn/jtv_user_pictures/{who.user.login}-profile_image-%s.png"
    return [wish.director.announcer.raid(who, wish.number("viewers", 42), picture, wish.now)]


def _announcement(wish: _Wish) -> list[RoomEvent]:
    who, color = wish.who(), wish.text("color", "PRIMARY")
    return [wish.director.announcer.announcement(who, wish.text("text"), wish.now, color)]


def _streak(wish: _Wish) -> list[RoomEvent]:
    return [wish.director.announcer.streak(wish.who(), wish.number("streams", 3), wish.now)]


def _delete(wish: _Wish) -> list[RoomEvent]:
    message = wish.director.find(wish.text("message_id"))
    return [] if message is None else [Deleted(message, wish.now)]


def _clear(wish: _Wish) -> list[RoomEvent]:
    return [Cleared(wish.channel, wish.now)]


def _timeout(wish: _Wish) -> list[RoomEvent]:
    user, seconds = wish.user(), wish.number("seconds", 600)
    if user is None:
        return []
    wish.room.rules.time_out(wish.channel, user.id, wish.now + seconds)
    return [Cleared(wish.channel, wish.now, user, seconds)]


def _ban(wish: _Wish) -> list[RoomEvent]:
    user = wish.user()
    if user is None:
        return []
    wish.room.rules.time_out(wish.channel, user.id, float("inf"))
    return [Cleared(wish.channel, wish.now, user)]


def _unban(wish: _Wish) -> list[RoomEvent]:
    user = wish.user()
    if user is not None:
        wish.room.rules.time_out(wish.channel, user.id, 0)
    return []


def _slow(wish: _Wish) -> list[RoomEvent]:
    seconds = wish.channel.chat_settings.slow = wish.number("seconds", 0)
    if seconds:
        text = f"This room is now in slow mode. You may send messages every {seconds} seconds."
        return [SettingsChanged(wish.channel, {"slow": str(seconds)}, "slow_on", text)]
    return [SettingsChanged(wish.channel, {"slow": "0"}, "slow_off", "This room is no longer in slow mode.")]


def _followers(wish: _Wish) -> list[RoomEvent]:
    minutes = wish.channel.chat_settings.followers_only = wish.number("minutes", -1)
    kind, text = "followers_off", "This room is no longer in followers-only mode."
    if minutes == 0:
        kind, text = "followers_on_zero", "This room is now in followers-only mode."
    elif minutes > 0:
        kind, text = "followers_on", f"This room is now in {minutes} minutes followers-only mode."
    return [SettingsChanged(wish.channel, {"followers-only": str(minutes)}, kind, text)]


def _switched(wish: _Wish, tag: str, notice: str, name: str) -> list[RoomEvent]:
    on = bool(wish.data.get("on", True))
    state = "now" if on else "no longer"
    text = f"This room is {state} in {name} mode."
    return [SettingsChanged(wish.channel, {tag: str(int(on))}, f"{notice}_{'on' if on else 'off'}", text)]


def _subs(wish: _Wish) -> list[RoomEvent]:
    wish.channel.chat_settings.subs_only = bool(wish.data.get("on", True))
    return _switched(wish, "subs-only", "subs", "subscribers-only")


def _emote_only(wish: _Wish) -> list[RoomEvent]:
    wish.channel.chat_settings.emote_only = bool(wish.data.get("on", True))
    return _switched(wish, "emote-only", "emote_only", "emote-only")


def _unique(wish: _Wish) -> list[RoomEvent]:
    wish.channel.chat_settings.unique = bool(wish.data.get("on", True))
    return _switched(wish, "r9k", "r9k", "unique-chat")


_KINDS: dict[str, Callable[[_Wish], list[RoomEvent]]] = {
    "sub": _sub, "gift": _gift, "raid": _raid, "announcement": _announcement, "streak": _streak, "delete": _delete,
    "clear": _clear, "timeout": _timeout, "ban": _ban, "unban": _unban, "slow": _slow, "followers": _followers,
    "subs": _subs, "emote_only": _emote_only, "unique": _unique,
}  # fmt: skip


def play(room: ChatRoom, scripted: Scripted) -> bool:
    """Do what was asked for; False where the chat knows no such kind."""
    make = _KINDS.get(scripted.kind)
    if make is None:
        return False
    events = make(_Wish(room, scripted))
    if events:
        room.deliver(scripted.channel, events)
    return True
