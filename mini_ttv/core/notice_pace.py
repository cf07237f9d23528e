"""How many notices are too many, whatever a server sends."""

from collections import deque
from datetime import datetime, timedelta


class NoticePace:
    """At most so many in a stretch of time."""

    def __init__(self, most: int = 6, within: timedelta = timedelta(minutes=10)) -> None:
        """Take the bound."""
        self._within = within
        self._shown: deque[datetime] = deque(maxlen=most)

    def take(self, now: datetime) -> bool:
        """Whether one more may be shown at `now`; it counts from then on."""
        full = len(self._shown) == self._shown.maxlen
        if full and timedelta() <= now - self._shown[0] < self._within:
            return False
        self._shown.append(now)
        return True
