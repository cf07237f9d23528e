"""How long processes have worked and how long they were kept from it, as Linux counts it for each of their threads."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Turns:
    """Seconds since they began, by thread: at work, and ready but waiting for a processor."""

    worked: dict[int, float]
    waited: dict[int, float]

    def slowness_since(self, before: "Turns") -> float:
        """How many times longer their work took than with a processor of their own; at least 1."""
        worked = sum(seconds - before.worked.get(thread, 0.0) for thread, seconds in self.worked.items())
        waited = sum(seconds - before.waited.get(thread, 0.0) for thread, seconds in self.waited.items())
        return 1.0 + waited / worked if worked > 0 else 1.0

    def longest_wait_since(self, before: "Turns") -> float:
        """The most seconds that one of the threads waited."""
        return max((waited - before.waited.get(thread, 0.0) for thread, waited in self.waited.items()), default=0.0)


def turns(processes: Iterable[int]) -> Turns:
    """What these processes have had by now; nothing where the system does not count."""
    worked, waited = dict[int, float](), dict[int, float]()
    for process in processes:
        for task in Path(f"/proc/{process}/task").glob("*/schedstat"):
            with contextlib.suppress(OSError):  # it has just ended
                numbers = task.read_text(encoding="ascii").split()
                thread = int(task.parent.name)
                worked[thread], waited[thread] = int(numbers[0]) / 1e9, int(numbers[1]) / 1e9
    return Turns(worked, waited)
