"""The hunter finds what there is to be found."""

import base64
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.e2e.secret_hunt import Needles, Watcher, leaks_in_files

SECRET = "h7w0q9k3zr5x8v1b6n2m4c0d9f8g7j"
STATE = "aB-_9/+ =%zzzzzzzzzzzzzzzzzzzz"
NEEDLES = Needles({"token": [SECRET], "state": [STATE]})


@pytest.mark.parametrize(
    "hidden",
    [
        f"token={SECRET}".encode(),
        f"cut off: {SECRET[:15]}".encode(),
        f"…{SECRET[-15:]}".encode(),
        f'{{"a": "{SECRET}"}}'.encode("utf-16"),
        f"oauth:{SECRET}".encode().hex().encode(),
        *(base64.b64encode(b"x" * shift + SECRET.encode()) for shift in range(6)),
        *(base64.urlsafe_b64encode(b"~?>" * shift + SECRET.encode() + b"???") for shift in range(3)),
    ],
)
def test_a_hidden_token_is_found(hidden: bytes) -> None:
    assert NEEDLES.found_in(b"before" + hidden + b"after") == {"token"}


def test_an_encoded_state_is_found() -> None:
    assert NEEDLES.found_in(f"https://x/?state={quote(STATE, safe='')}&b=c".encode()) == {"state"}
    assert NEEDLES.found_in(b"nothing here " * 1000) == set()


def test_files_are_read_and_their_names_too(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "log.txt").write_text(f"GET /?access_token={SECRET}")
    (deep / f"{SECRET}.png").write_bytes(b"")
    (deep / "clean").write_bytes(b"\0" * 100)
    leaks = leaks_in_files(NEEDLES, tmp_path)
    assert len(leaks) == 2
    assert all(leak.startswith("token in ") for leak in leaks)


def test_arguments_and_environments_of_children_are_seen() -> None:
    child = "[sys.executable, '-c', 'import time; time.sleep(0.6)', sys.stdin.readline()]"
    words = [sys.executable, "-c", f"import subprocess, sys; subprocess.run({child})"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, env={"HANDED_DOWN": STATE, "HUNTED": "1"}) as root_process:
        assert root_process.stdin is not None
        with Watcher(root_process.pid, "HUNTED=1") as watcher:
            root_process.stdin.write(f"{SECRET}\n".encode())
            root_process.stdin.close()
            root_process.wait()
    found = watcher.leaks(NEEDLES)
    kinds = {leak.partition(" of ")[0] for leak in found}
    assert kinds == {"token in the arguments", "state in the environment"}
    assert {leak.partition(" of ")[0] for leak in watcher.leaks(NEEDLES, allowed=[("token", "time.sleep")])} == {
        "state in the environment"
    }
    assert any("time.sleep" in words for words in watcher.programs)
