import httpx
import pytest

from mini_ttv.core.errors import ApiError, BadAnswer, NetworkError, NotFound, RateLimited, ServerError
from mini_ttv.emotes.answers import absolute_url, fetch_bytes, fetch_json
from tests.emotes.conftest import Web

URL = "https://api.example/x"


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (404, NotFound),
        (429, RateLimited),
        (503, ServerError),
        (403, ApiError),
        (httpx.ConnectError("refused"), NetworkError),
        (httpx.ReadTimeout("slow"), NetworkError),
        (TimeoutError(), NetworkError),
    ],
)
async def test_errors_are_sentences_that_name_the_host(
    web: Web, http: httpx.AsyncClient, answer: object, error: type[Exception]
) -> None:
    web.answers[URL] = answer
    with pytest.raises(error, match=r"api\.example"):
        await fetch_bytes(http, URL, 100)


async def test_a_body_beyond_the_limit_is_refused(web: Web, http: httpx.AsyncClient) -> None:
    web.answers[URL] = b"x" * 101
    with pytest.raises(BadAnswer):
        await fetch_bytes(http, URL, 100)
    assert (await fetch_bytes(http, URL, 101))[1] == b"x" * 101


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff\xfe\xfa", b"[" * 100_000])
async def test_what_is_not_json_is_a_bad_answer(web: Web, http: httpx.AsyncClient, body: bytes) -> None:
    web.answers[URL] = body
    with pytest.raises(BadAnswer):
        await fetch_json(http, URL)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("//cdn/x", "https://cdn/x"),
        ("http://cdn/x", "http://cdn/x"),
        ("/x", "https://base/x"),
        ("ftp://cdn/x", ""),
        ("data:image/png,x", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
        ("https://cdn/" + "x" * 3000, ""),
    ],
)
def test_addresses(url: object, expected: str) -> None:
    assert absolute_url("https://base/v1", url) == expected
