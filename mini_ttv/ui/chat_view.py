"""Chat rows under mouse and keyboard: selecting, copying, links, names, and reading row by row."""

from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.emotes import Provider
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui.badge_art import BadgePictures
from mini_ttv.ui.chat_canvas import LIMIT, ChatCanvas
from mini_ttv.ui.chat_compose import Place, Spot
from mini_ttv.ui.chat_layout import LaidRow
from mini_ttv.ui.chat_row import Row
from mini_ttv.ui.chat_selection import Position
from mini_ttv.ui.pictures import PictureSource

_PROVIDER_NAMES = {
    Provider.TWITCH: "Twitch",
    Provider.BTTV: "BetterTTV",
    Provider.FFZ: "FrankerFaceZ",
    Provider.SEVENTV: "7TV",
    Provider.EMOJI: marked("Emoji"),
    Provider.OTHER: marked("another provider"),
}
_DRAG_SCROLL_MS = 50
_LONG_LINK = 60
_ROW_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Menu}


def provider_name(provider: Provider) -> str:
    """Who provides an emote, in words."""
    return tr(_PROVIDER_NAMES[provider])


class ChatView(ChatCanvas):
    """The rows of a chat that a person reads, points at and copies from."""

    link_clicked = Signal(str)
    user_clicked = Signal(object)
    """The ChatMessage whose author's name was clicked; the last of somebody whose name stands in another message."""
    reply_wanted = Signal(object)
    """The ChatMessage that is to be answered."""
    highlight_wanted = Signal(object)
    """The ChatMessage whose author is to stand out."""
    ignore_wanted = Signal(object)
    """The ChatMessage whose author is to be ignored."""
    thread_wanted = Signal(object)
    """The ChatMessage whose line "Replying to" was clicked."""

    def __init__(
        self,
        pictures: PictureSource,
        *,
        badges: BadgePictures | None = None,
        limit: int = LIMIT,
        parent: QWidget | None = None,
    ) -> None:
        """Take pictures of emotes and badges, and how many rows to keep."""
        super().__init__(pictures, badges, limit, parent)
        self.has_rules = False
        """Whether rules for people can be made here."""
        self.can_reply = False
        """Whether rows offer to be answered."""
        self._pressed: Spot | None = None
        self._tip_at = QPoint(), QPoint()  # in the viewport, and on the screen
        pictures.ready.connect(self._picture_came)
        self._dragging = False
        self._drag_timer = QTimer(self, interval=_DRAG_SCROLL_MS)
        self._drag_timer.timeout.connect(self._scroll_while_dragging)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Chat messages"))
        self.viewport().setMouseTracking(True)

    # Text

    def text_of(self, row: Row) -> str:
        """A row as a copy holds it."""
        return "\n".join(paragraph.plain() for paragraph in self.paragraphs_of(row))

    def selected_text(self) -> str:
        """What is selected, a line for each paragraph."""
        return self.selection.text(self.log.rows, self.paragraphs_of)

    def copy(self) -> None:
        """Copy the selection, else the row that the keyboard is on."""
        row = self.current_row()
        text = self.selected_text() or (self.text_of(row) if row is not None else "")
        if text:
            QGuiApplication.clipboard().setText(text)

    def current_row(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self._index_of(self._ringed)
        return self.log.rows[index] if index >= 0 else None

    def _index_of(self, number: int) -> int:
        """The index of the row with `number`, or -1; numbers of kept rows have no holes."""
        rows = self.log.rows
        index = number - rows[0].number if rows else -1
        return index if 0 <= index < len(rows) and number >= 0 else -1

    def reveal(self, number: int) -> None:
        """Bring the row with this number into view, and stay there."""
        index = self._index_of(number)
        if index >= 0 and self.scroller.visible:
            self.scroller.show(index, len(self.log.rows), self.viewport().height())
            self.rest()

    def place_of_interest(self) -> QRect | None:
        """Where the row is, in the viewport, that a search or the keyboard is on."""
        wanted = {self.marks.current, self._ringed} - {-1}
        for index, y in self.scroller.visible if wanted else ():
            if self.log.rows[index].number in wanted:
                return QRect(0, y, self.viewport().width(), self._height_of(index))
        return None

    # What is under a point

    def _row_at(self, y: int) -> tuple[LaidRow, int] | None:
        """The row at a height, and its top; the nearest where there is none."""
        found = None
        for index, top in self.scroller.visible:
            if found is None or top <= y:
                found = (self.laid(index), top)
        return found

    def _spot_at(self, point: QPoint) -> tuple[LaidRow, Spot | None, Place | None] | None:
        found = self._row_at(point.y())
        if found is None or not self.log.has_messages():
            return None
        laid, top = found
        x, y = point.x() - self.style_of_rows.left, point.y() - top
        paragraph = laid.paragraphs[laid.paragraph_at(y)]
        spot = paragraph.spot_at(x, y)
        if spot is not None and spot.login and self.log.last_of(spot.login) is None:
            spot = None  # nothing is known of them
        return laid, spot, laid.emote_at(x, y)

    def message_at(self, point: QPoint) -> tuple[ChatMessage, QRect] | None:
        """The message under a point of the viewport, and its row's place there."""
        found = self._row_at(point.y())
        if found is None or found[0].row.message is None or not self.log.has_messages():
            return None
        laid, top = found
        place = QRect(0, top, self.viewport().width(), laid.height)
        return (laid.row.message, place) if place.contains(point) and laid.row.message else None

    def _thread_at(self, point: QPoint) -> ChatMessage | None:
        """The message whose line "Replying to" is under a point."""
        found = self._row_at(point.y())
        if found is None or found[0].row.message is None or found[0].row.message.reply is None:
            return None
        laid, top = found
        paragraph = laid.paragraphs[laid.paragraph_at(point.y() - top)]
        return laid.row.message if paragraph.paragraph.one_line and paragraph.top <= point.y() - top else None

    def _position_at(self, point: QPoint) -> Position | None:
        found = self._row_at(point.y())
        if found is None:
            return None
        laid, top = found
        index = laid.paragraph_at(point.y() - top)
        at = laid.paragraphs[index].position_at(point.x() - self.style_of_rows.left, point.y() - top)
        return laid.row.number, index, at

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        found = self._spot_at(point)
        self._pressed = found[1] if found else None
        self._ringed = -1
        position = self._position_at(point)
        self._dragging = position is not None
        if position is not None:
            self.selection.begin(position)
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._dragging:
            self._drag_to(point)
            return
        found = self._spot_at(point)
        clickable = (found is not None and found[1] is not None) or self._thread_at(point) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_timer.stop()
        if event.button() != Qt.MouseButton.LeftButton or not self._dragging:
            return
        self._dragging = False
        point = event.position().toPoint()
        found = self._spot_at(point)
        pressed, self._pressed = self._pressed, None
        if self.selection.span() is None and (message := self._thread_at(point)) is not None:
            self.thread_wanted.emit(message)
            return
        if found is None or pressed is None or found[1] != pressed or self.selection.span() is not None:
            return
        if pressed.link:
            self.link_clicked.emit(pressed.link)
        elif (message := self.log.last_of(pressed.login) if pressed.login else found[0].row.message) is not None:
            self.user_clicked.emit(message)

    def _drag_to(self, point: QPoint) -> None:
        position = self._position_at(point)
        if position is not None:
            self.selection.extend(position)
        self.viewport().update()
        outside = not 0 <= point.y() < self.viewport().height()
        if outside and not self._drag_timer.isActive():
            self._drag_timer.start()
        elif not outside:
            self._drag_timer.stop()

    def _scroll_while_dragging(self) -> None:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        height = self.viewport().height()
        self.scroll_pixels(point.y() if point.y() < 0 else max(0, point.y() - height))
        self._drag_to(point)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            help_event = cast("QHelpEvent", event)
            self._tip_at = help_event.pos(), help_event.globalPos()
            self._show_tip()
            return True
        return super().viewportEvent(event)

    def _show_tip(self) -> None:
        point, at = self._tip_at
        words = self._words_at(point)
        if words:
            QToolTip.showText(at, words, self.viewport())
        else:
            QToolTip.hideText()

    def _picture_came(self) -> None:
        """The large picture of a tooltip may have come."""
        if QToolTip.isVisible() and self.viewport().underMouse():
            self._show_tip()

    def _words_at(self, point: QPoint) -> str:
        """What a tooltip says: an emote's name and provider, a badge's meaning, where a link leads."""
        found = self._spot_at(point)
        if found is None:
            return ""
        _, spot, place = found
        if place is not None and place.badge is not None:
            return self.badges.words(place.badge)
        if place is not None and place.emote is not None:
            emotes = [place.emote, *place.over]
            words = [f"{emote.name} · {provider_name(emote.provider)}" for emote in emotes]
            return self.tips.text(emotes, words, (place.width, place.height), self.style_of_rows.dpr)
        return address_words(spot.link) if spot is not None else ""

    # Keyboard

    @override
    def event(self, event: QEvent) -> bool:
        # The window leaves full screen with Escape, and other parts of it use the arrows; here they lead through rows.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() in _ROW_KEYS or (event.key() == Qt.Key.Key_Escape and self._can_leave()))
        ):
            event.accept()
            return True
        return super().event(event)

    def _can_leave(self) -> bool:
        """Whether somebody reads further up, or row by row."""
        return self._ringed >= 0 or not self.scroller.follow

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.viewport().height() - self.fontMetrics().height()
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_PageUp:
            self.scroll_pixels(-page)
        elif key == Qt.Key.Key_PageDown:
            self.scroll_pixels(page)
        elif key == Qt.Key.Key_Home:
            self._go_to_row(0)
        elif key == Qt.Key.Key_End or (key == Qt.Key.Key_Escape and self._can_leave()):
            self._leave_row()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu} and self.current_row() is not None:
            self._menu_of_current()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        index = self._index_of(self._ringed)
        last = len(self.log.rows) - 1
        if index < 0:
            visible = [index for index, top in self.scroller.visible if top >= 0]
            self._go_to_row(visible[-1] if visible else last)
        elif by > 0 and index == last:
            self._leave_row()
        else:
            self._go_to_row(index + by)

    def _go_to_row(self, index: int) -> None:
        rows = self.log.rows
        if not rows:
            return
        index = min(max(0, index), len(rows) - 1)
        self._ringed = rows[index].number
        self.scroller.show(index, len(rows), self.viewport().height())
        self.settle()
        self._say(self.text_of(rows[index]))

    def _leave_row(self) -> None:
        self._ringed = -1
        self.selection.clear()
        self.follow()
        self._say("")

    def _say(self, words: str) -> None:
        """Let a screen reader read `words`."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(cast("QObject", self), QAccessible.Event.DescriptionChanged))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._menu_of_current()
            return
        found = self._row_at(event.pos().y())
        if found is not None and self.log.has_messages():
            self.menu_for(found[0].row).popup(event.globalPos())

    def _menu_of_current(self) -> None:
        index = self._index_of(self._ringed)
        tops = dict(self.scroller.visible)
        if index in tops:
            point = QPoint(self.style_of_rows.left, max(0, tops[index]) + 20)
            self.menu_for(self.log.rows[index]).popup(self.viewport().mapToGlobal(point))

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        clipboard = QGuiApplication.clipboard()
        selected = self.selected_text()
        if selected:
            menu.addAction(tr("Copy selection"), lambda: clipboard.setText(selected))
        message = row.message
        if message is not None and message.id and self.can_reply:
            menu.addAction(tr("Reply"), partial(self.reply_wanted.emit, message))
        if message is not None and message.reply is not None:
            menu.addAction(tr("Show the thread"), partial(self.thread_wanted.emit, message))
        if message is None:
            menu.addAction(tr("Copy text"), lambda: clipboard.setText(self.text_of(row)))
        else:
            menu.addAction(tr("Copy message"), lambda: clipboard.setText(message.text))
            menu.addAction(tr("Copy with name and time"), lambda: clipboard.setText(self.text_of(row)))
            menu.addAction(tr("Copy user name"), lambda: clipboard.setText(message.login))
            if self.has_rules and message.login:
                menu.addSeparator()
                name = message.display_name.replace("&", "&&")
                menu.addAction(
                    tr("Highlight what {name} writes", name=name), partial(self.highlight_wanted.emit, message)
                )
                menu.addAction(tr("Ignore what {name} writes", name=name), partial(self.ignore_wanted.emit, message))
        addresses = [spot.link for paragraph in self.paragraphs_of(row) for spot in paragraph.spots if spot.link]
        if addresses:
            menu.addSeparator()
        for address in dict.fromkeys(addresses):
            menu.addAction(tr("Open {address}", address=_short(address)), partial(self.link_clicked.emit, address))
        return menu


def address_words(address: str) -> str:
    """Where a link leads; letters that look like others are shown as the browser asks for them, too."""
    if address.isascii():
        return address
    return f"{address}\n{QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)}"


def _short(address: str) -> str:
    text = address if len(address) <= _LONG_LINK else f"{address[: _LONG_LINK - 1]}…"
    return text.replace("&", "&&")
