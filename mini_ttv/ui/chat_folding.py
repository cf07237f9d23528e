"""Repeats of one text within a short time become one row with their number."""

from collections import deque
from collections.abc import Callable

from mini_ttv.core.chat import ChatMessage
from mini_ttv.ui.chat_row import Look, Row

_SECONDS = 30.0
_ROWS_BACK = 12  # a row further up than that may be out of view: what is said now belongs at the end
_MOST_KEPT = 200  # messages of one row; those beyond are counted only


class Folding:
    """Knows the last rows that others may join."""

    def __init__(self) -> None:
        self.is_on = False  # asked by who feeds it, before each message
        self._last: deque[tuple[str, Row, float]] = deque(maxlen=_ROWS_BACK)  # folded text, row, time

    def clear(self) -> None:
        """Forget all rows."""
        self._last.clear()

    def joined(self, message: ChatMessage) -> Row | None:
        """The row that the message joins, changed already; None where it needs one of its own."""
        if not _is_common(message):
            return None
        text = _folded(message.text)
        for known, row, at in self._last:
            if known == text and message.sent_at - at <= _SECONDS and _may_join(row, message):
                if len(row.repeats) < _MOST_KEPT:
                    row.repeats = [*row.repeats, message]
                row.count += 1
                row.revision += 1
                return row
        return None

    def added(self, row: Row) -> None:
        """There is a new row at the end, whatever is in it."""
        message = row.message
        if message is not None and row.look is Look.PLAIN and _is_common(message):
            self._last.append((_folded(message.text), row, message.sent_at))
        else:
            self._last.append(("", row, 0.0))


def forget(row: Row, is_gone: Callable[[ChatMessage], bool]) -> None:
    """Moderators took messages back: a row of several has fewer, a row of one is deleted."""
    if row.message is None or row.deleted:
        return
    said = (row.message, *row.repeats)
    kept = [message for message in said if not is_gone(message)]
    if len(kept) == len(said):
        return
    if kept:
        row.message, *row.repeats = kept
        row.count -= len(said) - len(kept)
    else:
        row.deleted = True
    row.revision += 1


def _is_common(message: ChatMessage) -> bool:
    return bool(message.text) and message.reply is None and not (message.bits or message.is_deleted or message.paid)


def _may_join(row: Row, message: ChatMessage) -> bool:
    first = row.message
    return (
        first is not None
        and not row.deleted
        and first.is_action is message.is_action
        and first.is_history is message.is_history
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
