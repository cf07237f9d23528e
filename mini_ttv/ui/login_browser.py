"""The player's side of the login browser: a process that is started for a login and gone after it."""

import importlib.util
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.login_protocol import EXIT_NO_ENGINE, MAX_LINE, Heard, Order, read_heard, write_order, write_show

_COMMAND = (sys.executable, "-m", "mini_ttv.ui.login_helper")
_STALL_MS = 20_000
_KILL_MS = 2_000
_NO_ENGINE = marked(
    "The built-in browser is not installed on this system. Use a code to log in with any other browser."
)
_NO_PAGE = marked("The login page could not be loaded. Check the network connection and try again.")
_CRASHED = marked("The built-in browser crashed. Try again, or use a code.")
_STALLED = marked("The login page does not answer.")


def is_installed() -> bool:
    """Whether this system has the engine; looked up, not imported."""
    return importlib.util.find_spec("PySide6.QtWebEngineWidgets") is not None


class LoginBrowser(QObject):
    """One login page in a helper process."""

    window_given = Signal(object)  # the native window's id, where `embed` was asked for
    progressed = Signal(int)  # per cent
    loaded = Signal()
    doubted = Signal(str)  # no login may come of it, and why; the page stays
    redirected = Signal(str)  # the address that ends the login
    refused = Signal(str)  # Twitch's page says that the client id is wrong, and how
    failed = Signal(str)  # nothing more will come of it, and why

    def __init__(
        self, parent: QObject | None = None, command: Sequence[str] = _COMMAND, stall_ms: int = _STALL_MS
    ) -> None:
        """Take the helper's command line, and how long a page may make no progress."""
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._stall_timer = QTimer(self, singleShot=True, interval=stall_ms)
        self._stall_timer.timeout.connect(lambda: self.doubted.emit(tr(_STALLED)))

    def start(self, order: Order) -> None:
        """Load a page in a new helper; a former one is ended."""
        self.stop()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(list(self._command[1:]))
        process.setProcessEnvironment(_environment())
        # The engine is talkative there, and pages may be, too: addresses with secrets have no place in our log.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._readable)
        process.errorOccurred.connect(self._error_occurred)
        process.finished.connect(self._finished)
        self._process = process
        self._stall_timer.start()
        process.start()
        process.write(write_order(order))

    def show_window(self) -> None:
        """The given window has found its place: let it be seen and have the keyboard; again, as often as needed."""
        if self._process is not None:
            self._process.write(write_show())

    def stop(self) -> None:
        """End the helper, if it runs; no signal comes from it any more."""
        self._stall_timer.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)  # noqa: FBT003 - Qt's name
        process.kill()
        # A killed process is gone within milliseconds, and nothing of it may be left when the dialog is.
        process.waitForFinished(_KILL_MS)
        process.deleteLater()

    def _readable(self) -> None:
        while (process := self._process) is not None and process.canReadLine():
            heard = read_heard(bytes(process.readLine(MAX_LINE).data()))
            if heard is not None:
                self._take(heard)

    def _take(self, heard: Heard) -> None:
        match heard.event:
            case "window":
                self.window_given.emit(heard.number)
            case "progress":
                self._stall_timer.start()
                self.progressed.emit(heard.number)
            case "loaded":
                self._stall_timer.stop()
                self._take_loaded(heard)
            case "doubt":
                self.doubted.emit(heard.message)
            case "redirect":
                self.stop()
                self.redirected.emit(heard.url)
            case "failed":
                self._fail(heard.message)

    def _take_loaded(self, heard: Heard) -> None:
        refusal = _refusal(heard.text)
        if heard.message:
            self._fail(tr(_NO_PAGE))
        elif refusal:
            self.stop()
            self.refused.emit(tr("Twitch refused the login: {reason}. Check the client id.", reason=refusal))
        else:
            # Also with a status of 4xx: a form that says "wrong password" is still a form.
            self.loaded.emit()
            if heard.number >= 500:
                self.doubted.emit(tr("Twitch has trouble at the moment (HTTP {status}).", status=heard.number))

    def _error_occurred(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail(tr(_NO_ENGINE))

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._readable()  # its last words
        if self._process is not None:
            self._fail(tr(_NO_ENGINE) if code == EXIT_NO_ENGINE else tr(_CRASHED))

    def _fail(self, message: str) -> None:
        self.stop()
        self.failed.emit(message)


def _environment() -> QProcessEnvironment:
    """Ours, without our secrets, and with the way to this package and this display."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in environment.keys():  # noqa: SIM118 - Qt's class is no mapping
        if name.startswith("MINI_TTV_"):
            environment.remove(name)
    package_home = str(Path(__file__).resolve().parent.parent.parent)
    paths = [package_home, *filter(None, [environment.value("PYTHONPATH")])]
    environment.insert("PYTHONPATH", os.pathsep.join(paths))
    environment.insert("QT_QPA_PLATFORM", QGuiApplication.platformName())
    return environment


def _refusal(text: str) -> str:
    """Twitch's words in a page that is nothing but JSON, "" in every other page."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    message = values.get("message") if isinstance(values, dict) else None
    return message[:200].rstrip(".") if isinstance(message, str) else ""
