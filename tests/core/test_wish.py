"""What goes from a second start to the first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.wish import MOST_BYTES, Wish, wish_from

texts = st.text(st.characters(codec="ascii", categories=("L", "N", "P")), max_size=60)


@given(st.builds(Wish, texts, texts, st.booleans(), st.booleans(), st.booleans(), texts))
def test_a_wish_arrives_as_it_was(wish: Wish) -> None:
    line = wish.to_line()
    assert wish_from(line) == wish
    assert line.endswith(b"\n")
    assert len(line) < MOST_BYTES


@pytest.mark.parametrize("line", [b"", b"[]", b"7", b'{"open": 7}', b"\xff", b'{"page": "x"}'])
def test_what_is_no_wish_is_none(line: bytes) -> None:
    assert wish_from(line) is None


def test_parts_that_make_no_sense_are_not_there() -> None:
    line = b'{"open": "x", "page": 5, "mini": 1, "quit": "yes", "token": "a\\u0000b", "more": true}'
    assert wish_from(line) == Wish("x")
    assert wish_from(b'{"open": "%s"}' % (b"x" * 2000)) == Wish()


@given(st.binary(max_size=200))
def test_nothing_breaks_it(line: bytes) -> None:
    wish_from(line)
