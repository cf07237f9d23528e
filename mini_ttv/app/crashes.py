"""What is left behind when the program falls over: a report beside the log, offered at the next start, sent nowhere."""

import faulthandler
import logging
import os
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from mini_ttv.core.redaction import redacted

_LOGGER = logging.getLogger(__name__)
_RUNNING = "running-{}.txt"  # of a run that has not ended well so far
_REPORT = "crash-{}.txt"
_LINE = "-" * 60
_KEPT = 5  # reports
_MOST = 20  # failures told of in one run
_MOST_LETTERS = 200_000


class CrashWatch:
    """Writes down what ends the program, or what nobody has dealt with; an orderly end leaves nothing."""

    def __init__(self, folder: Path, about: str) -> None:
        """Begin at once.

        Args:
            folder: where reports go.
            about: what a reader should know of the program and the machine.
        """
        self._folder = folder
        self._told = 0
        self._file: TextIO | None = None
        self._hook = sys.excepthook
        try:
            folder.mkdir(parents=True, exist_ok=True)
            name = _RUNNING.format(f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}")
            self._file = (folder / name).open("w", encoding="utf-8")
            self._file.write(f"{about}\n{_LINE}\n")
            self._file.flush()
            faulthandler.enable(self._file)
        except OSError as error:
            _LOGGER.info("no crash reports: %s", error)
        sys.excepthook = self._excepthook

    def _excepthook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hook(kind, error, trace)
            return
        self._told += 1
        if self._file is not None and self._told <= _MOST:
            self._file.write(redacted("".join(traceback.format_exception(kind, error, trace))))
            self._file.flush()
        _LOGGER.critical("Nobody has dealt with this", exc_info=(kind, error, trace))

    def stop(self) -> None:
        """An orderly end: what there is to tell is kept as a report."""
        sys.excepthook = self._hook
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            _settle(Path(self._file.name), self._folder)


def collect(folder: Path) -> None:
    """Turn what runs that are over have left into reports; call it while no run uses the folder."""
    try:
        for left in sorted(folder.glob(_RUNNING.format("*"))):
            _settle(left, folder)
        for old in _reports(folder)[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        _LOGGER.info("no crash reports: %s", error)


def untold(folder: Path) -> bool:
    """Whether there is a report that nobody was told of."""
    return any(_is_fresh(report) for report in _reports(folder))


def newest(folder: Path) -> str:
    """The text of the newest report, of a very long one its end; "" where there is none."""
    reports = _reports(folder)
    try:
        return redacted(reports[-1].read_text(encoding="utf-8", errors="replace")[-_MOST_LETTERS:]) if reports else ""
    except OSError:
        return ""


def mark_told(folder: Path) -> None:
    """A person has been told of all reports there are."""
    for report in _reports(folder):
        try:
            report.chmod(0o400)
        except OSError as error:
            _LOGGER.info("%s", error)


def _reports(folder: Path) -> list[Path]:
    return sorted(folder.glob(_REPORT.format("*")))


def _is_fresh(report: Path) -> bool:
    return bool(report.stat().st_mode & 0o200)  # nobody was told so far


def _settle(running: Path, folder: Path) -> None:
    """Keep a file that tells of something as a report; one that tells nothing goes."""
    text = running.read_text(encoding="utf-8", errors="replace")
    _, _, told = text.partition(f"{_LINE}\n")
    if not told.strip():
        running.unlink(missing_ok=True)
    else:
        running.replace(folder / _REPORT.format(running.stem.removeprefix("running-")))
