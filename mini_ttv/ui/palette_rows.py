"""How the rows of the palette look, and the model that holds them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.card_painting import chip, initial, line, rounded_fill, rounded_picture
from mini_ttv.ui.cards import Pictures
from mini_ttv.ui.palette_entries import Entry, Shape
from mini_ttv.ui.wording import picture_url

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 48
_FACE = 34


class PaletteModel(QAbstractListModel):
    """Entries, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (entry.title, tr("live") if entry.live else "", entry.detail) if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        return super().flags(index) if entry is not None and entry.choice is not None else Qt.ItemFlag.NoItemFlags

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def step(self, row: int, by: int) -> int:
        """The row to go to from `row`, past those that cannot be chosen, around the ends; -1 where there is none."""
        count = len(self._entries)
        for distance in range(1, count + 1):
            at = (row + by * distance) % count
            if self._entries[at].choice is not None:
                return at
        return -1


class PaletteRows(QStyledItemDelegate):
    """A face, art or icon, a title and a line below it."""

    def __init__(self, avatar: Callable[[str], str]) -> None:
        """`avatar` gives the address of a user's picture, "" while it is unknown."""
        super().__init__()
        self.pictures: Pictures | None = None
        self._avatar = avatar

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(option.rect).adjusted(6, 1, -6, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded_fill(painter, QRectF(rect), theme.colors().accent_soft, theme.RADIUS_S)
        face = QRect(rect.left() + 8, rect.top() + (rect.height() - _FACE) // 2, _FACE, _FACE)
        self._paint_face(painter, face, entry, chosen=chosen)
        self._paint_words(painter, QRect(face.right() + 12, rect.top(), rect.right() - face.right() - 20, 0), entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        colors = theme.colors()
        room = QRect(place.left(), place.top() + 4, place.width() - (48 if entry.live else 0), 20)
        bold = theme.font(theme.FONT_TEXT, bold=entry.choice is not None)
        if not entry.detail:
            room.translate(0, 9)
        line(painter, room, entry.title, bold, colors.text if entry.choice is not None else colors.muted)
        if entry.detail:
            line(painter, room.translated(0, 19), entry.detail, theme.font(theme.FONT_SMALL), colors.muted)
        if entry.live:
            chip(painter, QPointF(place.right(), place.top() + 33), tr("LIVE"), live=True, right=True)

    def _paint_face(self, painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool) -> None:
        dpr = painter.device().devicePixelRatio()
        if entry.shape is Shape.ICON:
            color = theme.colors().accent_text if chosen else theme.colors().muted
            corner = QPointF(rect.center()) - QPointF(9, 9)
            painter.drawPixmap(corner, icons.pixmap(entry.icon, 20, color, dpr))
            return
        person = entry.shape is Shape.PERSON
        place = rect if person else QRect(rect.left() + 4, rect.top() - 2, 27, 36)
        address = entry.picture or (self._avatar(entry.user_id) if entry.user_id else "")
        url = address if person else picture_url(address, 210, 280)
        picture = self.pictures.pixmap(url, place.size(), dpr, crop=True) if self.pictures and url else None
        radius = _FACE / 2 if person else 4.0
        if picture is None:
            initial(painter, QRectF(place), entry.title, radius)
        else:
            rounded_picture(painter, QRectF(place), picture, radius)
