"""streamlink tells in its log what it retries; its loggers are shared, so records are told apart by their threads."""

import logging
import re
import threading
from collections.abc import Callable

from typing_extensions import override

_ROOT = "streamlink"
_QUERY = re.compile(r"\?[^\s)'\"]+=[^\s)'\"]*")


def without_queries(text: str) -> str:
    """`text` with the queries of its addresses left out, for Twitch's carry tokens."""
    return _QUERY.sub("?…", text)


class LogTap(logging.Handler):
    """While attached, hands the warnings of certain threads to `listener` (in these threads)."""

    def __init__(self, listener: Callable[[str], None], thread_names: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(logging.WARNING)
        self._listener = listener
        self._thread_names = thread_names

    @override
    def emit(self, record: logging.LogRecord) -> None:
        name = record.threadName or ""
        for ours in self._thread_names():
            if name == ours or name.startswith(f"{ours}-executor"):
                self._listener(without_queries(record.getMessage()))
                return

    def attach(self) -> None:
        """Listen from now on."""
        logging.getLogger(_ROOT).addHandler(self)

    def detach(self) -> None:
        """Listen no longer."""
        logging.getLogger(_ROOT).removeHandler(self)
        self.close()


def this_thread() -> Callable[[], tuple[str, ...]]:
    """Names the thread that calls this, now."""
    names = (threading.current_thread().name,)
    return lambda: names
