"""Twitch in trouble, seen in the window: nobody is logged out by it, nothing crashes, lists stay and say how old."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import CLIENT_ID, Display, Emulator, SpiedProgram, hand_over, log_in_by_code, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

FOLLOWED = "/helix/streams/followed"
TOKEN = "/oauth2/token"
LIVE = 250
LIST_ERROR = r"^As of \d.*: \S"
CHANNEL = "luma_arcade"


@pytest.fixture
def crowded(tmp_path: Path) -> Iterator[Emulator]:
    """A local Twitch on which `viewer` has three pages of live channels, and chats are silent."""
    folder = tmp_path / "emulator"
    folder.mkdir()
    with Emulator(folder, "--chat-rate", "0", "--crowd", f"600:{LIVE}") as running:
        yield running


@pytest.fixture
def logged_in(crowded: Emulator, display: Display, tmp_path: Path) -> Iterator[SpiedProgram]:
    """The program with `viewer` logged in by a code, so that there is a token to refresh."""
    with SpiedProgram(tmp_path, crowded, display.environment, "--log-level", "info") as program:
        log_in_by_code(display, program, crowded)
        program.wait_for_line(f"following: {LIVE} live, ready")
        yield program
        if program.popen.poll() is None:
            assert program.end() == 0
        assert program.report()["errors"] == 0, program.report()["log"]


def asked(emulator: Emulator, path: str) -> int:
    return sum(emulator.get(f"requests?path={path}").values())


def lines(program: SpiedProgram, pattern: str) -> int:
    return sum(pattern in line for line in program.text().splitlines())


def refresh(display: Display, emulator: Emulator) -> None:
    """Press F5, as often as it takes to be heard."""
    before = asked(emulator, FOLLOWED) + asked(emulator, TOKEN)

    def heard() -> bool:
        display.key("F5")
        return asked(emulator, FOLLOWED) + asked(emulator, TOKEN) > before

    wait_until(heard, 10, "F5 is not heard")


def refresh_until(display: Display, emulator: Emulator, number: int) -> None:
    """Press F5 until the token was to be refreshed so many times."""

    def enough() -> bool:
        refresh(display, emulator)
        return asked(emulator, TOKEN) >= number

    wait_until(enough, 20, f"no refresh number {number}")


def error_is_told(program: SpiedProgram, display: Display) -> bool:
    """Whether the list says what is wrong, and how old it is, after another F5."""
    display.key("F5")
    return any(re.search(LIST_ERROR, text) for text in program.see()["texts"])


def refreshed_well(program: SpiedProgram, before: int) -> None:
    wait_until(
        lambda: lines(program, f"following: {LIVE} live, ready") > before,
        20,
        f"the list did not come back:\n{program.text()[-3000:]}",
    )


def still_there(program: SpiedProgram) -> None:
    """All cards are, and nobody was logged out."""
    assert max(each["rows"] for each in program.see()["lists"]) == LIVE
    since_login = program.text().partition("logged in as viewer")[2]
    assert "logged out" not in since_login, since_login


def test_twitch_in_trouble_logs_nobody_out_and_lists_say_how_old_they_are(
    logged_in: SpiedProgram, crowded: Emulator, display: Display
) -> None:
    program, emulator = logged_in, crowded
    good = lines(program, f"following: {LIVE} live, ready")

    # A token that has run out, and refreshes that are answered 500, three and more, and then well.
    emulator.post("fault", path=TOKEN, method="POST", status=500)
    emulator.post("requests", method="DELETE")
    emulator.post("expire", login="viewer")
    refresh_until(display, emulator, 3)
    wait_until(lambda: error_is_told(program, display), 20, f"no error in the window:\n{program.text()[-3000:]}")
    still_there(program)
    emulator.post("faults", method="DELETE")
    emulator.post("requests", method="DELETE")
    refresh(display, emulator)
    refreshed_well(program, good)
    assert asked(emulator, TOKEN) <= 1
    still_there(program)

    # Too many requests: the same request again, later, and nothing to see of it.
    good = lines(program, f"following: {LIVE} live, ready")
    emulator.post("fault", path=FOLLOWED, status=429, count=1)
    refresh(display, emulator)
    refreshed_well(program, good)

    # Every second page is garbage, then all: what was there stays, with its age.
    emulator.post("requests", method="DELETE")
    emulator.post("fault", path=FOLLOWED, garbage=True, every=2)
    refresh(display, emulator)
    wait_until(lambda: asked(emulator, FOLLOWED) >= 2, 20, "no second page")
    still_there(program)
    emulator.post("fault", path=FOLLOWED, garbage=True)
    refresh(display, emulator)
    program.wait_for_text(LIST_ERROR)
    still_there(program)
    good = lines(program, f"following: {LIVE} live, ready")
    emulator.post("faults", method="DELETE")
    refresh(display, emulator)
    refreshed_well(program, good)

    # Nothing gets through at all.
    good = lines(program, f"following: {LIVE} live, ready")
    emulator.post("fault", path="/", drop=True)
    refresh(display, emulator)
    program.wait_for_text(LIST_ERROR)
    still_there(program)
    emulator.post("faults", method="DELETE")
    refresh(display, emulator)
    refreshed_well(program, good)
    program.wait_for_text(rf"^{LIVE} live\b")
    still_there(program)


def chat_goes_on(program: SpiedProgram, emulator: Emulator) -> str:
    """Something is said until it is shown; the id of the last message."""
    before = program.see()["messages"]
    last = ""

    def shown() -> bool:
        nonlocal last
        last = emulator.post("say", login=CHANNEL, text="still here")["message_id"]
        with contextlib.suppress(AssertionError):
            return wait_until(lambda: bool(program.see()["messages"] > before), 2, "not shown")
        return False

    wait_until(shown, 30, f"the chat is silent:\n{program.text()[-3000:]}")
    return last


def test_a_token_revoked_while_somebody_watches_costs_neither_video_nor_chat(
    logged_in: SpiedProgram, crowded: Emulator, display: Display, tmp_path: Path
) -> None:
    program, emulator = logged_in, crowded
    hand_over(tmp_path, emulator, display.environment, CHANNEL)
    program.wait_for_line(r"first frame after \d+ ms")
    chat_goes_on(program, emulator)
    emulator.post("revoke", login="viewer")
    display.key("F5")
    said = program.wait_for_text(r"login.*ended\. Log in again\.")
    assert CLIENT_ID not in said
    chat_goes_on(program, emulator)
    for transport in ("irc", "eventsub"):
        emulator.post(transport, action="drop")
    last = chat_goes_on(program, emulator)
    assert program.popen.poll() is None
    assert program.end() == 0
    report = program.report()
    assert report["last_message_id"] == last
    assert report["frames_shown"] > 10
