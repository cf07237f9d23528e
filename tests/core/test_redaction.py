"""Keys in addresses and headers become dots; everything else stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.redaction import redacted

KEY = "abcdef0123456789abcdef0123456789"


@pytest.mark.parametrize(
    "text",
    [
        f"https://usher.example/a.m3u8?sig={KEY}&player=x",
        f"https://usher.example/a.m3u8?player=x&token={KEY}",
        f"http://localhost:17563/oauth2/callback?code={KEY}&scope=a&state=x",
        f"http://localhost:17563/oauth2/callback?scope=a&state={KEY}",
        f"http://localhost/#access_token={KEY}&scope=",
        f"Authorization: Bearer {KEY}",
        f"PASS oauth:{KEY}",
        f"OAuth {KEY}",
        f'{{"access_token": "{KEY}", "expires_in": 3}}',
        f"{{'Client_Secret': '{KEY}'}}",
    ],
)
def test_keys_become_dots(text: str) -> None:
    answer = redacted(text)
    assert KEY not in answer
    assert "…" in answer
    assert redacted(answer) == answer


@pytest.mark.parametrize(
    "text",
    [
        "HTTP 404 for https://api.twitch.tv/helix/streams?user_login=somebody&first=100",
        "the code that Twitch gave is too old",
        "oauth is how one logs in",
        "",
    ],
)
def test_plain_words_stay(text: str) -> None:
    assert redacted(text) == text


@given(st.text(), st.sampled_from(["sig", "token", "code", "state", "access_token"]))
def test_whatever_stands_around_it(around: str, name: str) -> None:
    assert KEY not in redacted(f"{around} https://x.example/?{name}={KEY} {around}")
