"""Where log lines go, and the ones that end up in the report."""

import logging
import sys
from collections import deque
from pathlib import Path

from typing_extensions import override

from mini_ttv.core.errors import SettingsError

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_OWN = "mini_ttv"
_KEPT = 50


class _Filter(logging.Filter):
    """Of other libraries only warnings: what they say below that may hold headers, and with them tokens.

    Of streamlink nothing, since its lines name addresses that hold playback tokens; playback says the same in its own.
    """

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        library = record.name.split(".", maxsplit=1)[0]
        return library == _OWN or (record.levelno >= logging.WARNING and library != "streamlink")


class _Formatter(logging.Formatter):
    """Level names in capitals: streamlink renames them for the whole process when it is loaded."""

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        record.levelname = record.levelname.upper()
        return super().formatMessage(record)


class Troubles(logging.Handler):
    """Keeps the last errors and warnings, for the report."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: deque[str] = deque(maxlen=_KEPT)
        self.errors = 0

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname.lower()} {record.name}: {record.getMessage()}")
        self.errors += record.levelno >= logging.ERROR


def set_up(level: str, file: Path | None = None) -> Troubles:
    """Send log lines of `level` and above to stderr, and to `file` where one is given.

    Raises:
        SettingsError: the file cannot be written.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if file is not None:
        try:
            handlers.append(logging.FileHandler(file, encoding="utf-8"))
        except OSError as error:
            message = f"The log file {file} cannot be written: {error.strerror}."
            raise SettingsError(message) from error
    troubles = Troubles()
    root = logging.getLogger()
    root.setLevel(level.upper())
    for handler in (*handlers, troubles):
        handler.setFormatter(_Formatter(_FORMAT))
        handler.addFilter(_Filter())
        root.addHandler(handler)
    return troubles


def tear_down() -> None:
    """Take all handlers of `set_up` off again and close them."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if any(isinstance(each, _Filter) for each in handler.filters):
            root.removeHandler(handler)
            handler.close()
