"""Help with reading a chat: it rests under the pointer, and a screen reader speaks what is new, not too often."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.ui.chat_row import Look, Row
from mini_ttv.ui.chat_view import ChatView

_ANNOUNCE_MS = 4_000  # a sentence takes about that long
_MOST_SPOKEN = 3  # messages at a time
_LONGEST = 300
_SILENT = frozenset({Look.STATUS, Look.DIVIDER})


class HoverRest(QObject):
    """While the pointer is on the rows, they stay where they are; where wished."""

    def __init__(self, view: ChatView) -> None:
        super().__init__(view)
        self._view = view
        self._rests = False
        view.viewport().installEventFilter(self)

    def _begin(self) -> None:
        if self._view.options.pause_on_hover and self._view.scroller.follow:
            self._rests = self._view.rest()

    def _end(self) -> None:
        rests, self._rests = self._rests, False
        if rests:
            self._view.follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Enter:
            self._begin()
        elif kind is QEvent.Type.Leave:
            self._end()
        elif kind in {QEvent.Type.Wheel, QEvent.Type.MouseButtonPress}:
            self._rests = False  # somebody reads on their own, and goes on when they like
        return False


class Announcer(QObject):
    """Hands new messages to a screen reader, if there is one: politely, a few at a time, the newest where many come."""

    def __init__(self, view: ChatView) -> None:
        super().__init__(view)
        self._view = view
        self._spoken = -1  # the number of the last row that was spoken, or passed over
        self._timer = QTimer(self, singleShot=True, interval=_ANNOUNCE_MS)
        self._timer.timeout.connect(self._speak)
        view.unread_changed.connect(lambda _unread: self._look())

    def _look(self) -> None:
        rows = self._view.log.rows
        if not rows or rows[-1].number <= self._spoken:
            return
        if self._view.options.announcements == "off" or not QAccessible.isActive():
            self._spoken = rows[-1].number
        elif not self._timer.isActive():
            self._speak()

    def _speak(self) -> None:
        words = self._next_words()
        if words:
            event = QAccessibleAnnouncementEvent(cast("QObject", self._view), words)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)
            self._timer.start()

    def _next_words(self) -> str:
        rows = [row for row in reversed(self._view.log.rows) if row.number > self._spoken][::-1]
        if rows:
            self._spoken = rows[-1].number
        wanted = [row for row in rows if self._is_wanted(row)]
        passed = len(wanted) - _MOST_SPOKEN
        spoken = [self._view.text_of(row).replace("\n", ". ")[:_LONGEST] for row in wanted[-_MOST_SPOKEN:]]
        if passed > 0:
            spoken.insert(0, tr("%n more message(s).", "", passed))
        return "\n".join(spoken)

    def _is_wanted(self, row: Row) -> bool:
        if self._view.options.announcements == "mentions":
            return row.look in {Look.MENTION, Look.RULE}
        return row.look not in _SILENT
