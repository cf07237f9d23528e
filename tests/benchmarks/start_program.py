"""`python -m tests.benchmarks.start_program FILE ARGUMENTS…`: Mini TTV, which tells when its window answers."""

import sys
from pathlib import Path

from PySide6.QtGui import QPaintEvent

from mini_ttv.cli import main
from mini_ttv.ui.window_frame import WindowFrame
from tests.benchmarks.start_watch import Watch


def watched(file: Path, words: list[str]) -> int:
    """Run the program; its exit code."""
    plain = WindowFrame.paintEvent
    watches: list[Watch] = []

    def painted(self: WindowFrame, event: QPaintEvent) -> None:
        plain(self, event)
        if not watches:
            watches.append(Watch(file))
        watches[0].painted()

    WindowFrame.paintEvent = painted  # type: ignore[method-assign] # this is the way in
    return main(words)


if __name__ == "__main__":
    sys.exit(watched(Path(sys.argv[1]), sys.argv[2:]))
