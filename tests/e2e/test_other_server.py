"""The program on another server that speaks Helix below a path of its own, with a token that a script hands in."""

import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.contract.other_server import LIVE, PREFIX, TOKEN
from tests.e2e.processes import (
    CLIENT_ID,
    ROOT,
    Display,
    Process,
    SessionBus,
    clean_environment,
    wait_until,
)

pytestmark = [pytest.mark.display, pytest.mark.timeout(120)]
FOLLOWED = f"{PREFIX}/streams/followed"


class OtherServer(Process):
    """The server as a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.endpoints_file = folder / "other.toml"
        command = [sys.executable, "-m", "tests.contract.other_server", str(self.endpoints_file)]
        super().__init__(command, clean_environment(folder), folder / "other.log")
        self._base = self.wait_for_line(r"ready (http://\S+)")[1]

    def asked(self, path: str) -> int:
        with urllib.request.urlopen(f"{self._base}/asked", timeout=10) as answer:
            return int(json.load(answer).get(path, 0))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[OtherServer]:
    with OtherServer(tmp_path) as running:
        yield running


def mini_ttv(tmp_path: Path, server: OtherServer, *words: str) -> list[str]:
    places = ["--endpoints", str(server.endpoints_file), "--data-dir", str(tmp_path / "profile")]
    return [sys.executable, "-m", "mini_ttv", *words, *places]


def hand_in(
    tmp_path: Path, server: OtherServer, environment: Mapping[str, str], text: str
) -> subprocess.CompletedProcess[str]:
    command = mini_ttv(tmp_path, server, "login", "--token-stdin")
    return subprocess.run(
        command, input=text, env=environment, cwd=ROOT, text=True, capture_output=True, timeout=60, check=False
    )


def test_a_token_is_handed_in_and_the_lists_are_read(
    server: OtherServer, display: Display, session_bus: SessionBus, tmp_path: Path
) -> None:
    environment = {
        **display.environment,
        "DBUS_SESSION_BUS_ADDRESS": session_bus.address,
        "MINI_TTV_CLIENT_ID": CLIENT_ID,
    }
    refused = hand_in(tmp_path, server, environment, "ofanotherserver00000000000001\n")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "does not accept" in refused.stderr

    done = hand_in(tmp_path, server, environment, f"{TOKEN}\n")
    assert (done.returncode, done.stdout) == (0, "Logged in as mock_viewer.\n"), done.stderr
    assert TOKEN not in done.stdout + done.stderr

    command = mini_ttv(tmp_path, server, "--log-level", "info")
    with Process(command, environment, tmp_path / "program.log") as program:
        program.wait_for_line("logged in as mock.viewer")
        program.wait_for_line(f"following: {LIVE} live, ready")
        display.window("^Mini TTV$")
        wait_until(lambda: server.asked(FOLLOWED) >= 2, 10, "the second page was not asked for")
        assert program.end() == 0
        text = program.text()
    assert TOKEN not in text
    assert not re.search(r"Traceback|CRITICAL|ERROR", text), text


def test_a_login_that_is_not_kept_says_so(server: OtherServer, tmp_path: Path) -> None:
    environment = {**clean_environment(tmp_path), "MINI_TTV_CLIENT_ID": CLIENT_ID}
    done = hand_in(tmp_path, server, environment, f"{TOKEN}\n")
    assert (done.returncode, done.stdout) == (1, "Logged in as mock_viewer.\n")
    assert "keyring" in done.stderr
