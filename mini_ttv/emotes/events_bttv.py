"""BetterTTV's socket: which emotes channels add, rename and remove.

Nothing is said about who watches: the message that tells BetterTTV of our presence is never sent.
"""

from collections.abc import Callable, Iterable

from mini_ttv.core.emotes import Emote
from mini_ttv.emotes.answers import as_dict, emote_id, emote_name
from mini_ttv.emotes.live_set import SetChange

_PREFIX = "twitch:"
_Json = dict[str, object]


class BttvEvents:
    """What is sent and understood."""

    name = "BetterTTV"

    def __init__(self, channels: Callable[[], Iterable[str]], emote: Callable[[_Json], Emote | None]) -> None:
        """Take the channels to hear of, by Twitch id, and what reads an emote as the REST service writes it."""
        self._channels = channels
        self._emote = emote

    def topics(self) -> Iterable[str]:
        """The channels."""
        return self._channels()

    def subscribe(self, topic: str) -> _Json:
        """Join."""
        return {"name": "join_channel", "data": {"name": f"{_PREFIX}{topic}"}}

    def unsubscribe(self, topic: str) -> _Json:
        """Part."""
        return {"name": "part_channel", "data": {"name": f"{_PREFIX}{topic}"}}

    def read(self, frame: _Json) -> list[SetChange] | None:
        """A change of one emote."""
        data = as_dict(frame.get("data"))
        channel_id = str(data.get("channel")).removeprefix(_PREFIX)
        if channel_id not in set(self._channels()):
            return []
        entry = as_dict(data.get("emote"))
        match frame.get("name"):
            case "emote_create":
                emote = self._emote(entry)
                return [] if emote is None else [SetChange(channel_id, added=(emote,))]
            case "emote_update":
                identity, name = emote_id(entry.get("id")), emote_name(entry.get("code"))
                return [SetChange(channel_id, renamed={identity: name})] if identity and name else []
            case "emote_delete":
                identity = emote_id(data.get("emoteId"))
                return [SetChange(channel_id, removed=frozenset({identity}))] if identity else []
        return []

    def silence(self) -> float | None:
        """It says nothing on a quiet day; the transport's pings notice a dead connection."""
        return None

    def everything_outdated(self) -> list[SetChange]:
        """All channels."""
        return [SetChange(channel_id, outdated=True) for channel_id in self._channels()]

    def long_pause(self, code: int) -> bool:  # noqa: ARG002 - no code of theirs is known to mean that
        """Never."""
        return False
