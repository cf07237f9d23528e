import copy
import logging
import pickle

import pytest

from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret("abc123")
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!r}", f"{secret!s:>20}", repr(Token(secret, secret))]
    assert not any("abc123" in text for text in shown)
    assert secret.reveal() == "abc123"


def test_a_secret_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("test").warning("token %s %r", Secret("abc123"), [Secret("abc123")])
    assert "abc123" not in caplog.text


def test_secrets_are_compared_by_what_they_are() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
    assert Secret("a")
    assert not Secret("")


def test_a_secret_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(Secret("a"))
    with pytest.raises(TypeError, match="not pickled"):
        copy.copy(Secret("a"))
