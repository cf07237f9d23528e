"""Being told: the real program on a desktop with a session bus, a notification daemon and a tray."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from mini_ttv.emulator.world import World
from tests.e2e.desktop_pieces import NOTICE, NoticeDaemon, TrayPanel, picture
from tests.e2e.processes import Display, Emulator, Program, SessionBus, SpiedProgram, log_in_by_token, wait_until

READ = r"following: (\d+) live, ready"
GATHERED = 1.5  # seconds in which news are gathered, and some more


@pytest.fixture
def daemon(tmp_path: Path, display: Display, session_bus: SessionBus) -> Iterator[NoticeDaemon]:
    with NoticeDaemon(tmp_path, display, session_bus) as running:
        yield running


@pytest.fixture
def panel(tmp_path: Path, display: Display) -> Iterator[TrayPanel]:
    with TrayPanel(tmp_path, display) as running:
        yield running


class Evening:
    """Somebody who is logged in, and looks at the list of followed channels now and then."""

    def __init__(self, emulator: Emulator, display: Display, program: Program) -> None:
        self.display = display
        self.program = program
        program.wait_for_line("logged in as viewer")
        program.wait_for_line(READ)
        self.window = display.window("Mini TTV")
        world = World()
        followed = {follow.channel.login for follow in world.follows[world.users["viewer"].id]}
        self.offline = [login for login in emulator.get("world")["offline"] if login in followed]

    def look(self) -> None:
        """Read the list anew."""
        self.program.forget_lines()
        self.display.do("windowactivate", "--sync", self.window)
        self.display.key("ctrl+1", "F5")
        self.program.wait_for_line(READ)


class Desk:
    """All pieces of the desktop."""

    def __init__(self, folder: Path, display: Display, bus: SessionBus, daemon: NoticeDaemon) -> None:
        self.display = display
        self.daemon = daemon
        self.environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        self.folder = folder
        self.stack = ExitStack()


@pytest.fixture
def desk(
    tmp_path: Path, display: Display, session_bus: SessionBus, daemon: NoticeDaemon, panel: TrayPanel
) -> Iterator[Desk]:
    made = Desk(tmp_path, display, session_bus, daemon)
    with made.stack:
        yield made


def test_one_notice_then_a_list_then_none_and_a_click_plays(tmp_path: Path, emulator: Emulator, desk: Desk) -> None:
    display, daemon = desk.display, desk.daemon
    log_in_by_token(tmp_path, emulator, desk.environment)
    program = desk.stack.enter_context(SpiedProgram(tmp_path, emulator, desk.environment, "--log-level", "info"))
    evening = Evening(emulator, display, program)
    first, *others = evening.offline
    evening.look()
    assert daemon.summaries == [], "the first look is silent"

    emulator.post("live", login=first, title="<b>Bold</b> & beautiful")
    evening.look()
    program.wait_for_line("notice shown")
    wait_until(lambda: daemon.displayed == 1, 10, "no notice is displayed")
    picture(display, tmp_path / "one.png")
    assert [summary.lower() for summary in daemon.summaries] == [f"{first} is live"]
    display.click_at(*NOTICE)
    program.wait_for_line(rf"open Channel\(login='{first}'\)")
    program.wait_for_line("first frame")
    wait_until(lambda: daemon.displayed == 0, 10, "the notice stays")
    picture(display, tmp_path / "played.png")

    for login in others[:5]:
        emulator.post("live", login=login)
    evening.look()
    program.wait_for_line("notice shown")
    wait_until(lambda: daemon.displayed == 1, 10, "no list is displayed")
    picture(display, tmp_path / "five.png")
    assert daemon.summaries[1:] == ["5 channels are live"]

    emulator.post("offline", login=first)
    evening.look()
    emulator.post("live", login=first)
    evening.look()
    evening.look()
    with pytest.raises(AssertionError):
        program.wait_for_line("notice (not )?shown", 2 * GATHERED)
    assert len(daemon.summaries) == 2, "a flap is no news"
    assert daemon.displayed == 1

    display.key("ctrl+2")
    assert program.see()["lists"] == [], "another page is shown"
    display.click_at(*NOTICE)
    wait_until(lambda: daemon.displayed == 0, 10, "the list stays")
    wait_until(
        lambda: [one["name"] for one in program.see()["lists"]] == ["Following"],
        20,
        "another page is shown",
    )
    assert program.end() == 0
    assert program.report()["errors"] == 0
