"""Texts in the language that is spoken; English without one."""

from collections.abc import Iterator
from datetime import time

import pytest

from mini_ttv.core.translation import Language, clock, english, marked, number, speak, tr

_GERMAN = {("Hello {name}", ""): "Hallo {name}", ("Open", "a door"): "Auf", ("%n message(s)", ""): "%n Nachricht(en)"}


@pytest.fixture
def _german() -> Iterator[None]:
    def translated(text: str, comment: str, count: int | None) -> str:
        return _GERMAN.get((text, comment)) or english(text, comment, count)

    speak(Language(translated, lambda value: f"{value:,}".replace(",", ".")))
    yield
    speak(Language())


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [
        ("%n message(s)", "1 message", "3 messages"),
        ("%n match(es)", "1 match", "3 matches"),
        ("%n categor(y|ies)", "1 category", "3 categories"),
        ("%n (person|people) (is|are) here", "1 person is here", "3 people are here"),
        ("%n message(s) (hidden)", "1 message (hidden)", "3 messages (hidden)"),
        ("%n item(|s)", "1 item", "3 items"),
        ("%n (one|)", "1 one", "3 "),
    ],
)
def test_english_plurals_stand_in_the_text(text: str, one: str, many: str) -> None:
    assert (tr(text, "", 1), tr(text, "", 3)) == (one, many)
    assert tr(text, "", 0) == many.replace("3", "0")


def test_texts_without_a_count_keep_their_brackets_and_braces() -> None:
    assert tr("Name(s) of {it}") == "Name(s) of {it}"


def test_values_are_filled_in_and_never_read_as_text() -> None:
    assert tr("Hello {name}", name="{name} %n") == "Hello {name} %n"
    assert tr("%n message(s) of {name}", "", 2, name="%n") == "2 messages of %n"


@pytest.mark.usefixtures("_german")
def test_what_is_spoken_is_said() -> None:
    assert tr("Hello {name}", name="Ana") == "Hallo Ana"
    assert tr(marked("Open"), "a door") == "Auf"
    assert tr("Open") == "Open"
    assert tr("%n message(s)", "", 1234) == "1.234 Nachricht(en)"
    assert number(1234) == "1.234"
    assert tr("%n categor(y|ies)", "", 1) == "1 category"


def test_figures_are_english_without_a_language() -> None:
    assert (number(1234), clock(time(18, 5))) == ("1,234", "18:05")
