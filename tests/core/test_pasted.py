from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.errors import LoginError
from mini_ttv.core.pasted import read_client_id, read_client_secret, read_token
from mini_ttv.core.secret import Secret

ID = "abcdefghij0123456789klmnopqrst"
SECRET = "zyxwvutsrq0123456789klmnopqrst"


@pytest.mark.parametrize(
    "text",
    ["t0ken", " t0ken\n", "oauth:t0ken", "OAuth: t0ken", '"t0ken"', "\ufefft0ken\u200b", "\u201coauth:t0ken\u201d"],
)
def test_a_token_is_found_in_what_comes_along(text: str) -> None:
    assert read_token(text) == Secret("t0ken")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no token"),
        ("oauth:", "no token"),
        ("  ", "no token"),
        ("two words", "no token"),
        ("t\u00f6ken", "no token"),
        ("a" * 201, "no token"),
        ("http://localhost:17563/#access_token=abc", "address"),
        ("www.twitch.tv", "address"),
    ],
)
def test_what_is_no_token_is_told(text: str, words: str) -> None:
    with pytest.raises(LoginError, match=words):
        read_token(text)


@pytest.mark.parametrize("text", [ID, f"  {ID}\n", f"'{ID}'", ID + "u"])
def test_a_client_id(text: str) -> None:
    assert read_client_id(text).startswith(ID)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Enter the client id"),
        (ID[:12], "this has 12"),
        (ID * 2, "this has 60"),
        (ID.upper(), "small letters"),
        (f"{ID[:15]} {ID[15:]}", "small letters"),
        (f"oauth:{ID}", "a token, not a client id"),
        ("https://dev.twitch.tv/console", "an address, not a client id"),
    ],
)
def test_what_is_no_client_id_is_told(text: str, words: str) -> None:
    with pytest.raises(LoginError, match=words):
        read_client_id(text)


def test_a_client_secret_may_be_missing() -> None:
    assert read_client_secret(" ", ID) is None
    assert read_client_secret(f" {SECRET} ", ID) == Secret(SECRET)


@pytest.mark.parametrize(("text", "words"), [(ID, "both fields"), ("short", "this has 5")])
def test_what_is_no_client_secret_is_told(text: str, words: str) -> None:
    with pytest.raises(LoginError, match=words):
        read_client_secret(text, ID)


def message(read: Callable[[str], object], text: str) -> str:
    """What is said of `text`, "" where it is fine."""
    try:
        read(text)
    except LoginError as error:
        return str(error)
    return ""


@given(st.text(max_size=60))
def test_no_message_repeats_what_was_pasted(text: str) -> None:
    marked = f"\u00b6{text}\u00b6"
    for read in (read_token, read_client_id, lambda pasted: read_client_secret(pasted, ID)):
        assert "\u00b6" not in message(read, marked)
