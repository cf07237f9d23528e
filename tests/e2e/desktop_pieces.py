"""Pieces of a desktop, each a real program from Debian: a notification daemon, a tray, and pictures of the screen."""

import re
import subprocess
from pathlib import Path

from tests.e2e.processes import Display, Process, SessionBus, wait_until

_DUNST = """\
[global]
monitor = 0
follow = none
origin = top-right
offset = 12x12
width = (320, 320)
height = 400
notification_limit = 5
font = DejaVu Sans 10
markup = full
format = "<b>%s</b>\\n%b"
ignore_newline = no
icon_position = left
max_icon_size = 48
frame_width = 1
mouse_left_click = do_action, close_current
mouse_right_click = close_current
[urgency_low]
timeout = 0
[urgency_normal]
timeout = 0
[urgency_critical]
timeout = 0
"""
NOTICE = (1250, 40)  # the middle of the newest notice, on a screen of 1440 by 900


class NoticeDaemon(Process):
    """dunst, which prints what it is asked to show; notices stay until somebody closes them."""

    def __init__(self, folder: Path, display: Display, bus: SessionBus) -> None:
        config = folder / "dunstrc"
        config.write_text(_DUNST, encoding="utf-8")
        self._environment = {**display.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        super().__init__(["dunst", "-config", str(config), "-print"], self._environment, folder / "dunst.log")
        wait_until(lambda: self._control("is-paused") == "false", 20, "dunst does not answer")

    @property
    def summaries(self) -> list[str]:
        """The headlines of everything that was shown, replaced ones included."""
        return re.findall(r"^\s*summary: '(.*)'$", self.text(), re.MULTILINE)

    @property
    def displayed(self) -> int:
        """How many are to be seen now."""
        return int(self._control("count", "displayed") or 0)

    def close_all(self) -> None:
        self._control("close-all")
        wait_until(lambda: self.displayed == 0, 10, "notices stay")

    def _control(self, *words: str) -> str:
        done = subprocess.run(
            ["dunstctl", *words], env=self._environment, capture_output=True, text=True, timeout=10, check=False
        )
        return done.stdout.strip()


class TrayPanel(Process):
    """trayer, in the lower right corner."""

    def __init__(self, folder: Path, display: Display) -> None:
        super().__init__(
            ["trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "32"],
            display.environment,
            folder / "trayer.log",
        )


def picture(display: Display, path: Path) -> Path:
    """What is on the screen, as a file."""
    subprocess.run(["import", "-window", "root", str(path)], env=display.environment, timeout=30, check=True)
    return path
