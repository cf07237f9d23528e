"""Who went live since the last look at the list of live channels."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mini_ttv.core.models import Stream

# One snapshot may miss a channel (pages move while they are read, encoders reconnect): only an absence that two
# snapshots agree on, or that lasted this long, ends a stream.
_FLAP_SNAPSHOTS = 1
_FLAP_TIME = timedelta(minutes=10)
# Twitch ends streams after 48 hours, so nothing older can come back as the same one.
_FORGET_AFTER = timedelta(hours=49)


@dataclass(slots=True)
class _Seen:
    started_at: datetime
    last_seen: datetime
    missed: int = 0


class GoLive:
    """Compares snapshots of the live followed channels."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] | None = None

    def update(self, streams: Iterable[Stream], now: datetime) -> list[Stream]:
        """Take the newest complete snapshot.

        Args:
            streams: all channels that are live now.
            now: the time of the snapshot.

        Returns:
            The streams that began since; nothing for the first snapshot, since nobody waited for those.
        """
        first = self._seen is None
        seen = self._seen if self._seen is not None else {}
        self._seen = seen
        present = {stream.user_id: stream for stream in streams}
        new = [stream for stream in present.values() if _take(seen, stream, now)]
        for user_id in tuple(seen):
            if user_id not in present:
                seen[user_id].missed += 1
                if now - seen[user_id].last_seen > _FORGET_AFTER:
                    del seen[user_id]
        return [] if first else new


def _take(seen: dict[str, _Seen], stream: Stream, now: datetime) -> bool:
    """Note that `stream` is live; True when it is a new one."""
    old = seen.get(stream.user_id)
    if old is None:
        seen[stream.user_id] = _Seen(stream.started_at, now)
        return True
    gone = old.missed > _FLAP_SNAPSHOTS or now - old.last_seen > _FLAP_TIME
    is_new = gone and stream.started_at > old.started_at
    seen[stream.user_id] = _Seen(max(old.started_at, stream.started_at), now)
    return is_new
