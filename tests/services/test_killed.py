"""A process that is killed at any step of a refresh or a login leaves a usable login, or says "log in again"."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.storage.accounts_file import accounts_file
from mini_ttv.twitch.auth import SCOPES
from tests.e2e.processes import ROOT, Emulator, clean_environment

VIEWER_ID = "916148366"  # in the emulator's world, whatever its seed
PUBLIC = ("minittvlocalpublicclient000001", "")
CONFIDENTIAL = ("minittvlocalconfidential000001", "minittvlocalsecret000000000001")

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = Emulator(tmp_path_factory.mktemp("emulator"), "--chat-rate", "0")
    yield running
    running.end()


class Home:
    """The folders of one person, and the runs of the program there."""

    def __init__(self, folder: Path, emulator: Emulator, client: tuple[str, str]) -> None:
        self._folder = folder
        self._emulator = emulator
        self._client = client

    def token(self, login: str = "viewer") -> dict[str, Any]:
        issued = self._emulator.post("token", login=login, scopes=list(SCOPES), client_id=self._client[0])
        return dict(issued)

    def run(self, token: dict[str, Any] | None = None) -> dict[str, Any]:
        """Run to the end; what became of the login."""
        process = self._start("", token)
        output, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        told: dict[str, Any] = json.loads(output)
        return told

    def killed_at(self, step: str, token: dict[str, Any] | None = None) -> None:
        """Run until `step`, and die there without a chance to do anything more."""
        process = self._start(step, token)
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line == f"at {step}\n", line + process.communicate()[1]
        process.kill()
        process.communicate()

    def let_expire(self, login: str = "viewer") -> None:
        """The access token is good no more, the refresh token is."""
        self._emulator.post("revoke", login=login, keep_refresh=True)

    def entries(self) -> dict[str, Any]:
        """What the keyring holds; all of it can be read."""
        files = [file for file in (self._folder / "keyring").iterdir() if file.suffix != ".half"]
        return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in files}

    def log_in(self) -> None:
        """Somebody has logged in in an earlier run."""
        token = self.token()
        self._keep(VIEWER_ID, token)
        roster = Roster((KnownAccount(VIEWER_ID, "viewer", active=True),), has_old_entry=False)
        asyncio.run(accounts_file(self._folder, "host").write(roster))

    def keep_as_older_versions(self, token: dict[str, Any]) -> None:
        """One login under the one name that they knew."""
        self._keep("default", token)

    def _keep(self, name: str, token: dict[str, Any]) -> None:
        entry = {"v": 1, "a": token["access_token"], "r": token["refresh_token"], "s": " ".join(token["scope"])}
        (self._folder / "keyring").mkdir()
        (self._folder / "keyring" / name).write_text(json.dumps(entry), encoding="utf-8")

    def _start(self, step: str, token: dict[str, Any] | None) -> subprocess.Popen[str]:
        oauth = self._emulator.endpoints["oauth"]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.refresher", step, str(self._folder), oauth, *self._client],
            env=clean_environment(self._folder),
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdin is not None
        if token is not None:
            process.stdin.write(json.dumps(token))
        process.stdin.close()
        process.stdin = None  # so that `communicate` leaves it alone
        return process


@pytest.fixture
def home(tmp_path: Path, emulator: Emulator) -> Home:
    return Home(tmp_path, emulator, PUBLIC)


def assert_usable_or_told(told: dict[str, Any]) -> None:
    """The one promise of all these tests."""
    if told["phase"] == "LOGGED_IN":
        assert told["login"] == "viewer"
    else:
        assert told["phase"] == "LOGGED_OUT"
        assert told["message"].endswith("Log in again.")
        assert told["need"] == "LOGIN"


@pytest.mark.parametrize(
    ("step", "survives"),
    [
        ("before the request", True),
        ("request sent", False),  # the old pair is used up and nobody has read the new one
        ("answer read", False),
        ("before store", False),
        ("half stored", False),
        ("stored", True),
        ("before use", True),
    ],
)
def test_killed_in_a_refresh(home: Home, step: str, survives: bool) -> None:
    home.log_in()
    home.let_expire()
    home.killed_at(step)
    told = home.run()
    assert_usable_or_told(told)
    assert (told["phase"] == "LOGGED_IN") is survives
    assert len(home.entries()) == survives, "what is worthless is gone"
    if step in {"half stored", "before use"}:
        assert home.run(home.token())["phase"] == "LOGGED_IN", "a new login works"
        assert len(home.entries()) == 1


@pytest.mark.parametrize("step", ["request sent", "half stored", "stored"])
def test_a_confidential_clients_login_survives_at_every_step(tmp_path: Path, emulator: Emulator, step: str) -> None:
    home = Home(tmp_path, emulator, CONFIDENTIAL)
    home.log_in()
    home.let_expire()
    home.killed_at(step)
    assert home.run()["phase"] == "LOGGED_IN"


@pytest.mark.parametrize("step", ["list half written", "before store", "half stored", "stored", "before use"])
def test_killed_in_a_first_login(home: Home, step: str) -> None:
    home.killed_at(step, home.token())
    told = home.run()
    if step == "list half written":
        assert (told["phase"], told["message"]) == ("LOGGED_OUT", ""), "it has not begun"
    else:
        assert_usable_or_told(told)
    if step == "half stored":
        assert home.run(home.token())["phase"] == "LOGGED_IN"
        assert len(home.entries()) == 1


@pytest.mark.parametrize(
    ("step", "expired"),
    [
        *((step, False) for step in ("list half written", "before store", "half stored", "stored", "before delete")),
        *((step, True) for step in ("half stored", "stored", "deleted")),
    ],
)
def test_killed_while_the_login_of_an_older_version_is_taken_over(home: Home, step: str, expired: bool) -> None:
    home.keep_as_older_versions(home.token())
    if expired:
        home.let_expire()
    home.killed_at(step)
    told = home.run()
    assert_usable_or_told(told)
    if not expired or step in {"stored", "before delete", "deleted", "list half written"}:
        assert told["phase"] == "LOGGED_IN"
        assert "default" not in home.entries()
        assert len(home.entries()) == 1


@pytest.mark.parametrize("step", ["list half written", "half stored", "stored"])
def test_killed_in_the_login_of_a_second_account(home: Home, step: str) -> None:
    home.log_in()
    home.killed_at(step, home.token("ottofjord"))
    told = home.run()
    assert told["phase"] == "LOGGED_IN" or told["message"].endswith("Log in again.")
    assert VIEWER_ID in home.entries(), "the first login is untouched"
