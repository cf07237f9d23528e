"""The mini player under a window manager, with a person's mouse and keys: it moves, snaps, resizes, and comes back."""

import re
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.e2e.processes import Display, Program, Start, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(180)]

SCREEN = (1440, 900)
WHOLE = (480, 270)
MARGIN = 24
DRAWER = 280


class Place(NamedTuple):
    """Where a window is and how large, in pixels of the screen."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


def told(display: Display, *command: str) -> str:
    """What a tool of the X server says."""
    done = subprocess.run(command, env=display.environment, capture_output=True, text=True, timeout=20, check=False)
    return done.stdout


def place_of(display: Display, window: str) -> Place:
    words = told(display, "xwininfo", "-id", window)
    numbers = [re.search(rf"{name}:\s+(-?\d+)", words) for name in ("left X", "left Y", "Width", "Height")]
    return Place(*(int(found[1]) if found else -1 for found in numbers))


class Mini:
    """The mini player's window and a hand on it."""

    def __init__(self, display: Display, program: Program) -> None:
        self._display = display
        display.key("p")
        self.window = display.window("luma_arcade")
        wait_until(lambda: self._is_frameless() or None, 10, "the window has a frame")
        program.wait_for_line("first frame")
        # Else the first keys would go nowhere.
        wait_until(lambda: display.do("getwindowfocus") == self.window or None, 10, "it has not got the keyboard")

    def _is_frameless(self) -> bool:
        self.window = self._display.window("luma_arcade")
        return self.place().width < 700  # the main window is wider, on a small screen too

    def place(self) -> Place:
        return place_of(self._display, self.window)

    def states(self) -> str:
        return told(self._display, "xprop", "-id", self.window, "_NET_WM_STATE")

    def drag(self, start: tuple[int, int], by: tuple[int, int]) -> None:
        """Press at `start` of the screen, and let go `by` further on, over some steps as a hand does."""
        do = self._display.do
        do("mousemove", str(start[0]), str(start[1]))
        do("mousedown", "1")
        for step in range(1, 9):
            do("mousemove", str(start[0] + by[0] * step // 8), str(start[1] + by[1] * step // 8))
            time.sleep(0.02)  # a hand is not faster
        do("mouseup", "1")

    def becomes(self, wanted: Place) -> None:
        wait_until(lambda: self.place() == wanted or None, 5, f"not {wanted}: {self.place()}")

    def settled(self) -> Place:
        """Its place, once it has been the same for a while."""
        seen: list[Place] = []

        def same() -> Place | None:
            seen.append(self.place())
            return seen[-1] if len(seen) > 6 and len(set(seen[-6:])) == 1 else None

        return wait_until(same, 10, f"it does not rest: {seen[-6:]}")


def middle(place: Place) -> tuple[int, int]:
    return place.x + place.width // 2, place.y + place.height // 3


def corner() -> Place:
    """Where it is when it was never moved."""
    return Place(SCREEN[0] - MARGIN - WHOLE[0], SCREEN[1] - MARGIN - WHOLE[1], *WHOLE)


def started(start: Start, display: Display) -> Mini:
    program = start(display.environment, "luma_arcade", "--log-level", "info")
    program.wait_for_line("first frame")
    display.window("luma_arcade")
    return Mini(display, program)


def test_it_is_dragged_snaps_and_keeps_its_ratio(start: Start, display: Display) -> None:
    mini = started(start, display)
    mini.becomes(corner())
    assert "_NET_WM_STATE_ABOVE" in mini.states()

    mini.drag(middle(mini.place()), (-300, -200))
    moved = Place(corner().x - 300, corner().y - 200, *WHOLE)
    mini.becomes(moved)

    # Near an edge it jumps there, near two of them into the corner.
    mini.drag(middle(moved), (12 - moved.x, -50))
    mini.becomes(Place(0, moved.y - 50, *WHOLE))
    mini.drag(middle(mini.place()), (9, -mini.place().y + 11))
    mini.becomes(Place(0, 0, *WHOLE))

    # The corner and the edges resize it; what is opposite stays.
    mini.drag((WHOLE[0] - 3, WHOLE[1] - 3), (160, 90))
    mini.becomes(Place(0, 0, 640, 360))
    mini.drag((638, 150), (-160, 0))
    mini.becomes(Place(0, 0, 480, 270))
    mini.drag((200, 268), (0, 90))
    mini.becomes(Place(0, 0, 640, 360))
    mini.drag((638, 358), (-600, -340))
    mini.becomes(Place(0, 0, 240, 135))


def test_keys_size_move_and_open_the_chat(start: Start, display: Display) -> None:
    mini = started(start, display)
    mini.becomes(corner())
    right, bottom = corner().right, corner().bottom
    for key, width in (("alt+0", 240), ("alt+2", 960), ("alt+1", 480)):
        display.key(key)
        mini.becomes(Place(right - width, bottom - width * 9 // 16, width, width * 9 // 16))
    display.key("ctrl+Left", "ctrl+Up")
    mini.becomes(Place(0, 0, *WHOLE))

    # Beside the picture the chat makes the window wider, above it not.
    display.key("c")
    mini.becomes(Place(0, 0, WHOLE[0] + DRAWER, WHOLE[1]))
    display.key("c")
    mini.becomes(Place(0, 0, *WHOLE))
    display.key("c")
    mini.becomes(Place(0, 0, *WHOLE))
    display.key("ctrl+Right")
    mini.becomes(Place(SCREEN[0] - WHOLE[0], 0, *WHOLE))
    display.key("c")
    mini.becomes(Place(SCREEN[0] - WHOLE[0] - DRAWER, 0, WHOLE[0] + DRAWER, WHOLE[1]))
    display.key("c", "c")
    mini.becomes(Place(SCREEN[0] - WHOLE[0], 0, *WHOLE))

    display.key("shift+t")
    wait_until(lambda: "_NET_WM_STATE_ABOVE" not in mini.states() or None, 5, "it stays on top")
    display.key("shift+t")
    wait_until(lambda: "_NET_WM_STATE_ABOVE" in mini.states() or None, 5, "it is not on top")


def test_full_screen_comes_back_to_it_and_a_restart_finds_it(start: Start, display: Display) -> None:
    program = start(display.environment, "luma_arcade", "--log-level", "info")
    program.wait_for_line("first frame")
    display.window("luma_arcade")
    mini = Mini(display, program)
    mini.becomes(corner())
    mini.drag((corner().x + 2, corner().y + 2), (-160, -90))
    mini.drag(middle(mini.settled()), (-200, -100))
    place = mini.settled()
    assert abs(place.width / place.height - 16 / 9) < 0.01

    display.key("f")
    wait_until(
        lambda: place_of(display, display.window("luma_arcade"))[2:] == SCREEN or None, 10, "not the whole screen"
    )
    display.key("Escape")
    mini.becomes(place)

    assert program.end() == 0
    again = start(display.environment, "luma_arcade", "--log-level", "info")
    again.wait_for_line("first frame")
    display.window("luma_arcade")
    Mini(display, again).becomes(place)
    assert again.end() == 0


def test_a_screen_that_has_gone_takes_no_window_along(start: Start, display: Display, tmp_path: Path) -> None:
    program = start(display.environment, "luma_arcade", "--log-level", "info")
    program.wait_for_line("first frame")
    display.window("luma_arcade")
    mini = Mini(display, program)
    mini.becomes(corner())
    assert program.end() == 0

    smaller = Display(tmp_path / "home", "900x560")
    try:
        again = start(smaller.environment, "luma_arcade", "--log-level", "info")
        again.wait_for_line("first frame")
        smaller.window("luma_arcade")
        place = Mini(smaller, again).settled()
        assert place == Place(900 - MARGIN - WHOLE[0], 560 - MARGIN - WHOLE[1], *WHOLE)
        assert again.end() == 0
    finally:
        smaller.end()
