"""Pictures for the cards that are seen and the next few; those of cards that were scrolled away are not waited for."""

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QListView

from mini_ttv.ui.card_model import ITEM_ROLE, CardModel
from mini_ttv.ui.cards import CardDelegate

_PAUSE_MS = 60  # a wheel turns many times; asking once a few frames is enough


class PicturesAhead(QObject):
    """Watches what a view shows."""

    def __init__(self, view: QListView, model: CardModel, delegate: CardDelegate) -> None:
        """Take the view, its items, and what knows which pictures they need."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._cards = delegate
        self._wanted: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def soon(self) -> None:
        """The view has moved, or its items have changed."""
        if not self._timer.isActive():
            self._timer.start()

    def look(self) -> None:
        """Ask for the pictures that are needed now, and drop what was needed only before."""
        pictures = self._cards.pictures
        if pictures is None or not self._view.isVisible():
            return
        dpr = self._view.devicePixelRatioF()
        needed: set[str] = set()
        for row in self._rows():
            for url, size in self._cards.wanted(self._model.index(row).data(ITEM_ROLE), dpr):
                if url:
                    needed.add(url)
                    pictures.pixmap(url, size, dpr, crop=True)
        for url in self._wanted - needed:
            pictures.drop(url)
        self._wanted = needed

    def _rows(self) -> range:
        """The rows in sight, and half as many behind them."""
        rows = self._model.rowCount()
        cell = self._cards.cell
        if not rows or cell.isEmpty():
            return range(0)
        area = self._view.viewport().rect()
        first = self._view.indexAt(area.topLeft() + QRect(0, 0, cell.width(), cell.height()).center())
        start = first.row() if first.isValid() else 0
        across = max(1, area.width() // cell.width())
        down = 1 if not self._view.isWrapping() else area.height() // cell.height() + 2
        seen = across * down
        return range(max(0, start - across), min(rows, start + seen + seen // 2))
