"""Live channels that take up another title or category."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mini_ttv.core.models import Stream

_REST = timedelta(minutes=10)  # after something was told of a channel: titles are corrected, and games are tried
_FORGET_AFTER = timedelta(hours=49)  # no stream lasts longer


@dataclass(frozen=True, slots=True)
class Change:
    """A stream as it is now, and what of it is new."""

    stream: Stream
    category: bool
    title: bool


@dataclass(slots=True)
class _Known:
    stream: Stream  # as it was told last, or found first
    told: datetime
    seen: datetime


class StreamChanges:
    """Compares snapshots; what is found first is never a change, nor is a new stream of the same channel."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def update(self, streams: Iterable[Stream], now: datetime) -> list[Change]:
        """Take a snapshot.

        Args:
            streams: channels that are live; some may be missing.
            now: the time of the snapshot.

        Returns:
            What changed since it was told last; of one channel at most every ten minutes, and then how it is by then.
        """
        self._known = {key: known for key, known in self._known.items() if now - known.seen < _FORGET_AFTER}
        changes = (self._take(stream, now) for stream in streams)
        return [change for change in changes if change is not None]

    def _take(self, stream: Stream, now: datetime) -> Change | None:
        key = stream.user_id or stream.user_login
        old = self._known.get(key)
        if old is None or old.stream.started_at != stream.started_at:
            self._known[key] = _Known(stream, now, now)
            return None
        old.seen = now
        change = Change(stream, stream.game_id != old.stream.game_id, stream.title != old.stream.title)
        if now - old.told < _REST or not (change.category or change.title):
            return None
        self._known[key] = _Known(stream, now, now)
        return change
