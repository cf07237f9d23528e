import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.ui.login_protocol import (
    Heard,
    Order,
    is_show,
    read_heard,
    read_order,
    write_heard,
    write_order,
    write_show,
)

TEXT = st.text(max_size=50)


@given(TEXT, TEXT, st.booleans())
def test_an_order_arrives_as_it_was(title: str, background: str, embed: bool) -> None:
    order = Order("https://a.test/?x=1&y=ü", "http://localhost/", embed, title, background, language="es_ES")
    assert write_order(order).count(b"\n") == 1
    assert read_order(write_order(order)) == order


@given(st.builds(Heard, st.text(min_size=1), TEXT, TEXT, TEXT, st.integers(0, 2**32), st.booleans()))
def test_an_event_arrives_as_it_was(heard: Heard) -> None:
    assert write_heard(heard).count(b"\n") == 1
    assert read_heard(write_heard(heard)) == heard


@pytest.mark.parametrize(
    "line", [b"", b"{}", b"[]", b"\xff", b'{"url": "file:///etc", "redirect_uri": "x"}', b'{"url": "https://a"}']
)
def test_orders_that_make_no_sense_are_none(line: bytes) -> None:
    assert read_order(line) is None


@given(st.binary())
def test_any_line_is_survived(line: bytes) -> None:
    read_order(line)
    assert read_heard(line) is None
    assert not is_show(line)


def test_odd_fields_are_empty() -> None:
    assert read_heard(b'{"event": "x", "url": 5, "number": -1, "ok": "yes"}') == Heard("x")


def test_the_show_line() -> None:
    assert is_show(write_show())
    assert not is_show(b'{"show": 1}')
