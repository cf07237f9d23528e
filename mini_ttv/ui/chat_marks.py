"""What a search found, as it is drawn on rows."""

from collections.abc import Sequence

from mini_ttv.core.chat_search import spans
from mini_ttv.ui.chat_compose import Paragraph
from mini_ttv.ui.chat_text import units


class Marks:
    """The rows that a search found, by number, and which of them it stands on."""

    def __init__(self) -> None:
        self.words = ""  # folded; "" where it is about who said something
        self.numbers: frozenset[int] | set[int] = frozenset()
        self.current = -1

    def clear(self) -> None:
        """Nothing is looked for."""
        self.words, self.numbers, self.current = "", frozenset(), -1

    def within(self, number: int, paragraphs: Sequence[Paragraph]) -> list[list[tuple[int, int]]]:
        """Start and length of each place to mark, in UTF-16 units, by paragraph of the row with `number`."""
        if number not in self.numbers:
            return [[] for _ in paragraphs]
        return [[] if paragraph.one_line else _places(paragraph.text, self.words) for paragraph in paragraphs]


def _places(text: str, words: str) -> list[tuple[int, int]]:
    return [(units(text[:start]), units(text[start:end])) for start, end in spans(text, words)]
