"""Completion in the chat's field: Tab goes through what a word may become, a list shows it with pictures."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mini_ttv.core.completion import Candidate, candidates, word_before
from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr
from mini_ttv.ui import theme
from mini_ttv.ui.card_painting import line, rounded_fill
from mini_ttv.ui.chat_field import ChatField
from mini_ttv.ui.chat_overlay import Overlay
from mini_ttv.ui.chat_view import provider_name
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.pictures import PictureSource

Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_MOST_ROWS = 7
_PICTURE = 40  # the widest; as high as the text's line allows
_SIGNS = ("@", ":")
_CANDIDATE = Qt.ItemDataRole.UserRole


class CandidateModel(QAbstractListModel):
    """Candidates, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.candidates: Sequence[Candidate] = ()

    def show(self, found: Sequence[Candidate]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.candidates = found
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.candidates)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.candidates):
            return None
        found = self.candidates[index.row()]
        if role == _CANDIDATE:
            return found
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return candidate_words(found)
        return None


def candidate_words(found: Candidate) -> str:
    """A candidate as a screen reader reads it."""
    return f"{found.text}, {provider_name(found.emote.provider)}" if found.emote is not None else found.text


class CandidateRows(QStyledItemDelegate):
    """A picture, the word, and where it is from."""

    def __init__(self, pictures: EmotePictures) -> None:
        super().__init__()
        self._pictures = pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(_CANDIDATE)
        if not isinstance(found, Candidate):
            return
        colors = theme.colors()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded_fill(painter, QRectF(rect), colors.accent_soft, theme.RADIUS_S)
        left = rect.left() + 8
        if found.emote is not None:
            self._paint_picture(painter, QRect(left, rect.top() + 2, _PICTURE, _ROW - 4), found.emote)
            left += _PICTURE + 8
        room = QRect(left, rect.top() + (_ROW - 20) // 2, rect.right() - left - 8, 20)
        font = theme.font(theme.FONT_TEXT, bold=True)
        line(painter, room, found.text, font, colors.text)
        if found.emote is not None:
            small = theme.font(theme.FONT_SMALL)
            used = painter.fontMetrics().horizontalAdvance(found.text) + 12
            room.setLeft(min(room.right(), room.left() + used))
            line(painter, room, provider_name(found.emote.provider), small, colors.muted)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRect, emote: Emote) -> None:
        pixmap = self._pictures.pixmap(emote, (box.width(), box.height() - 2), painter.device().devicePixelRatio())
        if pixmap is not None:
            size = pixmap.deviceIndependentSize()
            x = round(box.center().x() + 1 - size.width() / 2)
            y = round(box.center().y() + 1 - size.height() / 2)
            painter.drawPixmap(x, y, pixmap)


class Completer:
    """Stands between a field and what its words may become."""

    def __init__(
        self,
        field: ChatField,
        host: QWidget,
        pictures: PictureSource,
        emotes: Callable[[], Mapping[str, Emote]],
        names: Iterable[str],
    ) -> None:
        """Take the parts.

        Args:
            field: whose words are completed.
            host: what the list lies over.
            pictures: of emotes.
            emotes: gives all that may be written, by name.
            names: of people, the likeliest first, each time it is gone through.
        """
        self._field = field
        self._emotes = emotes
        self._names = names
        self._inserted = ""  # what stands in the field for the chosen candidate
        self._written = ""  # the word that it stands for
        self._busy = False
        self.model = CandidateModel()
        self.list = Overlay(host, most_width=360)
        self._rows = CandidateRows(EmotePictures(pictures))
        self.view = _rows_view(self.model, self._rows)
        self.view.clicked.connect(self._clicked)
        column = QVBoxLayout(self.list)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.view)
        pictures.ready.connect(lambda _url: self.view.viewport().update() if self.list.isVisible() else None)
        field.textChanged.connect(self._changed)
        field.cursorPositionChanged.connect(self._moved)
        field.lost.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the list is on show."""
        return self.list.isVisible()

    def close(self) -> None:
        """Let the word be as it is."""
        self._inserted = self._written = ""
        self.model.show(())
        self.list.leave()
        self._field.setAccessibleDescription("")

    def key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the completion."""
        key = event.key()
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return self._step(1 if key == Qt.Key.Key_Tab else -1)
        if not self.is_open:
            return False
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return self._step(1 if key == Qt.Key.Key_Down else -1)
        if key == Qt.Key.Key_Escape:
            self._put(None)
            self.close()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._inserted:
            # A chosen word is taken, and no message sent by the way, where the list opened by itself.
            was_offered = self._written.startswith(_SIGNS)
            self.close()
            return was_offered
        return False

    def _step(self, by: int) -> bool:
        if not self._inserted and not self.is_open:
            self._find(word_before(self._field.before_cursor()))
        count = self.model.rowCount()
        if not count:
            return bool(self._field.text())  # in the middle of writing, Tab does not run away
        row = self.view.currentIndex().row()
        self._choose((row + by) % count if row >= 0 else (0 if by > 0 else count - 1))
        if count == 1:
            self.close()
        return True

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        found = self.model.candidates[row]
        self._field.setAccessibleDescription(candidate_words(found))
        self._put(found)

    def _put(self, found: Candidate | None) -> None:
        """Write a candidate into the field instead of the word, or the word itself again."""
        old = self._inserted or self._written
        new = f"{found.text} " if found is not None else self._written
        self._busy = True
        self._field.replace_before(old, new)
        self._busy = False
        self._inserted = new if found is not None else ""

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self.close()
        self._field.setFocus()

    def _find(self, word: str) -> None:
        self._inserted, self._written = "", word
        self.model.show(candidates(word, self._emotes(), self._names))
        if not self.model.rowCount():
            self.list.leave()
            return
        rows = min(_MOST_ROWS, self.model.rowCount())
        self.view.setFixedHeight(rows * _ROW)
        self.view.scrollToTop()
        self.list.open()

    def _changed(self) -> None:
        if self._busy:
            return
        word = word_before(self._field.before_cursor())
        if word.startswith(_SIGNS) and (word.startswith("@") or len(word) > 2) and self._field.hasFocus():
            self._find(word)
        elif self.is_open or self._inserted:
            self.close()

    def _moved(self) -> None:
        if not self._busy and self._inserted and not self._field.before_cursor().endswith(self._inserted):
            self.close()


def _rows_view(model: CandidateModel, rows: CandidateRows) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(rows)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setUniformItemSizes(True)
    view.setAccessibleName(tr("Completions"))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
