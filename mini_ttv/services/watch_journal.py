"""What happened during playback: a bounded log to be copied, and the sentence that a person should see now."""

import logging
import time
from collections import deque
from collections.abc import Callable

_LINES = 200
_NOTICE_SECONDS = 8.0


class Journal:
    """Lines for the log, and notices for the person."""

    def __init__(self, logger: logging.Logger, clock: Callable[[], float]) -> None:
        """Begin empty; `clock` gives monotonic seconds."""
        self._logger = logger
        self._clock = clock
        self._lines: deque[str] = deque(maxlen=_LINES)
        self._last = ""
        self._notice = ""
        self._until = 0.0

    @property
    def lines(self) -> tuple[str, ...]:
        """The last lines, the oldest first."""
        return tuple(self._lines)

    @property
    def notice(self) -> str:
        """What a person should read, for some seconds; mostly empty."""
        return self._notice if self._clock() < self._until else ""

    def note(self, line: str) -> None:
        """Add a line, unless it says again what the last one said: an ended stream is looked for many times."""
        if line == self._last:
            return
        self._last = line
        self._lines.append(f"{time.strftime('%H:%M:%S')} {line}")
        self._logger.info("%s", line)

    def tell(self, notice: str) -> None:
        """Add a line that a person should see."""
        self.note(notice)
        self._notice, self._until = notice, self._clock() + _NOTICE_SECONDS

    def hush(self) -> None:
        """The notice is out of date."""
        self._until = 0.0
