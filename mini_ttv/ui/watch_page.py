"""The page of the large video, and the place for the player that every such page has."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.ui.now_playing import NowPlaying

RATIO = 9 / 16
_WORDS_HEIGHT = 64
_STRIP_LEAST = 196
_STRIP_MOST = 236


class Slot(QWidget):
    """A place for the player, black while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def take(self, player: QWidget) -> None:
        """Put the player here."""
        layout = self.layout()
        if layout is not None and player.parentWidget() is not self:
            layout.addWidget(player)
        player.show()


class WatchPage(QWidget):
    """The large video, the words about it, and other live channels where there is room left."""

    def __init__(self, words: NowPlaying) -> None:
        super().__init__()
        self.slot = Slot()
        self.slot.setParent(self)
        self.words = words
        words.setParent(self)
        self._strip: QWidget | None = None
        self._strip_filled = False
        self._bare = False

    def set_strip(self, strip: QWidget) -> None:
        """What fills the room below the words."""
        self._strip = strip
        strip.setParent(self)
        self._arrange()

    def set_strip_filled(self, *, filled: bool) -> None:
        """Whether there is anything in the strip; the video has the room of an empty one."""
        if filled is not self._strip_filled:
            self._strip_filled = filled
            self._arrange()

    def set_bare(self, *, bare: bool) -> None:
        """Nothing but the video."""
        self._bare = bare
        self._arrange()

    def _arrange(self) -> None:
        """The video takes the width it can fill; what is left below goes to words and cards, or back to the video."""
        width, height = self.width(), self.height()
        words = 0 if self._bare or height < 300 else _WORDS_HEIGHT
        video = min(round(width * RATIO), height - words)
        left = height - video - words
        with_strip = self._strip_filled and not self._bare and words > 0 and left >= _STRIP_LEAST
        strip = min(left, _STRIP_MOST) if with_strip else 0
        video = height - words - strip
        self.slot.setGeometry(0, 0, width, video)
        self.words.setVisible(words > 0)
        self.words.setGeometry(0, video, width, words)
        if self._strip is not None:
            self._strip.setVisible(with_strip)
            self._strip.setGeometry(QRect(0, video + words, width, strip))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
