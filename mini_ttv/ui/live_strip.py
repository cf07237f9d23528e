"""Other live channels below the video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mini_ttv.core.models import Stream
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.card_model import CardModel
from mini_ttv.ui.card_view import CardView
from mini_ttv.ui.pages import stream_key
from mini_ttv.ui.stream_cards import StreamCards, stream_tip, stream_words

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.listing import Listing


class LiveStrip(QWidget):
    """One row of cards with a title."""

    opened = Signal(object)
    chat_wanted = Signal(object)
    starred = Signal(object)
    menu_wanted = Signal(object, QPoint)
    filled = Signal(bool)
    """Whether there is anything in it."""

    def __init__(self, cards: StreamCards) -> None:
        super().__init__()
        self.cards = cards
        self._title = QLabel(tr("Live now"))
        theme.set_role(self._title, "strong")
        self.view = CardView(CardModel(stream_key, stream_words, stream_tip), self.cards, tr("Live now"), strip=True)
        self.view.opened.connect(self.opened)
        self.view.chat_wanted.connect(self.chat_wanted)
        self.view.starred.connect(self.starred)
        self.view.menu_wanted.connect(self.menu_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, 2, theme.SPACE_S, 0)
        column.setSpacing(0)
        self._title.setContentsMargins(theme.SPACE_S, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.view, stretch=1)
        self.setProperty("role", "surface")

    def show_streams(self, title: str, listing: Listing[Stream], playing: str) -> None:
        """Show the streams of `listing` but for the one of the login `playing`."""
        self._title.setText(title)
        items = tuple(item for item in listing.items if item.user_login != playing)
        self.view.show_items(items, loading=False)
        self.filled.emit(bool(items))
