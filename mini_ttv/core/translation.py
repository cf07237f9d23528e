"""The words that people read, in their language: `tr` says them, `marked` lists those that are said later.

English is written where it is needed, and is the key to the other languages:

    tr("Reconnecting in {seconds} s", seconds=3)        values go in by name; f-strings cannot be found by the tools
    tr("%n message(s)", "", count)                      plural: the third argument, and `%n` in the text, always both
    tr("%n categor(y|ies) of {name}", "", n, name=x)    irregular ones name both endings: (one|many)
    tr("Open", "the stream is open")                    where one English text means two things: say which (but
                                                        never with values: Qt's tool takes the first for a count)

A text that is made while a module is imported (constants, enum labels, declarations of options) comes too early for
`tr`, as the language is not known yet. It is marked there, and translated where it is shown:

    TITLE = marked("Video quality")      ...      label.setText(tr(TITLE))

So `tr` takes a text in quotes, or a name that holds a marked text; never an f-string, a sum, or a choice (`tr(a) if x
else tr(b)` instead), and never stands inside an f-string. Do not build sentences from parts: one text, with names in
braces. Log lines, and what programmers read, stay English. Nothing is looked up for each chat message or each painting:
keep the text.

`python -m tests.translations` brings `resources/translations` up to date with the sources, and takes in many
translations at once as JSON (`tests/translations.py` says how); tests tell when that was forgotten. The glossary is
`resources/translations/README.md`. Figures in a text are `number(1234)` and `clock(now.time())`; `%n` is one by itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

_ENDING = re.compile(r"\((?:(\w*)\|(\w*)|(e?s))\)")  # (y|ies) or (s)


def english(text: str, _comment: str, count: int | None) -> str:
    """Say a text in English: itself, with the endings that fit the count.

    Args:
        text: the text.
        count: how many; None where the text has no plural.
    """
    if count is None:
        return text
    return _ENDING.sub(lambda found: (found[1] or "") if count == 1 else found[2] or found[3] or "", text)


@dataclass(frozen=True, slots=True)
class Language:
    """What a language knows: words for an English text (its comment, and a count or None), and how figures look."""

    translated: Callable[[str, str, int | None], str] = english
    number: Callable[[int], str] = "{:,}".format
    clock: Callable[[time], str] = "{:%H:%M}".format


class _Spoken:
    """The language of this process."""

    language = Language()


def speak(language: Language) -> None:
    """From now on, `tr` answers in this language."""
    _Spoken.language = language


def tr(text: str, comment: str = "", count: int | None = None, /, **values: object) -> str:
    """The text in the language of the person, filled in.

    The order of the first three arguments is Qt's, whose tools find these calls.

    Args:
        text: English, in quotes or marked elsewhere.
        comment: what tells it from the same English text with another meaning.
        count: how many, for `%n` and the form of the words.
        values: what stands in braces in the text.
    """
    language = _Spoken.language
    said = language.translated(text, comment, count)
    if count is not None:
        said = said.replace("%n", language.number(count))
    return said.format(**values) if values else said


def marked(text: str) -> str:
    """Have the tools find a text that is translated later, by `tr`."""
    return text


def number(value: int) -> str:
    """A whole number as the person's language writes it: `12,345`, `12.345`."""
    return _Spoken.language.number(value)


def clock(of_day: time) -> str:
    """A time of day as the person's country writes it: `18:00`, `6:00 PM`."""
    return _Spoken.language.clock(of_day)
