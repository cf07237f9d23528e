"""The picture of the mini player and what may lie over it: emotes of the minute, and the chat."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsOpacityEffect, QWidget
from typing_extensions import override

from mini_ttv.ui import theme

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget

_CHAT_SHARE = 0.42  # of the picture's width
_CHAT_LEAST = 150
_CHAT_MOST = 340
_CHAT_OPACITY = 0.85
_SOLID = Qt.WidgetAttribute.WA_OpaquePaintEvent
_TICKER_HEIGHT = 34
_WORDS_NEED = 240  # logical pixels of height, below which words leave no room for emotes
_TICKER_NEEDS = 210  # logical pixels of free picture
_BAR = 52  # of the player's buttons, which stay free


class ChatPlace(Enum):
    """Where the mini player has its chat."""

    OFF = "off"
    BESIDE = "beside"
    ABOVE = "above"


class MiniPicture(QWidget):
    """Holds the player, and lays a ticker and a see-through chat over it."""

    def __init__(self) -> None:
        super().__init__()
        self._player: PlayerWidget | None = None
        self._ticker: QWidget | None = None
        self._ticker_wanted = True
        self._chat: QWidget | None = None
        self._solid: list[QWidget] = []
        self.setMouseTracking(True)

    def take(self, player: "PlayerWidget", ticker: QWidget | None) -> None:
        """Show the player here, with `ticker` over it."""
        self._player = player
        player.setParent(self)
        player.overlay.installEventFilter(self)
        player.show()
        if ticker is not self._ticker and ticker is not None:
            ticker.setParent(self)
            ticker.move(theme.SPACE_S, theme.SPACE_S)
        self._ticker = ticker
        self.set_ticker_wanted(wanted=self._ticker_wanted)

    def release(self) -> None:
        """The player has gone elsewhere."""
        if self._player is not None:
            self._player.overlay.removeEventFilter(self)
            self._player.toast.covered = self._player.statistics_pane.lowered = 0
        self._player = None
        if self._ticker is not None:
            self._ticker.hide()

    @property
    def ticker_wanted(self) -> bool:
        """Whether the emotes of the minute are shown."""
        return self._ticker_wanted

    def set_ticker_wanted(self, *, wanted: bool) -> None:
        """Show the emotes of the minute, or not."""
        self._ticker_wanted = wanted
        if self._ticker is not None:
            self._ticker.raise_()
        self._arrange()

    def lay_over(self, chat: QWidget) -> None:
        """Show the chat above the picture: to be read, while the mouse still means the picture."""
        self._chat = chat
        chat.setParent(self)
        effect = QGraphicsOpacityEffect(chat)
        effect.setOpacity(_CHAT_OPACITY)
        chat.setGraphicsEffect(effect)
        chat.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._solid = _solid_parts(chat)
        for part in self._solid:
            # Solid rows are scrolled by moving their pixels; here the picture below them would move along.
            part.setAttribute(_SOLID, on=False)
        self._arrange()
        chat.show()
        chat.raise_()

    def take_off(self) -> None:
        """The chat is needed elsewhere, as it was."""
        chat, self._chat = self._chat, None
        self._arrange()
        if chat is not None:
            chat.setGraphicsEffect(None)  # type: ignore[arg-type] # Qt's way to take it off
            chat.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
            for part in self._solid:
                part.setAttribute(_SOLID)

    def _is_full_of_words(self) -> bool:
        """Whether the player tells something that has no room beside the emotes."""
        player = self._player
        return player is not None and player.overlay.isVisibleTo(player) and self.height() < _WORDS_NEED

    def _arrange(self) -> None:
        width = 0
        if self._chat is not None:
            width = min(_CHAT_MOST, max(_CHAT_LEAST, round(self.width() * _CHAT_SHARE)))
        if self._player is not None:
            with_ticker = self._ticker_wanted and self.width() - width >= _TICKER_NEEDS and not self._is_full_of_words()
            if self._ticker is not None:
                self._ticker.setVisible(with_ticker)
            self._player.toast.covered = width
            self._player.statistics_pane.lowered = _TICKER_HEIGHT if with_ticker else 0
            self._player.setGeometry(self.rect())
            self._player.statistics_pane.fit(self.size())
        if self._chat is not None:
            self._chat.setGeometry(QRect(self.width() - width, 0, width, max(60, self.height() - _BAR)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._arrange()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(Qt.GlobalColor.black))


def _solid_parts(chat: QWidget) -> list[QWidget]:
    """What says of itself that nothing shines through."""
    areas = chat.findChildren(QAbstractScrollArea)
    return [area.viewport() for area in areas if area.viewport().testAttribute(_SOLID)]
