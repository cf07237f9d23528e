"""Which languages streams are listed in: a button with a list to tick, and what is ticked as labels."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mini_ttv.core.stream_languages import LANGUAGES, chosen_languages
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.buttons import word_button
from mini_ttv.ui.language_names import native_name

_WIDTH, _HEIGHT = 240, 380
_ALL = marked("All languages")


class LanguageButton(QToolButton):
    """Says how many languages are chosen; its list has all of them."""

    chosen = Signal(object)
    """The tuple of codes that is wanted now; empty for all."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: tuple[str, ...] = ()
        theme.set_role(self, "tool")
        icons.set_icon(self, "language", "muted", size=18)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._show_list)
        self.show_languages(())

    def show_languages(self, codes: Iterable[str]) -> None:
        """These are the languages of the list now."""
        self._codes = tuple(codes)
        words = ", ".join(native_name(code) for code in self._codes) or tr(_ALL)
        self.setText(f" {words}" if len(self._codes) < 2 else " " + tr("%n language(s)", "", len(self._codes)))
        said = tr("Languages: {names}", names=words)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def set_compact(self, *, compact: bool) -> None:
        """The icon alone, or with the languages beside it."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    def _show_list(self) -> None:
        popup = LanguageList(self._codes, self)
        popup.changed.connect(self.chosen)
        room = self.screen().availableGeometry()
        corner = self.mapToGlobal(QPoint(self.width() - _WIDTH, self.height() + theme.SPACE_XS))
        corner.setX(max(room.left(), min(corner.x(), room.right() - _WIDTH)))
        popup.move(corner.x(), max(room.top(), min(corner.y(), room.bottom() - _HEIGHT)))
        popup.show()
        popup.list.setFocus()


class LanguageList(QFrame):
    """All languages with ticks; stays open while they are set, and goes with Esc or a click elsewhere."""

    changed = Signal(object)
    """The tuple of codes that are ticked now."""

    def __init__(self, codes: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.set_role(self, "popup")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Languages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ticked = set(codes)
        near = {QLocale().name().split("_", maxsplit=1)[0], "en"}  # of this person, most likely

        def rank(code: str) -> tuple[bool, bool, bool, str]:
            return code not in ticked, code not in near, code == "other", native_name(code)

        for code in sorted(LANGUAGES, key=rank):
            item = QListWidgetItem(native_name(code))
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, 30))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.itemClicked.connect(self._clicked)
        self._before: dict[str, Qt.CheckState] = {}
        self._note()
        self.all = word_button(tr(_ALL))
        theme.set_role(self.all, "plain")
        self.all.clicked.connect(self._clear)
        self.all.setEnabled(bool(ticked))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.all)
        column.addWidget(self.list)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def _clicked(self, item: QListWidgetItem) -> None:
        # The box itself is ticked by Qt, before this; the words beside it are as good a place to click.
        if item.checkState() is self._before.get(item.text()):
            self._toggle(item)
        else:
            self._note()

    def _note(self) -> None:
        self._before = {item.text(): item.checkState() for item in self._items()}

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        self._note()

    def _clear(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)  # noqa: FBT003
        self._tell()
        self.close()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tell(self) -> None:
        checked = Qt.CheckState.Checked
        codes = [item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() is checked]
        self.all.setEnabled(bool(codes))
        self.changed.emit(chosen_languages(codes))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.list.currentItem() is not None:
            self._toggle(self.list.currentItem())
        else:
            super().keyPressEvent(event)


class LanguageChips(QWidget):
    """The chosen languages as labels, each with a click away from being dropped."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._codes: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE_XS)
        self.hide()

    def show_languages(self, codes: Iterable[str]) -> None:
        """These are the languages of the list now."""
        wanted = tuple(codes)
        if wanted == self._codes:
            return
        self._codes = wanted
        while (taken := self._row.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        for code in wanted[:_MOST_CHIPS]:
            self._row.addWidget(self._chip(code))
        if len(wanted) > _MOST_CHIPS:
            more = QLabel(f"+{len(wanted) - _MOST_CHIPS}")
            theme.set_role(more, "muted")
            self._row.addWidget(more)
        self.setVisible(bool(wanted))

    def _chip(self, code: str) -> QToolButton:
        chip = QToolButton()
        theme.set_role(chip, "chip")
        chip.setText(native_name(code))
        chip.setAccessibleName(tr("No longer only {language}", language=native_name(code)))
        chip.setToolTip(tr("List other languages than {language}, too", language=native_name(code)))
        icons.set_icon(chip, "close", "accent_text", size=12)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left = tuple(each for each in self._codes if each != code)
        chip.clicked.connect(lambda: self.chosen.emit(left))
        return chip


_MOST_CHIPS = 4
