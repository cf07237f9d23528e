"""Text of strangers made fit for a line: no control over direction or line breaks, links found, units counted."""

import re
from collections.abc import Iterator
from itertools import chain

ISOLATE, POP_ISOLATE = "\u2068", "\u2069"  # what stands between takes its direction from its own first letter

# Breaks of lines and the characters that steer the direction of everything after them.
_BREAKS = {ord(character): " " for character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"}
_STEERING = dict.fromkeys(chain((0x061C, 0x200E, 0x200F), range(0x202A, 0x202F), range(0x2066, 0x206A)))
_TABLE: dict[int, str | None] = {**_BREAKS, **_STEERING}
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LONGEST_WORD = 120
_LONG_WORD = re.compile(rf"(\S{{{_LONGEST_WORD - 1}}})\S{{2,}}")
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")

_WORD = re.compile(r"[^\s<>\"]+")
_LINK = re.compile(r"https?://[^\s/?#.]+\S*", re.IGNORECASE)
_HOSTS = (
    "app|at|au|be|br|ca|ch|co|com|de|dev|edu|es|eu|fi|fm|fr|gg|gl|gov|info|io|it|jp|kr|link|live|ly|me|net|nl|no|org|pl|ru|"
    "se|to|tv|uk|us|wiki|xyz"
)
_BARE_LINK = re.compile(rf"(?:[a-z0-9-]{{1,63}}\.){{1,6}}(?:{_HOSTS})(?::\d{{1,5}})?(?:[/?#]\S*)?", re.IGNORECASE)
_TRAILING = ".,;:!?'*_~"


def clean(text: str) -> str:
    """`text` on one line, without steering characters, and with at most three marks on a letter."""
    if text.isascii() and text.isprintable():
        return text
    return _TOO_MANY_MARKS.sub(r"\1", text.translate(_TABLE))


def shortened(text: str) -> str:
    """`text` with its endless words cut: they would fill the chat with nothing."""
    return text if len(text) <= _LONGEST_WORD else _LONG_WORD.sub(r"\1…", text)


def isolated(text: str) -> str:
    """`text` so that its direction does not disturb its neighbours; ASCII has none and stays as it is."""
    return text if text.isascii() else f"{ISOLATE}{text}{POP_ISOLATE}"


def units(text: str) -> int:
    """The length of `text` as Qt counts: in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + sum(1 for character in text if character > "\uffff")


def links(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and full address of each link in `text`."""
    if "." not in text:
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if "." not in word:
            continue
        start = match.start() + len(word) - len(word.lstrip("([{'*_"))
        word = _without_trailing(word.lstrip("([{'*_"))
        if _LINK.fullmatch(word):
            yield start, start + len(word), word
        elif "@" not in word and _BARE_LINK.fullmatch(word):
            yield start, start + len(word), f"https://{word}"


def _without_trailing(word: str) -> str:
    """`word` without the punctuation of the sentence around it; a closing bracket stays where one was opened."""
    while word:
        last = word[-1]
        closes = {")": "(", "]": "[", "}": "{"}.get(last)
        if last not in _TRAILING and (closes is None or word.count(closes) >= word.count(last)):
            break
        word = word[:-1]
    return word
