"""The side of the window: docked video, chat and hits."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui import theme
from mini_ttv.ui.now_playing import NowPlaying
from mini_ttv.ui.watch_page import RATIO, Slot

SIDE_LEAST = 260
_HITS_LEAST = 440  # of the side's height; below, chat alone


class SidePane(QWidget):
    """The docked video, chat and hits, from top to bottom."""

    def __init__(self, words: NowPlaying) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "side")
        self.slot = Slot()
        self.words = words
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.slot)
        column.addWidget(words)
        column.addWidget(self.split, stretch=1)
        self.setMinimumWidth(SIDE_LEAST)
        self._chat: QWidget | None = None
        self._sizes: list[int] = []

    def set_panels(self, chat: QWidget, hits: QWidget) -> None:
        """Take the parts that are made after the window is shown."""
        self._chat = chat
        for panel in (chat, hits):
            self.split.addWidget(panel)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([540, 360])

    def lend_chat(self) -> QWidget | None:
        """The chat, for another window; `return_chat` brings it back."""
        self._sizes = self.split.sizes()
        return self._chat

    def return_chat(self) -> None:
        """The chat is needed here again."""
        if self._chat is not None and self.split.indexOf(self._chat) < 0:
            self.split.insertWidget(0, self._chat)
            self.split.setStretchFactor(0, 3)
            self.split.setSizes(self._sizes)
            self._chat.show()

    def set_docked(self, *, docked: bool, named: bool = False) -> None:
        """Whether the video is here, and whether the words about the channel are, even without it."""
        self.slot.setVisible(docked)
        self.words.setVisible(docked or named)
        self._fit()

    def _fit(self) -> None:
        self.slot.setFixedHeight(round((self.width() - 1) * RATIO))

        room = self.height() - (self.slot.height() if self.slot.isVisibleTo(self) else 0)
        if (hits := self.split.widget(self.split.count() - 1)) is not None and hits is not self._chat:
            hits.setVisible(room >= _HITS_LEAST)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
