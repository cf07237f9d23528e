"""Two accounts, switched with a person's hands; the program is killed, and comes back as it was."""

import json
from pathlib import Path

import pytest

from tests.e2e.processes import ACCOUNT_BUTTON, Display, Emulator, SessionBus, Start, log_in_by_token, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(120)]

OTHER = "ottofjord"
OTHERS_BUTTON = (1254, 25)  # for who is logged out


def accounts(folder: Path) -> list[str]:
    """Who is on the list, the one in use with a star; there is nothing but names and pictures in it."""
    (file,) = (folder / "profile").glob("accounts-*.json")
    values = json.loads(file.read_text(encoding="utf-8"))
    assert {key for account in values["accounts"] for key in account} == {
        "user_id",
        "login",
        "display_name",
        "profile_image_url",
        "active",
    }
    return [f"{account['login']}{'*' if account['active'] else ''}" for account in values["accounts"]]


def test_two_accounts_are_switched_and_a_killed_program_comes_back(
    start: Start, emulator: Emulator, display: Display, session_bus: SessionBus, tmp_path: Path
) -> None:
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    for login in (OTHER, "viewer"):
        log_in_by_token(tmp_path, emulator, environment, login)
    assert accounts(tmp_path) == [OTHER, "viewer*"]
    program = start(environment, "--log-level", "info")
    window = display.window("^Mini TTV$")
    program.wait_for_line("logged in as viewer")
    program.wait_for_line(r"following: [1-9]\d* live, ready")

    display.click(window, *ACCOUNT_BUTTON)
    display.key("Down", "Return")
    program.wait_for_line(f"logged in as {OTHER}")
    program.wait_for_line(rf"(?s)logged in as {OTHER}.*following: \d+ live, ready")
    wait_until(lambda: accounts(tmp_path) == [f"{OTHER}*", "viewer"], 10, "the choice is not kept")
    program.popen.kill()
    program.popen.wait()

    program = start(environment, "--log-level", "info")
    window = display.window("^Mini TTV$")
    program.wait_for_line(f"logged in as {OTHER}")
    display.click(window, *ACCOUNT_BUTTON)
    display.key("Up", "Return")
    program.wait_for_line("logged out")
    wait_until(lambda: accounts(tmp_path) == ["viewer"], 10, "the account is still known")
    display.click(window, *OTHERS_BUTTON)
    display.key("Down", "Return")
    program.wait_for_line("logged in as viewer")
    assert program.end() == 0
