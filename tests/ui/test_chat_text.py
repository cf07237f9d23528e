import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.ui.chat_text import clean, isolated, links, shortened, units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("a\tb\nc\u2028d", "a b c d"),
        ("\u202ereversed\u202c \u2067x\u2069", "reversed x"),
        ("ok 👍🏽 👩‍👩‍👧 日本", "ok 👍🏽 👩‍👩‍👧 日本"),
        ("e\u0301\u0302\u0303\u0304\u0305\u0306x", "e\u0301\u0302\u0303x"),
    ],
)
def test_cleaning(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.com/a?b=c.", ["https://example.com/a?b=c"]),
        ("(https://example.com/a_(b))", ["https://example.com/a_(b)"]),
        ("HTTP://EXAMPLE.COM", ["HTTP://EXAMPLE.COM"]),
        (
            "clips.twitch.tv/Abc and www.example.co.uk:8080/x!",
            ["https://clips.twitch.tv/Abc", "https://www.example.co.uk:8080/x"],
        ),
        ("no. dots... 1.5 a.b file.txt me@example.com v1.2.3 :.com", []),
        ("javascript:alert(1) ftp://example.com/x https://", []),
        ('<https://example.com> "twitch.tv"', ["https://example.com", "https://twitch.tv"]),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    assert [address for _, _, address in links(text)] == expected


@given(st.text(alphabet="ab./:?#()htps ", max_size=300))
def test_links_are_where_they_say(text: str) -> None:
    end = 0
    for start, stop, address in links(text):
        assert end <= start < stop <= len(text)
        assert address.endswith(text[start:stop])
        assert address.lower().startswith(("http://", "https://"))
        end = stop


@given(st.text())
def test_units_are_those_of_utf_16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_ascii_needs_no_isolation() -> None:
    assert isolated("abc") == "abc"
    assert isolated("日本") == "\u2068日本\u2069"


def test_endless_words_are_cut() -> None:
    assert shortened("short words " * 50) == "short words " * 50
    assert shortened("a" * 120) == "a" * 120
    assert shortened(f"so {'W' * 121} it") == f"so {'W' * 119}… it"
    assert len(shortened("W" * 500)) == 120
