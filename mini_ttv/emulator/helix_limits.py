"""Helix' rate limit: a bucket of points for every client and user that fills up again by itself."""

import math
from dataclasses import dataclass

from mini_ttv.emulator.clock import Clock

LIMIT = 800
_PER_SECOND = LIMIT / 60


@dataclass(slots=True)
class _Bucket:
    points: float
    filled_at: float


@dataclass(frozen=True, slots=True)
class Taken:
    """What a request found in its bucket."""

    allowed: bool
    headers: dict[str, str]


class RateLimits:
    """All buckets."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def take(self, client_id: str, user_id: str) -> Taken:
        """Pay one point; `user_id` is "" for an app token, which has a bucket of its own."""
        bucket = self._filled(client_id, user_id)
        allowed = bucket.points >= 1
        if allowed:
            bucket.points -= 1
        full_at = self._clock.timestamp() + (LIMIT - bucket.points) / _PER_SECOND
        headers = {
            "Ratelimit-Limit": str(LIMIT),
            "Ratelimit-Remaining": str(int(bucket.points)),
            "Ratelimit-Reset": str(math.ceil(full_at)),
        }
        return Taken(allowed, headers)

    def leave(self, points: float, client_id: str, user_id: str) -> None:
        """Set what is left in a bucket, so that a test need not make 800 requests."""
        self._filled(client_id, user_id).points = min(points, LIMIT)

    def _filled(self, client_id: str, user_id: str) -> _Bucket:
        now = self._clock.timestamp()
        bucket = self._buckets.setdefault((client_id, user_id), _Bucket(LIMIT, now))
        bucket.points = min(LIMIT, bucket.points + (now - bucket.filled_at) * _PER_SECOND)
        bucket.filled_at = now
        return bucket
