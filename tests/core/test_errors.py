import inspect

import pytest

from mini_ttv.core import errors
from mini_ttv.core.errors import (
    ApiError,
    KeyringError,
    KeyringTrouble,
    MiniTtvError,
    NotFound,
    PlaybackError,
    PlaybackFailure,
    RateLimited,
)


def test_every_error_is_ours_and_drawn_in_the_tree() -> None:
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if issubclass(error, Exception):
            assert issubclass(error, MiniTtvError), name
            assert name in (errors.__doc__ or "")


def test_an_api_error_shows_twitchs_words_and_the_status() -> None:
    assert str(NotFound(404, "No such user")) == "No such user (HTTP 404)"
    assert str(ApiError(502, "")) == "HTTP 502"
    assert NotFound(404, "x").status == 404


def test_errors_carry_what_callers_decide_by() -> None:
    assert RateLimited(429, "slow down", 17.0).reset_at == 17.0
    with pytest.raises(KeyringError, match="locked up") as keyring:
        raise KeyringError(KeyringTrouble.LOCKED, "locked up")
    assert keyring.value.trouble is KeyringTrouble.LOCKED
    playback = PlaybackError(PlaybackFailure.OFFLINE, "It is offline.")
    assert (playback.failure, str(playback)) == (PlaybackFailure.OFFLINE, "It is offline.")
