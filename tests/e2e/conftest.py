"""What an end-to-end test stands on: each thing real, each its own, each gone afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import Display, Emulator, SessionBus


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    folder = tmp_path / "emulator"
    folder.mkdir()
    running = Emulator(folder)
    yield running
    if running.popen.poll() is None:
        assert running.end() == 0


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
