"""Finding in a list what a person types: every word somewhere in the item, capitals and accents aside."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def folded(text: str) -> str:
    """`text` as it is compared: "Café" and "CAFE" become the same."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def matching(items: Iterable[T], sought: str, words_of: Callable[[T], str]) -> tuple[T, ...]:
    """The items that have every word of `sought`, in the order they come; all of them where nothing is sought.

    Args:
        items: a list.
        sought: what was typed.
        words_of: everything of an item that people look for.
    """
    words = folded(sought).split()
    if not words:
        return tuple(items)
    return tuple(item for item in items if all(word in text for text in [folded(words_of(item))] for word in words))
