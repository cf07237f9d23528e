import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.errors import LoginError
from mini_ttv.core.login_redirect import is_redirect, loopback_door, read_redirect, redirect_error

HERE = "http://localhost:17563/oauth2/callback"


@pytest.mark.parametrize(
    "url",
    [HERE, f"{HERE}?code=1", f"{HERE}#access_token=1", "http://LOCALHOST:17563/oauth2/callback?x"],
)
def test_the_registered_address_is_known(url: str) -> None:
    assert is_redirect(url, HERE)


@pytest.mark.parametrize(
    "url",
    [
        "https://localhost:17563/oauth2/callback",
        "http://localhost:17564/oauth2/callback",
        "http://localhost/oauth2/callback",
        "http://localhost:17563/oauth2/callback/",
        "http://localhost:17563/oauth2/callbackevil",
        "http://localhost:17563/oauth2",
        "http://localhost.evil:17563/oauth2/callback",
        "http://evil/?http://localhost:17563/oauth2/callback",
        "http://localhost:17563@evil/oauth2/callback",
        "http://user@localhost:17563/oauth2/callback",
        "http://localhost:99999/oauth2/callback",
        "http://localhost:port/oauth2/callback",
        "http://[half/oauth2/callback",
        "/oauth2/callback",
        "",
        f"{HERE}?{'x' * 9000}",
    ],
)
def test_nothing_else_is(url: str) -> None:
    assert not is_redirect(url, HERE)
    with pytest.raises(LoginError):
        read_redirect(url, HERE)


def test_an_address_without_a_path_or_with_the_default_port_is_the_same() -> None:
    assert is_redirect("http://localhost:80/?code=1", "http://localhost")
    assert is_redirect("https://example.org", "https://example.org:443/")


def test_a_code_comes_in_the_query() -> None:
    answer = read_redirect(f"{HERE}?code=abc&scope=a%3Ab+c&state=s1", HERE)
    assert answer.code.reveal() == "abc"
    assert answer.state.reveal() == "s1"
    assert answer.scope == {"a:b", "c"}
    assert not answer.access_token
    assert answer.error == ""


def test_a_token_comes_in_the_fragment() -> None:
    answer = read_redirect(f"{HERE}#access_token=tok&scope=a+b&state=s1&token_type=bearer", HERE)
    assert answer.access_token.reveal() == "tok"
    assert answer.state.reveal() == "s1"
    assert answer.scope == {"a", "b"}
    assert not answer.code


def test_a_refusal_comes_in_the_query() -> None:
    url = f"{HERE}?error=access_denied&error_description=The+user+denied+you+access&state=s1"
    answer = read_redirect(url, HERE)
    assert (answer.error, answer.error_description) == ("access_denied", "The user denied you access")


def test_a_field_that_is_there_twice_counts_as_missing() -> None:
    assert not read_redirect(f"{HERE}?code=1&code=2&state=s", HERE).code


def test_secrets_do_not_show() -> None:
    assert "abc" not in repr(read_redirect(f"{HERE}?code=abc&state=abc", HERE))


def test_errors_are_seen_on_any_address() -> None:
    assert redirect_error("http://localhost:3000/?error=redirect_mismatch&x=1") == "redirect_mismatch"
    assert redirect_error("http://localhost:3000/") == ""
    assert redirect_error("http://[half") == ""


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    redirect_error(text)
    assert not is_redirect(text, HERE)


@pytest.mark.parametrize(
    ("uri", "door"),
    [
        ("http://localhost:17563/oauth2/callback", (("127.0.0.1", "::1"), 17563)),
        ("http://LOCALHOST", (("127.0.0.1", "::1"), 80)),
        ("http://127.0.0.1:3000/", (("127.0.0.1",), 3000)),
        ("http://[::1]:3000/", (("::1",), 3000)),
    ],
)
def test_where_on_this_computer_a_redirect_arrives(uri: str, door: tuple[tuple[str, ...], int]) -> None:
    assert loopback_door(uri) == door


@pytest.mark.parametrize(
    "uri", ["https://localhost/", "http://example.com/", "http://a@localhost/", "http://localhost/?a", "http://[", ""]
)
def test_other_redirects_do_not_arrive_here(uri: str) -> None:
    assert not loopback_door(uri)[0]
