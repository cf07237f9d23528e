"""Reading a chat with a person's keys and mouse: searched, filtered by rules that outlive the program, read by keys."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import Display, Emulator, SpiedProgram, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(240)]

CHANNEL = "luma_arcade"


class Reader:
    """The program with a chat in which nobody speaks who is not asked to."""

    def __init__(self, display: Display, emulator: Emulator, program: SpiedProgram) -> None:
        self.display = display
        self.emulator = emulator
        self.program = program
        emulator.post("chat", rate=0)
        display.window(CHANNEL)
        program.wait_for_text("^luma_arcade$")
        self.shows("Connected to the chat of luma_arcade.")

    def rows(self) -> list[str]:
        """What the chat shows, without times."""
        rows: list[str] = self.program.see("rows")["rows"]
        return [re.sub(r"^\d\d:\d\d +", "", line) for row in rows for line in row.split("\n")]

    def say(self, text: str, who: str) -> None:
        self.emulator.post("say", login=CHANNEL, text=text, **{"as": who})

    def shows(self, row: str) -> None:
        wait_until(lambda: row in self.rows(), 20, f"no row {row!r}: {self.rows()}")


@pytest.fixture
def reader(emulator: Emulator, display: Display, tmp_path: Path) -> Iterator[Reader]:
    with SpiedProgram(tmp_path, emulator, display.environment, CHANNEL) as program:
        yield Reader(display, emulator, program)
        assert program.end() == 0
        report = program.report()
        assert report["errors"] == 0, report["log"]


def test_a_chat_is_searched_and_filtered_by_hand(reader: Reader, tmp_path: Path) -> None:
    for number in range(30):
        reader.say(f"number {number}", "ottofjord")
    reader.say("a good game", "brotundbits")
    reader.shows("BrotUndBits: a good game")

    # Search: by button and by words, then by name; Esc closes it.
    reader.program.press(reader.display, "Search in chat")
    reader.display.type("number 1")
    reader.program.wait_for_text("^1 of 11$")
    reader.display.key("Return")
    reader.program.wait_for_text("^2 of 11$")
    reader.display.key("ctrl+a")
    reader.display.type("from:brot")
    reader.program.wait_for_text("^1 of 1$")
    reader.display.key("Escape")

    # A rule, written and tried: what it fits is gone at once, and does not come any more.
    reader.program.press(reader.display, "Chat menu")
    reader.program.press(reader.display, "Rules for messages")
    reader.display.window("^Rules for messages$")
    reader.program.press(reader.display, "Add a rule")
    reader.display.type("ottofjord")
    reader.display.key("shift+Tab", "End", "Up")  # messages of the user
    reader.display.key("shift+Tab", "Down")  # ignore
    reader.program.press(reader.display, "Name")
    reader.display.type("ottofjord")
    reader.display.key("Tab")
    reader.display.type("hello")
    reader.program.wait_for_text("would not be shown")
    reader.program.press(reader.display, "Close")
    wait_until(lambda: "OttoFjord: number 29" not in reader.rows(), 20, f"still there: {reader.rows()}")
    reader.say("am I here?", "ottofjord")
    reader.say("yes", "brotundbits")
    reader.shows("BrotUndBits: yes")
    assert not [row for row in reader.rows() if row.startswith("OttoFjord")]
    kept = next((tmp_path / "profile").rglob("chat-rules.json"))
    assert '"ignore"' in kept.read_text(encoding="utf-8")
