"""The palette: one field from which everything is opened, over whatever the window shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.models import Category, Stream
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.list_body import Spawn
from mini_ttv.ui.palette_entries import Aim, Choice, Entry, Search, entries_for
from mini_ttv.ui.palette_rows import ENTRY_ROLE, ROW_HEIGHT, PaletteModel, PaletteRows

if TYPE_CHECKING:
    # Known by name alone: loaded after the window is shown.
    from mini_ttv.services.search import SearchService, Suggestions
    from mini_ttv.ui.pictures import PictureSource

_WIDTH = 620
_MOST_ROWS = 9
_MARGIN = 8
_HINTS = {
    Aim.OPEN: marked("Search channels and categories, or paste an address"),
    Aim.FOLLOW: marked("Name or address of the channel to add"),
}
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, *_MOVES}


class Palette(QFrame):
    """A field with rows below it. It lies over its host; a click elsewhere, Esc or a choice closes it."""

    target_chosen = Signal(object)
    """The Channel, Video or Clip to be played."""
    category_chosen = Signal(object)
    search_chosen = Signal(str)
    follow_chosen = Signal(object)
    """The Channel to be followed here."""

    def __init__(
        self, avatar: Callable[[str], str], known: Callable[[], Iterable[Stream]], recent: Callable[[], Sequence[str]]
    ) -> None:
        """Take the address of a user's picture, the live followed channels, and what was searched for last."""
        super().__init__()
        self._known = known
        self._recent = recent
        self._spawn: Spawn = lambda _coroutine: None
        self._search: SearchService | None = None
        self._suggestions: Suggestions | None = None
        self._aim = Aim.OPEN
        self._before: QWidget | None = None
        self._place = QRect()
        theme.set_role(self, "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        theme.set_role(self.field, "palette")
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icons.icon("search", theme.colors().muted, 18), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.model = PaletteModel()
        self.rows = PaletteRows(avatar)
        self.view = _rows_view(self.model, self.rows)
        self.view.clicked.connect(self._clicked)
        self.view.viewport().installEventFilter(self)
        self._note = QLabel(wordWrap=True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._note, "small")
        self._note.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.field)
        column.addWidget(self.view)
        column.addWidget(self._note)
        self.hide()

    def attach(self, search: SearchService, pictures: PictureSource, spawn: Spawn) -> None:
        """Twitch can be asked from now on."""
        self._search, self._spawn = search, spawn
        self.rows.pictures = pictures
        pictures.ready.connect(lambda _url: self.view.viewport().update() if self.isVisible() else None)

    @property
    def aim(self) -> Aim:
        """What it is open for."""
        return self._aim

    def open_over(self, host: QWidget, aim: Aim = Aim.OPEN, place: QRect | None = None) -> None:
        """Show the palette over `host`; the keyboard goes to its field.

        Args:
            host: a window, or a part of one.
            aim: what is to be chosen.
            place: of the field that was clicked, in `host`; without one it stands in the middle above.
        """
        if self.isVisible() and self.parentWidget() is host and aim is self._aim:
            self.field.selectAll()
            return
        self._before = host.window().focusWidget()
        self._aim = aim
        self._place = place or QRect()
        self.setParent(host)
        host.installEventFilter(self)
        self.field.setPlaceholderText(tr(_HINTS[aim]))
        self.field.setAccessibleName(tr(_HINTS[aim]))
        self.field.clear()
        self._suggestions = None
        self._show_entries()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        host = self.parentWidget()
        if host is not None:
            host.removeEventFilter(self)
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()

    def _typed(self) -> None:
        self._suggestions = None
        self._show_entries()
        if self._search is not None and self.isVisible():
            self._spawn(self._suggest(self.field.text(), self._search))

    async def _suggest(self, text: str, search: SearchService) -> None:
        found = await search.suggest(text)  # it waits for the next letter by itself
        if text == self.field.text() and self.isVisible():
            self._suggestions = found
            self._show_entries()

    def _show_entries(self) -> None:
        chosen = self._chosen()
        entries = entries_for(self.field.text(), self._known(), self._suggestions, self._recent(), self._aim)
        self.model.show(entries)
        # What was chosen stays so while answers come in; a new text begins at the top.
        again = next((row for row, entry in enumerate(entries) if chosen is not None and entry == chosen), -1)
        self._choose(again if again >= 0 and self._suggestions is not None else self.model.step(-1, 1))
        self._note.setText(self._note_for(entries))
        self._note.setVisible(bool(self._note.text()))
        self._fit()

    def _note_for(self, entries: Sequence[Entry]) -> str:
        if self._aim is Aim.FOLLOW and not self.field.text().strip():
            return tr("Added channels are watched like follows, on this computer only. No account is needed.")
        if not entries and not self.field.text().strip():
            return tr("Type a channel's name, a category, or an address of twitch.tv.")
        return ""

    def _fit(self) -> None:
        """Take the room that the rows need and the host has."""
        host = self.parentWidget()
        if host is None:
            return
        width = min(max(_WIDTH, self._place.width() + 2 * 6), host.width() - 2 * _MARGIN)
        above = _MARGIN if self._place.isNull() and host.height() < 400 else round(host.height() * 0.09)
        left, top = ((host.width() - width) // 2, above) if self._place.isNull() else self._beside()
        left = max(_MARGIN, min(left, host.width() - width - _MARGIN))
        room = (host.height() - top - _MARGIN - 70) // ROW_HEIGHT
        rows = max(1, min(self.model.rowCount(), _MOST_ROWS, room))
        self.view.setVisible(self.model.rowCount() > 0)
        self.view.setFixedHeight(rows * ROW_HEIGHT)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            height = (
                layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
            )
            self.setGeometry(left, top, width, height)

    def _beside(self) -> tuple[int, int]:
        """So that the palette's field lies over the one that was clicked."""
        return self._place.left() - 6, max(2, self._place.center().y() - 6 - self.field.sizeHint().height() // 2)

    def _choose(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index)
        # The keyboard stays in the field, so it is the field that tells screen readers what Enter would take.
        self.field.setAccessibleDescription(index.data() or "")

    def _chosen(self) -> Entry | None:
        return self.model.entry(self.view.currentIndex().row())

    def _clicked(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry) and entry.choice is not None:
            self._take(entry.choice)

    def _take(self, choice: Choice) -> None:
        aim = self._aim
        self.leave()
        if isinstance(choice, Category):
            self.category_chosen.emit(choice)
        elif isinstance(choice, Search):
            self.search_chosen.emit(choice.text)
        elif aim is Aim.OPEN or isinstance(choice, Video | Clip):
            self.target_chosen.emit(choice)
        elif isinstance(choice, Channel):
            self.follow_chosen.emit(choice)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._choose(self.model.step(self.view.currentIndex().row(), _MOVES[key]))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENDS:
            chosen = self._chosen()
            if chosen is not None and chosen.choice is not None:
                self._take(chosen.choice)
        else:
            return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.field:
            if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENDS:
                event.accept()  # not the window's: Esc would leave the theatre
                return True
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._pressed(event)
            if kind is QEvent.Type.FocusOut and self.isVisible():
                self._lost_focus()
        elif watched is self.view.viewport() and kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._point_at(event)
        elif watched is self.parentWidget() and kind is QEvent.Type.Resize:
            self._place = QRect()
            self._fit()
        return super().eventFilter(watched, event)

    def _point_at(self, event: QMouseEvent) -> None:
        index = self.view.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.view.setCurrentIndex(index)

    def _lost_focus(self) -> None:
        if self.isActiveWindow() and not self.field.hasFocus():
            self._before = None  # the keyboard is where it was wanted
            self.leave()


def _rows_view(model: PaletteModel, rows: PaletteRows) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(rows)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setAccessibleName(tr("Suggestions"))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
