"""Panels that lie over the rows of a chat, above its input."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from mini_ttv.ui import theme

MARGIN = 6


class Overlay(QFrame):
    """A panel at the lower edge of a widget; it grows and shrinks with that, and Esc closes it."""

    closed = Signal()

    def __init__(self, host: QWidget, *, most_width: int = 420) -> None:
        """`host` is the widget that it lies over, at most `most_width` wide."""
        super().__init__(host)
        self._host = host
        self._most_width = most_width
        self._before: QWidget | None = None
        theme.set_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        host.installEventFilter(self)
        self.hide()

    def wanted_height(self, _width: int) -> int:
        """The height that would be right at this width."""
        return self.sizeHint().height()

    def open(self) -> None:
        """Show it, in front of all else; what has the keyboard gets it back at the end."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.fit()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Close it, and give the keyboard back if it is here."""
        if self.isHidden():
            return
        focus = self.window().focusWidget()
        had_focus = focus is self or self.isAncestorOf(focus)  # of none it is no ancestor
        before, self._before = self._before, None
        self.hide()
        if had_focus and before is not None and before.isVisible():
            before.setFocus()
        self.closed.emit()

    def fit(self) -> None:
        """Take the room that there is."""
        room = self._host.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(room.width(), self._most_width)
        height = min(room.height(), self.wanted_height(width))
        self.setGeometry(self.placed(room, width, height))

    def placed(self, room: QRect, width: int, height: int) -> QRect:
        """Where it goes: to the lower edge."""
        return QRect(room.left(), room.bottom() + 1 - height, width, height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc would leave full screen otherwise; and what is over the chat is not to be clicked through.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self.fit()
        return False
