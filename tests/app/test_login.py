"""`mini-ttv login --token-stdin` against the local Twitch."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mini_ttv.app import login
from mini_ttv.app.login import log_in
from mini_ttv.app.options import Options
from mini_ttv.core.errors import LoginError
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import SCOPES
from tests.e2e.processes import CLIENT_ID, Emulator


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = Emulator(tmp_path_factory.mktemp("emulator"))
    yield running
    running.end()


@pytest.fixture
def options(emulator: Emulator, tmp_path: Path) -> Options:
    return Options(endpoints=emulator.endpoints_file, data_dir=tmp_path)


@pytest.mark.parametrize("text", ["", "\n", "two words", "x" * 201, "a/b"])
def test_what_is_no_token(text: str, options: Options) -> None:
    with pytest.raises(LoginError, match="no token"):
        log_in(options, text)


def test_a_good_token_is_validated_and_kept(
    emulator: Emulator, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryTokenStore()
    monkeypatch.setattr(login, "TokenStore", lambda _service: store)
    token = emulator.post("token", login="viewer", scopes=[], client_id=CLIENT_ID)["access_token"]
    state = log_in(options, f"{token}\n", {"MINI_TTV_CLIENT_ID": CLIENT_ID})
    assert (state.login, state.kept) == ("viewer", True)
    assert [each.access_token.reveal() for each in store._tokens.values()] == [token]


def test_without_a_keyring_it_is_said(emulator: Emulator, options: Options) -> None:
    token = emulator.post("token", login="viewer", scopes=SCOPES, client_id=CLIENT_ID)["access_token"]
    state = log_in(options, token, {"MINI_TTV_CLIENT_ID": CLIENT_ID})
    assert not state.kept
    assert "keyring" in state.message


def test_a_bad_token_is_refused(options: Options) -> None:
    with pytest.raises(LoginError, match="does not accept"):
        log_in(options, "nosuchtoken", {"MINI_TTV_CLIENT_ID": CLIENT_ID})


def test_without_a_client_id_it_is_said_what_to_set(options: Options) -> None:
    with pytest.raises(LoginError, match="MINI_TTV_CLIENT_ID"):
        log_in(options, "sometoken", {})
