"""Selected text across rows, by positions that survive new and forgotten rows."""

from collections.abc import Callable, Iterable

from mini_ttv.ui.chat_compose import Paragraph
from mini_ttv.ui.chat_row import Row

Position = tuple[int, int, int]  # a row's number, the paragraph's index, the position in its text


class Selection:
    """From where the button went down to where the pointer is."""

    def __init__(self) -> None:
        self._anchor: Position | None = None
        self._head: Position | None = None

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._head = None

    def begin(self, at: Position) -> None:
        """Start an empty selection."""
        self._anchor = self._head = at

    def extend(self, at: Position) -> None:
        """Select up to `at`."""
        self._head = at

    def span(self) -> tuple[Position, Position] | None:
        """First and last position, or None where nothing is selected."""
        if self._anchor is None or self._head is None or self._anchor == self._head:
            return None
        return min(self._anchor, self._head), max(self._anchor, self._head)

    def within(self, number: int, index: int, length: int) -> tuple[int, int] | None:
        """Start and end of what is selected of one paragraph, or None."""
        span = self.span()
        if span is None or not span[0][:2] <= (number, index) <= span[1][:2]:
            return None
        start = span[0][2] if span[0][:2] == (number, index) else 0
        end = span[1][2] if span[1][:2] == (number, index) else length
        return (start, end) if end > start else None

    def text(self, rows: Iterable[Row], paragraphs_of: Callable[[Row], list[Paragraph]]) -> str:
        """What a copy holds: a line for each paragraph, emotes by their names."""
        span = self.span()
        if span is None:
            return ""
        lines = []
        for row in rows:
            if span[0][0] <= row.number <= span[1][0]:
                for index, paragraph in enumerate(paragraphs_of(row)):
                    part = self.within(row.number, index, paragraph.length)
                    if part is not None:
                        lines.append(paragraph.plain(*part).strip())
        return "\n".join(lines)
