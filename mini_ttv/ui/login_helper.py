"""The login's browser, in a process of its own: `python -m mini_ttv.ui.login_helper`.

A web engine inside the player would never give its 200 MB back, and as root it ends the process that it is in. So this
one lives as long as a login. It gets its order on stdin, never by arguments, which all users of the machine can read,
and ends when stdin does, so that it cannot outlive the player. `login_protocol.py` has the lines.

Exit codes: 0 the end, `EXIT_BAD_ORDER`, `EXIT_NO_ENGINE`.
"""

import ctypes
import os
import signal
import sys
from typing import NoReturn

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from mini_ttv.ui.login_protocol import (
    EXIT_BAD_ORDER,
    EXIT_NO_ENGINE,
    MAX_LINE,
    Heard,
    is_show,
    read_order,
    write_heard,
)
from mini_ttv.ui.translations import install

try:
    from mini_ttv.ui.login_window import LoginWindow
except ImportError:
    # The engine is not installed, or one of its system libraries is missing.
    if __name__ == "__main__":
        sys.exit(EXIT_NO_ENGINE)
    raise


_PR_SET_PDEATHSIG = 1


class _Orders(QObject):
    """The lines on stdin that follow the order; the end of stdin ends the application."""

    def __init__(self, window: LoginWindow) -> None:
        super().__init__()
        self._window = window
        self._rest = b""
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._readable)

    def _readable(self) -> None:
        data = os.read(0, MAX_LINE)
        if not data:
            leave()
        *lines, rest = (self._rest + data).split(b"\n")
        self._rest = rest[:MAX_LINE]
        for line in lines:
            if is_show(line):
                self._window.show()


def say(heard: Heard) -> None:
    """Tell the player; if it is gone, there is nothing left to do."""
    try:
        os.write(1, write_heard(heard))
    except OSError:
        leave()


def leave() -> NoReturn:
    """End at once, past all destructors: an engine without its player or its display may never come to an end."""
    os._exit(0)


def first_line() -> bytes:
    """The order's line, byte by byte, since what follows it must stay in the pipe for the notifier."""
    line = b""
    while len(line) < MAX_LINE and (byte := os.read(0, 1)) not in {b"", b"\n"}:
        line += byte
    return line


def end_with_the_player() -> None:
    """Have the kernel end this process when the player's does, however that comes (prctl(2), PR_SET_PDEATHSIG).

    The end of stdin is not enough: with the display gone, too, the engine was seen to spin and to eat all memory.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def prepare_environment(background: str) -> None:
    """Set what the engine reads when it starts; `background` is the colour around the page."""
    if QColor.isValidColorName(background) and QColor(background).lightness() < 128:
        _add_flag("--blink-settings=preferredColorScheme=0")  # dark pages, where they have a choice
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # The engine refuses to run as root with its sandbox; for everybody else the sandbox stays.
        _add_flag("--no-sandbox")
    # A form needs no graphics card; and with one in play Qt makes the native window anew as soon as the page paints,
    # under another id, after the player has taken the first one in.
    os.environ["QT_QUICK_BACKEND"] = "software"


def _add_flag(flag: str) -> None:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} {flag}".strip()


def main() -> int:
    """Run a login; the exit code."""
    end_with_the_player()
    order = read_order(first_line())
    if order is None:
        return EXIT_BAD_ORDER
    prepare_environment(order.background)
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    install(application, order.language.split("_", maxsplit=1)[0])
    window = LoginWindow(order, say)
    orders = _Orders(window)
    window.start()
    code = application.exec()
    orders.deleteLater()
    return code


if __name__ == "__main__":
    os._exit(main())  # as `leave` does
