"""The emulator as a process of its own, and its endpoints file."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from mini_ttv.emulator.__main__ import main
from mini_ttv.emulator.endpoints_file import endpoints, write_endpoints
from mini_ttv.endpoints import Endpoints, read_endpoints
from tests.e2e.processes import ROOT, wait_until


class Process:
    """`python -m mini_ttv.emulator` with some words."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def ready(self) -> tuple[str, str]:
        assert self.process.stdout is not None
        line = (await self.process.stdout.readline()).decode()
        found = re.fullmatch(r"ready (http://127\.0\.0\.1:\d+) irc (127\.0\.0\.1:\d+)\n", line)
        assert found is not None, line
        return found[1], found[2]


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    words = ["--port", "0", "--endpoints-file", str(tmp_path / "out.toml"), "--seed", "3", "--chat-rate", "0"]
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "mini_ttv.emulator", *words, "--parent-pipe"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )
    yield Process(running)
    if running.returncode is None:
        running.kill()
    await running.communicate()


async def test_ready_line_and_endpoints_file(process: Process, tmp_path: Path) -> None:
    url, _ = await process.ready()
    read = read_endpoints(tmp_path / "out.toml")
    assert read.helix == url + "/helix"
    assert read.irc == url.replace("http", "ws") + "/irc"
    async with aiohttp.ClientSession() as session, session.get(url + "/_control/world") as response:
        assert (await response.json())["seed"] == 3
    assert os.listdir(tmp_path) == ["out.toml"]  # noqa: PTH208 # not half a file beside it


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signals_end_it_cleanly(process: Process, number: signal.Signals) -> None:
    await process.ready()
    process.process.send_signal(number)
    _, errors = await process.process.communicate()
    assert (process.process.returncode, errors) == (0, b"")


async def test_it_ends_with_its_parent(process: Process) -> None:
    await process.ready()
    assert process.process.stdin is not None
    process.process.stdin.write(b"ignored")
    process.process.stdin.close()
    async with asyncio.timeout(20):
        assert await process.process.wait() == 0


def test_it_ends_with_a_test_run_that_is_killed(tmp_path: Path) -> None:
    words = (
        "import os, pathlib, signal, sys\n"
        "from tests.e2e.processes import Emulator\n"
        "print(Emulator(pathlib.Path(sys.argv[1])).popen.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", words, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, timeout=50, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    wait_until(lambda: not is_running(int(killed.stdout)), 20, "the emulator goes on without the tests")


def is_running(pid: int) -> bool:
    """Whether there is such a process; one that nobody has asked for its exit code is none."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return words.rpartition(")")[2].split()[0] != "Z"


def test_a_taken_port_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["--port", str(taken.getsockname()[1])]) == 1
    assert "cannot start" in capsys.readouterr().err


def test_endpoints_are_the_programs(tmp_path: Path) -> None:
    write_endpoints(tmp_path / "x.toml", "http://127.0.0.1:1")
    values = tomllib.loads((tmp_path / "x.toml").read_text())
    assert values == endpoints("http://127.0.0.1:1")
    assert set(values) == set(Endpoints.__dataclass_fields__)


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_endpoints(tmp_path / "no" / "x.toml", "http://127.0.0.1:1")
