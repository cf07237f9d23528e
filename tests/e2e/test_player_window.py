"""The player in the real window: keys that do and keys that rest, pictures that are kept, and rest while hidden."""

import re
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.processes import Display, Program, Start, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

FIELD = (380, 27)  # in a window of the usual 1280 by 800
BACK_WITHIN = 1.0  # seconds


def playing(start: Start, display: Display) -> tuple[Program, str]:
    program = start(display.environment, "luma_arcade", "--log-level", "info")
    program.wait_for_line(r"first frame after \d+ ms")
    return program, display.window("luma_arcade")


def size_of(display: Display, window: str) -> tuple[int, int]:
    words = display.do("getwindowgeometry", "--shell", window)
    found = dict(re.findall(r"(WIDTH|HEIGHT)=(\d+)", words))
    return int(found.get("WIDTH", 0)), int(found.get("HEIGHT", 0))


def test_keys_do_what_they_are_known_for_and_rest_while_a_person_writes(
    start: Start, display: Display, tmp_path: Path
) -> None:
    program, window = playing(start, display)
    # Letters of theatre, full screen, mini player, mute, reload and screenshot.
    display.click(window, *FIELD)
    display.type("tfpmrs k")
    display.key("Up", "Escape", "Escape")
    display.do("mousemove", "--window", window, "500", "400")

    folder = tmp_path / "home" / "Pictures" / "Mini TTV"
    assert not folder.exists()
    assert size_of(display, window) == (1280, 800)

    display.key("f")
    wait_until(lambda: size_of(display, window) == (1440, 900) or None, 10, "no full screen")
    display.key("s")
    (picture,) = wait_until(lambda: list(folder.glob("luma_arcade *.png")) if folder.exists() else [], 10, "no picture")
    wait_until(lambda: QImage(str(picture)).height() == 720 or None, 10, "not the picture's own size")
    display.key("Escape")
    wait_until(lambda: size_of(display, window) == (1280, 800) or None, 10, "the full screen stays")

    display.key("i", "question", "question", "m", "Up", "Down", "m")
    assert program.end() == 0
    report = program.report()
    assert report["errors"] == 0, report["log"]


def moment(line: str) -> float:
    """When a line of the log was written."""
    return datetime.strptime(line[:23], "%Y-%m-%d %H:%M:%S,%f").timestamp()  # noqa: DTZ007 - two of one clock


def test_hidden_it_plays_sound_only_and_is_back_with_the_next_segment(start: Start, display: Display) -> None:
    program, window = playing(start, display)
    display.do("windowminimize", window)
    program.wait_for_line(r"resting: hidden: sound only")
    program.wait_for_line(r"(play|prepare) audio_only")
    program.wait_for_line(r"audio_only[\s\S]*playing")
    subprocess.run(
        ["xdotool", "windowmap", window, "windowactivate", window], env=display.environment, timeout=20, check=False
    )
    program.wait_for_line(r"resting: seen again[\s\S]*play 720p60[\s\S]*playing")
    lines = program.text().splitlines()
    back = next(index for index, line in enumerate(lines) if "resting: seen again" in line)
    there = next(line for line in lines[back:] if line.endswith("watch: playing"))
    assert moment(there) - moment(lines[back]) < BACK_WITHIN
    assert program.end() == 0
