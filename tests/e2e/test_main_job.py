"""Log in by typing into the embedded form, click a followed card, watch, go small, log out: with a person's hands."""

import subprocess
from pathlib import Path

import pytest

from tests.e2e.processes import (
    ACCOUNT_BUTTON,
    Display,
    SessionBus,
    Start,
    kept_entries,
    log_in,
    wait_until,
)

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

FIRST_CARD = (200, 180)


def picture_of(display: Display, window: str, folder: Path) -> bytes:
    """What the window shows now, as bytes to compare."""
    dump = folder / "window.xwd"

    def taken() -> bool:
        # Refused while the window is on its way to another place or size.
        command = ["xwd", "-silent", "-id", window, "-out", str(dump)]
        return subprocess.run(command, env=display.environment, check=False, timeout=20).returncode == 0

    wait_until(taken, 10, "no picture of the window")
    return dump.read_bytes()


def test_log_in_watch_and_log_out(start: Start, display: Display, session_bus: SessionBus, tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    program = start(environment, "--log-level", "debug")
    window = display.window("^Mini TTV$")

    log_in(display, program, window)
    assert wait_until(lambda: kept_entries(session_bus, home), 10, "no token in the keyring") == 1

    program.wait_for_line(r"following: \d+ live")
    display.click(window, *FIRST_CARD)
    program.wait_for_line(r"services\.watch: playing")
    program.wait_for_line(r"first frame after \d+ ms")
    before = picture_of(display, window, tmp_path)
    wait_until(lambda: picture_of(display, window, tmp_path) != before, 10, "the picture stands still")

    display.key("p")
    small = display.window("Mini")
    before = picture_of(display, small, tmp_path)
    wait_until(lambda: picture_of(display, small, tmp_path) != before, 10, "the small picture stands still")
    display.key("p")

    window = display.window("Mini TTV$")
    display.click(window, *ACCOUNT_BUTTON)
    display.key("Up", "Return")
    program.wait_for_line("logged out")
    wait_until(lambda: kept_entries(session_bus, home) == 0, 10, "the token is still in the keyring")
    assert program.popen.poll() is None, "video and chat go on without a login"

    assert program.end() == 0
    report = program.report()
    assert report["frames_shown"] > 10
    assert report["errors"] == 0, report["log"]
