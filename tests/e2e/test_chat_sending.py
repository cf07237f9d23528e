"""Writing in chat with a person's keys and mouse: completed, picked, answered, slowed down, refused; never lost."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.processes import Display, Emulator, SessionBus, SpiedProgram, log_in_by_token, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(240)]

CHANNEL = "luma_arcade"
FIELD = "Message"


class Writer:
    """The program with a chat of its own, in which nobody speaks who is not asked to."""

    def __init__(self, display: Display, emulator: Emulator, program: SpiedProgram) -> None:
        self.display = display
        self.emulator = emulator
        self.program = program
        emulator.post("chat", rate=0)
        self.window = display.window(CHANNEL)
        program.wait_for_text("^Chat$|luma_arcade")

    def windows(self) -> set[str]:
        """The visible windows that show the channel."""
        return set(self.display.do("search", "--onlyvisible", "--name", CHANNEL).split())

    def rows(self) -> list[str]:
        """What the chat shows, without times."""
        rows: list[str] = self.program.see("rows")["rows"]
        return [re.sub(r"^\d\d:\d\d +", "", line) for row in rows for line in row.split("\n")]

    def field(self) -> str:
        """What is in the field: the last text, as there is one field of several lines."""
        return str(self.program.see("texts")["texts"][-1])

    def shows(self, row: str) -> None:
        wait_until(lambda: row in self.rows(), 20, f"no row {row!r}: {self.rows()}")

    def holds(self, text: str) -> None:
        wait_until(lambda: self.field() == text, 20, f"not {text!r} in the field, but {self.field()!r}")

    def happens(self, kind: str, **values: Any) -> None:
        self.emulator.post("event", login=CHANNEL, kind=kind, **values)

    def say(self, text: str, who: str, **values: Any) -> str:
        return str(self.emulator.post("say", login=CHANNEL, text=text, **{"as": who}, **values)["message_id"])

    def type(self, text: str, *keys: str) -> None:
        self.display.type(text)
        if keys:
            self.display.key(*keys)

    def complete(self, begins: str) -> None:
        """Tab, and again where the emotes were not there yet."""
        for _ in range(4):
            self.display.key("Tab")
            with contextlib.suppress(AssertionError):
                wait_until(lambda: self.field().startswith(begins), 8, "not yet")
                return
        raise AssertionError(self.field())


@pytest.fixture
def writer(emulator: Emulator, display: Display, session_bus: SessionBus, tmp_path: Path) -> Iterator[Writer]:
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    log_in_by_token(tmp_path, emulator, environment)
    with SpiedProgram(tmp_path, emulator, environment, CHANNEL, "--log-level", "info") as program:
        program.wait_for_line("logged in as viewer")
        made = Writer(display, emulator, program)
        program.press(display, FIELD)
        yield made
        assert program.end() == 0
        report = program.report()
        assert report["errors"] == 0, report["log"]


def test_a_message_is_completed_picked_together_sent_once_and_counted_once(writer: Writer) -> None:
    writer.say("hello", "brotundbits")
    writer.shows("BrotUndBits: hello")
    writer.type("hi Kap")
    writer.holds("hi Kap")
    writer.complete("hi Kappa")
    writer.type("@bro", "Tab")
    writer.holds("hi Kappa @BrotUndBits ")

    # The picker, by keys and by mouse.
    writer.program.press(writer.display, "Emotes")
    writer.program.wait_for_text("Enter puts the marked emote")
    writer.type("keep", "Return", "Escape")
    writer.holds("hi Kappa @BrotUndBits Keepo ")
    writer.type("", "Return")
    writer.shows("Viewer: hi Kappa @BrotUndBits Keepo")
    writer.holds("")
    assert writer.rows().count("Viewer: hi Kappa @BrotUndBits Keepo") == 1

    # Twice the same words at once: both arrive, a second apart, and the history holds them.
    writer.type("", "Up")
    writer.holds("hi Kappa @BrotUndBits Keepo")
    writer.type("", "Return", "Up", "Return")
    wait_until(lambda: writer.rows().count("Viewer: hi Kappa @BrotUndBits Keepo") == 3, 20, "not all came")

    writer.type("/me waves LUL", "Return")
    writer.shows("Viewer waves LUL")
    truth = writer.emulator.get(f"truth?channel={CHANNEL}")
    assert {each["name"]: each["total"] for each in truth["emotes"].values()} == {"Kappa": 3, "Keepo": 3, "LUL": 1}
    assert writer.program.end() == 0
    hits = writer.program.report()["hits"]
    assert {key: total for key, total in hits.items() if key in truth["emotes"]} == {
        key: each["total"] for key, each in truth["emotes"].items()
    }


def test_a_message_is_answered_and_its_thread_read(writer: Writer) -> None:
    first = writer.say("who knows this song?", "brotundbits")
    writer.shows("BrotUndBits: who knows this song?")
    writer.type("first", "Return")
    writer.shows("Viewer: first")

    # The pointer over a row brings the button, which answers it.
    x, y = writer.program.chat_place("BrotUndBits: who knows this song?")
    writer.display.do("mousemove", str(x - 4), str(y))
    writer.display.do("mousemove", str(x), str(y))
    writer.program.press(writer.display, "Reply")
    writer.program.wait_for_text("Replying to @BrotUndBits: who knows this song")
    writer.type("I do", "Return")
    writer.shows("Viewer: I do")
    writer.shows("Replying to @BrotUndBits: who knows this song?")

    # The line above an answer leads to its thread; Esc comes back.
    writer.say("and I", "ottofjord", reply_to=first)
    writer.shows("OttoFjord: and I")
    writer.display.click_at(*writer.program.chat_place("OttoFjord: and I", "thread"))
    writer.program.wait_for_text("^Thread$")
    writer.display.key("Escape")
    wait_until(lambda: "Thread" not in writer.program.see()["texts"], 20, "the thread stays")


def test_a_name_leads_to_a_card(writer: Writer) -> None:
    writer.say("hello", "brotundbits")
    writer.shows("BrotUndBits: hello")
    writer.display.click_at(*writer.program.chat_place("BrotUndBits: hello", "name"))
    writer.program.wait_for_text("On Twitch since")
    writer.program.press(writer.display, "Mention")
    writer.holds("@BrotUndBits ")


def test_slow_mode_is_shown_kept_and_over_in_time(writer: Writer) -> None:
    writer.happens("slow", seconds=8)
    writer.program.wait_for_text(r"Slow mode \(8 seconds\)")
    writer.type("one", "Return")
    writer.shows("Viewer: one")
    writer.program.wait_for_text(r"^0:0\d · Slow mode: one message every 8 seconds\.$")
    writer.type("two", "Return")
    writer.holds("two")
    assert "Viewer: two" not in writer.rows()
    writer.program.wait_for_text(r"^Slow mode \(8 seconds\)$")
    writer.display.key("Return")
    writer.shows("Viewer: two")
    writer.holds("")


def test_what_is_refused_comes_back(writer: Writer) -> None:
    writer.happens("subs", on=True)
    writer.program.wait_for_text("Subscribers only")
    writer.type("let me in", "Return")
    writer.program.wait_for_text("Only subscribers may write in this chat.")
    writer.holds("let me in")
    writer.happens("subs", on=False)
    wait_until(lambda: "Subscribers only" not in writer.program.see()["texts"], 20, "the mode stays")
    writer.display.key("Return")
    writer.shows("Viewer: let me in")

    # No network for a moment.
    writer.emulator.post("fault", path="/helix/chat/messages", status=503, count=1)
    writer.type("again", "Return")
    writer.program.wait_for_text("It is not known whether it was sent")
    writer.holds("again")
    writer.display.key("Return")
    writer.shows("Viewer: again")

    # Banned: told in the chat, and told again to who tries.
    writer.type("this stays")
    writer.happens("ban", user="viewer")
    writer.program.wait_for_text("You are banned from this chat.")
    writer.display.key("Return")
    writer.holds("this stays")
    assert "Viewer: this stays" not in writer.rows()


def test_a_login_without_the_scope_asks_for_it(
    emulator: Emulator, display: Display, session_bus: SessionBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.e2e.processes.SCOPES", ["user:read:follows", "chat:read", "user:read:chat"])
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    log_in_by_token(tmp_path, emulator, environment)
    with SpiedProgram(tmp_path, emulator, environment, CHANNEL, "--log-level", "info") as program:
        program.wait_for_line("logged in as viewer")
        program.wait_for_text("Your Twitch login does not let Mini TTV write in chat")
        program.press(display, "Allow writing in chat")
        display.window("^Log in to Twitch$")


def test_who_is_not_logged_in_reads_and_is_asked_in(emulator: Emulator, display: Display, tmp_path: Path) -> None:
    with SpiedProgram(tmp_path, emulator, display.environment, CHANNEL, "--log-level", "info") as program:
        program.wait_for_line("first frame")
        program.press(display, "Log in to chat")
        display.window("^Log in to Twitch$")


def test_the_mini_players_chat_is_written_in_without_its_keys_getting_in_the_way(writer: Writer) -> None:
    writer.display.key("Escape")
    writer.type("p")
    wait_until(lambda: FIELD not in writer.program.see("places")["places"] or None, 30, "the large window stays")
    mini = wait_until(lambda: next(iter(writer.windows() - {writer.window}), None), 30, "no mini player")
    # Else the key would go nowhere.
    wait_until(lambda: writer.display.do("getwindowfocus") == mini or None, 30, "it has not got the keyboard")
    writer.type("c")
    wait_until(lambda: FIELD in writer.program.see("places")["places"] or None, 30, "no chat beside the picture")
    writer.type("w")
    writer.type("cptm Kap", "Tab", "Return")
    writer.shows("Viewer: cptm Kappa")
    writer.display.key("Escape", "ctrl+e")
    writer.program.wait_for_text("Enter puts the marked emote")
    writer.type("keep", "Return", "Escape", "w", "Return")
    writer.shows("Viewer: Keepo")
