"""What an end-to-end test stands on: each thing real, each its own, each gone afterwards."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.processes import Display, Emulator, Program, SessionBus, Start


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    folder = tmp_path / "emulator"
    folder.mkdir()
    with Emulator(folder) as running:
        yield running
        if running.popen.poll() is None:
            assert running.end() == 0


@pytest.fixture
def start(tmp_path: Path, emulator: Emulator) -> Iterator[Start]:
    """Starts the program against the emulator; it ends with the test."""
    with ExitStack() as stack:

        def started(environment: Mapping[str, str], *arguments: str) -> Program:
            return stack.enter_context(Program(tmp_path, emulator, environment, *arguments))

        yield started


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    folder = tmp_path / "home"
    folder.mkdir(exist_ok=True)
    running = Display(folder)
    yield running
    running.end()


@pytest.fixture
def session_bus(tmp_path: Path) -> Iterator[SessionBus]:
    folder = tmp_path / "home"
    folder.mkdir(exist_ok=True)
    running = SessionBus(folder)
    yield running
    running.end()


@pytest.fixture
def locked_bus(tmp_path: Path) -> Iterator[SessionBus]:
    folder = tmp_path / "home"
    folder.mkdir(exist_ok=True)
    running = SessionBus(folder, unlocked=False)
    yield running
    running.end()
