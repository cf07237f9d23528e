"""`python -m tests.benchmarks.start_window FILE MODULE…`: a bare window with these modules, to be compared with."""

import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from tests.benchmarks.start_watch import Watch


class Bare(QMainWindow):
    """As large as the program's, with nothing in it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._watch = Watch(file)
        self.resize(1280, 800)
        self.setWindowTitle("Bare")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._watch.painted()


def main() -> int:
    """Show it until somebody ends it."""
    for name in sys.argv[2:]:
        import_module(name)
    application = QApplication(["bare"])
    window = Bare(Path(sys.argv[1]))
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
