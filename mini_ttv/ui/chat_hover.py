"""The button that answers the message under the pointer."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.translation import tr
from mini_ttv.ui import icons, theme
from mini_ttv.ui.chat_view import ChatView

_ROOM = 12  # to the right edge of the rows


class HoverReply(QObject):
    """Shows "Reply" at the right edge of the row that the pointer is on, and goes with it."""

    def __init__(self, view: ChatView) -> None:
        """Take the rows; nothing is shown while they do not offer to be answered."""
        super().__init__(view)
        self._view = view
        self._message: ChatMessage | None = None
        # Beside the viewport, not in it: rows that are scrolled by moving their pixels would take its along.
        self.button = QToolButton(view)
        theme.set_role(self.button, "hover")
        icons.set_icon(self.button, "reply", "muted", size=14)
        self.button.setAccessibleName(tr("Reply"))
        self.button.setToolTip(tr("Reply"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.hide()
        self.button.clicked.connect(self._reply)
        view.viewport().installEventFilter(self)
        self.button.installEventFilter(self)
        view.unread_changed.connect(lambda _unread: self._look())

    def _reply(self) -> None:
        message, self._message = self._message, None
        self.button.hide()
        if message is not None:
            self._view.reply_wanted.emit(message)

    def _look(self, point: QPoint | None = None) -> None:
        """Rows have moved, or the pointer has."""
        viewport = self._view.viewport()
        if point is None:
            if not viewport.underMouse() and not self._is_on_button():
                self.button.hide()
                return
            point = viewport.mapFromGlobal(QCursor.pos())
        found = self._view.message_at(point) if self._view.can_reply and viewport.rect().contains(point) else None
        if found is None or not found[0].id:
            self.button.hide()
            self._message = None
            return
        self._message, place = found
        size = self.button.sizeHint()
        top = max(0, min(place.top() - 2, viewport.height() - size.height()))
        corner = viewport.mapTo(self._view, QPoint(place.right() - size.width() - _ROOM, top))
        self.button.setGeometry(corner.x(), corner.y(), size.width(), size.height())
        self.button.show()
        self.button.raise_()

    def _is_on_button(self) -> bool:
        if not self.button.isVisible():  # asked with each new row: where the pointer is takes a question to the desktop
            return False
        return self.button.geometry().contains(self._view.mapFromGlobal(QCursor.pos()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and watched is not self.button:
            if event.buttons() == Qt.MouseButton.NoButton:
                self._look(event.position().toPoint())
        elif kind is QEvent.Type.Leave and not self._is_on_button():
            self.button.hide()
        return False
