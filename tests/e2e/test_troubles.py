"""What is missing or refuses is said in words, and the program goes on."""

from pathlib import Path

import pytest

from tests.e2e.processes import Display, Emulator, SessionBus, Start, hand_over, log_in

pytestmark = [pytest.mark.display, pytest.mark.timeout(120)]


def test_without_a_keyring_the_login_is_for_this_run_and_a_bar_says_so(start: Start, display: Display) -> None:
    program = start(display.environment, "--log-level", "info")
    log_in(display, program, display.window("^Mini TTV$"))
    program.wait_for_line(r"ui\.banner: .*[Kk]eyring")
    program.wait_for_line(r"following: [1-9]\d* live")
    assert program.end() == 0


def test_a_locked_keyring_is_told_and_the_login_works_for_this_run(
    start: Start, display: Display, locked_bus: SessionBus
) -> None:
    program = start({**display.environment, "DBUS_SESSION_BUS_ADDRESS": locked_bus.address}, "--log-level", "info")
    log_in(display, program, display.window("^Mini TTV$"))
    program.wait_for_line(r"ui\.banner: .*[Kk]eyring.*locked")
    program.wait_for_line(r"following: [1-9]\d* live")
    assert program.end() == 0


def test_an_offline_channel_says_so_and_a_second_start_brings_another(
    start: Start, emulator: Emulator, display: Display, tmp_path: Path
) -> None:
    live = [channel["login"] for channel in emulator.get("world")["live"]]
    offline, other = live[0], live[1]
    emulator.post("offline", login=offline)
    program = start(display.environment, "--log-level", "info", offline)
    program.wait_for_line(rf"(?i){offline}.* offline")
    hand_over(tmp_path, emulator, display.environment, other)
    program.wait_for_line(rf"open .*{other}")
    program.wait_for_line(r"first frame after \d+ ms")
    assert program.end() == 0


def test_a_refusing_server_is_told_and_the_channel_plays_all_the_same(
    start: Start, emulator: Emulator, display: Display
) -> None:
    emulator.post("fault", path="/helix", status=503)
    channel = emulator.get("world")["live"][0]["login"]
    program = start(display.environment, "--log-level", "info", channel)
    window = display.window("Mini TTV$")
    program.wait_for_line(r"first frame after \d+ ms")
    log_in(display, program, window)
    program.wait_for_line(r"following: 0 live, error \S")
    emulator.post("faults", method="DELETE")
    display.key("F5")
    program.wait_for_line(r"following: [1-9]\d* live, ready")
    assert program.end() == 0
    assert program.report()["messages_received"] >= 0


def test_no_server_at_all_is_told(start: Start, emulator: Emulator, display: Display) -> None:
    channel = emulator.get("world")["live"][0]["login"]
    assert emulator.end() == 0
    program = start(display.environment, "--log-level", "info", channel)
    program.wait_for_line(r"(?i)services\.watch: (recovering|failed) \S")
    assert program.popen.poll() is None
    assert program.end() == 0
