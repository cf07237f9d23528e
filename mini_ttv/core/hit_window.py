"""What was counted in the last minute: one bucket a second, with running totals."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

WINDOW_SECONDS = 60


class Window:
    """Three numbers a key; the first of them has its peak remembered."""

    def __init__(self, seconds: int = WINDOW_SECONDS) -> None:
        """Take how long numbers are kept."""
        self.peaks: dict[str, tuple[int, float]] = {}
        """By key: the most that was ever in the window, and when."""
        self.left: set[str] | None = None
        """Gets the keys of what leaves the window, where somebody wants to know."""
        self._seconds = seconds
        self._buckets: deque[tuple[int, dict[str, list[int]]]] = deque()
        self._totals: dict[str, list[int]] = {}

    def add(self, more: Iterable[tuple[str, tuple[int, int, int]]], now: float) -> None:
        """More of some keys; times that go backwards count as the newest second."""
        second = int(now)
        buckets = self._buckets
        if not buckets or buckets[-1][0] < second:
            self._expire(second)
            buckets.append((second, {}))
        bucket, all_totals, peaks = buckets[-1][1], self._totals, self.peaks
        for key, (first, middle, last) in more:  # no helpers: this is done for every emote of every message
            counts = bucket.get(key)
            if counts is None:
                bucket[key] = [first, middle, last]
            else:
                counts[0] += first
                counts[1] += middle
                counts[2] += last
            totals = all_totals.get(key)
            if totals is None:
                all_totals[key] = [first, middle, last]
                most = first
            else:
                most = totals[0] = totals[0] + first
                totals[1] += middle
                totals[2] += last
            peak = peaks.get(key)
            if peak is None or most > peak[0]:
                peaks[key] = (most, now)

    def totals(self, now: float) -> Mapping[str, Sequence[int]]:
        """What is in the window now, by key; keys with nothing are left out."""
        self._expire(int(now))
        return self._totals

    def course(self, key: str, now: float, parts: int, number: int = 0) -> list[int]:
        """One number of a key in `parts` equal parts of the window, the oldest first."""
        course = [0] * parts
        begin = int(now) - self._seconds + 1
        for second, bucket in self._buckets:
            counts = bucket.get(key)
            if counts is not None and begin <= second < begin + self._seconds:
                course[(second - begin) * parts // self._seconds] += counts[number]
        return course

    def _expire(self, second: int) -> None:
        while self._buckets and self._buckets[0][0] <= second - self._seconds:
            _, bucket = self._buckets.popleft()
            if self.left is not None:
                self.left.update(bucket)
            for key, counts in bucket.items():
                totals = self._totals[key]
                if totals[0] == counts[0]:
                    del self._totals[key]
                else:
                    totals[0] -= counts[0]
                    totals[1] -= counts[1]
                    totals[2] -= counts[2]
