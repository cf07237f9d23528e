"""7TV's event socket: changes of active emote sets, and of which set is active.

Source: https://github.com/SevenTV/EventAPI (README). The server sends heartbeats, we none. Nothing is said about who
watches: presences are never sent.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from mini_ttv.core.emotes import Emote
from mini_ttv.emotes.answers import as_dict, dicts, emote_id, emote_name
from mini_ttv.emotes.live_set import SetChange

_DISPATCH, _HELLO, _RECONNECT, _END = 0, 1, 4, 7
_SUBSCRIBE, _UNSUBSCRIBE = 35, 36
_USUAL_INTERVAL, _LONGEST_INTERVAL = 45.0, 600.0
_MISSED = 3  # heartbeats
_BUG_CODES = range(4001, 4005)  # what a wrong client is told
_MAINTENANCE = 4007
_SET, _USER = "emote_set.update", "user.update"
_Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class ActiveSet:
    """What a channel uses at 7TV."""

    user_id: str
    set_id: str


class SevenTvEvents:
    """What is sent and understood."""

    name = "7TV"

    def __init__(self, sets: Callable[[], Mapping[str, ActiveSet]], emote: Callable[[_Json], Emote | None]) -> None:
        """Take the sets to hear of, by the channel's Twitch id, and what reads an active emote of a set."""
        self._sets = sets
        self._emote = emote
        self._interval = _USUAL_INTERVAL

    def topics(self) -> Iterable[str]:
        """Both topics of each channel."""
        for active in self._sets().values():
            if active.set_id:
                yield f"{_SET} {active.set_id}"
            if active.user_id:
                yield f"{_USER} {active.user_id}"

    def subscribe(self, topic: str) -> _Json:
        """Ask for one kind of event of one object."""
        return self._frame(_SUBSCRIBE, topic)

    def unsubscribe(self, topic: str) -> _Json:
        """Ask for it no more."""
        return self._frame(_UNSUBSCRIBE, topic)

    @staticmethod
    def _frame(op: int, topic: str) -> _Json:
        kind, object_id = topic.split(" ", 1)
        return {"op": op, "d": {"type": kind, "condition": {"object_id": object_id}}}

    def read(self, frame: _Json) -> list[SetChange] | None:
        """A change of a set; greetings, heartbeats and acknowledgements change nothing."""
        op, data = frame.get("op"), as_dict(frame.get("d"))
        if op in {_RECONNECT, _END}:
            return None
        if op == _HELLO:
            interval = data.get("heartbeat_interval")
            if isinstance(interval, int) and not isinstance(interval, bool) and interval > 0:
                self._interval = min(max(1.0, interval / 1000), _LONGEST_INTERVAL)
        if op != _DISPATCH:
            return []
        body = as_dict(data.get("body"))
        identity = emote_id(body.get("id"))
        if data.get("type") == _SET:
            return [
                self._set_change(channel_id, body)
                for channel_id, active in self._sets().items()
                if active.set_id == identity and identity
            ]
        if data.get("type") == _USER and _another_set_is_active(body):
            return [
                SetChange(channel_id, outdated=True)
                for channel_id, active in self._sets().items()
                if active.user_id == identity and identity
            ]
        return []

    def _set_change(self, channel_id: str, body: _Json) -> SetChange:
        added = [self._emote(as_dict(each.get("value"))) for each in _of_emotes(body.get("pushed"))]
        removed = {emote_id(as_dict(each.get("old_value")).get("id")) for each in _of_emotes(body.get("pulled"))}
        renamed: dict[str, str] = {}
        for each in _of_emotes(body.get("updated")):
            value = as_dict(each.get("value"))
            identity, name = emote_id(value.get("id")), emote_name(value.get("name"))
            if identity and name:
                renamed[identity] = name
        found = tuple(emote for emote in added if emote is not None)
        return SetChange(channel_id, found, frozenset(removed - {""}), renamed)

    def silence(self) -> float | None:
        """Three heartbeats that did not come."""
        return self._interval * _MISSED

    def everything_outdated(self) -> list[SetChange]:
        """All channels."""
        return [SetChange(channel_id, outdated=True) for channel_id in self._sets()]

    def long_pause(self, code: int) -> bool:
        """Where coming back at once would be rude or useless."""
        return code in _BUG_CODES or code == _MAINTENANCE


def _of_emotes(changes: object) -> Iterable[_Json]:
    return (each for each in dicts(changes) if each.get("key") == "emotes")


def _another_set_is_active(body: _Json) -> bool:
    return any(
        each.get("key") == "connections" and any(inner.get("key") == "emote_set" for inner in dicts(each.get("value")))
        for each in dicts(body.get("updated"))
    )
