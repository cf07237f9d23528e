"""The page of the login dialog that holds another process's window: the browser's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from mini_ttv.ui.login_layout import sentence


class BrowserPage(QWidget):
    """Where the login page is shown, with a thin bar of progress above it."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = QProgressBar(textVisible=False, maximum=100)
        self._words = sentence()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._container: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._progress)
        self._layout.addWidget(self._words, 1)

    def set_progress(self, percent: int) -> None:
        """Show how much of the page is there; nothing when all of it is."""
        self._progress.setValue(percent)
        # Its place stays: a page that jumps by six pixels makes people click beside what they meant.
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.setVisible(percent < 100)

    def set_words(self, words: str) -> None:
        """Say where the page is, while it is not here."""
        self._words.setText(words)

    def take_window(self, number: int) -> None:
        """Take another process's native window in."""
        self.drop_window()
        self._container = QWidget.createWindowContainer(QWindow.fromWinId(number), self)
        self._container.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.hide()
        self._layout.addWidget(self._container, 1)
        self._container.setFocus()

    def hide_window(self) -> None:
        """Unmap the window, before its process takes it away."""
        if self._container is not None:
            self._container.hide()

    def drop_window(self) -> None:
        """Forget the window, which is gone by now."""
        container, self._container = self._container, None
        if container is not None:
            self._layout.removeWidget(container)
            container.deleteLater()
        self._words.show()
