"""Which requests have come in, for tests that count them."""

from collections import Counter

_MOST_PATHS = 50_000  # a demo may run for days


class RequestLog:
    """Numbers of requests by method and path; those to the control paths are not among them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def note(self, method: str, path: str) -> None:
        """A request has come in."""
        key = f"{method} {path}"
        if not path.startswith("/_control") and (key in self._counts or len(self._counts) < _MOST_PATHS):
            self._counts[key] += 1

    def clear(self) -> None:
        """Begin anew."""
        self._counts.clear()

    def report(self, path: str = "") -> dict[str, int]:
        """`METHOD PATH` -> number, of all paths that begin with `path`."""
        return {key: count for key, count in sorted(self._counts.items()) if key.partition(" ")[2].startswith(path)}
