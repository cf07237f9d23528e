"""At home on the desktop: media keys, a second start, and desktops where most is missing."""

import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from mini_ttv.desktop.launcher import Launcher, folders_from
from tests.e2e.desktop_pieces import TrayPanel, picture
from tests.e2e.processes import (
    ROOT,
    Display,
    Emulator,
    SessionBus,
    SpiedProgram,
    Start,
    hand_over,
    log_in_by_token,
    wait_until,
)

CHANNEL = "luma_arcade"


def playerctl(environment: Mapping[str, str], *words: str) -> str:
    command = ["playerctl", "-p", "mini_ttv", *words]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, timeout=10, check=False)
    return done.stdout.strip()


def seen(display: Display) -> list[str]:
    """The windows of this name, without the icon in the tray, which is one, too."""
    found = display.do("search", "--onlyvisible", "--name", "^Mini TTV$").split()
    widths = {one: re.search(r"WIDTH=(\d+)", display.do("getwindowgeometry", "--shell", one)) for one in found}
    return [one for one, width in widths.items() if width is not None and int(width[1]) > 100]


def children_work() -> float:
    """Seconds that processors have worked for processes that this one has started, and that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def test_media_keys_read_and_command_the_player(
    tmp_path: Path, emulator: Emulator, display: Display, session_bus: SessionBus, start: Start
) -> None:
    environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}
    log_in_by_token(tmp_path, emulator, environment)
    program = start(environment, "--log-level", "info", CHANNEL)
    program.wait_for_line("first frame")
    wait_until(lambda: playerctl(environment, "status") == "Playing", 20, "nothing plays for playerctl")
    listed = subprocess.run(
        ["playerctl", "-l"], env=environment, capture_output=True, text=True, timeout=10, check=True
    )
    assert listed.stdout.strip() == "mini_ttv"

    def known() -> list[str]:
        fields = "{{artist}}|{{mpris:artUrl}}|{{xesam:url}}|{{title}}"
        parts = playerctl(environment, "metadata", "--format", fields).split("|", maxsplit=3)
        return parts if all(parts) and parts[0] == "Luma_Arcade" else []

    _artist, art, address, title = wait_until(known, 20, "no metadata")
    assert art.startswith(emulator.base)
    assert address == f"{emulator.base}/{CHANNEL}" or address.endswith(f"/{CHANNEL}")
    assert title

    playerctl(environment, "pause")
    wait_until(lambda: playerctl(environment, "status") == "Paused", 10, "it does not pause")
    playerctl(environment, "play")
    wait_until(lambda: playerctl(environment, "status") == "Playing", 10, "it does not resume")
    playerctl(environment, "play-pause")
    wait_until(lambda: playerctl(environment, "status") == "Paused", 10, "it does not pause")
    playerctl(environment, "volume", "0.3")
    wait_until(lambda: playerctl(environment, "volume").startswith("0.3"), 10, "the volume stays")
    playerctl(environment, "stop")
    wait_until(lambda: playerctl(environment, "status") == "Stopped", 10, "it does not stop")
    playerctl(environment, "open", "mini-ttv:channel/ottofjord")
    program.wait_for_line(r"open Channel\(login='ottofjord'\)")
    assert program.end() == 0
    assert playerctl(environment, "status") == ""
    assert program.report()["errors"] == 0


def test_a_second_start_hands_over_in_a_blink(
    tmp_path: Path, emulator: Emulator, display: Display, start: Start
) -> None:
    program = start(display.environment, "--log-level", "info")
    program.wait_for_line("following:")
    took = []
    for page in ("games", "streams", "following") * 3:
        before = children_work()
        hand_over(tmp_path, emulator, display.environment, f"--page={page}")
        took.append(children_work() - before)
    # Others may keep the processors busy: what it costs them is told here, `tests.benchmarks start` has the time.
    assert min(took) < 0.3, took
    for link in (CHANNEL, "mini-ttv:channel/ottofjord", "mini-ttv://sablequill"):
        hand_over(tmp_path, emulator, display.environment, link)
    for login in (CHANNEL, "ottofjord", "sablequill"):
        program.wait_for_line(rf"open Channel\(login='{login}'\)")

    # The window that was minimised is back, and in front.
    window = display.window("Mini TTV|Luma|otto")
    display.do("windowminimize", window)
    wait_until(lambda: not display.do("search", "--onlyvisible", "--name", "Mini TTV"), 10, "it is not minimised")
    hand_over(tmp_path, emulator, display.environment, "--page=games")
    display.window("Mini TTV")
    hand_over(tmp_path, emulator, display.environment, "--quit")
    assert program.popen.wait(20) == 0


def test_a_link_and_an_action_of_the_launcher_reach_the_program(
    tmp_path: Path, emulator: Emulator, display: Display, start: Start
) -> None:
    script = tmp_path / "bin" / "mini-ttv"  # xdg-open itself does not read quoted paths
    script.parent.mkdir()
    words = f"--endpoints '{emulator.endpoints_file}' --data-dir '{tmp_path / 'profile'}'"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mini_ttv {words} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    launcher = Launcher(folders_from(display.environment), (str(script),), ROOT / "resources")
    launcher.install()
    program = start(display.environment, "--log-level", "info")
    program.wait_for_line("following:")
    opened = subprocess.run(
        ["xdg-open", "mini-ttv:channel/OttoFjord"],
        env=display.environment, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert opened.returncode == 0, opened.stderr
    program.wait_for_line(r"open Channel\(login='ottofjord'\)")
    entry = folders_from(display.environment).entry.read_text(encoding="utf-8")
    action = entry[entry.index("[Desktop Action quit]") :].partition("Exec=")[2].splitlines()[0]
    subprocess.run(shlex.split(action), env=display.environment, timeout=30, check=True)
    assert program.popen.wait(20) == 0
    launcher.uninstall()


def test_without_bus_tray_keyring_and_sound_it_starts_plays_and_says_what_is_missing(
    tmp_path: Path, emulator: Emulator, display: Display
) -> None:
    with SpiedProgram(tmp_path, emulator, display.environment, "--log-level", "info", "--tray") as program:
        # Asked to hide in a tray that is not there, it shows its window.
        display.window("Mini TTV", 40)
        program.wait_for_text("shows no tray")
        hand_over(tmp_path, emulator, display.environment, CHANNEL)
        program.wait_for_line("first frame")
        picture(display, tmp_path / "bare.png")
        assert program.end() == 0
    assert program.report()["errors"] == 0


@pytest.mark.parametrize("closing", [True, False])
def test_closing_to_the_tray_only_where_it_was_chosen(
    tmp_path: Path, emulator: Emulator, display: Display, closing: bool
) -> None:
    environment = {**display.environment, "MINI_TTV_CLOSE_TO_TRAY": str(closing).lower()}
    with (
        TrayPanel(tmp_path, display) as _panel,
        SpiedProgram(tmp_path, emulator, environment, "--log-level", "info") as program,
    ):
        (window,) = wait_until(lambda: seen(display), 30, "no window")
        program.wait_for_line("logged out")
        time.sleep(1)  # the tray takes the icon in
        display.do("windowactivate", "--sync", window)

        def closed() -> bool:
            # A window manager that is still taking the keyboard's layout in misses a key.
            display.key("alt+F4")
            try:
                return wait_until(lambda: window not in seen(display), 5, "it is still there")
            except AssertionError:
                return False

        wait_until(closed, 20, "it is still there")
        if not closing:
            assert program.popen.wait(20) == 0
            return
        picture(display, tmp_path / "closed.png")
        assert program.popen.poll() is None

        def clicked() -> bool:
            # The icon in the corner brings it back; a tray may still be taking it in.
            display.click_at(1440 - 16, 900 - 16)
            try:
                return wait_until(lambda: window in seen(display), 5, "it does not come back")
            except AssertionError:
                return False

        wait_until(clicked, 30, "it does not come back")
        assert program.end() == 0
