"""A session bus of the tests' own."""

import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.desktop.notice_desktop import NoticeDesktop
from tests.e2e.processes import clean_environment


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """A running session bus; the environment leads to it."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=clean_environment(tmp_path)
    ) as bus:
        assert bus.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
        yield bus
        bus.terminate()


@pytest.fixture
async def desktop(session_bus: subprocess.Popen[str]) -> AsyncIterator[NoticeDesktop]:
    """A notice service on that bus."""
    service = NoticeDesktop()
    await service.start()
    yield service
    await service.stop()
