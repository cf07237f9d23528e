import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat_search import ChatQuery, read_query, spans


@pytest.mark.parametrize(
    ("typed", "words", "sender"),
    [
        ("", "", ""),
        ("  Good   game ", "good game", ""),
        ("from:Mira", "", "mira"),
        ("good from:@Mira game", "good game", "mira"),
        ("FROM:mira from:jon", "", "jon"),
        ("from:", "", ""),
        ("waffrom:x", "waffrom:x", ""),
        ("STRASSE", "strasse", ""),
    ],
)
def test_what_was_typed_is_understood(typed: str, words: str, sender: str) -> None:
    assert read_query(typed) == ChatQuery(words, sender)


def test_messages_fit_by_words_and_by_who_said_them() -> None:
    assert read_query("GAME").fits("a good game", "mira", "Mira")
    assert not read_query("games").fits("a good game", "mira", "Mira")
    assert read_query("from:mi").fits("anything", "mira", "Mira")
    assert read_query("from:미").fits("anything", "mira", "미라")
    assert not read_query("from:jo").fits("anything", "mira", "Mira")
    assert not read_query("from:jo").fits("a raid")
    assert read_query("from:mira gg").fits("GG all", "mira", "Mira")
    assert not read_query("from:mira gg").fits("hello", "mira", "Mira")


def test_nothing_asked_is_nothing_found() -> None:
    assert not read_query(" ")
    assert not read_query(" ").fits("text", "mira", "Mira")
    assert spans("text", "") == []


def test_places_are_those_of_the_text_as_it_is() -> None:
    assert spans("GG and gg", "gg") == [(0, 2), (7, 9)]
    assert spans("aaaa", "aa") == [(0, 2), (2, 4)]
    assert spans("die Straße dort", "strasse") == [(4, 10)]
    assert spans("İx", "x") == [(1, 2)]


@given(text=st.text(max_size=40), words=st.text(min_size=1, max_size=4))
def test_places_lie_in_the_text_and_hold_the_words(text: str, words: str) -> None:
    folded = words.casefold()
    found = spans(text, folded)
    assert bool(found) == (folded in text.casefold())
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert folded in text[start:end].casefold()
