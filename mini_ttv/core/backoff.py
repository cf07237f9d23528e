"""How long to wait before the next try."""

import random
from collections.abc import Callable


class Backoff:
    """Waiting times that double up to a cap, with jitter so that many clients do not return in step.

    Pure: it says how long, the caller sleeps.
    """

    def __init__(
        self,
        first: float = 1.0,
        cap: float = 60.0,
        *,
        factor: float = 2.0,
        jitter: float = 0.3,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        """Set the rule.

        Args:
            first: seconds before the first repetition.
            cap: seconds that no wait exceeds.
            factor: by which the wait grows.
            jitter: share of the wait that is left to chance, 0 to 1.
            uniform: chance itself, as `random.uniform`.
        """
        self._first = first
        self._cap = cap
        self._factor = factor
        self._jitter = jitter
        self._uniform = uniform
        self._next = first

    def next_delay(self) -> float:
        """Seconds to wait now; the next answer is longer."""
        delay = min(self._next, self._cap)
        self._next = min(delay * self._factor, self._cap)
        return delay - delay * self._jitter * self._uniform(0.0, 1.0)

    def reset(self) -> None:
        """All is well again: begin with the shortest wait."""
        self._next = self._first
