import pytest

from mini_ttv.core.errors import (
    ApiError,
    MiniTtvError,
    MissingScope,
    NetworkError,
    NotFound,
    RateLimited,
    ServerError,
    Unauthorized,
)
from mini_ttv.services.error_words import sentence


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ServerError(503, ""), "HTTP 503"),
        (RateLimited(429, "", None), "in a minute"),
        (MissingScope(401, "Missing scope: x"), "log in again"),
        (Unauthorized(401, "Invalid OAuth token"), "Invalid OAuth token"),
        (NotFound(404, ""), "HTTP 404"),
        (ApiError(400, "bad"), "bad"),
        (NetworkError("No network."), "No network."),
    ],
)
def test_each_error_has_a_sentence(error: MiniTtvError, words: str) -> None:
    assert words in sentence(error)
    assert sentence(error).endswith(".")
