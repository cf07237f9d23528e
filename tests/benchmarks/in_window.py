"""What the programs that are measured in a window of their own have in common."""

import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import qasync
from PySide6.QtWidgets import QApplication

from mini_ttv.ui.garbage import GarbageCollector
from mini_ttv.ui.theme import Theme, ThemeChoice


def print_measured(run: Callable[[dict[str, Any]], Awaitable[dict[str, float]]]) -> None:
    """Give `run` the wishes of the command line, in the program's own surroundings; print what it has measured."""
    wishes = json.loads(sys.argv[1])
    application = QApplication(["benchmark"])
    application.setQuitOnLastWindowClosed(False)
    theme = Theme(application, ThemeChoice.DARK)
    collector = GarbageCollector(application)
    loop = qasync.QEventLoop(application)
    with loop:
        result = loop.run_until_complete(run(wishes))
    collector.stop()
    del theme
    sys.stdout.write(f"measured {json.dumps(result)}\n")
