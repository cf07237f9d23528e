"""The login page inside the dialog, with a person's mouse and keys, on a real X server, against the local Twitch."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import Display, Emulator, Process, wait_until

NAME_FIELD = (300, 307)  # of the emulator's form, in the dialog


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    running = Emulator(tmp_path)
    yield running
    running.end()


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    running = Display(tmp_path)
    yield running
    running.end()


@pytest.mark.display
@pytest.mark.parametrize("kind", ["confidential", "public"])
def test_a_person_logs_in(kind: str, tmp_path: Path, emulator: Emulator, display: Display) -> None:
    command = [sys.executable, "-m", "tests.ui.login_host", str(emulator.endpoints_file), kind, "browser"]
    program = Process(command, display.environment | {"QT_QPA_PLATFORM": "xcb"}, tmp_path / "host.log")
    try:
        program.wait_for_line("loaded")
        dialog = display.window("^Log in to Twitch$")
        # The page has the keyboard from the start, wherever the pointer is.
        display.do("mousemove", "1", "899")
        display.type("vie")
        page = display.do("getwindowfocus", "-f")
        # A window manager may give it to the dialog; the next key, or a click, gives it back.
        for give_back in (lambda: display.key("End"), lambda: display.click(dialog, *NAME_FIELD)):
            _lose_keyboard(display, dialog, page)
            wait_until(_given_back(display, page, give_back), 10, "the page has not got the keyboard back")
        display.key("End")
        display.type("wer")
        display.key("Tab")
        display.type("emulator")
        display.key("Return")
        program.wait_for_line(r"(?s)loaded.*loaded")
        # A page takes no keys before it has been painted; who typed too early is asked for the name again.
        if not _agreed(display, program):
            _fill_in(display, dialog)
            assert _agreed(display, program), f"not logged in: {program.text()}"
        program.wait_for_line(r"state logged in Viewer")
        assert int(program.wait_for_line(r"followed (\d+)")[1]) > 0
        program.wait_for_line("end logged out")
    finally:
        program.end()


def _lose_keyboard(display: Display, dialog: str, page: str) -> None:
    display.do("windowactivate", dialog)
    wait_until(lambda: display.do("getwindowfocus", "-f") == dialog, 10, f"the page, {page}, has kept the keyboard")


def _given_back(display: Display, page: str, act: Callable[[], None]) -> Callable[[], bool]:
    def given_back() -> bool:
        act()
        return display.do("getwindowfocus", "-f") == page

    return given_back


def _fill_in(display: Display, dialog: str) -> None:
    display.click(dialog, *NAME_FIELD)
    display.key("ctrl+a")
    display.type("viewer")
    display.key("Tab")
    display.type("emulator")
    display.key("Return")


def _agreed(display: Display, program: Process) -> bool:
    """Press the consent's button, which has the keyboard, until the login has ended, for 10 s at most."""

    def pressed() -> bool:
        display.key("Return")
        return "finished 1" in program.text()

    try:
        return wait_until(pressed, 10, "no consent")
    except AssertionError:
        return False
