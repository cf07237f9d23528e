"""Where log lines go: stderr, a file that never grows without end, and the last troubles in memory."""

import contextlib
import logging
import sys
from collections import deque
from pathlib import Path

from typing_extensions import override

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.redaction import redacted
from mini_ttv.core.translation import tr

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_OWN = "mini_ttv"
_KEPT = 50
_MOST_BYTES = 1024 * 1024
_OLDER_FILES = 3
LOG_FILE = "mini-ttv.log"
LEVELS = ("debug", "info", "warning", "error")
AREAS = ("app", "core", "desktop", "emotes", "playback", "qt", "services", "storage", "twitch", "ui")


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

    @override
    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))  # the traceback as well


class _OwnFile(logging.FileHandler):
    """Turned over before it grows large. Python's own one takes 4 ms to load, for which the first window would wait."""

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() + len(self.format(record)) >= _MOST_BYTES:
            self.stream.close()
            self._turn_over()
            self.stream = self._open()
        super().emit(record)

    def _turn_over(self) -> None:
        path = Path(self.baseFilename)
        with contextlib.suppress(OSError):  # somebody reads one of them on Windows: then it grows on
            for number in range(_OLDER_FILES, 0, -1):
                newer = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
                if newer.exists():
                    newer.replace(path.with_name(f"{path.name}.{number}"))


class Troubles(logging.Handler):
    """Keeps the last errors and warnings, for the report."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: deque[str] = deque(maxlen=_KEPT)
        self.errors = 0

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(redacted(f"{record.levelname.lower()} {record.name}: {record.getMessage()}"))
        self.errors += record.levelno >= logging.ERROR


def set_up(level: str, file: Path | None = None, folder: Path | None = None, areas: str = "") -> Troubles:
    """Send log lines to stderr and into files.

    Args:
        level: of what is told everywhere.
        file: one that was asked for; it grows as it likes.
        folder: where the program keeps its own, which is turned over before it grows large; where nothing can be
            written there, the program does without.
        areas: levels of single areas, as `set_levels` reads them.

    Returns:
        What keeps the last troubles.

    Raises:
        SettingsError: `file` cannot be written.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if file is not None:
        try:
            handlers.append(logging.FileHandler(file, encoding="utf-8"))
        except OSError as error:
            message = tr("The log file {file} cannot be written: {reason}.", file=file, reason=error.strerror)
            raise SettingsError(message) from error
    if folder is not None:
        with contextlib.suppress(OSError):
            handlers.append(_own_file(folder))
    troubles = Troubles()
    root = logging.getLogger()
    set_levels(level, areas)
    for handler in (*handlers, troubles):
        handler.setFormatter(_Formatter(_FORMAT))
        handler.addFilter(_Filter())
        root.addHandler(handler)
    return troubles


def _own_file(folder: Path) -> _OwnFile:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_FILE
    with path.open("a", encoding="utf-8"):  # says now whether it can be written
        pass
    return _OwnFile(path, encoding="utf-8", delay=True)


def set_levels(level: str, areas: str = "") -> str:
    """Change what is told, at once.

    Args:
        level: of all areas that are not named.
        areas: levels of single ones, such as `playback=debug,twitch=info`.

    Returns:
        A sentence about what made no sense and was passed over, or "".
    """
    logging.getLogger().setLevel(level.upper())
    for name in AREAS:
        logging.getLogger(f"{_OWN}.{name}").setLevel(logging.NOTSET)
    strange = []
    for part in filter(None, (each.strip().lower() for each in areas.split(","))):
        area, _, wanted = (each.strip() for each in part.partition("="))
        if area in AREAS and wanted in LEVELS:
            logging.getLogger(f"{_OWN}.{area}").setLevel(wanted.upper())
        else:
            strange.append(part)
    if not strange:
        return ""
    return tr(
        "Log levels of areas are written as playback=debug,twitch=info, not {strange}. Areas are {areas}; levels "
        "are {levels}.",
        strange=", ".join(strange),
        areas=", ".join(AREAS),
        levels=", ".join(LEVELS),
    )


def tear_down() -> None:
    """Take all handlers of `set_up` off again and close them."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if any(isinstance(each, _Filter) for each in handler.filters):
            root.removeHandler(handler)
            handler.close()
    set_levels(logging.getLevelName(root.level))
