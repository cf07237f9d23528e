"""The rows behind a list of cards: refreshed in place, so that nothing jumps under the pointer."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE = Qt.ItemDataRole.UserRole
GONE_ROLE = Qt.ItemDataRole.UserRole + 1  # no longer in the list, kept until the pointer has left


class CardRows(Generic[T]):
    """Which rows a refreshed list leads to; free of Qt, so that the rules can be tested by themselves."""

    def __init__(self, key: Callable[[T], str]) -> None:
        self.key = key

    def merged(self, old: Sequence[T], new: Sequence[T], *, hold: bool) -> list[T]:
        """The items to show.

        Args:
            old: what is shown.
            new: what the service says; of two with one key the first counts.
            hold: the pointer is over the list: what is shown stays where it is, and new items come last.
        """
        fresh: dict[str, T] = {}
        for item in new:
            fresh.setdefault(self.key(item), item)
        if not hold:
            return list(fresh.values())
        kept = [fresh.pop(self.key(item), item) for item in old]
        return [*kept, *fresh.values()]


class CardModel(QAbstractListModel):
    """Items of one kind; `ITEM_ROLE` gives the item itself."""

    def __init__(
        self,
        key: Callable[[object], str],
        words: Callable[[object], str],
        tip: Callable[[object], str] = lambda _item: "",
    ) -> None:
        """Take how to tell items apart (`key`), what a screen reader says of one (`words`), and its tool tip."""
        super().__init__()
        self._tip = tip
        self._rows: CardRows[object] = CardRows(key)
        self._words = words
        self._items: list[object] = []
        self._gone: set[str] = set()
        self._latest: Sequence[object] = ()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == GONE_ROLE:
            return self._rows.key(item) in self._gone
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(item)
        return self._tip(item) if role == Qt.ItemDataRole.ToolTipRole else None

    def items(self) -> tuple[object, ...]:
        """What is shown, in order."""
        return tuple(self._items)

    def row_of(self, key: str) -> int:
        """The row of the item with this key, or -1."""
        return next((row for row, item in enumerate(self._items) if self._rows.key(item) == key), -1)

    def update(self, items: Sequence[object], *, hold: bool = False) -> None:
        """Show `items` with as little movement as possible; `hold` keeps what is shown where it is."""
        self._latest = items
        key = self._rows.key
        wanted = self._rows.merged(self._items, items, hold=hold)
        self._gone = {key(item) for item in wanted} - {key(item) for item in items}
        keep = {key(item) for item in wanted}
        self._remove([row for row, item in enumerate(self._items) if key(item) not in keep])
        shown = {key(item) for item in self._items}
        added = [item for item in wanted if key(item) not in shown]
        if added:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._items.extend(added)
            self.endInsertRows()
        self._arrange(wanted)

    def settle(self) -> None:
        """The pointer has left: take the order of the last update."""
        self.update(self._latest)

    def _remove(self, rows: list[int]) -> None:
        """Remove rows, neighbours together: a list that is filtered loses hundreds."""
        while rows:
            last = rows.pop()
            first = last
            while rows and rows[-1] == first - 1:
                first = rows.pop()
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._items[first : last + 1]
            self.endRemoveRows()

    def _arrange(self, wanted: list[object]) -> None:
        """Bring the same items into another order and take their new values; selections go along."""
        key = self._rows.key
        old_order = [key(item) for item in self._items]
        new_rows = {key(item): row for row, item in enumerate(wanted)}
        if old_order == list(new_rows):
            self._items = wanted
        else:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            self._items = wanted
            after = [self.index(new_rows[old_order[index.row()]]) for index in before]
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        if wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
